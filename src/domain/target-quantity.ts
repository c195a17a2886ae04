/** The number or range that a wording asks for, with its unit. */

import { powerOf, scaleNumeral } from "./number";
import type { TargetDoubt } from "./target";
import { phrase, textAt, typedBetween, type Token, type Words } from "./target-tokens";
import { GLUED_UNITS } from "./target-words";

/** One number or range of a wording, with its unit. */
export interface Quantity {
  readonly value: number;
  readonly high: number | null;
  readonly fraction: boolean;
  readonly percent: boolean;
  readonly unit: string;
  /** The places of its first token and of the token after its unit. */
  readonly start: number;
  readonly end: number;
}

/** Reads the number, range, fraction or place whose first numeral stands at `start`. */
export function readQuantity(words: Words, start: number): Quantity | { readonly doubt: TargetDoubt } {
  const { tokens } = words;
  const numeral = textAt(tokens, start);
  const previous = textAt(tokens, start - 1);
  // A dash after a letter parts words ("đạt-12 xã"); any other that touches the number is its sign.
  const negative = /(?<!\p{L})-$/u.test(words.typed.slice(0, tokens[start]?.start));
  if (negative || ["ngày", "tháng", "quý", "năm", "tuần"].includes(previous)) return { doubt: "unreadable" };
  if (["±", "~", "≈"].includes(previous)) return { doubt: "approximate" };
  if (["chục", "tá", "trăm"].includes(textAt(tokens, start + 1))) return { doubt: "unreadable" };

  const second = rangeEnd(tokens, start);
  const of = tokens[start + 1]?.text === "/" && tokens[start + 2]?.kind === "numeral" ? tokens[start + 2] : undefined;
  const last = second ?? (of === undefined ? start : start + 2);
  // "1 250": a space as the mark of thousands, or two numbers.
  if (tokens[last + 1]?.kind === "numeral") return { doubt: "ambiguousNumber" };
  const glued = tokens[last + 1];
  if (
    glued?.kind === "word" &&
    glued.start === tokens[last]?.end &&
    glued.text.length < 3 &&
    !GLUED_UNITS.includes(glued.text) &&
    glued.text !== "xã" &&
    glued.text !== "hộ"
  ) {
    return { doubt: "unreadable" };
  }
  const power = multiplier(tokens, last + 1);
  const value = scaleNumeral(numeral, power);
  const high = second === null ? null : scaleNumeral(textAt(tokens, second), power);
  if (value.kind !== "number" || (high !== null && high.kind !== "number")) {
    return { doubt: "ambiguousNumber" };
  }
  const unit = readUnit(words, last + 1 + (power === 0 ? 0 : 1));
  const common = { percent: unit.percent, unit: unit.unit, start, end: unit.end };
  if (of === undefined) return { ...common, value: value.value, high: high?.value ?? null, fraction: false };

  if (/^10{0,2}(?:\.000)+$/.test(of.text) && tokens[start + 3]?.kind === "word") {
    const end = populationEnd(tokens, start + 2);
    const unit = typedBetween(words, start + 1, end);
    return { value: value.value, high: null, fraction: false, percent: false, unit, start, end };
  }
  const whole = scaleNumeral(of.text, 0);
  const ranked = ["thứ", "hạng", "xếp", "trí"].includes(previous);
  if (whole.kind !== "number" || value.value > whole.value || (unit.unit === "" && whole.value > 4 && !ranked))
    return { doubt: "unreadable" };
  // "02/03 sáng kiến" counts two of three; "2/3 xã" may also be two thirds.
  const counted = /^0\d/.test(numeral);
  const fraction = !ranked && !unit.percent && !counted && value.value < whole.value && whole.value <= 4;
  if (fraction && unit.unit !== "") return { doubt: "ambiguousNumber" };
  return { ...common, value: fraction ? value.value / whole.value : value.value, high: null, fraction };
}

