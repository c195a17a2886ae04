/** Whom a plan considers, with what it rewards them, and what a dossier holds, how many sets and by when. */

import { addDays, findDatePhrases, readDue, resolveDate, type CalendarDate } from "../domain/calendar";
import { foldText, group } from "../domain/text";
import { showDate } from "../language/format";
import { readAudiences } from "./audiences";
import { readAwardLimits } from "./award-limits";
import { spanOf, wholeOf, type Draft, type Span } from "./draft";
import type { Clause } from "./outline";
import type { AudienceValues, DossierPart, DossierValues, Proposed } from "./proposal";
import type { Found } from "./settings";
import { holdsQuantity } from "./target-wording";
import { behindLead, tellsPeriod, type Topic, type Topics } from "./topics";

/** What the parts on awards and dossiers tell. */
export interface Awards {
  readonly audiences: readonly Proposed<AudienceValues>[];
  readonly dossier: Proposed<DossierValues> | null;
  /** The settings that they give. */
  readonly settings: readonly Found[];
}

/** Reads them; a deadline that includes its day is stored as the day after. */
export function readAwards(draft: Draft, topics: Topics): Awards {
  const { clauses } = draft.outline;
  const { audiences, individuals } = readAudiences(draft, topics);
  const limits = readAwardLimits(draft, topics);
  const form = readForm(draft, topics, limits);
  const { dossier, deadline } = readDossier(draft, topics);
  const forms = clauses.filter((clause) => topics.of(clause) === "dossier");
  return { audiences, dossier, settings: [...deadline, ...form, ...individuals, ...limits, ...readFormSet(forms)] };
}

const FORM_OF_AWARD = /giấy khen|bằng khen|danh hiệu|cờ thi đua|lao động tiên tiến|chiến sĩ thi đua|tặng/i;

function readForm(draft: Draft, topics: Topics, limits: readonly Found[]): Found[] {
  const spans: Span[] = [];
  for (const clause of draft.outline.clauses) {
    if (topics.of(clause) !== "awardForm" || clause.block.kind !== "text") continue;
    const span = formBeforeColon(clause) ?? behindLead(clause);
    const words = span === null ? "" : clause.text.slice(span.start, span.end);
    const isHeading = topics.heads(clause) && !clause.text.includes(":");
    if (span !== null && !isHeading && FORM_OF_AWARD.test(words)) spans.push(span);
    else if (topics.heads(clause)) draft.structure(clause);
  }
  if (spans.length === 0) spans.push(...sentencesOnForm(draft, topics));
  const [first, ...others] = spans;
  if (first === undefined) return [];
  for (const form of spans) {
    // What a colon parts from the form counts its awards.
    const about = form.clause.text.charAt(form.end) === ":" ? wholeOf(form.clause) : form;
    const words = about.clause.text.slice(about.start, about.end);
    // "Giấy khen cho mỗi phòng 02 cá nhân": the workbook holds no such bound.
    if (holdsQuantity(words) && !limits.some(({ from: [at] }) => covers(about, at)))
      draft.ask({ matter: { kind: "notUnderstood", words }, items: [], about });
  }
  const forms = spans.flatMap(({ clause, start, end }) => clause.text.slice(start, end).split(/; ?/));
  const value = forms
    .map((form) => formGiven(form.replace(/[.;]$/, "")))
    .filter((form, place, all) => FORM_OF_AWARD.test(form) && all.indexOf(form) === place)
    .join("; ");
  return [{ key: "awardForm", value, from: [first, ...others] }];
}

/** "Giấy khen của Chủ tịch UBND xã: 09 tập thể" names the form before its colon; "Hình thức khen thưởng: …" behind it. */
function formBeforeColon(clause: Clause): Span | null {
  const colon = clause.text.indexOf(":");
  const words = clause.text.slice(0, Math.max(colon, 0));
  return NAMED_FORM.test(words) ? { clause, start: 0, end: colon } : null;
}

const NAMED_FORM = /^(?:[^:;.]{0,80} tặng |Tặng )?(?:Giấy|Bằng) khen(?: của [^:;.\d]{1,60})?$/u;

