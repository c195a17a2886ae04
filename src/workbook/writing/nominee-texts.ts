/** What is said of one nominee in the written lists. */

import { findingsOf } from "../../domain/answers";
import type { Finding, Need, Remedy } from "../../domain/finding";
import type { Nominee } from "../../domain/nominee";
import { findingTexts } from "../../language/vi/findings";
import { listTexts } from "../../language/vi/list";

/**
 * Why the verdict is what it is, a line a ground: for whoever is eligible every condition that was met, for the others
 * what is not met and what is unknown.
 */
export function reasonsOf(nominee: Nominee): string {
  if (nominee.notJudged !== null) return findingTexts.notJudged(nominee.notJudged);
  const lines = nominee.obstacles.map(findingTexts.obstacle);
  const findings = findingsOf(nominee).filter(applies);
  for (const result of ["unmet", "unknown", "met"] as const) {
    if (result === "met" && nominee.verdict !== "eligible") continue;
    for (const finding of findings) if (finding.result === result) lines.push(ground(finding));
  }
  return lines.join("\n");
}

function applies({ mode }: Finding): boolean {
  return mode.kind !== "off";
}

function ground(finding: Finding): string {
  const clause = finding.clause === "" ? "" : ` (${finding.clause})`;
  return `${finding.criterion}${clause}: ${findingTexts.reason(finding)}`;
}

/** What would settle the unknowns, who can supply it and in which cells; a line each, none twice. */
export function missingOf(nominee: Nominee): string {
  return [...new Set(openRemedies(nominee).map(findingTexts.remedy))].join("\n");
}

function openRemedies(nominee: Nominee): Remedy[] {
  const found = findingsOf(nominee).filter((finding) => applies(finding) && finding.result === "unknown");
  return [...nominee.obstacles, ...found].flatMap(({ remedies }) => remedies);
}

/** What is missing in a person's record: to name it on a list that all can see would say something of the person. */
const PERSONAL: ReadonlySet<Need> = new Set<Need>([
  "rating",
  "ratingDecision",
  "discipline",
  "disciplineDate",
  "noDisciplineStatement",
  "consideration",
  "statementPersonAndDate",
]);

/**
 * What is still missing, as the printed list says it: only for whom nothing is known to fail, without cells, and
 * without a word on anybody's rating, discipline or conduct.
 */
export function missingInPrint(nominee: Nominee): string {
  if (nominee.verdict !== "undetermined") return "";
  const lines = openRemedies(nominee).map((remedy) =>
    PERSONAL.has(remedy.what) ? listTexts.recordIncomplete : findingTexts.remedy({ ...remedy, cells: [] }),
  );
  return [...new Set(lines)].join("\n");
}
