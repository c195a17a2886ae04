/** Every unit and every official of a campaign as a nominee, judged. */

import type { Condition } from "./finding";
import { beginGathering } from "./gather";
import { conditionsOfOfficials, conditionsOfUnits } from "./judgement";
import type { LinkedCampaign } from "./linked";
import { nominateOfficial, nominateUnit, type Nominee } from "./nominee";

/** All nominees, in the order of the rows. */
export interface Nominees {
  readonly units: readonly Nominee[];
  readonly officials: readonly Nominee[];
  /** What was asked of units and of officials, conditions that are off among it. */
  readonly conditions: { readonly units: readonly Condition[]; readonly officials: readonly Condition[] };
}

/** Judges every unit and every official, proposed or not. */
export function judgeAll(linked: LinkedCampaign): Nominees {
  const { campaign, setting, service, signer } = linked;
  const cases = beginGathering(linked);
  const ofUnits = conditionsOfUnits(campaign.criteria);
  const ofOfficials = conditionsOfOfficials(campaign.criteria);
  // A unit is judged right after it was looked at, while its records are at hand.
  const units = campaign.units.map((unit) => nominateUnit(cases.gather(unit), ofUnits));
  const officials = service.people.map((person) => {
    const unit = person.unit === null ? null : (cases.byCode.get(person.unit) ?? null);
    const own = cases.own[person.number] ?? null;
    return nominateOfficial({ audience: "individual", setting, person, unit, own }, ofOfficials, signer);
  });
  return { units, officials, conditions: { units: ofUnits.all, officials: ofOfficials.all } };
}
