/** The targets and tasks of a plan, from lists, tables and sentences. */

import { readDue } from "../domain/calendar";
import { readTarget } from "../domain/target-reader";
import type { Target } from "../domain/target";
import { foldText, plainSigns } from "../domain/text";
import { besideIn } from "./beside";
import { wholeOf, type Draft, type Span } from "./draft";
import type { Clause, Sentence } from "./outline";
import type { KpiValues, PossibleReading, Proposed, TaskValues } from "./proposal";
import { splitUnits, withoutLeads, type Leads } from "./leads";
import { allottingPapers, type Facts } from "./settings";
import { readTables, UNIT_OF_MEASURE, type TableRow } from "./tables";
import { holdsQuantity, readWording, type Wording } from "./target-wording";
import { INDICATOR, type Topic, type Topics } from "./topics";

/** Targets and tasks in the order of the text. */
export interface Targets {
  readonly kpis: readonly Proposed<KpiValues>[];
  readonly tasks: readonly Proposed<TaskValues>[];
}

/** Reads them all and asks about those whose words leave something open. */
export function readTargets(draft: Draft, topics: Topics, facts: Facts): Targets {
  const kpis: Proposed<KpiValues>[] = [];
  const tasks: Proposed<TaskValues>[] = [];

  function add(kind: "kpi" | "task", told: Wording, span: Span, row = { baseline: "", place: "" }): void {
    const { clause } = span;
    const { wording, from } = row.place === "" ? withBeside(told, span, topics) : { wording: told, from: [] };
    const address = [clause.address, row.place].filter((part) => part !== "").join(", ");
    const { content, target, due, severalDays, holder, coHolders } = wording;
    const common = { content, target, due, holder, coHolders, paper: allottingPapers(clause), clause: address };
    if (kind === "task") {
      const id = numbered("task", tasks.length + 1);
      tasks.push(draft.propose(id, { code: `NV${twoDigits(tasks.length + 1)}`, ...common }, [span, ...from]));
      askWhoLeads(wording, id, span);
      if (severalDays) draft.ask({ matter: { kind: "severalDays", content, due }, items: [id], about: span });
      const { doubt } = wording.reading;
      if (doubt !== null && (holdsQuantity(content) || (doubt === "dueUnreadable" && due === "")))
        draft.ask({ matter: { kind: "targetUnclear", target: content, doubt }, items: [id], about: span });
      return;
    }
    const id = numbered("kpi", kpis.length + 1);
    const isIndex = isPublishedIndex(content, wording.reading);
    const edition = isIndex && facts.year !== null ? `Năm ${String(facts.year)}` : "";
    const values = {
      code: `CT${twoDigits(kpis.length + 1)}`,
      ...common,
      reading: wording.reading,
      baseline: row.baseline,
      edition,
    };
    kpis.push(draft.propose(id, values, [span, ...from]));
    askWhoLeads(wording, id, span);
    if (severalDays && wording.reading.doubt === null)
      draft.ask({ matter: { kind: "severalDays", content, due }, items: [id], about: span });
    askAboutTarget(draft, id, values, span, facts);
  }

  function askWhoLeads({ content, unclear }: Wording, id: string, about: Span): void {
    if (unclear !== "") draft.ask({ matter: { kind: "leadUnclear", content, words: unclear }, items: [id], about });
  }

  const tabled = new Set<number>();
  const tables = readTables(draft.outline.clauses);
  for (const { headers, rows, columns, unread } of tables) {
    const topic = topics.of(headers[0]);
    if (topic === "recipients" || topic === "criteria" || topic === "dossier") continue;
    for (const header of headers) {
      draft.structure(header);
      tabled.add(header.index);
    }
    const kind = columns.has("target") || (columns.has("kpi") && !columns.has("task")) ? "kpi" : "task";
    // Which of its figures a target asks for, nobody can say: its rows are asked about.
    const isOpen = kind === "kpi" && !columns.has("target") && unread.length > 0;
    for (const words of isOpen ? [] : unread)
      draft.ask({ matter: { kind: "notUnderstood", words }, items: [], about: wholeOf(headers[0]) });
    rows.forEach((row, place) => {
      tabled.add(row.clause.index);
      readRow(row, kind, isOpen, `bảng, dòng ${String(place + 1)}`);
    });
  }

  function readRow(row: TableRow, kind: "kpi" | "task", isOpen: boolean, place: string): void {
    const { clause, cells } = row;
    const cell = (column: Parameters<typeof cells.get>[0]): string => cells.get(column) ?? "";
    const content = cell(cells.has("kpi") ? "kpi" : "task") || cell("task");
    const beside = row.filled - (cell("place") === "" ? 0 : 1) - 1;
    if (content === "" || beside <= 0 || clause.block.cells.every((text) => COLUMN_NUMBER.test(text))) {
      draft.structure(clause);
      return;
    }
    const target = targetOfRow(cell("target"), cell("measure") || unitNamedIn(content));
    const named = { holder: cell("holder"), coHolders: splitUnits(cell("coHolders")), unclear: "" };
    if (kind === "kpi" && target !== "") {
      const reading = readTarget(`${content.replace(/[.:;]+$/, "")}: ${target}`);
      const alone = readTarget(target);
      const whole = reading.comparison === alone.comparison && reading.value === alone.value;
      const told = whole ? target : `${content.replace(/[.:;]+$/, "")}: ${target}`;
      const wording = { content, target: told, reading, due: cell("due"), severalDays: false, ...named };
      add("kpi", wording, wholeOf(clause), { baseline: cell("baseline"), place });
    } else if (isOpen || (kind === "kpi" && cells.has("target"))) {
      draft.ask({ matter: { kind: "notUnderstood", words: clause.text }, items: [], about: wholeOf(clause) });
    } else {
      const wording = readWording(content);
      const due = cell("due") || wording.due;
      add(
        "task",
        { ...wording, ...named, content, due, target: isAmount(wording.reading) ? wording.target : "" },
        wholeOf(clause),
        { baseline: "", place },
      );
    }
  }

  for (const clause of draft.outline.clauses) {
    if (tabled.has(clause.index) || clause.block.kind !== "text" || topics.beside.isBeside(clause)) continue;
    const topic = topics.of(clause);
    if (topic !== "targets" && topic !== "tasks" && topic !== "content" && topic !== "purpose") continue;
    if (topics.heads(clause) && ((topic !== "content" && topic !== "purpose") || !holdsQuantity(clause.text))) {
      if (clause.text.split(" ").length < HEADING_WORDS) draft.structure(clause);
      continue;
    }
    // What a plan calls its aims may be targets: "I. Mục tiêu: … đạt 95%".
    for (const sentence of clause.sentences) readSentence(clause, sentence, topic === "purpose" ? "content" : topic);
  }

  function readSentence(clause: Clause, sentence: Sentence, topic: Topic): void {
    if (draft.isTaken(sentence.index) && topic === "content") return;
    const text = clause.text.slice(sentence.start, sentence.end);
    const span: Span = { clause, start: sentence.start, end: sentence.end };
    if (sentence !== clause.sentences[0] && besideIn(text) !== null) return;
    if (!holdsQuantity(text)) {
      const listed = topic !== "content" && clause.block.mark !== null && sentence === clause.sentences[0];
      const partOfWhole =
        topic !== "tasks" && !listed && (RANGE_OR_PART.test(text) || COMPARES.test(text)) && !FEAST.test(text);
      if (partOfWhole || (RANGE_OF_SHARES.test(text) && topic !== "tasks")) {
        draft.ask({ matter: { kind: "notUnderstood", words: text }, items: [], about: span });
        return;
      }
      if (!listed && !TASK_VERB.test(text)) return;
      const wording = readWording(text);
      if (
        listed &&
        topic === "targets" &&
        wording.reading.comparison === "unclear" &&
        wording.reading.doubt !== "unreadable"
      )
        add("kpi", wording, span);
      else if (topic === "targets" && RANGE_OR_PART.test(text))
        draft.ask({ matter: { kind: "notUnderstood", words: text }, items: [], about: span });
      else if (listed || DAY_OR_MONTH.test(wording.due)) add("task", toBeDone(wording), span);
      return;
    }
    const led = withoutLeads(text);
    const isBehind = text.startsWith(led.words);
    const parts = partsOf(isBehind ? led.words : text);
    const first = readWording(text.slice(parts[0]?.start, parts[0]?.end));
    for (const [place, part] of parts.entries()) {
      const at: Span = { clause, start: span.start + part.start, end: span.start + part.end };
      const told = readWording(text.slice(part.start, part.end));
      const own = isBehind ? ledWith(told, led, place === parts.length - 1) : told;
      const goesOn =
        place > 0 &&
        (/^(?:trong đó|riêng)(?!\p{L})/iu.test(own.content) ||
          own.content.split(" ").length <= SHORT_SUBJECT ||
          levelIn(own) !== "" ||
          lacksSubject(own, first, /, $/.test(text.slice(0, part.start))));
      const counted = levelIn(own) === "" ? first.content : countedAtLevels(first, levelIn(own));
      const wording = goesOn && isAmount(own.reading) ? { ...own, content: `${counted}, ${own.content}` } : own;
      const clear = wording.reading.comparison !== "unclear";
      // In prose a count may be anything, unless the sentence sets an aim or names an indicator.
      const named = own.content !== text.slice(part.start, part.end).replace(/[.;,/\s]+$/, "");
      const { unit, fraction } = wording.reading;
      const counts = !unit.startsWith("%") && !fraction && (unit === "" || !AIM.test(text));
      const bare = topic === "content" && counts && !named;
      if (topic === "tasks") add("task", isAmount(wording.reading) ? wording : toBeDone(wording), at);
      else if (wording.reading.comparison === "done") {
        if (topic === "targets" || wording.due !== "") add("task", toBeDone(wording), at);
      } else if ((clear && !bare) || topic === "targets" || (!clear && AIM.test(text))) add("kpi", wording, at);
      else
        draft.ask({ matter: { kind: "notUnderstood", words: text.slice(part.start, part.end) }, items: [], about: at });
    }
  }

  return { kpis, tasks };
}

