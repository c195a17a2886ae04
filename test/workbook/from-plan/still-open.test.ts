import { expect, test } from "@jest/globals";
import { en } from "../../../src/language/en";
import { planQuestionTexts } from "../../../src/language/en/plan-questions";
import { readPlan } from "../../../src/plan/read-plan";
import { planView } from "../../../src/workbook/from-plan/view";
import type { PlanQuestionView } from "../../../src/workbook/panel-plan";
import { SMALL_PLAN } from "./small-plan";

const UNCLEAR = "tăng khoảng 5% hoặc 30 doanh nghiệp";
const PLAN = SMALL_PLAN.replace("(2) Chỉ số", `(3) Doanh thu ngành: ${UNCLEAR}\n\n(2) Chỉ số`).replace(
  "- Không vi phạm",
  "- Có tinh thần hòa nhã với đồng nghiệp.\n\n- Không vi phạm",
);

/** What the question of a kind about an item says once that item has been mended so. */
function after(message: RegExp, fields: Readonly<Record<string, string>>): PlanQuestionView["mended"] {
  const reading = readPlan(PLAN);
  const texts = (mended: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly PlanQuestionView[] =>
    planView(reading, { answers: {}, mended }, [], en, planQuestionTexts).questions;
  const [asked] = texts({}).filter((question) => message.test(question.message) && question.readings.length === 0);
  if (asked === undefined)
    throw new Error(
      texts({})
        .map((question) => question.message)
        .join("\n"),
    );
  const [now] = texts({ [asked.items[0] ?? ""]: fields }).filter(({ id }) => id === asked.id);
  return now?.mended ?? null;
}

const TARGET = /tăng khoảng 5%/;
const BASELINE = /Tăng từ 02 bậc/;
const MEASURE = /hòa nhã/;

test.each<[string, RegExp, Readonly<Record<string, string>>]>([
  ["a target that is as unclear", TARGET, { target: "khoảng 5% hoặc 7%" }],
  ["a target of which only the name was mended", TARGET, { content: "Doanh thu" }],
  ["a clear target whose baseline nobody has told", TARGET, { target: "tăng 5 điểm %" }],
  ["a baseline without a figure", BASELINE, { baseline: "chưa có" }],
  ["a baseline that was left blank while another field was mended", BASELINE, { due: "31/12/2022" }],
  ["a criterion without a measure", MEASURE, { words: "Hòa nhã" }],
])("%s leaves its question open, in words", (_, asked, fields) => {
  expect(after(asked, fields)).toEqual({ fields, open: expect.stringMatching(/\S/) });
});

test.each<[string, RegExp, Readonly<Record<string, string>>]>([
  ["a clear target", TARGET, { target: "≥ 30 doanh nghiệp" }],
  ["a target with its baseline", TARGET, { target: "tăng 5 điểm %", baseline: "40%" }],
  ["a baseline", BASELINE, { baseline: "hạng 12" }],
  ["a target that needs no baseline any more", BASELINE, { target: "hạng 10 trở lên" }],
  ["a criterion that is not applied", MEASURE, { mode: "Không áp dụng" }],
  ["a measure", MEASURE, { measure: "Xếp loại chất lượng" }],
])("%s answers it", (_, asked, fields) => {
  expect(after(asked, fields)).toEqual({ fields, open: "" });
});

test("what was not mended is not looked at", () => {
  const { questions } = planView(readPlan(PLAN), { answers: {}, mended: {} }, [], en, planQuestionTexts);
  expect(questions.map(({ mended }) => mended).every((mended) => mended === null)).toBe(true);
});
