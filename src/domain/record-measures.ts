/** Measures over what is recorded of a nominee: feats, initiatives, unity, and matters under consideration. */

import type { Attestation, Official, Unit } from "./campaign";
import { cellsOf, type OfficialCase, type Setting, type UnitCase } from "./case";
import { readSaying } from "./denial";
import type { Measurement, Need, Reason, Recognised } from "./finding";
import { NO_REMEDIES, remedy } from "./remedies";
import { remember } from "./remember";
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
export function unitFeatsMeasure(demanded: number): (nominee: UnitCase) => Measurement {
  const measure = recognisedMeasure(FEATS, demanded);
  return ({ unit }) => measure([unit]);
}

/** "Lập được thành tích xuất sắc đột xuất" of an official. */
export function ownFeatsMeasure(demanded: number): (nominee: OfficialCase) => Measurement {
  const measure = recognisedMeasure(FEATS, demanded);
  return ({ person }) => measure(person.rows);
}

/** "Có sáng kiến hoặc đề tài … được cấp có thẩm quyền công nhận". */
export function initiativesMeasure(demanded: number): (nominee: OfficialCase) => Measurement {
  const measure = recognisedMeasure(INITIATIVES, demanded);
  return ({ person }) => measure(person.rows);
}

/**
 * Each line of a cell is one feat or initiative, and each needs a paper of its own. Enough may be recognised, or too
 * few even if every paper came, or papers may be still to come.
 */
function recognisedMeasure<Row>(register: Register<Row>, demanded: number): (rows: readonly Row[]) => Measurement {
  const { matter, whatOf, paperOf } = register;
  const reasonOf = remember((recorded: number) =>
    remember((recognised: number): Reason => ({ kind: "recognition", matter, demanded, recorded, recognised })),
  );
  const noneRecorded: Reason = { kind: "noneRecorded", matter };
  return (rows) => {
    let recorded = 0;
    let recognised = 0;
    let recognisable = 0;
    for (const row of rows) {
      const lines = linesOf(whatOf(row));
      if (lines === 0) continue;
      const paper = paperOf(row);
      recorded += lines;
      recognised += Math.min(lines, linesOf(paper));
      // A paper said not to exist is not still to come.
      if (!saysNone(paper)) recognisable += lines;
    }
    if (recorded === 0) return measureNothingRecorded(register, noneRecorded, rows);
    const result = recognised >= demanded ? "met" : recognisable < demanded ? "unmet" : "unknown";
    const reason = reasonOf(recorded)(recognised);
    const [first] = rows;
    if (result !== "unknown" && rows.length === 1 && first !== undefined) {
      return { result, reason, remedies: NO_REMEDIES, cells: cellsOf(whatOf(first).at, paperOf(first).at) };
    }
    const filled = rows.filter((row) => linesOf(whatOf(row)) > 0);
    return {
      result,
      reason,
      remedies:
        result === "unknown" ? remedy("unit", register.paper, ...filled.map((row) => paperOf(row).at)) : NO_REMEDIES,
      cells: filled.flatMap((row) => cellsOf(whatOf(row).at, paperOf(row).at)),
    };
  };
}

/** Nothing is recorded: somebody said so on a row and left none unreadable, or nobody has said anything. */
function measureNothingRecorded<Row>(
  { matter, whatOf }: Register<Row>,
  noneRecorded: Reason,
  rows: readonly Row[],
): Measurement {
  const [first] = rows;
  // Most people stand on one row.
  if (rows.length === 1 && first !== undefined && saysNone(whatOf(first))) {
    return { result: "unmet", reason: noneRecorded, remedies: NO_REMEDIES, cells: cellsOf(whatOf(first).at) };
  }
  const entries = rows.map(whatOf);
  const denied = entries.some(saysNone) && !entries.some(({ state }) => state === "unreadable");
  const cells = entries.filter((entry) => saysNone(entry) === denied).flatMap(({ at }) => cellsOf(at));
  return denied
    ? { result: "unmet", reason: noneRecorded, remedies: NO_REMEDIES, cells }
    : { result: "unknown", reason: { kind: "notSaid", matter }, remedies: remedy("unit", matter, ...cells), cells };
}

function saysNone(entry: Entry<string>): boolean {
  return entry.state === "given" && isNone(entry.value);
}

/** How many things a cell names; "Không" names none. */
function linesOf(entry: Entry<string>): number {
  return entry.state === "given" && !isNone(entry.value) ? countLines(entry.value) : 0;
}

/** The label itself needs no reading, and it is what nearly every such cell holds. */
function isNone(text: string): boolean {
  return text === "Không" || readSaying(text) === "none";
}

/** The lines of a cell that say something; a semicolon ends a line too. */
function countLines(text: string): number {
  if (!/[\r\n;]/.test(text)) return text.trim() === "" ? 0 : 1;
  let lines = 0;
  let empty = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13 || code === 59) empty = true;
    else if (empty && code > 32) {
      lines += 1;
      empty = false;
    }
  }
  return lines;
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
export function measureOwnUnity(nominee: OfficialCase): Measurement {
  const attestation = ownUnity(nominee);
  const found = readStatement(attestation, nominee.setting.statedFrom);
  if (found.state === "stated") {
    return {
      result: found.statement.holds ? "met" : "unmet",
      reason: { kind: "stated", subject: "unity", statement: found.statement, ofUnit: false },
      remedies: NO_REMEDIES,
      cells: statementCells(attestation),
    };
  }
  return (found.state === "silent" ? nominee.unit?.unityForAll : null) ?? unstated("unity", found, attestation);
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

const NOTHING_CONSIDERED: Reason = { kind: "consideration", state: "none" };

/**
 * Nobody is proposed while under consideration for discipline, inspection or complaint. A blank cell says nothing: the
 * head's word on discipline does not cover inspections and complaints, which the head may not know of.
 */
export function measureConsideration(nominee: OfficialCase): Measurement {
  const { row, rows } = nominee.person;
  let said = row.underConsideration;
  for (const { underConsideration } of rows) {
    if (underConsideration.state === "given" && underConsideration.value !== "none") {
      return {
        result: "unmet",
        reason: { kind: "underConsideration", matter: underConsideration.value.matter },
        remedies: NO_REMEDIES,
        cells: [underConsideration.at],
      };
    }
    if (underConsideration.state === "unreadable" || (said.state === "blank" && underConsideration.state === "given")) {
      said = underConsideration;
    }
  }
  const cells = cellsOf(said.at);
  if (said.state === "given") return { result: "met", reason: NOTHING_CONSIDERED, remedies: NO_REMEDIES, cells };
  return {
    result: "unknown",
    reason: { kind: "consideration", state: said.state },
    remedies: remedy("office", "consideration", said.at),
    cells,
  };
}
