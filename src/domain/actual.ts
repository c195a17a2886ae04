/** A result as a unit typed it, read against its target. */

import { compareDates, findDatePhrases, resolveDate, type CalendarDate } from "./calendar";
import { powerOf, scaleNumeral } from "./number";
import { once } from "./remember";
import type { Target } from "./target";
import { foldSpaces, group, plainSigns } from "./text";
import type { Typed } from "./typed";

/** Why a result (or a baseline) is for a person to settle. */
export type ActualDoubt =
  | "error"
  | "unreadable"
  | "ambiguousNumber"
  | "otherUnit"
  | "percentScale"
  | "approximateResult"
  | "severalValues"
  | "otherPlan"
  | "shareOfPlanOnly"
  | "shareDisagrees"
  | "changeExpected"
  | "growthOrLevel"
  | "beyondWhole"
  | "notAResult"
  | "otherDocument"
  | "completionDisagrees"
  | "changeDisagrees"
  | "negative";

/** A result as read. */
export type Actual =
  | { readonly kind: "blank" }
  | { readonly kind: "notApplicable" }
  /** In the target's unit; percentages in percent points. `points`: a raw number read as pasted percent points. */
  | { readonly kind: "level"; readonly value: number; readonly points: boolean; readonly scale: Scale }
  /**
   * A change in the direction that the target asks for: minus 12 when a unit that should climb fell 12 ranks. `reached`
   * is the level told beside it, `rounding` what its last decimal leaves open.
   */
  | { readonly kind: "change"; readonly value: number; readonly reached: Level | null; readonly rounding: number }
  | { readonly kind: "completed"; readonly on: CalendarDate | null }
  /** Not completed yet or not at all; `share` is the part done, where one was typed. */
  | { readonly kind: "unfinished"; readonly share: number | null }
  | { readonly kind: "unclear"; readonly doubt: ActualDoubt };

/** A level as read. */
export type Level = Extract<Actual, { readonly kind: "level" }>;

/** How a number was typed: with "%", with a unit, or bare. */
export type Scale = "percent" | "unit" | "bare";

const BLANK_RESULT: Actual = { kind: "blank" };
const NOT_APPLICABLE: Actual = { kind: "notApplicable" };

function unclear(doubt: ActualDoubt): Actual {
  return { kind: "unclear", doubt };
}

function level(value: number, scale: Scale, points = false): Actual {
  return { kind: "level", value, points, scale };
}

/**
 * Reads a result against its target. Blank, 0, "không áp dụng" and nonsense are four different things; a number in
 * another unit, of another year than the one given, or one that may mean two things, is unclear.
 * @example readActual({ kind: "number", number: 0.82 }, readTarget("≥ 82%")) // { kind: "level", value: 82, … }
 * @example readActual({ kind: "text", text: "666,35/654 tỷ đồng, đạt 101,9%" }, readTarget("654 tỷ đồng")) // 666.35
 */
export function readActual(typed: Typed, target: Target, year: number | null = null): Actual {
  if (typed.kind === "blank") return BLANK_RESULT;
  if (typed.kind === "error") return unclear("error");
  const text =
    typed.kind === "text"
      ? plainSigns(foldSpaces(typed.text))
          .toLowerCase()
          .replace(/[.;,]+$/, "")
      : "";
  if (typed.kind === "text" && (text === "" || NO_DATA.test(text))) return BLANK_RESULT;
  if (/^không áp dụng$/.test(text)) return NOT_APPLICABLE;
  if (target.comparison === "unclear") return unclear("notAResult");
  if (target.comparison === "done") return readCompletion(typed, text, year);
  if (typed.kind === "number") return withinWhole(readRaw(typed.number, target), target);
  if (typed.kind !== "text") return unclear("notAResult");
  if (isOfAnotherYear(text, target, year) || isOfPart(text)) return unclear("notAResult");
  return withinWhole(readText(text, target), target);
}

/** Asks about a percentage that cannot be, or is far above what was asked; only fulfilment of a plan knows no end. */
function withinWhole(actual: Actual, target: Target): Actual {
  if (actual.kind !== "level" || isChange(target) || !(target.fraction || isPercent(target)) || isOfPlan(target))
    return actual;
  const asked = target.high ?? target.value ?? 0;
  const most = target.fraction ? 1 : target.share ? 100 : Math.max(100, asked) * MOST_OF_TARGET;
  return actual.value > most ? unclear("beyondWhole") : actual;
}

/** Above this multiple of what was asked (or of 100%), a percentage is likelier a slip. */
const MOST_OF_TARGET = 1.5;

