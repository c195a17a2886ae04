/** What is said in English of a dossier before its papers are made. */

import { ended, showDate } from "../format";
import type { dossierTexts as vietnamese } from "../vi/dossier";

export const dossierTexts: typeof vietnamese = {
  lacks: {
    proposals: () => "The unit has proposed nobody yet.",
    unitMeeting: () => 'The unit\'s meeting is not recorded in tab "Họp xét".',
    unitMeetingDay: () => "The day of the unit's meeting is not recorded.",
    unitMeetingVotes: () => "The unit's votes are not recorded, or cannot be read.",
    vote: (about) => `The unit's minutes say nothing of ${about}.`,
    agreement: (about) => `${about} is proposed although the unit's meeting did not agree.`,
    councilVote: (about) => `The council's minutes say nothing of ${about}; the decision is still a draft.`,
    submissionDay: () => "The day of the tờ trình is not recorded.",
    receipt: () => 'The day of receipt is not recorded in tab "Tiếp nhận hồ sơ".',
    receiptDay: (about) => `It came in, but the day of receipt "${about}" cannot be read.`,
    parts: (about) => `The dossier lacks: ${ended(about)}`,
    partsUnclear: (about) => `Of what is missing it says "${about}": nobody can tell what the dossier lacks.`,
    returned: (about) => `The dossier was returned to the unit${about === "" ? "." : `: ${ended(about)}`}`,
    returnDay: (about) => `The dossier may have been returned to the unit: the day "${about}" cannot be read.`,
    particulars: (about) => `Particulars that a report prints are missing – ${about}.`,
    headUnknown: (about) => `The head "${about}" is not in tab "Cán bộ".`,
    headTitle: (about) => `The title of ${about} in tab "Đơn vị" differs from the position in tab "Cán bộ".`,
    personUnknown: (about) => `"${about}", named in the minutes, is not in tab "Cán bộ".`,
  },
  deadline: ({ before, lastDay, lastWorkingDay }) =>
    `The dossier must arrive before ${showDate(before)}, by the end of ${showDate(lastDay)} at the latest` +
    (showDate(lastDay) === showDate(lastWorkingDay) ? "." : `; the last working day is ${showDate(lastWorkingDay)}.`),
  late: (received) => `The dossier came in on ${showDate(received)}, too late.`,
};
