/** How many awards a plan allows in all: "tối đa 03 tập thể và 10 cá nhân". */

import type { PlanSettingKey } from "../domain/plan-question";
import { foldText } from "../domain/text";
import type { Draft, Span } from "./draft";
import type { Found } from "./settings";
import { holdsQuantity } from "./target-wording";
import type { Topic, Topics } from "./topics";

interface Limit {
  readonly key: Extract<PlanSettingKey, "mostCollectives" | "mostIndividuals">;
  /** Null where the sentence counts in a way that is not understood: then no other number is that of all. */
  readonly most: number | null;
  readonly from: Span;
}

/** Parts in which awards are counted. */
const ON_AWARDS: readonly (Topic | null)[] = ["award", "awardForm", "audience", "dossier", "organisation"];

/**
 * The most collectives and individuals that are rewarded. A number for each unit, a share or a least number is none for
 * all, and where several forms of award have their own numbers no number is that of all: such sentences stay to be asked
 * about.
 */
export function readAwardLimits(draft: Draft, topics: Topics): readonly Found[] {
  const limits = draft.outline.clauses.flatMap((clause) =>
    clause.block.kind !== "text" || !ON_AWARDS.includes(topics.of(clause))
      ? []
      : clause.sentences.flatMap(({ start, end }) => limitsIn({ clause, start, end })),
  );
  const isOnly = ({ key, most }: Limit): boolean =>
    most !== null && limits.filter((one) => one.key === key).length === 1;
  return limits.every(isOnly) ? limits.map(({ key, most, from }) => ({ key, value: String(most), from: [from] })) : [];
}

const AWARDED = /khen|tặng|đề nghị|số lượng|tối đa|không (?:được )?(?:vượt )?quá|nhiều nhất/;

/** What makes a number one of each unit or time, of an award by somebody else, a share, a least number, or a guess. */
const NOT_OF_ALL =
  /(?<!\p{L})(?:mỗi|từng|một|khối|cụm|lĩnh vực|đợt|quý|tháng|hằng|hàng|cấp trên|bằng khen|cờ|huân chương|chiến sĩ|đột xuất|phần trăm|ít nhất|tối thiểu|trở lên|trên|hơn|khoảng|dự kiến|đã|(?:đề nghị|trình) (?:chủ tịch|giám đốc|bộ|thủ tướng|chính phủ|ubnd|ủy ban|uỷ ban|sở|tỉnh|huyện)(?: [^;:.]*)? (?:tặng|khen))(?!\p{L})|%|từ \d/u;

const MOST = "(?:tối đa|không (?:được )?(?:vượt )?quá|nhiều nhất)(?: là)?";
const NUMBER = "(\\d{1,4})(?: ?\\([^)]*\\))?";

/** "tối đa 03 tập thể", "10 (mười) cá nhân": groups 1 and 2. */
const COUNTED = new RegExp(`(?:${MOST} )?${NUMBER} (tập thể|cá nhân)(?!\\p{L})`, "gu");

/** "tập thể: tối đa 03": groups 1 and 2. */
const BOUNDED = new RegExp(
  `(tập thể|cá nhân)(?!\\p{L})[^\\d.;:]{0,40}?(?: ?:)? ?${MOST} ${NUMBER}(?!\\d| ?\\p{L})`,
  "gu",
);

/** The limits of a sentence; where it holds another number beside them, nobody can say how many they are. */
function limitsIn(sentence: Span): Limit[] {
  const { clause, start, end } = sentence;
  const words = foldText(clause.text.slice(start, end));
  const around = clause.parents.map(({ text }) => foldText(text));
  if (!AWARDED.test(words) || [words, ...around].some((text) => NOT_OF_ALL.test(text))) return [];
  const limits: Limit[] = [];
  const take = (who: string, most: string): string => {
    const key = who === "tập thể" ? "mostCollectives" : "mostIndividuals";
    limits.push({ key, most: Number(most), from: sentence });
    return "";
  };
  const rest = words
    .replace(COUNTED, (_, most: string, who: string) => take(who, most))
    .replace(BOUNDED, (_, who: string, most: string) => take(who, most));
  return holdsQuantity(rest) ? limits.map((limit) => ({ ...limit, most: null })) : limits;
}
