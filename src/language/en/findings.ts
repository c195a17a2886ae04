/** What is said of findings, verdicts and remedies in English; labels stay as they stand in the workbook. */

import type { CellAddress } from "../../domain/address";
import type { CalendarDate } from "../../domain/calendar";
import { DISCIPLINE_LABELS, type Discipline } from "../../domain/discipline";
import type {
  AssignmentItem,
  AssignmentScope,
  DisciplineItem,
  DisciplineState,
  ElsewhereItem,
  FindingResult,
  MovementItem,
  MovementState,
  Need,
  QualityItem,
  RatingFound,
  RatingItem,
  Recognised,
  Remedy,
  Statement,
  StatementSubject,
  Supplier,
} from "../../domain/finding";
import { RATING_LABELS } from "../../domain/rating";
import { describeReason, groupByTab, type FindingTexts, type ReasonTexts } from "../findings";
import { showDate, showPercent } from "../format";
import { MODE_LABELS, QUALITY_LABELS } from "../vi/cell-labels";
import { MEASURE_LABELS } from "../vi/measure-labels";
import { statusTexts } from "./status";

function cellsInWords(cells: readonly CellAddress[]): string {
  return groupByTab(cells)
    .map(([tab, addresses]) => `tab "${tab}" ${addresses.length > 1 ? "cells" : "cell"} ${addresses.join(", ")}`)
    .join("; ");
}

function at(cell: CellAddress | null): string {
  return cell === null ? "" : ` (${cellsInWords([cell])})`;
}

const SCOPES: Readonly<Record<AssignmentScope, string>> = {
  assigned: "assigned targets and tasks",
  tasks: "tasks (those that arose among them)",
  own: "targets and tasks that the official chairs",
  ownTasks: "tasks that the official chairs",
};

const KINDS = { kpi: "target", task: "task", arisingTask: "task that arose" } as const;

function assignmentInWords(item: AssignmentItem): string {
  const name = `${KINDS[item.kind]} ${item.code}`;
  if (item.holderUnclear) return `${name} has no clear holder and may be this unit's${at(item.at)}`;
  if (item.disagrees) return `${name} differs from tab "Chỉ tiêu, nhiệm vụ"${at(item.at)}`;
  if (item.assessment === null) return `${name}${at(item.at)}`;
  const { status, reason } = item.assessment;
  return `${name} – ${statusTexts.labels[status]}: ${withoutStop(statusTexts.why(item.reading, reason))}${at(item.at)}`;
}

function qualityInWords({ code, quality, at: cell }: QualityItem): string {
  return `task ${code}: ${quality === null ? "not graded" : QUALITY_LABELS[quality]}${at(cell)}`;
}

const RATINGS_FOUND: Readonly<Record<RatingFound, string>> = {
  ...RATING_LABELS,
  blank: "no rating recorded",
  unreadable: "the rating is none of the labels",
  conflicting: "two rows carry two different ratings",
  unitUnclear: "unit or days of service not clear",
};

function ratingInWords({ name, rating, at: cell }: RatingItem): string {
  return `${name}: ${RATINGS_FOUND[rating]}${at(cell)}`;
}

function alsoLeftOut(notRated: readonly RatingItem[], elsewhere: readonly ElsewhereItem[]): string {
  const parts: string[] = [];
  if (notRated.length > 0)
    parts.push(`not counted: ${notRated.map(({ name }) => name).join(", ")} (outside the rating)`);
  if (elsewhere.length > 0) parts.push(servedElsewhere(elsewhere));
  return parts.length === 0 ? "" : ` Note: ${parts.join("; ")}.`;
}

function servedElsewhere(elsewhere: readonly ElsewhereItem[]): string {
  return elsewhere.map(({ name, unit }) => `${name} is judged in unit ${unit ?? "?"}`).join("; ");
}

