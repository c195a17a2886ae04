/** How far a campaign has come: the targets and tasks of each unit by how they stand. */

import type { Campaign } from "./campaign";
import { assessKpi, type KpiStatus } from "./status";
import { placesOfUnits } from "./unit-order";

/** How a target or task stands, as the Office asks about it: six answers, and what is left out. */
export type Standing = "met" | "underWay" | "atRisk" | "missed" | "unclear" | "noData" | "leftOut";

/** The standings in the order in which they are shown. */
export const STANDINGS: readonly Standing[] = ["met", "underWay", "atRisk", "missed", "unclear", "noData", "leftOut"];

const STANDING_OF: Readonly<Record<KpiStatus, Standing>> = {
  exceeded: "met",
  achieved: "met",
  onTrack: "underWay",
  underWay: "underWay",
  atRisk: "atRisk",
  highRisk: "atRisk",
  notAchieved: "missed",
  overdue: "missed",
  completedLate: "missed",
  needsClarification: "unclear",
  noData: "noData",
  notApplicable: "leftOut",
};

/** How many targets and tasks stand how. */
export type StandingCounts = Readonly<Record<Standing, number>>;

/** What one unit holds. */
export interface UnitProgress {
  readonly code: string;
  readonly name: string;
  /** Null when the unit has no readable tab. */
  readonly counts: StandingCounts | null;
}

/**
 * The units in the department's order with their targets and tasks, those mirrored from other units left out. A row
 * that differs from "Chỉ tiêu, nhiệm vụ" is unclear, and so is everything without a reporting date. Lãnh đạo Sở and
 * units that hold nothing are not shown.
 */
export function progressOf({ units, settings }: Campaign): UnitProgress[] {
  const places = placesOfUnits(units);
  const { asOf, start, end } = settings;
  const period =
    asOf.state === "given"
      ? {
          asOf: asOf.value,
          start: start.state === "given" ? start.value : null,
          end: end.state === "given" ? end.value : null,
        }
      : null;
  const shown = units.filter(
    ({ assignments, kind }) =>
      (assignments === null || assignments.length > 0) && !(kind.state === "given" && kind.value === "leadership"),
  );
  return shown
    .map(({ code, name, assignments }): UnitProgress => {
      if (assignments === null) return { code, name, counts: null };
      const counts = { met: 0, underWay: 0, atRisk: 0, missed: 0, unclear: 0, noData: 0, leftOut: 0 };
      for (const { reading, coHeld, disagreements } of assignments) {
        if (coHeld) continue;
        const open = period === null || disagreements.length > 0;
        counts[open ? "unclear" : STANDING_OF[assessKpi(reading, period).status]] += 1;
      }
      return { code, name, counts };
    })
    .sort((first, second) => Number(places.get(first.code)) - Number(places.get(second.code)));
}
