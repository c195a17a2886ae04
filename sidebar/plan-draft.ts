/** The unfinished work of setting up from a plan: what a person decided, and on which words of the plan. */

import type { ImportedKind, ImportOrder, PlanDecisions, PlanView } from "../src/workbook/panel-plan";

/** The steps in their order. */
export const STEPS = ["text", "items", "questions", "people", "holders", "make"] as const;
export type Step = (typeof STEPS)[number];

/** What a person did with an item. */
export type Decided = "accepted" | "rejected";

/** Everything that is kept. */
export interface Draft {
  readonly step: Step;
  readonly text: string;
  /** Whether the text was read: only then the later steps have something to show. */
  readonly read: boolean;
  /** Marks of the words on which the items and questions of the last reading stand, by their ids. */
  readonly marks: Readonly<Record<string, string>>;
  readonly decided: Readonly<Record<string, Decided>>;
  readonly mended: PlanDecisions["mended"];
  readonly answers: PlanDecisions["answers"];
  readonly typed: PlanDecisions["typed"];
  readonly holders: PlanDecisions["holders"];
  /** Pasted tables that are not imported yet. */
  readonly tables: Readonly<Record<ImportedKind, string>>;
  /** What was said of each: how its columns are matched, who is who. */
  readonly orders: Readonly<Record<ImportedKind, TableOrder>>;
}

/** What a person said of a pasted table. */
export type TableOrder = Omit<ImportOrder, "kind" | "text">;

/** Nothing was said yet. */
export const NO_ORDER: TableOrder = { columns: null, answers: {}, makeCodes: false };

export const EMPTY_DRAFT: Draft = {
  step: "text",
  text: "",
  read: false,
  marks: {},
  decided: {},
  mended: {},
  answers: {},
  typed: {},
  holders: {},
  tables: { units: "", officials: "" },
  orders: { units: NO_ORDER, officials: NO_ORDER },
};

/** The draft as the add-on takes it. */
export function decisionsOf({ decided, mended, answers, typed, holders }: Draft): PlanDecisions {
  const accepted = Object.keys(decided).filter((id) => decided[id] === "accepted");
  return { accepted, mended, answers, typed, holders };
}

/** What was mended, with further texts of an item. */
export function withTexts(
  { mended }: Draft,
  item: string,
  texts: Readonly<Record<string, string>>,
): PlanDecisions["mended"] {
  return { ...mended, [item]: { ...mended[item], ...texts } };
}

/** Items that nobody has confirmed or rejected yet. */
export function undecided(view: PlanView, { decided }: Draft): number {
  return Object.values(view.sections)
    .flat()
    .filter(({ id }) => decided[id] === undefined).length;
}

/** Whether anything was decided about the plan's text. */
export function hasDecisions({ decided, mended, answers, typed, holders }: Draft): boolean {
  return [decided, mended, answers, typed, holders].some((made) => Object.keys(made).length > 0);
}

/**
 * The draft's decisions for what has now been read, or null where they fit it already. Items are numbered by their
 * places, so a decision follows the words it was made on; where most of these words are gone it is another plan, for
 * which nothing was decided.
 */
export function carriedOver(draft: Draft, view: PlanView): Partial<Draft> | null {
  const marks = marksOf(view);
  const before = Object.entries(draft.marks);
  if (JSON.stringify(marks) === JSON.stringify(draft.marks)) return null;
  if (before.length === 0) return { marks };
  const idOf = new Map(Object.entries(marks).map(([id, mark]) => [mark, id]));
  const places = new Map(before.map(([id, mark]) => [id, idOf.get(mark)]));
  const found = [...places.values()].filter((id) => id !== undefined).length;
  const isSamePlan = found * 2 >= before.length;
  const moved = <Made>(made: Readonly<Record<string, Made>>): Record<string, Made> =>
    Object.fromEntries(
      Object.entries(made).flatMap(([id, one]) => {
        const place = isSamePlan ? places.get(id) : undefined;
        return place === undefined ? [] : [[place, one] as const];
      }),
    );
  const { decided, mended, answers, typed, holders } = draft;
  return {
    marks,
    decided: moved(decided),
    mended: moved(mended),
    answers: moved(answers),
    typed: isSamePlan ? typed : {},
    holders: moved(holders),
  };
}

/** A short mark for each item and question, made of its kind and its words; of equal ones each has its own. */
function marksOf({ sections, questions }: PlanView): Record<string, string> {
  const counts = new Map<string, number>();
  const markOf = (id: string, words: string): string => {
    const mark = `${id.replace(/[\d.-]+$/, "")}:${sumOf(words)}`;
    const count = (counts.get(mark) ?? 0) + 1;
    counts.set(mark, count);
    return count === 1 ? mark : `${mark}#${String(count)}`;
  };
  return Object.fromEntries([
    ...Object.values(sections)
      .flat()
      .map(({ id, sources }) => [id, markOf(id, sources.map(({ words }) => words).join("\n"))] as const),
    ...questions.map(({ id, source, readings, setting }) => {
      const words = [source?.words ?? "", setting ?? "", ...readings.map(({ key }) => key)].join("\n");
      return [id, markOf(id, words)] as const;
    }),
  ]);
}

/** Words as a number of ten figures, since the words themselves would double what is kept. */
function sumOf(words: string): string {
  let sum = 0;
  for (let index = 0; index < words.length; index += 1) sum = (sum * 31 + words.charCodeAt(index)) % 4_294_967_291;
  return String(sum);
}
