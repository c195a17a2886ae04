/**
 * The same list by HyperFormula: the workbook that an office would build with formulas, a tab a unit, a register of
 * officials, the movements, and a row of conditions for each nominee. Measured are building the sheets from cells made
 * before, calculation, and reading the verdicts.
 */

import { HyperFormula, type CellValue, type RawCellContent } from "hyperformula";
import type { CalendarDate } from "../../src/domain/calendar";
import type { Audience } from "../../src/domain/campaign";
import type { FindingResult } from "../../src/domain/finding";
import type { Verdict } from "../../src/domain/verdict";
import { PERIOD, type Department, type OfficialFact } from "../workload/facts";
import type { Contender, Judged } from "./contender";
import { officialIsNotJudged, registerOf, unitIsNotJudged, type RegisterRow, type RegisterUnit } from "./register";

type Row = RawCellContent[];

export const SPREADSHEET: Contender = {
  name: "HyperFormula",
  prepare: (department, campaign) => {
    const register = registerOf(department, campaign);
    const sheets = sheetsOf(department, register);
    return () => {
      const workbook = HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3" });
      const read = (name: string): CellValue[][] => workbook.getSheetValues(workbook.getSheetId(name) ?? 0);
      const units = read("Units");
      const officials = read("Officials");
      workbook.destroy();
      return () => [
        ...units.map((row) => judgedOf("collective", row, UNIT_COLUMNS)),
        ...officials.map((row) => judgedOf("individual", row, OFFICIAL_COLUMNS)),
      ];
    };
  },
};

/** Where a nominee's row holds the answers to the conditions, and the verdict; columns count from 0. */
interface Columns {
  readonly conditions: Readonly<Record<string, number>>;
  readonly verdict: number;
}

const UNIT_COLUMNS: Columns = {
  conditions: {
    "T1.1": 7,
    "T1.2": 8,
    "T1.3": 9,
    "T2.1": 10,
    "T3.1": 11,
    "T3.2": 12,
    "T3.3": 13,
    "T4.1": 14,
    "T5.1": 15,
    "T5.2": 16,
  },
  verdict: 17,
};

const OFFICIAL_COLUMNS: Columns = {
  conditions: {
    "C4.2": 10,
    "C1.1": 11,
    "C1.2": 12,
    "C1.3": 13,
    "C2.1": 14,
    "C3.1": 15,
    "C4.1": 16,
    "C5.1": 17,
  },
  verdict: 18,
};

function judgedOf(kind: Audience, row: readonly CellValue[], { conditions, verdict }: Columns): Judged {
  const decided = row[verdict] as Verdict;
  return {
    kind,
    code: String(row[0]),
    verdict: decided,
    findings:
      decided === "notJudged"
        ? []
        : Object.entries(conditions).map(([criterion, column]) => ({
            criterion,
            result: row[column] as FindingResult,
          })),
  };
}

function sheetsOf(department: Department, register: readonly RegisterUnit[]): Record<string, Row[]> {
  const movements = department.movements.length;
  let nextOfficial = 1;
  const sheets: Record<string, Row[]> = {
    Plan: [[serial(PERIOD.asOf), serial(PERIOD.start)]],
    Movements: register.flatMap(({ fact }) =>
      department.movements.map((name, index): Row => [name, fact.code, fact.participation[index] ?? "unsaid"]),
    ),
    Officials: register
      .flatMap((unit, index) => unit.staff.map((fact) => ({ fact, unit, unitRowNumber: index + 1 })))
      .map(({ fact, unit, unitRowNumber }, index) => officialRow(fact, unit, index + 1, unitRowNumber)),
    Units: register.map((unit, index) => {
      const first = nextOfficial;
      nextOfficial += unit.staff.length;
      return unitRow(unit, index + 1, first, movements);
    }),
  };
  for (const { fact, rows } of register) if (rows !== null) sheets[fact.code] = rows.map(assignmentRow);
  return sheets;
}

