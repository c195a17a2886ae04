/** The settings of tab "Kế hoạch" that a plan tells: who issued it, its number, date and title, bases, period, signer. */

import { calendarDate, compareDates, findDatePhrases, resolveDate, type CalendarDate } from "../domain/calendar";
import type { PlanSettingKey } from "../domain/plan-question";
import { foldText, group } from "../domain/text";
import { showDate } from "../language/format";
import { isCapitals } from "./capitals";
import { spanOf, wholeOf, type Draft, type Span } from "./draft";
import { readIssuer } from "./issuer";
import type { Clause } from "./outline";
import { citePaper, citeWithIssuer, findCitations, type Citation } from "./papers";
import type { PaperValues, Proposed, SettingValues } from "./proposal";
import { tellsPeriod, type Topic, type Topics } from "./topics";

/** What later readers need of the settings. */
export interface Facts {
  readonly settings: readonly Proposed<SettingValues>[];
  readonly department: string;
  readonly period: { readonly start: CalendarDate; readonly end: CalendarDate } | null;
  /** The year that the plan is for; null where it is not told. */
  readonly year: number | null;
  /** "Kế hoạch số 05/KH-STTTT ngày 24/01/2022"; "" where the number is not told. */
  readonly plan: string;
}

/** A setting that was found, with the words it came from. */
export interface Found {
  readonly key: PlanSettingKey;
  readonly value: string;
  readonly from: readonly [Span, ...Span[]];
  readonly note?: string;
  readonly paper?: PaperValues;
}

/** The id of the item that proposes a setting. */
export function settingId(key: PlanSettingKey): string {
  return `setting-${key}`;
}

/** The settings that the workbook cannot do without; what is not told is asked. */
const NEEDED: readonly PlanSettingKey[] = [
  "department",
  "planNumber",
  "planDate",
  "planTitle",
  "start",
  "end",
  "deadline",
  "awardForm",
];

/** Reads every setting but those of award and dossier, which `more` gives. */
export function readSettings(draft: Draft, topics: Topics, more: readonly Found[]): Facts {
  const { clauses } = draft.outline;
  const head = clauses.slice(0, headLength(clauses, topics));
  const text = clauses.map((clause) => clause.text).join("\n");
  const found: Found[] = [
    ...readIssuer(clauses, head, text),
    ...readNumberAndDate(head),
    ...readTitle(head, draft),
    ...readBases(clauses, head),
    ...readPeriod(clauses, topics),
    ...more,
  ];
  const title = found.find(({ key }) => key === "planTitle")?.value ?? "";
  const dayOf = (key: PlanSettingKey): CalendarDate | null => dayIn(found.find((one) => one.key === key)?.value ?? "");
  const start = dayOf("start");
  const end = dayOf("end");
  const year = end?.year ?? (Number(/năm (\d{4})/.exec(title)?.[1] ?? 0) || null);
  const settings = proposeAll(draft, found);
  for (const key of NEEDED) {
    if (!found.some((one) => one.key === key))
      draft.ask({ matter: { kind: "missing", setting: key }, items: [], about: null });
  }
  askAboutDates(draft, settings, found, year);
  const department = found.find(({ key }) => key === "department")?.value ?? "";
  return {
    settings,
    department,
    year,
    period: start === null || end === null ? null : { start, end },
    plan: planOf(found),
  };
}

function dayIn(value: string): CalendarDate | null {
  const parts = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value);
  return parts === null ? null : calendarDate(Number(parts[3]), Number(parts[2]), Number(parts[1]));
}

function planOf(found: readonly Found[]): string {
  const number = found.find(({ key }) => key === "planNumber")?.value ?? "";
  const date = dayIn(found.find(({ key }) => key === "planDate")?.value ?? "");
  return number === "" ? "" : citePaper({ form: "Kế hoạch", number, date, issuer: "", about: "" });
}

const REPEATED: readonly PlanSettingKey[] = ["legalGround", "recipient"];

