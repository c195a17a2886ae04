/** Prize money: coefficients of the base salary in force on the day of the decision, in whole đồng. */

import type { CellAddress } from "./address";
import { compareDates, type CalendarDate } from "./calendar";
import type { BaseSalary, Settings } from "./campaign";
import type { Remedy } from "./finding";
import { addRemedy, type OpenRemedy } from "./remedies";

/** How the amounts are reckoned; coefficients in tenths, so that everything stays a whole number. */
export interface PrizeRule {
  readonly collectiveTenths: number;
  readonly individualTenths: number;
  /** Amounts are rounded up to a multiple of this, in đồng. */
  readonly step: number;
}

/**
 * Giấy khen of a department's director: 0,6 for a collective and 0,3 for an individual, rounded up to chục nghìn đồng
 * (NĐ 91/2017 Điều 68, 73; the same coefficients in NĐ 98/2023 and NĐ 152/2025 Điều 49, 54).
 */
export const CERTIFICATE_PRIZE: PrizeRule = { collectiveTenths: 6, individualTenths: 3, step: 10_000 };

/** The amounts in đồng with what they come from, or blank with what is missing. */
export type PrizeMoney =
  | {
      readonly state: "known";
      readonly collective: number;
      readonly individual: number;
      readonly decisionDate: CalendarDate;
      readonly baseSalary: number;
      /** The paper that set the base salary. */
      readonly source: string;
      readonly cells: readonly CellAddress[];
    }
  | { readonly state: "blank"; readonly remedies: readonly Remedy[] };

/**
 * The prize money for a collective and for an individual. Blank while the decision has no number or date, and while no
 * single base salary is in force on that day.
 * @example prizeMoney(settings, baseSalaries) // decision of 10/02/2023: { state: "known", collective: 900000, individual: 450000, … }
 */
export function prizeMoney(
  settings: Settings,
  baseSalaries: readonly BaseSalary[],
  rule: PrizeRule = CERTIFICATE_PRIZE,
): PrizeMoney {
  const { decisionNumber, decisionDate } = settings;
  const remedies: OpenRemedy[] = [];
  if (decisionNumber.state !== "given") addRemedy(remedies, "office", "decisionNumber", decisionNumber.at);
  if (decisionDate.state !== "given") {
    addRemedy(remedies, "office", "decisionDate", decisionDate.at);
    return { state: "blank", remedies };
  }
  const inForce = salariesInForce(baseSalaries, decisionDate.value);
  const [salary] = inForce;
  if (salary === undefined || inForce.some(({ amount }) => amount !== salary.amount)) {
    if (salary === undefined) addRemedy(remedies, "office", "baseSalary", null);
    for (const { at } of inForce) addRemedy(remedies, "office", "baseSalary", at);
  }
  if (salary === undefined || remedies.length > 0) return { state: "blank", remedies };
  return {
    state: "known",
    collective: roundUp(salary.amount, rule.collectiveTenths, rule.step),
    individual: roundUp(salary.amount, rule.individualTenths, rule.step),
    decisionDate: decisionDate.value,
    baseSalary: salary.amount,
    source: salary.source,
    cells: [decisionDate.at, salary.at],
  };
}

/** The rows of the latest day that is not after the decision: more than one where the Office typed a day twice. */
function salariesInForce(baseSalaries: readonly BaseSalary[], on: CalendarDate): readonly BaseSalary[] {
  let latest: BaseSalary[] = [];
  for (const salary of baseSalaries) {
    if (compareDates(salary.from, on) > 0) continue;
    const known = latest[0];
    const later = known === undefined ? 1 : compareDates(salary.from, known.from);
    if (later > 0) latest = [salary];
    else if (later === 0) latest.push(salary);
  }
  return latest;
}

/** Tenths of an amount, rounded up to whole steps. */
function roundUp(amount: number, tenths: number, step: number): number {
  return Math.ceil((amount * tenths) / (10 * step)) * step;
}
