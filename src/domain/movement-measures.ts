/** The measure "Tích cực tham gia các phong trào thi đua do cơ quan, đơn vị phát động". */

import type { CellAddress } from "./address";
import type { Entry } from "./typed";
import type { Movement, Participation, Settings, Unit } from "./campaign";
import { addCell, type UnitCase } from "./case";
import { compareCodes } from "./code-order";
import { readSaying } from "./denial";
import type { Measurement, MovementItem, MovementState, Need, Supplier } from "./finding";
import { addRemedy, NO_REMEDIES, remedy, type OpenRemedy } from "./remedies";
import { nameKey } from "./text";

/** How a movement came to the department, told from all of its rows. */
type Origin = "carried" | "ofUnit" | "notCarried" | "unknown";

/** Rounding of a typed percentage must not decide. */
const TOLERANCE = 1e-9;

/** One movement with its rows by unit. */
interface MovementRows {
  readonly code: string;
  /** Where the rows name it differently, the first in the order of letters, so that the rows' order decides nothing. */
  name: string;
  readonly rows: Movement[];
  readonly rowsOf: Map<string, Movement[]>;
}

/** The movements of the campaign, gathered once; gives what stands for one unit, in the order of codes. */
export type MovementsOf = (unit: Unit) => readonly MovementItem[];

/**
 * Gathers the movements by code. A movement counts when the department launched it or a paper of the department
 * carries it, and then for every unit, or when the unit itself launched it.
 */
export function gatherMovements(movements: readonly Movement[], settings: Settings): MovementsOf {
  const byCode = new Map<string, MovementRows>();
  for (const row of movements) {
    let movement = byCode.get(row.code);
    if (movement === undefined) {
      movement = { code: row.code, name: row.name, rows: [], rowsOf: new Map() };
      byCode.set(row.code, movement);
    }
    movement.rows.push(row);
    if (row.name < movement.name) movement.name = row.name;
    if (row.unit.state !== "given") continue;
    const rows = movement.rowsOf.get(row.unit.value);
    if (rows === undefined) movement.rowsOf.set(row.unit.value, [row]);
    else rows.push(row);
  }
  const ordered = [...byCode.values()].sort((first, second) => compareCodes(first.code, second.code));
  const department = settings.department.state === "given" ? nameKey(settings.department.value) : null;
  const told = ordered.map((movement) => ({ movement, origin: carriedByDepartment(movement, department) }));
  return (unit) => {
    const items: MovementItem[] = [];
    told.forEach(({ movement, origin }) => {
      const rows = movement.rowsOf.get(unit.code) ?? NO_ROWS;
      const ofUnit = origin === "carried" ? origin : originFor(rows, unit, origin);
      if (rows.length > 0 || origin === "carried") items.push(itemFor(movement, rows, ofUnit));
    });
    return items;
  };
}

const NO_ROWS: readonly Movement[] = [];

/** Whether any row of the movement says that the department launched or carries it. */
function carriedByDepartment(movement: MovementRows, department: string | null): Origin {
  let origin: Origin = "notCarried";
  for (const row of movement.rows) {
    if (says(row.carriedBy) || (row.launchedBy.state === "given" && isDepartment(row.launchedBy.value, department))) {
      return "carried";
    }
    if (row.carriedBy.state === "unreadable" || row.launchedBy.state !== "given") origin = "unknown";
  }
  return origin;
}

/** A text that says something other than that there is none. */
function says(entry: Entry<string>): boolean {
  return entry.state === "given" && readSaying(entry.value) !== "none";
}

/** The department's name, whole or without what follows it ("Sở", "Sở Thông tin và Truyền thông"). */
function isDepartment(launchedBy: string, department: string | null): boolean {
  const key = nameKey(launchedBy);
  return department !== null && (department === key || department.startsWith(`${key} `));
}

