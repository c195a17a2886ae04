/** What the side panel and the command line may ask of the papers; loaded only when one of these is asked. */

import type { PapersEndpoints } from "../../workbook/panel-papers";
import { languageOf } from "../user-language";
import { makeSlice } from "./make";
import { readPapersView } from "./overview";
import { keepTemplate, placeTemplates, readTemplate, readTemplatesView } from "./template-exchange";

/** The endpoints by their names, without those that are answered before this part is loaded. */
export const endpoints: Omit<PapersEndpoints, "readPapersRun" | "stopPapers"> = {
  readPapers: (wanted) => readPapersView(languageOf(wanted)),
  makePapers: (request, wanted, run, templates) => makeSlice(request, run, templates, languageOf(wanted)),
  readTemplates: (wanted) => readTemplatesView(languageOf(wanted)),
  placeTemplates: (wanted) => placeTemplates(languageOf(wanted)),
  readTemplate: (kind, wanted) => readTemplate(kind, languageOf(wanted)),
  keepTemplate: (kind, content, wanted) => keepTemplate(kind, content, languageOf(wanted)),
};