/** Proposes what was found; a setting told in several ways is asked about, the first is proposed. */
function proposeAll(draft: Draft, found: readonly Found[]): Proposed<SettingValues>[] {
  const settings: Proposed<SettingValues>[] = [];
  const counts = new Map<PlanSettingKey, number>();
  for (const first of found) {
    const { key, value, from, note = "", paper = null } = first;
    const count = (counts.get(key) ?? 0) + 1;
    const repeats = REPEATED.includes(key);
    if (!repeats && count > 1) continue;
    counts.set(key, count);
    const id = repeats ? `${settingId(key)}-${String(count)}` : settingId(key);
    settings.push(draft.propose(id, { key, value, note, paper }, from));
    const others = found.filter((one) => one.key === key && foldText(one.value) !== foldText(value));
    const [other] = others;
    if (!repeats && other !== undefined && ["planNumber", "planDate", "start", "end", "deadline"].includes(key)) {
      // A deadline is stored as the day after; its note tells the plan's own day.
      const values = [...new Set([first, ...others].map((one) => one.note ?? one.value))];
      draft.ask({ matter: { kind: "toldTwice", setting: key, values }, items: [id], about: other.from[0] });
    }
  }
  return settings;
}

/** A paper that allots for the plan's year is signed in that year or the one before. */
function askAboutDates(
  draft: Draft,
  settings: readonly Proposed<SettingValues>[],
  found: readonly Found[],
  year: number | null,
): void {
  if (year === null) return;
  const bases = found.filter(({ key }) => key === "legalGround");
  const items = settings.filter(({ values }) => values.key === "legalGround");
  bases.forEach(({ paper, from }, place) => {
    const item = items[place];
    if (paper?.date == null || item === undefined) return;
    const forYear = new RegExp(`(?<!\\d)năm ${String(year)}(?!\\d)`).test(paper.about);
    const late = paper.date.year > year;
    if (!late && !(forYear && paper.date.year < year - 1)) return;
    draft.ask({
      matter: { kind: "paperDate", paper: citePaper({ ...paper, date: null }), date: showDate(paper.date), year },
      items: [item.id],
      about: from[0],
      readings: [
        { key: "asPrinted", changes: [] },
        { key: "misprint", changes: [] },
      ],
      chosen: "asPrinted",
    });
  });
}

/** How many clauses stand before the first section. */
function headLength(clauses: readonly Clause[], topics: Topics): number {
  const first = clauses.findIndex(
    (clause) => clause.block.mark !== null && topics.heads(clause) && topics.of(clause) !== null,
  );
  return first === -1 ? Math.min(clauses.length, MOST_OF_HEAD) : first;
}

const MOST_OF_HEAD = 12;

/** "Số: 05/KH-STTTT"; typed carelessly "KẾ HOẠCH Số 15 / KH-STC". */
const PLAN_NUMBER =
  /(?:(?:^|[ |])[Ss]ố ?: ?|^(?:KẾ HOẠCH )?[Ss][ốỐ] ?)(\d+(?: ?\/ ?\d{4})? ?\/ ?KH ?- ?[\p{Lu}\d&-]+)/u;

/** The day beside the number: "15/KH-STC ngày 5/1/2023". */
const DAY_AFTER_NUMBER = /^,? (ngày (\d{1,2}) ?(?:\/|tháng) ?(\d{1,2}) ?(?:\/|năm) ?(\d{4}))(?!\d)/u;

function readNumberAndDate(head: readonly Clause[]): Found[] {
  const found: Found[] = [];
  for (const clause of head) {
    const number = PLAN_NUMBER.exec(clause.text);
    if (number !== null) {
      const value = group(number, 1).replace(/ /g, "");
      found.push({ key: "planNumber", value, from: [spanOf(clause, group(number, 1))] });
    }
    const dated =
      /(?:^|[ |])\p{Lu}[\p{L} ]*, (ngày (\d{1,2}) ?(?:\/|tháng) ?(\d{1,2}) ?(?:\/|năm) ?(\d{4}))(?!\d)/u.exec(
        clause.text,
      ) ?? (number === null ? null : DAY_AFTER_NUMBER.exec(clause.text.slice(number.index + number[0].length)));
    const day = dated === null ? null : calendarDate(Number(dated[4]), Number(dated[3]), Number(dated[2]));
    if (dated !== null && day !== null) {
      found.push({ key: "planDate", value: showDate(day), from: [spanOf(clause, group(dated, 1))] });
    }
  }
  return found;
}