const HEADING_WORDS = 20;

/** A part of a sentence with no more words than these speaks of what its first part names: "…, cấp tỉnh: 05 giải". */
const SHORT_SUBJECT = 3;

/** Who leads is named behind the last of several parts: whether that is meant for all of them, nobody can say. */
function ledWith(own: Wording, { holder, coHolders, unclear }: Leads, isLast: boolean): Wording {
  if (own.holder !== "" || own.unclear !== "") return own;
  return isLast ? { ...own, holder, coHolders, unclear } : { ...own, unclear: holder || unclear };
}

/** "đạt 85% vào tháng 12/2024" and, behind a comma, "nhân viên y tế ≥ 90%" are of what the first part names. */
function lacksSubject({ content, target, reading }: Wording, first: Wording, isListed: boolean): boolean {
  const at = content.indexOf(target);
  const before = content.slice(0, at).trim();
  if (/^(?:đạt|chiếm|còn|lên|xuống)(?: (?:từ|mức|ít nhất|tối thiểu|trên))*$/iu.test(before)) return true;
  const isShort = before !== "" && before.split(" ").length <= LONGEST_PART && !INDICATOR.test(foldText(before));
  const isAlike = reading.unit === first.reading.unit && !first.content.startsWith(first.target);
  return isListed && isShort && isAlike && at + target.length === content.length;
}

