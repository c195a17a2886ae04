/** One language of the interface: every text a person reads, by subject. */

import type { findingTexts } from "./vi/findings";
import type { interfaceTexts } from "./vi/interface";
import type { problemTexts } from "./vi/problems";
import type { StatusTexts } from "./status";

export interface Language {
  readonly code: "vi" | "en";
  readonly status: StatusTexts;
  readonly findings: typeof findingTexts;
  readonly problems: typeof problemTexts;
  readonly interface: typeof interfaceTexts;
}
