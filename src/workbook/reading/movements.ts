/** Reads tab "Phong trào": how one unit took part in one movement a row. */

import type { Movement } from "../../domain/campaign";
import { readPaper } from "../../domain/denial";
import type { Problem } from "../../domain/problem";
import { PARTICIPATION_LABELS } from "../../language/vi/cell-labels";
import { MOVEMENTS_TAB } from "../layout";
import type { TabSnapshot } from "../snapshot";
import { cellsOf, codesOf, groupByCode, type Codes } from "./codes";
import { codeText, labelEntry, labelsOf, plainText, sayingEntry, textEntry } from "./entries";
import { unitEntry } from "./officials";
import { readTable } from "./table";

/** Every row of the tab; rows that say different things of one unit and movement are made unreadable. */
export function readMovements(tab: TabSnapshot | null, units: Codes, problems: Problem[]): Movement[] {
  const table = tab === null ? null : readTable(tab, MOVEMENTS_TAB, "code", problems);
  if (table === null) return [];
  const labels = labelsOf(PARTICIPATION_LABELS);
  const movements = table.rows.map((row): Movement => {
    const code = codeText(table, row, "code");
    if (code === "") problems.push({ kind: "codeMissing", cells: [table.rowAt(row)] });
    return {
      code,
      name: plainText(table, row, "name"),
      launchedBy: textEntry(table, row, "launchedBy", problems),
      carriedBy: sayingEntry(table, row, "carriedBy", problems, readPaper),
      unit: unitEntry(table, row, "unit", units, problems),
      participation: labelEntry(table, row, "participation", labels, problems),
      evidence: textEntry(table, row, "evidence", problems),
      at: table.rowAt(row),
    };
  });
  const codes = codesOf(movements.map(({ code }) => code));
  const spelt = movements.map((movement) => ({ ...movement, code: codes.find(movement.code) ?? movement.code }));
  return settleRepeats(spelt, problems);
}

function settleRepeats(movements: readonly Movement[], problems: Problem[]): Movement[] {
  const contradicting = new Set<Movement>();
  for (const group of groupByCode(movements).values()) {
    const byUnit = new Map<string, Movement[]>();
    for (const movement of group) {
      if (movement.unit.state !== "given") continue;
      byUnit.set(movement.unit.value, [...(byUnit.get(movement.unit.value) ?? []), movement]);
    }
    for (const [unit, rows] of byUnit) {
      const [first] = rows;
      if (first === undefined || rows.every((row) => saying(row) === saying(first))) continue;
      problems.push({ kind: "movementContradicts", code: first.code, unit, cells: cellsOf(rows) });
      for (const row of rows) contradicting.add(row);
    }
  }
  if (contradicting.size === 0) return [...movements];
  return movements.map((movement) => {
    const { participation } = movement;
    if (!contradicting.has(movement) || participation.state !== "given") return movement;
    return {
      ...movement,
      participation: { state: "unreadable", text: PARTICIPATION_LABELS[participation.value], at: participation.at },
    };
  });
}

function saying(movement: Movement): string {
  return movement.participation.state === "given" ? movement.participation.value : movement.participation.state;
}