const LONGEST_PART = 4;

/** "5% cấp thành phố" counts at a level ("cấp") what the first part names; "" for a part of its own. */
function levelIn({ content, target }: Wording): string {
  const rest = content.startsWith(target) ? content.slice(target.length) : "";
  return /^(?: ở| đạt)? (cấp|mức|loại|hạng|tuyến|vòng|giải) /.exec(rest)?.[1] ?? "";
}

/** "50% giáo viên giỏi cấp trường" counts "giáo viên giỏi", whatever the level. */
function countedAtLevels({ content, target }: Wording, level: string): string {
  const counted = content
    .replace(target, "")
    .replace(new RegExp(` ${level} .*$`), "")
    .trim();
  return counted === "" ? content : counted;
}

/** "10-12 công chức", "rút ngắn 1/3": a range or a part that may be taken for a date. */
const RANGE_OR_PART =
  /(?<![\d/.-]|(?:ngày|trước|đến|hết|hạn|tháng|quý|năm|số) )\d{1,4} ?[-–/] ?\d{1,4}(?![\d/.-]| ?[-/.] ?\d)(?=[ ,;.]|$)/u;

/** An amount told by another: "gấp đôi", "không thấp hơn năm 2023". */
const COMPARES =
  /gấp (?:đôi|rưỡi|ba|hai)|một nửa|(?:không|chưa) (?:thấp|cao|ít|nhiều) hơn|cao hơn năm|thấp hơn năm|bằng năm/;

/** Days that are only celebrated: "chào mừng các ngày lễ 30/4, 01/5". */
const FEAST = /kỷ niệm|chào mừng|ngày lễ/i;

/** "2-3%/năm": nobody can say which of the two is asked for. */
const RANGE_OF_SHARES = /(?<![\d/.,-])\d{1,3}(?:[.,]\d+)? ?[-–] ?\d{1,3}(?:[.,]\d+)? ?%/u;

