/** Measures over targets and tasks: all met, none late or unfinished, their quality; a unit's, and those an official chairs. */

import type { CellAddress } from "./address";
import { assignedTo, chairedBy, QUALITY_RANKS, type AssessedAssignment, type Assigned } from "./assessed";
import type { Assignment, AssignmentKind, Quality, Unit } from "./campaign";
import { addCell, assessmentOf, itemOf, type MeasureOfficial, type OfficialCase, type UnitCase } from "./case";
import { compareCodes } from "./code-order";
import type {
  AssignmentScope,
  Evidence,
  Measurement,
  Need,
  QualityItem,
  Reason,
  SharedAnswer,
  SharedReason,
  Supplier,
} from "./finding";
import type { Question } from "./kpi-reason";
import { addRemedy, NO_REMEDIES, remedy, type OpenRemedy } from "./remedies";
import { remember } from "./remember";
import type { Setting } from "./setting";
import { readStatement, statementCells, unstated } from "./statement";

/** "Hoàn thành xuất sắc 100% chỉ tiêu, nhiệm vụ được giao": every target and every task that was assigned. */
export function measureAllKpisMet(nominee: UnitCase): Measurement {
  const { assigned } = nominee;
  if (assigned === null) return tabUnread(nominee.unit);
  return (
    allMet(assigned, "assigned", "arisingTask") ??
    measureMet(assignedTo(assigned, "arisingTask"), "assigned", nominee, false)
  );
}

/** "Không có nhiệm vụ chậm tiến độ, không đạt": the tasks, those that arose during the year among them. */
export function measureNoTaskLate(nominee: UnitCase): Measurement {
  const { assigned } = nominee;
  if (assigned === null) return tabUnread(nominee.unit);
  const arising = arisingOpen(nominee, assigned);
  return (
    noTasksStated(nominee, assigned) ??
    (arising ? null : allMet(assigned, "tasks", "kpi")) ??
    measureMet(assignedTo(assigned, "kpi"), "tasks", nominee, arising)
  );
}

/** "Chất lượng cao": what the leader who assigned a task says of it. */
export function taskQualityMeasure(demanded: Quality): (nominee: UnitCase) => Measurement {
  return (nominee) => {
    const { assigned } = nominee;
    if (assigned === null) return tabUnread(nominee.unit);
    const arising = arisingOpen(nominee, assigned);
    return (
      noTasksStated(nominee, assigned) ??
      (arising ? null : allOfHighQuality(assigned, demanded)) ??
      measureQuality(assignedTo(assigned, "kpi"), "tasks", demanded, nominee, arising)
    );
  };
}

/** "Không có nhiệm vụ chậm tiến độ và không hoàn thành": every target and task that the official chairs. */
export function ownTasksMeasure(): MeasureOfficial {
  const metAnswer = remember((counted: number): SharedAnswer => ({
    result: "met",
    reason: reasonOfMet("own", counted, 0),
  }));
  return (nominee) => {
    const { own } = nominee;
    if (own === null || own.counted === 0) return chairsNothing(nominee);
    if (own.met === own.counted && hidesNothing(nominee)) return metAnswer(own.counted);
    return besideWhatIsHidden(nominee, measureMet(chairedBy(own).filter(counts), "own", nominee, false));
  };
}

/** The results of what an official chairs and has met. */
export function evidenceOfOwnResults({ own }: OfficialCase): Evidence {
  return { remedies: NO_REMEDIES, cells: cellsIn(chairedBy(own).filter(counts), "actual") };
}

/** "Chất lượng cao" of the tasks that the official chairs. */
export function ownQualityMeasure(demanded: Quality): MeasureOfficial {
  const highAnswer = remember((counted: number): SharedAnswer => ({
    result: "met",
    reason: reasonOfHighQuality("ownTasks", demanded, counted),
  }));
  const least = QUALITY_RANKS[demanded];
  return (nominee) => {
    const { own } = nominee;
    if (own === null || own.tasks === 0) return chairsNothing(nominee);
    if (own.lowestGrade >= least && hidesNothing(nominee)) return highAnswer(own.tasks);
    return besideWhatIsHidden(
      nominee,
      measureQuality(chairedBy(own).filter(isCountedTask), "ownTasks", demanded, nominee, false),
    );
  };
}

/** The grades of the tasks that an official chairs and has done well. */
export function evidenceOfOwnQualities({ own }: OfficialCase): Evidence {
  return { remedies: NO_REMEDIES, cells: cellsIn(chairedBy(own).filter(isCountedTask), "quality") };
}

/** A task of the unit whose chair cannot be read may be this official's; null where there is none. */
function leadUnclear({ unit }: OfficialCase): Measurement | null {
  if (unit === null || unit.unclearLeads.length === 0) return null;
  const cells = unit.unclearLeads;
  return { result: "unknown", reason: { kind: "leadUnclear" }, remedies: remedy("unit", "lead", ...cells), cells };
}

