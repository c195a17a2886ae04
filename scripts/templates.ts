/** `npm run templates`: makes templates/*.docx, the papers that the add-on fills and the Office may change in Word. */

import { mkdirSync, writeFileSync } from "node:fs";
import { templateFiles } from "./templates/papers";

mkdirSync("templates", { recursive: true });
for (const [kind, bytes] of Object.entries(templateFiles())) writeFileSync(`templates/${kind}.docx`, bytes);
