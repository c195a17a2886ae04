/** Measures over what is recorded of a nominee: feats, initiatives, unity, and matters under consideration. */

import type { Attestation, Official, Unit } from "./campaign";
import { cellsOf, type MeasureOfficial, type MeasureUnit, type OfficialCase, type UnitCase } from "./case";
import type { Evidence, FindingResult, Measurement, Need, Recognised, SharedAnswer } from "./finding";
import { NONE_NAMED, thingsNamed } from "./naming";
import { NO_REMEDIES, remedy } from "./remedies";
import { remember } from "./remember";
import type { Person } from "./service";
import type { Setting } from "./setting";
import { readStatement, statementCells, unstated } from "./statement";
import type { Entry } from "./typed";

/** Where one matter is recorded in a row, and the paper that recognises it. */
interface Register<Row> {
  readonly matter: Recognised;
  /** What is missing where the paper is. */
  readonly paper: Need;
  readonly whatOf: (row: Row) => Entry<string>;
  readonly paperOf: (row: Row) => Entry<string>;
}

const FEATS: Register<Pick<Official, "feat" | "featRecognition">> = {
  matter: "feat",
  paper: "featRecognition",
  whatOf: ({ feat }) => feat,
  paperOf: ({ featRecognition }) => featRecognition,
};

const INITIATIVES: Register<Official> = {
  matter: "initiative",
  paper: "initiativeRecognition",
  whatOf: ({ initiative }) => initiative,
  paperOf: ({ initiativeRecognition }) => initiativeRecognition,
};

/** "Lập được thành tích xuất sắc đột xuất" of a unit. */
export function unitFeatsMeasure(demanded: number): MeasureUnit {
  const recognition = recognitionOf(FEATS, demanded);
  return ({ unit }) => {
    const answer = recognition([unit]);
    return { ...answer, ...evidenceIn(FEATS, answer.result, [unit]) };
  };
}

/** "Lập được thành tích xuất sắc đột xuất" of an official. */
export function ownFeatsMeasure(demanded: number): MeasureOfficial {
  const recognition = recognitionOf(FEATS, demanded);
  return ({ person }) => recognition(person.rows);
}

/** "Có sáng kiến hoặc đề tài … được cấp có thẩm quyền công nhận". */
export function initiativesMeasure(demanded: number): MeasureOfficial {
  const recognition = recognitionOf(INITIATIVES, demanded);
  return ({ person }) => recognition(person.rows);
}

/**
 * Each line of a cell is one feat or initiative, and each needs a paper of its own. Enough may be recognised, or too
 * few even if every paper came, or papers may be still to come. Equal answers are one.
 */
function recognitionOf<Row>(register: Register<Row>, demanded: number): (rows: readonly Row[]) => SharedAnswer {
  const { matter, whatOf, paperOf } = register;
  const answerOf = remember((result: FindingResult) =>
    remember((recorded: number) =>
      remember((recognised: number): SharedAnswer => ({
        result,
        reason: { kind: "recognition", matter, demanded, recorded, recognised },
      })),
    ),
  );
  const denied: SharedAnswer = { result: "unmet", reason: { kind: "noneRecorded", matter } };
  const notSaid: SharedAnswer = { result: "unknown", reason: { kind: "notSaid", matter } };
  return (rows) => {
    let recorded = 0;
    let recognised = 0;
    let recognisable = 0;
    let none = false;
    let unreadable = false;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index];
      if (row === undefined) continue;
      const what = whatOf(row);
      if (what.state === "unreadable") unreadable = true;
      if (what.state !== "given") continue;
      const lines = thingsNamed(what.value);
      if (lines === NONE_NAMED) none = true;
      if (lines <= 0) continue;
      const paper = paperOf(row);
      const papers = linesOf(paper);
      recorded += lines;
      recognised += Math.min(lines, papers);
      // A paper said not to exist is not still to come.
      if (papers > 0 || !saysNone(paper)) recognisable += lines;
    }
    // Somebody said on a row that there is nothing, and no row hides something.
    if (recorded === 0) return none && !unreadable ? denied : notSaid;
    const result = recognised >= demanded ? "met" : recognisable < demanded ? "unmet" : "unknown";
    return answerOf(result)(recorded)(recognised);
  };
}

/** Where an official's feats or initiatives are recorded, and what would settle an unknown. */
export function evidenceOfRecognition(matter: Recognised, result: FindingResult, rows: readonly Official[]): Evidence {
  return evidenceIn(matter === "feat" ? FEATS : INITIATIVES, result, rows);
}

function evidenceIn<Row>(register: Register<Row>, result: FindingResult, rows: readonly Row[]): Evidence {
  const { matter, paper, whatOf, paperOf } = register;
  const filled = rows.filter((row) => linesOf(whatOf(row)) > 0);
  if (filled.length === 0) {
    const denied = result === "unmet";
    const cells = rows
      .map(whatOf)
      .filter((entry) => saysNone(entry) === denied)
      .flatMap(({ at }) => cellsOf(at));
    return { remedies: denied ? NO_REMEDIES : remedy("unit", matter, ...cells), cells };
  }
  return {
    remedies: result === "unknown" ? remedy("unit", paper, ...filled.map((row) => paperOf(row).at)) : NO_REMEDIES,
    cells: filled.flatMap((row) => cellsOf(whatOf(row).at, paperOf(row).at)),
  };
}

