/**
 * The same list by json-rules-engine, as its documentation would have it built: two rules for each condition of the plan
 * (when it is met, when it is not; neither means unknown), one run of the engine for each nominee with that nominee's
 * facts, and the verdict told from the events. The facts (how each row counts, whose it is, whether a discipline counts)
 * are told in plain code, with our own table of statuses: what the engine would take far longer for.
 */

import { Engine, type NestedCondition } from "json-rules-engine";
import { compareDates } from "../../src/domain/calendar";
import type { Audience, Mode } from "../../src/domain/campaign";
import type { FindingResult } from "../../src/domain/finding";
import { COUNTS_AS, standingOf, type KpiCount } from "../../src/domain/status";
import type { Verdict } from "../../src/domain/verdict";
import { CRITERIA } from "../workload/criteria";
import { PERIOD, type AssignmentFact, type OfficialFact, type RecordFact, type UnitFact } from "../workload/facts";
import type { Contender, Judged } from "./contender";
import { officialIsNotJudged, registerOf, unitIsNotJudged, type RegisterRow, type RegisterUnit } from "./register";

type Facts = Readonly<Record<string, unknown>>;

interface Nominee {
  readonly kind: Audience;
  readonly code: string;
  readonly notJudged: boolean;
  readonly facts: Facts;
}

export const RULES_ENGINE: Contender = {
  name: "json-rules-engine",
  prepare: (department, campaign) => {
    const register = registerOf(department, campaign);
    return async () => {
      const nominees = register.flatMap(nomineesOf);
      const engines = { collective: engineOf("collective"), individual: engineOf("individual") };
      const list: Judged[] = [];
      for (const { kind, code, notJudged, facts } of nominees) {
        if (notJudged) {
          list.push({ kind, code, verdict: "notJudged", findings: [] });
          continue;
        }
        const { events } = await engines[kind].run(facts);
        const results = new Map(events.map(({ type, params }) => [type, params?.["result"] as FindingResult]));
        const findings = CONDITIONS[kind].map(({ code: criterion, mode }) => ({
          criterion,
          mode,
          result: results.get(criterion) ?? ("unknown" as const),
        }));
        list.push({ kind, code, verdict: verdictOf(findings), findings });
      }
      return () => list;
    };
  },
};

function nomineesOf(unit: RegisterUnit): Nominee[] {
  const rows = unit.rows?.map(countedRow) ?? [];
  const rowsOf = rowsByLead(rows);
  const disciplines = unit.staff.map((official) => disciplineOf(official, unit.fact));
  return [
    {
      kind: "collective",
      code: unit.fact.code,
      notJudged: unitIsNotJudged(unit.fact),
      facts: factsOfUnit(unit, rows, disciplines),
    },
    ...unit.staff.map((official, index): Nominee => ({
      kind: "individual",
      code: official.code,
      notJudged: officialIsNotJudged(official),
      facts: factsOfOfficial(official, unit, rowsOf.get(official.code) ?? [], disciplines[index] ?? "open"),
    })),
  ];
}

/** The conditions of each kind of nominee, in the order of the plan. */
const CONDITIONS = {
  collective: CRITERIA.filter(({ audience }) => audience === "collective"),
  individual: CRITERIA.filter(({ audience }) => audience === "individual"),
};

function engineOf(kind: Audience): Engine {
  const engine = new Engine();
  for (const { code } of CONDITIONS[kind]) {
    const rules = RULES[code];
    if (rules === undefined) throw new Error(`There are no rules for ${code}.`);
    engine.addRule({ conditions: { all: [rules.unmet] }, event: { type: code, params: { result: "unmet" } } });
    engine.addRule({ conditions: { all: [rules.met] }, event: { type: code, params: { result: "met" } } });
  }
  return engine;
}

function verdictOf(findings: readonly { readonly mode: Mode; readonly result: FindingResult }[]): Verdict {
  const results = findings.filter(({ mode }) => mode.kind === "required").map(({ result }) => result);
  const choice = findings.filter(({ mode }) => mode.kind === "oneOf").map(({ result }) => result);
  if (choice.length > 0) {
    results.push(choice.includes("met") ? "met" : choice.includes("unknown") ? "unknown" : "unmet");
  }
  if (results.includes("unmet")) return "ineligible";
  return results.includes("unknown") ? "undetermined" : "eligible";
}