/** Something to be completed; what stands before a colon and behind it are its words together. */
function toBeDone(wording: Wording): Wording {
  const { content, target } = wording;
  if (content.includes(target)) return { ...wording, target: "" };
  return { ...wording, content: target.includes(content) ? target : `${content}: ${target}`, target: "" };
}

function isAmount(reading: Target): boolean {
  return reading.comparison !== "unclear" && reading.comparison !== "done";
}

/** Words of a sentence that sets a target even where it cannot be read. */
const AIM =
  /(?:^|[ ,;])(?:phấn đấu|đạt|bảo đảm|đảm bảo|ít nhất|tối thiểu|trở lên|tăng|giảm|không quá|nâng)(?=$|[ ,;:])/iu;

/** "Tu bổ di tích. Đơn vị thực hiện: Ban Quản lý di tích. Thời gian: quý IV/2023.": later sentences and lines tell more. */
function withBeside(wording: Wording, { clause, end }: Span, topics: Topics): { wording: Wording; from: Span[] } {
  const later = clause.sentences.filter((sentence) => sentence.start >= end);
  const first = later.findIndex(({ start, end: last }) => besideIn(clause.text.slice(start, last)) === null);
  const behind = later.slice(0, first === -1 ? later.length : first).map((one): Span => ({ clause, ...one }));
  const from: Span[] = [];
  let all = wording;
  for (const span of [...behind, ...topics.beside.of(clause).map(wholeOf)]) {
    const told = besideIn(span.clause.text.slice(span.start, span.end));
    // A day that cannot be read, or another beside the one that is told, is asked about by itself.
    if (told === null || (told.due !== "" && (all.due !== "" || readDue(told.due) === null))) continue;
    from.push(span);
    const differs = all.holder !== "" && told.holder !== "" && foldText(told.holder) !== foldText(all.holder);
    all = {
      ...all,
      holder: all.holder || told.holder,
      coHolders: [...all.coHolders, ...told.coHolders],
      unclear: all.unclear || (differs ? `${all.holder}; ${told.holder}` : told.unclear),
      due: all.due || told.due,
    };
  }
  return { wording: all, from };
}

/** A sentence that tells no more than the plan's own year sets no date. */
const DAY_OR_MONTH = /\d[/.-]\d|tháng|quý/i;

/** The verbs that begin a task with a due date. */
const TASK_VERB =
  /^(?:Hoàn thành|Ban hành|Xây dựng|Trình|Tham mưu|Tổ chức|Triển khai|Phê duyệt|Hoàn thiện|Rà soát|Báo cáo|Nghiệm thu|Đưa|Công bố|Thực hiện|Lập|Chuẩn bị|Kiểm tra)(?!\p{L})/u;

/** "95" under "%" is "95%"; "12" under "mô hình" is "12 mô hình". */
function targetOfRow(target: string, measure: string): string {
  if (target === "" || measure === "" || foldText(target).includes(foldText(measure))) return target;
  const end = target.length - (/\D*$/.exec(target)?.[0].length ?? 0);
  const [figures, rest] = [target.slice(0, end), target.slice(end)];
  if (figures === "" || /[\p{L}%]/u.test(figures.replace(BOUNDS, "")) || !FROM_OR_UP_TO.test(rest)) return target;
  const unit = /^\p{Lu}\p{Ll}/u.test(measure) ? measure.charAt(0).toLowerCase() + measure.slice(1) : measure;
  return `${figures}${unit.startsWith("%") ? "" : " "}${unit}${rest}`;
}

/** What bounds a figure: "Từ 110 trở lên", "Không quá 5". */
const BOUNDS =
  /từ|đạt|trên|dưới|ít nhất|nhiều nhất|tối thiểu|tối đa|không (?:quá|dưới|ít hơn|thấp hơn|vượt quá)|khoảng|đến/gi;
const FROM_OR_UP_TO = /^ ?(?:trở lên|trở xuống)?$/i;

/** "Tổng số tiền xử phạt (triệu đồng)": the unit that a name ends with; "" where it names none. */
function unitNamedIn(content: string): string {
  const named = /\(([^()]{1,20})\)$/.exec(content)?.[1] ?? "";
  return UNIT_OF_MEASURE.test(foldText(named)) ? named : "";
}

/** A cell of the row that numbers a table's columns: "(1)", "A", "5=4/3". */
const COLUMN_NUMBER = /^(?:\(?(?:\d{1,2}|\p{Lu})\)?(?: ?= ?[\d()+/:x*. -]+)?)?$/u;

