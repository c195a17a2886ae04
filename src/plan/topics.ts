/** What the parts of a plan are about, told from their headings. */

import { foldText } from "../domain/text";
import { besideLines, type BesideLines } from "./beside";
import { isCapitals } from "./capitals";
import { wholeOf, type Span } from "./draft";
import { isBullet } from "./marks";
import type { Clause, Outline } from "./outline";

/** What a part of a plan is about. */
export type Topic =
  | "purpose"
  | "content"
  | "targets"
  | "tasks"
  | "movements"
  | "award"
  | "audience"
  | "awardForm"
  | "criteria"
  | "dossier"
  | "period"
  | "organisation"
  | "recipients";

/** The first that fits a heading is its topic. */
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ["recipients", /^nơi (?:nhận|gửi)/],
  ["dossier", /hồ sơ|thủ tục (?:đề nghị|xét)|^thủ tục$|trình tự/],
  ["criteria", /tiêu chuẩn|tiêu chí|điều kiện/],
  ["audience", /^(?:phạm vi, )?đối tượng/],
  ["awardForm", /^(?:các )?(?:danh hiệu(?:,| và) )?hình thức|số lượng khen/],
  ["award", /khen thưởng/],
  ["period", /^(?:\p{L}+ )?thời gian|^thời hạn(?! nộp| nhận| gửi)/u],
  ["organisation", /tổ chức thực hiện|trách nhiệm|phân công|^(?:triển khai )?thực hiện$/],
  ["targets", /chỉ tiêu|mục tiêu (?:cụ thể|thi đua|phấn đấu)|các mục tiêu/],
  ["tasks", /nhiệm vụ/],
  ["movements", /phong trào/],
  ["content", /nội dung|giải pháp/],
  ["purpose", /mục đích|yêu cầu|mục tiêu|quan điểm/],
];

/** Parts whose items speak of targets, tasks and papers without being any. */
const CLOSED: readonly Topic[] = ["criteria", "dossier", "organisation", "recipients", "audience", "awardForm"];

/** What closed parts may hold as parts of their own. */
const WITHIN_CLOSED: readonly Topic[] = ["dossier", "criteria", "audience", "awardForm", "period", "recipients"];

/** A heading that names no more than whom it is for. */
const ADDRESSED = /^(?:đối với |về )?(?:các )?(?:tập thể|cá nhân|đơn vị|cán bộ)(?!\p{L})/u;

/** The clauses of a text with their topics. */
export interface Topics {
  /** Null before the first heading. */
  readonly of: (clause: Clause) => Topic | null;
  /** Whether a clause heads others, or is set as a heading. */
  readonly heads: (clause: Clause) => boolean;
  /** Lines that tell who leads an item, who helps and by when; an item heads nothing by them. */
  readonly beside: BesideLines;
}

/** Finds the topic of every clause. */
export function readTopics({ clauses }: Outline): Topics {
  const beside = besideLines(clauses);
  const items = clauses.filter((clause) => clause.block.kind !== "furniture" && !beside.isBeside(clause));
  const parents = new Set(items.flatMap(headedBy).map(({ index }) => index));
  const topics = new Map<number, Topic | null>();
  let section: Topic | null = null;
  const heads = (clause: Clause): boolean =>
    clause.block.kind === "text" &&
    (parents.has(clause.index) || clause.text.endsWith(":") || isHeadingLine(clause)) &&
    leadOf(clause) !== null;
  for (const clause of clauses) {
    const parent = clause.parents[clause.parents.length - 1];
    // "IV. KINH PHÍ" behind "III. TIÊU CHUẨN": a section of its own, whatever it is about.
    if (parent === undefined && clause.block.mark !== null && isHeadingLine(clause)) section = null;
    const above: Topic | null = parent === undefined ? section : (topics.get(parent.index) ?? null);
    const own: Topic | null = beside.isBeside(clause)
      ? null
      : ownTopic(clause, parent === undefined ? null : above, heads(clause));
    topics.set(clause.index, own ?? above);
    if (parent === undefined && own !== null && (clause.block.mark === null || isHeadingLine(clause))) section = own;
  }
  return { of: (clause) => topics.get(clause.index) ?? null, heads, beside };
}

