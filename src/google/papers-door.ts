/** The door to the papers, whose part is loaded when one of them is first asked for. */

import type { PapersEndpoints } from "../workbook/panel-papers";
import type { ReconcileEndpoints } from "../workbook/panel-reconcile";
import { askToStop, readProgress } from "./papers/run-store";
import { part } from "./part";
import { languageOf } from "./user-language";

const papers = () => part("part-papers").endpoints;

/** The endpoints of `workbook/panel-papers.ts`. */
export const papersEndpoints: PapersEndpoints = {
  readPapers: (...given) => papers().readPapers(...given),
  makePapers: (...given) => papers().makePapers(...given),
  // Asked for again and again while papers are made.
  readPapersRun: readProgress,
  stopPapers: askToStop,
  readTemplates: (...given) => papers().readTemplates(...given),
  placeTemplates: (...given) => papers().placeTemplates(...given),
  readTemplate: (...given) => papers().readTemplate(...given),
  keepTemplate: (...given) => papers().keepTemplate(...given),
};

/** The endpoint of `workbook/panel-reconcile.ts`. */
export const reconcileEndpoints: ReconcileEndpoints = {
  reconcilePapers: (state, wanted, templates) =>
    part("part-papers").reconcileSlice(state, templates, languageOf(wanted)),
};
