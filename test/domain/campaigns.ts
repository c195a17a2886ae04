/** A small campaign of the plan of 2022 whose every condition is met, to be changed in the one thing a test is about. */

import { toA1, type CellAddress } from "../../src/domain/address";
import { makeAwardList } from "../../src/domain/award-list";
import type { CalendarDate } from "../../src/domain/calendar";
import type {
  Assignment,
  AssignmentField,
  Attestation,
  Campaign,
  Criterion,
  Measure,
  Mode,
  Movement,
  Official,
  Settings,
  Unit,
} from "../../src/domain/campaign";
import { findingsOf } from "../../src/domain/answers";
import type { Finding } from "../../src/domain/finding";
import { readKpi, type KpiReading } from "../../src/domain/kpi";
import type { Nominee } from "../../src/domain/nominee";
import { BLANK, type Entry, type Typed } from "../../src/domain/typed";

/** "31/12/2022". */
export function date(text: string): CalendarDate {
  const [day, month, year] = text.split("/").map(Number);
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0 };
}

/** "Cán bộ!N5". */
export function cell(text: string): CellAddress {
  const [tab = "", address = ""] = text.split("!");
  const letters = address.replace(/\d/g, "");
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { tab, row: Number(address.slice(letters.length)), column };
}

/** A cell that holds a value. */
export function given<Value>(value: Value, at = "Sổ!A1"): Entry<Value> {
  return { state: "given", value, at: cell(at) };
}

/** A cell that holds nothing. */
export function blank(at = "Sổ!A1"): { readonly state: "blank"; readonly value: null; readonly at: CellAddress } {
  return { state: "blank", value: null, at: cell(at) };
}

/** A cell that holds something nobody can read. */
export function unreadable(
  text = "?",
  at = "Sổ!A1",
): { readonly state: "unreadable"; readonly text: string; readonly at: CellAddress } {
  return { state: "unreadable", text, at: cell(at) };
}

/** A complete statement of the unit's head. */
export function statement(holds = true, at = "Đơn vị!P2"): Attestation {
  return { holds: given(holds, at), by: given("Trần Thị Trưởng", at), on: given(date("28/12/2022"), at) };
}

/** A statement that nobody made. */
export function noStatement(at = "Đơn vị!P2"): Attestation {
  return { holds: blank(at), by: blank(at), on: blank(at) };
}

/** A cell as the spreadsheet gives it: text, a number, or nothing. */
export function typed(value: string | number | null): Typed {
  if (value === null) return BLANK;
  return typeof value === "number" ? { kind: "number", number: value } : { kind: "text", text: value };
}

/** What a unit typed beside its target. */
export interface Row {
  readonly target?: string;
  readonly actual?: string | number;
  readonly due?: string;
  readonly completed?: string;
  readonly task?: boolean;
  readonly confirmed?: boolean;
}

/** A row of a unit's tab as read in the period of 2022. */
function reading({ target, actual, due, completed, task = false, confirmed = false }: Row): KpiReading {
  return readKpi(
    {
      target: typed(target ?? null),
      actual: typed(actual ?? null),
      baseline: BLANK,
      due: typed(due ?? null),
      completed: typed(completed ?? null),
      task,
      content: "",
      confirmed,
    },
    { start: date("01/01/2022"), end: date("31/12/2022") },
  );
}

/** What is to be different in a row: its fields, or what was typed into it. */
type Changes = Partial<Assignment> & { readonly typed?: Row };

/** A task finished in time. */
export const DONE: Row = { actual: "hoàn thành", completed: "20/11/2022", task: true };

const FIELDS: readonly AssignmentField[] = [
  "code",
  "content",
  "target",
  "baseline",
  "due",
  "actual",
  "completed",
  "quality",
  "lead",
  "evidence",
  "confirmed",
];

/** A target at 60% against 50%, in row `at` of tab CNTT. */
export function kpi(code: string, at: number, changes: Changes = {}): Assignment {
  const columns = "ACDEGFHIJKL";
  const cells = Object.fromEntries(
    FIELDS.map((field, index) => [field, cell(`CNTT!${columns.charAt(index)}${String(at)}`)]),
  );
  const { typed: row = { target: "50%", actual: "60%" }, ...others } = changes;
  let read: KpiReading | null = null;
  return {
    code,
    kind: "kpi",
    content: `Nội dung ${code}`,
    /** Read when first looked at, so that tables of cases run none of the rules. */
    get reading() {
      read ??= reading(row);
      return read;
    },
    quality: blank(),
    lead: blank(),
    evidence: blank(),
    confirmed: blank(),
    coHeld: false,
    disagreements: [],
    cells: cells as Assignment["cells"],
    ...others,
  };
}

