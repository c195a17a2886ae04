/**
 * Forms of discipline as one ordered scale for cán bộ, công chức and viên chức (NĐ 112/2020, NĐ 71/2023, NĐ 172/2025);
 * forms that a later decree dropped stay, for decisions made before it.
 */

import { foldText } from "./text";

/** Khiển trách, cảnh cáo, hạ bậc lương, giáng chức, cách chức, bãi nhiệm, buộc thôi việc. */
export type Discipline =
  "reprimand" | "warning" | "salaryReduction" | "demotion" | "removalFromOffice" | "recall" | "dismissal";

/** The forms from the lightest to the heaviest; the last two are equally heavy. */
export const DISCIPLINES: readonly Discipline[] = [
  "reprimand",
  "warning",
  "salaryReduction",
  "demotion",
  "removalFromOffice",
  "recall",
  "dismissal",
];

/** The law's labels, and "Không" for an official of whom somebody said that there is none. */
export const DISCIPLINE_LABELS: Readonly<Record<Discipline | "none", string>> = {
  none: "Không",
  reprimand: "Khiển trách",
  warning: "Cảnh cáo",
  salaryReduction: "Hạ bậc lương",
  demotion: "Giáng chức",
  removalFromOffice: "Cách chức",
  recall: "Bãi nhiệm",
  dismissal: "Buộc thôi việc",
};

/** Bãi nhiệm of an elected cán bộ weighs what buộc thôi việc weighs for the others. */
const WEIGHTS: Readonly<Record<Discipline, number>> = {
  reprimand: 1,
  warning: 2,
  salaryReduction: 3,
  demotion: 4,
  removalFromOffice: 5,
  recall: 6,
  dismissal: 6,
};

/**
 * The form that a label names, "none" for "Không", or null when the text is none of the labels.
 * @example readDiscipline("CẢNH CÁO") // "warning"
 * @example readDiscipline("cảnh cáo về Đảng") // null
 */
export function readDiscipline(text: string): Discipline | "none" | null {
  const forms = Object.keys(DISCIPLINE_LABELS) as (Discipline | "none")[];
  const exact = forms.find((form) => DISCIPLINE_LABELS[form] === text);
  if (exact !== undefined) return exact;
  const key = foldText(text);
  return forms.find((form) => foldText(DISCIPLINE_LABELS[form]) === key) ?? null;
}

/**
 * Whether a form is as heavy as another or heavier ("từ hình thức … trở lên").
 * @example disciplineAtLeast("reprimand", "warning") // false
 */
export function disciplineAtLeast(form: Discipline, threshold: Discipline): boolean {
  return WEIGHTS[form] >= WEIGHTS[threshold];
}
