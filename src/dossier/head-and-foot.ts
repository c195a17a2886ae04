/** The head of each paper, its signature blocks and its nơi nhận (Decree 30/2020, Phụ lục I and III). */

import type { CalendarDate } from "../domain/calendar";
import type { Unit } from "../domain/campaign";
import type { Entry } from "../domain/typed";
import { particularsOfUnit, type Dossier } from "./dossier";
import type { Draft, Header, Printed, Recipients, Sentence, Signature } from "./papers";
import {
  blank,
  inSequence,
  isBlank,
  printed,
  punctuated,
  reworded,
  sentence,
  textOf,
  words,
  type Part,
} from "./printed";
import { authority, dated, department, signedName, signerName, unitName } from "./wording";

/** In capitals; a blank stays one. */
export function capitals(value: Printed): Printed {
  return reworded(value, (text) => text.toUpperCase());
}

/** "Bắc Kạn, ngày 05 tháng 01 năm 2023". */
export function placeAndDate({ records }: Dossier, on?: Entry<CalendarDate>): Sentence {
  return sentence`${textOf(records.settings.place)}, ${dated(on)}`;
}

/** Whether the unit numbers and seals its own papers; a phòng without seal does neither. */
export function hasOwnSeal(dossier: Dossier, unit: Unit): boolean {
  const seal = particularsOfUnit(dossier, unit)?.ownSeal;
  return seal?.state === "given" && seal.value;
}

/** "Số: 03/TTr-TTCNTT", with room for the number before it has one; null for a unit without seal. */
export function unitNumber(
  dossier: Dossier,
  unit: Unit,
  kind: string,
  number: Entry<string> | undefined,
): Sentence | null {
  if (!hasOwnSeal(dossier, unit)) return null;
  return numbered(number, kind, textOf(particularsOfUnit(dossier, unit)?.symbol));
}

/** "Số: 15/QĐ-STTTT": as typed, its sign added where only the number was typed. */
export function numbered(number: Entry<string> | undefined, kind: string, symbol: Part): Sentence {
  const typed = textOf(number);
  if (typed.text.includes("/")) return sentence`Số: ${typed}`;
  return sentence`Số: ${typed}/${kind}-${symbol}`;
}

/** The head of a paper of a unit, under the department. */
export function unitHeader(
  dossier: Dossier,
  unit: Unit,
  number: Sentence | null,
  placeAndDateLine: Sentence | null,
): Header {
  return {
    parent: capitals(department(dossier)),
    issuer: capitals(unitName(dossier, unit.code)),
    number,
    placeAndDate: placeAndDateLine,
  };
}

/** The head of a paper of the department, under the province's committee. */
export function departmentHeader(dossier: Dossier, number: Sentence, placeAndDateLine: Sentence): Header {
  return {
    parent: capitals(textOf(dossier.records.settings.parentBody)),
    issuer: capitals(department(dossier)),
    number,
    placeAndDate: placeAndDateLine,
  };
}

/** The unit's head signs. */
export function unitSignature(dossier: Dossier, unit: Unit): Signature {
  return {
    authority: null,
    position: capitals(textOf(particularsOfUnit(dossier, unit)?.headPosition)),
    instruction: hasOwnSeal(dossier, unit) ? SIGNED_AND_SEALED : null,
    name: signedName(textOf(unit.head)),
  };
}

/** Ký tên, đóng dấu. */
export const SIGNED_AND_SEALED = "(Ký tên, đóng dấu)";

/** Of whoever has no seal. */
export const SIGNED_WITH_NAME = "(Ký, ghi rõ họ tên)";

/** Whoever signs the decision: the authority itself, or in its stead ("KT. GIÁM ĐỐC" over "PHÓ GIÁM ĐỐC"). */
export function departmentSignature(dossier: Dossier): Signature {
  const { signingAuthority } = dossier.records.settings;
  const typed = textOf(signingAuthority);
  const title = authority(dossier).text.replace(/ (?:Sở|Ban|Ủy ban|UBND) .*$/, "");
  const stead = reworded(typed, (text) => (/^\p{L}+\.?$/u.test(text) ? `${text.replace(/\.$/, "")}. ${title}` : text));
  return {
    authority: isBlank(typed) ? null : capitals(stead),
    position: capitals(textOf(dossier.campaign.settings.signerPosition)),
    instruction: null,
    name: signerName(dossier),
  };
}

/** Somebody who signs as what the paper calls them. */
export function plainSignature(position: string, name: Printed, instruction: string | null = null): Signature {
  return { authority: null, position: words(position), instruction, name: signedName(name) };
}

/** Room for whoever confirms. */
export function openSignature(position: string): Signature {
  return plainSignature(position, blank());
}

/** "- Như trên;", "- Lưu: VT, CNTT.": the lines of nơi nhận from what they say. */
export function recipients(...said: readonly Part[]): Recipients {
  return punctuated(said, "- ");
}

/** Where a unit keeps its copy, with its abbreviation: "Lưu: VT, CNTT". */
export function unitFile(unit: Unit): Sentence {
  return sentence`Lưu: VT, ${printed(unit.code, unit.at)}`;
}

/** The department's own recipients from the settings; the copy comes last. */
export function departmentRecipients({ records }: Dossier, ...first: readonly Part[]): Recipients {
  const listed = records.settings.recipients.map((recipient) =>
    reworded(textOf(recipient), (text) => text.replace(/^[-–+\s]+/, "").replace(/[;.\s]+$/, "")),
  );
  const isCopy = ({ text }: Printed): boolean => text.startsWith("Lưu");
  const copies = listed.filter(isCopy);
  return recipients(
    ...first,
    ...listed.filter((one) => !isCopy(one)),
    ...(copies.length === 0 ? [inSequence(["Lưu: VT, ", blank()])] : copies),
  );
}

/** Marks a paper that may not be signed yet. */
export function draft(because: string): Draft {
  return { mark: "DỰ THẢO", because };
}
