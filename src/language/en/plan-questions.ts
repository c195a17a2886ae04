/** What is asked of a plan's text, in English. */

import type { PlanQuestionTexts } from "../plan-questions";
import { targetDoubts } from "./status";

const AUDIENCES = { collective: "collectives", individual: "individuals" } as const;

export const planQuestionTexts: PlanQuestionTexts = {
  questions: {
    comparisonLost: ({ target }) =>
      `The scan shows "${target}"; its ">" may be a "≥" that lost its stroke. Which one does the plan ask for?`,
    targetUnclear: ({ target, doubt }) => {
      const { message, remedy } = targetDoubts[doubt];
      return `The target "${target}" is not clear enough to be judged. ${message} ${remedy} Left as it is, the row's status is "Cần làm rõ".`;
    },
    severalDays: ({ content, due }) =>
      `"${content}" names several days; "${due}" is taken as the due date. If each is work of its own, mend the words and the due date here and add the other in tab Chỉ tiêu, nhiệm vụ.`,
    baselineNeeded: ({ content, target }) =>
      `"${content}: ${target}" can be judged only against a baseline, which the plan does not tell. Fill in the baseline and its source.`,
    edition: ({ content, year }) =>
      `"${content}" is published after the year has ended. Which edition counts for ${String(year)}?`,
    paperDate: ({ paper, date, year }) =>
      `${paper} is dated ${date} but allots for ${String(year)}. Is the date right or a misprint? Hold it against the original.`,
    cumulative: ({ audience }) => `Must ${AUDIENCES[audience]} meet all criteria together, or any one of them?`,
    someOf: ({ count, of }) =>
      `The plan asks for ${String(count)} of ${String(of)} criteria; the workbook knows "Bắt buộc" and "Một trong nhóm" only. Choose the nearer one; to say it exactly, make in tab Tiêu chuẩn, once the workbook is made, a group for each choice of ${String(of - count + 1)} criteria ("Một trong nhóm 1", "Một trong nhóm 2"…); a criterion of several groups stands in several rows, each with a code of its own.`,
    featRequired: ({ audience }) =>
      `Is "thành tích xuất sắc đột xuất" required of all ${AUDIENCES[audience]}, or a ground of its own?`,
    quality: ({ words }) => `"${words}": from which level on is quality "high"?`,
    ownExcellence: ({ words }) => `How is "${words}" of a person meant?`,
    recognition: ({ words }) => `"${words}": must the initiative or research have been recognised?`,
    movementsCounted: ({ words }) => `"${words}": which movements count?`,
    contractWorkers: ({ words }) => `"${words}": are contract workers rewarded too?`,
    participation: ({ words }) => `"${words}": does only active participation count, or is taking part enough?`,
    measureUnknown: ({ words }) =>
      `No measure fits the criterion "${words}". Choose one in tab "Tiêu chuẩn"; until then nobody is said to meet it.`,
    wordsUnsure: ({ words }) => `The scan is not clear: "${words}". Hold it against the original and mend the wording.`,
    missing: (_, setting) => `The plan does not tell "${setting}"; it has to be filled in in tab "Kế hoạch".`,
    toldTwice: ({ values }, setting) =>
      `The plan tells "${setting}" in several ways: ${values.join("; ")}. The first is used; mend it if that is wrong.`,
    launcherUnknown: ({ name }) => `The plan does not say who launched "${name}". Fill in who did.`,
    leadUnclear: ({ content, words }) =>
      `"${content}": does "${words}" name the unit in charge, and which one? Choose one unit in charge where targets and tasks are assigned.`,
    notUnderstood: ({ words }) =>
      `This sentence may hold a demand, a number or a date that was not understood: "${words}". Type it into its tab if it matters.`,
  },
  readings: {
    atLeast: "At least (≥)",
    moreThan: "More than (>)",
    lessThan: "Less than (<)",
    atMost: "At most (≤)",
    ofPeriod: "The edition of the plan's year, even if published later",
    publishedInPeriod: "The edition published within the year",
    asPrinted: "As the plan has it",
    misprint: "A misprint; noted, to be held against the original",
    all: "All of them",
    anyOne: "Any one of them",
    required: "Required of all",
    ownGround: "A ground of its own, not required",
    good: "From Tốt (good) on",
    excellent: "Xuất sắc (excellent) only",
    rating: "Rated Hoàn thành xuất sắc nhiệm vụ",
    tasks: "All assigned work completed",
    recognised: "With a decision that recognises it",
    unrecognised: "Without one; whoever judges decides, the workbook has no measure",
    considered: "Yes, judged as the others are",
    notConsidered: "No; contract workers are listed as not judged",
    withHigher: "Also those of higher bodies that the department carries out by a paper",
    ownOnly: "Only those launched by the department or the unit",
    activeOnly: "Only active participation counts",
    anyParticipation: "Taking part is enough; whoever judges decides, the workbook has no measure",
  },
};
