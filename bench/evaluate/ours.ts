/** The product's own evaluation: every verdict with its findings, reasons, cells and remedies, in the list's order. */

import { makeAwardList } from "../../src/domain/award-list";
import type { Contender } from "./contender";

export const OURS: Contender = {
  name: "ours",
  prepare: (_department, campaign) => () => makeAwardList(campaign).nominees,
};
