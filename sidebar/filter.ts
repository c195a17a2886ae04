/** Which nominees of the list are shown. */

import type { NomineeView, PanelList } from "../src/workbook/panel";

/** What the person has chosen; null and "" choose everything. */
export interface Filter {
  /** Part of a name, code, position or unit. */
  readonly words: string;
  /** Code of the unit. */
  readonly unit: string;
  readonly kind: NomineeView["kind"] | null;
  readonly verdict: NomineeView["verdict"] | null;
  readonly proposed: "proposed" | "notProposed" | null;
  /** Người trực tiếp công tác, lao động alone. */
  readonly directOnly: boolean;
}

export const EVERYBODY: Filter = { words: "", unit: "", kind: null, verdict: null, proposed: null, directOnly: false };

/** Eligible, but nobody has proposed them: the Office asks the unit why. */
export const ELIGIBLE_NOT_PROPOSED: Filter = { ...EVERYBODY, verdict: "eligible", proposed: "notProposed" };

/** The nominees that fit, in the list's order. */
export function filtered({ nominees }: Pick<PanelList, "nominees">, filter: Filter): NomineeView[] {
  const words = searchKey(filter.words)
    .split(" ")
    .filter((word) => word !== "");
  return nominees.filter((nominee) => fits(nominee, filter) && mentions(nominee, words));
}

function fits(nominee: NomineeView, { unit, kind, verdict, proposed, directOnly }: Filter): boolean {
  return (
    (unit === "" || nominee.unit === unit) &&
    (kind === null || nominee.kind === kind) &&
    (verdict === null || nominee.verdict === verdict) &&
    (proposed === null || (nominee.proposed === true) === (proposed === "proposed")) &&
    (!directOnly || nominee.group === "directWorker")
  );
}

function mentions({ code, name, position, unit, unitName }: NomineeView, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = searchKey([code, name, position, unit, unitName].join(" "));
  return words.every((word) => text.includes(word));
}

/** Text as it is searched: without tones and marks, so that "nguyen" finds "Nguyễn". */
export function searchKey(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .trim();
}