/** Whether nothing that the unit's tab hides may be a task of this official: it was read, and every chair in it. */
function hidesNothing({ unit }: OfficialCase): boolean {
  return unit === null || (unit.assigned !== null && unit.unclearLeads.length === 0);
}

/** A failure that is known decides; anything else may be changed by what the unit's tab hides. */
function besideWhatIsHidden(nominee: OfficialCase, measured: Measurement): Measurement {
  if (measured.result === "unmet") return measured;
  const unclear = leadUnclear(nominee);
  if (unclear !== null) return unclear;
  return nominee.unit?.assigned === null ? tabUnread(nominee.unit.unit) : measured;
}

function isTask(assessed: AssessedAssignment): boolean {
  return assessed.assignment.kind !== "kpi";
}

function isCountedTask(assessed: AssessedAssignment): boolean {
  return isTask(assessed) && counts(assessed);
}

function counts(assessed: AssessedAssignment): boolean {
  return assessed.count !== "excluded";
}

function tabUnread({ at }: Unit): Measurement {
  return { result: "unknown", reason: { kind: "tabUnread" }, remedies: remedy("office", "unitTab", at), cells: [at] };
}

/** That all of a unit's tasks which count are of high quality; null where anything else is to be said. */
function allOfHighQuality({ assignments, counts }: Assigned, demanded: Quality): Measurement | null {
  const least = QUALITY_RANKS[demanded];
  const cells: CellAddress[] = [];
  let counted = 0;
  for (let index = 0; index < assignments.length; index += 1) {
    const assignment = assignments[index];
    if (assignment === undefined || assignment.kind === "kpi" || counts[index] === "excluded") continue;
    const { quality } = assignment;
    if (quality.state !== "given" || QUALITY_RANKS[quality.value] < least) return null;
    counted += 1;
    cells.push(quality.at);
  }
  if (counted === 0) return null;
  return { result: "met", reason: reasonOfHighQuality("tasks", demanded, counted), remedies: NO_REMEDIES, cells };
}

/** Whether the unit reported no arising task while nobody confirmed that there was none. */
function arisingOpen(nominee: UnitCase, { arising }: Assigned): boolean {
  if (arising > 0) return false;
  const found = readStatement(nominee.unit.noArisingTasks, nominee.setting.statedFrom);
  return !(found.state === "stated" && found.statement.holds);
}

/** A unit that holds targets but no task, and whose head confirmed that none arose, has no task that could be late. */
function noTasksStated(nominee: UnitCase, { tasks, assignments }: Assigned): Measurement | null {
  if (tasks > 0 || assignments.length === 0) return null;
  const found = readStatement(nominee.unit.noArisingTasks, nominee.setting.statedFrom);
  if (found.state !== "stated" || !found.statement.holds) return null;
  return {
    result: "met",
    reason: { kind: "noTasksStated", statement: found.statement },
    remedies: NO_REMEDIES,
    cells: statementCells(nominee.unit.noArisingTasks),
  };
}

/**
 * That all of a unit's are met which count, those of one kind aside: for most units this is all there is to say, and no
 * list of them is made. Null where anything else is to be said.
 */
function allMet({ assignments, counts }: Assigned, scope: AssignmentScope, aside: AssignmentKind): Measurement | null {
  const cells: CellAddress[] = [];
  let counted = 0;
  let leftOut = 0;
  for (let index = 0; index < assignments.length; index += 1) {
    const assignment = assignments[index];
    if (assignment === undefined || assignment.kind === aside) continue;
    const count = counts[index];
    if (count === "excluded") {
      leftOut += 1;
    } else if (count === "met") {
      counted += 1;
      addCell(cells, assignment.cells.actual);
    } else {
      return null;
    }
  }
  if (counted === 0) return null;
  return { result: "met", reason: reasonOfMet(scope, counted, leftOut), remedies: NO_REMEDIES, cells };
}

/** What is found of an official who chairs nothing, unless a task whose chair cannot be read may be that person's. */
function chairsNothing(nominee: OfficialCase): Measurement {
  if (nominee.unit !== null) {
    const { idle } = nominee.unit;
    return (idle.result === "met" ? leadUnclear(nominee) : null) ?? idle;
  }
  const { row } = nominee.person;
  return {
    result: "unknown",
    reason: { kind: "noAssignments", scope: "own", leftOut: nominee.own?.all ?? 0 },
    remedies: remedy("office", "unitOfOfficial", row.unit.at),
    cells: [row.unit.at ?? row.at],
  };
}

/**
 * What is found of the officials of a unit who chair nothing: their head's statement settles it. That not all of them
 * finished in time does not tell which of them did not.
 */
