/** The door to everything that sets a workbook up, whose part is loaded when it is first asked for. */

import type { PlanEndpoints } from "../workbook/panel-plan";
import { part } from "./part";
import { userLanguage } from "./user-language";

const plan = (): PlanEndpoints => part("part-set-up").endpoints;

/** Menu action: makes what is missing of the declared workbook. */
export function setUp(): void {
  part("part-set-up").setUp();
}

/** Menu action: begins a new year in a copy of the workbook. */
export function beginNewYear(): void {
  part("part-set-up").beginYear(userLanguage());
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
