/** The forms that each decree prescribes for reports on a campaign or special topic: the decree is a setting of the round. */

import { isBlank, textOf } from "./printed";
import { BLANK, type FormLine } from "./papers";
import type { Dossier } from "./dossier";

/** One decree's form. */
interface FormSet {
  /** What names the decree in the setting "Bộ mẫu". */
  readonly decree: string;
  /** The decree as it is cited. */
  readonly cited: string;
  readonly annex: string;
  /** Báo cáo thành tích theo đợt thi đua hoặc theo chuyên đề. */
  readonly reportNumber: string;
  /** The number is inferred from the order of the forms and was not read in the decree. */
  readonly inferred: boolean;
}

/** In force until 31/12/2023, until 30/6/2025, and since. */
const FORM_SETS: readonly FormSet[] = [
  {
    decree: "91/2017/NĐ-CP",
    cited: "Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ",
    annex: "Phụ lục",
    reportNumber: "07",
    inferred: false,
  },
  {
    decree: "98/2023/NĐ-CP",
    cited: "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ",
    annex: "Phụ lục I",
    reportNumber: "08",
    inferred: true,
  },
  {
    decree: "152/2025/NĐ-CP",
    cited: "Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ",
    annex: "Phụ lục",
    reportNumber: "08",
    inferred: true,
  },
];

/**
 * The line that names a report's form, by the setting "Bộ mẫu".
 * @example reportForm(dossier).text // "(Mẫu số 07, Phụ lục ban hành kèm theo Nghị định số 91/2017/NĐ-CP …)"
 */
export function reportForm({ records }: Dossier): FormLine {
  const setting = textOf(records.settings.formSet);
  const form = FORM_SETS.find(({ decree }) => setting.text.includes(decree));
  if (form !== undefined) {
    const toCheck = form.inferred ? "; số mẫu cần kiểm tra" : "";
    const text = `(Mẫu số ${form.reportNumber}, ${form.annex} ban hành kèm theo ${form.cited}${toCheck})`;
    return { text, toCheck: form.inferred };
  }
  const decree = isBlank(setting) ? BLANK : setting.text;
  return { text: `(Mẫu số ${BLANK} ban hành kèm theo ${decree}; số mẫu cần kiểm tra)`, toCheck: true };
}