export function measureIdle(unit: Unit, { statedFrom }: Setting): Measurement {
  if (unit.assignments === null) return tabUnread(unit);
  const attestation = unit.individualProgress;
  const found = readStatement(attestation, statedFrom);
  if (found.state !== "stated") return unstated("individualProgress", found, attestation);
  const cells = statementCells(attestation);
  return {
    result: found.statement.holds ? "met" : "unknown",
    reason: { kind: "progressStated", statement: found.statement },
    remedies: found.statement.holds ? NO_REMEDIES : remedy("unitHead", "individualProgress", ...cells),
    cells,
  };
}

function reasonOfHighQuality(
  scope: AssignmentScope,
  demanded: Quality,
  counted: number,
): Extract<SharedReason, { readonly kind: "quality" }> {
  return { kind: "quality", scope, demanded, counted, failed: NOTHING, open: NOTHING, arisingOpen: false };
}

function ofHighQuality(graded: readonly AssessedAssignment[], reason: Reason): Measurement {
  return { result: "met", reason, remedies: NO_REMEDIES, cells: cellsIn(graded, "quality") };
}

function reaches(quality: Quality, demanded: Quality): boolean {
  return QUALITY_RANKS[quality] >= QUALITY_RANKS[demanded];
}

function nothingCounts(scope: AssignmentScope, leftOut: number, nominee: UnitCase): Measurement {
  const at = nominee.unit.at;
  return {
    result: "unknown",
    reason: { kind: "noAssignments", scope, leftOut },
    remedies: remedy("office", "assignments", at),
    cells: [at],
  };
}

function measureMet(
  assessed: readonly AssessedAssignment[],
  scope: AssignmentScope,
  nominee: UnitCase | OfficialCase,
  arising: boolean,
): Measurement {
  const { setting } = nominee;
  let reached = 0;
  let leftOut = 0;
  for (let index = 0; index < assessed.length; index += 1) {
    const count = assessed[index]?.count;
    if (count === "met") reached += 1;
    else if (count === "excluded") leftOut += 1;
  }
  if (reached > 0 && reached + leftOut === assessed.length && !arising) {
    return met(leftOut === 0 ? assessed : assessed.filter(isMet), reasonOfMet(scope, reached, leftOut));
  }
  const failed = assessed.filter(({ count }) => count === "unmet");
  const open = assessed.filter(({ count }) => count === "unknown");
  const counted = reached + failed.length + open.length;
  if (counted > 0 && setting.asOf === null && failed.length === 0) return noReportingDate(nominee);
  if (counted === 0 && !arising && nominee.audience === "collective") return nothingCounts(scope, leftOut, nominee);
  const result = failed.length > 0 ? "unmet" : "unknown";
  sortByCode(failed);
  sortByCode(open);
  const cells: CellAddress[] = [];
  const remedies: OpenRemedy[] = [];
  if (result === "unmet") {
    for (const { assignment } of failed) addDecidingCells(cells, assignment, setting);
  } else {
    for (const { assignment } of open) addOpenAssignment(remedies, cells, assignment, setting);
    if (arising && nominee.audience === "collective") addArising(remedies, cells, nominee);
  }
  return {
    result,
    reason: {
      kind: "assignments",
      scope,
      counted,
      met: reached,
      failed: failed.map((one) => itemOf(one, setting)),
      open: open.map((one) => itemOf(one, setting)),
      leftOut,
      arisingOpen: arising,
    },
    remedies,
    cells,
  };
}

const NOTHING: readonly never[] = [];

function isMet({ count }: AssessedAssignment): boolean {
  return count === "met";
}

function reasonOfMet(
  scope: AssignmentScope,
  counted: number,
  leftOut: number,
): Extract<SharedReason, { readonly kind: "assignments" }> {
  return {
    kind: "assignments",
    scope,
    counted,
    met: counted,
    failed: NOTHING,
    open: NOTHING,
    leftOut,
    arisingOpen: false,
  };
}

function met(counted: readonly AssessedAssignment[], reason: Reason): Measurement {
  return { result: "met", reason, remedies: NO_REMEDIES, cells: cellsIn(counted, "actual") };
}

/** The cells of one column that stand in the workbook: it is there for all rows of a tab or for none. */
function cellsIn(assessed: readonly AssessedAssignment[], column: "actual" | "quality"): readonly CellAddress[] {
  const cells = assessed.map(({ assignment }) => assignment.cells[column]);
  return areAllThere(cells) ? cells : cells.filter((cell) => cell !== null);
}

function areAllThere(cells: readonly (CellAddress | null)[]): cells is readonly CellAddress[] {
  return !cells.includes(null);
}

