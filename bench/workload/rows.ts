/** The invented department as the tabs of a workbook: rows of values as `getValues` gives them. */

import type { CalendarDate } from "../../src/domain/calendar";
import { DISCIPLINE_LABELS } from "../../src/domain/discipline";
import { RATING_LABELS } from "../../src/domain/rating";
import {
  ASSIGNMENT_KIND_LABELS,
  AUDIENCE_LABELS,
  EMPLOYMENT_LABELS,
  MODE_LABELS,
  NO,
  OFFICIAL_GROUP_LABELS,
  PARTICIPATION_LABELS,
  QUALITY_LABELS,
  UNIT_KIND_LABELS,
  YES,
} from "../../src/language/vi/cell-labels";
import { MEASURE_LABELS } from "../../src/language/vi/measure-labels";
import { statusTexts } from "../../src/language/vi/status";
import {
  BASE_SALARIES_TAB,
  CRITERIA_TAB,
  KPIS_TAB,
  MOVEMENTS_TAB,
  OFFICIALS_TAB,
  SETTINGS,
  SETTINGS_TAB,
  UNIT_CODE_LABEL,
  UNIT_TAB,
  UNITS_TAB,
  type SettingKey,
  type Tab,
} from "../../src/workbook/layout";
import type { Snapshot, TabSnapshot } from "../../src/workbook/snapshot";
import { CRITERIA, type CriterionFact } from "./criteria";
import {
  PERIOD,
  type AssignmentFact,
  type Department,
  type Goal,
  type OfficialFact,
  type RecordFact,
  type StatementFact,
  type UnitFact,
} from "./facts";

/** A cell as `getValues` gives it. */
export type CellContent = string | number | boolean | Date;

type RowOf<Key extends string> = Readonly<Partial<Record<Key, CellContent>>>;

