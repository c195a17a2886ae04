/** The criteria of a plan, cut into conditions that the workbook can test. */

import type { Audience, Mode } from "../domain/campaign";
import type { PlanQuestion, PlanReadingKey } from "../domain/plan-question";
import { foldText } from "../domain/text";
import { criterionReadings } from "../language/vi/plan-readings";
import { conditionsOf, enoughIn, listedIn, ownListOf, wholeCondition, type Condition } from "./criterion-parts";
import type { CriterionDoubt, Measured } from "./criterion-rules";
import { wholeOf, type Draft, type Span } from "./draft";
import type { Clause } from "./outline";
import type { CriterionValues, PossibleReading, Proposed } from "./proposal";
import { leadOf, type Topics } from "./topics";

/** The conditions in the order of the text. */
export function readCriteria(draft: Draft, topics: Topics): Proposed<CriterionValues>[] {
  const criteria: Proposed<CriterionValues>[] = [];
  const counts: Record<Audience, number> = { collective: 0, individual: 0 };
  const groups = new Map<number, string>();
  const several = new Map<number, Several>();
  const intros = new Map<number, Clause>();
  const told = new Set<Audience>();
  const spoken = new Map<Audience, Span>();

  for (const clause of draft.outline.clauses) {
    if (topics.of(clause) !== "criteria" || clause.block.kind === "furniture") continue;
    const body = bodyOf(clause, topics);
    if (body === null) {
      draft.structure(clause);
      intros.set(above(clause), clause);
      for (const audience of audiencesOf([clause])) if (saysTogether(clause)) told.add(audience);
      continue;
    }
    const lines = [...clause.parents, clause];
    const [audience] = audiencesOf(lines);
    if (audience === undefined) {
      draft.ask({ matter: { kind: "notUnderstood", words: clause.text }, items: [], about: body });
      continue;
    }
    if (lines.some(saysTogether)) told.add(audience);
    if (!spoken.has(audience)) spoken.set(audience, body);
    counts[audience] += 1;
    readClause(audience, counts[audience], body);
  }

  function readClause(audience: Audience, number: number, body: Span): void {
    const letter = audience === "collective" ? "T" : "C";
    placedConditions(body, audience).forEach(({ condition: { words, spans, measured, alternative }, list }, place) => {
      const code = `${letter}${String(number)}.${String(place + 1)}`;
      const id = `criterion-${code}`;
      const enough = list === null ? null : enoughIn(list.text);
      const oneOf = alternative || enough?.count === 1;
      const preferred: Mode = /ưu tiên|khuyến khích/i.test(words)
        ? { kind: "preference" }
        : oneOf
          ? { kind: "oneOf", group: newGroup(groups, list ?? body.clause) }
          : { kind: "required" };
      const values: CriterionValues = {
        code,
        audience,
        clause: body.clause.address,
        words,
        mode: preferred,
        measure: measured?.measure ?? null,
        reading: measured === null ? "" : readingIn(measured, preferred),
      };
      // The words that say how many are enough stand beside each of them.
      const beside = list === null || list === body.clause ? [] : [wholeOf(list)];
      criteria.push(draft.propose(id, values, [...spans, ...beside]));
      if (list !== null && enough !== null && enough.count > 1) {
        const { items } = several.get(list.index) ?? { items: [] };
        several.set(list.index, { about: wholeOf(list), count: enough.count, of: enough.of, items: [...items, id] });
      }
      if (measured === null) draft.ask({ matter: { kind: "measureUnknown", words }, items: [id], about: spans[0] });
      else for (const doubt of measured.doubts) askAbout(draft, id, values, doubt, spans[0]);
    });
  }

  /** The conditions of a clause, each with the clause that says how many of its list are enough. */
  function placedConditions(
    body: Span,
    audience: Audience,
  ): { readonly condition: Condition; readonly list: Clause | null }[] {
    const { clause } = body;
    const listed = [...clause.parents].reverse().find(({ text }) => enoughIn(text) !== null);
    const intro = intros.get(above(clause));
    const list = listed ?? (intro !== undefined && enoughIn(intro.text) !== null ? intro : null);
    if (list !== null) return [{ condition: wholeCondition(body, audience), list }];
    const own = ownListOf(body);
    const plain = own === null ? body : own.before;
    return [
      ...(plain === null ? [] : conditionsOf(plain, audience)).map((condition) => ({ condition, list: null })),
      ...(own === null ? [] : listedIn(own.list, audience)).map((condition) => ({ condition, list: clause })),
    ];
  }

  let spare = groups.size;

  /** Asks in which of the ways that the workbook can hold these conditions count: as they are told, or any one of them. */
  function askAllOrOne(matter: PlanQuestion, conditions: readonly Proposed<CriterionValues>[], about: Span): void {
    spare += 1;
    const anyOne: Mode = { kind: "oneOf", group: String(spare) };
    const set = (modeOf: (values: CriterionValues) => Mode): PossibleReading["changes"] =>
      conditions.map(({ id, values }) => ({ item: id, field: "mode", value: modeOf(values) }));
    draft.ask({
      ...{ matter, items: conditions.map(({ id }) => id), about, chosen: "all" },
      readings: [
        { key: "all", changes: set(({ mode }) => mode) },
        { key: "anyOne", changes: set(() => anyOne) },
      ],
    });
  }

  const inSeveral = new Set([...several.values()].flatMap(({ items }) => items));
  for (const [audience, about] of spoken) {
    const demanded = criteria.filter(
      ({ id, values }) => values.audience === audience && values.mode.kind !== "preference" && !inSeveral.has(id),
    );
    // Alternatives are one thing that is demanded; beside a single other one in their own clause the sentence joins them.
    const demands = new Set(demanded.map(({ id, values: { mode } }) => (mode.kind === "oneOf" ? mode.group : id)));
    const clauses = new Set(demanded.map(({ values }) => values.clause));
    const required = demanded.filter(({ values }) => values.mode.kind === "required");
    const isOpen = demands.size > 1 && (clauses.size > 1 || required.length > 1);
    if (isOpen && !told.has(audience)) askAllOrOne({ kind: "cumulative", audience }, demanded, about);
  }
  for (const { about, count, of, items } of several.values()) {
    const matter = { kind: "someOf", count, of: Math.max(of ?? 0, items.length) } as const;
    const conditions = criteria.filter(({ id }) => items.includes(id));
    askAllOrOne(matter, conditions, about);
  }
  return criteria;
}

