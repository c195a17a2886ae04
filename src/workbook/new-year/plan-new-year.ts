/** What beginning a new year changes in a copy of last year's workbook: results become baselines, and are emptied. */

import type { CellAddress } from "../../domain/address";
import type { Problem } from "../../domain/problem";
import { foldText } from "../../domain/text";
import { BLANK, type Typed } from "../../domain/typed";
import { showDate } from "../../language/format";
import { NO } from "../../language/vi/cell-labels";
import { findColumns } from "../headers";
import {
  FIGURES_TAB,
  FORMULA_COLUMNS,
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
import { findTabs, needTab, type FoundTabs } from "../reading/tabs";
import type { Snapshot, TabSnapshot } from "../snapshot";
import { baselinesOf, type Baseline } from "./baselines";
import { dueMover, shifted, type Period } from "./moved-days";
import { emptied, overwrite, type Overwrite } from "./overwrites";

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

/** What a new year writes and, where tabs are damaged or days stand in words, what a person must know. */
export interface NewYear {
  /** Why nothing may be written: results would be lost. `writes` is empty where there are any. */
  readonly problems: readonly Problem[];
  /**
   * In the order in which they must be done: results are taken as baselines before they are emptied, and the settings,
   * which tell the file's new id, come last. Cut off anywhere and planned again on what stands then, they end the same.
   */
  readonly writes: readonly Overwrite[];
  /** Tabs and columns that keep last year's content, because nobody can tell where it stands. */
  readonly left: readonly Problem[];
  /** Due cells that speak of the old year and are not one day that could be moved. */
  readonly unmoved: readonly CellAddress[];
}

/** What beginning a new year does. `period` is the new one; null keeps the days as they are. */
export function planNewYear(snapshot: Snapshot, ownId: string, period: Period | null): NewYear {
  const tabs = findTabs(snapshot);
  const problems: Problem[] = [];
  const units = tabs.units.flatMap(({ snapshot: tab, code }) => {
    const table = readTable(tab, UNIT_TAB, "code", problems);
    return table === null ? [] : [{ tab, table, code }];
  });
  const kpisTab = needTab(tabs, KPIS_TAB, problems);
  const kpis = kpisTab === null ? null : readTable(kpisTab, KPIS_TAB, "code", problems);
  // Against a plan that is read in part every row would look like one that arose, and be emptied.
  if (kpisTab === null || kpis === null || problems.length > 0) return { problems, writes: [], left: [], unmoved: [] };

  const before = presentPeriod(snapshot);
  const planned = new Map(kpis.rows.map((row) => [codeKey(shownTyped(kpis.typed(row, "code"))), row] as const));
  const year = before === null ? "" : String(before.end.year);
  const baselines = baselinesOf(tabs, kpis, units, year);
  const move = dueMover(before, period);
  const targetOf = (code: string): string | undefined => {
    const row = planned.get(code);
    return row === undefined ? undefined : asPlainText(shownTyped(kpis.typed(row, "target")));
  };
  const inputs = UNIT_TAB.columns.map(({ key }) => key).filter((key) => !FORMULA_COLUMNS.includes(key));
  const left: Problem[] = [];
  const writes = [
    overwrite(kpisTab, kpis, KPI_COLUMNS, kpiChange(kpis, baselines, move.due)),
    ...units.map(({ tab, table }) =>
      overwrite(tab, table, inputs, unitChange(table, planned, baselines, targetOf, move.due)),
    ),
    columnsEmptied(tabs, UNITS_TAB, YEARLY_OF_UNITS, left),
    columnsEmptied(tabs, OFFICIALS_TAB, YEARLY_OF_OFFICIALS, left),
    columnsEmptied(tabs, MOVEMENTS_TAB, ["carriedBy", "participation", "evidence"], left),
    ...[MEETINGS_TAB, RECEIPTS_TAB, PAPERS_TAB, FIGURES_TAB, LOG_TAB].map((layout) => below(tabs, layout, left)),
    ...[REVIEW_TAB, PROPOSALS_TAB].map((layout) => {
      const tab = tabs.declared(layout);
      return tab === null ? null : emptied(tab, 1);
    }),
    settingsOverwrite(tabs, ownId, period),
  ].filter((write) => write !== null);
  const dueCells = [
    ...kpis.rows.map((row) => ({ typed: kpis.typed(row, "due"), at: kpis.at(row, "due") })),
    ...units.flatMap(({ table }) =>
      table.rows
        .filter((row) => planned.has(codeKey(shownTyped(table.typed(row, "code")))))
        .map((row) => ({ typed: table.typed(row, "due"), at: table.at(row, "due") })),
    ),
  ];
  const unmoved = dueCells.flatMap(({ typed, at }) => (at !== null && move.isLeft(typed) ? [at] : []));
  return { problems, writes, left, unmoved };
}

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
  "individuals",
  "mostCollectives",
  "mostIndividuals",
  "decisionNumber",
  "decisionDate",
];