/** Several targets in one sentence: parts at semicolons, then at commas, where each can be read by itself. */
function partsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const whole = [{ start: 0, end: text.length }];
  for (const mark of [/;/g, /,(?= )| và (?=\d)/g]) {
    const parts = cutAt(text, mark);
    if (parts.length < 2) continue;
    const readings = parts.map(({ start, end }) =>
      readTarget(
        text
          .slice(start, end)
          .trim()
          .replace(/[.;,]+$/, ""),
      ),
    );
    // "…, bằng 110% kế hoạch", "…, tăng 5% so với năm trước" tell the same amount once more.
    if (parts.slice(1).some(({ start, end }) => AGAIN.test(text.slice(start, end)))) return whole;
    const held = parts.map(({ start, end }) => holdsQuantity(text.slice(start, end)));
    if (held.every(Boolean) && (mark.source === ";" || readings.every(isAmount))) return parts;
  }
  return whole;
}

const AGAIN =
  /^(?:và )?(?:(?:bằng|tức|tương (?:đương|ứng))(?!\p{L})[^:;]*\d|(?:vượt|tăng|giảm|(?:cao|thấp|nhiều|ít) hơn)(?: thêm)? [\d.,]+ ?%?(?: \p{L}+){0,2} (?:so với|kế hoạch|cùng kỳ))/iu;

function cutAt(text: string, mark: RegExp): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ start, end: text.length });
  return parts
    .map((part) => {
      const lead = /^ */.exec(text.slice(part.start, part.end))?.[0].length ?? 0;
      return { start: part.start + lead, end: part.end };
    })
    .filter((part) => /[\p{L}\d]/u.test(text.slice(part.start, part.end)));
}

/** A place or a climb in a published index: its figures appear after the year they are of. */
function isPublishedIndex(content: string, { comparison, unit }: Target): boolean {
  const ranked = comparison === "climbBy" || comparison === "rankWithin";
  return /chỉ số|xếp hạng|thứ hạng|bảng xếp/i.test(content) && (ranked || unit.startsWith("điểm"));
}

function askAboutTarget(draft: Draft, id: string, values: KpiValues, about: Span, facts: Facts): void {
  const { content, target, reading } = values;
  const signed = /(?<![<>=])([<>])(?![=<>])/.exec(plainSigns(target));
  if (draft.outline.scanned && signed !== null) {
    const orEqual = target.replace(signed[0], signed[0] === ">" ? "≥" : "≤");
    const readings: PossibleReading[] = [changed(signed[0] === ">" ? "atLeast" : "atMost", id, content, orEqual)];
    readings.push(changed(signed[0] === ">" ? "moreThan" : "lessThan", id, content, target));
    draft.ask({
      matter: { kind: "comparisonLost", target },
      items: [id],
      about,
      readings,
      chosen: signed[0] === ">" ? "moreThan" : "lessThan",
    });
  }
  if (reading.comparison === "unclear" && reading.doubt !== null) {
    draft.ask({
      matter: { kind: "targetUnclear", target, doubt: reading.doubt },
      items: [id],
      about,
      readings: reading.doubt === "directionUnknown" ? directions(id, values) : [],
    });
  }
  if (reading.needsBaseline && values.baseline === "")
    draft.ask({ matter: { kind: "baselineNeeded", content, target }, items: [id], about });
  if (values.edition !== "" && facts.year !== null) {
    const set = (value: string): PossibleReading["changes"] => [{ item: id, field: "edition", value }];
    draft.ask({
      matter: { kind: "edition", content, year: facts.year },
      items: [id],
      about,
      readings: [
        { key: "ofPeriod", changes: set(values.edition) },
        { key: "publishedInPeriod", changes: set(`Công bố năm ${String(facts.year)}`) },
      ],
      chosen: "ofPeriod",
    });
  }
}

function changed(key: PossibleReading["key"], id: string, content: string, target: string): PossibleReading {
  const reading = readTarget(`${content}: ${target}`);
  return {
    key,
    changes: [
      { item: id, field: "target", value: target },
      { item: id, field: "reading", value: reading },
    ],
  };
}

/** "Tỷ lệ hộ nghèo: 5%": at least or at most; offered where the wording is one number with its unit. */
function directions(id: string, { content, target }: KpiValues): PossibleReading[] {
  const amount = /(?:^|: )(\d[\d.,]*(?: ?%| [\p{L} ]{1,30})?)$/u.exec(target)?.[1];
  if (amount === undefined) return [];
  return [changed("atLeast", id, content, `≥ ${amount}`), changed("atMost", id, content, `≤ ${amount}`)];
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function numbered(kind: string, number: number): string {
  return `${kind}-${twoDigits(number)}`;
}
