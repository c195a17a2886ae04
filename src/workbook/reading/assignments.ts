/** Reads a unit's tab: each target or task with its result, compared with what the plan asks for. */

import type { CellAddress } from "../../domain/address";
import type { CalendarDate } from "../../domain/calendar";
import type { Assignment, AssignmentField, AssignmentKind } from "../../domain/campaign";
import { readKpi, type KpiInput, type KpiReading, type TargetReader } from "../../domain/kpi";
import type { Problem } from "../../domain/problem";
import { foldText } from "../../domain/text";
import { BLANK, type Entry, type Typed } from "../../domain/typed";
import { ASSIGNMENT_KIND_LABELS, QUALITY_LABELS } from "../../language/vi/cell-labels";
import { UNIT_TAB, type KeyOf } from "../layout";
import type { TabSnapshot } from "../snapshot";
import { cellsOf, codeKey, groupByCode, othersOf, type Codes } from "./codes";
import { codeText, isBlank, labelEntry, labelsOf, plainText, textEntry, yesNoEntry, type Labels } from "./entries";
import type { PlacedCell, PlanRow } from "./plan-rows";
import { shownTyped } from "./shown";
import { COVERED, readTable, type Table } from "./table";

/** What the rows of every unit's tab are read against. */
export interface AssignmentContext {
  /** The plan's rows by the key of their code; null when the plan's tab cannot be read. */
  readonly plan: ReadonlyMap<string, PlanRow> | null;
  readonly officials: Codes;
  /** The codes of the officials of a name, for a name typed where a code belongs. */
  readonly codesOfName: (name: string) => readonly string[];
  /** The codes of the units where an official serves, by the official's code; null where that is not clear. */
  readonly unitsOfOfficial: (code: string) => readonly string[] | null;
  readonly readTarget: TargetReader;
  readonly period: { readonly start: CalendarDate | null; readonly end: CalendarDate | null };
}

/** The unit whose tab is read. */
export interface TabOwner {
  readonly code: string;
  readonly tab: TabSnapshot;
}

type UnitTable = Table<KeyOf<typeof UNIT_TAB>>;

interface Row {
  readonly row: number;
  readonly code: string;
  readonly at: CellAddress;
}

/** The rows of a unit's tab as records, or null when the tab cannot be read. */
export function readAssignments(owner: TabOwner, context: AssignmentContext, problems: Problem[]): Assignment[] | null {
  const table = readTable(owner.tab, UNIT_TAB, "code", problems);
  if (table === null) return null;
  const rows: Row[] = table.rows.map((row) => ({ row, code: codeText(table, row, "code"), at: table.rowAt(row) }));
  const repeats = new Map<Row, readonly CellAddress[]>();
  for (const group of groupByCode(rows).values()) {
    const [first] = group;
    if (first === undefined || group.length === 1) continue;
    problems.push({ kind: "codeRepeated", code: first.code, cells: cellsOf(group) });
    for (const row of group) repeats.set(row, othersOf(group, row));
  }
  const labels = { kind: labelsOf(ASSIGNMENT_KIND_LABELS), quality: labelsOf(QUALITY_LABELS) };
  const assignments: Assignment[] = [];
  for (const row of rows) {
    if (isMirrored(row, owner, context)) continue;
    assignments.push(readAssignment(table, row, repeats.get(row) ?? [], owner, labels, context, problems));
  }
  return assignments;
}

/** Whether the plan does not name one unit, and only one, as the holder. */
function isHolderUnclear({ holders, holderUnknown }: PlanRow): boolean {
  return holderUnknown || holders.length > 1;
}

/** A row that the unit only helps with: the holder's row is the one that counts, whatever is noted here. */
function isMirrored({ code }: Row, owner: TabOwner, context: AssignmentContext): boolean {
  const planned = context.plan?.get(codeKey(code));
  return planned !== undefined && !planned.holders.includes(owner.code) && planned.coHolders.includes(owner.code);
}

interface AssignmentLabels {
  readonly kind: Labels<AssignmentKind>;
  readonly quality: Labels<keyof typeof QUALITY_LABELS>;
}

