/** Which measure of the workbook measures which words of a criterion. */

import type { Audience, Measure } from "../domain/campaign";
import { DISCIPLINE_LABELS, DISCIPLINES, type Discipline } from "../domain/discipline";
import type { Rating } from "../domain/rating";
import { criterionReadings } from "../language/vi/plan-readings";

/** What the words are open to, for a person to settle. */
export type CriterionDoubt = "feat" | "quality" | "ownExcellence" | "recognition" | "movements" | "participation";

/** A measure with how it is understood. */
export interface Measured {
  readonly measure: Measure;
  readonly reading: string;
  readonly doubts: readonly CriterionDoubt[];
}

/** A rule gives what it measures, or null where the words ask for something that no measure measures. */
type Rule = (words: string) => Measured | null | undefined;

const plainly = (measure: Measure, reading: string): Measured => ({ measure, reading, doubts: [] });

const RATED: readonly (readonly [Rating, RegExp])[] = [
  ["notCompleted", /(?:không|chưa) hoàn thành(?: nhiệm vụ)?/],
  ["excellent", /hoàn thành xuất sắc|xuất sắc nhiệm vụ/],
  ["good", /hoàn thành tốt/],
  ["completed", /hoàn thành(?: nhiệm vụ)?/],
];

function ratingIn(words: string): Rating | null {
  return RATED.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const PEOPLE = /cá nhân|cán bộ|công chức|viên chức|người lao động|thành viên|đảng viên|ccvc|cbccvc/;

/** The form that nobody may have from it on: the lightest where none is named; null for "trên mức khiển trách". */
function formIn(words: string): Discipline | null {
  const [form, ...others] = DISCIPLINES.filter((one) => words.includes(DISCIPLINE_LABELS[one].toLowerCase()));
  if (form === undefined) return "reprimand";
  const label = DISCIPLINE_LABELS[form].toLowerCase();
  const fromItOn = new RegExp(`(?<!trên )(?<!\\p{L})từ (?:hình thức |mức )*${label}|${label} trở lên`, "u");
  return others.length === 0 && fromItOn.test(words) ? form : null;
}

function percentIn(words: string): number | null {
  const digits = /(\d{1,3}(?:,\d+)?) ?(?:%|phần trăm)/.exec(words)?.[1];
  return digits === undefined ? null : Number(digits.replace(",", ".")) / 100;
}

function countIn(words: string): number | null {
  const digits = /(?<![\d.,/])0*(\d{1,2})(?![\d.,/%]| ?%)/.exec(words)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Rules for both audiences; `individual` tells whom the criterion speaks of. */
function commonRules(individual: boolean): Rule[] {
  return [
    // A form of discipline that still runs may have been decided before the campaign began.
    (words) => (SERVING.test(words) ? null : undefined),
    (words) => {
      if (
        !/(?:không|chưa) (?:đang )?(?:trong thời (?:gian|hạn)|bị|thuộc).*(?:xem xét|thanh tra|điều tra|tố cáo|khiếu nại)/.test(
          words,
        )
      )
        return undefined;
      return individual ? plainly({ kind: "notUnderConsideration" }, criterionReadings.consideration) : null;
    },
    (words) => {
      if (!/kỷ luật/.test(words) || !/không|chưa/.test(words) || /chấp hành|kỷ luật lao động/.test(words))
        return undefined;
      const form = formIn(words);
      if (form === null) return null;
      const lighter = form === "reprimand" ? criterionReadings.discipline : criterionReadings.disciplineWithoutLighter;
      return plainly({ kind: "noDisciplineFrom", discipline: form }, lighter);
    },
    (words) => {
      if (!/thành tích.*đột xuất/.test(words)) return undefined;
      if (OF_A_LEVEL.test(words)) return null;
      const reading = individual ? criterionReadings.featOfIndividual : criterionReadings.featOfCollective;
      return { measure: { kind: "recognisedFeatsAtLeast", count: countIn(words) ?? 1 }, reading, doubts: ["feat"] };
    },
  ];
}

/** "Đang thi hành kỷ luật", "trong thời gian chấp hành quyết định kỷ luật". */
const SERVING =
  /(?:đang|thời (?:gian|hạn)) (?:(?:trong thời (?:gian|hạn)|bị|chịu|chấp hành|áp dụng) )*(?:(?:quyết định|hình thức|xử lý) )*kỷ luật|thi hành (?:(?:quyết định|hình thức) )*kỷ luật/;

/** The workbook records no level of what was recognised. */
const OF_A_LEVEL =
  /cấp (?:tỉnh|bộ|ngành|nhà nước|quốc gia)|toàn (?:tỉnh|ngành|quốc)|(?<!\p{L})(?:loại|mức) (?:khá|tốt|giỏi|xuất sắc|[abc])(?!\p{L})/u;

/** "Chất lượng cao" may be from Tốt or Xuất sắc on; "chất lượng tốt" names its level. */
function qualityOf(words: string, kind: "taskQualityAtLeast" | "ownTaskQualityAtLeast"): Measured | undefined {
  // "Xếp loại chất lượng" rates people and units, not their tasks.
  if (!/chất lượng/.test(words) || /xếp loại/.test(words)) return undefined;
  if (/chất lượng tốt/.test(words)) return plainly({ kind, quality: "good" }, criterionReadings.quality);
  if (/chất lượng xuất sắc/.test(words)) return plainly({ kind, quality: "excellent" }, criterionReadings.quality);
  return { measure: { kind, quality: "good" }, reading: criterionReadings.qualityGood, doubts: ["quality"] };
}

const LATE = /tiến độ|chậm|quá hạn|trễ hạn|đúng (?:thời )?hạn|kịp thời hạn/;

/** What may be in time without being a task of the plan. */
const OTHER_WORK = /báo cáo|hồ sơ|thủ tục|nộp|đơn thư|kiến nghị|giải ngân/;

/** A rule for work in time: of the plan's tasks, not of papers or payments. */
function inTime(measure: Measure, reading: string): Rule {
  return (words) => {
    if (!LATE.test(words)) return undefined;
    return OTHER_WORK.test(words) && !/nhiệm vụ|công việc|chỉ tiêu/.test(words) ? null : plainly(measure, reading);
  };
}

const COLLECTIVE: readonly Rule[] = [
  ...commonRules(false),
  (words) => {
    if (
      !PEOPLE.test(words) ||
      !/không (?:có|để)/.test(words) ||
      ratingIn(words.replace(/^.*?không (?:có|để)/, "")) !== "notCompleted"
    )
      return undefined;
    return plainly({ kind: "countRatedAtMost", count: 0, rating: "notCompleted" }, criterionReadings.nobodyRated);
  },
  (words) => {
    const share = percentIn(words);
    const rating = ratingIn(words);
    if (share === null || rating === null || rating === "notCompleted" || !PEOPLE.test(words) || /chỉ tiêu/.test(words))
      return undefined;
    return plainly({ kind: "shareRatedAtLeast", share, rating }, criterionReadings.shareRated);
  },
  (words) => {
    const count = countIn(words);
    const rating = ratingIn(words);
    if (count === null || count < 1 || rating === null || rating === "notCompleted" || !PEOPLE.test(words))
      return undefined;
    return plainly({ kind: "countRatedAtLeast", count, rating }, criterionReadings.countRated);
  },
  // "Hoàn thành 100% chỉ tiêu, nhiệm vụ đúng tiến độ": targets and time in one, of which a measure holds one only.
  (words) => (LATE.test(words) && /hoàn thành.*chỉ tiêu/.test(words) ? null : undefined),
  inTime({ kind: "noTaskLateOrUnfinished" }, criterionReadings.tasksOnTime),
  (words) => qualityOf(words, "taskQualityAtLeast"),
  (words) => {
    if (!/hoàn thành.*(?:chỉ tiêu|nhiệm vụ|công tác|công việc)/.test(words) || PEOPLE.test(words)) return undefined;
    // How a unit is rated is another thing than what it has achieved, and the workbook does not hold it.
    if (/xếp loại|đánh giá|danh hiệu/.test(words)) return null;
    const share = percentIn(words);
    return share !== null && share !== 1 ? null : plainly({ kind: "allKpisMet" }, criterionReadings.allTargets);
  },
  (words) => {
    if (!/tham gia.*(?:phong trào|thi đua|cuộc vận động)|(?:hưởng ứng|thực hiện tốt).*phong trào/.test(words))
      return undefined;
    const share = percentIn(words);
    const count = share === null ? countIn(words) : null;
    const amount = count === null ? { share: share ?? 1 } : { count };
    return {
      measure: { kind: "movementsJoinedAtLeast", amount },
      reading: criterionReadings.movementsWithHigher,
      // Only "tích cực tham gia" says how; the workbook counts those who took part actively.
      doubts: /tích cực/.test(words) ? ["movements"] : ["movements", "participation"],
    };
  },
  (words) =>
    /đoàn kết|gương mẫu|chấp hành/.test(words)
      ? plainly({ kind: "attested", subject: "unity" }, criterionReadings.unityOfCollective)
      : undefined,
];

const INDIVIDUAL: readonly Rule[] = [
  ...commonRules(true),
  (words) => {
    if (!/sáng kiến|đề tài|giải pháp/.test(words)) return undefined;
    if (OF_A_LEVEL.test(words) || /tham gia/.test(words)) return null;
    return {
      measure: { kind: "recognisedInitiativesAtLeast", count: countIn(words) ?? 1 },
      reading: criterionReadings.initiative,
      doubts: /công nhận|nghiệm thu|chứng nhận/.test(words) ? [] : ["recognition"],
    };
  },
  inTime({ kind: "ownTasksOnTime" }, criterionReadings.ownTasksOnTime),
  (words) => qualityOf(words, "ownTaskQualityAtLeast"),
  (words) => {
    const rating = ratingIn(words);
    if (rating === null || rating === "notCompleted") return undefined;
    const rated = /xếp loại|đánh giá/.test(words);
    if (rating === "excellent" && !rated) {
      return {
        measure: { kind: "ownRatingAtLeast", rating },
        reading: criterionReadings.ownRatingExcellent,
        doubts: ["ownExcellence"],
      };
    }
    return plainly({ kind: "ownRatingAtLeast", rating }, criterionReadings.ownRating);
  },
  (words) =>
    /đoàn kết|gương mẫu|chấp hành/.test(words)
      ? plainly({ kind: "attested", subject: "unity" }, criterionReadings.unityOfIndividual)
      : undefined,
];

/** What measures some words of a criterion; null where no measure of the workbook does. */
export function measureOf(words: string, audience: Audience): Measured | null {
  const folded = words.toLowerCase();
  for (const rule of audience === "collective" ? COLLECTIVE : INDIVIDUAL) {
    const measured = rule(folded);
    if (measured !== undefined) return measured !== null && saysAll(measured.measure, folded) ? measured : null;
  }
  return null;
}

/** What no measure says, whatever else the words say; a person settles it. */
const BEYOND_MEASURES: readonly RegExp[] = [
  // Amounts that are bounded another way, or told in words.
  /(?:quá|trên|dưới|hơn|vượt|tối đa|nhiều nhất) \d|từ \d+ ?%? ?(?:đến|-) ?\d|\d ?- ?\d/,
  /(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|một nửa|cơ bản|hầu hết|phần lớn|đa số)(?!\p{L})/u,
  // Somebody or something is left out.
  /(?<!\p{L})(?:trừ|không kể|không tính|riêng|lỗi (?:chủ|khách) quan|nguyên nhân)(?!\p{L})|(?:không|chưa) được xét/u,
  // Another time than the plan's, another body than the unit, other people than its officials.
  /liên tục|liền kề|năm trước|trong (?:quý|tháng)(?!\p{L})/u,
  /chi bộ|đảng bộ|công đoàn|đoàn thanh niên|đoàn thể|kỷ luật (?:về |của )?đảng|(?<!\p{L})vợ(?!\p{L})|gia đình/u,
  /^(?!.*(?:cá nhân|cán bộ|công chức|viên chức|người lao động)).*đảng viên/,
];

/** Whether a measure holds every number of the words, and they bound it as it is measured: nothing is left out silently. */
function saysAll(measure: Measure, words: string): boolean {
  if (BEYOND_MEASURES.some((pattern) => pattern.test(words))) return false;
  const held = numbersOf(measure);
  const said = words.match(/(?<![\d.,/\p{L}-])\d+(?:,\d+)?(?![\d/]|[.,]\d)/gu) ?? [];
  // "từ 05/06 chỉ tiêu trở lên": days with their year and numbers of papers are no fractions.
  const fractions = words.match(/(?<![\d/.,])\d{1,3}\/\d{1,3}(?![\d/])/g) ?? [];
  return (
    said.map((digits) => Number(digits.replace(",", "."))).every((number) => isYear(number) || held.has(number)) &&
    fractions
      .map((fraction) => fraction.split("/").map(Number))
      .every(([part = 0, whole = 1]) => held.has(inPercent(part / whole)))
  );
}

function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1900 && number < 2100;
}

function inPercent(share: number): number {
  return Math.round(share * 1e6) / 1e4;
}

/** The numbers that a measure compares with; a share as per cent. */
function numbersOf(measure: Measure): ReadonlySet<number> {
  switch (measure.kind) {
    case "allKpisMet":
    case "noTaskLateOrUnfinished":
    case "ownTasksOnTime":
      return new Set([100]);
    case "shareRatedAtLeast":
      return new Set([inPercent(measure.share)]);
    case "movementsJoinedAtLeast":
      return new Set(["share" in measure.amount ? inPercent(measure.amount.share) : measure.amount.count]);
    case "countRatedAtLeast":
    case "countRatedAtMost":
    case "recognisedFeatsAtLeast":
    case "recognisedInitiativesAtLeast":
      return new Set([measure.count]);
    default:
      return new Set();
  }
}
