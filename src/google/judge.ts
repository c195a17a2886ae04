/** Reads the workbook and judges it, writing nothing: what the list, the check and the side panel stand on. */

import { makeAwardList, type AwardList } from "../domain/award-list";
import type { Campaign } from "../domain/campaign";
import { canonicalText } from "../domain/canonical";
import { stopsTheRun, type Problem } from "../domain/problem";
import { readCampaign } from "../workbook/reading";
import { sha256 } from "./digest";
import { readWorkbook, type ReadWorkbook } from "./read-workbook";
import type { Reporter } from "./run-state";

/** The workbook judged, or why it cannot be: a problem of the file that makes every value doubtful. */
export type Judged =
  | { readonly kind: "refused"; readonly problems: readonly Problem[]; readonly read: ReadWorkbook }
  | {
      readonly kind: "judged";
      readonly campaign: Campaign;
      readonly list: AwardList;
      readonly problems: readonly Problem[];
      /** SHA-256 of the canonical inputs, criteria and rules version, 64 hexadecimal digits. */
      readonly fingerprint: string;
      /** When the tabs had been read. */
      readonly readAt: Date;
      readonly read: ReadWorkbook;
    };

/**
 * Judges the active workbook as it stands; `report` is told how far it has come. With `forPapers` the tabs of the
 * dossiers are read as well, with `forList` that of the receipts.
 */
export function judgeWorkbook(report: Reporter = () => undefined, { forPapers = false, forList = false } = {}): Judged {
  const read = readWorkbook(SpreadsheetApp.getActiveSpreadsheet(), {
    forPapers,
    forList,
    onTab: (done, total) => {
      report("reading", done, total);
    },
  });
  const readAt = new Date();
  report("judging");
  const { campaign, problems } = readCampaign(read.snapshot);
  if (problems.some(stopsTheRun)) return { kind: "refused", problems: problems.filter(stopsTheRun), read };
  const list = makeAwardList(campaign);
  return {
    kind: "judged",
    campaign,
    list,
    problems: [...problems, ...list.contradictions],
    fingerprint: sha256(canonicalText(campaign)),
    readAt,
    read,
  };
}
