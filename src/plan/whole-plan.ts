/** The whole reading of a plan, put together from the readers of its parts. */

import { findDatePhrases } from "../domain/calendar";
import { readAwards } from "./awards";
import { readCriteria } from "./criteria";
import { startDraft, type Draft } from "./draft";
import { readFoot } from "./foot";
import { readMovements } from "./movements";
import { readPurposes, readRoles } from "./organisation";
import { findCitations } from "./papers";
import { isBullet } from "./marks";
import { readOutline, type Clause } from "./outline";
import type { PlanReading, Proposed, Question } from "./proposal";
import { menderOf } from "./scan";
import { readSettings } from "./settings";
import { holdsQuantity, tellsDue } from "./target-wording";
import { readTargets } from "./targets";
import { readTopics, type Topic, type Topics } from "./topics";

/** Reads the text of a plan, pasted or taken out of a file. */
export function readWholePlan(text: string): PlanReading {
  const outline = readOutline(text, menderOf(text));
  const draft = startDraft(outline);
  const topics = readTopics(outline);
  const awards = readAwards(draft, topics);
  const facts = readSettings(draft, topics, [...awards.settings, ...readFoot(draft, topics)]);
  const movements = readMovements(draft, topics, facts);
  const { kpis, tasks } = readTargets(draft, topics, facts);
  const criteria = readCriteria(draft, topics);
  const purposes = readPurposes(draft, topics);
  const roles = readRoles(draft, topics);
  askAboutTheRest(draft, topics);
  const { questions, account } = draft.finish();
  const withQuestions = <Values>(items: readonly Proposed<Values>[]): Proposed<Values>[] =>
    items.map((item) => ({ ...item, questions: questionsOf(item.id, questions) }));
  return {
    scanned: outline.scanned,
    settings: withQuestions(facts.settings),
    kpis: withQuestions(kpis),
    tasks: withQuestions(tasks),
    movements: withQuestions(movements),
    criteria: withQuestions(criteria),
    dossier: awards.dossier === null ? null : (withQuestions([awards.dossier])[0] ?? null),
    purposes: withQuestions(purposes),
    audiences: withQuestions(awards.audiences),
    roles: withQuestions(roles),
    questions,
    account,
  };
}

function questionsOf(item: string, questions: readonly Question[]): string[] {
  return questions.filter(({ items }) => items.includes(item)).map(({ id }) => id);
}

/** A sentence with a number, a due date or a demand that nobody has read is asked about; headings are noted; the rest is prose. */
function askAboutTheRest(draft: Draft, topics: Topics): void {
  for (const clause of draft.outline.clauses) {
    if (clause.block.kind === "furniture") continue;
    for (const { index, start, end } of clause.sentences) {
      if (draft.isTaken(index)) continue;
      const words = clause.text.slice(start, end);
      if (
        holdsQuantity(words) ||
        tellsDue(words) ||
        namesDay(words) ||
        isUnreadDemand(clause, topics) ||
        isAmountInWords(words, clause, topics)
      ) {
        draft.ask({ matter: { kind: "notUnderstood", words }, items: [], about: { clause, start, end } });
      } else if (topics.heads(clause)) {
        draft.structure(clause);
      }
    }
  }
}

/** A day of the plan's own time, with its year; not the day of a paper that is cited, nor one of history. */
function namesDay(words: string): boolean {
  const cited = findCitations(words);
  return findDatePhrases(words.toLowerCase()).some(
    ({ span, first, start, end }) =>
      span === "day" && (first.year ?? 0) >= OWN_TIME && !cited.some((one) => one.start <= start && end <= one.end),
  );
}

const OWN_TIME = 2000;

/** Parts in which an amount may be asked for. */
const WORK: readonly (Topic | null)[] = ["targets", "tasks", "content", "purpose"];

/** "Một trăm phần trăm", "hai nghìn hộ": amounts that no digits tell. */
function isAmountInWords(words: string, clause: Clause, topics: Topics): boolean {
  return (
    WORK.includes(topics.of(clause)) &&
    /phần trăm|một nửa|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:trăm|chục|nghìn|ngàn|triệu|tỷ)(?!\p{L})/iu.test(
      words,
    )
  );
}

/** An item, or a heading that demands something itself, among awards or movements: it may be one of them. */
function isUnreadDemand(clause: Clause, topics: Topics): boolean {
  const topic = topics.of(clause);
  if (topic === "movements")
    return clause.block.mark !== null && /phong trào|thi đua/i.test(clause.text) && !topics.heads(clause);
  if (topic !== "award" && topic !== "criteria") return false;
  const { mark } = clause.block;
  const isItem = mark !== null && isBullet(mark) && !topics.heads(clause);
  return isItem || /:[^;]*;.*:$/u.test(clause.text);
}
