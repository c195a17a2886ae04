/** The number or range that a wording asks for, with its unit. */

import { powerOf, scaleNumeral } from "./number";
import type { TargetDoubt } from "./target";
import { textAt, typedBetween, type Token, type Words } from "./target-tokens";
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
  const first = tokens[start];
  if (first === undefined) return { doubt: "unreadable" };
  const previous = tokens[start - 1];
  if (previous?.text === "-" && previous.end === first.start && tokens[start - 2]?.kind !== "word")
    return { doubt: "unreadable" };
  if (/^(?:ngày|tháng|quý|năm|tuần)$/.test(textAt(tokens, start - 1))) return { doubt: "unreadable" };
  if (/^[±~≈]$/.test(textAt(tokens, start - 1))) return { doubt: "approximate" };

  const second = rangeEnd(tokens, start);
  const of = tokens[start + 1]?.text === "/" && tokens[start + 2]?.kind === "numeral" ? tokens[start + 2] : undefined;
  const last = second ?? (of === undefined ? start : start + 2);
  if (tokens[last + 1]?.kind === "numeral" && tokens[last]?.end !== tokens[last + 1]?.start) {
    // "1 250": a space as the mark of thousands, or two numbers.
    return { doubt: "ambiguousNumber" };
  }
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
  const value = scaleNumeral(first.text, power);
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
  if (whole.kind !== "number" || whole.value === 0) return { doubt: "unreadable" };
  if (unit.unit === "" && whole.value > 4 && !/^(?:thứ|hạng|xếp|trí)$/.test(textAt(tokens, start - 1)))
    return { doubt: "unreadable" };
  const ranked = /^(?:thứ|hạng|xếp|trí)$/.test(textAt(tokens, start - 1));
  if (value.value > whole.value) return { doubt: "unreadable" };
  // "02/03 sáng kiến" counts two of three; "2/3 xã" may also be two thirds.
  const counted = /^0\d/.test(first.text);
  if (!ranked && !unit.percent && !counted && value.value < whole.value && whole.value <= 4) {
    if (unit.unit !== "") return { doubt: "ambiguousNumber" };
    return {
      value: value.value / whole.value,
      high: null,
      fraction: true,
      percent: false,
      unit: "",
      start,
      end: last + 1,
    };
  }
  return { ...common, value: value.value, high: null, fraction: false };
}

/** The place of the second number of a range ("5 - 7%", "từ 5% đến 7%"), or null. */
function rangeEnd(tokens: readonly Token[], start: number): number | null {
  for (let index = start + 1; index <= start + 5; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === "numeral") return null;
    if (/^(?:-|đến|tới)$/.test(token.text)) {
      const next = tokens[index + 1];
      if (next?.kind !== "numeral") return null;
      const between = tokens.slice(start + 1, index).map((each) => each.text);
      const after = tokens.slice(index + 2, index + 2 + between.length).map((each) => each.text);
      return between.join(" ") === after.join(" ") ? index + 1 : null;
    }
    if (token.kind === "sign" && token.text !== "%" && token.text !== "/") return null;
  }
  return null;
}

/** The power of ten of the multiplier at a place; 0 when there is none or đồng follows it. */
function multiplier(tokens: readonly Token[], at: number): number {
  const word = textAt(tokens, at);
  const next = textAt(tokens, at + 1);
  return /^(?:đồng|đ|vnđ|vnd)$/.test(next) ? 0 : powerOf(word);
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
  const text = (index: number): string => textAt(tokens, index);
  const slice = (from: number, to: number): string => typedBetween(words, from, to);
  if (text(at) === "điểm" && (text(at + 1) === "%" || (text(at + 1) === "phần" && text(at + 2) === "trăm"))) {
    return { unit: "điểm %", percent: false, end: at + (text(at + 1) === "%" ? 2 : 3) };
  }
  const spelled = text(at) === "phần" && text(at + 1) === "trăm";
  if (text(at) === "%" || spelled) {
    const next = at + (spelled ? 2 : 1);
    if (/^(?:gdp|grdp)$/.test(text(next))) return { unit: `% ${slice(next, next + 1)}`, percent: true, end: next + 1 };
    const plan = /^(?:kế hoạch|dự toán|chỉ tiêu)$/.test(`${text(next)} ${text(next + 1)}`);
    if (plan) return { unit: `% ${slice(next, next + 2)}`, percent: true, end: next + 2 };
    if (text(next) === "/" && text(next + 1) === "năm") return { unit: "%/năm", percent: true, end: next + 2 };
    return { unit: "%", percent: true, end: next };
  }
  if (text(at) === "‰") return { unit: "‰", percent: false, end: at + 1 };
  let end = at;
  while (end - at < 7) {
    const token = tokens[end];
    if (token === undefined || token.kind === "mask" || token.kind === "numeral") break;
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
  const list = listEnd(tokens, end);
  const stop = list > end && end > at ? list : end;
  return { unit: stop > at ? slice(at, stop) : "", percent: false, end: stop };
}

/** "1 vạn dân", "10.000 dân", "nghìn dân": what a rate is counted on. */
function isPopulation(tokens: readonly Token[], at: number): boolean {
  const numeral = tokens[at]?.kind === "numeral" ? at + 1 : at;
  if (tokens[at]?.kind === "numeral" && !/^10{0,2}(?:\.?000)*$/.test(tokens[at].text)) return false;
  return numeral > at ? tokens[numeral]?.kind === "word" : powerOf(textAt(tokens, at)) > 0;
}

function populationEnd(tokens: readonly Token[], at: number): number {
  let end = tokens[at]?.kind === "numeral" ? at + 1 : at;
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
