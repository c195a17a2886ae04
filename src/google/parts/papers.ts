/** The part "papers": making the dossiers' papers and reconciling them. */

export { endpoints } from "../papers/endpoints";
export { reconcileSlice } from "../papers/reconcile";
