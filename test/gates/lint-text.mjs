/** Lints texts as if each were the file it is named after: `{ file: text }` on standard input, `{ file: ["line rule"] }` out. */

import { ESLint } from "eslint";
import { readFileSync } from "node:fs";

// On a CI machine typescript-eslint takes the file on the disk for the text that it is given.
process.env["TSESTREE_SINGLE_RUN"] = "false";
const linter = new ESLint();
/** @type {Record<string, string[]>} */
const found = {};
for (const [file, text] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const [result] = await linter.lintText(text, { filePath: file });
  found[file] = (result?.messages ?? []).map(({ line, ruleId }) => `${line} ${ruleId}`);
}
console.log(JSON.stringify(found));