function is(fact: string, value: unknown): NestedCondition {
  return { fact, operator: "equal", value };
}

function some(fact: string, value: unknown): NestedCondition {
  return { fact, operator: "someFact:equal", value };
}

function among(fact: string, values: readonly unknown[]): NestedCondition {
  return { fact, operator: "someFact:in", value: values };
}

function oneOf(fact: string, values: readonly unknown[]): NestedCondition {
  return { fact, operator: "in", value: values };
}

function every(fact: string, values: readonly unknown[]): NestedCondition {
  return { fact, operator: "everyFact:in", value: values };
}

/** Where no arising task is reported, the head must have stated that there was none. */
const ARISING_SETTLED: NestedCondition = { any: [is("arisingReported", true), is("noArisingTasks", "holds")] };

/** A unit without any task whose head stated that none arose. */
const NO_TASKS_STATED: NestedCondition = { all: [is("tasks", 0), is("noArisingTasks", "holds"), is("hasRows", true)] };

/** The head's word on officials who chair nothing. */
const PROGRESS_STATED: NestedCondition = { all: [is("hasTab", true), is("individualProgress", "holds")] };

/** Somebody's rating is on the scale; without any nothing can be said. */
const SOMEBODY_RATED = among("ratings", ["excellent", "good", "completed", "notCompleted"]);

const NO_RATING_OPEN = every("ratings", ["excellent", "good", "completed", "notCompleted", "notRated"]);

interface Rules {
  readonly met: NestedCondition;
  readonly unmet: NestedCondition;
}

/** When each condition is met and when it is not; in between it is unknown. */
const RULES: Readonly<Record<string, Rules>> = {
  "T1.1": {
    met: { all: [every("assignedCounts", ["met", "excluded"]), some("assignedCounts", "met")] },
    unmet: some("assignedCounts", "unmet"),
  },
  "T1.2": {
    met: {
      any: [
        { all: [every("taskCounts", ["met", "excluded"]), some("taskCounts", "met"), ARISING_SETTLED] },
        NO_TASKS_STATED,
      ],
    },
    unmet: some("taskCounts", "unmet"),
  },
  "T1.3": {
    met: {
      any: [
        {
          all: [
            every("taskQualities", ["excellent", "good", "excluded"]),
            among("taskQualities", ["excellent", "good"]),
            ARISING_SETTLED,
          ],
        },
        NO_TASKS_STATED,
      ],
    },
    unmet: among("taskQualities", ["satisfactory", "unsatisfactory"]),
  },
  "T2.1": { met: is("feat", "met"), unmet: is("feat", "unmet") },
  "T3.1": {
    met: { all: [SOMEBODY_RATED, every("ratings", ["excellent", "good", "notRated"])] },
    unmet: among("ratings", ["completed", "notCompleted"]),
  },
  "T3.2": {
    met: some("ratings", "excellent"),
    unmet: { all: [SOMEBODY_RATED, every("ratings", ["good", "completed", "notCompleted", "notRated"])] },
  },
  "T3.3": {
    met: { all: [SOMEBODY_RATED, NO_RATING_OPEN, every("ratings", ["excellent", "good", "completed", "notRated"])] },
    unmet: some("ratings", "notCompleted"),
  },
  "T4.1": {
    met: { all: [every("participation", ["active", "notApplicable"]), some("participation", "active")] },
    unmet: among("participation", ["joined", "none"]),
  },
  "T5.1": { met: is("unity", "holds"), unmet: is("unity", "denied") },
  "T5.2": { met: every("disciplines", ["clear"]), unmet: some("disciplines", "failed") },
  "C1.1": { met: oneOf("rating", ["excellent", "good"]), unmet: oneOf("rating", ["completed", "notCompleted"]) },
  "C1.2": {
    met: {
      any: [{ all: [some("ownCounts", "met"), every("ownCounts", ["met"])] }, { all: [is("own", 0), PROGRESS_STATED] }],
    },
    unmet: some("ownCounts", "unmet"),
  },
  "C1.3": {
    met: {
      any: [
        { all: [among("ownQualities", ["excellent", "good"]), every("ownQualities", ["excellent", "good"])] },
        { all: [is("ownTasks", 0), PROGRESS_STATED] },
      ],
    },
    unmet: among("ownQualities", ["satisfactory", "unsatisfactory"]),
  },
  "C2.1": { met: is("feat", "met"), unmet: is("feat", "unmet") },
  "C3.1": { met: is("initiative", "met"), unmet: is("initiative", "unmet") },
  "C4.1": {
    met: { any: [is("unity", "holds"), { all: [is("unity", "silent"), is("unitUnity", "holds")] }] },
    unmet: is("unity", "denied"),
  },
  "C4.2": { met: is("discipline", "clear"), unmet: is("discipline", "failed") },
  "C5.1": { met: is("underConsideration", "none"), unmet: is("underConsideration", "matter") },
};

