/** A plan's reading as the side panel shows it: every item under the headers of its tab, beside its sentences. */

import type { PlanReadingKey } from "../../domain/plan-question";
import { showDate } from "../../language/format";
import type { Language } from "../../language/language";
import { askOfPlan, type PlanQuestionTexts } from "../../language/plan-questions";
import { AUDIENCE_LABELS } from "../../language/vi/cell-labels";
import { MEASURE_LABELS } from "../../language/vi/measure-labels";
import type {
  CriterionValues,
  DossierValues,
  KpiValues,
  MovementValues,
  PlanReading,
  Proposed,
  Question,
  Quote,
  SettingValues,
  TaskValues,
} from "../../plan/proposal";
import { CRITERIA_TAB, KPIS_TAB, MOVEMENTS_TAB, SETTINGS, SETTINGS_TAB, type Tab } from "../layout";
import type { PlanItemView, PlanQuestionView, PlanView, PlanWords, SettingKey } from "../panel-plan";
import { measuresOf } from "../reading/criteria";
import { acceptAll, decidedReading, type PlanDecisions } from "./decisions";
import { holdingInPlan, type NamedUnit } from "./holders";
import { levelOf, modeLabel, thresholdOf } from "./rows";
import { stillOpen } from "./still-open";

/** Everything that a plan's text proposes, with the readings that were chosen applied. */
export function planView(
  reading: PlanReading,
  { answers, mended }: Pick<PlanDecisions, "answers" | "mended">,
  units: readonly NamedUnit[],
  language: Language,
  texts: PlanQuestionTexts,
): PlanView {
  const items = decidedReading(reading, { ...acceptAll(reading), answers });
  return {
    language: language.code,
    scanned: reading.scanned,
    sections: {
      settings: items.settings.map((item) => itemView(item, settingName(item.values.key), settingFields(item.values))),
      kpis: items.kpis.map((item) => itemView(item, item.values.code, assignmentFields(item.values))),
      tasks: items.tasks.map((item) => itemView(item, item.values.code, assignmentFields(item.values))),
      movements: items.movements.map((item) => itemView(item, item.values.code, movementFields(item.values))),
      criteria: items.criteria.map((item) => itemView(item, item.values.code, criterionFields(item.values))),
    },
    questions: reading.questions.map((question) => ({
      ...questionView(question, answers, texts),
      mended: mendedView(reading, question, mended, texts),
    })),
    assignments: [...items.kpis, ...items.tasks].map(({ id, values }) => ({
      id,
      code: values.code,
      content: values.content,
      ...holdingInPlan(values, units),
    })),
    units,
    dossier: reading.dossier === null ? [] : dossierLines(reading.dossier.values),
    roles: reading.roles.map(({ values }) => values),
    prose: reading.account.filter(({ fate }) => fate === "prose").map(({ words, clause }) => ({ words, clause })),
  };
}

type Field = PlanItemView["fields"][number];

function itemView({ id, sources, mends, questions }: Proposed<unknown>, title: string, fields: Field[]): PlanItemView {
  const seen = new Set<string>();
  const quoted = sources.map(wordsOf).filter(({ words }) => !seen.has(words) && seen.add(words));
  return { id, title, fields, sources: quoted, mends, questions };
}

function wordsOf({ words, place }: Quote): PlanWords {
  return { words, clause: place.clause };
}

function settingName(key: SettingKey): string {
  return SETTINGS.find((setting) => setting.key === key)?.name ?? key;
}

function headerOf(layout: Tab, key: string): string {
  return layout.columns.find((column) => column.key === key)?.header ?? key;
}

/** A field that a person may mend; one that the plan leaves blank too. */
function mendable(layout: Tab, key: string, text: string, clears: readonly string[] = []): Field {
  const rule = layout.columns.find((column) => column.key === key)?.rule;
  const choices = rule?.kind === "list" ? rule.labels : [];
  return { key, label: headerOf(layout, key), text, mendable: true, choices, clears };
}

/** What follows from the words and is changed in the tab itself. */
function fixed(layout: Tab, key: string, text: string): Field[] {
  return text === "" ? [] : [{ key, label: headerOf(layout, key), text, mendable: false, choices: [], clears: [] }];
}