function originFor(rows: readonly Movement[], unit: Unit, origin: Origin): Origin {
  const own = rows.some((row) => {
    if (row.launchedBy.state !== "given") return false;
    const key = nameKey(row.launchedBy.value);
    return key === nameKey(unit.name) || key === nameKey(unit.code);
  });
  return own ? "ofUnit" : origin;
}

function itemFor(movement: MovementRows, rows: readonly Movement[], origin: Origin): MovementItem {
  const [row] = rows;
  if (row === undefined) return { code: movement.code, name: movement.name, state: "noRow", at: null };
  if (origin === "notCarried")
    return { code: movement.code, name: movement.name, state: "notCarried", at: row.carriedBy.at };
  if (origin === "unknown")
    return { code: movement.code, name: movement.name, state: "originUnknown", at: row.launchedBy.at };
  return { code: movement.code, name: movement.name, state: participationOf(rows), at: row.participation.at };
}

function participationOf(rows: readonly Movement[]): MovementState {
  let found: Participation | null = null;
  let unreadable = false;
  for (const { participation } of rows) {
    if (participation.state === "unreadable") unreadable = true;
    if (participation.state !== "given") continue;
    if (found !== null && found !== participation.value) return "conflicting";
    found = participation.value;
  }
  return unreadable ? "unreadable" : (found ?? "blank");
}

/** What each state answers: only active participation meets "tích cực"; what does not count is shown. */
const ANSWERS: Readonly<Record<MovementState, "active" | "notActive" | "leftOut" | "open">> = {
  active: "active",
  joined: "notActive",
  none: "notActive",
  notApplicable: "leftOut",
  notCarried: "leftOut",
  blank: "open",
  unreadable: "open",
  conflicting: "open",
  noRow: "open",
  originUnknown: "open",
};

const REMEDIES: Readonly<Partial<Record<MovementState, readonly [Supplier, Need]>>> = {
  noRow: ["office", "movement"],
  originUnknown: ["office", "movementOrigin"],
};

/** The share or number of counting movements in which the unit took an active part. */
export function movementsMeasure(
  amount: { readonly share: number } | { readonly count: number },
): (nominee: UnitCase) => Measurement {
  return (nominee) => measureMovements(nominee, amount);
}

function measureMovements(
  nominee: UnitCase,
  amount: { readonly share: number } | { readonly count: number },
): Measurement {
  const active: MovementItem[] = [];
  const notActive: MovementItem[] = [];
  const open: MovementItem[] = [];
  const leftOut: MovementItem[] = [];
  nominee.movements.forEach((item) => {
    const answer = ANSWERS[item.state];
    (answer === "active" ? active : answer === "notActive" ? notActive : answer === "open" ? open : leftOut).push(item);
  });
  const counted = active.length + notActive.length + open.length;
  const reason = { kind: "movements", amount, counted, active: active.length, notActive, open, leftOut } as const;
  if (counted === 0) {
    return { result: "unknown", reason, remedies: remedy("office", "movement"), cells: cellsOf(leftOut) };
  }
  const needed = "share" in amount ? amount.share * counted - TOLERANCE : amount.count;
  if (active.length >= needed) return { result: "met", reason, remedies: NO_REMEDIES, cells: cellsOf(active) };
  if (active.length + open.length < needed) {
    return {
      result: "unmet",
      reason,
      remedies: NO_REMEDIES,
      cells: cellsOf(notActive.length > 0 ? notActive : active),
    };
  }
  const remedies: OpenRemedy[] = [];
  for (const item of open) {
    const [who, what] = REMEDIES[item.state] ?? (["office", "participation"] as const);
    addRemedy(remedies, who, what, item.at);
  }
  return { result: "unknown", reason, remedies, cells: cellsOf(open) };
}

function cellsOf(items: readonly MovementItem[]): CellAddress[] {
  const cells: CellAddress[] = [];
  items.forEach(({ at }) => {
    addCell(cells, at);
  });
  return cells;
}
