/** Which account makes the papers: Drive opens its files to the add-on for each account apart. */

import type { papersTexts } from "../../language/vi/papers";
import { accountInCharge, addressesIn } from "../../workbook/protections";
import type { Snapshot } from "../../workbook/snapshot";
import { activeUser, knownAccounts } from "../active-user";

/** The account that the settings name, and why the one at work may not make papers ("" when it may). */
export interface Account {
  readonly address: string;
  readonly refusal: string;
}

/** The account at work as it is kept and compared. */
export function ownAccount(): string {
  return activeUser().toLowerCase();
}

/** Tells whether the account at work is the one in charge. */
export function accountOf(snapshot: Snapshot, texts: typeof papersTexts): Account {
  const written = accountInCharge(snapshot);
  const [address, ...others] = addressesIn(written) ?? addressesIn(written, knownAccounts()) ?? [];
  if (written === "") return { address: "", refusal: texts.noAccount };
  if (address === undefined || others.length > 0) return { address: "", refusal: texts.severalAccounts(written) };
  return { address, refusal: ownAccount() === address ? "" : texts.otherAccount(address, activeUser()) };
}