const DISCIPLINE_STATES: Readonly<Record<DisciplineState, string>> = {
  none: "not disciplined",
  attested: "not disciplined, by the head's statement",
  lighter: "a lighter form, not counted",
  outsidePeriod: "decided outside the campaign's period, not counted",
  disciplined: "within the campaign's period",
  blank: "nobody has said whether disciplined",
  unreadable: "the form of discipline is none of the labels",
  undated: "the decision has no date",
  periodUnknown: "the campaign's period is missing",
  unitUnclear: "unit or days of service not clear",
};

function disciplineFound(state: DisciplineState, form: Discipline | null, on: CalendarDate | null): string {
  const recorded = form === null ? "" : `${DISCIPLINE_LABELS[form]}${on === null ? "" : ` of ${showDate(on)}`}, `;
  return recorded + DISCIPLINE_STATES[state];
}

function disciplineInWords({ name, state, form, on, at: cell }: DisciplineItem): string {
  return `${name}: ${disciplineFound(state, form, on)}${at(cell)}`;
}

const MOVEMENT_STATES: Readonly<Record<MovementState, string>> = {
  active: "active",
  joined: "took part, but not at the level Tích cực",
  none: "took no part",
  notApplicable: "does not concern the unit",
  blank: "no level of participation recorded",
  unreadable: "the level of participation is none of the labels",
  conflicting: "its rows carry different levels of participation",
  noRow: "the unit has no row",
  notCarried: "neither launched nor carried by the department or the unit, not counted",
  originUnknown: "not clear who launched it and whether the department carries it",
};

function movementInWords({ code, state, at: cell }: MovementItem): string {
  return `movement ${code}: ${MOVEMENT_STATES[state]}${at(cell)}`;
}

function stated({ by, on }: Statement): string {
  return `${by} stated on ${showDate(on)}`;
}

const SUBJECTS: Readonly<Record<StatementSubject, string>> = {
  unity: "united and exemplary",
  individualProgress: "individual work in time",
};

const RECOGNISED: Readonly<Record<Recognised, string>> = {
  feat: "outstanding feat",
  initiative: "initiative or research",
};

const NO_ARISING_TASKS = "the unit reports no task that arose and has not confirmed that there was none";

const LACKS = {
  person: "the person",
  date: "the date",
  answer: "the answer",
  timely: "a date close enough to the reporting date (one made too early does not count)",
} as const;

/** A sentence as part of another one. */
function withoutStop(sentence: string): string {
  return sentence.endsWith(".") ? sentence.slice(0, -1) : sentence;
}

