/** Measures over what is recorded of a nominee: feats, initiatives, unity, and matters under consideration. */

import type { CellAddress } from "./address";
import type { Attestation, Official } from "./campaign";
import { addCell, type OfficialCase, type UnitCase } from "./case";
import type { Measurement, Need, Recognised } from "./finding";
import { NO_REMEDIES, remedy } from "./remedies";
import { readStatement, statementCells, unstated } from "./statement";
import { foldText } from "./text";
import type { Entry } from "./typed";

/** What is recorded in one row, and the paper that recognises it. */
interface Recorded {
  readonly what: Entry<string>;
  readonly paper: Entry<string>;
}

/** "Lập được thành tích xuất sắc đột xuất" of a unit. */
export function measureUnitFeats(nominee: UnitCase, demanded: number): Measurement {
  return measureRecognised("feat", [{ what: nominee.unit.feat, paper: nominee.unit.featRecognition }], demanded);
}

/** "Lập được thành tích xuất sắc đột xuất" of an official. */
export function measureOwnFeats(nominee: OfficialCase, demanded: number): Measurement {
  return measureRecognised("feat", nominee.person.rows.map(featOf), demanded);
}

/** "Có sáng kiến hoặc đề tài … được cấp có thẩm quyền công nhận". */
export function measureInitiatives(nominee: OfficialCase, demanded: number): Measurement {
  return measureRecognised("initiative", nominee.person.rows.map(initiativeOf), demanded);
}

function featOf(row: Official): Recorded {
  return { what: row.feat, paper: row.featRecognition };
}

function initiativeOf(row: Official): Recorded {
  return { what: row.initiative, paper: row.initiativeRecognition };
}

/** Which paper is missing, by what is to be recognised. */
const PAPERS: Readonly<Record<Recognised, Need>> = { feat: "featRecognition", initiative: "initiativeRecognition" };

/**
 * A blank cell says nothing; "Không" says that there is none. Each line of a cell is one feat or initiative, and each
 * needs a paper: fewer papers than lines leave it open.
 */
function measureRecognised(matter: Recognised, records: readonly Recorded[], demanded: number): Measurement {
  let recorded = 0;
  let recognised = 0;
  let recognisable = 0;
  let denied = false;
  const cells: CellAddress[] = [];
  const papers: CellAddress[] = [];
  for (const { what, paper } of records) {
    if (what.state === "given" && isNone(what.value)) {
      denied = true;
      addCell(cells, what.at);
      continue;
    }
    if (what.state !== "given") continue;
    const lines = countLines(what.value);
    const refused = paper.state === "given" && isNone(paper.value);
    const recognisedHere = paper.state === "given" && !refused ? Math.min(lines, countLines(paper.value)) : 0;
    recorded += lines;
    recognised += recognisedHere;
    recognisable += refused ? 0 : lines;
    addCell(cells, what.at);
    addCell(papers, paper.at);
  }
  if (recorded === 0) {
    const unread = records.filter(({ what }) => what.state !== "given").map(({ what }) => what.at);
    const silent = !denied || records.some(({ what }) => what.state === "unreadable");
    return silent
      ? {
          result: "unknown",
          reason: { kind: "notSaid", matter },
          remedies: remedy("unit", matter, ...unread),
          cells: unread.filter((at) => at !== null),
        }
      : { result: "unmet", reason: { kind: "noneRecorded", matter }, remedies: NO_REMEDIES, cells };
  }
  const result = recognised >= demanded ? "met" : recognisable < demanded ? "unmet" : "unknown";
  return {
    result,
    reason: { kind: "recognition", matter, demanded, recorded, recognised },
    remedies: result === "unknown" ? remedy("unit", PAPERS[matter], ...papers) : NO_REMEDIES,
    cells: cells.concat(papers),
  };
}

/** "Không" or "Không có". */
function isNone(text: string): boolean {
  if (text.length > 16) return false;
  const key = foldText(text);
  return key === "không" || key === "không có";
}

/** The lines of a cell that say something; a semicolon ends a line too. */
function countLines(text: string): number {
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
  const found = readStatement(unity);
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
  const found = readStatement(attestation);
  if (found.state === "stated") {
    return {
      result: found.statement.holds ? "met" : "unmet",
      reason: { kind: "stated", subject: "unity", statement: found.statement, ofUnit: false },
      remedies: NO_REMEDIES,
      cells: statementCells(attestation),
    };
  }
  const unit = nominee.unit?.unit;
  if (found.state === "silent" && unit !== undefined) {
    const forAll = readStatement(unit.unity);
    if (forAll.state === "stated" && forAll.statement.holds) {
      return {
        result: "met",
        reason: { kind: "stated", subject: "unity", statement: forAll.statement, ofUnit: true },
        remedies: NO_REMEDIES,
        cells: statementCells(unit.unity),
      };
    }
  }
  return unstated("unity", found, attestation);
}

/** The attestation on the deciding row, else the first other row that carries one. */
function ownUnity(nominee: OfficialCase): Attestation {
  const { row, rows } = nominee.person;
  if (rows.length === 1 || readStatement(row.unity).state !== "silent") return row.unity;
  return (rows.find((one) => readStatement(one.unity).state !== "silent") ?? row).unity;
}

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
  const cells = said.at === null ? [] : [said.at];
  if (said.state === "given") {
    return { result: "met", reason: { kind: "consideration", state: "none" }, remedies: NO_REMEDIES, cells };
  }
  return {
    result: "unknown",
    reason: { kind: "consideration", state: said.state },
    remedies: remedy("office", "consideration", said.at),
    cells,
  };
}
