/** Vietnamese, the first language of the add-on. */

import { findingTexts } from "./vi/findings";
import { interfaceTexts } from "./vi/interface";
import { problemTexts } from "./vi/problems";
import { statusTexts } from "./vi/status";
import type { Language } from "./language";

export const vi: Language = {
  code: "vi",
  status: statusTexts,
  findings: findingTexts,
  problems: problemTexts,
  interface: interfaceTexts,
};