/** A task finished in time and graded good. */
export function task(code: string, at: number, changes: Changes = {}): Assignment {
  return kpi(code, at, {
    kind: "task",
    typed: DONE,
    quality: given("good", `CNTT!I${String(at)}`),
    ...changes,
  });
}

/** A unit that meets every condition. */
export function unit(code: string, changes: Partial<Unit> = {}): Unit {
  return {
    code,
    name: `Phòng ${code}`,
    kind: given("division"),
    order: blank(),
    considered: given(true),
    notConsideredReason: blank(),
    head: given("Trần Thị Trưởng"),
    proposed: given(true),
    feat: given("Khắc phục sự cố trung tâm dữ liệu", "Đơn vị!N2"),
    featRecognition: given("Quyết định số 510/QĐ-UBND ngày 08/4/2022", "Đơn vị!O2"),
    unity: statement(true, "Đơn vị!P2"),
    noDiscipline: statement(true, "Đơn vị!S2"),
    individualProgress: statement(true, "Đơn vị!V2"),
    noArisingTasks: statement(true, "Đơn vị!Y2"),
    assignments: [kpi("CT08", 14), task("NV01", 15)],
    tab: code,
    contestedBy: [],
    at: cell("Đơn vị!A2"),
    ...changes,
  };
}

/** An official who meets every condition. */
export function official(code: string, changes: Partial<Official> = {}): Official {
  return {
    code,
    name: `Nguyễn Văn ${code}`,
    unit: given("CNTT", "Cán bộ!H5"),
    position: given("Chuyên viên"),
    group: given("directWorker"),
    employment: given("civilServant"),
    from: blank("Cán bộ!K5"),
    to: blank("Cán bộ!L5"),
    rating: given("excellent", "Cán bộ!M5"),
    ratingDecision: blank(),
    discipline: given("none", "Cán bộ!O5"),
    disciplineDate: blank("Cán bộ!P5"),
    underConsideration: given("none", "Cán bộ!Q5"),
    initiative: given("Hồ sơ họp không giấy", "Cán bộ!R5"),
    initiativeRecognition: given("Quyết định số 188/QĐ-STTTT", "Cán bộ!S5"),
    feat: given("Phục vụ 45 cuộc họp trực tuyến", "Cán bộ!T5"),
    featRecognition: given("Quyết định số 512/QĐ-UBND", "Cán bộ!U5"),
    proposed: given(true),
    unity: noStatement("Cán bộ!W5"),
    contestedBy: [],
    at: cell("Cán bộ!A5"),
    ...changes,
  };
}

/** A movement that the department's paper carries and in which the unit took an active part. */
export function movement(code: string, unitCode: string, changes: Partial<Movement> = {}): Movement {
  return {
    code,
    name: `Phong trào ${code}`,
    launchedBy: given("Thủ tướng Chính phủ", "Phong trào!C2"),
    carriedBy: given("Kế hoạch số 05/KH-STTTT", "Phong trào!D2"),
    unit: given(unitCode, "Phong trào!E2"),
    participation: given("active", "Phong trào!F2"),
    evidence: blank(),
    at: cell("Phong trào!A2"),
    ...changes,
  };
}

/** A required and settled condition. */
export function criterion(code: string, measure: Measure, changes: Partial<Criterion> = {}): Criterion {
  return {
    code,
    audience: code.startsWith("T") ? "collective" : "individual",
    clause: `III.2.${code.startsWith("T") ? "a" : "b"}, gạch đầu dòng ${code.charAt(1)}`,
    words: `Lời của kế hoạch ${code}`,
    mode: given<Mode>({ kind: "required" }, "Tiêu chuẩn!E2"),
    measure: given(measure, "Tiêu chuẩn!F2"),
    reading: given(`Cách hiểu ${code}`),
    settledBy: given("Hội đồng"),
    settledIn: blank(),
    at: cell("Tiêu chuẩn!A2"),
    ...changes,
  };
}

