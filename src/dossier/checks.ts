/** What is said before the papers of a unit are made: what is missing and from whom, the deadline, names that differ. */

import type { CellAddress } from "../domain/address";
import { addDays, compareDates, type CalendarDate } from "../domain/calendar";
import type { NomineeKey } from "../domain/award-list";
import type { Unit } from "../domain/campaign";
import { readSaying, sayingKey } from "../domain/denial";
import type { Supplier } from "../domain/finding";
import type { Nominee } from "../domain/nominee";
import type { Meeting, Receipt } from "../domain/proceedings";
import { foldText, nameKey } from "../domain/text";
import { valueOr, type Entry } from "../domain/typed";
import type { Verdict } from "../domain/verdict";
import { lastWorkingDayBefore } from "./dates";
import {
  conclusionOn,
  councilMeeting,
  isHeld,
  particularsOfOfficial,
  particularsOfUnit,
  proposedOf,
  receiptOfUnit,
  undecidedOf,
  unitMeeting,
  unitOf,
  type Dossier,
} from "./dossier";
import { signedName } from "./wording";
import { textOf } from "./printed";

/** What a dossier lacks, or what in it does not agree; papers are made nonetheless, with blanks. */
export type DossierLackKind =
  /** Nobody of the unit is proposed. */
  | "proposals"
  /** The meeting: no row, no day, or no votes that can be read. */
  | "unitMeeting"
  | "unitMeetingDay"
  | "unitMeetingVotes"
  /** The meeting said nothing of somebody proposed, or did not agree. */
  | "vote"
  | "agreement"
  /** The council met and its minutes say nothing of somebody proposed. */
  | "councilVote"
  | "submissionDay"
  | "receipt"
  /** Its days cannot be read: it came in, or was sent back, nobody can say when. */
  | "receiptDay"
  | "returnDay"
  /** The Office wrote down that something is missing, something unclear, or that the dossier was returned. */
  | "parts"
  | "partsUnclear"
  | "returned"
  /** Fields that a report prints. */
  | "particulars"
  /** The unit's head is no official of that name, or of another position; chair or secretary are unknown. */
  | "headUnknown"
  | "headTitle"
  | "personUnknown";

/** One thing to be supplied or settled. */
export interface DossierLack {
  readonly kind: DossierLackKind;
  readonly who: Supplier;
  /** Whom or what it is about: a name, headers of columns, the words found; "" where the kind says all. */
  readonly about: string;
  readonly cells: readonly CellAddress[];
}

/** The last days for a dossier; the deadline itself is too late. */
export interface Deadline {
  readonly before: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly lastWorkingDay: CalendarDate;
  /** Null before the dossier came in. */
  readonly received: CalendarDate | null;
  readonly late: boolean;
}

/** What is found of one unit's dossier. */
export interface DossierCheck {
  readonly unit: string;
  readonly lacks: readonly DossierLack[];
  /** Null while the settings name no deadline. */
  readonly deadline: Deadline | null;
  /** Proposed without being eligible: allowed, and told on the slip. */
  readonly notEligible: readonly (NomineeKey & { readonly verdict: Verdict })[];
}

/** Checks one unit's dossier. */
export function checkDossier(dossier: Dossier, unitCode: string): DossierCheck {
  const unit = unitOf(dossier, unitCode);
  const { collective, individual } = proposedOf(dossier, unitCode);
  const nominees = [...collective, ...individual];
  const lacks: DossierLack[] = [];
  if (nominees.length === 0) lacks.push(lack("proposals", "unit", "", unit.proposed.at));
  const [meeting, receipt] = [unitMeeting(dossier, unitCode), receiptOfUnit(dossier, unitCode)];
  lacks.push(...meetingLacks(meeting, nominees));
  if (meeting !== null) checkPeople(dossier, meeting, lacks);
  lacks.push(...receiptLacks(receipt));
  const council = councilMeeting(dossier)?.conclusions.at;
  for (const { name } of undecidedOf(dossier, unitCode)) lacks.push(lack("councilVote", "office", name, council));
  checkUnit(dossier, unit, collective.length > 0, lacks);
  for (const nominee of individual) checkOfficial(dossier, nominee, lacks);
  return {
    unit: unitCode,
    lacks,
    deadline: deadlineOf(valueOr(dossier.campaign.settings.deadline, null), receipt),
    notEligible: nominees
      .filter(({ verdict }) => verdict !== "eligible")
      .map(({ kind, code, verdict }) => ({ kind, code, verdict })),
  };
}

function lack(
  kind: DossierLackKind,
  who: Supplier,
  about: string,
  ...cells: readonly (CellAddress | null | undefined)[]
): DossierLack {
  return { kind, who, about, cells: cells.filter((cell) => cell !== null && cell !== undefined) };
}

/** What is missing of the meeting in which a unit considered its nominees. */
export function meetingLacks(meeting: Meeting | null, nominees: readonly Nominee[]): DossierLack[] {
  if (meeting === null) return [lack("unitMeeting", "unit", "")];
  const lacks: DossierLack[] = [];
  const { on, conclusions } = meeting;
  if (on.state !== "given") lacks.push(lack("unitMeetingDay", "unit", "", on.at));
  if (conclusions.state !== "given") lacks.push(lack("unitMeetingVotes", "unit", "", conclusions.at));
  if (isHeld(meeting)) {
    for (const nominee of nominees) {
      const agreed = conclusionOn(meeting, nominee)?.agreed ?? null;
      if (agreed !== true)
        lacks.push(lack(agreed === null ? "vote" : "agreement", "unit", nominee.name, conclusions.at));
    }
  }
  return lacks;
}

