/** Measures over targets and tasks: all met, none late or unfinished, their quality; a unit's, and those an official chairs. */

import type { CellAddress } from "./address";
import { chairedBy, QUALITY_RANKS, type AssessedAssignment, type Assigned } from "./assessed";
import type { Assignment, AssignmentKind, Quality, Unit } from "./campaign";
import { addCell, assessmentOf, itemOf, type MeasureOfficial, type OfficialCase, type UnitCase } from "./case";
import { inCodeOrder } from "./code-order";
import type {
  AssignmentScope,
  Evidence,
  Measurement,
  Need,
  QualityItem,
  SharedAnswer,
  SharedReason,
  Supplier,
} from "./finding";
import type { Question } from "./kpi-reason";
import { addRemedy, NO_REMEDIES, remedy, type OpenRemedy } from "./remedies";
import { remember } from "./remember";
import type { Setting } from "./setting";
import { readStatement, statementCells, unstated } from "./statement";
import type { KpiCount } from "./status";

/** "Hoàn thành xuất sắc 100% chỉ tiêu, nhiệm vụ được giao": every target and every task that was assigned. */
export function measureAllKpisMet(nominee: UnitCase): Measurement {
  const { assigned } = nominee;
  if (assigned === null) return tabUnread(nominee.unit);
  return measureResults(nominee, assigned, "assigned", false);
}

/** "Không có nhiệm vụ chậm tiến độ, không đạt": the tasks, those that arose during the year among them. */
export function measureNoTaskLate(nominee: UnitCase): Measurement {
  const { assigned } = nominee;
  if (assigned === null) return tabUnread(nominee.unit);
  return noTasksStated(nominee, assigned) ?? measureResults(nominee, assigned, "tasks", arisingOpen(nominee, assigned));
}

