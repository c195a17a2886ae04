/** The settings of a plan in tab "Kế hoạch": into blank values, and rows of their own where a setting may stand several times. */

import { foldText } from "../../domain/text";
import { readDate } from "../../domain/calendar";
import { showDate } from "../../language/format";
import type { Proposed, SettingValues } from "../../plan/proposal";
import { SETTINGS, type KeyOf, type Setting, type SettingKey, type SETTINGS_TAB } from "../layout";
import { formulaIn, type CellWrite } from "../blocks";
import { asPlainText } from "../plain-text";
import { shownTyped } from "../reading/shown";
import type { Table } from "../reading/table";
import { firstFreeRow } from "../set-up/columns";
import type { TabSnapshot } from "../snapshot";
import type { KeptThere } from "./plan-writes";

interface Filled {
  readonly cells: readonly CellWrite[];
  readonly valueColumn: number;
  readonly kept: readonly KeptThere[];
  /** Settings that ask for a day and were given something else. */
  readonly notDays: readonly { readonly setting: string; readonly text: string }[];
}

interface Given {
  readonly setting: Setting;
  readonly value: string;
  readonly note: string;
}

/** The cells to fill in; a value that people typed stays and is told. */
export function settingCells(
  table: Table<KeyOf<typeof SETTINGS_TAB>>,
  tab: TabSnapshot,
  items: readonly Proposed<SettingValues>[],
  typed: Readonly<Partial<Record<SettingKey, string>>>,
): Filled {
  const [nameColumn, valueColumn] = [table.columns.get("name") ?? 1, table.columns.get("value") ?? 2];
  const noteColumn = table.columns.get("note");
  const cells: CellWrite[] = [];
  const kept: KeptThere[] = [];
  const notDays: { setting: string; text: string }[] = [];
  const rows = new Map<string, { row: number; value: string }[]>();
  for (const row of table.rows) {
    const key = foldText(shownTyped(table.typed(row, "name")));
    // A formula that shows nothing is no blank cell.
    const value = shownTyped(table.typed(row, "value")) || formulaIn(tab, row, valueColumn);
    rows.set(key, [...(rows.get(key) ?? []), { row, value }]);
  }
  let free = firstFreeRow(tab, table.headerRow, [nameColumn, valueColumn]);
  for (const { setting, value, note } of givenSettings(items, typed)) {
    const text = writtenValue(setting, value);
    if (text === null) {
      notDays.push({ setting: setting.name, text: value });
      continue;
    }
    const places = rows.get(foldText(setting.name)) ?? [];
    if (places.some((place) => foldText(place.value) === foldText(value))) continue;
    const blank = places.find((place) => place.value === "");
    const [first] = places;
    if (blank !== undefined) {
      cells.push({ row: blank.row, column: valueColumn, value: text });
      blank.value = value;
    } else if (first === undefined || setting.repeats === true) {
      cells.push(
        { row: free, column: nameColumn, value: setting.name },
        { row: free, column: valueColumn, value: text },
      );
      if (noteColumn !== undefined && note !== "") {
        cells.push({ row: free, column: noteColumn, value: asPlainText(note) });
      }
      rows.set(foldText(setting.name), [...places, { row: free, value }]);
      free += 1;
    } else {
      kept.push({ kind: "setting", name: setting.name, there: first.value, proposed: value });
    }
  }
  return { cells, valueColumn, kept, notDays };
}

/** What the plan tells, then what a person typed beside it; what was typed for the same setting comes instead. */
function givenSettings(
  items: readonly Proposed<SettingValues>[],
  typed: Readonly<Partial<Record<SettingKey, string>>>,
): Given[] {
  return SETTINGS.flatMap((setting): Given[] => {
    const own = (typed[setting.key] ?? "").trim();
    if (own !== "") return [{ setting, value: own.normalize("NFC"), note: "" }];
    return items
      .filter(({ values }) => values.key === setting.key && values.value.trim() !== "")
      .map(({ values }) => ({ setting, value: values.value.trim(), note: values.note }));
  });
}

/** As it is typed: a day as a day; null where a day is asked for and none is given. */
function writtenValue({ rule }: Setting, value: string): string | null {
  if (rule?.kind !== "date") return asPlainText(value);
  const date = readDate(value);
  return date === null ? null : showDate(date);
}
