/** The door to everything that sets a workbook up from a plan, whose part is loaded when it is first asked for. */

import type { PlanEndpoints } from "../workbook/panel-plan";
import { part } from "./part";
import { userLanguage } from "./user-language";

const plan = (): PlanEndpoints => part("part-plan").endpoints;

/** Menu action: begins a new year in a copy of the workbook. */
export function beginNewYear(): void {
  part("part-plan").beginYear(userLanguage());
}

/** The endpoints of `workbook/panel-plan.ts`. */
export const planEndpoints: PlanEndpoints = {
  previewImport: (...given) => plan().previewImport(...given),
  importRows: (...given) => plan().importRows(...given),
  readPlanText: (...given) => plan().readPlanText(...given),
  readWholePlan: (...given) => plan().readWholePlan(...given),
  makeTabs: (...given) => plan().makeTabs(...given),
  writePlan: (...given) => plan().writePlan(...given),
  keepPlanDraft: (...given) => plan().keepPlanDraft(...given),
  readPlanDraft: (...given) => plan().readPlanDraft(...given),
  readFileText: (...given) => plan().readFileText(...given),
};
