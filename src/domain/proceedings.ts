/** What happens to a dossier, and the particulars that only its papers need: records beside those that are judged. */

import type { CellAddress } from "./address";
import { compareDates, type CalendarDate } from "./calendar";
import type { Audience } from "./campaign";
import type { Problem } from "./problem";
import type { Entry } from "./typed";

/** A unit's own meeting, or the council's. */
export type MeetingLevel = "unit" | "council";

/** Hours and minutes of a day. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** What a meeting said of one nominee. */
export interface Conclusion {
  readonly kind: Audience;
  readonly code: string;
  readonly inFavour: number;
  /** What the votes are counted of. */
  readonly outOf: number;
  /** Nhất trí; null where only votes were written. */
  readonly agreed: boolean | null;
}

/** A meeting: a row of "Họp xét". */
export interface Meeting {
  readonly level: Entry<MeetingLevel>;
  /** Code of the unit; of a council's meeting nothing. */
  readonly unit: Entry<string>;
  readonly number: Entry<string>;
  readonly on: Entry<CalendarDate>;
  readonly begins: Entry<TimeOfDay>;
  readonly ends: Entry<TimeOfDay>;
  readonly place: Entry<string>;
  readonly chair: Entry<string>;
  readonly secretary: Entry<string>;
  readonly members: Entry<number>;
  readonly present: Entry<number>;
  /** Who was present, a line each. */
  readonly attendees: Entry<string>;
  /** Who was absent and why; "Không" when nobody was. */
  readonly absent: Entry<string>;
  readonly conclusions: Entry<readonly Conclusion[]>;
  readonly at: CellAddress;
}

/** A unit's dossier as it came in: a row of "Tiếp nhận hồ sơ". */
export interface Receipt {
  readonly unit: Entry<string>;
  readonly submissionNumber: Entry<string>;
  readonly submittedOn: Entry<CalendarDate>;
  readonly receivedOn: Entry<CalendarDate>;
  readonly receivedBy: Entry<string>;
  /** What the dossier lacks; "Không" when it is complete. */
  readonly missing: Entry<string>;
  readonly returnedOn: Entry<CalendarDate>;
  readonly returnReason: Entry<string>;
  readonly appraisedOn: Entry<CalendarDate>;
  readonly appraisedBy: Entry<string>;
  readonly at: CellAddress;
}

/** The settings of "Kế hoạch" that only the papers need. */
export interface PaperSettings {
  readonly parentBody: Entry<string>;
  readonly abbreviation: Entry<string>;
  readonly place: Entry<string>;
  readonly legalGrounds: readonly Entry<string>[];
  readonly formSet: Entry<string>;
  readonly signingAuthority: Entry<string>;
  readonly recipients: readonly Entry<string>[];
  readonly fund: Entry<string>;
  readonly quorum: Entry<string>;
  readonly voteThreshold: Entry<string>;
  readonly voteBase: Entry<string>;
  readonly ballot: Entry<string>;
  readonly writtenOpinions: Entry<string>;
}

/** What the papers say of a unit besides what is judged. */
export interface UnitParticulars {
  readonly name: Entry<string>;
  readonly headPosition: Entry<string>;
  readonly ownSeal: Entry<boolean>;
  readonly symbol: Entry<string>;
  readonly founded: Entry<string>;
  readonly staff: Entry<string>;
  readonly functions: Entry<string>;
  readonly at: CellAddress;
}

/** What the papers say of an official besides what is judged; one for each row of "Cán bộ". */
export interface OfficialParticulars {
  readonly name: Entry<string>;
  readonly born: Entry<CalendarDate>;
  readonly nativePlace: Entry<string>;
  readonly residence: Entry<string>;
  readonly education: Entry<string>;
  readonly at: CellAddress;
}

/** Everything that the papers need and that is not judged. */
export interface DossierRecords {
  readonly settings: PaperSettings;
  readonly units: readonly UnitParticulars[];
  readonly officials: readonly OfficialParticulars[];
  readonly meetings: readonly Meeting[];
  readonly receipts: readonly Receipt[];
}

/** The steps of a dossier whose days must keep their order. */
export type Step = "unitMeeting" | "submission" | "receipt" | "deadline" | "appraisal" | "councilMeeting" | "decision";

/** What may be wrong of the votes on one nominee: there are too many, or they do not carry what is concluded. */
export type VoteFault =
  | "votesBeyondMembers"
  | "votesBeyondPresent"
  | "votesOfAnotherTotal"
  | "agreedBelowThreshold"
  | "refusedAboveThreshold"
  | "agreedWithoutMajority"
  | "refusedByAll";

