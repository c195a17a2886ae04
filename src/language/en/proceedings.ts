/** The problems of meetings, receipts and the order of days in English. */

import type { Audience } from "../../domain/campaign";
import type { Step } from "../../domain/proceedings";
import type { ProceedingsTexts } from "../proceedings";

const AUDIENCES: Readonly<Record<Audience, string>> = { collective: "collectives", individual: "individuals" };

const STEPS: Readonly<Record<Step, string>> = {
  unitMeeting: "the unit's meeting",
  submission: "the tờ trình",
  receipt: "the receipt of the dossier",
  deadline: "the deadline for dossiers",
  appraisal: "the appraisal",
  councilMeeting: "the council's meeting",
  decision: "the decision",
};

const CHECK_VOTES = "Check against the record of the count and mend the votes or the conclusion.";

function votes({ code, inFavour, outOf }: { code: string; inFavour: number; outOf: number }): string {
  return `${code} ${String(inFavour)}/${String(outOf)}`;
}

export const proceedingsTexts: ProceedingsTexts = {
  timeUnreadable: ({ text }) => ({
    message: `"${text}" cannot be read as a time.`,
    remedy: "Type hours and minutes, such as 14:00.",
  }),
  votesUnreadable: ({ text }) => ({
    message: `the line "${text}" cannot be read as the result of a vote.`,
    remedy: "Type a line a nominee: code, votes in favour/total, conclusion. For example: CNTT: 6/7, nhất trí.",
  }),
  votesImpossible: ({ text }) => ({
    message: `the line "${text}" has more votes in favour than there are.`,
    remedy: "Check the record of the count and type both numbers again.",
  }),
  nomineeUnknown: ({ code }) => ({
    message: `no unit or official has the code "${code}".`,
    remedy: 'Type the code as in tab "Đơn vị" or "Cán bộ".',
  }),
  nomineeAmbiguous: ({ code }) => ({
    message: `the code "${code}" has two lines, or is both a unit's and an official's; it cannot be told whose it is.`,
    remedy: "Keep one line for each nominee; if two nominees share a code, change one.",
  }),
  unitOfMeetingMissing: () => ({
    message: "a unit's meeting names no unit.",
    remedy: 'Type the unit\'s code; for a meeting of the council choose "Hội đồng" as Cấp họp.',
  }),
  presentBeyondMembers: ({ present, members }) => ({
    message: `more people present (${String(present)}) than there are members (${String(members)}).`,
    remedy: "Check the minutes; guests do not count among the members present.",
  }),
  quorumMissed: ({ present, members }) => ({
    message: `${String(present)} of ${String(members)} members were present, fewer than the council's rules demand.`,
    remedy:
      'Check how many were present; if the number is right, the meeting is not valid by "Hội đồng: tỷ lệ thành viên dự họp tối thiểu" and is to be held again.',
  }),
  agreedBeyondLimit: ({ audience, agreed, most }) => ({
    message: `the Council concludes to reward ${String(agreed)} ${AUDIENCES[audience]}, the plan rewards at most ${String(most)}.`,
    remedy: 'Hold both against the minutes and the limit in tab "Kế hoạch"; mend what is wrong.',
  }),
  votesBeyondMembers: (problem) => ({
    message: `${votes(problem)}: more votes than there are members.`,
    remedy: "Check the record of the count and the number of members.",
  }),
  votesBeyondPresent: (problem) => ({
    message: `${votes(problem)}: more votes in favour than people present.`,
    remedy:
      'Check the record of the count and how many were present; if the council counts written opinions of those absent, choose Có for it in tab "Kế hoạch".',
  }),
  votesOfAnotherTotal: (problem) => ({
    message: `${votes(problem)}: the votes are not of the number that "Hội đồng: tỷ lệ phiếu tính trên" demands.`,
    remedy: "Type the votes in favour of that number, or mend that setting by the council's rules.",
  }),
  agreedBelowThreshold: (problem) => ({
    message: `${votes(problem)}: concluded "Nhất trí" below the share of votes that the council's rules demand.`,
    remedy: CHECK_VOTES,
  }),
  refusedAboveThreshold: (problem) => ({
    message: `${votes(problem)}: concluded "Không nhất trí" although the share of votes that the council's rules demand is reached.`,
    remedy: CHECK_VOTES,
  }),
  agreedWithoutMajority: (problem) => ({
    message: `${votes(problem)}: concluded "Nhất trí" although no more than half of the votes are in favour.`,
    remedy: CHECK_VOTES,
  }),
  refusedByAll: (problem) => ({
    message: `${votes(problem)}: concluded "Không nhất trí" although every vote is in favour.`,
    remedy: CHECK_VOTES,
  }),
  shareUnreadable: ({ text }) => ({
    message: `"${text}" cannot be read as a share, so that no votes are held against it.`,
    remedy: "Type a share, such as 2/3, 80% or trên 50%.",
  }),
  stepsOutOfOrder: ({ unit, earlier, later }) => ({
    message: `${unit === "" ? "" : `unit ${unit}: `}${STEPS[earlier]} must ${later === "deadline" ? "come before" : "not come after"} ${STEPS[later]}.`,
    remedy: "Check both dates against the papers and mend the wrong one.",
  }),
};
