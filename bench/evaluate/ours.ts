/** The product's own evaluation: every verdict with its findings, reasons, cells and remedies, in the list's order. */

import { makeAwardList } from "../../src/domain/award-list";
import { findingsOf } from "../../src/domain/answers";
import type { Contender } from "./contender";

export const OURS: Contender = {
  name: "ours",
  prepare: (_department, campaign) => () => {
    const { nominees } = makeAwardList(campaign);
    return () =>
      nominees.map((nominee) => ({
        kind: nominee.kind,
        code: nominee.code,
        verdict: nominee.verdict,
        findings: findingsOf(nominee),
      }));
  },
};
