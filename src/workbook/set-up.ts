/** What a workbook lacks of the declared layout, as steps that the shell carries out. Pure: nothing is written here. */

import {
  KNOWN_BASE_SALARIES,
  BASE_SALARIES_TAB,
  KPIS_TAB,
  SETTINGS_TAB,
  TABS_AFTER_UNITS,
  TABS_BEFORE_UNITS,
  TABS_OF_LISTS,
  UNITS_TAB,
  type Tab,
} from "./layout";
import type { Block } from "./placed";
import { asPlainText } from "./plain-text";
import { LOCALE, TIME_ZONES } from "./reading";
import { codeKey, codesOf, groupByCode } from "./reading/codes";
import { readPlanRows } from "./reading/plan-rows";
import { findTabs, type FoundTabs } from "./reading/tabs";
import { readUnitRows } from "./reading/units";
import { addedColumns } from "./set-up/columns";
import { dossierFormulaSteps, dossierJoinSteps } from "./set-up/dossier-formulas";
import { missingSettings, namedCells, newSettingsTab } from "./set-up/settings";
import type { Step } from "./set-up/step";
import { assignedRows, missingUnitTabs, unitTabRepairs } from "./set-up/unit-tabs";
import type { Snapshot } from "./snapshot";

/** Says in a tab that the program writes what will stand there. */
const NOT_YET = 'Chưa lập danh sách. Chạy mục "Lập danh sách đề nghị khen thưởng" trong menu Thi đua – Khen thưởng.';

/**
 * The steps that bring a workbook up to the declared layout: tabs, columns, settings, units' tabs and their rows that
 * are missing. Nothing that people typed is changed or moved; a workbook that lacks nothing gives no step. The
 * snapshot needs formulas and named ranges.
 */
export function setUpSteps(snapshot: Snapshot): Step[] {
  const steps: Step[] = [];
  if (snapshot.locale !== LOCALE) steps.push({ kind: "setLocale", locale: LOCALE });
  if (!TIME_ZONES.some((zone) => zone === snapshot.timeZone)) {
    steps.push({ kind: "setTimeZone", timeZone: TIME_ZONES[0] });
  }
  const tabs = findTabs(snapshot);
  const order = snapshot.tabs.map(({ name }) => name);
  const place = tabPlacer(order);
  for (const layout of TABS_BEFORE_UNITS) {
    const present = tabs.declared(layout);
    if (present !== null) {
      place.after(present.name);
      steps.push(...addedColumns(present, layout));
    } else if (!tabs.ambiguous.has(layout.name)) {
      steps.push(newTab(layout, place.insert(layout.name)));
    }
  }
  const settings = tabs.declared(SETTINGS_TAB);
  steps.push(...missingSettings(settings), ...namedCells(settings, snapshot.namedRanges ?? []));
  for (const { snapshot: tab } of tabs.units) place.after(tab.name);
  const ofUnits = unitSteps(tabs, order, place.insert);
  steps.push(...ofUnits);
  for (const layout of TABS_AFTER_UNITS) {
    const present = tabs.declared(layout);
    if (present !== null) {
      place.after(present.name);
      if (!isOfList(layout)) steps.push(...addedColumns(present, layout));
    } else if (!tabs.ambiguous.has(layout.name)) {
      steps.push(newTab(layout, place.insert(layout.name)));
    }
  }
  const made = ofUnits.flatMap((step) => (step.kind === "makeTab" ? [step.tab] : []));
  steps.push(...dossierFormulaSteps(tabs, made, steps));
  steps.push(...dossierJoinSteps(tabs, steps));
  return steps;
}

/** Puts new tabs behind the one that was named last, and tells at which place. */
function tabPlacer(order: string[]): { after: (name: string) => void; insert: (name: string) => number } {
  let last = -1;
  return {
    after: (name) => {
      last = Math.max(last, order.indexOf(name));
    },
    insert: (name) => {
      last += 1;
      order.splice(last, 0, name);
      return last;
    },
  };
}

function isOfList({ name }: Tab): boolean {
  return TABS_OF_LISTS.some((tab) => tab.name === name);
}

function newTab(layout: Tab, index: number): Step {
  if (layout.name === SETTINGS_TAB.name) return newSettingsTab(index);
  const hasHeaders = !isOfList(layout);
  const columns = layout.columns.map((column, at) => ({ ...column, column: at + 1 }));
  const headers = hasHeaders ? layout.columns.map(({ header }) => asPlainText(header)) : [NOT_YET];
  const blocks: Block[] = [{ row: layout.headerRow, column: 1, values: [headers] }];
  if (layout.name === BASE_SALARIES_TAB.name) {
    const values = KNOWN_BASE_SALARIES.map(({ from, amount, source }) => [from, amount, asPlainText(source)]);
    blocks.push({ row: layout.headerRow + 1, column: 1, values });
  }
  return {
    kind: "makeTab",
    tab: layout.name,
    template: null,
    index,
    hidden: layout.hidden,
    rows: layout.rows,
    headerRow: hasHeaders ? layout.headerRow : 0,
    frozenColumns: hasHeaders ? layout.frozenColumns : 0,
    blocks,
    formulas: [],
    columns: hasHeaders ? columns : columns.map(({ key, header, width, column }) => ({ key, header, width, column })),
    cells: [],
    joined: null,
    colours: [],
  };
}

/** Units' tabs that are missing, and what is missing in those that are there. */
function unitSteps(tabs: FoundTabs, names: readonly string[], insert: (name: string) => number): Step[] {
  const rows = readUnitRows(tabs.declared(UNITS_TAB), []);
  const codes = codesOf(rows.codes);
  const assigned = assignedRows(readPlanRows(tabs.declared(KPIS_TAB), codes, []) ?? []);
  const tabsOf = groupByCode(tabs.units);
  return [
    ...missingUnitTabs(rows.units, tabs.units, codes, assigned, names, insert),
    ...tabs.units.flatMap((tab) => {
      const code = codes.find(tab.code);
      const isOnly = tabsOf.get(codeKey(tab.code))?.length === 1;
      return unitTabRepairs(tab.snapshot, isOnly ? code : null, assigned);
    }),
  ];
}