/** What in the records of a dossier a person must mend; the first cell is where. */
export type ProceedingsProblem = { readonly cells: readonly [CellAddress, ...CellAddress[]] } & (
  | { readonly kind: "timeUnreadable"; readonly text: string }
  /** A line of votes that is not "code: in favour/out of, conclusion". */
  | { readonly kind: "votesUnreadable"; readonly text: string }
  /** More votes in favour than there are. */
  | { readonly kind: "votesImpossible"; readonly text: string }
  | { readonly kind: "nomineeUnknown"; readonly code: string }
  /** A code that is both a unit's and an official's, or stands twice among the votes. */
  | { readonly kind: "nomineeAmbiguous"; readonly code: string }
  | { readonly kind: "unitOfMeetingMissing" }
  /** More people present than there are members, or fewer than the council's rules demand. */
  | { readonly kind: "presentBeyondMembers" | "quorumMissed"; readonly present: number; readonly members: number }
  /** Votes on a nominee that cannot be, or that do not carry what is concluded. */
  | { readonly kind: VoteFault; readonly code: string; readonly inFavour: number; readonly outOf: number }
  /** The council rewards more than the plan does at most. */
  | {
      readonly kind: "agreedBeyondLimit";
      readonly audience: Audience;
      readonly agreed: number;
      readonly most: number;
    }
  /** A rule of the council that is not a share, so that no votes are held against it. */
  | { readonly kind: "shareUnreadable"; readonly text: string }
  /** `unit`: code of the unit, "" for the whole campaign. */
  | { readonly kind: "stepsOutOfOrder"; readonly unit: string; readonly earlier: Step; readonly later: Step }
);

/** Anything that is met when the records of the dossiers are read. */
export type DossierProblem = Problem | ProceedingsProblem;

/** The meeting that counts for a unit, or the council's: the latest that has a day. */
export function meetingOf(meetings: readonly Meeting[], level: MeetingLevel, unit: string | null): Meeting | null {
  return latest(
    meetings.filter(
      (meeting) => is(meeting.level, level) && (level === "council" || (unit !== null && is(meeting.unit, unit))),
    ),
    ({ on }) => on,
  );
}

/** The receipt that counts for a unit: the latest that has a day. */
export function receiptOf(receipts: readonly Receipt[], unit: string): Receipt | null {
  return latest(
    receipts.filter((receipt) => is(receipt.unit, unit)),
    ({ receivedOn }) => receivedOn,
  );
}

function is<Value>(entry: Entry<Value>, value: Value): boolean {
  return entry.state === "given" && entry.value === value;
}

/**
 * The record of the latest day; one without a day only where no other is there. One whose day cannot be read came, as
 * rows are added, after those above it.
 */
function latest<Found>(records: readonly Found[], dayOf: (found: Found) => Entry<CalendarDate>): Found | null {
  let found: Found | null = null;
  let day: CalendarDate | null = null;
  for (const one of records) {
    const entry = dayOf(one);
    if (entry.state === "given") {
      if (day !== null && compareDates(entry.value, day) < 0) continue;
      day = entry.value;
    } else if (entry.state === "blank" && found !== null) {
      continue;
    }
    found = one;
  }
  return found;
}

/** A step whose day is known. */
interface DatedStep {
  readonly step: Step;
  readonly on: Extract<Entry<CalendarDate>, { readonly state: "given" }>;
}

/**
 * Days out of order: a unit's meeting ≤ tờ trình < deadline, tờ trình ≤ receipt < deadline, receipt ≤ appraisal ≤
 * council ≤ decision (the plan III.3.c and IV.3). A step without a day is passed over: the next is held against the one
 * before it.
 */
export function findStepsOutOfOrder(
  records: Pick<DossierRecords, "meetings" | "receipts">,
  days: { readonly deadline: Entry<CalendarDate>; readonly decisionDate: Entry<CalendarDate> },
): ProceedingsProblem[] {
  const problems: ProceedingsProblem[] = [];
  const council = meetingOf(records.meetings, "council", null);
  const sitting = stepOf("councilMeeting", council?.on);
  const decided = stepOf("decision", days.decisionDate);
  const deadline = stepOf("deadline", days.deadline);
  const units = new Set<string>();
  for (const { unit } of [...records.meetings, ...records.receipts]) if (unit.state === "given") units.add(unit.value);
  for (const unit of units) {
    const meeting = meetingOf(records.meetings, "unit", unit);
    const receipt = receiptOf(records.receipts, unit);
    const handedIn = [...stepOf("unitMeeting", meeting?.on), ...stepOf("submission", receipt?.submittedOn)];
    const received = stepOf("receipt", receipt?.receivedOn);
    const judged = [...received, ...stepOf("appraisal", receipt?.appraisedOn)];
    compareSteps(unit, [...handedIn.slice(-1), ...deadline], problems);
    compareSteps(unit, [...received, ...deadline], problems);
    // Council and decision are the whole campaign's: what lies between these two is told once, below.
    compareSteps(unit, [...handedIn, ...judged, ...[...sitting, ...decided].slice(0, 1)], problems);
  }
  compareSteps("", [...sitting, ...decided], problems);
  return problems;
}

/** A step whose day is known; none else. */
function stepOf(step: Step, on: Entry<CalendarDate> | undefined): DatedStep[] {
  return on?.state === "given" ? [{ step, on }] : [];
}

/** Holds each step against the one before it; those without a day were left out. */
function compareSteps(unit: string, steps: readonly DatedStep[], problems: ProceedingsProblem[]): void {
  steps.forEach((later, index) => {
    const earlier = steps[index - 1];
    if (earlier !== undefined) compareTwo(unit, earlier, later, problems);
  });
}

function compareTwo(unit: string, earlier: DatedStep, later: DatedStep, problems: ProceedingsProblem[]): void {
  const distance = compareDates(earlier.on.value, later.on.value);
  // Dossiers come in before the deadline, not on it.
  if (distance < 0 || (distance === 0 && later.step !== "deadline")) return;
  problems.push({
    kind: "stepsOutOfOrder",
    unit,
    earlier: earlier.step,
    later: later.step,
    cells: [earlier.on.at, later.on.at],
  });
}
