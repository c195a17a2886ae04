/** Starts the page: the token stands in the address, behind "#", where it is sent to nobody. */

import { render } from "preact";
import { App } from "./app";
import { TEXTS } from "./texts";
import { Page } from "./view/page";

const root = document.getElementById("page");
const token = location.hash.slice(1);
if (root !== null && token === "") {
  root.textContent = `${TEXTS.vi.noToken} / ${TEXTS.en.noToken}`;
} else if (root !== null) {
  let asked = false;
  const app: App = new App(token, () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      render(<Page app={app} />, root);
    });
  });
  render(<Page app={app} />, root);
  void app.run();
}
