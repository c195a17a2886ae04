/** The side panel's page. */

import { render } from "preact";
import { App } from "./app";

const place = document.getElementById("panel");
if (place !== null) render(<App />, place);
