/** The dates of a wording: those that bound it, and those that belong to names. */

import { dueOf, findDatePhrases, type DatePhrase, type PartialDate } from "./calendar";
import { MASK } from "./target-tokens";
import { group } from "./text";

/** A wording without its dates: `due` is the one that bounds it, `several` when there is more than one. */
export interface Dated {
  readonly text: string;
  readonly due: { readonly date: PartialDate; readonly strict: boolean } | null;
  readonly several: boolean;
}

const LEAD_OF_DUE =
  /(?:^|[\s(,;:])((?:(?:và )?(?:hoàn thành |xong |ban hành |thời hạn |hạn )?(trước)(?: thời hạn| thời điểm)?|chậm nhất(?: là)?|muộn nhất(?: là)?|xong|(?:từ nay )?đến hết|đến|tới|hết|trong|vào)(?: trong| vào| cuối| hết| thời điểm)*|cuối)(?: ngày| tháng| năm)? ?:? ?$/u;

const LEAD_OF_REFERENCE =
  /(?:so với|so cùng kỳ|cùng kỳ|của|kế hoạch|dự toán|báo cáo|kết quả|chương trình|giai đoạn|nhiệm kỳ|năm học|tầm nhìn(?: đến)?|định hướng(?: đến)?|thời kỳ|niên độ|quy hoạch|từ)(?: ngày| đến)? ?$/u;

/** Takes the dates out of a wording: those that bound it become its due date, the others belong to names. */
export function takeDates(text: string): Dated {
  let rest = text;
  let due: Dated["due"] = null;
  let several = false;
  let afterFrom = false;
  for (const phrase of findDatePhrases(text)) {
    const before = text.slice(0, phrase.start);
    const reading = afterFrom ? null : dueOfPhrase(phrase, before, text);
    afterFrom = /(?:^| )từ(?: ngày)? ?$/.test(before);
    const start = reading?.start ?? phrase.start;
    rest = rest.slice(0, start) + (reading === null ? MASK : " ").repeat(phrase.end - start) + rest.slice(phrase.end);
    if (reading !== null) {
      several = several || due !== null;
      due = dueOf(phrase, reading.strict);
    }
  }
  return {
    text: rest.replace(/(?<!\p{L})năm (?:19|20)\d{2}(?!\d)/gu, (found) => MASK.repeat(found.length)),
    due,
    several,
  };
}

function dueOfPhrase(
  phrase: DatePhrase,
  before: string,
  text: string,
): { readonly start: number; readonly strict: boolean } | null {
  if (new RegExp(`${MASK}(?: ban hành)? ?(?:ngày ?)?$`).test(before)) return null;
  const lead = LEAD_OF_DUE.exec(before);
  if (lead !== null) {
    const start = phrase.start - (before.length - (lead.index + lead[0].indexOf(group(lead, 1))));
    if (LEAD_OF_REFERENCE.test(before.slice(0, start))) return null;
    // "Kế hoạch … đến năm 2025" is a name: only a stronger word makes a year the due date of a deliverable.
    if (
      phrase.span === "year" &&
      /^(?:đến|tới) /.test(`${group(lead, 1)} `) &&
      !/\d/.test(text.slice(0, phrase.start) + text.slice(phrase.end))
    )
      return null;
    return { start, strict: lead[2] !== undefined };
  }
  return /^(?:ngày)?$/.test(before.trim()) && phrase.end === text.length ? { start: 0, strict: false } : null;
}
