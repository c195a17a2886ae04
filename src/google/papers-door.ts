/**
 * The door to the making of papers, which is larger than the rest of the add-on. It is `require`d when it is first
 * asked for, so that no custom function pays for loading it (as `dossier/render.ts` tells).
 */

import type { PapersEndpoints } from "../workbook/panel-papers";
import type * as Papers from "./papers/endpoints";

/** esbuild resolves the call; Apps Script knows no `require`. */
declare const require: (path: "./papers/endpoints") => typeof Papers;

/** The endpoints of `workbook/panel-papers.ts`. */
export const papersEndpoints: PapersEndpoints = {
  readPapers: (...given) => require("./papers/endpoints").endpoints.readPapers(...given),
  makePapers: (...given) => require("./papers/endpoints").endpoints.makePapers(...given),
  readPapersRun: () => require("./papers/endpoints").endpoints.readPapersRun(),
  stopPapers: () => {
    require("./papers/endpoints").endpoints.stopPapers();
  },
  readTemplate: (...given) => require("./papers/endpoints").endpoints.readTemplate(...given),
  keepTemplate: (...given) => require("./papers/endpoints").endpoints.keepTemplate(...given),
};