/** Whether a percentage is of the plan: "100% kế hoạch", "102% dự toán". */
function isOfPlan(target: Target): boolean {
  return /^% (?:kế hoạch|dự toán|chỉ tiêu)/i.test(target.unit);
}

/** Whether a figure is said to be of another year, or a change to be from another year than the one before. */
function isOfAnotherYear(text: string, target: Target, year: number | null): boolean {
  if (year === null) return false;
  const body = withoutReports(text);
  return (
    isReportOfAnotherYear(text.slice(body.length), year) ||
    findDatePhrases(body).some(({ start, last }) => {
      if (last.year === null || last.year === year) return false;
      return isCompared(body, start) ? isChange(target) && last.year !== year - 1 : true;
    })
  );
}

/** The day up to which a figure is said to speak: "8 vụ (tính đến 30/9)"; null where it says none. */
export function toldUpTo(text: string, year: number | null): CalendarDate | null {
  const body = withoutReports(plainSigns(foldSpaces(text)).toLowerCase());
  let latest: CalendarDate | null = null;
  for (const { start, last } of findDatePhrases(body)) {
    const day = isCompared(body, start) ? null : resolveDate(last, year);
    if (day !== null && (latest === null || compareDates(day, latest) > 0)) latest = day;
  }
  return latest;
}

