/** The campaign's records linked to each other, before anything is judged: who is a person and of which unit, and who signs. */

import type { Campaign } from "./campaign";
import type { Contradiction } from "./contradiction";
import { gatherMovements, type MovementsOf } from "./movement-measures";
import { gatherService, type Service } from "./service";
import { settingOf, type Setting } from "./setting";
import { findSigner, type Signer } from "./signer";
import { placesOfUnits } from "./unit-order";

/** The records of a campaign with what ties them together. */
export interface LinkedCampaign {
  readonly campaign: Campaign;
  readonly setting: Setting;
  readonly service: Service;
  readonly signer: Signer;
  readonly movementsOf: MovementsOf;
  /** The place of each unit in the department's own order, by code. */
  readonly places: ReadonlyMap<string, number>;
  /** What contradicts itself where records are tied: the rows of one person, and who signs. */
  readonly contradictions: readonly Contradiction[];
}

/** Links the records of a campaign; the order of its rows decides nothing. */
export function linkCampaign(campaign: Campaign): LinkedCampaign {
  const { settings, units, officials, movements } = campaign;
  const setting = settingOf(settings);
  const service = gatherService(officials, setting.period);
  const contradictions = service.contradictions.slice();
  const signer = findSigner(settings, service.people, contradictions);
  return {
    campaign,
    setting,
    service,
    signer,
    movementsOf: gatherMovements(movements, settings),
    places: placesOfUnits(units),
    contradictions,
  };
}