function list(parts: readonly string[]): string {
  return parts.join("; ");
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const reasons: ReasonTexts = {
  criterionUnclear: ({ field }) =>
    field === "mode"
      ? "The criterion's Mức áp dụng is missing or not clear."
      : "The criterion's Cách đo or threshold is missing or not clear.",
  otherAudience: ({ measure, audience }) =>
    `The measure "${MEASURE_LABELS[measure]}" is not for ${audience === "collective" ? "collectives" : "individuals"}.`,
  noReportingDate: () => "There is no reporting date, so that no target or task can be assessed.",
  tabUnread: () => "The unit's tab cannot be read.",
  noAssignments: ({ scope, leftOut }) =>
    `There are no ${SCOPES[scope]} to count${leftOut > 0 ? ` (${String(leftOut)} not applicable)` : ""}; where there is nothing to judge, nothing is met.`,
  noTasksStated: ({ statement }) => `No task was assigned and none arose (${stated(statement)}).`,
  assignments: ({ scope, counted, failed, open, leftOut, arisingOpen }, result) => {
    const aside = leftOut > 0 ? ` Not counted: ${String(leftOut)} not applicable, confirmed by the Office.` : "";
    if (result === "met") return `All ${String(counted)} ${SCOPES[scope]} are met.${aside}`;
    if (result === "unmet") {
      const others = open.length > 0 ? ` ${String(open.length)} more not known.` : "";
      return `Not met: ${String(failed.length)} of ${String(counted)} ${SCOPES[scope]}: ${list(failed.map(assignmentInWords))}.${others}${aside}`;
    }
    const parts: string[] = [];
    if (open.length > 0) {
      parts.push(
        `not known: ${String(open.length)} of ${String(counted)} ${SCOPES[scope]}: ${list(open.map(assignmentInWords))}`,
      );
    }
    if (arisingOpen) parts.push(NO_ARISING_TASKS);
    return `${upperFirst(list(parts))}.${aside}`;
  },
  quality: ({ demanded, counted, failed, open, arisingOpen }, result) => {
    if (result === "met") return `All ${String(counted)} tasks are graded ${QUALITY_LABELS[demanded]} or better.`;
    if (result === "unmet") {
      return `${String(failed.length)} of ${String(counted)} tasks are graded below ${QUALITY_LABELS[demanded]}: ${list(failed.map(qualityInWords))}.`;
    }
    const parts: string[] = [];
    if (open.length > 0) {
      parts.push(`not graded: ${String(open.length)} of ${String(counted)} tasks: ${list(open.map(qualityInWords))}`);
    }
    if (arisingOpen) parts.push(NO_ARISING_TASKS);
    return `${upperFirst(list(parts))}.`;
  },
  leadUnclear: () => "The unit's tab holds work whose chair is unclear (the cell holds no official's code).",
  progressStated: ({ statement }) =>
    statement.holds
      ? `Chairs no row of the unit's tab; progress and quality by the head's statement: ${stated(statement)}.`
      : `Chairs no row; ${stated(statement)} that not everybody finished in time, without saying who.`,
  recognition: ({ matter, demanded, recorded, recognised }, result) => {
    const found = `${RECOGNISED[matter]}: ${String(recorded)} recorded, ${String(recognised)} recognised by a paper`;
    if (result === "met") return `${upperFirst(found)}.`;
    return `${upperFirst(found)}; at least ${String(demanded)} needed${result === "unknown" ? ", a paper is missing" : ""}.`;
  },
  noneRecorded: ({ matter }) => `It is recorded that there is no ${RECOGNISED[matter]}.`,
  notSaid: ({ matter }) => `Nobody has said whether there is an ${RECOGNISED[matter]}.`,
  noOfficials: ({ elsewhere }) =>
    `Nobody is judged in the unit${elsewhere.length > 0 ? ` (${servedElsewhere(elsewhere)})` : ""}; where there is nothing to judge, nothing is met.`,
  ratings: ({ demand, counted, reached, deciding, open, notRated, elsewhere }, result) => {
    const label = RATING_LABELS[demand.rating];
    const aside = alsoLeftOut(notRated, elsewhere);
    const number = `${String(reached)} of ${String(counted)} officials`;
    const found =
      demand.kind === "atMost"
        ? `${number} rated "${label}" or below (at most ${String(demand.count)})`
        : `${number} rated "${label}" or above (needed: ${demand.kind === "share" ? showPercent(demand.share, "en") : `at least ${String(demand.count)}`})`;
    if (counted === 0) return `Nobody is rated yet.${aside}`;
    if (result === "met") return `${found}.${aside}`;
    return result === "unmet"
      ? `${found}${deciding.length > 0 ? `: ${list(deciding.map(ratingInWords))}` : ""}.${aside}`
      : `${found}; not known: ${list(open.map(ratingInWords))}.${aside}`;
  },
  ownRating: ({ demanded, rating }, result) => {
    const label = RATING_LABELS[demanded];
    if (result === "unknown") {
      return rating === "notRated"
        ? `Outside the rating, so that there is nothing to compare with "${label}".`
        : `${upperFirst(RATINGS_FOUND[rating])}; "${label}" or above is needed.`;
    }
    return `Rated "${RATINGS_FOUND[rating]}"${result === "met" ? "" : `, below "${label}"`}.`;
  },
  movements: ({ amount, counted, active, notActive, open, leftOut }, result) => {
    const aside = leftOut.length > 0 ? ` Not counted: ${list(leftOut.map(movementInWords))}.` : "";
    if (counted === 0) return `No movement counts for the unit, so that nothing can be said.${aside}`;
    const needed = "share" in amount ? showPercent(amount.share, "en") : `at least ${String(amount.count)}`;
    const found = `Active in ${String(active)} of ${String(counted)} movements (needed: ${needed})`;
    if (result === "met") return `${found}.${aside}`;
    return `${found}: ${list((result === "unmet" ? notActive : open).map(movementInWords))}.${aside}`;
  },
  stated: ({ subject, statement, ofUnit }) =>
    `${stated(statement)}: ${statement.holds ? "" : "not "}${SUBJECTS[subject]}${ofUnit ? " (for the whole unit)" : ""}.`,
  notStated: ({ subject }) => `No statement yet: ${SUBJECTS[subject]}.`,
  statementIncomplete: ({ subject, lacks }) =>
    `The statement (${SUBJECTS[subject]}) still lacks ${lacks.map((one) => LACKS[one]).join(", ")}.`,
  ownDiscipline: ({ threshold, state, form, on }, result) =>
    `${upperFirst(disciplineFound(state, form, on))}${result === "unmet" ? `; ${DISCIPLINE_LABELS[threshold]} or heavier is not allowed` : ""}.`,
  disciplines: ({ threshold, people, failed, open, shown }, result) => {
    const aside = shown.length > 0 ? ` Note: ${list(shown.map(disciplineInWords))}.` : "";
    const label = `${DISCIPLINE_LABELS[threshold]} or heavier`;
    if (result === "met") return `None of the ${String(people)} officials received ${label}.${aside}`;
    if (result === "unmet") return `Officials received ${label}: ${list(failed.map(disciplineInWords))}.${aside}`;
    return `Not known: ${String(open.length)} of ${String(people)} officials: ${list(open.map(disciplineInWords))}.${aside}`;
  },
  consideration: ({ state }) =>
    state === "none"
      ? "Not under consideration for discipline, inspection or complaint."
      : "Nobody has said whether under consideration for discipline, inspection or complaint.",
  underConsideration: ({ matter }) => `Under consideration: ${matter}.`,
};

const SUPPLIERS: Readonly<Record<Supplier, string>> = {
  unit: "The unit",
  unitHead: "The unit's head",
  assigningLeader: "The leader who assigned the task",
  office: "The Office",
};

/** Each follows "is to". */
const NEEDS: Readonly<Record<Need, string>> = {
  result: "enter the result",
  laterResult: "bring the result up to date when it is due",
  clearResult: "write the result clearly",
  clearTarget: "make the target clear",
  baseline: "enter the baseline",
  dueDate: "write the due date clearly",
  completionDate: "enter the completion date",
  confirmation: "confirm that the row does not apply",
  holder: 'name one unit as the holder in tab "Chỉ tiêu, nhiệm vụ"',
  agreement: "compare with the assigning paper and make the two tabs agree",
  quality: "grade the task's quality",
  assignments: "assign targets or tasks, or say that the unit is not to be judged",
  unitTab: "make or mend the unit's tab",
  arisingTasks: "enter the tasks that arose, or confirm that there was none (person, date)",
  individualProgress: "make the statement on individual work (person, date)",
  feat: "enter the outstanding feat, or Không",
  initiative: "enter the initiative or research, or Không",
  featRecognition: "enter the paper that recognises the feat",
  initiativeRecognition: "enter the decision that recognises the initiative",
  rating: "enter the rating",
  ratingDecision: "ask the Council about whoever is outside the rating; enter the rating if there is one",
  officials: "enter the unit's officials",
  movement: "enter the unit's row in tab Phong trào",
  movementOrigin: "enter who launched the movement, or the department's paper that carries it",
  participation: "enter the level of participation",
  unityStatement: "make the statement on unity (person, date)",
  laterStatement: "state it again, with a new date",
  statementPersonAndDate: "complete the statement with answer, person and date",
  discipline: "enter the form of discipline, or Không",
  disciplineDate: "enter the date of the disciplinary decision",
  noDisciplineStatement: "or state that nobody was disciplined (person, date)",
  consideration: "enter what is under consideration, or Không",
  mode: "choose the criterion's Mức áp dụng",
  measure: "mend the criterion's Cách đo, Ngưỡng and Mức so sánh",
  criteria: "enter required criteria in tab Tiêu chuẩn",
  reportingDate: "set the reporting date",
  period: "enter the campaign's period",
  unitOfOfficial: "enter the official's unit code",
  serviceDates: "enter Từ ngày and Đến ngày of the service in each unit",
  codeOfItsOwn: "give each unit and each person a code of its own",
  employment: "choose the official's kind",
  lead: "type the official's code as the one in charge",
  unitKind: "choose the unit's kind",
  contractWorkers: 'choose Có or Không in tab Kế hoạch, setting "Xét người làm hợp đồng"',
  considered: "choose whether the unit is to be judged",
  signer: "enter the signer's code or position",
  decisionNumber: "enter the number of the award decision",
  decisionDate: "enter the date of the award decision",
  baseSalary: "enter one base salary in force on the day of the decision",
};

function remedyInWords({ who, what, cells }: Remedy): string {
  const place = cells.length > 0 ? ` (${cellsInWords(cells)})` : "";
  return `${SUPPLIERS[who]} is to ${NEEDS[what]}${place}.`;
}

export const findingTexts: FindingTexts = {
  verdicts: {
    eligible: "Eligible",
    ineligible: "Not eligible",
    undetermined: "Undetermined",
    notJudged: "Not judged",
  },
  results: { met: "Met", unmet: "Not met", unknown: "Unknown" } satisfies Readonly<Record<FindingResult, string>>,
  mode: (mode) => (mode.kind === "oneOf" ? `${MODE_LABELS.oneOf} ${mode.group}` : MODE_LABELS[mode.kind]),
  reason: (measurement) => describeReason(reasons, measurement),
  remedy: remedyInWords,
  notJudged: (reason) => {
    switch (reason.kind) {
      case "departmentLeadership":
        return "The department's leadership is no unit to be nominated.";
      case "notConsidered":
        return `Not to be judged${reason.reason === "" ? "" : `: ${reason.reason}`}.`;
      case "signsDecision":
        return "Signs the award decision.";
      case "contractWorker":
        return `Works by contract, not among the individuals whom the plan rewards${reason.individuals === "" ? ' (tab Kế hoạch, setting "Xét người làm hợp đồng")' : `: ${reason.individuals}`}.`;
      case "noServiceInPeriod":
        return "Did not serve in the department during the campaign.";
    }
  },
  obstacle: ({ kind }) =>
    ({
      noConditions: "No criterion is required or one of a group.",
      codeContested: "The code stands twice, so that nobody knows whose figures these are.",
      employmentUnknown:
        "The kind of service (công chức, viên chức, hợp đồng) is missing, so that nobody knows whether the plan rewards this person.",
      unitKindUnknown: "The unit's kind is missing, so that nobody knows whether it can be nominated.",
      contractWorkersUnclear:
        'Tab Kế hoạch, setting "Xét người làm hợp đồng" holds neither Có nor Không, so that nobody knows whether the plan rewards this person.',
      consideredUnclear: "The cell Đối tượng xét holds none of its labels.",
      unitUnknown: "Nobody knows to which unit the official belongs.",
      serviceDatesUnclear: "The days of service in the units are not clear, so that nobody knows where to judge.",
      periodMissing: "The campaign's period is missing, so that nobody knows where to judge.",
      maybeSigner: "Bears the name of whoever signs the decision; not clear whether it is that person.",
    })[kind],
  unsettled: ({ criterion, clause, mode, otherMode, audience, units, officials }) =>
    `${criterion} (${clause}): applied as "${findingTexts.mode(mode)}", settled by nobody; as "${findingTexts.mode(otherMode)}" ${
      audience === "collective" ? `${String(units)} units` : `${String(officials)} officials`
    } would change verdict.`,
};
