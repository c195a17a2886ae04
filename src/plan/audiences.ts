/** Whom a plan considers: units and individuals, and whether contract workers are among these. */

import type { Audience } from "../domain/campaign";
import { foldText } from "../domain/text";
import { workersNamed } from "../domain/workers-named";
import { NO, YES } from "../language/vi/cell-labels";
import type { Draft, Span } from "./draft";
import type { AudienceValues, PossibleReading, Proposed } from "./proposal";
import { settingId, type Found } from "./settings";
import { behindLead, leadOf, type Topics } from "./topics";

/** Everybody considered, and the settings that tell of individuals. */
export interface Audiences {
  readonly audiences: readonly Proposed<AudienceValues>[];
  readonly individuals: readonly Found[];
}

/** Whom a plan considers; of individuals also what the workbook's settings hold. */
export function readAudiences(draft: Draft, topics: Topics): Audiences {
  const audiences: Proposed<AudienceValues>[] = [];
  const individuals: { readonly item: Proposed<AudienceValues>; readonly span: Span }[] = [];
  for (const clause of draft.outline.clauses) {
    if (topics.of(clause) !== "audience" || clause.block.kind !== "text") continue;
    const span = behindLead(clause);
    const words = span === null ? "" : clause.text.slice(span.start, span.end).replace(/[.;]$/, "");
    const lead = leadOf(clause)?.words ?? "";
    const known =
      audienceOf(lead) ??
      audienceOf(foldText(words)) ??
      audienceOf(leadOf(clause.parents[clause.parents.length - 1] ?? clause)?.words ?? "");
    if (span === null || words === "" || (topics.heads(clause) && !clause.text.includes(":"))) {
      draft.structure(clause);
      continue;
    }
    for (const audience of known === null ? bothIn(words) : [known]) {
      const id = `audience-${String(audiences.length + 1)}`;
      const item = draft.propose(id, { audience, words }, [span]);
      audiences.push(item);
      if (audience === "individual") individuals.push({ item, span });
    }
  }
  const [first, ...others] = individuals;
  if (first === undefined) return { audiences, individuals: readWorkersNamed(draft, topics) };
  const words = individuals.map(({ item }) => item.values.words).join("; ");
  const value = individuals.map(({ item: { values, sources } }) => addressed(values.words, sources[0].place.clause));
  return {
    audiences,
    individuals: [
      { key: "individuals", value: value.join("; "), from: [first.span, ...others.map(({ span }) => span)] },
      contractWorkers(draft, words, first.span),
    ],
  };
}

/** "Cán bộ, công chức, viên chức thuộc Sở (III.1.a)". */
function addressed(words: string, clause: string): string {
  return clause === "" ? words : `${words} (${clause})`;
}

/** Whether contract workers are rewarded; where the words leave it open, it is asked. */
function contractWorkers(draft: Draft, words: string, span: Span): Found {
  const { considered, clear } = workersNamed(words);
  if (!clear) askAboutWorkers(draft, words, span, considered ? "considered" : "notConsidered");
  return { key: "contractWorkers", value: considered ? YES : NO, from: [span] };
}

/** A plan that does not say whom it rewards, but speaks of "người lao động" where it is no target's words. */
function readWorkersNamed(draft: Draft, topics: Topics): Found[] {
  for (const clause of draft.outline.clauses) {
    const topic = topics.of(clause);
    if (clause.block.kind !== "text" || topic === "targets" || topic === "tasks") continue;
    const sentence = clause.sentences.find(({ start, end }) =>
      /(?:công chức|viên chức)[^.;]*(?:người lao động|hợp đồng)/iu.test(clause.text.slice(start, end)),
    );
    if (sentence === undefined) continue;
    const span: Span = { clause, start: sentence.start, end: sentence.end };
    askAboutWorkers(draft, clause.text.slice(span.start, span.end), span, "considered");
    return [{ key: "contractWorkers", value: YES, from: [span] }];
  }
  return [];
}

function askAboutWorkers(draft: Draft, words: string, about: Span, chosen: "considered" | "notConsidered"): void {
  const set = (value: string): PossibleReading["changes"] => [
    { item: settingId("contractWorkers"), field: "value", value },
  ];
  draft.ask({
    matter: { kind: "contractWorkers", words },
    items: [settingId("contractWorkers")],
    about,
    readings: [
      { key: "considered", changes: set(YES) },
      { key: "notConsidered", changes: set(NO) },
    ],
    chosen,
  });
}

function audienceOf(words: string): Audience | null {
  const collective = /tập thể|^các (?:phòng|đơn vị)/.test(words);
  const individual = /cá nhân|cán bộ|công chức/.test(words);
  return collective === individual ? null : collective ? "collective" : "individual";
}

function bothIn(words: string): Audience[] {
  const folded = foldText(words);
  const found: Audience[] = [];
  if (/tập thể|phòng|đơn vị/.test(folded)) found.push("collective");
  if (/cá nhân|cán bộ|công chức/.test(folded)) found.push("individual");
  return found;
}