function saysNone(entry: Entry<string>): boolean {
  return entry.state === "given" && thingsNamed(entry.value) === NONE_NAMED;
}

/** How many things a cell names; "Không" names none. */
function linesOf(entry: Entry<string>): number {
  return entry.state === "given" ? Math.max(0, thingsNamed(entry.value)) : 0;
}

/** "Nội bộ đoàn kết, gương mẫu" of a unit: its head's statement. */
export function measureUnitUnity(nominee: UnitCase): Measurement {
  const { unity } = nominee.unit;
  const found = readStatement(unity, nominee.setting.statedFrom);
  if (found.state !== "stated") return unstated("unity", found, unity);
  return {
    result: found.statement.holds ? "met" : "unmet",
    reason: { kind: "stated", subject: "unity", statement: found.statement, ofUnit: false },
    remedies: NO_REMEDIES,
    cells: statementCells(unity),
  };
}

/**
 * "Đoàn kết, gương mẫu" of an official: a statement on the person, else the head's statement that holds for the whole
 * unit; that it does not hold for the unit says nothing about this person.
 */
export function measureOwnUnity(nominee: OfficialCase): Measurement | SharedAnswer {
  const found = readStatement(ownUnity(nominee), nominee.setting.statedFrom);
  switch (found.state) {
    case "silent":
      return nominee.unit?.unityForAll ?? NOT_STATED;
    case "stated":
      return {
        result: found.statement.holds ? "met" : "unmet",
        reason: { kind: "stated", subject: "unity", statement: found.statement, ofUnit: false },
      };
    case "incomplete":
      return { result: "unknown", reason: { kind: "statementIncomplete", subject: "unity", lacks: found.lacks } };
  }
}

const NOT_STATED: SharedAnswer = { result: "unknown", reason: { kind: "notStated", subject: "unity" } };

/** Where a statement on an official stands or belongs, and who could make it. */
export function evidenceOfOwnUnity(nominee: OfficialCase): Evidence {
  const attestation = ownUnity(nominee);
  const found = readStatement(attestation, nominee.setting.statedFrom);
  if (found.state === "stated") return { remedies: NO_REMEDIES, cells: statementCells(attestation) };
  const { remedies, cells } = unstated("unity", found, attestation);
  return { remedies, cells };
}

/** What the head's statement on the unit's unity says of each official; null where it does not hold for all. */
export function measureUnityForAll({ unity }: Unit, { statedFrom }: Setting): Measurement | null {
  const found = readStatement(unity, statedFrom);
  if (found.state !== "stated" || !found.statement.holds) return null;
  return {
    result: "met",
    reason: { kind: "stated", subject: "unity", statement: found.statement, ofUnit: true },
    remedies: NO_REMEDIES,
    cells: statementCells(unity),
  };
}

/** The attestation on the deciding row, else the first other row that carries one. */
function ownUnity(nominee: OfficialCase): Attestation {
  const { row, rows } = nominee.person;
  if (rows.length === 1 || readStatement(row.unity, null).state !== "silent") return row.unity;
  return (rows.find((one) => readStatement(one.unity, null).state !== "silent") ?? row).unity;
}

/** The answers to whether somebody is under consideration, where no matter is named. */
const CONSIDERATION: Readonly<Record<Entry<unknown>["state"], SharedAnswer>> = {
  given: { result: "met", reason: { kind: "consideration", state: "none" } },
  blank: { result: "unknown", reason: { kind: "consideration", state: "blank" } },
  unreadable: { result: "unknown", reason: { kind: "consideration", state: "unreadable" } },
};

/**
 * Nobody is proposed while under consideration for discipline, inspection or complaint. A blank cell says nothing: the
 * head's word on discipline does not cover inspections and complaints, which the head may not know of.
 */
export function measureConsideration({ person }: OfficialCase): Measurement | SharedAnswer {
  const said = considerationOf(person);
  return said.state === "given" && said.value !== "none"
    ? {
        result: "unmet",
        reason: { kind: "underConsideration", matter: said.value.matter },
        remedies: NO_REMEDIES,
        cells: [said.at],
      }
    : CONSIDERATION[said.state];
}

/** Where it is said that nobody considers anything against an official, or should be. */
export function evidenceOfConsideration({ person }: OfficialCase): Evidence {
  const { state, at } = considerationOf(person);
  return { remedies: state === "given" ? NO_REMEDIES : remedy("office", "consideration", at), cells: cellsOf(at) };
}

/** The cell that decides among those of one person: a matter, else what cannot be read, else "Không". */
function considerationOf({ row, rows }: Person): Official["underConsideration"] {
  let said = row.underConsideration;
  if (rows.length === 1) return said;
  for (const { underConsideration } of rows) {
    if (underConsideration.state === "given" && underConsideration.value !== "none") return underConsideration;
    if (underConsideration.state === "unreadable" || (said.state === "blank" && underConsideration.state === "given")) {
      said = underConsideration;
    }
  }
  return said;
}
