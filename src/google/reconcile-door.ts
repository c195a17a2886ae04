/** The door to reconciling, loaded when it is first asked for, as the making of papers is: see papers-door.ts. */

import type { ReconcileEndpoints } from "../workbook/panel-reconcile";
import type * as Reconcile from "./papers/reconcile";
import { languageOf } from "./user-language";

/** esbuild resolves the call; Apps Script knows no `require`. */
declare const require: (path: "./papers/reconcile") => typeof Reconcile;

/** The endpoint of `workbook/panel-reconcile.ts`. */
export const reconcileEndpoints: ReconcileEndpoints = {
  reconcilePapers: (state, wanted) => require("./papers/reconcile").reconcileSlice(state, languageOf(wanted)),
};
