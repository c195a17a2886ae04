/** The workbook's tabs, declared once: names, headers, widths, formats, rules, colours and notes. */

import { FIGURES_TAB, MEETINGS_TAB, PAPERS_TAB, RECEIPTS_TAB, TEMPLATES_TAB } from "./layout/dossier-tabs";
import { BASE_SALARIES_TAB, SETTINGS_TAB } from "./layout/settings";
import { CRITERIA_TAB, KPIS_TAB, MOVEMENTS_TAB } from "./layout/plan-tabs";
import { OFFICIALS_TAB, UNITS_TAB } from "./layout/people-tabs";
import { LOG_TAB, PROPOSALS_TAB, REVIEW_TAB } from "./layout/written-tabs";

export { FIGURES_TAB, MEETINGS_TAB, PAPERS_TAB, RECEIPTS_TAB, TEMPLATES_TAB } from "./layout/dossier-tabs";
export { BASE_SALARIES_TAB, KNOWN_BASE_SALARIES, NAMED_RANGES, SETTINGS, SETTINGS_TAB } from "./layout/settings";
export type { Setting, SettingKey } from "./layout/settings";
export { CRITERIA_TAB, KPIS_TAB, MOVEMENTS_TAB } from "./layout/plan-tabs";
export { OFFICIALS_TAB, UNITS_TAB } from "./layout/people-tabs";
export {
  DOSSIER_COLUMNS,
  DOSSIER_HEIGHT,
  dossierFormula,
  FORMULA_COLUMNS,
  LAST_TRACKED_ROW,
  trackFormula,
  UNIT_CODE_CELL,
  UNIT_CODE_LABEL,
  UNIT_TAB,
} from "./layout/unit-tab";
export { CONDITION_WIDTH, LOG_TAB, PROPOSALS_TAB, REVIEW_TAB } from "./layout/written-tabs";
export { FORMATS } from "./layout/tab";
export type { Colour, Column, FilledBy, KeyOf, NeededFor, Rule, Tab } from "./layout/tab";

/** The tabs that stand once, in the order in which set-up makes them; the units' tabs follow "Phong trào". */
export const TABS_BEFORE_UNITS = [
  SETTINGS_TAB,
  BASE_SALARIES_TAB,
  KPIS_TAB,
  CRITERIA_TAB,
  UNITS_TAB,
  OFFICIALS_TAB,
  MOVEMENTS_TAB,
] as const;
export const TABS_AFTER_UNITS = [
  REVIEW_TAB,
  PROPOSALS_TAB,
  MEETINGS_TAB,
  RECEIPTS_TAB,
  PAPERS_TAB,
  FIGURES_TAB,
  TEMPLATES_TAB,
  LOG_TAB,
] as const;

/** The tabs that are read only when papers are made: no verdict depends on them. */
export const TABS_OF_DOSSIERS = [MEETINGS_TAB, RECEIPTS_TAB, PAPERS_TAB, FIGURES_TAB, TEMPLATES_TAB] as const;

/** The tabs that get their headers with the list that is written into them, below its head. */
export const TABS_OF_LISTS = [REVIEW_TAB, PROPOSALS_TAB] as const;