/** A date as spreadsheets count them: days since 30/12/1899. */
function serial({ year, month, day }: CalendarDate): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** A kind, B what was reported, C whether it meets the target, D due, E completed, F confirmed, G quality, H lead, I count. */
function assignmentRow({ fact, reading }: RegisterRow, index: number): Row {
  const { result } = fact;
  const row = String(index + 1);
  const count =
    `=IF(B${row}="notApplicable",IF(F${row},"excluded","unknown"),` +
    `IF(OR(B${row}="blank",B${row}="approximate"),"unknown",` +
    `IF(AND(A${row}<>"kpi",C${row},E${row}="",Plan!$A$1>D${row}),"unknown",` +
    `IF(AND(C${row},E${row}<>"",E${row}>D${row}),"unmet",` +
    `IF(C${row},"met",IF(Plan!$A$1>=D${row},"unmet","unknown"))))))`;
  return [
    fact.kind,
    result.kind,
    reading.met ?? "",
    serial(fact.due),
    fact.completed === null ? "" : serial(fact.completed),
    fact.confirmed,
    fact.quality ?? "ungraded",
    fact.lead,
    count,
  ];
}

/**
 * A code, B unit, C rating, D discipline, E its date, F under consideration, G initiative, H feat, I unity, J not
 * judged; then the answers to K C4.2, L C1.1, M C1.2, N C1.3, O C2.1, P C3.1, Q C4.1 and R C5.1; S verdict.
 */
function officialRow(
  fact: OfficialFact,
  { fact: unit, rows: tab }: RegisterUnit,
  row: number,
  unitRowNumber: number,
): Row {
  const at = (column: string): string => `${column}${String(row)}`;
  const ofUnit = (column: string): string => `Units!$${column}$${String(unitRowNumber)}`;
  const hasTab = tab !== null;
  const rows = String(tab?.length ?? 0);
  const inTab = (column: string): string => `${unit.code}!$${column}$1:$${column}$${rows}`;
  const mine = `${inTab("H")},${at("A")}`;
  const count = (...criteria: string[]): string => `COUNTIFS(${[mine, ...criteria].join(",")})`;
  const counting = `${inTab("I")},"<>excluded"`;
  const tasks = `${counting},${inTab("A")},"<>kpi"`;
  const stated = `IF(${ofUnit("D")}="holds","met","unknown")`;
  const own = hasTab
    ? `=IF(${count(counting)}=0,${stated},IF(${count(inTab("I"), '"unmet"')}>0,"unmet",IF(${count(inTab("I"), '"unknown"')}>0,"unknown","met")))`
    : "unknown";
  const quality = hasTab
    ? `=IF(${count(tasks)}=0,${stated},IF(${count(tasks, inTab("G"), '"*satisfactory"')}>0,"unmet",IF(${count(tasks, inTab("G"), '"ungraded"')}>0,"unknown","met")))`
    : "unknown";
  const choice = [at("O"), at("P")];
  return [
    fact.code,
    unit.code,
    fact.rating ?? "unrated",
    fact.discipline ?? "",
    fact.disciplineOn === null ? "" : serial(fact.disciplineOn),
    fact.underConsideration ?? "",
    fact.initiative,
    fact.feat,
    fact.unity,
    officialIsNotJudged(fact),
    `=IF(${at("D")}="",IF(${ofUnit("C")}="holds","met","unknown"),IF(OR(${at("D")}="none",${at("D")}="reprimand"),"met",IF(${at("E")}="","unknown",IF(${at("E")}>=Plan!$B$1,"unmet","met"))))`,
    `=IF(OR(${at("C")}="excellent",${at("C")}="good"),"met",IF(OR(${at("C")}="completed",${at("C")}="notCompleted"),"unmet","unknown"))`,
    own,
    quality,
    recorded(at("H")),
    recorded(at("G")),
    `=IF(${at("I")}="holds","met",IF(${at("I")}="denied","unmet",IF(AND(${at("I")}="silent",${ofUnit("B")}="holds"),"met","unknown")))`,
    `=IF(${at("F")}="none","met",IF(${at("F")}="matter","unmet","unknown"))`,
    `=IF(${at("J")},"notJudged",${combined([`${at("K")}:${at("N")}`, `${at("Q")}:${at("R")}`], choice)})`,
  ];
}

/** What a record of a feat or an initiative answers. */
function recorded(cell: string): string {
  return `=IF(${cell}="recognised","met",IF(${cell}="none","unmet","unknown"))`;
}

/**
 * A code, B unity, C no discipline, D individual progress, E no arising tasks, F has a tab, G not judged; then the
 * answers to H T1.1, I T1.2, J T1.3, K T2.1, L T3.1, M T3.2, N T3.3, O T4.1, P T5.1 and Q T5.2; R verdict; S and T how
 * many officials wait for a rating and have one; U feat. The registers are sorted by unit and each formula is given the
 * rows of its own unit: over whole columns, as an office would write it, the large size takes many minutes.
 */