/** "Chất lượng cao": what the leader who assigned a task says of it. */
export function taskQualityMeasure(demanded: Quality): (nominee: UnitCase) => Measurement {
  return (nominee) => {
    const { assigned } = nominee;
    if (assigned === null) return tabUnread(nominee.unit);
    return noTasksStated(nominee, assigned) ?? measureQualities(nominee, assigned, demanded);
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
    const hidden = whatIsHidden(nominee);
    if (own.met === own.counted) return hidden ?? metAnswer(own.counted);
    const measured = unfinished(resultsOf(chairedBy(own).filter(counts)), "own", nominee, false);
    return measured.result === "unmet" ? measured : (hidden ?? measured);
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
    const hidden = whatIsHidden(nominee);
    if (own.lowestGrade >= least) return hidden ?? highAnswer(own.tasks);
    const measured = ungraded(
      qualitiesOf(chairedBy(own).filter(isCountedTask), least),
      "ownTasks",
      demanded,
      nominee,
      false,
    );
    return measured.result === "unmet" ? measured : (hidden ?? measured);
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

/**
 * What the unit's tab hides may be a task of this official: it was not read, or not every chair in it. Only a failure
 * that is known decides all the same.
 */
function whatIsHidden(nominee: OfficialCase): Measurement | null {
  const { unit } = nominee;
  if (unit === null) return null;
  return leadUnclear(nominee) ?? (unit.assigned === null ? tabUnread(unit.unit) : null);
}

function isCountedTask(assessed: AssessedAssignment): boolean {
  return assessed.assignment.kind !== "kpi" && counts(assessed);
}

function counts(assessed: AssessedAssignment): boolean {
  return assessed.count !== "excluded";
}

function tabUnread({ at }: Unit): Measurement {
  return { result: "unknown", reason: { kind: "tabUnread" }, remedies: remedy("office", "unitTab", at), cells: [at] };
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

function nothingCounts(scope: AssignmentScope, leftOut: number, nominee: UnitCase): Measurement {
  const at = nominee.unit.at;
  return {
    result: "unknown",
    reason: { kind: "noAssignments", scope, leftOut },
    remedies: remedy("office", "assignments", at),
    cells: [at],
  };
}

/** Targets and tasks sorted by how they count: many are met, so that lists are made only of the others. */
interface Results {
  met: number;
  leftOut: number;
  readonly failed: Assignment[];
  readonly open: Assignment[];
}

function addResult(results: Results, assignment: Assignment, count: KpiCount): void {
  if (count === "met") results.met += 1;
  else if (count === "excluded") results.leftOut += 1;
  else (count === "unmet" ? results.failed : results.open).push(assignment);
}

/** Of a unit: those assigned to it, or its tasks. */
function measureResults(
  nominee: UnitCase,
  { assignments, counts }: Assigned,
  scope: "assigned" | "tasks",
  arising: boolean,
): Measurement {
  const aside: AssignmentKind = scope === "assigned" ? "arisingTask" : "kpi";
  const results: Results = { met: 0, leftOut: 0, failed: [], open: [] };
  for (let index = 0; index < assignments.length; index += 1) {
    const assignment = assignments[index];
    if (assignment === undefined || assignment.kind === aside) continue;
    addResult(results, assignment, counts[index] ?? "unknown");
  }
  const { met, leftOut, failed, open } = results;
  if (met === 0 || failed.length > 0 || open.length > 0 || arising) return unfinished(results, scope, nominee, arising);
  const cells: CellAddress[] = [];
  for (let index = 0; index < assignments.length; index += 1) {
    const assignment = assignments[index];
    if (assignment === undefined || assignment.kind === aside || counts[index] !== "met") continue;
    addCell(cells, assignment.cells.actual);
  }
  return { result: "met", reason: reasonOfMet(scope, met, leftOut), remedies: NO_REMEDIES, cells };
}

/** Of what an official chairs. */
function resultsOf(assessed: readonly AssessedAssignment[]): Results {
  const results: Results = { met: 0, leftOut: 0, failed: [], open: [] };
  for (const { assignment, count } of assessed) addResult(results, assignment, count);
  return results;
}

/** What is found where not everything is met. */
function unfinished(
  { met, leftOut, failed, open }: Results,
  scope: AssignmentScope,
  nominee: UnitCase | OfficialCase,
  arising: boolean,
): Measurement {
  const { setting } = nominee;
  const counted = met + failed.length + open.length;
  if (counted > 0 && setting.asOf === null && failed.length === 0) return noReportingDate(nominee);
  if (counted === 0 && !arising && nominee.audience === "collective") return nothingCounts(scope, leftOut, nominee);
  const result = failed.length > 0 ? "unmet" : "unknown";
  inCodeOrder(failed);
  inCodeOrder(open);
  const cells: CellAddress[] = [];
  const remedies: OpenRemedy[] = [];
  if (result === "unmet") {
    for (const assignment of failed) addDecidingCells(cells, assignment, setting);
  } else {
    for (const assignment of open) addOpenAssignment(remedies, cells, assignment, setting);
    if (arising && nominee.audience === "collective") addArising(remedies, cells, nominee);
  }
  return {
    result,
    reason: {
      kind: "assignments",
      scope,
      counted,
      met,
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

/** The cells of one column that stand in the workbook. */
function cellsIn(assessed: readonly AssessedAssignment[], column: "actual" | "quality"): CellAddress[] {
  return assessed.map(({ assignment }) => assignment.cells[column]).filter((cell) => cell !== null);
}

/** Tasks sorted by their grades; lists are made only of those that are too low, or not graded. */
interface Qualities {
  counted: number;
  readonly failed: Assignment[];
  readonly open: Assignment[];
}

function addQuality(qualities: Qualities, task: Assignment, least: number): void {
  const { quality } = task;
  qualities.counted += 1;
  if (quality.state !== "given") qualities.open.push(task);
  else if (QUALITY_RANKS[quality.value] < least) qualities.failed.push(task);
}

/** Of a unit's tasks. */
function measureQualities(nominee: UnitCase, assigned: Assigned, demanded: Quality): Measurement {
  const { assignments, counts, tasks } = assigned;
  const qualities: Qualities = { counted: 0, failed: [], open: [] };
  for (let index = 0; index < assignments.length; index += 1) {
    const assignment = assignments[index];
    if (assignment === undefined || assignment.kind === "kpi" || counts[index] === "excluded") continue;
    addQuality(qualities, assignment, QUALITY_RANKS[demanded]);
  }
  const { counted, failed, open } = qualities;
  const arising = arisingOpen(nominee, assigned);
  if (counted === 0 && !arising) return nothingCounts("tasks", tasks, nominee);
  if (failed.length > 0 || open.length > 0 || arising) return ungraded(qualities, "tasks", demanded, nominee, arising);
  const cells: CellAddress[] = [];
  for (let index = 0; index < assignments.length; index += 1) {
    const assignment = assignments[index];
    if (assignment === undefined || assignment.kind === "kpi" || counts[index] === "excluded") continue;
    addCell(cells, assignment.cells.quality);
  }
  return { result: "met", reason: reasonOfHighQuality("tasks", demanded, counted), remedies: NO_REMEDIES, cells };
}

/** Of the tasks that an official chairs. */
function qualitiesOf(tasks: readonly AssessedAssignment[], least: number): Qualities {
  const qualities: Qualities = { counted: 0, failed: [], open: [] };
  for (const { assignment } of tasks) addQuality(qualities, assignment, least);
  return qualities;
}

/** What is found where not every task has the grade that is demanded. */
function ungraded(
  { counted, failed, open }: Qualities,
  scope: AssignmentScope,
  demanded: Quality,
  nominee: UnitCase | OfficialCase,
  arising: boolean,
): Measurement {
  const result = failed.length > 0 ? "unmet" : "unknown";
  inCodeOrder(failed);
  inCodeOrder(open);
  const cells: CellAddress[] = [];
  const remedies: OpenRemedy[] = [];
  for (const task of result === "unmet" ? failed : open) addCell(cells, task.cells.quality);
  if (result === "unknown") {
    for (const task of open) addRemedy(remedies, "assigningLeader", "quality", task.cells.quality);
    if (arising && nominee.audience === "collective") addArising(remedies, cells, nominee);
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

function qualityOf({ code, content, quality, cells }: Assignment): QualityItem {
  return { code, content, quality: quality.state === "given" ? quality.value : null, at: cells.quality };
}
