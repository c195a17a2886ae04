/** An invented department of any size: what its units and its Office would have typed, before it is a row or a record. */

import type { AssignmentKind, OfficialGroup, Participation, Quality } from "../../src/domain/campaign";
import type { CalendarDate } from "../../src/domain/calendar";
import type { Discipline } from "../../src/domain/discipline";
import type { RatingState } from "../../src/domain/rating";
import type { Comparison } from "../../src/domain/target";
import { seeded, type Random } from "./random";

/** How big a department is. */
export interface Size {
  readonly units: number;
  /** Targets and tasks of each unit. */
  readonly assignments: number;
  readonly officials: number;
}

/** One workbook. */
export const W0: Size = { units: 50, assignments: 50, officials: 1_000 };

/** A run far beyond one department. */
export const W1: Size = { units: 1_000, assignments: 50, officials: 20_000 };

/** The campaign's period and reporting date. */
export const PERIOD = {
  start: { year: 2022, month: 1, day: 1 },
  end: { year: 2022, month: 12, day: 31 },
  asOf: { year: 2022, month: 12, day: 31 },
} as const satisfies Record<string, CalendarDate>;

/** What a target asks for, in numbers. */
export interface Goal {
  readonly comparison: Exclude<Comparison, "unclear">;
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string;
}

/** What a unit reported. */
export type Result =
  | { readonly kind: "blank" | "done" | "approximate" | "notApplicable" }
  | { readonly kind: "level"; readonly value: number }
  | { readonly kind: "unfinished"; readonly share: number };

/** One target or task of a unit. */
export interface AssignmentFact {
  readonly code: string;
  readonly kind: AssignmentKind;
  readonly content: string;
  readonly goal: Goal;
  readonly baseline: number | null;
  readonly due: CalendarDate;
  result: Result;
  completed: CalendarDate | null;
  quality: Quality | null;
  /** Code of the official who chairs it. */
  readonly lead: string;
  confirmed: boolean;
}

/** What somebody stated: that it holds, that it does not, nothing, or without saying who states it. */
export type StatementFact = "holds" | "denied" | "silent" | "unsigned";

/** Whether something was recorded and recognised: with its paper, without, "Không", or nothing said. */
export type RecordFact = "recognised" | "recorded" | "none" | "silent";

/** One unit. */
export interface UnitFact {
  readonly code: string;
  readonly name: string;
  readonly order: number;
  readonly considered: boolean;
  readonly head: string;
  readonly proposed: boolean;
  readonly feat: RecordFact;
  unity: StatementFact;
  noDiscipline: StatementFact;
  individualProgress: StatementFact;
  noArisingTasks: StatementFact;
  /** Null: the unit has no tab. */
  assignments: AssignmentFact[] | null;
  readonly participation: (Participation | null)[];
}

/** One official; `cameFrom` is the unit served in until the end of February. */
export interface OfficialFact {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly cameFrom: string | null;
  readonly position: string;
  readonly group: OfficialGroup;
  readonly contract: boolean;
  readonly signsDecision: boolean;
  rating: RatingState | null;
  /** Null: nothing is typed, so that only the head's statement can speak for the official. */
  discipline: Discipline | "none" | null;
  disciplineOn: CalendarDate | null;
  readonly underConsideration: "none" | "matter" | null;
  readonly initiative: RecordFact;
  readonly feat: RecordFact;
  readonly unity: StatementFact;
  readonly proposed: boolean;
}

/** A whole department. */
export interface Department {
  readonly units: readonly UnitFact[];
  readonly officials: readonly OfficialFact[];
  readonly movements: readonly string[];
}

/** The movements that the department carries by a paper of its own. */
const MOVEMENTS = [
  "Cả nước chung sức xây dựng nông thôn mới",
  "Doanh nghiệp Việt Nam hội nhập và phát triển",
  "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
  "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở",
  "Thi đua phòng, chống và chiến thắng đại dịch Covid-19",
] as const;