/** The place of the second number of a range ("5 - 7%", "từ 5% đến 7%"), or null. */
function rangeEnd(tokens: readonly Token[], start: number): number | null {
  const joint = tokens.findIndex(({ text }, index) => index > start && ["-", "đến", "tới"].includes(text));
  if (joint === -1 || tokens[joint + 1]?.kind !== "numeral") return null;
  const between = tokens.slice(start + 1, joint);
  return phrase(between) === phrase(tokens.slice(joint + 2, joint + 2 + between.length)) ? joint + 1 : null;
}

/** The power of ten of the multiplier at a place; 0 when there is none or đồng follows it. */
function multiplier(tokens: readonly Token[], at: number): number {
  const word = textAt(tokens, at);
  const next = textAt(tokens, at + 1);
  return ["đồng", "đ", "vnđ", "vnd"].includes(next) ? 0 : powerOf(word);
}

/** Words that end a unit: what follows belongs to the indicator or to the comparison. */
const UNIT_ENDS = new Set(
  "trở so với trong trên số tổng của cho vào theo được có đạt và tại ở từ đến là do để khi thuộc bằng đã sẽ mỗi riêng hoặc hay nếu tăng giảm không về qua đứng dẫn hàng đầu như nhằm trước sau lên xuống còn còn vượt hơn gần khoảng bình trung nhưng dưới".split(
    " ",
  ),
);

/** The words of a unit, from a place on. */
function readUnit(
  words: Words,
  at: number,
): { readonly unit: string; readonly percent: boolean; readonly end: number } {
  const { tokens } = words;
  const slice = (from: number, to: number): string => typedBetween(words, from, to);
  const line = phrase(tokens.slice(at, at + 4));
  const points = /^ (?:điểm %|điểm phần trăm) /.exec(line);
  if (points !== null) return { unit: "điểm %", percent: false, end: at + wordsOf(points[0]) };
  const percent = /^ (?:%|phần trăm) (gdp |grdp |kế hoạch |dự toán |chỉ tiêu |\/ năm )?/.exec(line);
  if (percent !== null) {
    const end = at + wordsOf(percent[0]);
    const whole = percent[1] === undefined ? "" : slice(end - wordsOf(percent[1]), end);
    return { unit: whole === "" || whole.startsWith("/") ? `%${whole}` : `% ${whole}`, percent: true, end };
  }
  if (line.startsWith(" ‰ ")) return { unit: "‰", percent: false, end: at + 1 };
  let end = at;
  while (end - at < 7) {
    const token = tokens[end];
    if (token === undefined || token.kind === "numeral") break;
    const per = token.text === "/" || (token.text === "trên" && end > at);
    if (per && isPopulation(tokens, end + 1)) {
      const stop = populationEnd(tokens, end + 1);
      return { unit: `${slice(at, end)}/${slice(end + 1, stop)}`, percent: false, end: stop };
    }
    // "Đứng đầu" ends a unit, "đầu mối", "đầu sách" begin one.
    const head = end === at && token.text === "đầu";
    if (
      token.kind === "sign"
        ? token.text !== "/" || tokens[end + 1]?.kind !== "word"
        : UNIT_ENDS.has(token.text) && !head
    )
      break;
    end += 1;
  }
  const stop = end > at ? listEnd(tokens, end) : end;
  return { unit: slice(at, stop), percent: false, end: stop };
}

function wordsOf(line: string): number {
  return line.trim().split(" ").length;
}

/** "1 vạn dân", "10.000 dân", "nghìn dân": what a rate is counted on. */
function isPopulation(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "numeral") return powerOf(textAt(tokens, at)) > 0;
  return /^10{0,2}(?:\.?000)*$/.test(token.text) && tokens[at + 1]?.kind === "word";
}

function populationEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (tokens[end]?.kind === "word" && !UNIT_ENDS.has(textAt(tokens, end)) && end - at < 5) end += 1;
  return end;
}

/** Where a list of kinds ends that closes the clause: "xã, phường", "thôn, bản, tổ dân phố". */
function listEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (tokens[end]?.text === ",") {
    let words = end + 1;
    while (tokens[words]?.kind === "word" && !UNIT_ENDS.has(textAt(tokens, words))) words += 1;
    if (words === end + 1 || words - end > 4) return at;
    end = words;
  }
  return end === tokens.length || tokens[end]?.text === "trở" ? end : at;
}