/** The plan's criteria as the sample workbook has them. */
export const CRITERIA: readonly Criterion[] = [
  criterion("T1.1", { kind: "allKpisMet" }),
  criterion("T1.2", { kind: "noTaskLateOrUnfinished" }),
  criterion("T1.3", { kind: "taskQualityAtLeast", quality: "good" }),
  criterion("T2.1", { kind: "recognisedFeatsAtLeast", count: 1 }),
  criterion("T3.1", { kind: "shareRatedAtLeast", share: 1, rating: "good" }),
  criterion("T3.2", { kind: "countRatedAtLeast", count: 1, rating: "excellent" }),
  criterion("T3.3", { kind: "countRatedAtMost", count: 0, rating: "notCompleted" }),
  criterion("T4.1", { kind: "movementsJoinedAtLeast", amount: { share: 1 } }),
  criterion("T5.1", { kind: "attested", subject: "unity" }),
  criterion("T5.2", { kind: "noDisciplineFrom", discipline: "warning" }),
  criterion("C1.1", { kind: "ownRatingAtLeast", rating: "excellent" }),
  criterion("C1.2", { kind: "ownTasksOnTime" }),
  criterion("C1.3", { kind: "ownTaskQualityAtLeast", quality: "good" }),
  criterion("C2.1", { kind: "recognisedFeatsAtLeast", count: 1 }),
  criterion("C3.1", { kind: "recognisedInitiativesAtLeast", count: 1 }),
  criterion("C4.1", { kind: "attested", subject: "unity" }),
  criterion("C4.2", { kind: "noDisciplineFrom", discipline: "warning" }),
  criterion("C5.1", { kind: "notUnderConsideration" }),
];

/** The settings of the round of 2022. */
export function settings(changes: Partial<Settings> = {}): Settings {
  return {
    planTitle: given("Phong trào thi đua năm 2022"),
    planNumber: given("05/KH-STTTT"),
    planDate: given(date("24/01/2022")),
    department: given("Sở Thông tin và Truyền thông tỉnh Bắc Kạn"),
    start: given(date("01/01/2022"), "Kế hoạch!B10"),
    end: given(date("31/12/2022"), "Kế hoạch!B11"),
    asOf: given(date("31/12/2022"), "Kế hoạch!B12"),
    deadline: given(date("15/01/2023"), "Kế hoạch!B13"),
    awardForm: given("Giấy khen của Giám đốc Sở"),
    signer: blank("Kế hoạch!B18"),
    signerPosition: blank("Kế hoạch!B19"),
    decisionNumber: blank("Kế hoạch!B21"),
    decisionDate: blank("Kế hoạch!B22"),
    countCoHolders: blank("Kế hoạch!B23"),
    individuals: blank("Kế hoạch!B24"),
    contractWorkers: blank("Kế hoạch!B25"),
    mostCollectives: blank("Kế hoạch!B26"),
    mostIndividuals: blank("Kế hoạch!B27"),
    ...changes,
  };
}

/** One unit with two officials, all of them eligible. */
export function campaign(changes: Partial<Campaign> = {}): Campaign {
  return {
    settings: settings(),
    baseSalaries: [],
    criteria: CRITERIA,
    units: [unit("CNTT")],
    officials: [official("CB01"), official("CB02", { rating: given("good", "Cán bộ!M6") })],
    movements: [movement("PT01", "CNTT")],
    ...changes,
  };
}

/** The nominee with a code, in the list of a campaign. */
export function nominee(judged: Campaign, code: string): Nominee {
  const found = makeAwardList(judged).nominees.find((one) => one.code === code);
  if (found === undefined) throw new Error(`No nominee ${code}`);
  return found;
}

/** What is found of a nominee for one condition. */
export function finding(judged: Campaign, code: string, criterionCode: string): Finding {
  const found = findingsOf(nominee(judged, code)).find((one) => one.criterion === criterionCode);
  if (found === undefined) throw new Error(`No finding ${criterionCode} of ${code}`);
  return found;
}

/** Cells as people write them: "CNTT!F14". */
export function cellsOf(cells: readonly CellAddress[]): string[] {
  return cells.map((address) => `${address.tab}!${toA1(address)}`);
}

/** Remedies as "who what: cells". */
export function remediesOf({ remedies }: Pick<Finding, "remedies">): string[] {
  return remedies.map(({ who, what, cells }) => `${who} ${what}: ${cellsOf(cells).join(" ")}`);
}