/** Conditions of which some, but not all, are enough. */
interface Several {
  readonly about: Span;
  readonly count: number;
  readonly of: number | null;
  readonly items: readonly string[];
}

/** The clause that a clause stands under, as its place; -1 for none. */
function above(clause: Clause): number {
  return clause.parents[clause.parents.length - 1]?.index ?? -1;
}

function saysTogether({ text }: Clause): boolean {
  return TOGETHER.test(text) && enoughIn(text) === null;
}

/** Words that say that all criteria are needed together. */
const TOGETHER =
  /đồng thời|(?:đạt|đáp ứng|bảo đảm|đảm bảo|có) (?:đầy |đủ |đầy đủ |tất cả )+|các (?:tiêu chuẩn|điều kiện|tiêu chí) sau(?: đây)? ?(?::|\.?$)/i;

const SUBJECT =
  /^(?:(?:\p{L}+ )?đối với |tiêu chuẩn |dành cho |áp dụng (?:đối với |cho ))?(?:danh hiệu |khen thưởng )?(tập thể|cá nhân|các tập thể|các cá nhân|đơn vị|cán bộ)/u;

/** The audience that the nearest heading names; both where a heading is for both. */
function audiencesOf(lines: readonly Clause[]): Audience[] {
  for (const clause of [...lines].reverse()) {
    const lead = leadOf(clause)?.words ?? subjectOf(clause);
    if (lead === "" || (clause === lines[lines.length - 1] && !SUBJECT.test(lead))) continue;
    const collective = /tập thể/.test(lead);
    const individual = /cá nhân|cán bộ/.test(lead);
    if (collective !== individual) return [collective ? "collective" : "individual"];
  }
  return [];
}

/** What stands before the colon of a clause that names whom it speaks of, however long that is; "" for another clause. */
function subjectOf({ text }: Clause): string {
  const before = foldText(text.slice(0, Math.max(text.indexOf(":"), 0)));
  return SUBJECT.test(before) && before.split(" ").length <= LONGEST_SUBJECT ? before : "";
}

const LONGEST_SUBJECT = 25;

