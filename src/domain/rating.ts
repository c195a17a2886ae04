/** The yearly rating of officials: an ordered scale with the law's exact labels (NĐ 90/2020, NĐ 48/2023, NĐ 335/2025). */

import { foldText } from "./text";

/** Hoàn thành xuất sắc, hoàn thành tốt, hoàn thành, không hoàn thành nhiệm vụ. */
export type Rating = "excellent" | "good" | "completed" | "notCompleted";

/** A rating as recorded: one of the scale, not yet known, or outside the scale (under six months of service). */
export type RatingState = Rating | "pending" | "notRated";

/** The scale from the highest level to the lowest. */
export const RATINGS: readonly Rating[] = ["excellent", "good", "completed", "notCompleted"];

/** The law's labels, and the two labels for an official who has no rating. */
export const RATING_LABELS: Readonly<Record<RatingState, string>> = {
  excellent: "Hoàn thành xuất sắc nhiệm vụ",
  good: "Hoàn thành tốt nhiệm vụ",
  completed: "Hoàn thành nhiệm vụ",
  notCompleted: "Không hoàn thành nhiệm vụ",
  pending: "Chưa có kết quả",
  notRated: "Không thuộc diện xếp loại (dưới 06 tháng)",
};

const RANKS: Readonly<Record<Rating, number>> = { excellent: 4, good: 3, completed: 2, notCompleted: 1 };

/**
 * The rating that a label names, or null when the text is none of the labels. A label is read whole, never by a part
 * of it: "Hoàn thành nhiệm vụ" stands within "Không hoàn thành nhiệm vụ".
 * @example readRating("hoàn thành  TỐT nhiệm vụ") // "good"
 * @example readRating("Hoàn thành") // null
 */
export function readRating(text: string): RatingState | null {
  const states = Object.keys(RATING_LABELS) as RatingState[];
  const exact = states.find((state) => RATING_LABELS[state] === text);
  if (exact !== undefined) return exact;
  const key = foldText(text);
  return states.find((state) => foldText(RATING_LABELS[state]) === key) ?? null;
}

/**
 * Whether a rating is at a level or above it ("từ … trở lên").
 * @example ratedAtLeast("excellent", "good") // true
 */
export function ratedAtLeast(rating: Rating, level: Rating): boolean {
  return RANKS[rating] >= RANKS[level];
}
