/** What a person decided about a plan's proposals, and the items that come of it. */

import type { PlanReadingKey } from "../../domain/plan-question";
import type { Change, PlanReading, Proposed } from "../../plan/proposal";
import type { SettingKey } from "../layout";

/** A person's decisions. What is not accepted is not written. */
export interface PlanDecisions {
  /** Ids of the items that were confirmed, mended ones among them. */
  readonly accepted: readonly string[];
  /** Texts that replace proposed ones: by item, then by field. */
  readonly mended: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Readings chosen: by question. */
  readonly answers: Readonly<Record<string, PlanReadingKey>>;
  /** Settings that the plan does not tell, as typed. */
  readonly typed: Readonly<Partial<Record<SettingKey, string>>>;
  /** Units that hold a target or task: by the item. */
  readonly holders: Readonly<Record<string, Holding>>;
}

/** Who holds a target or task, by units' codes. */
export interface Holding {
  /** "" for nobody yet. */
  readonly holder: string;
  readonly coHolders: readonly string[];
}

/** Every proposal accepted as it is. */
export function acceptAll(reading: PlanReading): PlanDecisions {
  const items: readonly Proposed<unknown>[] = [
    ...reading.settings,
    ...reading.kpis,
    ...reading.tasks,
    ...reading.movements,
    ...reading.criteria,
    ...(reading.dossier === null ? [] : [reading.dossier]),
  ];
  return { accepted: items.map(({ id }) => id), mended: {}, answers: {}, typed: {}, holders: {} };
}

/** The accepted items of a reading, with the chosen readings and the person's own words in them. */
export function decidedReading(
  reading: PlanReading,
  decisions: PlanDecisions,
): Pick<PlanReading, "settings" | "kpis" | "tasks" | "movements" | "criteria"> {
  const changes = chosenChanges(reading, decisions);
  const accepted = new Set(decisions.accepted);
  const decide = <Values extends object>(items: readonly Proposed<Values>[]): Proposed<Values>[] =>
    items
      .filter(({ id }) => accepted.has(id))
      .map((item) => ({ ...item, values: decidedValues(item, changes, decisions.mended[item.id] ?? {}) }));
  return {
    settings: decide(reading.settings),
    kpis: decide(reading.kpis),
    tasks: decide(reading.tasks),
    movements: decide(reading.movements),
    criteria: decide(reading.criteria),
  };
}

/** The changes of every reading that was chosen and is offered. */
function chosenChanges({ questions }: PlanReading, { answers }: PlanDecisions): Change[] {
  return questions.flatMap(({ id, readings }) => readings.find(({ key }) => key === answers[id])?.changes ?? []);
}

/** A person's words come last: whoever mends a text has seen the reading. Only fields that hold text are mended. */
function decidedValues<Values extends object>(
  { id, values }: Proposed<Values>,
  changes: readonly Change[],
  mended: Readonly<Record<string, string>>,
): Values {
  const decided = { ...values } as Record<string, unknown>;
  for (const { item, field, value } of changes) if (item === id && field in decided) decided[field] = value;
  for (const [field, text] of Object.entries(mended)) {
    if (typeof decided[field] === "string") decided[field] = text.trim().normalize("NFC");
  }
  return decided as Values;
}
