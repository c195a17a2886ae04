/** Names of bodies, places and posts as plans write them. */

import { foldSpaces, foldText, group } from "../domain/text";
import { isCapitals } from "./capitals";

/** "SỞ GIÁO DỤC VÀ ĐÀO TẠO" as a sentence writes it: as the text does elsewhere, or each part with a capital. */
export function bodyInSentence(words: string, text: string): string {
  if (!isCapitals(words)) return words;
  const lower = text.toLowerCase();
  const at = lower.indexOf(words.toLowerCase());
  for (let from = at; from !== -1; from = lower.indexOf(words.toLowerCase(), from + 1)) {
    const found = text.slice(from, from + words.length);
    if (!isCapitals(found)) return found.charAt(0).toUpperCase() + found.slice(1);
  }
  const place = /(?:^|\n|\d )(\p{Lu}[\p{L} ]*), ngày \d/u.exec(text)?.[1] ?? "";
  const named = capitalised(words);
  const ends = place !== "" && named.toLowerCase().endsWith(` ${place.toLowerCase()}`);
  return ends ? named.slice(0, -place.length) + place : named;
}

/** Words that begin the name of a body; what follows one of them has a capital of its own. */
const KINDS =
  /^(?:sở|ban|chi cục|cục|trung tâm|văn phòng|thanh tra|trường|bệnh viện|phòng|công ty|hội|tỉnh|thành phố|huyện|thị xã|quận|ủy ban nhân dân|uỷ ban nhân dân|ubnd|hđnd)$/;

/** "UBND", "THPT", "TH&THCS", "A": no syllable is without a vowel, and no word is a letter without a mark. */
const ABBREVIATED = /^(?:ubnd|qlda|[a-xz]|[bcdđghklmnpqrstvx]{2,}(?:&[bcdđghklmnpqrstvx]{2,})*)$/;

function capitalised(words: string): string {
  const parts = foldSpaces(words).toLowerCase().split(" ");
  let next = true;
  let place = false;
  const read = parts.map((part, index) => {
    if (ABBREVIATED.test(part)) {
      // Behind a kind of school stands its own name.
      place = place || /^th(?:cs|pt)?(?:&|$)/.test(part);
      return part.toUpperCase();
    }
    const isPlace =
      ["tỉnh", "huyện", "phố", "xã", "quận"].includes(part) &&
      index > 0 &&
      !(part === "xã" && parts[index + 1] === "hội");
    const isNumbered = part === "số" && /^\d/.test(parts[index + 1] ?? "");
    const upper = (next || place) && !["và", "-", "–", "các", "chuyên"].includes(part) && !isPlace && !isNumbered;
    next =
      part === "và" ||
      part === "-" ||
      part === "–" ||
      part.endsWith(",") ||
      // Amid a name it is a syllable of another word: "tiến bộ", "nội bộ".
      (part === "bộ" && next) ||
      [part, `${parts[index - 1] ?? ""} ${part}`].some((words) => KINDS.test(words));
    place = place || isPlace;
    return upper ? part.charAt(0).toUpperCase() + part.slice(1) : part;
  });
  return read.join(" ").replace(/Ban Nhân dân|ban Nhân dân/, "ban nhân dân");
}

/** "NGUYỄN VĂN A" as it is written in a sentence. */
export function eachCapitalised(name: string): string {
  return name
    .toLowerCase()
    .split(" ")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");
}

/** The first syllables of papers' names that follow "thành phố" without a comma. */
const PAPER_BEGINS = /^(?:Quyết|Nghị|Kế|Báo|Tờ|Chỉ|Văn|Thông|Đề|Chương)$/;

/** The province or city that a text names after "tỉnh", "thành phố", when it names one only; "" otherwise. */
export function provinceIn(text: string): string {
  const names = new Map<string, string>();
  const pattern =
    /(?<!\p{L})(?:tỉnh|TỈNH|Tỉnh|[Tt]hành phố|THÀNH PHỐ|TP\.?) (\p{Lu}[\p{L}]*(?:(?: - | )\p{Lu}[\p{L}]*){0,3})/gu;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const name = group(match, 1).replace(/ (?:CỘNG|SỞ|ĐỘC|KẾ).*$/, "");
    const kind = /^tỉnh/i.test(match[0]) ? "tỉnh" : "thành phố";
    // "trình UBND tỉnh Quyết định ban hành …": a paper's name; every province has two syllables or more.
    if (!name.includes(" ") && (kind === "tỉnh" || PAPER_BEGINS.test(name))) continue;
    const key = foldText(name);
    if (!names.has(key)) names.set(key, `${kind} ${isCapitals(name) ? eachCapitalised(name) : name}`);
  }
  const provinces = [...names.values()].filter((name) => name.startsWith("tỉnh "));
  const [only, ...others] = provinces.length > 0 ? provinces : [...names.values()];
  return only !== undefined && others.length === 0 ? only : "";
}

/** The words of a post in sentence case: "PHÓ GIÁM ĐỐC" is "Phó Giám đốc". */
export function postInSentence(words: string): string {
  const lower = foldSpaces(words).toLowerCase();
  return lower
    .replace("công an", "Công an")
    .replace(/^phó (?=\p{L})/u, "Phó \u0001")
    .replace(/^(?!Phó)\p{L}/u, (letter) => letter.toUpperCase())
    .replace(/\u0001(\p{L})/u, (_found, letter: string) => letter.toUpperCase());
}