/** A target or task with how it counts towards the whole. */
interface CountedRow {
  readonly fact: AssignmentFact;
  readonly count: KpiCount;
}

function countedRow({ fact, reading }: RegisterRow): CountedRow {
  return { fact, count: COUNTS_AS[standingOf(reading, PERIOD).status] };
}

function rowsByLead(rows: readonly CountedRow[]): ReadonlyMap<string, readonly CountedRow[]> {
  const rowsOf = new Map<string, CountedRow[]>();
  for (const row of rows) {
    const own = rowsOf.get(row.fact.lead);
    if (own === undefined) rowsOf.set(row.fact.lead, [row]);
    else own.push(row);
  }
  return rowsOf;
}

/** Whether a recorded discipline counts; "open" where somebody must still say. */
type DisciplineAnswer = "clear" | "failed" | "open";

function disciplineOf(official: OfficialFact, unit: UnitFact): DisciplineAnswer {
  const { discipline, disciplineOn } = official;
  if (discipline === null) return unit.noDiscipline === "holds" ? "clear" : "open";
  if (discipline === "none" || discipline === "reprimand") return "clear";
  if (disciplineOn === null) return "open";
  return compareDates(disciplineOn, PERIOD.start) >= 0 ? "failed" : "clear";
}

function isTask({ fact }: CountedRow): boolean {
  return fact.kind !== "kpi";
}

function factsOfUnit(
  { fact, staff }: RegisterUnit,
  rows: readonly CountedRow[],
  disciplines: readonly DisciplineAnswer[],
): Facts {
  const tasks = rows.filter(isTask);
  return {
    hasRows: rows.length > 0,
    assignedCounts: rows.filter((row) => row.fact.kind !== "arisingTask").map(({ count }) => count),
    tasks: tasks.length,
    taskCounts: tasks.map(({ count }) => count),
    taskQualities: tasks.map((row) => (row.count === "excluded" ? "excluded" : row.fact.quality)),
    arisingReported: rows.some((row) => row.fact.kind === "arisingTask"),
    noArisingTasks: fact.noArisingTasks,
    ratings: staff.map(({ rating }) => rating),
    feat: ANSWERS[fact.feat],
    participation: fact.participation,
    unity: fact.unity,
    disciplines,
  };
}

/** What each record answers. */
const ANSWERS: Readonly<Record<RecordFact, string>> = {
  recognised: "met",
  recorded: "unknown",
  none: "unmet",
  silent: "unknown",
};

function factsOfOfficial(
  fact: OfficialFact,
  unit: RegisterUnit,
  own: readonly CountedRow[],
  discipline: DisciplineAnswer,
): Facts {
  const counting = own.filter(({ count }) => count !== "excluded");
  const tasks = counting.filter(isTask);
  return {
    rating: fact.rating,
    own: counting.length,
    ownCounts: counting.map(({ count }) => count),
    ownTasks: tasks.length,
    ownQualities: tasks.map((row) => row.fact.quality),
    hasTab: unit.rows !== null,
    individualProgress: unit.fact.individualProgress,
    feat: ANSWERS[fact.feat],
    initiative: ANSWERS[fact.initiative],
    unity: fact.unity,
    unitUnity: unit.fact.unity,
    discipline,
    underConsideration: fact.underConsideration,
  };
}
