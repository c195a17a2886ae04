/** The criteria of a plan, cut into conditions that the workbook can test. */

import type { Audience, Mode } from "../domain/campaign";
import { foldText } from "../domain/text";
import { criterionReadings } from "../language/vi/plan-readings";
import { measureOf, type CriterionDoubt, type Measured } from "./criterion-rules";
import type { Draft, Span } from "./draft";
import type { Clause } from "./outline";
import type { CriterionValues, PossibleReading, Proposed } from "./proposal";
import { leadOf, type Topics } from "./topics";

/** The conditions in the order of the text. */
export function readCriteria(draft: Draft, topics: Topics): Proposed<CriterionValues>[] {
  const criteria: Proposed<CriterionValues>[] = [];
  const counts: Record<Audience, number> = { collective: 0, individual: 0 };
  const groups = new Map<number, string>();
  const told = new Set<Audience>();
  const spoken = new Map<Audience, Span>();

  for (const clause of draft.outline.clauses) {
    if (topics.of(clause) !== "criteria" || clause.block.kind === "furniture") continue;
    const body = bodyOf(clause, topics);
    if (body === null) {
      draft.structure(clause);
      for (const audience of audiencesOf([clause])) if (TOGETHER.test(clause.text)) told.add(audience);
      continue;
    }
    const lines = [...clause.parents, clause];
    const [audience] = audiencesOf(lines);
    if (audience === undefined) {
      draft.ask({ matter: { kind: "notUnderstood", words: clause.text }, items: [], about: body });
      continue;
    }
    if (lines.some(({ text }) => TOGETHER.test(text))) told.add(audience);
    if (!spoken.has(audience)) spoken.set(audience, body);
    counts[audience] += 1;
    const mode = modeOf(clause, groups);
    readClause(audience, counts[audience], body, mode);
  }

  function readClause(audience: Audience, number: number, body: Span, mode: Mode): void {
    const letter = audience === "collective" ? "T" : "C";
    const conditions = conditionsOf(body, audience);
    const either: Mode =
      mode.kind === "required" && conditions.some(({ alternative }) => alternative)
        ? { kind: "oneOf", group: newGroup(groups, body.clause) }
        : mode;
    conditions.forEach(({ words, spans, measured, alternative }, place) => {
      const code = `${letter}${String(number)}.${String(place + 1)}`;
      const id = `criterion-${code}`;
      const preferred: Mode = /ưu tiên|khuyến khích/i.test(words)
        ? { kind: "preference" }
        : alternative
          ? either
          : mode;
      const values: CriterionValues = {
        code,
        audience,
        clause: body.clause.address,
        words,
        mode: preferred,
        measure: measured?.measure ?? null,
        reading: measured === null ? "" : readingIn(measured, preferred),
      };
      criteria.push(draft.propose(id, values, spans));
      if (measured === null) draft.ask({ matter: { kind: "measureUnknown", words }, items: [id], about: spans[0] });
      else if (measured.doubt !== null) askAbout(draft, id, values, measured.doubt, spans[0]);
    });
  }

  for (const [audience, about] of spoken) {
    const items = criteria.filter(({ values }) => values.audience === audience);
    const required = items.filter(({ values }) => values.mode.kind === "required");
    if (told.has(audience) || required.length < 2) continue;
    const set = (mode: Mode): PossibleReading["changes"] =>
      required.map(({ id }) => ({ item: id, field: "mode", value: mode }));
    draft.ask({
      matter: { kind: "cumulative", audience },
      items: required.map(({ id }) => id),
      about,
      readings: [
        { key: "all", changes: set({ kind: "required" }) },
        { key: "anyOne", changes: set({ kind: "oneOf", group: String(groups.size + 1) }) },
      ],
      chosen: "all",
    });
  }
  return criteria;
}

/** Words that say that all criteria are needed together. */
const TOGETHER =
  /đồng thời|(?:đạt|đáp ứng|bảo đảm|đảm bảo|có) (?:đầy |đủ |đầy đủ |tất cả )+|các (?:tiêu chuẩn|điều kiện|tiêu chí) sau(?: đây)? ?:/i;

/** Words that say that one of several is enough. */
const ONE_OF = /một trong (?:các|những|số)/i;

const SUBJECT =
  /^(?:(?:\p{L}+ )?đối với |tiêu chuẩn |dành cho |áp dụng (?:đối với |cho ))?(?:danh hiệu |khen thưởng )?(tập thể|cá nhân|các tập thể|các cá nhân|đơn vị|cán bộ)/u;

