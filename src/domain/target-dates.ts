/** The dates of a wording: those that bound it, and those that belong to names. */

import { dueOf, findDatePhrases, type DatePhrase, type PartialDate } from "./calendar";
import { MASK } from "./target-tokens";
import { group } from "./text";

/** A wording without its dates: `due` is the one that bounds it, `several` when there is more than one. */
export interface Dated {
  readonly text: string;
  readonly due: { readonly date: PartialDate; readonly strict: boolean } | null;
  readonly several: boolean;
  /** "Từ tháng 3", "từ tháng 3 đến tháng 6": when something begins, or time that a name tells. */
  readonly span: boolean;
}

const LEAD_OF_DUE =
  /(?:^|[\s(,;:])((?:(?:và )?(?:hoàn thành |xong |ban hành |thời hạn |hạn )?(trước)(?: thời hạn| thời điểm)?|chậm nhất(?: là)?|muộn nhất(?: là)?|không (?:muộn|chậm|trễ) hơn|xong|(?:từ nay )?đến hết|đến|tới|hết|trong|vào)(?: trong| vào| cuối| hết| thời điểm)*|cuối)(?: ngày| tháng| năm)? ?:? ?$/u;

const LEAD_OF_REFERENCE =
  /(?:so với|so cùng kỳ|cùng kỳ|của|kết quả|giai đoạn|nhiệm kỳ|năm học|tầm nhìn(?: đến)?|định hướng(?: đến)?|thời kỳ|niên độ|từ)(?: ngày| đến)? ?$/u;

/** What is drawn up "đến năm 2025" tells its reach; drawn up "trong quý I", its due date. */
const NAMED_BY_REACH = /(?:kế hoạch|dự toán|báo cáo|chương trình|quy hoạch) $/u;

/** Something else begins behind a comma. */
const PARTED = /[,;]/;

/** Takes the dates out of a wording: those that bound it become its due date, the others belong to names. */
export function takeDates(text: string): Dated {
  let rest = text;
  let due: Dated["due"] = null;
  let several = false;
  /** Where a time ends that began with "từ"; what bounds the wording behind "đến nay, xong trước" is no end of it. */
  let begun: number | null = null;
  let span = false;
  const phrases = findDatePhrases(text);
  for (const phrase of phrases) {
    const before = text.slice(0, phrase.start);
    const ends = begun !== null && !PARTED.test(text.slice(begun, phrase.start));
    const reading = ends ? null : dueOfPhrase(phrase, before, text);
    begun = /(?:^| )từ (?:ngày )?$/.test(before) ? phrase.end : null;
    span = span || (begun !== null && phrase.span !== "year");
    const start = reading?.start ?? phrase.start;
    rest = rest.slice(0, start) + (reading === null ? MASK : " ").repeat(phrase.end - start) + rest.slice(phrase.end);
    if (reading !== null) {
      several = several || due !== null;
      due = dueOf(phrase, reading.strict);
    }
  }
  // "Quý II: ban hành; quý IV: tổng kết": each part has its own day.
  const parted = due !== null && phrases.some(({ start }) => text.slice(phrases[0]?.end, start).includes(";"));
  return { text: rest, due, several: several || parted, span };
}

/** "Ban hành quý I/2022" is due; "báo cáo quý I/2022" is a name. */
const VERB_OF_DUE = /(?:^| )(?:ban hành|hoàn thành|xong|nghiệm thu|khởi công|khánh thành|triển khai|phê duyệt) $/;

/** What a clause may begin with in order to say by when: "6 tháng đầu năm đạt 50%"; "năm 2022" is the plan's own. */
const LEADS_CLAUSE: Readonly<Record<DatePhrase["span"], boolean>> = {
  day: false,
  month: true,
  quarter: true,
  part: true,
  year: false,
};

function dueOfPhrase(
  phrase: DatePhrase,
  before: string,
  text: string,
): { readonly start: number; readonly strict: boolean } | null {
  if (new RegExp(`${MASK} ban hành (?:ngày )?$`).test(before)) return null;
  const lead = LEAD_OF_DUE.exec(before);
  if (lead !== null) {
    const start = phrase.start - (before.length - (lead.index + lead[0].indexOf(group(lead, 1))));
    const named = before.slice(0, start);
    const reach = /^(?:từ nay )?(?:đến|tới|hết|cuối)(?: |$)/.test(group(lead, 1));
    if (LEAD_OF_REFERENCE.test(named) || (reach && NAMED_BY_REACH.test(named))) return null;
    // "Kế hoạch … đến năm 2025" is a name: only a stronger word makes a year the due date of a deliverable.
    if (
      phrase.span === "year" &&
      /^(?:đến|tới) /.test(`${group(lead, 1)} `) &&
      !/\d/.test(text.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, MASK))
    )
      return null;
    return { start, strict: lead[2] !== undefined };
  }
  if (phrase.span !== "year" && VERB_OF_DUE.test(before)) return { start: phrase.start, strict: false };
  if (!/^(?:ngày)?$/.test(before.trim())) return null;
  const after = text.slice(phrase.end);
  return after === "" || (LEADS_CLAUSE[phrase.span] && /^(?: ?:)? (?!và |đến |tới |-|,)/.test(after))
    ? { start: 0, strict: false }
    : null;
}

/**
 * A time at the head of a clause or of brackets that end one, or behind "trong", "cả", "bình quân"; behind other words,
 * and in brackets amid a clause, it is part of a name.
 */
const TIME_OF_CLAUSE =
  /(?:^|[:;,] ?|\( ?(?=[^()]*\) ?(?:[:;,.]|$))|(?:^|[ :;,(])(?:trong(?: cả)?|cả|bình quân(?: cả)?|trung bình(?: cả)?) )(?:giai đoạn|thời kỳ|nhiệm kỳ|năm) (?:(?:19|20)\d{2} ?[-–] ?)?((?:19|20)\d{2})(?![\d/-])/;

/** What a wording compares itself with ("so với kết quả trong cả năm 2021"): that time is not its own. */
const COMPARED_WITH = /(?:so với|so cùng kỳ|cùng kỳ) [^:;,()]*?(?:19|20)\d{2}/g;

/** The last year of the time of which a wording speaks; null where it names none. */
export function lastYearOf(lower: string): number | null {
  const found = TIME_OF_CLAUSE.exec(lower.replace(COMPARED_WITH, " "));
  return found === null ? null : Number(found[1]);
}