const FAMILY_NAMES = ["Nguyễn", "Hoàng", "Nông", "Triệu", "Lý", "Hà", "Đinh", "Phạm", "Trần", "Bàn", "Đặng", "Lường"];
const MIDDLE_NAMES = ["Văn", "Thị", "Minh", "Thu", "Đức", "Ngọc", "Quang", "Thanh", "Hữu", "Bích"];
const GIVEN_NAMES = [
  "An",
  "Ánh",
  "Bình",
  "Cường",
  "Dung",
  "Đạt",
  "Giang",
  "Hà",
  "Hòa",
  "Hùng",
  "Khánh",
  "Lan",
  "Linh",
  "Mai",
].concat([
  "Nam",
  "Nga",
  "Ngân",
  "Oanh",
  "Phúc",
  "Phương",
  "Quân",
  "Quyên",
  "Sơn",
  "Tâm",
  "Thảo",
  "Thủy",
  "Trang",
  "Tuấn",
]);

/** The same department for the same size and seed. */
export function inventDepartment(size: Size, seed = 2022): Department {
  const random = seeded(seed);
  const officials = Array.from({ length: size.officials }, (_, index) => inventOfficial(index, size, random));
  const staff = new Map<string, OfficialFact[]>();
  for (const official of officials) {
    const people = staff.get(official.unit);
    if (people === undefined) staff.set(official.unit, [official]);
    else people.push(official);
  }
  const units = Array.from({ length: size.units }, (_, index) =>
    inventUnit(index, size, staff.get(unitCode(index)) ?? [], random),
  );
  return { units, officials, movements: MOVEMENTS };
}

function unitCode(index: number): string {
  return `DV${String(index + 1).padStart(4, "0")}`;
}

function inventOfficial(index: number, size: Size, random: Random): OfficialFact {
  const place = index % size.units;
  const head = index < size.units;
  const moved = !head && random.chance(0.01);
  return {
    code: `CB${String(index + 1).padStart(5, "0")}`,
    name: `${random.pick(FAMILY_NAMES)} ${random.pick(MIDDLE_NAMES)} ${random.pick(GIVEN_NAMES)}`,
    unit: unitCode(place),
    cameFrom: moved ? unitCode((place + 1) % size.units) : null,
    position: index === 0 ? "Giám đốc" : head ? "Trưởng phòng" : "Chuyên viên",
    group: index === 0 ? "departmentLeader" : head ? "unitLeader" : "directWorker",
    contract: !head && random.chance(0.02),
    signsDecision: index === 0,
    rating: random.chance(0.2) ? "excellent" : "good",
    discipline: null,
    disciplineOn: null,
    underConsideration: random.chance(0.01) ? "matter" : random.chance(0.01) ? null : "none",
    initiative: inventRecord(random, 0.72, 0.03, 0.2),
    feat: inventRecord(random, 0.1, 0.02, 0.85),
    unity: random.chance(0.01) ? "denied" : random.chance(0.01) ? "unsigned" : random.chance(0.3) ? "holds" : "silent",
    proposed: random.chance(0.6),
  };
}

function inventRecord(random: Random, recognised: number, recorded: number, none: number): RecordFact {
  const drawn = random.next();
  if (drawn < recognised) return "recognised";
  if (drawn < recognised + recorded) return "recorded";
  return drawn < recognised + recorded + none ? "none" : "silent";
}

function inventUnit(index: number, size: Size, staff: readonly OfficialFact[], random: Random): UnitFact {
  const code = unitCode(index);
  const unit: UnitFact = {
    code,
    name: `Phòng Nghiệp vụ ${String(index + 1)}`,
    order: index + 1,
    considered: index % 41 !== 40,
    head: staff[0]?.name ?? "",
    proposed: random.chance(0.6),
    feat: inventRecord(random, 0.25, 0.05, 0.6),
    unity: "holds",
    noDiscipline: "holds",
    individualProgress: "holds",
    noArisingTasks: "silent",
    assignments: Array.from({ length: size.assignments }, (_, row) => inventAssignment(code, row, size, staff, random)),
    participation: MOVEMENTS.map(() => (random.chance(0.05) ? "notApplicable" : "active")),
  };
  if (random.chance(0.54)) {
    spoil(unit, staff, random);
    if (random.chance(0.4)) spoil(unit, staff, random);
  }
  return unit;
}