/** "… đạt các tiêu chuẩn sau": what follows is demanded, also where the colon is forgotten. */
const ANNOUNCES = /(?:tiêu chuẩn|tiêu chí|điều kiện|thành tích|yêu cầu) (?:như )?(?:sau|dưới)(?: đây)?\.?\s*$/iu;

/** What a clause demands: all of it, or what follows "Đối với tập thể:"; null for a heading. */
function bodyOf(clause: Clause, topics: Topics): Span | null {
  if (/:\s*$/.test(clause.text) || ANNOUNCES.test(clause.text)) return null;
  const lead = leadOf(clause);
  const colon = clause.text.indexOf(":");
  const isAddressed = lead?.beforeColon === true && (SUBJECT.test(lead.words) || /^tiêu chuẩn/.test(lead.words));
  if (isAddressed || subjectOf(clause) !== "") {
    const start = colon + 1 + (/^ */.exec(clause.text.slice(colon + 1))?.[0].length ?? 0);
    return { clause, start, end: clause.text.length };
  }
  if (topics.heads(clause) && lead?.beforeColon !== true) return null;
  return { clause, start: 0, end: clause.text.length };
}

/** The group of the conditions under a clause, numbered in the order of the text. */
function newGroup(groups: Map<number, string>, clause: Clause): string {
  const group = groups.get(clause.index) ?? String(groups.size + 1);
  groups.set(clause.index, group);
  return group;
}

/** How a condition is understood; a feat that is one of several ways is required of nobody. */
function readingIn({ doubts, reading }: Measured, mode: Mode): string {
  return doubts.includes("feat") && mode.kind === "oneOf" ? criterionReadings.oneOfSeveral : reading;
}

/** Asks in which of two ways a condition is meant; the first is the one that is proposed. */
function askAbout(draft: Draft, id: string, values: CriterionValues, doubt: CriterionDoubt, about: Span): void {
  const { words, audience, measure, mode, reading } = values;
  const means = (key: PlanReadingKey, changes: Partial<CriterionValues>): PossibleReading => ({
    key,
    changes: changesOf(id, changes),
  });
  const ask = (matter: PlanQuestion, proposed: PossibleReading, other: PossibleReading): void => {
    draft.ask({ matter, items: [id], about, readings: [proposed, other], chosen: proposed.key });
  };
  switch (doubt) {
    case "feat":
      if (mode.kind !== "required") return;
      ask(
        { kind: "featRequired", audience },
        means("required", { mode, reading }),
        means("ownGround", { mode: { kind: "preference" }, reading: criterionReadings.featOwnGround }),
      );
      return;
    case "quality":
      if (measure?.kind !== "taskQualityAtLeast" && measure?.kind !== "ownTaskQualityAtLeast") return;
      ask(
        { kind: "quality", words },
        means("good", { measure, reading: criterionReadings.qualityGood }),
        means("excellent", {
          measure: { ...measure, quality: "excellent" },
          reading: criterionReadings.qualityExcellent,
        }),
      );
      return;
    case "ownExcellence":
      ask(
        { kind: "ownExcellence", words },
        means("rating", { measure, reading }),
        means("tasks", {
          measure: { kind: "ownRatingAtLeast", rating: "good" },
          reading: criterionReadings.ownTasksDone,
        }),
      );
      return;
    case "recognition":
      ask(
        { kind: "recognition", words },
        means("recognised", { measure, reading }),
        means("unrecognised", { measure: null, reading: criterionReadings.initiativeUnrecognised }),
      );
      return;
    case "movements":
      ask(
        { kind: "movementsCounted", words },
        means("withHigher", { reading: criterionReadings.movementsWithHigher }),
        means("ownOnly", { reading: criterionReadings.movementsOwnOnly }),
      );
      return;
    case "participation":
      ask(
        { kind: "participation", words },
        means("activeOnly", { measure }),
        means("anyParticipation", { measure: null, reading: criterionReadings.anyParticipation }),
      );
  }
}

function changesOf(item: string, { mode, measure, reading }: Partial<CriterionValues>): PossibleReading["changes"] {
  return [
    ...(mode === undefined ? [] : [{ item, field: "mode", value: mode }]),
    ...(measure === undefined ? [] : [{ item, field: "measure", value: measure }]),
    ...(reading === undefined ? [] : [{ item, field: "reading", value: reading }]),
  ];
}
