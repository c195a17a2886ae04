/** Reads the council's rules from the settings that the papers print word for word. */

import type { PaperSettings, ProceedingsProblem } from "../../domain/proceedings";
import { foldText } from "../../domain/text";
import type { Entry } from "../../domain/typed";
import { readShare, type CouncilRules, type Share, type VoteBase } from "../../domain/votes";
import { NO, VOTE_BASE_LABELS, YES } from "../../language/vi/cell-labels";

/** The rules as far as they can be read; a share that is none is told. */
export function readCouncilRules(settings: PaperSettings, problems: ProceedingsProblem[]): CouncilRules {
  const share = (entry: Entry<string>): Entry<Share> => {
    const rule = meant(entry, readShare);
    if (rule.state === "unreadable") problems.push({ kind: "shareUnreadable", text: rule.text, cells: [rule.at] });
    return rule;
  };
  return {
    quorum: share(settings.quorum),
    threshold: share(settings.voteThreshold),
    base: meant(settings.voteBase, (text) => keyed(VOTE_BASE_LABELS, text)),
    writtenOpinions: meant(settings.writtenOpinions, (text) => {
      const folded = foldText(text);
      return folded === foldText(YES) ? true : folded === foldText(NO) ? false : null;
    }),
  };
}

function keyed(labels: Readonly<Record<VoteBase, string>>, text: string): VoteBase | null {
  const bases = Object.keys(labels) as VoteBase[];
  return bases.find((base) => foldText(labels[base]) === foldText(text)) ?? null;
}

function meant<Value>(entry: Entry<string>, read: (text: string) => Value | null): Entry<Value> {
  if (entry.state !== "given") return entry;
  const value = read(entry.value);
  return value === null
    ? { state: "unreadable", text: entry.value, at: entry.at }
    : { state: "given", value, at: entry.at };
}