/** The audience that the nearest heading names; both where a heading is for both. */
function audiencesOf(lines: readonly Clause[]): Audience[] {
  for (const clause of [...lines].reverse()) {
    const lead = leadOf(clause)?.words ?? "";
    if (lead === "" || (clause === lines[lines.length - 1] && !SUBJECT.test(lead))) continue;
    const collective = /tập thể/.test(lead);
    const individual = /cá nhân|cán bộ/.test(lead);
    if (collective !== individual) return [collective ? "collective" : "individual"];
  }
  return [];
}

/** What a clause demands: all of it, or what follows "Đối với tập thể:"; null for a heading. */
function bodyOf(clause: Clause, topics: Topics): Span | null {
  const lead = leadOf(clause);
  const colon = clause.text.indexOf(":");
  if (lead?.beforeColon === true && (SUBJECT.test(lead.words) || /^tiêu chuẩn/.test(lead.words))) {
    const start = colon + 1 + (/^ */.exec(clause.text.slice(colon + 1))?.[0].length ?? 0);
    return { clause, start, end: clause.text.length };
  }
  if (topics.heads(clause) && lead?.beforeColon !== true) return null;
  return { clause, start: 0, end: clause.text.length };
}

function modeOf(clause: Clause, groups: Map<number, string>): Mode {
  const heading = [...clause.parents].reverse().find(({ text }) => ONE_OF.test(text));
  if (heading === undefined) return { kind: "required" };
  return { kind: "oneOf", group: newGroup(groups, heading) };
}

/** The group of the conditions under a clause, numbered in the order of the text. */
function newGroup(groups: Map<number, string>, clause: Clause): string {
  const group = groups.get(clause.index) ?? String(groups.size + 1);
  groups.set(clause.index, group);
  return group;
}

/** A condition: its words, where they stand, and what measures them. */
interface Condition {
  readonly words: string;
  readonly spans: readonly [Span, ...Span[]];
  readonly measured: Measured | null;
  /** One of several in the sentence is enough ("có sáng kiến hoặc có thành tích đột xuất"). */
  readonly alternative: boolean;
}

/** A part of a clause; `open`: nothing measures all that it offers. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly alternative: boolean;
  readonly open: boolean;
}

/** Where a clause may fall into parts that are measured apart. */
const CUTS =
  /;(?= )|\.(?= \p{Lu})|(?<!trong đó),(?= (?:trong đó|không|chưa|có (?:ít nhất|tối thiểu|từ|\d)|có sáng kiến|đảm bảo|bảo đảm|đúng (?:tiến độ|thời hạn|hạn)|vượt tiến độ|được (?:xếp loại|đánh giá)|tích cực|hoàn thành|lập được|\d+ ?%))| (?=và (?:các nhiệm vụ|chất lượng|không|có|được|tích cực|hoàn thành|đảm bảo|bảo đảm)(?!\p{L}))/gu;

/** What only goes on with the part before it. */
const GOES_ON =
  /^[;,.]? ?(?:và )?(?:không (?:hoàn thành|đạt)(?! (?:nhiệm vụ|danh hiệu|chuẩn))|không đạt (?:kế hoạch|chỉ tiêu|yêu cầu)|hiệu quả(?: cao)?)/u;

function conditionsOf({ clause, start, end }: Span, audience: Audience): Condition[] {
  const parts = cut(clause.text, start, end).flatMap((part) => alternativesOf(clause.text, part, audience));
  const grouped: { parts: Part[]; measured: Measured | null; alternative: boolean }[] = [];
  let before: Measured | null = null;
  for (const part of parts) {
    const words = clause.text.slice(part.start, part.end);
    const goesOn: boolean = before !== null && GOES_ON.test(foldText(words));
    const measured: Measured | null = part.open ? null : goesOn ? before : measureOf(words, audience);
    before = measured;
    const same = grouped.find(
      (one) => measured !== null && JSON.stringify(one.measured?.measure) === JSON.stringify(measured.measure),
    );
    if (same === undefined) grouped.push({ parts: [part], measured, alternative: part.alternative });
    else same.parts.push(part);
  }
  return grouped.flatMap(({ parts: own, measured, alternative }): Condition[] => {
    const spans = own.map((part): Span => ({ clause, start: part.start, end: part.end }));
    const [first, ...others] = spans;
    return first === undefined
      ? []
      : [{ words: joined(clause.text, own), spans: [first, ...others], measured, alternative }];
  });
}

