/** The product's own evaluation: every verdict with its findings, reasons, cells and remedies, from linked records. */

import { findingsOf } from "../../src/domain/answers";
import { linkCampaign } from "../../src/domain/linked";
import { judgeAll } from "../../src/domain/nominees";
import type { Contender } from "./contender";

export const OURS: Contender = {
  name: "ours",
  prepare: (_department, campaign) => {
    const linked = linkCampaign(campaign);
    return () => {
      const { units, officials } = judgeAll(linked);
      return () =>
        [...units, ...officials].map((nominee) => ({
          kind: nominee.kind,
          code: nominee.code,
          verdict: nominee.verdict,
          findings: findingsOf(nominee),
        }));
    };
  },
};
