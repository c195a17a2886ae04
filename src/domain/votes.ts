/**
 * Holds what a meeting concluded against its votes, those present and the council's rules. For a Giấy khen no law sets a
 * quorum or a share of votes: the council's are its own, in "Kế hoạch", and a unit's meeting has none that are recorded.
 */

import type { CellAddress } from "./address";
import type { Conclusion, Meeting, ProceedingsProblem, VoteFault } from "./proceedings";
import { foldText, plainSigns } from "./text";
import type { Entry } from "./typed";

/** A share of a number of people; `beyond`: more than it, not as much. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly beyond: boolean;
}

/** What the council counts its votes of: all its members, those present, or the valid votes. */
export type VoteBase = "members" | "present" | "valid";

/** The council's own rules, as far as the settings give them. */
export interface CouncilRules {
  /** Of its members, how many must be present. */
  readonly quorum: Entry<Share>;
  readonly threshold: Entry<Share>;
  readonly base: Entry<VoteBase>;
  /** Whether those absent may vote in writing. */
  readonly writtenOpinions: Entry<boolean>;
}

const HALF: Share = { numerator: 1, denominator: 2, beyond: true };

/**
 * Reads "2/3", "80%", "66,7 %", "0,8", "trên 50%", "quá bán"; null for what may be another thing, such as "80".
 * @example readShare("trên 50%") // { numerator: 50, denominator: 100, beyond: true }
 */
export function readShare(text: string): Share | null {
  const folded = plainSigns(foldText(text)).replace(/ (?:tổng số|số) thành viên$/, "");
  if (/^quá (?:bán|nửa)$/.test(folded)) return HALF;
  const match =
    /^(?:(ít nhất|tối thiểu|từ|≥|>=|trên|quá|hơn|>) ?)?(?:(\d{1,3}) ?\/ ?(\d{1,3})|(\d{1,3})(?:,(\d{1,4}))? ?(%)?)$/.exec(
      folded,
    );
  if (match === null) return null;
  const [, word = "", over = "", under = "", whole = "", decimals = "", percent = ""] = match;
  const beyond = ["trên", "quá", "hơn", ">"].includes(word);
  if (over !== "") return certain(Number(over), Number(under), beyond);
  // "80" may be percent or people, "0,8%" a percent of one: neither is a share that a council has.
  if (percent === "" && (whole !== "0" || decimals === "")) return null;
  if (percent !== "" && whole === "0") return null;
  const scale = 10 ** decimals.length;
  return certain(Number(whole + decimals), scale * (percent === "" ? 1 : 100), beyond);
}

function certain(numerator: number, denominator: number, beyond: boolean): Share | null {
  return numerator > 0 && numerator <= denominator ? { numerator, denominator, beyond } : null;
}

/** Counted in whole numbers: a rounded percentage is no vote. */
function reaches({ numerator, denominator, beyond }: Share, count: number, of: number): boolean {
  const [had, needed] = [count * denominator, numerator * of];
  return beyond ? had > needed : had >= needed;
}

/** Every meeting's numbers that cannot be, and conclusions that its votes do not carry. Nothing is put right. */
export function findVotesAtFault(meetings: readonly Meeting[], rules: CouncilRules): ProceedingsProblem[] {
  return meetings.flatMap((meeting) => [
    ...attendanceAtFault(meeting, rules),
    ...(valueOf(meeting.conclusions) ?? []).flatMap((one) => conclusionAtFault(meeting, one, rules)),
  ]);
}

function attendanceAtFault(meeting: Meeting, { quorum }: CouncilRules): ProceedingsProblem[] {
  const [members, present] = [valueOf(meeting.members), valueOf(meeting.present)];
  if (members === null || present === null) return [];
  if (present > members) {
    return [
      { kind: "presentBeyondMembers", present, members, cells: cellsOf(meeting, meeting.present, meeting.members) },
    ];
  }
  const share = isCouncil(meeting) ? valueOf(quorum) : null;
  if (share === null || reaches(share, present, members)) return [];
  return [
    { kind: "quorumMissed", present, members, cells: cellsOf(meeting, meeting.present, meeting.members, quorum) },
  ];
}

function conclusionAtFault(meeting: Meeting, conclusion: Conclusion, rules: CouncilRules): ProceedingsProblem[] {
  const { code, inFavour, outOf } = conclusion;
  const faults: ProceedingsProblem[] = [];
  const tell = (kind: VoteFault, ...others: readonly Entry<unknown>[]): void => {
    faults.push({ kind, code, inFavour, outOf, cells: cellsOf(meeting, meeting.conclusions, ...others) });
  };
  const [members, present] = [valueOf(meeting.members), valueOf(meeting.present)];
  const inWriting = isCouncil(meeting) && valueOf(rules.writtenOpinions) === true;
  if (members !== null && outOf > members) tell("votesBeyondMembers", meeting.members);
  else if (!inWriting && present !== null && inFavour > present) tell("votesBeyondPresent", meeting.present);
  else if (isCouncil(meeting) && isOfAnotherTotal(meeting, outOf, rules, inWriting)) {
    tell("votesOfAnotherTotal", rules.base);
  }
  const contradiction = contradictionOf(meeting, conclusion, rules);
  if (contradiction === "agreedBelowThreshold" || contradiction === "refusedAboveThreshold") {
    tell(contradiction, rules.threshold);
  } else if (contradiction !== null) tell(contradiction);
  return faults;
}

/** Whether the votes are written of another number of people than the council's rules count them of. */
function isOfAnotherTotal(meeting: Meeting, outOf: number, { base }: CouncilRules, inWriting: boolean): boolean {
  const [counted, members, present] = [valueOf(base), valueOf(meeting.members), valueOf(meeting.present)];
  if (counted === "members") return members !== null && outOf !== members;
  if (inWriting || present === null || counted === null) return false;
  return counted === "present" ? outOf !== present : outOf > present;
}

function contradictionOf(
  meeting: Meeting,
  { inFavour, outOf, agreed }: Conclusion,
  rules: CouncilRules,
): VoteFault | null {
  if (agreed === null) return null;
  const threshold = isCouncil(meeting) ? valueOf(rules.threshold) : null;
  if (threshold === null) {
    if (agreed) return reaches(HALF, inFavour, outOf) ? null : "agreedWithoutMajority";
    return inFavour === outOf ? "refusedByAll" : null;
  }
  const reached = totalsOf(meeting, outOf, rules).map((total) => reaches(threshold, inFavour, total));
  if (agreed) return reached.includes(true) ? null : "agreedBelowThreshold";
  return reached.includes(false) ? null : "refusedAboveThreshold";
}

/** What the votes may be counted of: one number where the rules name it and it is known, else all that it may be. */
function totalsOf(meeting: Meeting, outOf: number, { base }: CouncilRules): number[] {
  const [counted, members, present] = [valueOf(base), valueOf(meeting.members), valueOf(meeting.present)];
  if (counted === "valid") return [outOf];
  if (counted === "members" && members !== null) return [members];
  if (counted === "present" && present !== null) return [present];
  return [members, present, outOf].filter((total) => total !== null);
}

function isCouncil({ level }: Meeting): boolean {
  return valueOf(level) === "council";
}

function valueOf<Value>(entry: Entry<Value>): Value | null {
  return entry.state === "given" ? entry.value : null;
}

function cellsOf(meeting: Meeting, ...entries: readonly Entry<unknown>[]): readonly [CellAddress, ...CellAddress[]] {
  const [first = meeting.at, ...others] = entries.map(({ at }) => at).filter((at) => at !== null);
  return [first, ...others];
}
