/** How a target's number is compared: a place, a change or a level, by the words around it. */

import { once } from "./remember";
import { UNKNOWN_TARGET, unclearTarget, type Target, type TargetDoubt } from "./target";
import type { After, Before } from "./target-context";
import { lowerIsBetter } from "./target-direction";
import type { Quantity } from "./target-quantity";
import { has, MASK, withoutIdioms } from "./target-tokens";
import {
  COUNTED_IN_NAME,
  FULFILMENT,
  KNOWN_BY_NUMBER,
  PLACES,
  QUANTITY_WORDS,
  SHARES,
  UNEXPLAINED,
  type Effect,
} from "./target-words";

/** A wording taken apart: its number, the words around it, and the indicator's name. */
export interface Parts {
  readonly quantity: Quantity;
  /** What stands before the last colon; "" without one. */
  readonly name: string;
  /** The words of the clause, one space between and around them. */
  readonly line: string;
  readonly before: Before;
  readonly after: After;
}

/** Puts the number and the words around it together. */
export function combine(parts: Parts): Target {
  const { quantity, before, after } = parts;
  const effects = before.effects;
  const bounded = isBounded(parts);
  const left = bounded ? withoutIdioms(before.name).replace(DISSATISFIED, " ") : withoutIdioms(before.name);
  const rest = bounded ? after.rest.replace(DISSATISFIED, " ") : after.rest;
  const ranked = readRank(parts);
  if (ranked !== null) return ranked;
  if (effects.has("nearly")) return unclearTarget("approximate");
  if (has(parts.line, ["mỗi", "từng"]) && !effects.has("filler")) return unclearTarget("each");
  if (/ \/ (?:tháng|quý|tuần|ngày) /.test(after.rest) || / một (?:tháng|quý|tuần|ngày)/.test(quantity.unit))
    return unclearTarget("each");
  if (/ (?:mỗi|từng) (?!năm )/.test(parts.line)) return unclearTarget("each");
  if (isOfEachPlace(quantity) && !has(parts.line, ["bình quân", "trung bình"])) return unclearTarget("each");
  if (effects.has("beyond")) {
    if (quantity.percent || left.trim() !== "" || has(after.rest, ["so", "kế"])) return unclearTarget("shareOfPlan");
  }
  if (has(left, ["vượt"]) || has(after.rest, ["vượt"])) return unclearTarget("shareOfPlan");
  if (has(rest, UNEXPLAINED) || CUT.test(left) || CUT.test(rest)) return unclearTarget("directionUnknown");
  if (/ số [^,]*(?:,| và) số /.test(after.rest) || BESIDE_GRADE.test(` ${quantity.unit.toLowerCase()}${after.rest}`))
    return unclearTarget("severalTargets");
  if (quantity.percent && OF_ANOTHER_YEAR.test(parts.line)) return unclearTarget("multipleOfBaseline");
  if (unknownSign().test(left) || unknownSign().test(after.rest)) return unclearTarget("directionUnknown");
  if (HALF_BOUND.test(left) || COMPARED.test(parts.line)) return unclearTarget("directionUnknown");
  if (quantity.unit === "" && / (?:nâng|thăng|tăng|lên) hạng /.test(before.name))
    return unclearTarget("directionUnknown");
  if (has(left, NEGATIONS)) return unclearTarget("negation");
  if (mayBelongToName(parts, left)) return unclearTarget("directionUnknown");
  const change = changeOf(parts, left);
  if (change !== null) return change;
  if (namesChange(parts)) return unclearTarget("changeOrLevel");
  // Words of rising and falling that are still left name the way to a level: "nâng tỷ lệ … lên 41%".
  if (has(left, LEVELS_UNEXPLAINED)) return unclearTarget("directionUnknown");
  if (/ so (?:với|cùng) /.test(parts.line)) return unclearTarget("multipleOfBaseline");
  return levelOf(parts);
}

/** "Đạt 70 điểm, xếp loại Khá": a grade beside the number. */
const BESIDE_GRADE = /(?:,| và) (?:được )?xếp loại /;