/** The whole workbook as read, without formulas. */
export function workbookOf(department: Department): Snapshot {
  const nameOf = new Map(department.units.map(({ code, name }) => [code, name]));
  const tabs = [
    tabOf<"name" | "value" | "note">(SETTINGS_TAB, settingRows()),
    tabOf(BASE_SALARIES_TAB, [{ from: dateCell({ year: 2019, month: 7, day: 1 }), amount: 1_490_000 }]),
    tabOf(KPIS_TAB, department.units.flatMap(planRows)),
    tabOf(CRITERIA_TAB, CRITERIA.map(criterionRow)),
    tabOf(UNITS_TAB, department.units.map(unitRow)),
    tabOf(
      OFFICIALS_TAB,
      department.officials.flatMap((official) => officialRows(official, nameOf)),
    ),
    tabOf(MOVEMENTS_TAB, movementRows(department)),
    ...department.units.filter(({ assignments }) => assignments !== null).map(unitTab),
  ];
  return { locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh", tabs: tabs.map((tab, id) => ({ ...tab, id })) };
}

function tabOf<Key extends string>(layout: Tab<Key>, rows: readonly RowOf<Key>[]): TabSnapshot {
  const headers = layout.columns.map(({ header }) => header);
  const values = rows.map((row) => layout.columns.map(({ key }) => row[key] ?? ""));
  return { id: 0, name: layout.name, values: [headers, ...values], merges: [] };
}

/** What `getValues` gives for a date cell of a workbook in this time zone. */
function dateCell({ year, month, day }: CalendarDate): Date {
  return new Date(year, month - 1, day);
}

function settingRows(): RowOf<"name" | "value">[] {
  const values: Partial<Record<SettingKey, CellContent>> = {
    department: "Sở Thông tin và Truyền thông",
    planNumber: "05/KH-STTTT",
    planDate: dateCell({ year: 2022, month: 1, day: 24 }),
    planTitle: "Triển khai phong trào thi đua năm 2022",
    start: dateCell(PERIOD.start),
    end: dateCell(PERIOD.end),
    asOf: dateCell(PERIOD.asOf),
    awardForm: "Giấy khen của Giám đốc Sở",
    signer: "CB00001",
    signerPosition: "Giám đốc",
    countCoHolders: NO,
  };
  return SETTINGS.map(({ key, name }) => ({ name, value: values[key] ?? "" }));
}

function criterionRow(criterion: CriterionFact): RowOf<string> {
  const { mode } = criterion;
  return {
    code: criterion.code,
    audience: AUDIENCE_LABELS[criterion.audience],
    clause: criterion.clause,
    words: criterion.words,
    mode: mode.kind === "oneOf" ? `${MODE_LABELS.oneOf} ${mode.group}` : MODE_LABELS[mode.kind],
    measure: MEASURE_LABELS[criterion.measure.kind],
    threshold: criterion.threshold,
    level: criterion.level,
    settledBy: criterion.settled ? "Chủ tịch Hội đồng" : "",
  };
}

function statement<Key extends string>(key: Key, fact: StatementFact, by: string): RowOf<string> {
  if (fact === "silent") return {};
  const holds = fact === "denied" ? NO : YES;
  return fact === "unsigned"
    ? { [key]: holds }
    : { [key]: holds, [`${key}By`]: by, [`${key}On`]: dateCell({ year: 2022, month: 12, day: 30 }) };
}

function record(key: string, fact: RecordFact, what: string): RowOf<string> {
  if (fact === "silent") return {};
  if (fact === "none") return { [key]: NO };
  return {
    [key]: what,
    [`${key}Recognition`]: fact === "recognised" ? "Quyết định số 12/QĐ-STTTT ngày 05/12/2022" : "",
  };
}

function unitRow(unit: UnitFact): RowOf<string> {
  return {
    code: unit.code,
    order: unit.order,
    name: unit.name,
    kind: UNIT_KIND_LABELS.division,
    considered: unit.considered ? YES : NO,
    head: unit.head,
    proposed: unit.proposed ? YES : NO,
    ...record("feat", unit.feat, "Khắc phục sự cố mạng diện rộng"),
    ...statement("unity", unit.unity, unit.head),
    ...statement("noDiscipline", unit.noDiscipline, unit.head),
    ...statement("individualProgress", unit.individualProgress, unit.head),
    ...statement("noArisingTasks", unit.noArisingTasks, unit.head),
  };
}

function officialRows(official: OfficialFact, nameOf: ReadonlyMap<string, string>): RowOf<string>[] {
  const { code, name, position, group, contract } = official;
  const common = {
    code,
    name,
    employment: contract ? EMPLOYMENT_LABELS.contract : EMPLOYMENT_LABELS.civilServant,
    position,
    group: OFFICIAL_GROUP_LABELS[group],
  };
  const row: RowOf<string> = {
    ...common,
    unit: official.unit,
    rating: official.rating === null ? "" : RATING_LABELS[official.rating],
    discipline: official.discipline === null ? "" : DISCIPLINE_LABELS[official.discipline],
    disciplineDate: official.disciplineOn === null ? "" : dateCell(official.disciplineOn),
    underConsideration:
      official.underConsideration === null ? "" : official.underConsideration === "none" ? NO : "Đang xem xét tố cáo",
    proposed: official.proposed ? YES : NO,
    ...record("initiative", official.initiative, "Số hóa quy trình tiếp nhận hồ sơ"),
    ...record("feat", official.feat, "Ứng cứu sự cố an toàn thông tin"),
    ...statement("unity", official.unity, nameOf.get(official.unit) ?? ""),
  };
  if (official.cameFrom === null) return [row];
  return [
    { ...common, unit: official.cameFrom, to: dateCell({ year: 2022, month: 2, day: 28 }) },
    { ...row, from: dateCell({ year: 2022, month: 3, day: 1 }) },
  ];
}

function movementRows(department: Department): RowOf<string>[] {
  return department.movements.flatMap((name, index) =>
    department.units.map((unit) => {
      const participation = unit.participation[index] ?? null;
      return {
        code: `PT${String(index + 1)}`,
        name,
        launchedBy: "Thủ tướng Chính phủ",
        carriedBy: "Kế hoạch số 05/KH-STTTT ngày 24/01/2022",
        unit: unit.code,
        participation: participation === null ? "" : PARTICIPATION_LABELS[participation],
      };
    }),
  );
}

/** What the plan's tab says of the unit's targets and tasks; arising ones stand in the unit's tab only. */
function planRows(unit: UnitFact): RowOf<string>[] {
  return (unit.assignments ?? [])
    .filter(({ kind }) => kind !== "arisingTask")
    .map((assignment) => ({
      ...givenIn(assignment),
      holder: unit.code,
    }));
}

function givenIn(assignment: AssignmentFact): RowOf<string> {
  return {
    code: assignment.code,
    kind: ASSIGNMENT_KIND_LABELS[assignment.kind],
    content: assignment.content,
    target: wordingOf(assignment.goal),
    baseline: assignment.baseline ?? "",
    due: dateCell(assignment.due),
  };
}

/** A unit's tab: its code, the headers, and a row for each target and task. */
export function unitTab(unit: UnitFact): TabSnapshot {
  const columns = UNIT_TAB.columns;
  const head = columns.map((_, index) => [UNIT_CODE_LABEL, unit.code, unit.name][index] ?? "");
  const rows = (unit.assignments ?? []).map((assignment) => {
    const row: RowOf<string> = {
      ...givenIn(assignment),
      actual: typedResult(assignment),
      completed: assignment.completed === null ? "" : dateCell(assignment.completed),
      quality: assignment.quality === null ? "" : QUALITY_LABELS[assignment.quality],
      lead: assignment.lead,
      evidence: "Báo cáo số 15/BC-STTTT ngày 28/12/2022",
      confirmed: assignment.confirmed ? YES : "",
    };
    return columns.map(({ key }) => row[key] ?? "");
  });
  // The tracking formula fills the headers of its columns, as soon as nothing stands in its way.
  const headers = columns.map(({ header }) => (statusTexts.trackHeaders.some((own) => own === header) ? "" : header));
  return { id: 0, name: unit.name, values: [head, headers, ...rows], merges: [] };
}

/** The target as the plan words it. */
function wordingOf({ comparison, value, high, unit }: Goal): string {
  const amount = unit === "%" ? `${String(value)}%` : `${String(value)} ${unit}`;
  switch (comparison) {
    case "done":
      return "";
    case "atLeast":
      return unit === "%" ? `≥ ${amount}` : amount;
    case "moreThan":
      return `> ${amount}`;
    case "atMost":
      return `≤ ${amount}`;
    case "lessThan":
      return `< ${amount}`;
    case "between":
      return `${String(value)} - ${String(high)} ${unit}`;
    case "increaseBy":
    case "climbBy":
      return `Tăng từ ${amount} trở lên`;
    case "decreaseBy":
      return `Giảm từ ${amount} trở lên`;
    case "rankWithin":
      return `Top ${String(value)}`;
  }
}

/** The result as the unit types it. */
function typedResult({ result, goal }: AssignmentFact): CellContent {
  switch (result.kind) {
    case "blank":
      return "";
    case "done":
      return "Hoàn thành";
    case "notApplicable":
      return "Không áp dụng";
    case "unfinished":
      return `${String(result.share)}%`;
    case "approximate":
      return goal.unit === "%" ? "khoảng 80%" : "khoảng 80";
    case "level":
      return goal.unit === "%" ? `${String(result.value)}%` : result.value;
  }
}
