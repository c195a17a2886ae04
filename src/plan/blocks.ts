/** The paragraphs of a plan: lines put together that a page or a wrap has parted, each under the clauses it belongs to. */

import { bareMarks } from "./bare-marks";
import { isCapitals } from "./capitals";
import { readLines, type Line } from "./lines";
import { isBullet, readMark, type Mark } from "./marks";
import { smallNumerals } from "./small-numerals";

/** A paragraph, an item of a list, a heading, or a row of a table. */
export interface Block {
  readonly kind: "text" | "row" | "furniture";
  readonly mark: Mark | null;
  /** Its words without the mark, and for each word the line it stands on. */
  readonly words: readonly string[];
  readonly lineOf: readonly number[];
  readonly firstLine: number;
  /** Of a row: its cells. */
  readonly cells: readonly string[];
  /** Its level among its brothers: the number it carries or, of a bullet, its place; 0 without a mark. */
  readonly number: number;
  /** The clauses it stands under, the outermost first, as places in the list of blocks. */
  readonly parents: readonly number[];
}

/** A block while its lines are gathered. */
interface Open {
  kind: Block["kind"];
  mark: Mark | null;
  words: string[];
  lineOf: number[];
  firstLine: number;
  cells: readonly string[];
  heading: boolean;
  lastLength: number;
}

/** The blocks of a text in order. */
export function readBlocks(text: string): Block[] {
  const lines = readLines(text);
  return nest(gather(lines));
}

function gather(lines: readonly Line[]): Open[] {
  const width = wrapWidth(lines);
  const bare = bareMarks(lines);
  const small = smallNumerals(lines);
  const blocks: Open[] = [];
  let open: Open | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.kind !== "text") {
      blocks.push(
        begin(line, null, line.kind === "row" ? line.cells.filter((cell) => cell !== "").join(" | ") : line.text),
      );
      if (line.kind === "row") open = null;
      continue;
    }
    const mark = small.get(at) ?? readMark(line.text) ?? bare.get(at) ?? null;
    if (open !== null && continues(open, line, mark, width)) {
      append(open, line.text, line.number);
      open.lastLength = line.text.length;
      continue;
    }
    open = begin(line, mark, mark === null ? line.text : mark.rest);
    blocks.push(open);
  }
  return blocks;
}

function begin(line: Line, mark: Mark | null, words: string): Open {
  const open: Open = {
    kind: line.kind,
    mark,
    words: [],
    lineOf: [],
    firstLine: line.number,
    cells: line.cells,
    heading: line.heading,
    lastLength: line.text.length,
  };
  append(open, words, line.number);
  return open;
}

function append(open: Open, words: string, line: number): void {
  for (const word of words.split(" ")) {
    if (word === "") continue;
    open.words.push(word);
    open.lineOf.push(line);
  }
}

/** The width that lines were cut at, or null where a line is a whole paragraph. */
function wrapWidth(lines: readonly Line[]): number | null {
  const texts = lines.filter(({ kind }) => kind === "text").map(({ text }) => text);
  const lengths = texts.map((text) => text.length);
  if (lengths.length < 5) return null;
  lengths.sort((one, other) => one - other);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const longest = lengths[lengths.length - 1] ?? 0;
  const full = texts.filter((text) => text.length > FULL * width);
  // Most paragraphs end in the midst of a line: where full lines end sentences, they are paragraphs of their own.
  const isWrapped = full.filter((text) => !/[.;:]$/.test(text)).length * 2 > full.length;
  return isWrapped && width >= NARROWEST && longest <= LONGEST_WRAPPED && full.length > lengths.length / 3
    ? width
    : null;
}

/** No page is narrower; shorter lines are paragraphs of their own. */
const NARROWEST = 50;
const LONGEST_WRAPPED = 130;

/** The part of the width from which on a line counts as full, so that its paragraph may go on. */
const FULL = 0.7;