function kpiChange(
  table: Table<KpiColumn>,
  baselines: ReadonlyMap<string, Baseline>,
  due: (typed: Typed) => string | undefined,
): (row: number, key: KpiColumn) => string | number | undefined {
  return (row, key) => {
    const baseline = baselines.get(codeKey(shownTyped(table.typed(row, "code"))));
    if (key === "baseline") return baseline?.value;
    if (key === "baselineSource") return baseline?.source;
    return key === "due" ? due(table.typed(row, "due")) : "";
  };
}

function unitChange(
  table: Table<UnitColumn>,
  planned: ReadonlyMap<string, number>,
  baselines: ReadonlyMap<string, Baseline>,
  targetOf: (code: string) => string | undefined,
  due: (typed: Typed) => string | undefined,
): (row: number, key: UnitColumn) => string | number | undefined {
  return (row, key) => {
    const code = codeKey(shownTyped(table.typed(row, "code")));
    // What arose last year is over; what the plan assigns stays with the person who chairs it.
    if (!planned.has(code)) return "";
    if (REPORTED.includes(key)) return "";
    if (key === "target") return targetOf(code);
    if (key === "baseline") return baselines.get(code)?.value;
    return key === "due" ? due(table.typed(row, "due")) : undefined;
  };
}

function located<Key extends string>(tabs: FoundTabs, layout: Tab<Key>, key: NoInfer<Key>) {
  const tab = tabs.declared(layout);
  const table = tab === null ? null : readTable(tab, layout, key, []);
  return tab === null || table === null ? null : { tab, table };
}

/**
 * Blanks these columns of every row. Each run of neighbours would be a call; the whole width is one. Headers that are
 * damaged are put to `left`.
 */
function columnsEmptied<Key extends string>(
  tabs: FoundTabs,
  layout: Tab<Key>,
  keys: readonly NoInfer<Key>[],
  left: Problem[],
): Overwrite | null {
  const tab = presentTab(tabs, layout, left);
  if (tab === null) return null;
  const problems: Problem[] = [];
  const table = readTable(tab, layout, "code" as Key, problems);
  left.push(...problems.filter(({ kind }) => kind !== "mergedCells"));
  return table && overwrite(tab, table, keys, () => "");
}

/** Empties what stands below the headers, wherever they stand; a tab whose headers are not found is put to `left`. */
function below(tabs: FoundTabs, layout: Tab, left: Problem[]): Overwrite | null {
  const tab = presentTab(tabs, layout, left);
  if (tab === null || emptied(tab, 1) === null) return null;
  const { headerRow, missing } = findColumns(tab.values, layout.columns);
  // One header's word may also stand in a title or in a row; half of them stand in the header row only.
  if (headerRow !== null && missing.length * 2 <= layout.columns.length) return emptied(tab, headerRow + 1);
  left.push({ kind: "headersMissing", tab: tab.name, headers: layout.columns.map(({ header }) => header) });
  return null;
}

/** The declared tab; one that cannot be told from its copies is put to `left`, one that is not there needs nothing. */
function presentTab(tabs: FoundTabs, layout: Pick<Tab, "name">, left: Problem[]): TabSnapshot | null {
  return tabs.ambiguous.has(layout.name) ? needTab(tabs, layout, left) : tabs.declared(layout);
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
