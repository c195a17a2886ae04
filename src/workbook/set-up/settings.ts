/** The rows of tab "Kế hoạch" that are missing, and the names of the cells that formulas read. */

import { foldText } from "../../domain/text";
import { blocksOfRows } from "../blocks";
import { findColumns } from "../headers";
import { SETTINGS, SETTINGS_TAB, type Setting } from "../layout";
import { areaOfBlock, type StyledCell } from "../placed";
import { asPlainText } from "../plain-text";
import { findTabs } from "../reading/tabs";
import type { Snapshot, TabSnapshot } from "../snapshot";
import { lastUsedColumn } from "./columns";
import type { Step } from "./step";

/** The step that makes the tab with every setting's row. */
export function newSettingsTab(index: number): Step {
  const { headerRow } = SETTINGS_TAB;
  return {
    kind: "makeTab",
    tab: SETTINGS_TAB.name,
    template: null,
    index,
    hidden: SETTINGS_TAB.hidden,
    rows: SETTINGS_TAB.rows,
    headerRow,
    frozenColumns: SETTINGS_TAB.frozenColumns,
    blocks: [
      {
        row: headerRow,
        column: 1,
        values: [SETTINGS_TAB.columns.map(({ header }) => header), ...SETTINGS.map(settingRow)],
      },
    ],
    formulas: [],
    columns: SETTINGS_TAB.columns.map((column, at) => ({ ...column, column: at + 1 })),
    cells: styledValues(SETTINGS, headerRow + 1, 2),
    joined: null,
    colours: [],
  };
}

function settingRow({ name, note, startsAs }: Setting): string[] {
  return [name, startsAs ?? "", asPlainText(note)];
}

/** The look of the values of settings that stand one below the other. */
function styledValues(settings: readonly Setting[], firstRow: number, column: number): StyledCell[] {
  return settings.flatMap(({ format, rule }, index) => {
    if (format === undefined && rule === undefined) return [];
    return [{ row: firstRow + index, column, ...(format && { format }), ...(rule && { rule }) }];
  });
}

interface PlacedSettings {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: Readonly<Record<"name" | "value" | "note", number>>;
  readonly missing: readonly Setting[];
  readonly firstFreeRow: number;
}

/** Where the settings stand; null when the tab lacks a column to say so. */
function placeSettings(tab: TabSnapshot): PlacedSettings | null {
  const { headerRow, columns } = findColumns(tab.values, SETTINGS_TAB.columns);
  const [name, value] = [columns.get("name"), columns.get("value")];
  if (headerRow === null || name === undefined || value === undefined) return null;
  const rows = new Map<string, number>();
  let last = headerRow;
  for (const [index, row] of tab.values.entries()) {
    if (index < headerRow) continue;
    if (lastUsedColumn(row) > 0) last = index + 1;
    const typed = row[name - 1];
    const key = typeof typed === "string" ? foldText(typed) : "";
    if (key !== "" && !rows.has(key)) rows.set(key, index + 1);
  }
  const missing = SETTINGS.filter((setting) => !rows.has(foldText(setting.name)));
  const firstFreeRow = last + 1;
  for (const [index, setting] of missing.entries()) rows.set(foldText(setting.name), firstFreeRow + index);
  const note = columns.get("note") ?? Math.max(name, value) + 1;
  return { rows, columns: { name, value, note }, missing, firstFreeRow };
}

/** The step that adds the settings' rows that a tab lacks, below its last row; none when it lacks no row. */
export function missingSettings(tab: TabSnapshot | null): Step[] {
  const placed = tab === null ? null : placeSettings(tab);
  if (tab === null || placed === null || placed.missing.length === 0) return [];
  const { name, value, note } = placed.columns;
  const { firstFreeRow: row, missing } = placed;
  const rows = missing.map((setting) => {
    const cells = settingRow(setting);
    return new Map([name, value, note].map((column, index) => [column, cells[index] ?? ""]));
  });
  const blocks = blocksOfRows(tab, row, [name, value, note], rows, name);
  const cells = styledValues(missing, row, value);
  return [{ kind: "addRows", tab: tab.name, blocks, free: blocks.map(areaOfBlock), cells }];
}

/** The steps that give the cells read by formulas their names, where they do not have them yet. */
export function namedCells(tab: TabSnapshot | null, names: NonNullable<Snapshot["namedRanges"]>): Step[] {
  const placed = tab === null ? null : placeSettings(tab);
  if (tab !== null && placed === null) return [];
  return SETTINGS.flatMap((setting, index): Step[] => {
    const { namedRange } = setting;
    if (namedRange === undefined) return [];
    const row = placed?.rows.get(foldText(setting.name)) ?? SETTINGS_TAB.headerRow + 1 + index;
    const column = placed?.columns.value ?? 2;
    const isNamed = names.some(
      ({ name, tab: id, area }) =>
        name === namedRange &&
        id === tab?.id &&
        area.row === row &&
        area.column === column &&
        area.rows === 1 &&
        area.columns === 1,
    );
    if (isNamed) return [];
    const at = { tab: tab?.name ?? SETTINGS_TAB.name, row, column };
    return [{ kind: "nameCell", name: namedRange, setting: setting.name, ...at }];
  });
}

/** The cell for the file's id, by the tab's number, where nothing has been written yet; a copy tells the original's. */
export function blankFileId(
  snapshot: Snapshot,
): { readonly tab: number; readonly row: number; readonly column: number } | null {
  const tab = findTabs(snapshot).declared(SETTINGS_TAB);
  const placed = tab === null ? null : placeSettings(tab);
  const setting = SETTINGS.find(({ key }) => key === "fileId");
  const row = placed?.rows.get(foldText(setting?.name ?? ""));
  if (tab === null || placed === null || row === undefined) return null;
  const stands = tab.values[row - 1]?.[placed.columns.value - 1];
  return stands === undefined || stands === "" ? { tab: tab.id, row, column: placed.columns.value } : null;
}
