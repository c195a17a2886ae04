/** How targets stand, in English: the statuses, what a target asks for, and why a status was given. */

import type { KpiReading } from "../../domain/kpi";
import type { KpiReason, PaceObstacle, Question } from "../../domain/kpi-reason";
import type { KpiStatus } from "../../domain/status";
import type { Comparison, Target, TargetDoubt } from "../../domain/target";
import { showDate, showNumber, showPercent, showQuantity } from "../format";
import type { ProblemText } from "../problems";
import type { statusTexts as vietnamese } from "../vi/status";

const labels: Readonly<Record<KpiStatus, string>> = {
  notApplicable: "Not applicable",
  noData: "No data yet",
  needsClarification: "To be clarified",
  completedLate: "Completed late",
  exceeded: "Exceeded",
  achieved: "Achieved",
  notAchieved: "Not achieved",
  overdue: "Overdue",
  onTrack: "On track",
  atRisk: "At risk",
  highRisk: "At high risk",
  underWay: "Under way",
};

/** How each comparison is shown; a change is told by its direction, never by a sign. */
const comparisons: Readonly<Record<Comparison, string>> = {
  atLeast: "≥",
  moreThan: ">",
  atMost: "≤",
  lessThan: "<",
  between: "from–to",
  increaseBy: "up by ≥",
  decreaseBy: "down by ≥",
  climbBy: "ranks up ≥",
  rankWithin: "rank ≤",
  done: "completed",
  unclear: "?",
};

/** What is unclear in a target, and what to write instead. */
export const targetDoubts: Readonly<Record<TargetDoubt, ProblemText>> = {
  blank: { message: "No target.", remedy: "Type the target as the plan words it." },
  error: { message: "The target's cell holds a formula error.", remedy: "Mend the formula, or type the target." },
  unreadable: {
    message: "The target cannot be read.",
    remedy: "Type it again, for example “≥ 82%”, “tối thiểu 100 xã”.",
  },
  ambiguousNumber: {
    message: "The target's number can be read in two ways.",
    remedy: "Use a full stop between thousands and a comma for decimals: 1.250 or 1,25.",
  },
  approximate: {
    message: "“Gần”, “xấp xỉ”, “khoảng” do not say from where on it is met.",
    remedy: "State the least or the most.",
  },
  approximateChange: {
    message: "“Tăng khoảng”, “giảm khoảng” do not say from where on it is met.",
    remedy: "State the least change.",
  },
  basically: { message: "“Cơ bản” is for a person to judge.", remedy: "State what counts as completed." },
  severalTargets: { message: "The wording holds several targets.", remedy: "Give each its own row." },
  ratingBand: { message: "This is a rating band, not a target.", remedy: "State the score to be reached." },
  multipleOfBaseline: {
    message: "The target is a multiple or share of an earlier period.",
    remedy: "State the value to be reached.",
  },
  shareOfPlan: {
    message: "The target says by how much a plan is exceeded, not the value.",
    remedy: "State the value to be reached.",
  },
  percentOrPoints: { message: "Per cent or percentage points?", remedy: "Write “điểm %”, or the share to be reached." },
  changeOrLevel: { message: "A change or a value to be reached?", remedy: "Write “tăng thêm …” or “đạt …”." },
  cappedChange: { message: "The target caps a change.", remedy: "State the value that must not be exceeded." },
  negation: { message: "The target is worded as a negation.", remedy: "State a number, for example “không quá 0 vụ”." },
  each: { message: "The target holds for each of several places.", remedy: "State the total, or the share of places." },
  changeWithoutNumber: { message: "The target has no number.", remedy: "State the number to be reached." },
  directionUnknown: { message: "At least or at most?", remedy: "Add “tối thiểu” or “không quá”." },
  condition: {
    message: "The target depends on a condition.",
    remedy: "State what is asked for once the condition is settled.",
  },
  gradual: {
    message: "“Từng bước”, “tiến tới”, “hướng tới” do not tell how much must be reached when it is due.",
    remedy: "State what must be reached by then.",
  },
  grade: {
    message: "The target is a level, class or rating, not a quantity.",
    remedy: "State the quantity to be reached, or word it as a task, such as “Hoàn thành hồ sơ công nhận mức độ 2”.",
  },
  dueUnreadable: {
    message: "The target tells its due date in words that cannot be read as a day.",
    remedy: "Enter the due date as dd/mm/yyyy in the column Hạn; let the target say only what is to be completed.",
  },
  otherYears: {
    message: "The target speaks of another year or period than the plan's.",
    remedy: "State what the plan's year asks for, or a due date, such as “đến năm 2025 đạt 22%”.",
  },
  notADate: {
    message: "The target's cell is a date or a year.",
    remedy: "Type a fraction or rank as text; a due date belongs in column Hạn.",
  },
};

type DoubtOf<Field extends Question["field"]> = Extract<Question, { readonly field: Field }>["doubt"];

