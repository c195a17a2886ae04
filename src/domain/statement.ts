/** An attestation as a statement: whether a named person said something on a day, and what is missing to say so. */

import type { CellAddress } from "./address";
import { compareDates, type CalendarDate } from "./calendar";
import type { Attestation } from "./campaign";
import type { Measurement, Need, Remedy, Statement, StatementLack, StatementSubject } from "./finding";

/** What an attestation amounts to; without person or date it states nothing yet. */
export type StatementFound =
  /** `at` and `onAt` are the cells of the answer and of the date. */
  | { readonly state: "stated"; readonly statement: Statement; readonly at: CellAddress; readonly onAt: CellAddress }
  | { readonly state: "silent" }
  | { readonly state: "incomplete"; readonly lacks: readonly StatementLack[] };

const SILENT: StatementFound = { state: "silent" };
const UNTIMELY: StatementFound = { state: "incomplete", lacks: ["timely"] };

/** Reads the three cells of an attestation; one made before `from` says nothing yet of the period (null: any day will do). */
export function readStatement(attestation: Attestation, from: CalendarDate | null): StatementFound {
  const { holds, by, on } = attestation;
  if (holds.state === "given" && by.state === "given" && on.state === "given") {
    if (from !== null && compareDates(on.value, from) < 0) return UNTIMELY;
    const statement = { holds: holds.value, by: by.value, on: on.value };
    return { state: "stated", statement, at: holds.at, onAt: on.at };
  }
  if (holds.state === "blank" && by.state === "blank" && on.state === "blank") return SILENT;
  const lacks: StatementLack[] = [];
  if (holds.state !== "given") lacks.push("answer");
  if (by.state !== "given") lacks.push("person");
  if (on.state !== "given") lacks.push("date");
  return { state: "incomplete", lacks };
}

/** The cells of an attestation that stand in the workbook. */
export function statementCells(attestation: Attestation): readonly CellAddress[] {
  return [attestation.holds.at, attestation.by.at, attestation.on.at].filter((at) => at !== null);
}

/** What is found where nobody has made a complete statement, and who could. */
export function unstated(
  subject: StatementSubject,
  found: Exclude<StatementFound, { readonly state: "stated" }>,
  attestation: Attestation,
): Measurement {
  const cells = statementCells(attestation);
  const remedies: Remedy[] = [
    {
      who: "unitHead",
      what: neededFor(subject, found),
      cells,
    },
  ];
  return found.state === "silent"
    ? { result: "unknown", reason: { kind: "notStated", subject }, remedies, cells }
    : { result: "unknown", reason: { kind: "statementIncomplete", subject, lacks: found.lacks }, remedies, cells };
}

function neededFor(subject: StatementSubject, found: Exclude<StatementFound, { readonly state: "stated" }>): Need {
  if (found.state === "silent") return subject === "unity" ? "unityStatement" : subject;
  return found.lacks.includes("timely") ? "laterStatement" : "statementPersonAndDate";
}