function readAssignment(
  table: UnitTable,
  { row, code, at }: Row,
  repeats: readonly CellAddress[],
  owner: TabOwner,
  labels: AssignmentLabels,
  context: AssignmentContext,
  problems: Problem[],
): Assignment {
  const planned = context.plan?.get(codeKey(code)) ?? null;
  const typedKind = labelEntry(table, row, "kind", labels.kind, problems);
  const ownKind = typedKind.state === "given" ? typedKind.value : null;
  const kind = planned?.kind ?? ownKind ?? "kpi";
  const doubts: { field: AssignmentField | "holder"; here: CellAddress; there: CellAddress }[] = [];
  const doubtCode = (there: CellAddress): void => {
    doubts.push({ field: "code", here: at, there });
  };
  repeats.forEach(doubtCode);
  if (code === "") {
    problems.push({ kind: "codeMissing", cells: [at] });
    if (ownKind !== "arisingTask") doubtCode(at);
  } else if (planned !== null) {
    planned.contestedBy.forEach(doubtCode);
    if (planned.unpaperedAt !== null) doubts.push({ field: "target", here: at, there: planned.unpaperedAt });
    if (planned.contestedBy.length > 0) doubtCode(planned.at);
    if (isHolderUnclear(planned)) doubts.push({ field: "holder", here: at, there: planned.holdersAt });
    const [holder] = planned.holders;
    if (holder !== undefined && !planned.holders.includes(owner.code)) {
      doubtCode(planned.holdersAt);
      const cells = [at, planned.holdersAt] as const;
      problems.push({ kind: "assignmentElsewhere", code, unit: owner.code, holder, cells });
    }
    if (planned.kind !== null && ownKind !== null && planned.kind !== ownKind && typedKind.at !== null) {
      const [here, there] = [ASSIGNMENT_KIND_LABELS[ownKind], ASSIGNMENT_KIND_LABELS[planned.kind]];
      problems.push({ kind: "kindDiffers", code, here, there, cells: [typedKind.at, planned.kindAt] });
    }
  } else if (ownKind !== "arisingTask") {
    doubtCode(at);
    if (context.plan !== null) problems.push({ kind: "assignmentUnplanned", code, cells: [at] });
  }

  const confirmed = yesNoEntry(table, row, "confirmed", problems);
  const content = plainText(table, row, "content");
  const input: KpiInput = {
    target: asPlanned(table.typed(row, "target"), planned, context),
    actual: table.typed(row, "actual"),
    baseline: table.typed(row, "baseline"),
    due: table.typed(row, "due"),
    completed: table.typed(row, "completed"),
    task: kind !== "kpi",
    content,
    confirmed: confirmed.state === "given" && confirmed.value,
  };
  const reading = readKpi(input, context.period, context.readTarget);
  reportQuestion(table, row, code, input, reading, problems);
  if (planned !== null && planned.contestedBy.length === 0) {
    for (const field of differences(planned, input, reading, context)) {
      const here = table.at(row, field) ?? at;
      const there = planned[field].at;
      doubts.push({ field, here, there });
      const [typed, asked] = [shownTyped(input[field]), shownTyped(planned[field].typed)];
      problems.push({ kind: "disagreement", code, field, here: typed, there: asked, cells: [here, there] });
    }
  }
  return {
    code,
    kind,
    content,
    reading,
    quality: labelEntry(table, row, "quality", labels.quality, problems),
    lead: leadEntry(table, row, owner, context, problems),
    evidence: textEntry(table, row, "evidence", problems),
    confirmed,
    coHeld: false,
    disagreements: doubts.length === 0 ? NO_DISAGREEMENTS : doubts,
    cells: {
      code: at,
      content: table.at(row, "content"),
      target: table.at(row, "target"),
      baseline: table.at(row, "baseline"),
      due: table.at(row, "due"),
      actual: table.at(row, "actual"),
      completed: table.at(row, "completed"),
      quality: table.at(row, "quality"),
      lead: table.at(row, "lead"),
      evidence: table.at(row, "evidence"),
      confirmed: table.at(row, "confirmed"),
    },
  };
}

/** Nearly all rows say the same as the plan, and share this list. */
const NO_DISAGREEMENTS: Assignment["disagreements"] = [];

/**
 * The target as the plan words it where the unit's cell says the same as a percent cell: the grid gives 0,96 for a
 * typed "96%", and a bare number would no longer say that it is a percentage.
 */
function asPlanned(typed: Typed, planned: PlanRow | null, context: AssignmentContext): Typed {
  if (typed.kind !== "number" || planned?.target.typed.kind !== "text") return typed;
  const asked = context.readTarget(planned.target.typed.text);
  const isSame = asked.unit === "%" && asked.value !== null && Math.abs(typed.number * 100 - asked.value) < 1e-9;
  return isSame ? planned.target.typed : typed;
}

const COMPARED = ["target", "baseline", "due"] as const;

/**
 * The fields in which a unit's row and the plan say different things. What they mean is compared, not how it is
 * written: 0,96 shown as a percentage is "96%"; two wordings that nobody can read are the same when their words are.
 */
function differences(
  planned: PlanRow,
  input: KpiInput,
  reading: KpiReading,
  context: AssignmentContext,
): (typeof COMPARED)[number][] {
  const unlike = COMPARED.filter((field) => !sameTyped(input[field], planned[field].typed));
  if (unlike.length === 0) return unlike;
  const asked = readKpi(
    { ...input, ...typedOf(planned), actual: BLANK, completed: BLANK },
    context.period,
    context.readTarget,
  );
  return unlike.filter((field) => !sameReading(field, reading, asked) || input[field].kind === "error");
}