function unitRow({ fact, rows, staff }: RegisterUnit, row: number, firstOfficial: number, movements: number): Row {
  const at = (column: string): string => `${column}${String(row)}`;
  const last = String(rows?.length ?? 0);
  const inTab = (column: string): string => `${fact.code}!$${column}$1:$${column}$${last}`;
  const assigned = (count: string): string => `COUNTIFS(${inTab("A")},"<>arisingTask",${inTab("I")},"${count}")`;
  const task = (...criteria: string[]): string => `COUNTIFS(${[`${inTab("A")},"<>kpi"`, ...criteria].join(",")})`;
  const arising = `AND(COUNTIF(${inTab("A")},"arisingTask")=0,${at("E")}<>"holds")`;
  const noTasks = `AND(${task()}=0,${at("E")}="holds")`;
  const lastOfficial = String(firstOfficial + staff.length - 1);
  const people = (column: string, criterion: string): string =>
    `COUNTIF(Officials!$${column}$${String(firstOfficial)}:$${column}$${lastOfficial},"${criterion}")`;
  const firstMovement = String((row - 1) * movements + 1);
  const movement = (criterion: string): string =>
    `COUNTIF(Movements!$C$${firstMovement}:$C$${String(row * movements)},"${criterion}")`;
  const counting = `${inTab("I")},"<>excluded"`;
  const ofTab = (formula: string): string => (rows === null ? "unknown" : formula);
  return [
    fact.code,
    fact.unity,
    fact.noDiscipline,
    fact.individualProgress,
    fact.noArisingTasks,
    rows !== null,
    unitIsNotJudged(fact),
    ofTab(`=IF(${assigned("unmet")}>0,"unmet",IF(OR(${assigned("unknown")}>0,${assigned("met")}=0),"unknown","met"))`),
    ofTab(
      `=IF(${noTasks},"met",IF(${task(inTab("I"), '"unmet"')}>0,"unmet",` +
        `IF(OR(${task(inTab("I"), '"unknown"')}>0,${arising},${task(counting)}=0),"unknown","met")))`,
    ),
    ofTab(
      `=IF(${noTasks},"met",IF(${task(counting, inTab("G"), '"*satisfactory"')}>0,"unmet",` +
        `IF(OR(${task(counting, inTab("G"), '"ungraded"')}>0,${arising},${task(counting)}=0),"unknown","met")))`,
    ),
    recorded(at("U")),
    `=IF(${at("T")}=0,"unknown",IF(${people("L", "unmet")}>0,"unmet",IF(${at("S")}>0,"unknown","met")))`,
    `=IF(${at("T")}=0,"unknown",IF(${people("C", "excellent")}>0,"met",IF(${at("S")}>0,"unknown","unmet")))`,
    `=IF(${at("T")}=0,"unknown",IF(${people("C", "notCompleted")}>0,"unmet",IF(${at("S")}>0,"unknown","met")))`,
    `=IF(${movement("joined")}+${movement("none")}>0,"unmet",IF(OR(${movement("unsaid")}>0,${movement("active")}=0),"unknown","met"))`,
    `=IF(${at("B")}="holds","met",IF(${at("B")}="denied","unmet","unknown"))`,
    `=IF(${people("K", "unmet")}>0,"unmet",IF(${people("K", "unknown")}>0,"unknown","met"))`,
    `=IF(${at("G")},"notJudged",${combined([`${at("H")}:${at("J")}`, `${at("L")}:${at("Q")}`], [])})`,
    `=${people("C", "unrated")}+${people("C", "pending")}`,
    `=${people("L", "met")}+${people("L", "unmet")}`,
    fact.feat,
  ];
}

/** The verdict of required conditions in some ranges, and of conditions of which one is enough. */
function combined(required: readonly string[], choice: readonly string[]): string {
  const count = (answer: string): string => required.map((range) => `COUNTIF(${range},"${answer}")`).join("+");
  const none = choice.map((cell) => `${cell}="unmet"`).join(",");
  const unsettled = choice.map((cell) => `${cell}<>"met"`).join(",");
  const failed = choice.length === 0 ? `${count("unmet")}>0` : `OR(${count("unmet")}>0,AND(${none}))`;
  const open = choice.length === 0 ? `${count("unknown")}>0` : `OR(${count("unknown")}>0,AND(${unsettled}))`;
  return `IF(${failed},"ineligible",IF(${open},"undetermined","eligible"))`;
}
