/** A plan as its readers see it: clauses with their addresses, words mended where a scan broke them, cut into sentences. */

import { foldText } from "../domain/text";
import { readBlocks, type Block } from "./blocks";
import { isBullet, SMALL_ROMAN, type Mark } from "./marks";

/** A clause: a paragraph, an item, a heading or a row of a table, under the clauses it belongs to. */
export interface Clause {
  readonly index: number;
  readonly block: Block;
  /** The text that is read: the words without the mark, mended where that is safe. */
  readonly text: string;
  /** Each word as given and as read; `sure` is false where a scan's word could not be mended safely. */
  readonly words: readonly Word[];
  /** "II.1, chỉ tiêu (8)". */
  readonly address: string;
  readonly parents: readonly Clause[];
  readonly sentences: readonly Sentence[];
}

/** A word with its place in the clause's text. */
export interface Word {
  readonly given: string;
  readonly read: string;
  readonly sure: boolean;
  readonly start: number;
  readonly line: number;
}

/** A sentence: from one place of the clause's text up to another. */
export interface Sentence {
  /** Its place in the account. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** The whole text. */
export interface Outline {
  readonly scanned: boolean;
  readonly clauses: readonly Clause[];
}

/** Gives each word of a text as it is to be read. */
export type Mender = (words: readonly string[]) => readonly { readonly read: string; readonly sure: boolean }[];

/** Reads the clauses of a text; `mender` is there for a scan. */
export function readOutline(text: string, mender: Mender | null): Outline {
  const blocks = readBlocks(text);
  const clauses: Clause[] = [];
  let sentence = 0;
  for (const [index, block] of blocks.entries()) {
    const words = wordsOf(block, mender);
    const read = words.map((word) => word.read).join(" ");
    const parents = block.parents.flatMap((place) => clauses[place] ?? []);
    const sentences = block.kind === "text" ? cutSentences(read) : [{ start: 0, end: read.length }];
    clauses.push({
      index,
      block,
      text: read,
      words,
      address: addressOf(block, parents),
      parents,
      sentences: sentences.map((one, place) => ({ ...one, index: sentence + place })),
    });
    sentence += sentences.length;
  }
  return { scanned: mender !== null, clauses };
}

function wordsOf(block: Block, mender: Mender | null): Word[] {
  const mended = mender === null || block.kind === "furniture" ? null : mender(block.words);
  let start = 0;
  return block.words.map((given, place) => {
    const { read, sure } = mended?.[place] ?? { read: given, sure: true };
    const word = { given, read, sure, start, line: block.lineOf[place] ?? block.firstLine };
    start += read.length + 1;
    return word;
  });
}

/** Where sentences end: a full stop and the like before a capital; never after a number or an abbreviation. */
function cutSentences(text: string): { readonly start: number; readonly end: number }[] {
  const sentences: { readonly start: number; readonly end: number }[] = [];
  const stop = /[.!?…]["”’»)]* (?=["“‘«(]?[\p{Lu}\d])/gu;
  let start = 0;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    const before = text.slice(start, match.index);
    if (ABBREVIATED.test(before) || (/\d$/.test(before) && /\d/.test(text.charAt(stop.lastIndex)))) continue;
    sentences.push({ start, end: stop.lastIndex - 1 });
    start = stop.lastIndex;
  }
  sentences.push({ start, end: text.length });
  return sentences;
}

const ABBREVIATED = /(?:^|[ (])(?:TP|Tp|tp|TX|TT|KT|TL|TUQ|TM|ThS|TS|PGS|GS|BS|CN|v\.v|\p{Lu})$/u;

/** The address of a clause, made of the marks above it. */
function addressOf(block: Block, parents: readonly Clause[]): string {
  if (block.kind === "furniture") return "";
  const chain = [
    ...parents.map((parent) => ({ block: parent.block, text: parent.text })),
    { block, text: block.words.join(" ") },
  ];
  let address = "";
  let label = "";
  for (const one of chain) {
    const { mark } = one.block;
    if (mark === null || (isBullet(mark) && one.text.endsWith(":"))) {
      if (one.block !== block && one.text.endsWith(":")) label = foldText(one.text.slice(0, -1));
      continue;
    }
    address = isBullet(mark)
      ? parted(
          address,
          `${label === "" || label.length > LONGEST_LABEL ? "" : `${label}, `}gạch đầu dòng ${String(one.block.number)}`,
        )
      : numbered(address, one.block, label);
    label = "";
  }
  return address;
}

const LONGEST_LABEL = 20;

function parted(address: string, part: string): string {
  return address === "" ? part : `${address}, ${part}`;
}

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

function numbered(address: string, block: Block, label: string): string {
  const mark = block.mark;
  const number = String(block.number);
  if (mark === null) return address;
  if (mark.path.length > 0) {
    const path = mark.path.map((part, place) =>
      place === 0 && /^[IVX]/.test(mark.given) ? (ROMAN[part] ?? "") : String(part),
    );
    const [, part = "", section = ""] = SECTION.exec(address) ?? [];
    const above = /^[IVX]/.test(path[0] ?? "") ? section.replace(/\.?[IVX]+$/, "") : section;
    return dotted(dotted(part, above), path.join("."));
  }
  switch (mark.style) {
    case "part":
      return `Phần ${ROMAN[block.number] ?? number}`;
    case "article":
      return parted(
        address,
        `${mark.given.startsWith("Mục") || mark.given.startsWith("MỤC") ? "Mục" : "Điều"} ${number}`,
      );
    case "clause":
      return parted(address, `khoản ${number}`);
    case "roman":
      return dotted(address, ROMAN[block.number] ?? number);
    case "LETTER":
      return dotted(address, letterOf(mark).toUpperCase());
    case SMALL_ROMAN:
      return parted(address, `(${(ROMAN[block.number] ?? number).toLowerCase()})`);
    default: {
      const own = mark.style === "letter" ? letterOf(mark) : number;
      if (/Điều \d+$/.test(address)) return parted(address, `khoản ${own}`);
      if (/khoản \d+$/.test(address)) return parted(address, `điểm ${own}`);
      if (label !== "" && label.length <= LONGEST_LABEL) return parted(address, `${label} (${own})`);
      return mark.style === "(number)" && address !== "" ? parted(address, `(${own})`) : dotted(address, own);
    }
  }
}

/** The letter of a mark as it stands: some plans count with "f", others with "đ". */
function letterOf({ given }: Mark): string {
  return /\p{L}(?=\P{L}*$)/u.exec(given)?.[0] ?? given;
}

/** The part and the section that an address begins with: "Phần II", "A.I". */
const SECTION = /^(Phần (?:[IVX]+|\d+))?(?:(?:^|, )((?:[A-ZĐ]|[IVX]{2,})(?:\.(?:[A-ZĐ]|[IVX]{2,}))*)(?=[.,]|$))?/;

/** "II.1"; a part's number is kept apart from those under it: "Phần I, 1.1". */
function dotted(address: string, part: string): string {
  if (address === "" || part === "") return address + part;
  return /^Phần \S+$/.test(address) ? parted(address, part) : `${address}.${part}`;
}