/** Whether a time is what a figure is compared with. */
function isCompared(body: string, start: number): boolean {
  return / so (?:với|cùng)(?: [^,;(]*)?$/.test(body.slice(0, start));
}

/** Whether the report that a figure is taken from is of another year, or was made before the year began. */
function isReportOfAnotherYear(report: string, year: number): boolean {
  return findDatePhrases(report).some(({ span, last }) =>
    last.year === null ? false : span === "day" ? last.year < year : last.year !== year,
  );
}

/** Whether a figure is of a month, a quarter or a half alone; what stands "đến hết quý III" is of the time up to then. */
function isOfPart(text: string): boolean {
  const body = withoutReports(text);
  if (MONTHS_BESIDE.test(body)) return true;
  return findDatePhrases(body).some(
    ({ start, span }) =>
      (span === "month" || span === "quarter" || span === "part") &&
      !/(?:^|[ (])(?:đến|hết|tính|tại|so với|so cùng kỳ|cùng kỳ)(?: [^,;(]*)?$/.test(body.slice(0, start)),
  );
}

/** So many months of the year told beside a figure: "96% (9 tháng)", "9 tháng: 96%"; "6 tháng" alone is a duration. */
const MONTHS_BESIDE =
  /\d.*[(,;] ?(?:trong )?(?!12)\d{1,2} tháng(?: qua)?(?=$|[ ),;])|^\(?(?:trong )?(?!12)\d{1,2} tháng(?: qua)?\)?[ ,:].*\d/;

/** Words that say that nothing is known yet: the same as nothing typed. */
const NO_DATA = /^(?:chưa|chưa có|chưa có (?:số liệu|kết quả|thông tin|báo cáo)|chưa (?:công bố|đánh giá|thống kê))$/;

/** Reads a number cell: against a percentage it is a ratio, unless it can only be percent points that were pasted. */
function readRaw(value: number, target: Target): Actual {
  if (!Number.isFinite(value)) return unclear("unreadable");
  if (value < 0) return unclear("negative");
  const asked = target.value ?? 0;
  if (isPercent(target)) {
    if (target.comparison === "increaseBy" || target.comparison === "decreaseBy") return level(value, "bare");
    return percentFromRaw(value, asked, isCeiling(target));
  }
  if (target.fraction) {
    const percent = percentFromRaw(value, asked * 100, isCeiling(target));
    return percent.kind === "level" ? { ...percent, value: tidy(percent.value / 100) } : percent;
  }
  if (isRank(target) && (!Number.isInteger(value) || value < 1)) return unclear("unreadable");
  if (target.unit === "" && asked <= 1 && value > PASTED_AGAINST_RATIO) return unclear("percentScale");
  if (mayBeShareOf(value, asked)) return unclear("percentScale");
  if (/\/(?:tháng|quý|tuần|ngày)$/.test(unitKey(target.unit))) return unclear("otherUnit");
  if ((target.unit !== "" || asked > 1) && isOtherScale(value, target)) return unclear("otherUnit");
  return level(value, "bare");
}

/** Whether a number is likelier the share reached: of 100 communes the grid gives 1,02 for a typed "102%", and 1 for "100%". */
function mayBeShareOf(value: number, asked: number): boolean {
  if (Number.isInteger(value)) return value === 1 && asked >= 100;
  return value <= LARGEST_RATIO && asked >= SMALL_QUANTITY;
}

const SMALL_QUANTITY = 10;

/** A bare number so far from its target is likelier in another unit: đồng for tỷ đồng, triệu lượt for lượt. */
function isOtherScale(value: number, { comparison, value: asked, high, unit }: Target): boolean {
  if (asked === null || isRank({ comparison }) || comparison === "increaseBy" || comparison === "decreaseBy")
    return false;
  const scale = isScore(unit) ? OTHER_SCORE : OTHER_SCALE;
  if (value > (high ?? asked) * scale) return asked > 0;
  return value > 0 && value * scale < asked && comparison !== "atMost" && comparison !== "lessThan";
}

function isMoney(unit: string): boolean {
  return /(?:^|\s)đồng$/i.test(unit);
}

function isScore(unit: string): boolean {
  return /^điểm$/i.test(unit);
}

const OTHER_SCALE = 100;

/** Scores are given out of 10, 100 or 1.000: one of another scale is no further off than this. */
const OTHER_SCORE = 5;

/** Against a target of at most 1 without unit, a larger result than this is likelier a percentage. */
const PASTED_AGAINST_RATIO = 10;

/** The percent points that a raw number stands for against a target of so many percent points. */
function percentFromRaw(value: number, target: number, ceiling: boolean): Actual {
  if (value > 100 || (value > LARGEST_RATIO && target > 100)) return unclear("percentScale");
  // A percent cell of 620% and a typed 6,2 are the same number, and neither is likely where 90% was asked.
  if (value > LARGEST_RATIO && value < SMALL_PERCENTAGE && target >= FAR_ABOVE_SMALL && !ceiling)
    return unclear("percentScale");
  if (value > LARGEST_RATIO) return level(value, "bare", true);
  if (value >= 0.5 && target < 50) return unclear("percentScale");
  // Against a target of a few percent, 0,3 is as likely 0,3% as 30%.
  if (value >= 0.1 && target < SMALL_PERCENTAGE) return unclear("percentScale");
  return level(tidy(value * 100), "bare");
}

const LARGEST_RATIO = 1.5;
const SMALL_PERCENTAGE = 10;
const FAR_ABOVE_SMALL = 20;

/** Whether less is better, so that a small number is a likely result. */
function isCeiling({ comparison }: Target): boolean {
  return comparison === "atMost" || comparison === "lessThan";
}

/** A product or quotient of typed decimals without the binary rest (0.29 × 100 is 29). */
export function tidy(value: number): number {
  const billionths = value * 1e9;
  return Math.abs(billionths) < Number.MAX_SAFE_INTEGER ? Math.round(billionths) / 1e9 : Number(value.toPrecision(12));
}

function isPercent(target: Target): boolean {
  return target.unit.startsWith("%");
}

function isChange(target: Target): boolean {
  return target.comparison === "climbBy" || target.comparison === "increaseBy" || target.comparison === "decreaseBy";
}

function isRank(target: Pick<Target, "comparison">): boolean {
  return target.comparison === "rankWithin" || target.comparison === "climbBy";
}

/** One statement of a result: "666,35/654 tỷ đồng", "đạt 101,9%", "tăng 1,59 điểm". */
interface Statement {
  /** `ratio`: a percentage of something else than the plan, such as last year's figure. */
  readonly kind: "level" | "change" | "share" | "ratio";
  readonly value: number;
  /** The total or plan after a slash. */
  readonly of: number | null;
  readonly unit: string;
  /** "kế hoạch", "dự toán" after a percentage. */
  readonly ofPlan: boolean;
  readonly decimals: number;
  readonly up: boolean;
  readonly rank: boolean;
  /** "Tăng lên", "giảm xuống": where a change has led. */
  readonly reached: boolean;
}

/** Reads the text of a result against a target with a number. */
function readText(text: string, target: Target): Actual {
  const body = withoutSources(text);
  if (
    /(?:^|[ (])(?:khoảng|ước|ước tính|gần|xấp xỉ|hơn|trên|dưới|chừng|dự kiến|cơ bản|ngót|tạm tính|sơ bộ)(?:[ ,;)]|$)/.test(
      body.replace(/ trên (?=\d[\d.]* ?(?:vạn|nghìn)? ?dân)/, " / "),
    )
  ) {
    return unclear("approximateResult");
  }
  if (target.comparison === "climbBy" && /^(?:giữ nguyên|không (?:thay )?đổi|giữ nguyên (?:thứ )?hạng)$/.test(body))
    return { kind: "change", value: 0, reached: null, rounding: 0 };
  const statements: Statement[] = [];
  for (const clause of clausesOf(body)) {
    const statement = readStatement(clause, target.unit.toLowerCase());
    if (typeof statement === "string") return unclear(statement);
    if (statement !== null) statements.push(statement);
  }
  if (statements.length === 0) return unclear("notAResult");
  const result = isChange(target) ? readChange(statements, target) : readLevel(statements, target);
  const denied = /(?:^|[,;(] ?)(?:không|chưa) đạt/.test(body);
  return denied && result.kind === "level" && !fallsShort(result.value, target) ? unclear("notAResult") : result;
}

/** Whether "chưa đạt" beside a figure says no more than the figure. */
function fallsShort(value: number, { comparison, value: asked }: Target): boolean {
  return (
    asked !== null &&
    (comparison === "atLeast" || comparison === "between" ? value < asked : comparison === "moreThan" && value <= asked)
  );
}

/** Drops what only says where and when the figure was taken. */
function withoutSources(text: string): string {
  let rest = withoutReports(text);
  for (const phrase of findDatePhrases(rest).reverse()) {
    const before = rest
      .slice(0, phrase.start)
      .replace(/(?:^|[ ,(])(?:tính )?(?:đến |hết |đến hết |trong |tại |tại thời điểm )*(?:ngày )?$/, " ");
    rest = `${before}${rest.slice(phrase.end).replace(/^\)?,? /, " ")}`;
  }
  return rest.replace(/ +/g, " ").trim();
}

/** Drops the report that a figure is taken from. */
function withoutReports(text: string): string {
  return text.replace(/,? ?\(?theo (?:báo cáo|quyết định|số liệu|công bố|kết quả|văn bản|thông báo)[^;]*$/, "");
}

/** The statements of a result; what stands in brackets is one by itself. */
function clausesOf(text: string): string[] {
  return text.split(/[;()]/).flatMap(partsOf);
}

/** The statements between commas; a list of kinds ("xã, phường") stays together. */
function partsOf(text: string): string[] {
  const clauses: string[] = [];
  for (const piece of text.split(/, |,$/)) {
    const clause = piece.trim();
    const last = clauses.length - 1;
    if (clause === "") continue;
    if (
      !/\d/.test(clause) &&
      last >= 0 &&
      clause.split(" ").length <= 3 &&
      !/^(?:vượt|đạt|không|chưa|hoàn)/.test(clause)
    ) {
      clauses.push(`${clauses.pop() ?? ""}, ${clause}`);
    } else clauses.push(clause);
  }
  return clauses;
}

const STATEMENT =
  /^(.* là )?(?:đã |hiện |hiện có |tổng số |cả năm |kết quả |thực hiện )*(đạt|được|có|bằng|tương đương|chiếm|hoàn thành)?(?: ?tỷ lệ)? ?(tăng trưởng|tăng|giảm|lên|tụt|xuống|cải thiện|thăng)?( thêm| lên| xuống| được)? ?((?:xếp|đứng|hạng|thứ|vị trí|thứ hạng| )*)(\d(?:[\d.,]*\d)?)(?: ?\/ ?(\d(?:[\d.,]*\d)?))? ?(nghìn|ngàn|vạn|triệu)? ?([^\d]*|[^\d]*(?:\/|trên) ?\d(?:[\d.]*\d)? ?[^\d]*)$/;

const POWER_OF_UNIT = /(?<=[\d /][kcdm]?m)[23](?![\d.,])/g;

/** One clause as a statement; null for a remark without a number; a doubt where it cannot be read. */
function readStatement(clause: string, unit: string): Statement | ActualDoubt | null {
  if (!/\d/.test(clause))
    return /^(?:vượt|đạt|hoàn thành|không đạt|chưa đạt)(?: |$)/.test(clause) ? null : "unreadable";
  if (/^-\d/.test(clause)) return "negative";
  if (/\d ?%? ?(?:-|đến) ?\d/.test(clause)) return "severalValues";
  const money = clause.replace(/(\d) ?(nghìn|ngàn|triệu) đồng/, "$1 _$2 đồng");
  // The power of a unit is no second number.
  const match = STATEMENT.exec(money.replace(POWER_OF_UNIT, (power) => (power === "2" ? "²" : "³")));
  if (match === null) return "unreadable";
  if (NOT_OF_RESULT.test(group(match, 1))) return "notAResult";
  const power = powerOf(group(match, 8));
  const value = scaleNumeral(group(match, 6), power);
  const total = group(match, 7);
  const of = total === "" ? null : scaleNumeral(total, power);
  if (value.kind !== "number" || (of !== null && of.kind !== "number")) return "ambiguousNumber";
  const typedTail = group(match, 9).replace(/_/g, "").trim();
  const compared = / so (?:với|cùng)(?: .*)?$|(?<=^%) (?:cùng kỳ|năm|kỳ|quý|tháng)(?: .*)?$/.exec(typedTail);
  const tail = (compared === null ? typedTail : typedTail.slice(0, compared.index))
    .replace(/ đang (?:hoạt động|sử dụng|vận hành)(?= |$)/, "")
    .trim();
  const plan = /(?:kế hoạch|dự toán|chỉ tiêu|kh)(?: giao| năm| được giao)*$/;
  const toPlan = compared !== null && /kế hoạch|dự toán|chỉ tiêu|mục tiêu/.test(compared[0]);
  const ofPlan = /^%/.test(tail) && (toPlan || plan.test(tail));
  if (!ofPlan && !NOT_OF_RESULT_IN_TAIL.every((word) => unit.includes(word) || !has(tail, word))) return "notAResult";
  const key = unitKey(ofPlan ? "%" : tail);
  const verb = group(match, 3);
  const reached = /^(?:tăng lên|giảm xuống)$/.test(`${verb}${group(match, 4)}`);
  const ranks = /^(?:bậc|hạng)/.test(key) || group(match, 5).trim() !== "";
  if (/^(?:lên|xuống|tụt)$/.test(verb) && !ranks) return "changeExpected";
  const share = key === "%" && (ofPlan || /^(?:đạt|bằng|tương đương|chiếm|hoàn thành)$/.test(group(match, 2)));
  const ratio = compared !== null && (verb === "" ? key === "%" && !ofPlan : toPlan);
  return {
    kind: ratio ? "ratio" : verb !== "" && !reached ? "change" : share && !reached ? "share" : "level",
    value: value.value,
    of: of?.value ?? null,
    unit: key,
    ofPlan,
    decimals: group(match, 6).split(",")[1]?.length ?? 0,
    up: /^(?:tăng|tăng trưởng|lên|cải thiện|thăng)$/.test(verb),
    rank: group(match, 5).trim() !== "",
    reached,
  };
}

function has(words: string, word: string): boolean {
  return ` ${words.replace(/,/g, " ")} `.includes(` ${word} `);
}

/** Before "là": a figure of the plan, of another time, or of what went wrong. */
const NOT_OF_RESULT =
  /(?:^| )(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|(?:năm|kỳ|quý|tháng) (?:trước|ngoái)|cùng kỳ|được giao|giao|đăng ký|trễ|trễ hạn|chậm|quá hạn|tồn|lỗi|chưa|không|còn lại|phải|cần) /;

/** After the number: it counts what is not done, only planned or gone wrong, unless the target's unit says so too. */
const NOT_OF_RESULT_IN_TAIL: readonly string[] = [
  "chưa",
  "không",
  "dở dang",
  "đang",
  "giao",
  "dự kiến",
  "kế hoạch",
  "chỉ tiêu",
  "đăng ký",
  "khởi công",
  "cùng kỳ",
  "năm trước",
  "năm ngoái",
  "còn lại",
  "trễ",
  "chậm",
  "quá hạn",
  "tồn",
  "bị",
  "sẽ",
  "phải",
  "cần",
];

/** A unit in the form in which units are compared. */
function unitKey(unit: string): string {
  return foldSpaces(unit)
    .toLowerCase()
    .replace(/phần trăm/g, "%")
    .replace(/²/g, "2")
    .replace(/³/g, "3")
    .replace(/điểm %/g, "điểm%")
    .replace(/(?:vnđ|vnd)/g, "đồng")
    .replace(/^(tỷ|tỉ)(?: đồng)?(?=\/|$)/, "tỷ đồng")
    .replace(/^usd(?=\/|$)/, "đô la mỹ")
    .replace(/ ?\/ ?| trên (?=\d|vạn|nghìn)/g, "/")
    .replace(/^% (?:tổng số|số|các).*$/, "%")
    .replace(/^%(?=[\p{L}])/u, "% ");
}

/** Whether a result in one unit answers a target in another: "102 xã" answers "xã, phường". */
function unitsAgree(result: string, target: string): boolean {
  if (result === "" || result === target) return true;
  if (target === "") return false;
  if (target.startsWith("%") || result.startsWith("%")) return result === "%" && target.startsWith("%");
  const [resultHead = "", ...resultPer] = result.split("/");
  const [targetHead = "", ...targetPer] = target.replace(/\/năm$/, "").split("/");
  if (resultPer.filter((per) => per !== "năm").join("/") !== targetPer.join("/")) return false;
  const one = resultHead.split(", ");
  const other = targetHead.split(", ");
  return (
    contains(one, other) ||
    contains(other, one) ||
    `${targetHead} `.startsWith(`${resultHead} `) ||
    `${resultHead} `.startsWith(`${targetHead} `)
  );
}

function contains(whole: readonly string[], part: readonly string[]): boolean {
  return part.every((kind) => whole.includes(kind));
}

/** Reads what was stated against a target that asks for a level or a rank. */
function readLevel(statements: readonly Statement[], target: Target): Actual {
  const unit = unitKey(target.unit);
  if (target.comparison === "rankWithin") return readPlace(statements);
  const percent = isPercent(target) || target.fraction;
  const fitting = statements.filter((each) => each.kind === "level" && fits(each));
  const levels = percent ? withoutRepeated(fitting) : fitting;
  const shares = statements.filter(
    (each) => each.kind === "share" || (fitting.includes(each) && !levels.includes(each)),
  );
  if (levels.length > 1) return unclear("severalValues");
  const stated = levels[0];
  if (stated === undefined) {
    const plain = shares.find((each) => !each.ofPlan || target.unit.includes(" "));
    if (percent && plain !== undefined)
      return shares.length === 1 ? inScale(plain.value, "percent") : unclear("severalValues");
    if (shares.length > 0)
      return unclear(
        statements.some((each) => each.kind === "level")
          ? "otherUnit"
          : shares[0]?.ofPlan === true
            ? "shareOfPlanOnly"
            : "otherUnit",
      );
    return unclear(statements.some((each) => each.kind === "level") ? "otherUnit" : "changeExpected");
  }
  const share = shares[0];
  if (shares.length > 1) return unclear("severalValues");
  if (percent && stated.of !== null) {
    if (mayBeOfPlan(stated, target)) return unclear("otherPlan");
    if (stated.of === 0 || stated.value > stated.of) return unclear("otherPlan");
    const ratio = (stated.value / stated.of) * 100;
    if (share !== undefined && !share.ofPlan && !near(share, ratio)) return unclear("shareDisagrees");
    // A third is a third: a fraction is compared as it is divided.
    return target.fraction ? level(stated.value / stated.of, "unit") : inScale(tidy(ratio), "percent");
  }
  if (stated.of !== null && stated.of !== target.value && stated.of !== target.high) return unclear("otherPlan");
  if (share !== undefined && target.value !== null && target.value !== 0) {
    const points = percent && stated.unit === "" ? percentFromRaw(stated.value, target.value, isCeiling(target)) : null;
    const value = points?.kind === "level" ? points.value : stated.value;
    if (!near(share, (value / target.value) * 100)) return unclear("shareDisagrees");
  }
  if (stated.unit === "") return readRaw(stated.value, target);
  if (percent) return inScale(stated.value, "percent");
  // "8,5 điểm" against 80 is of another scale; of quantities the unit tells the scale, but nobody makes a hundred times
  // as much money as was asked for: "1.500.000 tỷ đồng" were triệu.
  const isMistyped = isScore(target.unit) || (isMoney(target.unit) && stated.value > (target.value ?? 0));
  return isMistyped && isOtherScale(stated.value, target) ? unclear("otherUnit") : level(stated.value, "unit");

  function fits(each: Statement): boolean {
    if (percent && each.of !== null && !each.unit.startsWith("%")) return true;
    return target.fraction ? each.unit === "%" || each.unit === "" : unitsAgree(each.unit, unit);
  }

  function inScale(value: number, scale: Scale): Actual {
    return level(target.fraction ? tidy(value / 100) : value, scale);
  }
}

/** "94/96%", and a bare "94/96" where 96% is asked: likelier what was reached beside what was asked than a count of a whole. */
function mayBeOfPlan({ of, unit }: Statement, { value, fraction }: Target): boolean {
  if (of === 100) return false;
  return unit.startsWith("%") || (unit === "" && of === (fraction ? (value ?? 0) * 100 : value));
}

/** "234/250 (93,6%)", "93,6% (234/250 hồ sơ)": the percentage beside one count out of another says the same again. */
function withoutRepeated(levels: readonly Statement[]): readonly Statement[] {
  const counted = levels.filter(({ of }) => of !== null);
  return counted.length === 1 && levels.every(({ of, unit }) => of !== null || unit === "%") ? counted : levels;
}

/** Whether a printed percentage is the given one, rounded or cut to its decimals. */
function near(share: Statement, percent: number): boolean {
  const unit = 10 ** -share.decimals;
  const rest = tidy(percent - share.value);
  return rest >= -unit / 2 && rest < unit;
}

function readPlace(statements: readonly Statement[]): Actual {
  const places = statements.filter(
    (each) => each.kind === "level" && (each.rank || each.unit === "" || /^hạng/.test(each.unit)),
  );
  const place = places[0];
  if (places.length !== 1 || place === undefined) return unclear(places.length > 1 ? "severalValues" : "otherUnit");
  if (!Number.isInteger(place.value) || place.value < 1 || (place.of !== null && place.value > place.of))
    return unclear("unreadable");
  return level(place.value, place.rank || place.unit !== "" || place.of !== null ? "unit" : "bare");
}

/** Reads what was stated against a target that asks for a change. */
function readChange(statements: readonly Statement[], target: Target): Actual {
  const unit = unitKey(target.unit);
  const climbs = target.comparison === "climbBy";
  const changes = statements.filter(
    (each) =>
      each.kind === "change" &&
      (climbs ? /^(?:bậc|hạng)/.test(each.unit) : each.unit !== "" && unitsAgree(each.unit, unit)),
  );
  const change = changes[0];
  if (changes.length > 1) return unclear("severalValues");
  if (change !== undefined) {
    if (isPercent(target) && mayBeShareOfBaseline(change, target)) return unclear("growthOrLevel");
    const wanted = change.up === (target.comparison !== "decreaseBy");
    const value = wanted ? change.value : 0 - change.value;
    return { kind: "change", value, reached: reachedBeside(statements, target), rounding: 10 ** -change.decimals };
  }
  const levels = statements.filter((each) => each.kind === "level" || each.kind === "share");
  const stated = levels[0];
  if (stated === undefined) return unclear("otherUnit");
  if (climbs) return readPlace(statements);
  if (levels.length > 1) return unclear("severalValues");
  if (stated.of !== null || stated.ofPlan || /^lần/.test(stated.unit)) return unclear("changeExpected");
  const points = unit === "điểm%";
  if (stated.unit === "%" && isPercent(target) && !isGrowth(stated, target)) return unclear("changeExpected");
  if (stated.unit === "%") return isPercent(target) || points ? level(stated.value, "percent") : unclear("otherUnit");
  if (stated.unit === "" || isPercent(target) || unitsAgree(stated.unit, unit))
    return level(stated.value, stated.unit === "" ? "bare" : "unit");
  return unclear("otherUnit");
}

/** The level told beside a change: "hạng 51, tăng 8 bậc"; null where there is none that could be compared with a baseline. */
function reachedBeside(statements: readonly Statement[], target: Target): Level | null {
  const levels = statements.filter(({ kind }) => kind === "level");
  if (target.comparison === "climbBy") return levelOf(readPlace(levels));
  const unit = unitKey(target.unit);
  const fits = (own: string): boolean =>
    isPercent(target) || (unit === "điểm%" && own === "%") || unitsAgree(own, unit);
  return levelOf(soleLevel(levels.filter(({ of, unit: own }) => of === null && fits(own))));
}

function levelOf(actual: Actual | null): Level | null {
  return actual?.kind === "level" ? actual : null;
}

function soleLevel([stated, ...others]: readonly Statement[]): Actual | null {
  if (stated === undefined || others.length > 0) return null;
  return level(stated.value, stated.unit === "" ? "bare" : stated.unit === "%" ? "percent" : "unit");
}

/** "Tăng 105%" may be 5% more, "giảm 95%" may be 5% less, where a small change was asked; nothing falls by over 100%. */
function mayBeShareOfBaseline({ up, value }: Statement, { value: asked }: Target): boolean {
  if (up) return value >= 100 && (asked ?? 0) < 50;
  return value > 100 || (value >= 50 && (asked ?? 0) < 25);
}

/** Whether a percentage without a verb can only be a growth: neither a level, nor a share of the plan or of last year. */
function isGrowth({ kind, reached, value }: Statement, { comparison, value: asked, high }: Target): boolean {
  if (comparison !== "increaseBy" || kind !== "level" || reached) return false;
  return value < 50 && nearChange(value, high ?? asked ?? 0);
}

/** Whether a number is of the size of the change that was asked. */
export function nearChange(value: number, asked: number): boolean {
  return value <= Math.max(asked * 2, asked + 5);
}

/** Reads the result of a task: completed, under way or not, with the share done where one was typed. */
function readCompletion(typed: Typed, text: string, year: number | null): Actual {
  if (typed.kind === "logical")
    return typed.logical ? { kind: "completed", on: null } : { kind: "unfinished", share: null };
  if (typed.kind === "number") {
    const share = percentFromRaw(typed.number, 100, false);
    // 5 may be five percent or five of something.
    if (typed.number > 1 && typed.number < 100) return unclear("percentScale");
    return typed.number < 0 ? unclear("negative") : share.kind === "level" ? shareDone(share.value) : share;
  }
  if (typed.kind !== "text") return unclear("notAResult");
  const percent =
    /^(?:đã )?(?:hoàn thành|đạt|thực hiện|thực hiện được|đạt được)? ?(\d[\d.,]*) ?%(?: (?:khối lượng|công việc|kế hoạch|tiến độ))?$/.exec(
      text,
    );
  if (percent !== null) {
    const value = scaleNumeral(group(percent, 1), 0);
    return value.kind === "number" ? shareDone(value.value) : unclear("ambiguousNumber");
  }
  if (UNFINISHED.test(text)) return { kind: "unfinished", share: null };
  if (
    !COMPLETED.test(text) ||
    countOrGrade().test(text) ||
    /(?:^|[ (])(?:chưa|đang|không|một phần|cơ bản|gần|sắp|dự kiến|trừ|còn|dự thảo|lần 1|bước|đợt \d+|giai đoạn (?:\d|i{1,3})|phần(?! mềm| cứng)|lấy ý kiến|ước|sẽ|sau|muộn|chậm|trễ|quá hạn|nửa|hầu hết|đa số|thiếu|chờ|đợi|nhưng|tạm|vướng|hai phần|bản thảo|bản nháp|đề cương|chủ trương|(?<!(?:chương|quy|quá|công|lập|lộ|tiến|giáo|hành|thuyết) )trình|\d+ ?%|\d+ ?\/ ?\d+)(?: |$|[,.;)])/.test(
      text,
    )
  ) {
    return unclear("notAResult");
  }
  const phrases = findDatePhrases(text);
  const later = phrases.some(
    ({ start, last }) => year !== null && (last.year ?? year) > year && COMPLETED_BY.test(text.slice(0, start)),
  );
  if (later && phrases.every((phrase) => phrase.span !== "day")) return unclear("notAResult");
  const days = phrases.filter(
    (phrase) => phrase.span === "day" && phrase.last.year !== null && !OF_A_PLAN.test(text.slice(0, phrase.start)),
  );
  const day = days[0];
  return { kind: "completed", on: days.length === 1 && day !== undefined ? resolveDate(day.last, null) : null };
}

/** Completed in so many things, of an untold whole, or to a grade: "hoàn thành 5 nội dung", "đạt loại Khá". */
const countOrGrade = once(
  () =>
    /^(?:đã )?(?:hoàn thành|đạt|được|ban hành|được ban hành|phê duyệt|thực hiện xong|triển khai xong|tổ chức xong|xong) (?:được )?(?:\d[\d.,]*(?: ?\p{L}|$)|(?:ở )?(?:loại|mức|hạng|giải|danh hiệu|khá|trung bình|yếu|kém)(?: |$))/u,
);

/** Before a time: the work was completed then. */
const COMPLETED_BY = /^(?:đã )?(?:hoàn thành|xong|thực hiện xong|triển khai xong)(?: trong| vào| đến| hết| cuối)* ?$/;

/** Before a date: it is the day of the document that was followed or a bound, not the day of completion. */
const OF_A_PLAN =
  /(?:^| )(?:trước|theo|căn cứ|thực hiện (?:kế hoạch|quyết định|nghị quyết|chỉ thị|chương trình))(?: [^,;]*)?$/;

const UNFINISHED =
  /^(?:đang(?: |$)[^,;]*|chưa (?:hoàn thành|thực hiện|xong|ban hành|đạt|triển khai)[^,;]*|không (?:thực hiện|hoàn thành|đạt|triển khai)[^,;]*)$/;

const COMPLETED =
  /^(?:đã )?(?:hoàn thành|xong|ban hành|được (?:ban hành|phê duyệt|công nhận)|phê duyệt|thực hiện xong|triển khai xong|đạt|đạt chuẩn|nghiệm thu|tổ chức xong)(?: |$|[,.;])/;

function shareDone(percent: number): Actual {
  if (percent > 100) return unclear("percentScale");
  return percent === 100 ? { kind: "completed", on: null } : { kind: "unfinished", share: tidy(percent / 100) };
}