function settingFields({ key, value, note }: SettingValues): Field[] {
  const rule = SETTINGS.find((setting) => setting.key === key)?.rule;
  const choices = rule?.kind === "list" ? rule.labels : [];
  return [{ ...mendable(SETTINGS_TAB, "value", value), choices }, ...fixed(SETTINGS_TAB, "note", note)];
}

function assignmentFields(values: KpiValues | TaskValues): Field[] {
  const field = (key: string, text: string): Field => mendable(KPIS_TAB, key, text);
  return [
    field("code", values.code),
    field("content", values.content),
    field("target", values.target),
    ...("baseline" in values ? [field("baseline", values.baseline), field("edition", values.edition)] : []),
    field("due", values.due),
    field("paper", values.paper),
    ...fixed(KPIS_TAB, "clause", values.clause),
  ];
}

function movementFields({ code, name, launchedBy, carriedBy }: MovementValues): Field[] {
  return [
    mendable(MOVEMENTS_TAB, "code", code),
    mendable(MOVEMENTS_TAB, "name", name),
    mendable(MOVEMENTS_TAB, "launchedBy", launchedBy),
    mendable(MOVEMENTS_TAB, "carriedBy", carriedBy),
  ];
}

/** What a condition says of its measure, and no longer fits another one. */
const MEASURED: readonly string[] = ["threshold", "level", "reading"];

function criterionFields(values: CriterionValues): Field[] {
  const { audience, measure } = values;
  const measured = mendable(CRITERIA_TAB, "measure", measure === null ? "" : MEASURE_LABELS[measure.kind], MEASURED);
  return [
    ...fixed(CRITERIA_TAB, "audience", AUDIENCE_LABELS[audience]),
    mendable(CRITERIA_TAB, "words", values.words),
    mendable(CRITERIA_TAB, "mode", modeLabel(values.mode)),
    { ...measured, choices: measuresOf(audience) },
    mendable(CRITERIA_TAB, "threshold", measure === null ? "" : thresholdOf(measure)),
    mendable(CRITERIA_TAB, "level", measure === null ? "" : levelOf(measure)),
    mendable(CRITERIA_TAB, "reading", values.reading),
    ...fixed(CRITERIA_TAB, "clause", values.clause),
  ];
}

/** A question in words; the reading that holds is the chosen one, and before that the proposed one. */
export function questionView(
  { id, matter, items, source, readings, chosen }: Question,
  answers: Readonly<Record<string, PlanReadingKey>>,
  texts: PlanQuestionTexts,
): Omit<PlanQuestionView, "mended"> {
  const setting = "setting" in matter ? matter.setting : null;
  return {
    id,
    message: askOfPlan(texts, matter, setting === null ? "" : settingName(setting)),
    source: source === null ? null : wordsOf(source),
    items,
    readings: readings.map(({ key }) => ({ key, label: texts.readings[key] })),
    chosen: answers[id] ?? chosen,
    setting: matter.kind === "missing" ? setting : null,
  };
}

/** What the mended texts of a question's one item leave open; null where none are. */
function mendedView(
  reading: PlanReading,
  question: Question,
  mended: PlanDecisions["mended"],
  texts: PlanQuestionTexts,
): PlanQuestionView["mended"] {
  const [id = "", ...others] = question.items;
  const fields = others.length > 0 ? undefined : mended[id];
  if (fields === undefined) return null;
  const open = stillOpen(reading, question, fields);
  return { fields, open: open === null ? "" : askOfPlan(texts, open, "") };
}

/** The papers of a dossier with their forms, how many sets, and the last day: as papers say it. */
function dossierLines({ parts, sets, deadline }: DossierValues): string[] {
  return [
    ...parts.map(({ name, form }) => (form === "" ? name : `${name} (${form})`)),
    ...(sets === null ? [] : [`Số bộ: ${String(sets)}`]),
    ...(deadline === null
      ? []
      : [`${deadline.strict ? "Nộp trước ngày" : "Nộp đến hết ngày"} ${showDate(deadline.date)}`]),
  ];
}
