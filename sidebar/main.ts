/** The side panel's page: shows the guide in the reader's language. */

import { guideFor } from "./guide";

const { language, title, steps } = guideFor(navigator.language);
const heading = element("h1", title);
const list = document.createElement("ol");
list.append(...steps.map((step) => element("li", step)));
document.documentElement.lang = language;
document.getElementById("guide")?.append(heading, list);

/** An element holding text, never markup. */
function element(name: "h1" | "li", text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
