/** What the side panel may ask for while a workbook is made from a plan. */

import type { PlanEndpoints } from "../../workbook/panel-plan";
import { languageOf } from "../user-language";
import { importRows, previewImport } from "./import-rows";

/** The endpoints by their names. */
export const endpoints: PlanEndpoints = {
  previewImport: (order, wanted) => previewImport(order, languageOf(wanted)),
  importRows: (order, wanted) => importRows(order, languageOf(wanted)),
};
