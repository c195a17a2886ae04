/** Finds the declared tabs and the units' tabs in a workbook whose tabs were renamed, moved, hidden or copied. */

import type { CellAddress } from "../../domain/address";
import type { Problem } from "../../domain/problem";
import { foldSpaces, foldText } from "../../domain/text";
import { typedFromCell } from "../cell";
import { findColumns } from "../headers";
import { TABS_AFTER_UNITS, TABS_BEFORE_UNITS, UNIT_CODE_LABEL, UNIT_TAB, type Tab } from "../layout";
import type { Snapshot, TabSnapshot } from "../snapshot";
import { shownTyped } from "./shown";

/** A tab that says in its first rows which unit it is of. */
export interface UnitTab {
  readonly snapshot: TabSnapshot;
  /** As typed, spaces folded; "" where the label stands without a code. */
  readonly code: string;
  /** The cell of the code. */
  readonly at: CellAddress;
}

/** What stands where in a workbook. */
export interface FoundTabs {
  /** The tab that a declared one is kept in; null when there is none or nobody can say which. */
  readonly declared: (layout: Pick<Tab, "name">) => TabSnapshot | null;
  /** Tabs that could each be the declared one, by its name, where there are several. */
  readonly ambiguous: ReadonlyMap<string, readonly TabSnapshot[]>;
  readonly units: readonly UnitTab[];
}

/** A renamed tab is recognised when at least this share of its declared headers stands in it. */
const RECOGNISED_BY = 0.75;

/** How long the head of a written list may be, a line for each unsettled condition. */
const HEAD_ROWS = 100;

/** How near the top the unit's label is looked for. */
const LABEL_ROWS = 5;

/**
 * The declared tabs are known by name, case and spaces folded, and when the name is gone by their headers; the units'
 * tabs by the code in their first row, whatever they are called.
 */
export function findTabs(snapshot: Snapshot): FoundTabs {
  const units: UnitTab[] = [];
  const others: TabSnapshot[] = [];
  for (const tab of snapshot.tabs) {
    const unit = unitTabOf(tab);
    if (unit === null) others.push(tab);
    else units.push(unit);
  }
  const layouts: readonly Tab[] = [...TABS_BEFORE_UNITS, ...TABS_AFTER_UNITS];
  const byName = new Map(layouts.map((layout) => [foldText(layout.name), layout.name]));
  const found = new Map<string, TabSnapshot>();
  const unnamed: TabSnapshot[] = [];
  for (const tab of others) {
    const name = byName.get(foldText(tab.name));
    if (name === undefined) unnamed.push(tab);
    else found.set(name, tab);
  }
  const ambiguous = new Map<string, readonly TabSnapshot[]>();
  for (const layout of layouts) {
    if (found.has(layout.name)) continue;
    const alike = unnamed.filter((tab) => holdsHeadersOf(layout, tab));
    const [only] = alike;
    if (only !== undefined && alike.length === 1) found.set(layout.name, only);
    else if (alike.length > 1) ambiguous.set(layout.name, alike);
  }
  return { declared: ({ name }) => found.get(name) ?? null, ambiguous, units };
}

function holdsHeadersOf(layout: Tab, tab: TabSnapshot): boolean {
  const { missing } = findColumns(tab.values, layout.columns, isWritten(layout) ? HEAD_ROWS : undefined);
  const present = layout.columns.length - missing.length;
  const essential = layout.columns.filter((column) => column.neededFor === "tab").map(({ key }) => key);
  return present >= layout.columns.length * RECOGNISED_BY && essential.every((key) => !missing.includes(key));
}

function isWritten(layout: Tab): boolean {
  return layout.columns.every(({ filledBy }) => filledBy === "program");
}

/** The unit's tab that this is, or null; a tab with a unit's headers whose label is gone is one without code. */
function unitTabOf(tab: TabSnapshot): UnitTab | null {
  for (const [index, values] of tab.values.slice(0, LABEL_ROWS).entries()) {
    const label = values.findIndex(isUnitLabel);
    if (label < 0) continue;
    const next = values.findIndex((value, column) => column > label && value !== "" && value !== null);
    const column = next < 0 ? label + 2 : next + 1;
    const code = next < 0 ? "" : foldSpaces(shownTyped(typedFromCell(values[next])));
    return { snapshot: tab, code, at: { tab: tab.name, row: index + 1, column } };
  }
  if (!holdsHeadersOf(UNIT_TAB, tab)) return null;
  return { snapshot: tab, code: "", at: { tab: tab.name, row: 1, column: 2 } };
}

function isUnitLabel(value: unknown): boolean {
  return typeof value === "string" && foldText(value).replace(/ ?:$/, "") === foldText(UNIT_CODE_LABEL);
}

/** The tab that a declared one is kept in; reports one that is missing or cannot be told from its copies. */
export function needTab(tabs: FoundTabs, layout: Pick<Tab, "name">, problems: Problem[]): TabSnapshot | null {
  const tab = tabs.declared(layout);
  if (tab !== null) return tab;
  const [first, ...others] = (tabs.ambiguous.get(layout.name) ?? []).map((alike): CellAddress => ({
    tab: alike.name,
    row: 1,
    column: 1,
  }));
  if (first === undefined) problems.push({ kind: "tabMissing", tab: layout.name });
  else problems.push({ kind: "tabAmbiguous", tab: layout.name, cells: [first, ...others] });
  return null;
}
