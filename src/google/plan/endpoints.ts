/** What the side panel may ask for while a workbook is made from a plan. */

import type { PlanEndpoints } from "../../workbook/panel-plan";
import { languageOf } from "../user-language";
import { keepDraft, readDraft } from "./draft";
import { fileText } from "./file-text";
import { importRows, previewImport } from "./import-rows";
import { makeTabs, makingTextsOf, readWhole, viewPlan, writePlan } from "./make";

export { beginYear } from "./new-year";

/** The endpoints by their names. */
export const endpoints: PlanEndpoints = {
  previewImport: (order, wanted) => previewImport(order, languageOf(wanted)),
  importRows: (order, wanted) => importRows(order, languageOf(wanted)),
  readPlanText: (order, wanted) => viewPlan(order, languageOf(wanted)),
  readWholePlan: (text, wanted) => readWhole(text, languageOf(wanted)),
  makeTabs: (wanted) => makeTabs(languageOf(wanted)),
  writePlan: (order, wanted) => writePlan(order, languageOf(wanted)),
  keepPlanDraft: keepDraft,
  readPlanDraft: readDraft,
  readFileText: (name, base64, wanted) => fileText(name, base64, makingTextsOf(languageOf(wanted))),
};