/** The alternatives of a part that are measured by different measures; the part itself where they are one. */
function alternativesOf(text: string, part: Pick<Part, "start" | "end">, audience: Audience): Part[] {
  const words = text.slice(part.start, part.end);
  const whole: Part = { ...part, alternative: false, open: false };
  const or = / hoặc (?:là )?/g;
  const offered: { start: number; end: number }[] = [];
  let from = part.start;
  for (let match = or.exec(words); match !== null; match = or.exec(words)) {
    if (/không|chưa/i.test(words.slice(0, match.index))) return [whole];
    offered.push({ start: from, end: part.start + match.index });
    from = part.start + match.index;
  }
  if (offered.length === 0) return [whole];
  offered.push({ start: from, end: part.end });
  const measures = offered.map(({ start, end }) => measureOf(text.slice(start, end), audience)?.measure.kind ?? null);
  const kinds = new Set(measures);
  if (kinds.size === 1) return [whole];
  if (kinds.has(null)) return [{ ...whole, open: true }];
  return offered.map((one) => ({ ...one, alternative: true, open: false }));
}

/** The parts of a clause; what stands in parentheses stays with what it explains. */
function cut(text: string, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  const pattern = new RegExp(CUTS.source, CUTS.flags);
  pattern.lastIndex = start;
  let from = start;
  for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
    if (match[0] === "") pattern.lastIndex += 1;
    const before = text.slice(from, match.index);
    const inside = (before.match(/\(/g) ?? []).length > (before.match(/\)/g) ?? []).length;
    if (inside || match.index <= from) continue;
    parts.push({ start: from, end: match.index });
    from = match.index;
  }
  parts.push({ start: from, end });
  return parts.filter((part) => /\p{L}/u.test(text.slice(part.start, part.end)));
}

/** The words of parts; "[…]" where others stand between them. */
function joined(text: string, parts: readonly { readonly start: number; readonly end: number }[]): string {
  let words = "";
  let last = -1;
  for (const { start, end } of parts) {
    const part = text.slice(start, end);
    if (words === "") words = part;
    else words += (last === start ? "" : " […]") + (/^[;,. ]/.test(part) ? part : ` ${part}`);
    last = end;
  }
  return words.replace(/^[;,. ]+|[;,. ]+$/g, "");
}

/** How a condition is understood; a feat that is one of several ways is required of nobody. */
function readingIn({ doubt, reading }: Measured, mode: Mode): string {
  return doubt === "feat" && mode.kind === "oneOf" ? criterionReadings.oneOfSeveral : reading;
}

function askAbout(draft: Draft, id: string, values: CriterionValues, doubt: CriterionDoubt, about: Span): void {
  const { words, audience, measure } = values;
  const set = (field: keyof CriterionValues, value: PossibleReading["changes"][number]["value"]) => ({
    item: id,
    field,
    value,
  });
  switch (doubt) {
    case "feat":
      if (values.mode.kind !== "required") return;
      draft.ask({
        matter: { kind: "featRequired", audience },
        items: [id],
        about,
        readings: [
          { key: "required", changes: [set("mode", values.mode), set("reading", values.reading)] },
          {
            key: "ownGround",
            changes: [set("mode", { kind: "preference" }), set("reading", criterionReadings.featOwnGround)],
          },
        ],
        chosen: "required",
      });
      return;
    case "quality":
      if (measure?.kind !== "taskQualityAtLeast" && measure?.kind !== "ownTaskQualityAtLeast") return;
      draft.ask({
        matter: { kind: "quality", words },
        items: [id],
        about,
        readings: [
          { key: "good", changes: [set("measure", measure), set("reading", criterionReadings.qualityGood)] },
          {
            key: "excellent",
            changes: [
              set("measure", { ...measure, quality: "excellent" }),
              set("reading", criterionReadings.qualityExcellent),
            ],
          },
        ],
        chosen: "good",
      });
      return;
    case "ownExcellence":
      draft.ask({
        matter: { kind: "ownExcellence", words },
        items: [id],
        about,
        readings: [
          { key: "rating", changes: [set("measure", measure), set("reading", values.reading)] },
          {
            key: "tasks",
            changes: [
              set("measure", { kind: "ownRatingAtLeast", rating: "good" }),
              set("reading", criterionReadings.ownTasksDone),
            ],
          },
        ],
        chosen: "rating",
      });
      return;
    case "movements":
      draft.ask({
        matter: { kind: "movementsCounted", words },
        items: [id],
        about,
        readings: [
          { key: "withHigher", changes: [set("reading", criterionReadings.movementsWithHigher)] },
          { key: "ownOnly", changes: [set("reading", criterionReadings.movementsOwnOnly)] },
        ],
        chosen: "withHigher",
      });
  }
}