function measureQuality(
  tasks: readonly AssessedAssignment[],
  scope: AssignmentScope,
  demanded: Quality,
  nominee: UnitCase | OfficialCase,
  arising: boolean,
): Measurement {
  const least = QUALITY_RANKS[demanded];
  let counted = 0;
  let high = 0;
  for (let index = 0; index < tasks.length; index += 1) {
    const one = tasks[index];
    if (one === undefined || one.count === "excluded") continue;
    counted += 1;
    const { quality } = one.assignment;
    if (quality.state === "given" && QUALITY_RANKS[quality.value] >= least) high += 1;
  }
  if (counted === 0 && !arising && nominee.audience === "collective")
    return nothingCounts(scope, tasks.length, nominee);
  const graded = counted === tasks.length ? tasks : tasks.filter(counts);
  if (!arising && high === counted) {
    return ofHighQuality(graded, reasonOfHighQuality(scope, demanded, counted));
  }
  const failed = graded.filter(
    ({ assignment: { quality } }) => quality.state === "given" && !reaches(quality.value, demanded),
  );
  const open = graded.filter(({ assignment: { quality } }) => quality.state !== "given");
  const result = failed.length > 0 ? "unmet" : "unknown";
  sortByCode(failed);
  sortByCode(open);
  const deciding = result === "unmet" ? failed : open;
  let cells = cellsIn(deciding, "quality");
  const remedies: OpenRemedy[] = [];
  if (result === "unknown") {
    for (const one of open) addRemedy(remedies, "assigningLeader", "quality", one.assignment.cells.quality);
    if (arising && nominee.audience === "collective") {
      const more: CellAddress[] = [];
      addArising(remedies, more, nominee);
      cells = cells.concat(more);
    }
  }
  return {
    result,
    reason: {
      kind: "quality",
      scope,
      demanded,
      counted,
      failed: failed.map(qualityOf),
      open: open.map(qualityOf),
      arisingOpen: arising,
    },
    remedies,
    cells,
  };
}

function noReportingDate(nominee: UnitCase | OfficialCase): Measurement {
  const at = nominee.setting.settings.asOf.at;
  const cells: CellAddress[] = [];
  addCell(cells, at);
  return {
    result: "unknown",
    reason: { kind: "noReportingDate" },
    remedies: remedy("office", "reportingDate", at),
    cells,
  };
}

function addArising(remedies: OpenRemedy[], cells: CellAddress[], nominee: UnitCase): void {
  for (const cell of statementCells(nominee.unit.noArisingTasks)) {
    addRemedy(remedies, "unitHead", "arisingTasks", cell);
    cells.push(cell);
  }
  if (remedies.length === 0) addRemedy(remedies, "unitHead", "arisingTasks", null);
}

/** A result decides by its own cell; where dates decided, theirs are cited too. */
function addDecidingCells(cells: CellAddress[], assignment: Assignment, setting: Setting): void {
  const { cells: at } = assignment;
  addCell(cells, at.actual);
  const ground = assessmentOf(assignment, setting)?.reason.kind;
  if (ground === "completedLate") addCell(cells, at.completed);
  if (ground === "completedLate" || ground === "taskOverdue") addCell(cells, at.due);
}

/** Who answers a question about each field of a target or task. */
const QUESTION_REMEDIES: Readonly<Record<Question["field"], readonly [Supplier, Need]>> = {
  target: ["office", "clearTarget"],
  actual: ["unit", "clearResult"],
  baseline: ["office", "baseline"],
  due: ["office", "dueDate"],
  completed: ["unit", "completionDate"],
  confirmed: ["office", "confirmation"],
};

function addOpenAssignment(
  remedies: OpenRemedy[],
  cells: CellAddress[],
  assignment: Assignment,
  setting: Setting,
): void {
  if (assignment.disagreements.length > 0) {
    for (const { field, here, there } of assignment.disagreements) {
      if (field === "holder") {
        addRemedy(remedies, "office", "holder", there);
        cells.push(there);
        continue;
      }
      addRemedy(remedies, "office", "agreement", here);
      addRemedy(remedies, "office", "agreement", there);
      cells.push(here, there);
    }
    return;
  }
  const reason = assessmentOf(assignment, setting)?.reason;
  if (reason?.kind === "question") {
    const { field } = reason.question;
    const [who, what] = QUESTION_REMEDIES[field];
    addRemedy(remedies, who, what, assignment.cells[field]);
    addCell(cells, assignment.cells[field]);
    return;
  }
  addRemedy(remedies, "unit", reason?.kind === "noResult" ? "result" : "laterResult", assignment.cells.actual);
  addCell(cells, assignment.cells.actual);
}

function qualityOf({ assignment }: AssessedAssignment): QualityItem {
  return {
    code: assignment.code,
    content: assignment.content,
    quality: assignment.quality.state === "given" ? assignment.quality.value : null,
    at: assignment.cells.quality,
  };
}

function sortByCode(list: AssessedAssignment[]): void {
  if (list.length > 1) list.sort((first, second) => compareCodes(first.assignment.code, second.assignment.code));
}
