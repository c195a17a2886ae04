/** The problems of meetings, receipts and the order of days in English. */

import type { Step } from "../../domain/proceedings";
import type { ProceedingsTexts } from "../proceedings";

const STEPS: Readonly<Record<Step, string>> = {
  unitMeeting: "the unit's meeting",
  submission: "the tờ trình",
  receipt: "the receipt of the dossier",
  deadline: "the deadline for dossiers",
  appraisal: "the appraisal",
  councilMeeting: "the council's meeting",
  decision: "the decision",
};

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
  stepsOutOfOrder: ({ unit, earlier, later }) => ({
    message: `${unit === "" ? "" : `unit ${unit}: `}${STEPS[earlier]} must ${later === "deadline" ? "come before" : "not come after"} ${STEPS[later]}.`,
    remedy: "Check both dates against the papers and mend the wrong one.",
  }),
};