/** Goals and how plans word their units; values are drawn around `value`. */
const GOALS: readonly { readonly comparison: Goal["comparison"]; readonly unit: string; readonly value: number }[] = [
  { comparison: "atLeast", unit: "%", value: 80 },
  { comparison: "atLeast", unit: "%", value: 50 },
  { comparison: "atLeast", unit: "%", value: 25 },
  { comparison: "atLeast", unit: "xã, phường", value: 90 },
  { comparison: "atLeast", unit: "hồ sơ", value: 400 },
  { comparison: "atMost", unit: "%", value: 5 },
  { comparison: "lessThan", unit: "%", value: 3 },
  { comparison: "moreThan", unit: "%", value: 10 },
  { comparison: "between", unit: "hồ sơ", value: 540 },
  { comparison: "increaseBy", unit: "hồ sơ", value: 20 },
  { comparison: "decreaseBy", unit: "vụ", value: 5 },
  { comparison: "climbBy", unit: "bậc", value: 2 },
  { comparison: "rankWithin", unit: "hạng", value: 20 },
];

/** A task is to be completed; without a target of its own it has no number. */
const TO_COMPLETE: Goal = { comparison: "done", value: null, high: null, unit: "" };

function inventAssignment(
  unit: string,
  row: number,
  size: Size,
  staff: readonly OfficialFact[],
  random: Random,
): AssignmentFact {
  const kind: AssignmentKind =
    row >= size.assignments - 2 ? "arisingTask" : row >= Math.ceil(size.assignments * 0.76) ? "task" : "kpi";
  const lead = random.pick(staff).code;
  const code = `${unit}-${kind === "kpi" ? "CT" : kind === "task" ? "NV" : "PS"}${String(row + 1).padStart(2, "0")}`;
  if (kind !== "kpi") {
    const due = { year: 2022, month: random.whole(3, 11), day: random.whole(10, 28) };
    return {
      code,
      kind,
      content: `Nhiệm vụ số ${String(row + 1)}: tham mưu, ban hành và tổ chức thực hiện kế hoạch chuyên đề`,
      goal: TO_COMPLETE,
      baseline: null,
      due,
      result: { kind: "done" },
      completed: { ...due, day: due.day - random.whole(0, 8) },
      quality: random.chance(0.5) ? "excellent" : "good",
      lead,
      confirmed: true,
    };
  }
  const goal = inventGoal(random);
  const baseline = goal.comparison === "climbBy" ? 40 : isChange(goal) ? 100 : null;
  return {
    code,
    kind,
    content: `Chỉ tiêu số ${String(row + 1)}: kết quả thực hiện nhiệm vụ chuyên môn trong năm`,
    goal,
    baseline,
    due: random.chance(0.3) ? { year: 2022, month: random.whole(6, 11), day: 30 } : PERIOD.end,
    result: { kind: "level", value: levelFor(goal, baseline, true, random) },
    completed: null,
    quality: null,
    lead,
    confirmed: false,
  };
}

function inventGoal(random: Random): Goal {
  const { comparison, unit, value } = random.pick(GOALS);
  const drawn = value + random.whole(0, Math.ceil(value / 10));
  return { comparison, value: drawn, high: comparison === "between" ? drawn + 50 : null, unit };
}

function isChange(goal: Goal): boolean {
  return goal.comparison === "increaseBy" || goal.comparison === "decreaseBy" || goal.comparison === "climbBy";
}

/** A result that meets the goal, or one that fails it. */
function levelFor(goal: Goal, baseline: number | null, meets: boolean, random: Random): number {
  const value = goal.value ?? 0;
  const more = random.chance(0.3) ? 0 : random.whole(1, Math.max(1, Math.floor(value / 5)));
  const base = baseline ?? 0;
  switch (goal.comparison) {
    case "atMost":
    case "rankWithin":
      return meets ? Math.max(1, value - more) : value + more + 1;
    case "lessThan":
      return meets ? Math.max(0, value - more - 1) : value + more;
    case "moreThan":
      return meets ? value + more + 1 : value - more;
    case "increaseBy":
      return meets ? base + value + more : base + value - more - 1;
    case "decreaseBy":
    case "climbBy":
      return meets ? base - value - more : base - value + 1;
    default:
      return meets ? Math.min(value + more, goal.unit === "%" ? 100 : Infinity) : value - more - 1;
  }
}