const actualDoubts: Readonly<Record<DoubtOf<"actual">, ProblemText>> = {
  error: { message: "The result's cell holds a formula error.", remedy: "Mend the formula, or type the number." },
  unreadable: { message: "The result cannot be read.", remedy: "Type the number with the target's unit." },
  ambiguousNumber: {
    message: "The result's number can be read in two ways.",
    remedy: "Use a full stop between thousands and a comma for decimals.",
  },
  otherUnit: {
    message: "The result is in another unit than the target.",
    remedy: "Type the result in the target's unit.",
  },
  percentScale: { message: "A ratio or percent points?", remedy: "Type it with %, for example 82%." },
  approximateResult: { message: "The result is only an estimate.", remedy: "Type the exact number." },
  severalValues: { message: "The result holds several values.", remedy: "Type only the one to be compared." },
  otherPlan: {
    message: "The number after the slash is not the target.",
    remedy: "Check the target, or type the result alone.",
  },
  shareOfPlanOnly: {
    message: "A percentage of the plan without the value reached.",
    remedy: "Type the value reached.",
  },
  shareDisagrees: { message: "The percentage does not agree with the figures.", remedy: "Check both numbers." },
  changeExpected: {
    message: "No change can be told from this result.",
    remedy: "Type “tăng …” or “giảm …”, or the result and the baseline in one unit.",
  },
  growthOrLevel: {
    message: "Changed by so many per cent, or so many per cent of the baseline?",
    remedy: "Enter the result and the baseline in the same unit, so that the change is computed.",
  },
  beyondWhole: {
    message: "The result is higher than can be reached.",
    remedy: "Check the figure; if it is a percentage of the plan, the target must say “% kế hoạch”.",
  },
  notAResult: {
    message: "This is not a result of the target.",
    remedy: "Type the number reached; for a task, Hoàn thành or the part done.",
  },
  negative: { message: "The result is negative.", remedy: "Check it; a fall is typed as “giảm …”." },
  belowApproximate: {
    message: "The result is below the “khoảng” that was asked for.",
    remedy: "Whoever set the target says whether it counts.",
  },
};

const baselineDoubts: Readonly<Partial<Record<DoubtOf<"baseline">, ProblemText>>> = {
  missing: { message: "The baseline is missing.", remedy: "Type the baseline, or type the result as a change." },
};

const dateDoubts: Readonly<Record<DoubtOf<"due">, string>> = {
  error: "holds a formula error",
  unreadable: "cannot be read as a day",
  timed: "has a time of day and may be another day",
  afterReport: "is after the reporting date",
  missing: "is missing",
};

const obstacles: Readonly<Record<PaceObstacle, string>> = {
  noStart: "no start date, so no pace can be told",
  notElapsed: "the period has not begun",
  withinLimit: "within the limit so far",
  beyondLimit: "beyond the limit so far",
  rank: "ranks are judged on the due date",
  task: "under way",
};

function askedFor(target: Target): string {
  const { value, high, unit } = target;
  if (value === null) return target.comparison === "done" ? "completed" : "unclear";
  const shown = target.fraction ? showPercent(value, "en") : showQuantity(value, unit, "en");
  const range = high === null ? shown : `${showNumber(value, "en")} to ${showQuantity(high, unit, "en")}`;
  const more = target.exclusive ? "more than " : "";
  switch (target.comparison) {
    case "between":
      return target.closed ? `within ${range}` : `from ${range}`;
    case "increaseBy":
    case "climbBy":
      return `up by ${more}${range}`;
    case "decreaseBy":
      return `down by ${more}${range}`;
    case "rankWithin":
      return `rank ${showNumber(value, "en")} or better`;
    default:
      return `${comparisons[target.comparison]} ${shown}`;
  }
}

function standing(reading: KpiReading): string {
  const { target, actual, baseline, result } = reading;
  if (result === null) return "Result given";
  switch (target.comparison) {
    case "increaseBy":
    case "decreaseBy":
    case "climbBy": {
      const rose = target.comparison === "decreaseBy" ? result < 0 : result > 0;
      const size = showQuantity(Math.abs(result), target.unit, "en");
      const from =
        actual.kind === "level" && baseline !== null
          ? ` (baseline ${showNumber(baseline, "en")}, result ${showNumber(actual.value, "en")})`
          : "";
      return `${result === 0 ? "Unchanged" : `${rose ? "Up by" : "Down by"} ${size}`}${from}`;
    }
    case "rankWithin":
      return `Rank ${showNumber(result, "en")}`;
    default:
      return `Result ${target.fraction ? showPercent(result, "en") : showQuantity(result, target.unit, "en")}`;
  }
}

/** The readings that were chosen among several and are therefore said. */
function readings({ actual, target }: KpiReading): string {
  const points = actual.kind === "level" && actual.points ? ` The number in the cell was read as percent points.` : "";
  const about = target.approximate ? " “Khoảng” is read as at least." : "";
  return points + about;
}

function question(asked: Question): ProblemText {
  const quoted = asked.text === "" ? "" : ` (typed “${asked.text}”)`;
  const text = doubtOf(asked);
  return { message: text.message.replace(/\.$/, `${quoted}.`), remedy: text.remedy };
}