/** "Bằng 120% năm 2021", "đạt 120% cùng kỳ": a share of another year's figure; "đạt 90% năm 2022" is a level in 2022. */
const OF_ANOTHER_YEAR =
  / (?:bằng|tương đương|không (?:thấp|kém|ít|nhỏ) hơn) [\d.,]+ % (?:của )?(?:năm|§)|% (?:của )?(?:năm (?:trước|ngoái)|cùng kỳ) /;

/** Whether the words say on which side of the number the better results are. */
function isBounded({ before: { effects }, after }: Parts): boolean {
  return BOUNDS.some((effect) => effects.has(effect)) || after.upwards || after.downwards;
}

const BOUNDS: readonly Effect[] = ["atLeast", "moreThan", "atMost", "lessThan"];

/** The one negation that every department measures: where the bound is told, it is a name as others are. */
const DISSATISFIED = / không hài lòng /;

const NEGATIONS: readonly string[] = ["không", "chưa", "chẳng"];

/** Whether a count is asked of each of several: "01 mô hình/huyện", but not "45 triệu đồng/hộ". */
function isOfEachPlace({ unit, value }: Quantity): boolean {
  return Number.isInteger(value) && OF_EACH.test(unit.toLowerCase());
}

const OF_EACH =
  /^(?!tiền|tỷ|triệu|nghìn|đồng|usd|đô la|m2|m3|km|ha |kg|tấn|tạ|lít|kwh|giờ|phút|ngày)[^/]*\/(?:năm\/)?(?:phòng|đơn vị|cơ quan|huyện|xã|phường|thị trấn|thôn|bản|tổ|trường|lớp|chi bộ|cán bộ|công chức|viên chức|đảng viên|người|hộ|doanh nghiệp|hợp tác xã|cơ sở|trạm)(?:[ /]|$)/;