type Flaw = (unit: UnitFact, staff: readonly OfficialFact[], random: Random) => void;

/** What goes wrong in a unit, or is left out by it; each stands as often as it is met with. */
const FLAWS: readonly Flaw[] = [
  (unit, _staff, random) => {
    const kpi = anAssignment(unit, "kpi", random);
    if (kpi !== null) kpi.result = { kind: "level", value: levelFor(kpi.goal, kpi.baseline, false, random) };
  },
  (unit, _staff, random) => {
    const kpi = anAssignment(unit, "kpi", random);
    if (kpi !== null) kpi.result = { kind: random.pick(["blank", "approximate"]) };
  },
  (unit, _staff, random) => {
    const kpi = anAssignment(unit, "kpi", random);
    if (kpi === null) return;
    kpi.result = { kind: "notApplicable" };
    kpi.confirmed = random.chance(0.5);
  },
  (unit, _staff, random) => {
    const task = anAssignment(unit, random.pick(["task", "arisingTask"]), random);
    if (task !== null) task.completed = { year: 2022, month: 12, day: random.whole(1, 30) };
  },
  (unit, _staff, random) => {
    const task = anAssignment(unit, "task", random);
    if (task === null) return;
    task.result = { kind: "unfinished", share: 60 };
    task.completed = null;
    task.quality = null;
  },
  (unit, _staff, random) => {
    const task = anAssignment(unit, "task", random);
    if (task !== null) task.completed = null;
  },
  (unit, _staff, random) => {
    const task = anAssignment(unit, "task", random);
    if (task !== null) task.quality = random.pick(["satisfactory", "unsatisfactory", null]);
  },
  (unit) => {
    unit.assignments = unit.assignments?.filter(({ kind }) => kind !== "arisingTask") ?? null;
  },
  (unit) => {
    unit.assignments = unit.assignments?.filter(({ kind }) => kind !== "arisingTask") ?? null;
    unit.noArisingTasks = "holds";
  },
  (_unit, staff, random) => {
    random.pick(staff).rating = random.pick(["completed", "notCompleted", "pending", "pending", "notRated", null]);
  },
  (_unit, staff) => {
    for (const official of staff) if (official.rating === "excellent") official.rating = "good";
  },
  (unit, _staff, random) => {
    unit.participation[random.whole(0, unit.participation.length - 1)] = random.pick(["joined", "none", null]);
  },
  (unit, _staff, random) => {
    unit.unity = random.pick(["denied", "silent", "unsigned"]);
  },
  (unit, _staff, random) => {
    unit.individualProgress = random.pick(["denied", "silent"]);
  },
  (unit, staff, random) => {
    // The head cannot state that nobody was disciplined, so that it stands with every name.
    unit.noDiscipline = "silent";
    for (const official of staff) official.discipline = "none";
    const official = random.pick(staff);
    official.discipline = random.pick(["reprimand", "warning", "warning", "demotion", null]);
    if (official.discipline !== null) {
      official.disciplineOn = random.chance(0.2) ? null : { year: random.pick([2021, 2022, 2022]), month: 5, day: 12 };
    }
    if (official.discipline !== "reprimand" && official.discipline !== null) official.rating = "notCompleted";
  },
  (unit, _staff, random) => {
    if (random.chance(0.2)) unit.assignments = null;
  },
];

function spoil(unit: UnitFact, staff: readonly OfficialFact[], random: Random): void {
  random.pick(FLAWS)(unit, staff, random);
}

function anAssignment(unit: UnitFact, kind: AssignmentKind, random: Random): AssignmentFact | null {
  const some = (unit.assignments ?? []).filter((assignment) => assignment.kind === kind);
  return some.length === 0 ? null : random.pick(some);
}