function typedOf(planned: PlanRow): Pick<KpiInput, "target" | "baseline" | "due"> {
  return { target: planned.target.typed, baseline: planned.baseline.typed, due: planned.due.typed };
}

function sameTyped(one: Typed, other: Typed): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  if (one.kind !== other.kind) return false;
  switch (one.kind) {
    case "text":
      return other.kind === "text" && (one.text === other.text || foldText(one.text) === foldText(other.text));
    case "number":
      return other.kind === "number" && one.number === other.number;
    default:
      return shownTyped(one) === shownTyped(other);
  }
}

function sameReading(field: (typeof COMPARED)[number], one: KpiReading, other: KpiReading): boolean {
  switch (field) {
    case "target":
      return one.target.comparison !== "unclear" && JSON.stringify(one.target) === JSON.stringify(other.target);
    case "baseline":
      return one.baseline !== null && one.baseline === other.baseline;
    case "due":
      return (
        one.due !== null && JSON.stringify([one.due, one.dueStrict]) === JSON.stringify([other.due, other.dueStrict])
      );
  }
}

/** What a person must say before the row can be judged; a formula's error is told as such. */
function reportQuestion(
  table: UnitTable,
  row: number,
  code: string,
  input: KpiInput,
  reading: KpiReading,
  problems: Problem[],
): void {
  for (const field of ["target", "baseline", "due", "actual", "completed"] as const) {
    const typed = input[field];
    const at = table.at(row, field);
    if (typed.kind === "error" && typed !== COVERED && at !== null) {
      problems.push({ kind: "formulaError", code: typed.code, cells: [at] });
    }
  }
  const { question } = reading;
  if (question === null || question.doubt === "error") return;
  problems.push({ kind: "question", code, question, cells: [table.at(row, question.field) ?? table.rowAt(row)] });
}

/** The official who chairs the row, by code; a name is reported with the code that it has. */
function leadEntry(
  table: UnitTable,
  row: number,
  owner: TabOwner,
  context: AssignmentContext,
  problems: Problem[],
): Entry<string> {
  const entry = textEntry(table, row, "lead", problems);
  if (entry.state !== "given") return entry;
  const code = context.officials.find(entry.value);
  if (code !== null) {
    const units = context.unitsOfOfficial(code);
    if (units !== null && !units.includes(owner.code)) {
      problems.push({ kind: "leadElsewhere", code, unit: owner.code, units, cells: [entry.at] });
    }
    return { state: "given", value: code, at: entry.at };
  }
  const codes = context.codesOfName(entry.value);
  if (codes.length > 0) problems.push({ kind: "leadByName", name: entry.value, codes, cells: [entry.at] });
  else problems.push({ kind: "leadUnknown", code: entry.value, cells: [entry.at] });
  return { state: "unreadable", text: entry.value, at: entry.at };
}

const NOWHERE = { state: "blank", value: null, at: null } as const;

/**
 * What a unit was assigned and its tab does not hold: a row without a result, its cells in the plan, so that the
 * unit's set is never taken for complete.
 */
export function missingAssignment(planned: PlanRow, context: AssignmentContext, coHeld: boolean): Assignment {
  const kind = planned.kind ?? "kpi";
  const input: KpiInput = {
    ...typedOf(planned),
    actual: BLANK,
    completed: BLANK,
    task: kind !== "kpi",
    content: planned.content,
    confirmed: false,
  };
  const cellOf = (cell: PlacedCell): CellAddress => cell.at;
  return {
    code: planned.code,
    kind,
    content: planned.content,
    reading: readKpi(input, context.period, context.readTarget),
    quality: NOWHERE,
    lead: NOWHERE,
    evidence: NOWHERE,
    confirmed: NOWHERE,
    coHeld,
    disagreements: [
      ...planned.contestedBy.map((there) => ({ field: "code" as const, here: planned.at, there })),
      // Without a code the row cannot be found in any unit's tab.
      ...(planned.code === "" ? [{ field: "code" as const, here: planned.at, there: planned.at }] : []),
      ...(isHolderUnclear(planned) ? [{ field: "holder" as const, here: planned.at, there: planned.holdersAt }] : []),
    ],
    cells: {
      code: planned.at,
      content: planned.contentAt,
      target: cellOf(planned.target),
      baseline: cellOf(planned.baseline),
      due: cellOf(planned.due),
      actual: isHolderUnclear(planned) ? planned.holdersAt : planned.at,
      completed: null,
      quality: null,
      lead: null,
      evidence: null,
      confirmed: null,
    },
  };
}
