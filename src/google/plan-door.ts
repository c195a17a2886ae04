/**
 * The door to everything that sets a workbook up from a plan. It is `require`d when it is first asked for, so that no
 * custom function pays for loading it (as `dossier/render.ts` tells).
 */

import type { PlanEndpoints } from "../workbook/panel-plan";
import type * as Plan from "./plan/endpoints";

/** esbuild resolves the call; Apps Script knows no `require`. */
declare const require: (path: "./plan/endpoints") => typeof Plan;

/** The endpoints of `workbook/panel-plan.ts`. */
export const planEndpoints: PlanEndpoints = {
  previewImport: (...given) => require("./plan/endpoints").endpoints.previewImport(...given),
  importRows: (...given) => require("./plan/endpoints").endpoints.importRows(...given),
  readPlanText: (...given) => require("./plan/endpoints").endpoints.readPlanText(...given),
  readWholePlan: (...given) => require("./plan/endpoints").endpoints.readWholePlan(...given),
  makeTabs: (...given) => require("./plan/endpoints").endpoints.makeTabs(...given),
  writePlan: (...given) => require("./plan/endpoints").endpoints.writePlan(...given),
  keepPlanDraft: (...given) => require("./plan/endpoints").endpoints.keepPlanDraft(...given),
  readPlanDraft: (...given) => require("./plan/endpoints").endpoints.readPlanDraft(...given),
  readFileText: (...given) => require("./plan/endpoints").endpoints.readFileText(...given),
};
