/** What beginning a new year changes in a copy of last year's workbook: results become baselines, and are emptied. */

import { compareDates, calendarDate, type CalendarDate } from "../../domain/calendar";
import { foldText } from "../../domain/text";
import type { Typed } from "../../domain/typed";
import { showDate } from "../../language/format";
import { NO } from "../../language/vi/cell-labels";
import {
  FIGURES_TAB,
  KPIS_TAB,
  LOG_TAB,
  MEETINGS_TAB,
  MOVEMENTS_TAB,
  OFFICIALS_TAB,
  PAPERS_TAB,
  PROPOSALS_TAB,
  RECEIPTS_TAB,
  REVIEW_TAB,
  SETTINGS,
  SETTINGS_TAB,
  UNIT_TAB,
  UNITS_TAB,
  type KeyOf,
  type SettingKey,
  type Tab,
} from "../layout";
import { asPlainText } from "../plain-text";
import { codeKey } from "../reading/codes";
import { shownTyped } from "../reading/shown";
import { readTable, type Table } from "../reading/table";
import { findTabs, type FoundTabs } from "../reading/tabs";
import type { Snapshot } from "../snapshot";
import { emptied, overwrite, type Overwrite } from "./overwrites";

/** The days of a campaign. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** Whether the workbook is a copy, told by the file's id that set-up wrote into it. */
export type Copy = "copy" | "original" | "unmarked";

/** The tab "Kế hoạch" tells which file the workbook was set up in; a copy of the file still tells the original's. */
export function copyState(snapshot: Snapshot, ownId: string): Copy {
  const stored = shownTyped(settingOf(findTabs(snapshot), "fileId"));
  return stored === "" ? "unmarked" : stored === ownId ? "original" : "copy";
}

/** The period that the workbook has now; null where a day is missing. */
export function presentPeriod(snapshot: Snapshot): Period | null {
  const tabs = findTabs(snapshot);
  const [start, end] = [settingOf(tabs, "start"), settingOf(tabs, "end")];
  return start.kind === "date" && end.kind === "date" ? { start: start.date, end: end.date } : null;
}

/** The same days a year later. */
export function yearLater({ start, end }: Period): Period {
  return { start: shifted(start), end: shifted(end) };
}

/** 29 February becomes 28 February. */
function shifted({ year, month, day }: CalendarDate): CalendarDate {
  return calendarDate(year + 1, month, day) ?? { year: year + 1, month, day: day - 1 };
}

/**
 * The writes of a new year in the order in which they must be done: results are taken as baselines before they are
 * emptied, and the settings, which tell the file's new id, come last. Cut off anywhere and planned again on what stands
 * then, they end the same. `period` is the new one; null keeps the days as they are.
 */
export function newYearWrites(snapshot: Snapshot, ownId: string, period: Period | null): Overwrite[] {
  const tabs = findTabs(snapshot);
  const before = presentPeriod(snapshot);
  const units = tabs.units.flatMap(({ snapshot: tab }) => {
    const table = readTable(tab, UNIT_TAB, "code", []);
    return table === null ? [] : [{ tab, table }];
  });
  const kpis = located(tabs, KPIS_TAB, "code");
  const baselines = baselinesOf(
    kpis?.table ?? null,
    units.map(({ table }) => table),
  );
  const due = (typed: Typed): string | undefined => {
    // Only days of the old year move, so that doing it again moves none twice.
    if (before === null || period === null || typed.kind !== "date" || typed.timed) return undefined;
    const isOld = compareDates(before.start, typed.date) <= 0 && compareDates(typed.date, before.end) <= 0;
    return isOld ? showDate(shifted(typed.date)) : undefined;
  };
  const year = before === null ? "" : String(before.end.year);
  const planned = new Map(
    (kpis?.table.rows ?? []).map((row) => [codeKey(shownTyped(kpis?.table.typed(row, "code") ?? BLANK)), row] as const),
  );
  const targetOf = (code: string): string | undefined => {
    const row = planned.get(code);
    return row === undefined || kpis === null ? undefined : asPlainText(shownTyped(kpis.table.typed(row, "target")));
  };
  return [
    kpis && overwrite(kpis.tab, kpis.table, KPI_COLUMNS, kpiChange(kpis.table, baselines, due, year)),
    ...units.map(({ tab, table }) =>
      overwrite(tab, table, UNIT_COLUMNS, unitChange(table, planned, baselines, targetOf, due)),
    ),
    columnsEmptied(tabs, UNITS_TAB, YEARLY_OF_UNITS),
    columnsEmptied(tabs, OFFICIALS_TAB, YEARLY_OF_OFFICIALS),
    columnsEmptied(tabs, MOVEMENTS_TAB, ["carriedBy", "participation", "evidence"]),
    ...[MEETINGS_TAB, RECEIPTS_TAB, PAPERS_TAB, FIGURES_TAB, LOG_TAB].map((layout) => below(tabs, layout)),
    ...[REVIEW_TAB, PROPOSALS_TAB].map((layout) => {
      const tab = tabs.declared(layout);
      return tab === null ? null : emptied(tab, 1);
    }),
    settingsOverwrite(tabs, ownId, period),
  ].filter((write) => write !== null);
}

const BLANK: Typed = { kind: "blank" };

type KpiColumn = KeyOf<typeof KPIS_TAB>;
type UnitColumn = KeyOf<typeof UNIT_TAB>;