function covers(span: Span, { clause, start, end }: Span): boolean {
  return span.clause === clause && span.start < end && start < span.end;
}

/** Parts in which a sentence may tell what is given, without a heading of its own. */
const ON_AWARDS: readonly (Topic | null)[] = ["award", "criteria", "audience", "content", "organisation", null];

/** "Giám đốc Sở tặng Giấy khen cho tập thể, cá nhân …", where no part on the form of the award tells it. */
function sentencesOnForm(draft: Draft, topics: Topics): Span[] {
  return draft.outline.clauses.flatMap((clause) =>
    clause.block.kind !== "text" || !ON_AWARDS.includes(topics.of(clause))
      ? []
      : clause.sentences
          .filter(({ start, end }) => GIVEN.test(clause.text.slice(start, end)))
          .map(({ start, end }): Span => ({ clause, start, end })),
  );
}

/** Who gives what: groups 1 and 2. */
const GIVEN =
  /(?<!\p{L})((?:Giám đốc|Chủ tịch|Hiệu trưởng|Cục trưởng|Chi cục trưởng|Chánh Thanh tra|Thủ trưởng|Trưởng Công an|Viện trưởng|Chánh án|Chỉ huy trưởng|Ban Chấp hành|Ban Thường vụ|Sở|UBND|Ủy ban nhân dân)(?:(?! (?:xem xét|xét|quyết định|sẽ|khen|tặng))[^,;.:(])*)(?: (?:xem xét|xét|quyết định|sẽ|khen thưởng|khen),?)* tặng(?: thưởng)? ((?:Giấy|Bằng) khen|giấy khen|bằng khen)/u;

/** "… cho không quá 03 tập thể": how many is a setting of its own, or asked about. */
const COUNTED_BEHIND = / cho (?:tối đa |không (?:vượt )?quá |mỗi [^\d]*)?\d.*$/iu;

/** "Giám đốc Sở tặng Giấy khen cho …" gives "Giấy khen của Giám đốc Sở"; other words stay, but for how many. */
function formGiven(form: string): string {
  const given = GIVEN.exec(form);
  if (given === null) return form.replace(/^(?:khen )?tặng (?=(?:giấy|bằng) khen)/i, "").replace(COUNTED_BEHIND, "");
  const what = group(given, 2);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} của ${group(given, 1).trim()}`;
}

/** The decree whose forms the dossier's papers follow. */
function readFormSet(clauses: readonly Clause[]): Found[] {
  for (const clause of clauses) {
    const decree = /Nghị định số \d+\/\d{4}\/[\p{L}-]+/u.exec(clause.text);
    if (decree !== null && /mẫu/i.test(clause.text))
      return [{ key: "formSet", value: decree[0], from: [spanOf(clause, decree[0])] }];
  }
  return [];
}

const PAPERS =
  /^(?:[+-] ?)?(?:\d+ |01 bản |bản )?(?:tờ trình|báo cáo|biên bản|bản sao|công văn|danh sách|quyết định|giấy|văn bản|phiếu|bảng|bản|các (?:văn bản|minh chứng|tài liệu)|minh chứng|tóm tắt|hồ sơ)/;

/** Parts of a plan that speak of the year's work. */
const WORK: readonly (Topic | null)[] = ["targets", "tasks", "movements"];

function readDossier(
  draft: Draft,
  topics: Topics,
): { readonly dossier: Proposed<DossierValues> | null; readonly deadline: readonly Found[] } {
  const { clauses } = draft.outline;
  const parts: DossierPart[] = [];
  const spans: Span[] = [];
  let sets: number | null = null;
  const deadlines: (Due & { readonly span: Span })[] = [];
  for (const clause of clauses) {
    const topic = topics.of(clause);
    const inside = topic === "dossier";
    // "Số hóa hồ sơ lưu trữ trước ngày …" is work, no paper of a dossier.
    if (!inside && (WORK.includes(topic) || !/hồ sơ/i.test(clause.text))) continue;
    for (const sentence of clause.sentences) {
      const text = clause.text.slice(sentence.start, sentence.end);
      if (tellsPeriod(text)) continue;
      const span: Span = { clause, start: sentence.start, end: sentence.end };
      const count = /(?<![\d/])0*(\d{1,2}) ?(?:\([^)]*\) ?)?bộ(?!\p{L})/u.exec(text);
      if (count !== null && (inside || /hồ sơ/i.test(text))) {
        sets ??= Number(count[1]);
        spans.push(span);
      }
      const speaks = inside || /(?:nộp|gửi|nhận|thời hạn)[^.]*hồ sơ|hồ sơ[^.]*(?:gửi|nộp|về|trước)/i.test(text);
      const dues = speaks ? duesIn(text) : [];
      deadlines.push(...dues.map((due) => ({ ...due, span })));
      if (dues.length > 0) spans.push(span);
    }
    const listed = inside && clause.block.mark !== null && !topics.heads(clause);
    const isPaper =
      listed &&
      !/^hồ sơ(?:[^:]*:|[^,;]* gồm )/i.test(clause.text) &&
      PAPERS.test(foldText(clause.text)) &&
      spans[spans.length - 1]?.clause !== clause;
    if (isPaper) {
      parts.push(partOf(draft, clause));
      spans.push(wholeOf(clause));
    } else if (inside) {
      for (const { part, span } of inlineParts(draft, clause)) {
        parts.push(part);
        spans.push(span);
      }
      if (topics.heads(clause) && spans[spans.length - 1]?.clause !== clause) draft.structure(clause);
    }
  }
  const [first, ...others] = spans;
  if (first === undefined) return { dossier: null, deadline: [] };
  const [deadline] = deadlines;
  const told = deadline === undefined ? null : { date: deadline.date, strict: deadline.strict };
  const dossier = draft.propose("dossier", { parts, sets, deadline: told }, [first, ...others]);
  return { dossier, deadline: deadlines.map(deadlineSetting) };
}

/** The workbook stores the first day that is too late. */
function deadlineSetting({ date, strict, span }: Due & { readonly span: Span }): Found {
  const value = showDate(strict ? date : addDays(date, 1));
  const note = strict ? `Trước ngày ${showDate(date)}` : `Chậm nhất ngày ${showDate(date)}, tính cả ngày này`;
  return { key: "deadline", value, note, from: [span] };
}

/** A day by which something is due; `strict`: the day itself is too late. */
interface Due {
  readonly date: CalendarDate;
  readonly strict: boolean;
}

/** The days by which dossiers are due: "chậm nhất ngày 15/7/2023 (đợt 1) và 15/01/2024 (đợt 2)" tells two. */
function duesIn(text: string): Due[] {
  const dues: Due[] = [];
  let last = 0;
  for (const phrase of findDatePhrases(text.toLowerCase())) {
    if (phrase.span !== "day") continue;
    const [before] = dues.slice(-1);
    const date = resolveDate(phrase.first, null);
    const joined = /^(?: ?\([^()]*\))?,? (?:và|hoặc) (?:ngày )?$/i.test(text.slice(last, phrase.start));
    const due =
      before !== undefined && joined && date !== null ? { date, strict: before.strict } : ledDay(text, phrase);
    if (due === null) continue;
    dues.push(due);
    last = phrase.end;
  }
  return dues;
}

/** A day with the words before it that make it a bound. */
function ledDay(text: string, phrase: { readonly start: number; readonly end: number }): Due | null {
  for (let start = Math.max(0, phrase.start - LONGEST_DUE_LEAD); start <= phrase.start; start += 1) {
    if (start > 0 && text[start - 1] !== " ") continue;
    const hour = HOUR.exec(text.slice(start, phrase.start));
    // An hour of the day itself: the day is in time, and no cell holds the hour.
    const due =
      hour === null
        ? readDue(text.slice(start, phrase.end))
        : readDue(`chậm nhất ${text.slice(phrase.start, phrase.end)}`);
    const led = /trước|chậm nhất|muộn nhất|hết|hạn|đến/i.test(text.slice(start, phrase.start));
    const date = due === null ? null : resolveDate(due.date, null);
    if (due !== null && date !== null && led) return { date, strict: due.strict };
  }
  return null;
}

/** "trước 17 giờ ngày", "chậm nhất 16h30 ngày": before the day stands an hour of it. */
const HOUR =
  /^(?:trước|chậm nhất|muộn nhất)(?: vào)?(?: là| lúc)? \d{1,2} ?(?:giờ|h|g)(?: ?\d{1,2})?(?: ?phút)?,? (?:ngày )?$/i;

const LONGEST_DUE_LEAD = 40;

function partOf(draft: Draft, clause: Clause, span: Span = wholeOf(clause)): DossierPart {
  const text = clause.text.slice(span.start, span.end).replace(/[.;]+$/, "");
  const form = /\(?((?:theo )?mẫu(?: số)? [^)]*)\)?/i.exec(text);
  const name = (form === null ? text : text.slice(0, form.index)).replace(/ ?\(\d+ bộ\)/, "").replace(/[ (,;]+$/, "");
  return { name, form: form === null ? "" : group(form, 1).replace(/^theo /i, ""), source: draft.quote(span) };
}

/** "Hồ sơ gồm: Tờ trình; báo cáo thành tích; biên bản họp."; "số lượng: 01 bộ gồm: (1) Tờ trình; (2) báo cáo". */
function inlineParts(draft: Draft, clause: Clause): { readonly part: DossierPart; readonly span: Span }[] {
  const { from, to } = listingIn(clause);
  return papersIn(clause.text, from, to).map(({ start, end: last }) => {
    const span: Span = { clause, start, end: last };
    return { part: partOf(draft, clause, span), span };
  });
}

/** Where a clause lists papers: behind a colon, or in brackets behind "hồ sơ"; nowhere is an empty stretch. */
function listingIn({ text, sentences }: Clause): { readonly from: number; readonly to: number } {
  const colon = listingColon(text);
  if (colon === text.length - 1) return { from: 0, to: 0 };
  if (colon !== -1) return { from: colon + 1, to: sentences.find(({ end }) => end > colon)?.end ?? text.length };
  const bracket = /hồ sơ[^(.;]*\(([^()]*)\)/iu.exec(text);
  if (bracket === null || !/[;,]/.test(group(bracket, 1))) return { from: 0, to: 0 };
  const to = bracket.index + bracket[0].length - 1;
  return { from: to - group(bracket, 1).length, to };
}

/** The colon before the papers: a later "gồm:" where no paper stands before it, else it tells what one paper holds. */
function listingColon(text: string): number {
  const listing = /gồm(?: có)?(?: ?:| (?=tờ trình|báo cáo|biên bản|danh sách))/gi;
  let colon = text.indexOf(":");
  for (let found = listing.exec(text); found !== null; found = listing.exec(text)) {
    const at = listing.lastIndex - 1;
    if (colon === -1 || papersIn(text, colon + 1, at).length === 0) colon = at;
  }
  return colon;
}

/** Where the papers stand that are listed in a part of a text; what a comma parts from a paper may belong to it. */
function papersIn(text: string, from: number, to: number): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = from;
  let isSent = false;
  for (const words of text.slice(from, to).split(/[;,]| (?=và (?:tờ trình|báo cáo|biên bản|danh sách|bản))/)) {
    const lead = /^ *(?:(?:gồm(?: có)?|và) )?(?:\(?\d{1,2}\) ?)?/.exec(words)?.[0].length ?? 0;
    const end = start + words.length;
    const last = found[found.length - 1];
    const isPaper = PAPERS.test(foldText(words.slice(lead)));
    isSent = !isPaper && (isSent || SENT.test(foldText(words)));
    // "…; ảnh chân dung; …": among papers it is one of them.
    const isListed = last !== undefined && text.charAt(start - 1) === ";" && /\p{L}/u.test(words);
    if (isPaper || (isListed && !isSent)) found.push({ start: start + lead, end });
    else if (last !== undefined && !isSent) last.end = end;
    start = end + 1;
  }
  return found;
}

/** What is said of the papers, not one of them: how many sets, where and by when they go. */
const SENT =
  /^(?:và |thì )?(?:được )?(?:gửi|nộp|về|trước|chậm nhất|hoàn thành|số lượng|thời hạn|thời gian|\d+ bộ|mỗi loại|lập thành|đề nghị|trình|các đơn vị|trong đó)/;