/** A sign that is no punctuation and no sign of comparison, such as an arrow. */
const unknownSign = once(() => /[^\p{L}\p{M}\d .,;:()[\]%‰/&"'“”‘’«»§°+*-]/u);

/** Whether a number that no word introduces may belong to the name before it: "mô hình 4 lớp", "Windows 10". */
function mayBelongToName({ quantity, before, name }: Parts, left: string): boolean {
  if (before.effects.size > 0 || quantity.percent || quantity.fraction || left.trim() === "") return false;
  if (KNOWN_BY_NUMBER.some((words) => left.endsWith(` ${words} `))) return true;
  if (quantity.unit === "") return name === "" && !has(left, QUANTITY_WORDS);
  return (
    quantity.value <= SMALL_COUNT &&
    COUNTED_IN_NAME.some((words) => `${quantity.unit.toLowerCase()} `.startsWith(`${words} `))
  );
}

const SMALL_COUNT = 5;

/** Verbs of cutting that say neither by how much nor to what. */
const CUT = / (?:rút(?! ngắn| kinh nghiệm| tiền)|cắt(?! giảm)) /;

/** Words right before a number that bound it without saying which side is the better one. */
const HALF_BOUND = / (?:chỉ|non|giới hạn) $/;

/** A comparison whose better side depends on what is compared: "ngắn hơn 3 ngày". */
const COMPARED = / (?:tốt|xấu|nhanh|muộn|chậm|lâu|ngắn|dài|rẻ|đắt|nhẹ|nặng|mạnh|yếu|xa|trẻ|già) hơn \d/;

/** Time that something takes or may take. */
const DURATION = /^(?:ngày|giờ|h|phút|tuần|tháng|năm)(?:[ /]|$)/;

/** The least of a place: "xếp thứ 16/63", "top 20", "nhóm 50 nước đứng đầu". */
function readRank({ quantity, name, before, after, line }: Parts): Target | null {
  const effects = before.effects;
  const told = effects.has("rank") || effects.has("group") || after.leading;
  const named = told || quantity.unit.startsWith("điểm") ? null : placeOf(name);
  if (climbs(quantity) || (!told && named === null)) return null;
  const place: Target = {
    ...UNKNOWN_TARGET,
    comparison: "rankWithin",
    value: Math.max(quantity.value, quantity.high ?? 0),
    unit: "hạng",
  };
  const wrong =
    quantity.percent ||
    quantity.fraction ||
    quantity.value < 1 ||
    !Number.isInteger(quantity.value) ||
    after.downwards ||
    NOT_OF_PLACE.some((effect) => effects.has(effect)) ||
    / (?:cuối|thấp nhất|bét|cuối cùng) /.test(line) ||
    named === "unsure" ||
    (named === "place" && effects.has("atLeast")) ||
    ((named === "place" || / xếp hạng \d/.test(line)) && !isAmong(quantity.unit)) ||
    has(withoutIdioms(before.name), UNEXPLAINED) ||
    has(
      after.rest,
      UNEXPLAINED.filter((word) => word !== "cao nhất"),
    );
  if (wrong) return unclearTarget("directionUnknown");
  const tops = effects.has("group") && (/ (?:top|tốp) [\d]/.test(line) || / cao nhất /.test(line));
  return effects.has("rank") || tops || after.leading || named === "place" ? place : unclearTarget("directionUnknown");
}

/**
 * Whether an indicator is a place in a ranking: "Thứ hạng", "Xếp hạng PCI". What is classified ("Xếp hạng di tích") and
 * by how many places one climbs is `unsure`.
 */
function placeOf(name: string): "place" | "unsure" | null {
  const words = name.replace(/[^\p{L} ]/gu, " ").replace(/ +/g, " ");
  if (/^ (?:hạng|vị trí) $/.test(words)) return "place";
  if (/ bậc (?:nâng|thăng|tăng|lên) hạng /.test(words)) return "unsure";
  if (has(words, NO_PLACE) || !has(words, PLACES) || STARRED.test(name)) return null;
  const ends = PLACES.some((place) => words.endsWith(` ${place} `));
  return ends || /^ (?:thứ hạng|thứ bậc|vị trí xếp hạng) /.test(words) || has(words, INDICES) ? "place" : "unsure";
}

/** Words beside which "xếp hạng" is no place: a score, what was classified. */
const NO_PLACE: readonly string[] = ["điểm", "được xếp hạng"];

/** "Khách sạn xếp hạng từ 3 sao trở lên": the stars are masked as a name's. */
const STARRED = new RegExp(` xếp hạng (?:từ )?${MASK} `);

/** What departments and provinces are ranked by. */
const INDICES: readonly string[] = [
  "chỉ số",
  "index",
  "pci",
  "papi",
  "par",
  "cchc",
  "ict",
  "dti",
  "ddci",
  "sipas",
  "cải cách hành chính",
  "chuyển đổi số",
  "năng lực cạnh tranh",
];

/** Whether a unit tells among whom one is ranked, or is none. */
function isAmong(unit: string): boolean {
  return /^(?:$|(?:toàn|cả|khối|cụm|vùng|khu vực|miền|tỉnh|thành phố|huyện|quận|sở|nước|quốc gia|thế giới)(?:[ ,]|$))/i.test(
    unit,
  );
}

/** What no place of a ranking is: a bound, a change, a guess. */
const NOT_OF_PLACE: readonly Effect[] = [
  "lessThan",
  "moreThan",
  "up",
  "down",
  "about",
  "nearly",
  "beyond",
  "upTo",
  "downTo",
  "changeOrLevel",
  "improve",
];

/** A change is told against the baseline, not against what was planned or what others have. */
const COMPARED_WITH_PLAN =
  / so với (?:các |mức |số |chỉ tiêu )*(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|giao) /;
const COMPARED_WITH_OTHERS = / so với (?:mức )*(?:bình quân|trung bình|mặt bằng|cả nước|toàn quốc|toàn tỉnh) /;

const UP: readonly string[] = ["tăng", "nâng", "cải thiện"];
const DOWN: readonly string[] = ["giảm", "hạ", "rút ngắn", "kéo giảm", "cắt giảm"];
const LEVELS_UNEXPLAINED = UNEXPLAINED.filter((word) => !UP.includes(word) && !DOWN.includes(word));

/** Whether a number counts places of a ranking. */
function climbs(quantity: Quantity): boolean {
  return /^(?:bậc|hạng)(?: |$)/.test(quantity.unit);
}

/** A change against the baseline, or null when the wording asks for a level. */
function changeOf({ quantity, name, line, before, after }: Parts, left: string): Target | null {
  const effects = before.effects;
  const points = quantity.unit === "điểm %";
  const far = { up: has(left, UP), down: has(left, DOWN) };
  const near = { up: effects.has("up"), down: effects.has("down"), improve: effects.has("improve") };
  const rises = far.up || near.up || near.improve || effects.has("upTo");
  if (rises && (far.down || near.down || effects.has("downTo"))) return unclearTarget("directionUnknown");
  const level = effects.has("upTo") || effects.has("downTo") || effects.has("reach");
  if (climbs(quantity)) {
    const climb = rises || (effects.has("changeOrLevel") && !/ (?:giảm|hạ) /.test(line));
    return climb ? bounded("climbBy", "bậc") : unclearTarget("directionUnknown");
  }
  if (near.improve) return unclearTarget("changeOrLevel");
  if (effects.has("changeOrLevel")) {
    if (/ (?:tăng lên|nâng|hạ) [\d]/.test(line) && points)
      return bounded(/ hạ /.test(line) ? "decreaseBy" : "increaseBy", quantity.unit);
    return unclearTarget("changeOrLevel");
  }
  if (near.up && has(left, ["kiềm chế", "khống chế", "kiểm soát", "hạn chế"])) return unclearTarget("directionUnknown");
  if (near.down && /^tiêu chí(?: |$)/.test(quantity.unit)) return unclearTarget("severalTargets");
  if (near.up || near.down) {
    if (level || effects.has("within")) return unclearTarget("changeOrLevel");
    if (effects.has("from") && quantity.high !== null && !after.upwards) return unclearTarget("changeOrLevel");
    return ratioOr(near.up ? "increaseBy" : "decreaseBy");
  }
  if (effects.has("upTo") || effects.has("downTo") || (!far.up && !far.down)) return null;
  if (far.up && (effects.has("reach") || effects.has("atLeast") || effects.has("moreThan")) && !points) {
    // "Tăng tỷ lệ … đạt 95%" names the level; "tăng sản lượng tối thiểu 5%" may mean either.
    return effects.has("reach") ? null : unclearTarget("changeOrLevel");
  }
  if (points) return ratioOr(far.up ? "increaseBy" : "decreaseBy");
  if (!quantity.percent || level || effects.has("lessThan") || effects.has("atMost"))
    return unclearTarget("changeOrLevel");
  return ratioOr(far.up ? "increaseBy" : "decreaseBy");

  function ratioOr(comparison: "increaseBy" | "decreaseBy"): Target {
    if (quantity.percent && has(`${name}${before.name}`, SHARES) && !has(`${name}${before.name}`, ["số hộ nghèo"]))
      return unclearTarget("percentOrPoints");
    return bounded(comparison, quantity.unit);
  }

  function bounded(comparison: "increaseBy" | "decreaseBy" | "climbBy", unit: string): Target {
    if (effects.has("about")) return unclearTarget("approximateChange");
    if (COMPARED_WITH_PLAN.test(line)) return unclearTarget("shareOfPlan");
    if (COMPARED_WITH_OTHERS.test(line)) return unclearTarget("multipleOfBaseline");
    if (effects.has("atMost") || effects.has("lessThan") || after.downwards) return unclearTarget("cappedChange");
    if (quantity.fraction || quantity.value === 0) return unclearTarget("unreadable");
    if (quantity.high !== null && quantity.high <= quantity.value) return unclearTarget("unreadable");
    if (`${unit} `.startsWith("lần ")) return unclearTarget("multipleOfBaseline");
    if (/^(?:% )?(?:kế hoạch|dự toán|chỉ tiêu)/.test(unit)) return unclearTarget("shareOfPlan");
    return {
      ...UNKNOWN_TARGET,
      comparison,
      value: quantity.value,
      high: quantity.high,
      unit,
      needsBaseline: true,
      exclusive: effects.has("moreThan"),
    };
  }
}

/**
 * Whether the name before the colon tells of a change, so that a number behind it may be the change or the level
 * reached: "Tăng số thuê bao: 5%". Nobody asks for half as much again in a year: "Nâng tỷ lệ …: 80%" is a level.
 */
function namesChange({ quantity, name, before: { effects } }: Parts): boolean {
  if (effects.has("reach") || effects.has("upTo") || effects.has("downTo")) return false;
  const words = withoutIdioms(name);
  return RISING_NAME.test(words) ? !quantity.percent || quantity.value < HALF : FALLING_NAME.test(words);
}

const HALF = 50;

const RISING_NAME = /^ (?:phấn đấu )?(?:tăng(?: thêm)?|nâng(?! cao)) /;
const FALLING_NAME = /^ (?:phấn đấu )?(?:giảm|kéo giảm|cắt giảm|hạ|rút ngắn) /;

/** Whether a percentage is of a whole, so that it ends at 100: by its name, and by what stands behind it. */
export function isShare(name: string, rest: string): boolean {
  return (has(name, SHARES) || /^ (?:tổng )?số /.test(rest)) && !has(name, FULFILMENT) && !has(rest, FULFILMENT);
}

/** A level to reach or to stay under. */
function levelOf({ quantity, name, before, after }: Parts): Target {
  const effects = before.effects;
  const ask = (doubt: TargetDoubt): Target => unclearTarget(doubt);
  const result: Target = {
    ...UNKNOWN_TARGET,
    value: quantity.value,
    high: quantity.high,
    unit: quantity.unit,
    fraction: quantity.fraction,
    share: quantity.unit === "%" && isShare(`${name}${before.name}`, after.rest),
  };
  const over = effects.has("moreThan") || effects.has("beyond");
  const under = effects.has("lessThan");
  const most = effects.has("atMost") || after.downwards;
  const least = effects.has("atLeast") || after.upwards;
  if (Number(over) + Number(under) + Number(most) + Number(least) > 1) return ask("directionUnknown");
  if (`${quantity.unit} `.startsWith("lần ")) return ask("multipleOfBaseline");
  if (quantity.high !== null) {
    if (quantity.high <= quantity.value || over || under || most) return ask("unreadable");
    if (effects.has("downTo")) return ask("directionUnknown");
    if (lowerIsBetter(`${name}${before.name}${quantity.unit} ${after.rest}`)) return ask("directionUnknown");
    return { ...result, comparison: "between", closed: effects.has("within"), approximate: effects.has("about") };
  }
  if (effects.has("within")) return ask("directionUnknown");
  if (effects.has("downTo") && (over || least)) return ask("directionUnknown");
  if (effects.has("upTo") && (under || most)) return ask("directionUnknown");
  if (effects.has("about") && (under || most || over || effects.has("downTo"))) return ask("approximate");
  if (under) return { ...result, comparison: "lessThan" };
  if (most || effects.has("downTo")) return { ...result, comparison: "atMost" };
  if (quantity.value === 0) return ask("directionUnknown");
  if (over) return { ...result, comparison: "moreThan" };
  if (least) return { ...result, comparison: "atLeast" };
  if (effects.has("from") || DURATION.test(quantity.unit)) return ask("directionUnknown");
  if (lowerIsBetter(`${name}${before.name}${quantity.unit} ${after.rest}`)) return ask("directionUnknown");
  // "Tỷ lệ hồ sơ không đúng hạn: 2%": whether what is not done or not there should be much or little is not said.
  if (has(withoutIdioms(name), NEGATIONS)) return ask("directionUnknown");
  return { ...result, comparison: "atLeast", approximate: effects.has("about") };
}