/** The title: what stands between "KẾ HOẠCH" and the first basis. */
function readTitle(head: readonly Clause[], draft: Draft): Found[] {
  const at = head.findIndex((clause) => /^KẾ HOẠCH(?! SỐ)/.test(clause.text) || /^Kế hoạch$/i.test(clause.text));
  const start = head[at];
  if (start === undefined) return [];
  const parts: Span[] = [];
  const own = start.text.replace(/^KẾ HOẠCH\s*/i, "");
  if (own !== "" && !PLAN_NUMBER.test(own)) parts.push(spanOf(start, own));
  else if (own === "") draft.structure(start);
  for (const clause of head.slice(at + 1)) {
    const goesOn =
      parts.length === 0 || (isCapitals(clause.text) && isCapitals(parts[parts.length - 1]?.clause.text ?? ""));
    if (!goesOn || NO_TITLE.test(clause.text) || clause.block.kind !== "text" || clause.block.mark !== null) break;
    parts.push(wholeOf(clause));
  }
  const [first, ...others] = parts;
  if (first === undefined) return [];
  const words = parts.map(({ clause, start, end }) => clause.text.slice(start, end)).join(" ");
  const value = isCapitals(words) ? words.charAt(0) + words.slice(1).toLowerCase() : words;
  return [{ key: "planTitle", value: value.replace(/[.;]$/, ""), from: [first, ...others] }];
}

const NO_TITLE = /^(?:Căn cứ|Thực hiện|Cơ quan ban hành|\(|Để |Nhằm |Số ?:|-{2,}|_{2,})/u;

/** The papers that the preamble names, and those by which targets were allotted. */
function readBases(clauses: readonly Clause[], head: readonly Clause[]): Found[] {
  const allotting = clauses.filter((clause) => !head.includes(clause) && isAllotting(clause));
  const found: Found[] = [];
  for (const clause of [...head.filter(({ text }) => !/^\(/.test(text)), ...allotting]) {
    for (const { paper, start, end } of findCitations(clause.text)) {
      const value = citeWithIssuer(paper);
      if (found.some((one) => one.value === value)) continue;
      found.push({ key: "legalGround", value, paper, from: [{ clause, start, end }] });
    }
  }
  return found;
}

/** Whether a clause tells by which papers what follows was allotted. */
function isAllotting(clause: Clause): boolean {
  return (
    clause.block.kind === "text" &&
    /được (?:[^;.]*? )?(?:giao|phê duyệt)|giao tại|theo Quyết định|chỉ tiêu/u.test(clause.text) &&
    /:$/.test(clause.text) &&
    findCitations(clause.text).length > 0
  );
}

/** The papers by which the targets under a clause were allotted, as the workbook cites them. */
export function allottingPapers(clause: Clause): string {
  const above = [...clause.parents].reverse().find(isAllotting);
  const citations: readonly Citation[] = above === undefined ? [] : findCitations(above.text);
  return citations.map(({ paper }) => citePaper(paper)).join("; ");
}

function isWork(topic: Topic | null): boolean {
  return topic === "targets" || topic === "tasks";
}

function readPeriod(clauses: readonly Clause[], topics: Topics): Found[] {
  const found: Found[] = [];
  const speaks = clauses.filter(
    (clause) =>
      topics.of(clause) === "period" ||
      /thời gian|thời hạn thi đua/i.test(clause.text.slice(0, 60)) ||
      /^(?:các )?(?:đợt |phong trào )?thi đua .*?từ (?:ngày )?\d/i.test(clause.text),
  );
  for (const clause of speaks) {
    const own = clause.sentences.find(({ start, end }) => tellsPeriod(clause.text.slice(start, end)));
    if (own === undefined && (topics.of(clause) === "dossier" || /hồ sơ/i.test(clause.text))) continue;
    const { start = 0, end = clause.text.length } = own ?? {};
    const days = findDatePhrases(clause.text.slice(0, end).toLowerCase()).filter((day) => day.start >= start);
    const [first, last] = days;
    if (first === undefined) continue;
    // "Thời gian chờ khám giảm 20 phút so với năm 2022": a year in a target is what it is compared with.
    if (first.span === "year" && isWork(topics.of(clause))) continue;
    const from = resolveDate(first.first, last?.first.year ?? null);
    const to =
      last === undefined
        ? first.span === "year"
          ? resolveDate(first.last, null)
          : null
        : resolveDate(last.last, null);
    const ranged = last === undefined || /(?:đến|tới|-|–)/.test(clause.text.slice(first.end, last.start));
    if (from === null || to === null || !ranged || compareDates(from, to) >= 0) continue;
    const span: Span = { clause, start: first.start, end: (last ?? first).end };
    found.push(
      { key: "start", value: showDate(from), from: [span] },
      { key: "end", value: showDate(to), from: [span] },
    );
  }
  return found;
}