/** Whoever chairs or writes the minutes of a unit's meeting is an official of the department. */
function checkPeople({ campaign }: Dossier, { chair, secretary }: Meeting, lacks: DossierLack[]): void {
  for (const person of [chair, secretary]) {
    if (person.state !== "given") continue;
    const key = nameKey(nameAlone(person));
    if (campaign.officials.some(({ name }) => nameKey(name) === key)) continue;
    lacks.push(lack("personUnknown", "unit", person.value, person.at));
  }
}

/** The name without form of address, and without what follows a comma. */
function nameAlone(entry: Entry<string>): string {
  return signedName(textOf(entry)).text.replace(/[,(–].*$/, "");
}

/** What is missing of a unit's dossier by what the Office wrote down when it came in. */
export function receiptLacks(receipt: Receipt | null): DossierLack[] {
  if (receipt === null) return [lack("receipt", "office", "")];
  const lacks: DossierLack[] = [];
  const { receivedOn, submittedOn, missing, returnedOn, returnReason } = receipt;
  if (receivedOn.state === "blank") lacks.push(lack("receipt", "office", "", receivedOn.at));
  if (receivedOn.state === "unreadable") lacks.push(lack("receiptDay", "office", receivedOn.text, receivedOn.at));
  if (submittedOn.state !== "given") lacks.push(lack("submissionDay", "unit", "", submittedOn.at));
  if (missing.state === "given" && !saysComplete(missing.value)) {
    const unclear = readSaying(missing.value) === "unclear";
    lacks.push(lack(unclear ? "partsUnclear" : "parts", unclear ? "office" : "unit", missing.value, missing.at));
  }
  if (missing.state === "unreadable") lacks.push(lack("partsUnclear", "office", missing.text, missing.at));
  if (returnedOn.state === "given") {
    const reason = returnReason.state === "given" ? returnReason.value : "";
    lacks.push(lack("returned", "unit", reason, returnedOn.at, returnReason.at));
  }
  if (returnedOn.state === "unreadable") lacks.push(lack("returnDay", "office", returnedOn.text, returnedOn.at));
  return lacks;
}

/** What an Office writes of a dossier to which nothing is missing, besides "Không". */
const COMPLETE =
  /^(?:đã )?(?:đủ|đầy đủ)(?: (?:thành phần|hồ sơ|theo quy định))*$|^không(?: còn)? thiếu(?: gì| thành phần nào)?$/;

function saysComplete(missing: string): boolean {
  return readSaying(missing) === "none" || COMPLETE.test(sayingKey(missing));
}

function checkUnit(dossier: Dossier, unit: Unit, proposed: boolean, lacks: DossierLack[]): void {
  const particulars = particularsOfUnit(dossier, unit);
  const needed: readonly (readonly [string, Entry<unknown> | undefined])[] = [
    ["Người đứng đầu", unit.head],
    ["Chức danh", particulars?.headPosition],
    ...(proposed
      ? ([
          ["Năm thành lập", particulars?.founded],
          ["Tổng số CBCCVC", particulars?.staff],
          ["Chức năng, nhiệm vụ", particulars?.functions],
        ] as const)
      : []),
  ];
  checkFields(unit.name, needed, lacks);
  checkHead(dossier, unit, particulars?.headPosition, lacks);
}

function checkOfficial(dossier: Dossier, nominee: Nominee, lacks: DossierLack[]): void {
  const particulars = particularsOfOfficial(dossier, nominee);
  checkFields(
    nominee.name,
    [
      ["Ngày sinh", particulars?.born],
      ["Quê quán", particulars?.nativePlace],
      ["Nơi thường trú", particulars?.residence],
      ["Trình độ", particulars?.education],
    ],
    lacks,
  );
}

function checkFields(
  name: string,
  fields: readonly (readonly [string, Entry<unknown> | undefined])[],
  lacks: DossierLack[],
): void {
  const open = fields.filter(([, entry]) => entry?.state !== "given");
  if (open.length === 0) return;
  const headers = open.map(([header]) => header).join(", ");
  lacks.push(lack("particulars", "office", `${name}: ${headers}`, ...open.map(([, entry]) => entry?.at)));
}

/** The head signs: the name and the position are those of an official of the department. */
function checkHead(
  { campaign }: Dossier,
  { head }: Unit,
  headPosition: Entry<string> | undefined,
  lacks: DossierLack[],
): void {
  if (head.state !== "given") return;
  const key = nameKey(nameAlone(head));
  const named = campaign.officials.filter(({ name }) => nameKey(name) === key);
  if (named.length === 0) {
    lacks.push(lack("headUnknown", "office", head.value, head.at));
    return;
  }
  if (headPosition?.state !== "given") return;
  const title = foldText(headPosition.value);
  const held = named.filter(({ position }) => position.state !== "given" || agrees(foldText(position.value), title));
  const [other] = named;
  if (held.length > 0 || other === undefined) return;
  lacks.push(lack("headTitle", "office", head.value, headPosition.at, other.position.at));
}

/** Whether two folded titles are of one position: "giám đốc" may stand for "giám đốc trung tâm". */
export function agrees(position: string, title: string): boolean {
  return position === title || position.startsWith(`${title} `) || title.startsWith(`${position} `);
}

/** The last days before a deadline, and whether a dossier was too late; null without a deadline. */
export function deadlineOf(before: CalendarDate | null, receipt: Receipt | null): Deadline | null {
  if (before === null) return null;
  const on = receipt?.receivedOn;
  const received = on?.state === "given" ? on.value : null;
  return {
    before,
    lastDay: addDays(before, -1),
    lastWorkingDay: lastWorkingDayBefore(before),
    received,
    late: received !== null && compareDates(received, before) >= 0,
  };
}
