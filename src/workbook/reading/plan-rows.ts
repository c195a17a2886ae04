/** Reads tab "Chỉ tiêu, nhiệm vụ": what the plan asks for, by whom and until when, adjustments applied. */

import type { CellAddress } from "../../domain/address";
import type { AssignmentKind } from "../../domain/campaign";
import type { Problem } from "../../domain/problem";
import type { Typed } from "../../domain/typed";
import { ASSIGNMENT_KIND_LABELS } from "../../language/vi/cell-labels";
import { KPIS_TAB, type KeyOf } from "../layout";
import type { TabSnapshot } from "../snapshot";
import { cellsOf, groupByCode, othersOf, type Codes } from "./codes";
import { codeText, isBlank, labelEntry, labelsOf, plainText } from "./entries";
import { nearest } from "./nearest";
import { readTable, type Table } from "./table";

/** A cell as typed with its place; a place that is not there is the row's. */
export interface PlacedCell {
  readonly typed: Typed;
  readonly at: CellAddress;
}

/** One target or task of the plan; target and due date are the adjusted ones where there are any. */
export interface PlanRow {
  readonly code: string;
  /** Null where the kind is blank or cannot be read. */
  readonly kind: AssignmentKind | null;
  readonly kindAt: CellAddress;
  readonly content: string;
  readonly contentAt: CellAddress | null;
  readonly target: PlacedCell;
  readonly baseline: PlacedCell;
  readonly due: PlacedCell;
  /** Codes of the units named as the one that types and is judged: exactly one, unless the row is at fault. */
  readonly holders: readonly string[];
  readonly holdersAt: CellAddress;
  /** Nobody is named, or a code that no unit has: the row may be any unit's. */
  readonly holderUnknown: boolean;
  /** Codes of the units that help. */
  readonly coHolders: readonly string[];
  /** Other rows with the same code: while there are any, no unit's row can be compared with this one. */
  readonly contestedBy: readonly CellAddress[];
  /** Where the paper of an adjustment is missing: until it is there nobody knows which value holds. */
  readonly unpaperedAt: CellAddress | null;
  readonly at: CellAddress;
}

type KpisTable = Table<KeyOf<typeof KPIS_TAB>>;

/** The rows of the plan, or null when the tab cannot be read. */
export function readPlanRows(tab: TabSnapshot | null, units: Codes, problems: Problem[]): PlanRow[] | null {
  const table = tab === null ? null : readTable(tab, KPIS_TAB, "code", problems);
  if (table === null) return null;
  const kinds = labelsOf(ASSIGNMENT_KIND_LABELS);
  const rows = table.rows.map((row): PlanRow => {
    const at = table.rowAt(row);
    const code = codeText(table, row, "code");
    if (code === "") problems.push({ kind: "codeMissing", cells: [at] });
    const kind = labelEntry(table, row, "kind", kinds, problems);
    if (kind.state === "blank") problems.push({ kind: "kindMissing", code, cells: [kind.at ?? at] });
    return {
      code,
      kind: kind.state === "given" ? kind.value : null,
      kindAt: kind.at ?? at,
      content: plainText(table, row, "content"),
      contentAt: table.at(row, "content"),
      target: adjusted(table, row, "target", "adjustedTarget"),
      baseline: place(table, row, "baseline"),
      due: adjusted(table, row, "due", "adjustedDue"),
      ...readHolders(table, row, code, units, problems),
      holdersAt: table.at(row, "holder") ?? at,
      coHolders: readCoHolders(table, row, units, problems),
      contestedBy: [],
      unpaperedAt: unpapered(table, row, code, problems),
      at,
    };
  });
  return contest(rows, problems);
}

function place(table: KpisTable, row: number, key: KeyOf<typeof KPIS_TAB>): PlacedCell {
  return { typed: table.typed(row, key), at: table.at(row, key) ?? table.rowAt(row) };
}

/** The adjusted value replaces the original one from when it is typed. */
function adjusted(
  table: KpisTable,
  row: number,
  original: "target" | "due",
  adjustment: "adjustedTarget" | "adjustedDue",
): PlacedCell {
  return place(table, row, isBlank(table.typed(row, adjustment)) ? original : adjustment);
}

/** An adjustment counts only by a paper of whoever may adjust; without one it is asked about. */
function unpapered(table: KpisTable, row: number, code: string, problems: Problem[]): CellAddress | null {
  const isAdjusted = !isBlank(table.typed(row, "adjustedTarget")) || !isBlank(table.typed(row, "adjustedDue"));
  if (!isAdjusted || !isBlank(table.typed(row, "adjustmentPaper"))) return null;
  const at = table.at(row, "adjustmentPaper") ?? table.rowAt(row);
  problems.push({ kind: "adjustmentUnpapered", code, cells: [at] });
  return at;
}

/** Codes parted by semicolons, commas or line breaks. */
function codesIn(text: string): string[] {
  return text
    .split(/[;,\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== "");
}

function readHolders(
  table: KpisTable,
  row: number,
  code: string,
  units: Codes,
  problems: Problem[],
): Pick<PlanRow, "holders" | "holderUnknown"> {
  const at = table.at(row, "holder") ?? table.rowAt(row);
  const text = plainText(table, row, "holder");
  const named = units.find(text) === null ? codesIn(text) : [text];
  if (named.length === 0) problems.push({ kind: "holderMissing", code, cells: [at] });
  if (named.length > 1) problems.push({ kind: "holdersSeveral", code, text, cells: [at] });
  const holders = knownUnits(named, units, at, problems);
  return { holders, holderUnknown: named.length === 0 || named.some((one) => units.find(one) === null) };
}

/** The units that the codes name; a code that no unit has is reported. */
function knownUnits(codes: readonly string[], units: Codes, at: CellAddress, problems: Problem[]): string[] {
  const known: string[] = [];
  for (const code of codes) {
    const unit = units.find(code);
    if (unit === null) problems.push({ kind: "unitUnknown", code, near: nearest(code, units.all), cells: [at] });
    else if (!known.includes(unit)) known.push(unit);
  }
  return known;
}

function readCoHolders(table: KpisTable, row: number, units: Codes, problems: Problem[]): string[] {
  const at = table.at(row, "coHolders");
  return at === null ? [] : knownUnits(codesIn(plainText(table, row, "coHolders")), units, at, problems);
}

function contest(rows: readonly PlanRow[], problems: Problem[]): PlanRow[] {
  const contestedBy = new Map<PlanRow, CellAddress[]>();
  for (const group of groupByCode(rows).values()) {
    const [first] = group;
    if (first === undefined || group.length === 1) continue;
    problems.push({ kind: "codeRepeated", code: first.code, cells: cellsOf(group) });
    for (const row of group) contestedBy.set(row, othersOf(group, row));
  }
  return rows.map((row) => (contestedBy.has(row) ? { ...row, contestedBy: contestedBy.get(row) ?? [] } : row));
}