/** What a clause stands under; "Tỷ lệ hồ sơ đúng hạn: 95%" heads no paragraph behind it. */
function headedBy({ block, parents }: Clause): readonly Clause[] {
  if (block.kind !== "text" || block.mark !== null) return parents;
  return parents.filter((parent) => {
    const lead = leadOf(parent);
    return lead?.beforeColon !== true || !INDICATOR.test(lead.words);
  });
}

function ownTopic(clause: Clause, above: Topic | null, heads: boolean): Topic | null {
  // A foot of two columns comes as rows.
  if (clause.block.kind === "row" && clause.block.cells.some((cell) => topicOf(foldText(cell)) === "recipients"))
    return "recipients";
  if (clause.block.kind !== "text") return null;
  const lead = leadOf(clause);
  if (lead === null || (!heads && !lead.beforeColon)) return null;
  const { mark } = clause.block;
  if (mark !== null && isBullet(mark) && !clause.text.endsWith(":") && !lead.beforeColon) return null;
  // "Tỷ lệ hồ sơ đúng hạn: 95%" is a target, whatever it speaks of.
  if (lead.beforeColon && (INDICATOR.test(lead.words) || above === "targets" || above === "tasks")) return null;
  // "3. Khen thưởng" may hold "Đối với tập thể: …" at once, without a heading of its own for what is demanded.
  const topic = topicOf(lead.words) ?? (above === "award" && ADDRESSED.test(lead.words) ? "criteria" : null);
  if (topic === null || above === null || !CLOSED.includes(above)) return topic;
  // In the part on organisation "Thời gian thi đua: …" tells the period; its duties speak of everything.
  const inside = lead.beforeColon || !isListed(clause);
  // "Thời hạn: chậm nhất ngày …" of a dossier is no period.
  if (above === "dossier" && topic === "period" && !tellsPeriod(lead.words)) return null;
  return WITHIN_CLOSED.includes(topic) && inside && above !== topic && !/^đối với/.test(lead.words) ? topic : null;
}

/** Whether a sentence is on the campaign's own time, "Thời gian thi đua: từ … đến …", also in a part on dossiers. */
export function tellsPeriod(sentence: string): boolean {
  return /^(?:- )?thời (?:gian|hạn) (?:thực hiện |phát động )?(?:đợt |phong trào )?thi đua(?!\p{L})/iu.test(sentence);
}

/** How the name of an indicator begins. */
export const INDICATOR =
  /^(?:tỷ lệ|tỉ lệ|số (?!lượng hồ sơ)|tổng |chỉ số|mức |tốc độ|diện tích|sản lượng|giá trị|doanh thu|\d)/;

function isListed(clause: Clause): boolean {
  return clause.block.mark !== null && isBullet(clause.block.mark);
}

/** The topic that a heading names, or null. */
function topicOf(heading: string): Topic | null {
  return TOPICS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

/** The words by which a clause may head others, folded: what stands before its colon, or all of a short line. */
export function leadOf(clause: Clause): { readonly words: string; readonly beforeColon: boolean } | null {
  const { text } = clause;
  const colon = text.indexOf(":");
  const before = colon === -1 ? "" : text.slice(0, colon).trim();
  if (before !== "" && before.split(" ").length <= LONGEST_LEAD) {
    return { words: foldText(before), beforeColon: colon < text.length - 1 };
  }
  const short = text.split(" ").length <= LONGEST_HEADING && !/[.;,]$/.test(text);
  return short || isCapitals(text) ? { words: foldText(text.replace(/[.:;]+$/, "")), beforeColon: false } : null;
}

/** What stands after the colon of "Tập thể: …"; the whole of a clause without one; null for "Đối tượng:". */
export function behindLead(clause: Clause): Span | null {
  const colon = leadOf(clause)?.beforeColon === true ? clause.text.indexOf(":") : -1;
  if (colon === -1) return clause.text.endsWith(":") ? null : wholeOf(clause);
  const start = colon + 1 + (/^ */.exec(clause.text.slice(colon + 1))?.[0].length ?? 0);
  return { clause, start, end: clause.text.length };
}

const LONGEST_LEAD = 12;
const LONGEST_HEADING = 18;

function isHeadingLine(clause: Clause): boolean {
  const { mark } = clause.block;
  if (isCapitals(clause.text)) return true;
  return mark !== null && ["part", "roman", "LETTER", "article"].includes(mark.style);
}