const KPI_COLUMNS: readonly KpiColumn[] = [
  "baseline",
  "baselineSource",
  "edition",
  "published",
  "due",
  "paper",
  "adjustedTarget",
  "adjustedDue",
  "adjustmentPaper",
];
const UNIT_COLUMNS: readonly UnitColumn[] = [
  "code",
  "kind",
  "content",
  "target",
  "baseline",
  "due",
  "actual",
  "completed",
  "quality",
  "lead",
  "evidence",
  "updated",
  "remark",
  "confirmed",
  "paper",
];
/** What a unit reports anew each year. */
const REPORTED: readonly UnitColumn[] = [
  "actual",
  "completed",
  "quality",
  "evidence",
  "updated",
  "remark",
  "confirmed",
  "paper",
];
const YEARLY_OF_UNITS: readonly KeyOf<typeof UNITS_TAB>[] = [
  "proposed",
  "feat",
  "featRecognition",
  ...(["unity", "noDiscipline", "individualProgress", "noArisingTasks"] as const).flatMap(
    (key) => [key, `${key}By`, `${key}On`] as const,
  ),
];
const YEARLY_OF_OFFICIALS: readonly KeyOf<typeof OFFICIALS_TAB>[] = [
  "rating",
  "ratingDecision",
  "discipline",
  "disciplineDate",
  "underConsideration",
  "initiative",
  "initiativeRecognition",
  "feat",
  "featRecognition",
  "proposed",
  "unity",
  "unityBy",
  "unityOn",
];
/** Facts of last year's plan and its decision. */
const YEARLY_SETTINGS: readonly SettingKey[] = [
  "planNumber",
  "planDate",
  "planTitle",
  "legalGround",
  "asOf",
  "deadline",
  "decisionNumber",
  "decisionDate",
];

/** This year's result of each target, as the number or text that was typed; no result leaves the baseline as it is. */
function baselinesOf(
  kpis: Table<KpiColumn> | null,
  units: readonly Table<UnitColumn>[],
): ReadonlyMap<string, string | number> {
  const known = new Set((kpis?.rows ?? []).map((row) => codeKey(shownTyped(kpis?.typed(row, "code") ?? BLANK))));
  const baselines = new Map<string, string | number>();
  for (const table of units) {
    for (const row of table.rows) {
      const code = codeKey(shownTyped(table.typed(row, "code")));
      const actual = table.typed(row, "actual");
      if (code === "" || !known.has(code)) continue;
      if (actual.kind === "number") baselines.set(code, actual.number);
      else if (actual.kind === "text" && /\d/.test(actual.text)) baselines.set(code, asPlainText(actual.text.trim()));
    }
  }
  return baselines;
}

function kpiChange(
  table: Table<KpiColumn>,
  baselines: ReadonlyMap<string, string | number>,
  due: (typed: Typed) => string | undefined,
  year: string,
): (row: number, key: KpiColumn) => string | number | undefined {
  return (row, key) => {
    const baseline = baselines.get(codeKey(shownTyped(table.typed(row, "code"))));
    if (key === "baseline") return baseline;
    if (key === "baselineSource") return baseline === undefined ? undefined : `Kết quả năm ${year} trong sổ theo dõi`;
    return key === "due" ? due(table.typed(row, "due")) : "";
  };
}

function unitChange(
  table: Table<UnitColumn>,
  planned: ReadonlyMap<string, number>,
  baselines: ReadonlyMap<string, string | number>,
  targetOf: (code: string) => string | undefined,
  due: (typed: Typed) => string | undefined,
): (row: number, key: UnitColumn) => string | number | undefined {
  return (row, key) => {
    const code = codeKey(shownTyped(table.typed(row, "code")));
    // What arose last year is over; what the plan assigns stays with the person who chairs it.
    if (!planned.has(code)) return "";
    if (REPORTED.includes(key)) return "";
    if (key === "target") return targetOf(code);
    if (key === "baseline") return baselines.get(code);
    return key === "due" ? due(table.typed(row, "due")) : undefined;
  };
}

function located<Key extends string>(tabs: FoundTabs, layout: Tab<Key>, key: NoInfer<Key>) {
  const tab = tabs.declared(layout);
  const table = tab === null ? null : readTable(tab, layout, key, []);
  return tab === null || table === null ? null : { tab, table };
}

/** Blanks these columns of every row. Each run of neighbours would be a call; the whole width is one. */
function columnsEmptied<Key extends string>(tabs: FoundTabs, layout: Tab<Key>, keys: readonly NoInfer<Key>[]) {
  const found = located(tabs, layout, "code" as Key);
  return found && overwrite(found.tab, found.table, keys, () => "");
}

function below(tabs: FoundTabs, layout: Tab): Overwrite | null {
  const tab = tabs.declared(layout);
  return tab === null ? null : emptied(tab, layout.headerRow + 1);
}

function settingName(key: SettingKey): string {
  return foldText(SETTINGS.find((setting) => setting.key === key)?.name ?? key);
}

/** What is typed for a setting that has one value. */
function settingOf(tabs: FoundTabs, key: SettingKey): Typed {
  const found = located(tabs, SETTINGS_TAB, "name");
  const row = found?.table.rows.find(
    (one) => foldText(shownTyped(found.table.typed(one, "name"))) === settingName(key),
  );
  return found === null || row === undefined ? BLANK : found.table.typed(row, "value");
}

function settingsOverwrite(tabs: FoundTabs, ownId: string, period: Period | null): Overwrite | null {
  const found = located(tabs, SETTINGS_TAB, "name");
  if (found === null) return null;
  const values = new Map<string, string>([
    ...YEARLY_SETTINGS.map((key) => [settingName(key), ""] as const),
    [settingName("locked"), NO],
    [settingName("fileId"), asPlainText(ownId)],
    ...(period === null
      ? []
      : [[settingName("start"), showDate(period.start)] as const, [settingName("end"), showDate(period.end)] as const]),
  ]);
  return overwrite(found.tab, found.table, ["value"], (row) =>
    values.get(foldText(shownTyped(found.table.typed(row, "name")))),
  );
}
