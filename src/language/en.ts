/** English, the second language of the interface. */

import { findingTexts } from "./en/findings";
import { interfaceTexts } from "./en/interface";
import { problemTexts } from "./en/problems";
import { statusTexts } from "./en/status";
import type { Language } from "./language";

export const en: Language = {
  code: "en",
  status: statusTexts,
  findings: findingTexts,
  problems: problemTexts,
  interface: interfaceTexts,
};
