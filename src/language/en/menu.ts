/** The menu, in English. */

import type { menuTexts as vietnamese } from "../vi/menu";

export const menuTexts: typeof vietnamese = {
  title: "Emulation & Commendation",
  generate: "Generate award list",
  check: "Check the workbook",
  reportingDate: "Set the reporting date…",
  sidebar: "Open the sidebar",
  reconcile: "Reconcile the papers",
  fromPlan: "Set up from a plan",
  setUp: "Set up / complete the workbook",
  newYear: "Begin a new year (in a copy)…",
};