/** Words that no sentence ends with. */
const DANGLING =
  /(?:^|[ (])(?:của|và|các|những|về|số|ngày|tháng|năm|theo|tại|cho|với|trong|trên|từ|đến|hoặc|là|được|do|để|bằng|tỉnh|việc|có|không|đối|thuộc|cùng|hết|trước)$/iu;

/** Whether a line goes on with a paragraph. */
function continues(open: Open, line: Line, mark: Mark | null, width: number | null): boolean {
  if (open.heading || line.heading || open.kind !== "text") return false;
  const last = open.words[open.words.length - 1] ?? "";
  const unfinished = !/[.!?;:]["”’»)]*$/.test(last);
  const lower = /^["“‘«(]?\p{Ll}/u.test(line.text);
  if (mark !== null) {
    // "… quốc phòng" / "– an ninh": a dash that a wrap has put at the head of a line.
    const goesOn = /^\p{Ll}/u.test(mark.rest) || (/\d$/.test(last) && /^[-–]\d/.test(line.text));
    return isBullet(mark) && unfinished && goesOn && line.gap !== "blank" && isFull(open, width);
  }
  // "Phần thứ nhất" / "NỘI DUNG": a mark alone on its line.
  if (last === "") return open.mark !== null && line.gap !== "page";
  const text = open.words.join(" ");
  if (isCapitals(text)) return isCapitals(line.text) && open.mark !== null && unfinished && line.gap === "line";
  if (BEGINS.test(line.text)) return false;
  const dangles =
    isInBracket(text, line.text) ||
    (!/[.!?:]["”’»)]*$/.test(last) && GOES_ON.test(line.text)) ||
    (unfinished && (DANGLING.test(text) || last.endsWith(",")));
  switch (line.gap) {
    case "page":
      return dangles || (unfinished && (open.mark !== null || open.words.length > SHORT || lower));
    case "blank":
      return dangles || (unfinished && lower);
    case "line":
      if (width !== null) return isFull(open, width) || (lower && unfinished);
      return (lower && unfinished) || dangles;
  }
}

/** What begins no paragraph: "trong đó …", "85%, cấp xã 75%". */
const GOES_ON = /^(?:(?:trong đó|và|hoặc)(?!\p{L})|\d[\d.,]* ?%[.,;])/u;

/** Whether a line closes the bracket that the lines before it leave open. */
function isInBracket(text: string, line: string): boolean {
  return text.lastIndexOf("(") > text.lastIndexOf(")") && /^[^()]{1,100}\)/.test(line);
}

/** What always begins a paragraph. */
const BEGINS =
  /^(?:(?:Căn cứ|Nơi (?:nhận|gửi)|Kính gửi|Cơ quan ban hành)(?!\p{L})|(?:(?:Đơn vị|Cơ quan) (?:chủ trì|phối hợp|thực hiện|phụ trách)|Chủ trì|Phối hợp|Thời gian(?: \p{L}+){0,3}) ?:)/u;

/** A title or a signature is no longer than so many words; a page may part what is longer. */
const SHORT = 6;

function isFull(open: Open, width: number | null): boolean {
  return width !== null && open.lastLength >= FULL * width;
}

/** A clause that later ones may stand under. */
interface Level {
  readonly style: string;
  readonly number: number;
  readonly path: readonly number[];
  readonly block: number;
}

/** The style of a short paragraph that ends with a colon and heads what follows. */
const LABEL = "label";
const MOST_WORDS_OF_LABEL = 8;

/** Finds for each block the clauses that it stands under. */
function nest(blocks: readonly Open[]): Block[] {
  const levels: Level[] = [];
  return blocks.map((open, index): Block => {
    const mark = headingMark(open, levels, blocks, index);
    const label = mark === null && isLabel(open);
    if (open.kind === "furniture") return finish(open, mark, 0, levels);
    if (mark === null && !label) {
      if (open.kind === "text") dropWhile(levels, ({ style }) => style.startsWith("bullet"));
      if (open.heading || startsAnew(open)) levels.splice(0);
      return finish(open, mark, 0, levels);
    }
    if (startsAnew(open)) levels.splice(0);
    const style = label ? LABEL : (mark?.style ?? LABEL);
    const at = placeAmong(levels, style, mark, blocks, index);
    levels.splice(at.depth);
    const block = finish(open, mark, at.number, levels);
    levels.push({ style, number: at.number, path: mark?.path ?? [], block: index });
    return block;
  });
}

function finish(open: Open, mark: Mark | null, number: number, levels: readonly Level[]): Block {
  const { kind, words, lineOf, firstLine, cells } = open;
  return { kind, mark, words, lineOf, firstLine, cells, number, parents: levels.map(({ block }) => block) };
}

function dropWhile(levels: Level[], drop: (level: Level) => boolean): void {
  for (let last = levels[levels.length - 1]; last !== undefined && drop(last); last = levels[levels.length - 1])
    levels.pop();
}

function isLabel({ words, kind }: Open): boolean {
  if (kind !== "text" || words.length > MOST_WORDS_OF_LABEL) return false;
  return (words[words.length - 1] ?? "").endsWith(":") || ADDRESSED.test(words.join(" "));
}

/** "Đối với tập thể", alone on its line. */
const ADDRESSED = /^(?:tiêu chuẩn )?(?:đối với )?(?:các )?(?:tập thể|cá nhân)$/iu;

/** "Nơi nhận:", "PHỤ LỤC", "GIÁM ĐỐC": it stands under nothing. */
function startsAnew({ words, mark, kind, cells }: Open): boolean {
  if (kind === "row") return cells.some((cell) => RECIPIENTS.test(cell));
  const text = words.join(" ");
  return kind === "text" && mark === null && (isCapitals(text) || RECIPIENTS.test(text));
}

/** "Nơi nhận:", as scans show it too. */
const RECIPIENTS = /^n[ơo]i (?:nh\p{L}{1,2}n|g[ửu]i)(?: ?:|$)/iu;

/** A section in capitals whose Roman numeral a scan shows as "1." or "Il." has the numeral that its place tells. */
function headingMark(open: Open, levels: readonly Level[], blocks: readonly Open[], index: number): Mark | null {
  const { mark } = open;
  if (mark === null || mark.style === "roman" || !isCapitals(open.words.join(" "))) return mark;
  const top = levels[0];
  // Right under a section's heading it is the section's first item.
  if (top?.style !== "roman" || mark.number !== 1 || top.block === index - 1) return mark;
  const sections = blocks.slice(index + 1).filter((one) => one.mark?.style === "roman");
  if (sections.some((one) => one.mark?.number === top.number + 1)) return mark;
  const next = sections.find((one) => isCapitals(one.words.join(" ")));
  if (next?.mark != null && next.mark.number !== top.number + 2) return mark;
  return { ...mark, style: "roman", number: top.number + 1 };
}

/** How deep a mark stands, and its number there. */
function placeAmong(
  levels: readonly Level[],
  style: string,
  mark: Mark | null,
  blocks: readonly Open[],
  index: number,
): { readonly depth: number; readonly number: number } {
  const same = levels.flatMap((level, depth) => (level.style === style ? [{ ...level, depth }] : []));
  const last = same[same.length - 1];
  if (mark === null || isBullet(mark)) {
    return last === undefined
      ? { depth: depthOfNew(levels, style), number: 1 }
      : { depth: last.depth, number: last.number + 1 };
  }
  if (mark.path.length > 0) return { depth: depthOfPath(levels, mark.path), number: mark.number };
  const follows = [...same].reverse().find(({ number }) => number + 1 === mark.number);
  if (follows !== undefined) return { depth: follows.depth, number: mark.number };
  if (style === "LETTER" && same.length === 0 && romanGoesOn(levels, blocks, index)) {
    return { depth: levels.findIndex((level) => level.style === "roman") + 1, number: mark.number };
  }
  if (style === "roman" || style === "part" || style === "LETTER" || style === "article") {
    return {
      depth: same[0]?.depth ?? (style === "article" ? depthOfArticle(levels) : rankDepth(levels, style)),
      number: mark.number,
    };
  }
  const before = blocks[index - 1];
  const opened = before !== undefined && /:$/.test(before.words[before.words.length - 1] ?? "");
  if (last !== undefined && (mark.number !== 1 || !opened)) return { depth: last.depth, number: mark.number };
  return { depth: levels.length, number: mark.number };
}

/**
 * Whether a section "III." is open that "A." stands under: the next Roman numeral, if there is one, goes on with IV. Where
 * it begins with I again, the letter is the higher of the two.
 */
function romanGoesOn(levels: readonly Level[], blocks: readonly Open[], index: number): boolean {
  const open = levels.find(({ style }) => style === "roman");
  if (open === undefined) return false;
  const next = blocks.slice(index + 1).find(({ mark }) => mark?.style === "roman")?.mark;
  return next == null || next.number === open.number + 1;
}

/** Sections of these styles stand under nothing but one another, the lower rank above. */
const RANKS: Readonly<Record<string, number>> = { part: 0, LETTER: 1, roman: 2 };

function rankDepth(levels: readonly Level[], style: string): number {
  const rank = RANKS[style] ?? 0;
  const depth = levels.findIndex((level) => (RANKS[level.style] ?? 9) >= rank);
  return depth === -1 ? levels.length : depth;
}

function depthOfArticle(levels: readonly Level[]): number {
  const depth = levels.findIndex((level) => RANKS[level.style] === undefined);
  return depth === -1 ? levels.length : depth;
}

/** "1.2.3" stands under "1.2", or under the "2." that is under "1."; beside the path that stands there already. */
function depthOfPath(levels: readonly Level[], path: readonly number[]): number {
  const parent = path[path.length - 2];
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const level = levels[depth];
    if (level === undefined) break;
    const above = level.path.length === path.length - 1 && level.path.every((number, place) => number === path[place]);
    if (level.path.length > 0 ? above : level.number === parent && COUNTED.test(level.style)) return depth + 1;
  }
  const brother = levels.findIndex((level) => level.path.length >= path.length);
  return brother === -1 ? depthOfNew(levels, LABEL) : brother;
}

/** The styles whose number a path may repeat. */
const COUNTED = /^(?:number|roman|LETTER|part)/;

/** A label stands beside the label before it; the first under the last numbered clause. */
function depthOfNew(levels: readonly Level[], style: string): number {
  if (style !== LABEL) return levels.length;
  let depth = levels.length;
  while (depth > 0 && (levels[depth - 1]?.style ?? "").startsWith("bullet")) depth -= 1;
  return depth;
}
