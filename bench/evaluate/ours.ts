/**
 * The product's own evaluation: every verdict with its findings, reasons, cells and remedies. Measured is what the other
 * contenders do: they too are given persons already placed in their units, look for no contradictions and put nobody in
 * order. With all of that it is measured beside them.
 */

import { findingsOf } from "../../src/domain/answers";
import { makeAwardList } from "../../src/domain/award-list";
import { linkCampaign } from "../../src/domain/linked";
import type { Nominee } from "../../src/domain/nominee";
import { judgeAll } from "../../src/domain/nominees";
import type { Contender, Judged } from "./contender";

/** Judges linked records. */
export const OURS: Contender = {
  name: "ours",
  prepare: (_department, campaign) => {
    const linked = linkCampaign(campaign);
    return () => {
      const { units, officials } = judgeAll(linked);
      return () => [...units, ...officials].map(judgedOf);
    };
  },
};

/** Links the records, judges them, finds contradictions, puts everybody in order and counts: nothing is prepared. */
export const OURS_WHOLE: Contender = {
  name: "ours, the whole list",
  prepare: (_department, campaign) => () => {
    const { nominees } = makeAwardList(campaign);
    return () => nominees.map(judgedOf);
  },
};

function judgedOf(nominee: Nominee): Judged {
  return { kind: nominee.kind, code: nominee.code, verdict: nominee.verdict, findings: findingsOf(nominee) };
}
