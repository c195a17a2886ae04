/** How targets stand, in English: the statuses, what a target asks for, and why a status was given. */

import { statusTextsOf, type StatusWords } from "../status";

const labels: StatusWords["labels"] = {
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

const comparisons: StatusWords["comparisons"] = {
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
export const targetDoubts: StatusWords["doubts"]["target"] = {
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

const actualDoubts: StatusWords["doubts"]["actual"] = {
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
  otherDocument: {
    message: "The result tells of a document or a step only; is the task done?",
    remedy: "If it is, type Hoàn thành (the document stands in Minh chứng); if not, Đang thực hiện.",
  },
  changeDisagrees: {
    message: "The change typed is not the one from the baseline.",
    remedy: "Check the result and the baseline.",
  },
  completionDisagrees: {
    message: "The result and the completion date do not agree.",
    remedy: "Check both cells: no completion date while the work goes on; one day, and Hoàn thành, once it is done.",
  },
  negative: { message: "The result is negative.", remedy: "Check it; a fall is typed as “giảm …”." },
  outdated: {
    message: "The figure speaks up to a day more than a month before the due date.",
    remedy: "Type the figure as it was on the due date.",
  },
  belowApproximate: {
    message: "The result is below the “khoảng” that was asked for.",
    remedy: "Whoever set the target says whether it counts.",
  },
};

const words: StatusWords = {
  labels,
  comparisons,
  needsBaseline: "needs a baseline",
  trackHeaders: ["Status", "Attainment", "Explanation"],
  doubts: {
    target: targetDoubts,
    actual: actualDoubts,
    baseline: {
      missing: { message: "The baseline is missing.", remedy: "Type the baseline, or type the result as a change." },
      unusable: { message: "The baseline cannot be used.", remedy: "Type it in the target's unit." },
    },
    date: {
      error: "holds a formula error",
      unreadable: "cannot be read as a day",
      timed: "has a time of day and may be another day",
      afterReport: "is after the reporting date",
      missing: "is missing",
    },
    due: (wrong) => ({ message: `The due date ${wrong}.`, remedy: "Type it as dd/mm/yyyy." }),
    completed: (wrong) => ({
      message: `The completion date ${wrong}.`,
      remedy: "Type it as dd/mm/yyyy, not after the reporting date.",
    }),
    notConfirmed: {
      message: "The Office has not confirmed “Không áp dụng”.",
      remedy: "The Office types Có in column Văn phòng xác nhận.",
    },
  },
  typed: (text) => `typed “${text}”`,
  inRow: (code, message) => `Row ${code}: ${message}`,
  asked: {
    done: "completed",
    unclear: "unclear",
    range: (low, high) => `${low} to ${high}`,
    from: (range) => `from ${range}`,
    within: (range) => `within ${range}`,
    moreThan: (change) => `more than ${change}`,
    up: (change) => `up by ${change}`,
    down: (change) => `down by ${change}`,
    rank: (rank) => `rank ${rank} or better`,
  },
  stands: {
    given: "Result given",
    unchanged: "Unchanged",
    up: (change) => `Up by ${change}`,
    down: (change) => `Down by ${change}`,
    since: (baseline, result) => `baseline ${baseline}, result ${result}`,
    rank: (rank) => `Rank ${rank}`,
    result: (result) => `Result ${result}`,
  },
  readAs: {
    percentPoints: "The number in the cell was read as percent points.",
    about: "“Khoảng” is read as at least.",
  },
  due: {
    day: (day) => `due ${day}`,
    before: (day) => `before ${day}`,
    ofPlanYear: (day) => `${day} of the plan's year`,
  },
  why: {
    notApplicable: "Not applicable.",
    notApplicableConfirmed: "Not applicable, confirmed by the Office.",
    noResult: (asked, due) => `No result yet; asked for: ${asked}${due}`,
    completedLate: (completed, due) => `Completed on ${completed}; due ${due}`,
    compared: (standing, asked) => `${standing}; asked for: ${asked}`,
    share: (share) => `${share} of the target`,
    beyond: "beyond the target",
    met: "target met",
    short: "target not met on the due date",
    done: "Completed",
    doneOn: (day) => `Completed on ${day}`,
    notDone: "Not completed",
    partDone: (share) => share,
    overdue: "past the due date",
    pace: (share) => `pace ${share} of the time elapsed`,
    obstacles: {
      noStart: "no start date, so no pace can be told",
      notElapsed: "the period has not begun",
      withinLimit: "within the limit so far",
      beyondLimit: "beyond the limit so far",
      rank: "ranks are judged on the due date",
      task: "under way",
    },
  },
  notes: {
    due: (due) => `due ${due}`,
    about: "“khoảng” is read as at least; less is asked about",
    exclusive: "more than this; equal does not meet it",
    within: "to stay within",
    from: "met from the lower bound on",
    fraction: "a share of the whole; results in % compare with it",
    rank: "a smaller rank is better",
  },
  heightsDiffer: "The ranges must have the same number of rows: {heights}.",
  reportingDateBlank: "The reporting date is not set yet: the Office sets it with Set the reporting date… in the menu.",
  noReportingDate: "The reporting date cannot be read: type dd/mm/yyyy, without TODAY() or NOW().",
  noStartDate: "The first or last day cannot be read: type dd/mm/yyyy.",
  columnMissing: "The table lacks column {header}, or has it twice.",
};

export const statusTexts = statusTextsOf(words, "en");
