/** Holds what is proposed, and what the council concludes, against the numbers that the plan rewards at most. */

import type { Audience, Settings } from "./campaign";
import type { Contradiction } from "./contradiction";
import { meetingOf, type Meeting, type ProceedingsProblem } from "./proceedings";

type Limits = Pick<Settings, "mostCollectives" | "mostIndividuals">;

/** More than the plan's number. */
interface Beyond {
  readonly audience: Audience;
  readonly count: number;
  readonly most: number;
  readonly at: Extract<Settings["mostCollectives"], { readonly state: "given" }>["at"];
}

function beyond(limits: Limits, counts: Readonly<Record<Audience, number>>): Beyond[] {
  const entries = [
    { audience: "collective", limit: limits.mostCollectives },
    { audience: "individual", limit: limits.mostIndividuals },
  ] as const;
  return entries.flatMap(({ audience, limit }) =>
    limit.state === "given" && counts[audience] > limit.value
      ? [{ audience, count: counts[audience], most: limit.value, at: limit.at }]
      : [],
  );
}

/** Where more are proposed than the plan rewards: whom to leave out is the council's to say, so nobody is. */
export function findProposedBeyondLimit(limits: Limits, proposed: Readonly<Record<Audience, number>>): Contradiction[] {
  return beyond(limits, proposed).map(({ audience, count, most, at }) => ({
    kind: "proposedBeyondLimit",
    audience,
    proposed: count,
    most,
    cells: [at],
  }));
}

/** Where the council's meeting concludes to reward more than the plan does. */
export function findAgreedBeyondLimit(limits: Limits, meetings: readonly Meeting[]): ProceedingsProblem[] {
  const conclusions = meetingOf(meetings, "council", null)?.conclusions;
  if (conclusions?.state !== "given") return [];
  const agreed = { collective: 0, individual: 0 };
  for (const { kind, agreed: isAgreed } of conclusions.value) if (isAgreed === true) agreed[kind] += 1;
  return beyond(limits, agreed).map(({ audience, count, most, at }) => ({
    kind: "agreedBeyondLimit",
    audience,
    agreed: count,
    most,
    cells: [conclusions.at, at],
  }));
}
