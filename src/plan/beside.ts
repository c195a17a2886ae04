/** What stands beside an item as a line or a sentence of its own: who leads, who helps, by when. */

import { foldText, group } from "../domain/text";
import { isCapitals } from "./capitals";
import { leadsAlone, splitUnits } from "./leads";
import { isBullet } from "./marks";
import type { Clause } from "./outline";

/** What a line or sentence tells of the item that it stands beside. */
export interface Beside {
  readonly holder: string;
  readonly coHolders: readonly string[];
  readonly unclear: string;
  /** By when, in the plan's words; "" where it tells no time. */
  readonly due: string;
}

/**
 * What a line or sentence tells that says nothing else; null for any other.
 * @example besideIn("Đơn vị thực hiện: Phòng Nội vụ.") // holder "Phòng Nội vụ"
 */
export function besideIn(text: string): Beside | null {
  const words = text.replace(/[.;,/\s]+$/, "");
  const helpers = /^(?:(?:các )?(?:đơn vị|cơ quan|phòng) )?phối hợp(?: thực hiện)? ?: ?(.+)$/iu.exec(words);
  if (helpers !== null) return { holder: "", coHolders: splitUnits(group(helpers, 1)), unclear: "", due: "" };
  const time =
    /^(?:thời gian|thời hạn|tiến độ|hạn|hoàn thành)(?: (?:thực hiện|hoàn thành|triển khai))* ?: ?(.+)$/iu.exec(words);
  if (time !== null) return { holder: "", coHolders: [], unclear: "", due: group(time, 1) };
  const leads = leadsAlone(words);
  return leads === null ? null : { ...leads, due: "" };
}

/** Lines that only tell of the item above them, and the items that have such lines. */
export interface BesideLines {
  /** The lines of an item, in order. */
  readonly of: (clause: Clause) => readonly Clause[];
  readonly isBeside: (clause: Clause) => boolean;
}

/** Finds them: lines that follow an item at once, one of which tells who leads or helps. */
export function besideLines(clauses: readonly Clause[]): BesideLines {
  const lines = new Map<number, readonly Clause[]>();
  const beside = new Set<number>();
  clauses.forEach((clause, at) => {
    if (!mayHaveLines(clause)) return;
    const own: Clause[] = [];
    for (const line of clauses.slice(at + 1)) {
      if (line.block.kind !== "text" || besideIn(line.text) === null || !isUnder(line, clause)) break;
      own.push(line);
    }
    const next = clauses[at + 1 + own.length];
    const hasItems = next !== undefined && next.parents.includes(clause);
    if (hasItems || !own.some((line) => besideIn(line.text)?.due === "")) return;
    lines.set(clause.index, own);
    for (const line of own) beside.add(line.index);
  });
  return { of: (clause) => lines.get(clause.index) ?? [], isBeside: (clause) => beside.has(clause.index) };
}

function mayHaveLines({ block, text }: Clause): boolean {
  const { mark } = block;
  if (block.kind !== "text" || mark === null || isCapitals(text) || besideIn(text) !== null) return false;
  return !["part", "roman", "LETTER", "article"].includes(mark.style) && !GENERAL.test(foldText(text));
}

/** Headings under which such a line tells of the part, not of an item. */
const GENERAL =
  /^(?:tổ chức thực hiện|phân công|trách nhiệm|thời gian|hồ sơ|khen thưởng|(?:các )?(?:nhiệm vụ|chỉ tiêu|mục tiêu)[^:]{0,40}:?$)/;

/** A line under an item, or beside it in the same list, or without a mark behind it. */
function isUnder(line: Clause, item: Clause): boolean {
  if (line.parents.includes(item)) return true;
  const { mark } = line.block;
  const sameParents = line.parents[line.parents.length - 1] === item.parents[item.parents.length - 1];
  return sameParents && (mark === null || isBullet(mark));
}