function doubtOf(asked: Question): ProblemText {
  switch (asked.field) {
    case "target":
      return targetDoubts[asked.doubt];
    case "actual":
      return actualDoubts[asked.doubt];
    case "baseline":
      return (
        baselineDoubts[asked.doubt] ?? {
          message: "The baseline cannot be used.",
          remedy: "Type it in the target's unit.",
        }
      );
    case "due":
      return { message: `The due date ${dateDoubts[asked.doubt]}.`, remedy: "Type it as dd/mm/yyyy." };
    case "completed":
      return {
        message: `The completion date ${dateDoubts[asked.doubt]}.`,
        remedy: "Type it as dd/mm/yyyy, not after the reporting date.",
      };
    case "confirmed":
      return {
        message: "The Office has not confirmed “Không áp dụng”.",
        remedy: "The Office types Có in column Văn phòng xác nhận.",
      };
  }
}

/** "; due …", or nothing where no due date is known. */
function dueDate({ due, dueStrict }: KpiReading): string {
  return due === null ? "" : `; due ${dueStrict ? "before " : ""}${showDate(due)}`;
}

function why(reading: KpiReading, reason: KpiReason): string {
  const compared = `${standing(reading)}; asked for: ${askedFor(reading.target)}`;
  const share = reading.attainment === null ? "" : ` (${showPercent(reading.attainment, "en")} of the target)`;
  switch (reason.kind) {
    case "notApplicable":
      return reading.confirmed === true ? "Not applicable, confirmed by the Office." : "Not applicable.";
    case "noResult":
      return `No result yet; asked for: ${askedFor(reading.target)}${dueDate(reading)}.`;
    case "question": {
      const { message, remedy } = question(reason.question);
      return `${message} ${remedy}`;
    }
    case "completedLate":
      return `Completed on ${showDate(reason.completed)}; due ${reason.strict ? "before " : ""}${showDate(reason.due)}.`;
    case "beyond":
      return `${compared}; beyond the target${share}.${readings(reading)}`;
    case "met":
      return `${compared}; target met.${readings(reading)}`;
    case "short":
      return `${compared}; target not met on the due date${share}.${readings(reading)}`;
    case "taskDone":
      return `Completed${reading.completed === null ? "" : ` on ${showDate(reading.completed)}`}${dueDate(reading)}.`;
    case "taskOverdue":
      return `Not completed${partDone(reading)}; past the due date${dueDate(reading)}.`;
    case "pace":
      return `${compared}; pace ${showPercent(Math.max(0, reason.pace), "en")} of the time elapsed${dueDate(reading)}.${readings(reading)}`;
    case "noPace":
      return reason.obstacle === "task"
        ? `Not completed${partDone(reading)}${dueDate(reading)}.`
        : `${compared}; ${obstacles[reason.obstacle]}${dueDate(reading)}.${readings(reading)}`;
  }
}

function partDone({ actual }: KpiReading): string {
  return actual.kind === "unfinished" && actual.share !== null ? ` (${showPercent(actual.share, "en")})` : "";
}

/** What the reader of a target should know: why it is unclear, its due date, the reading chosen. */
function targetNote(target: Target): string {
  if (target.doubt !== null) return `${targetDoubts[target.doubt].message} ${targetDoubts[target.doubt].remedy}`;
  const notes: string[] = [];
  if (target.due !== null) {
    const { year, month, day } = target.due;
    notes.push(
      `due ${target.strict ? "before " : ""}${year === null ? `${String(day)}/${String(month)} of the plan's year` : showDate({ year, month, day })}`,
    );
  }
  if (target.approximate) notes.push("“khoảng” is read as at least; less is asked about");
  if (target.exclusive) notes.push("more than this; equal does not meet it");
  if (target.comparison === "between") notes.push(target.closed ? "to stay within" : "met from the lower bound on");
  if (target.fraction) notes.push("a share of the whole; results in % compare with it");
  if (target.comparison === "rankWithin" || target.comparison === "climbBy") notes.push("a smaller rank is better");
  return notes.join("; ");
}

/** Every text about the standing of targets. */
export const statusTexts: typeof vietnamese = {
  labels,
  comparisons,
  needsBaseline: "needs a baseline",
  trackHeaders: ["Status", "Attainment", "Explanation"],
  /** What a target asks for, in a few words. */
  askedFor,
  targetNote,
  /** One sentence: what was required, what stands, what is missing. */
  why,
  /** What must be said about a cell of the row with this code, and how to mend it. */
  question: (code: string, asked: Question): ProblemText => {
    const { message, remedy } = question(asked);
    return { message: code === "" ? message : `Row ${code}: ${message}`, remedy };
  },
  heightsDiffer: "The ranges must have the same number of rows: {heights}.",
  noReportingDate: "The reporting date cannot be read: type dd/mm/yyyy, without TODAY() or NOW().",
  noStartDate: "The first or last day cannot be read: type dd/mm/yyyy.",
  columnMissing: "The table lacks column {header}, or has it twice.",
};
