/** Clauses that are numbered in unusual ways, and numbers at the beginning of a line that number nothing. */

import { describe, expect, test } from "@jest/globals";
import { readPlan } from "../../src/plan/read-plan";

const HEAD = ["SỞ XÂY DỰNG TỈNH HÀ NAM", "KẾ HOẠCH", "Phong trào thi đua năm 2024"];

/** Where the targets and tasks of a plan stand, by their words. */
function placesOf(...lines: string[]): Record<string, string> {
  const { kpis, tasks } = readPlan([...HEAD, ...lines].join("\n"));
  return Object.fromEntries([...kpis, ...tasks].map(({ values }) => [values.content, values.clause]));
}

const PLANNING = "Tỷ lệ lập quy hoạch phân khu đạt 60%";
const IN_TIME = "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99%";
const PROGRAMME = "Hoàn thành chương trình phát triển đô thị trước 30/9/2024";

describe("the address of a clause", () => {
  test.each<[string, string[], Record<string, string>]>([
    [
      "sections in capitals without a stop",
      ["1 MỤC TIÊU", `1.1 ${PLANNING}`, `1.2 ${IN_TIME}`, "2 NHIỆM VỤ", `2.1 ${PROGRAMME}`],
      { [PLANNING]: "1.1", [IN_TIME]: "1.2", [PROGRAMME]: "2.1" },
    ],
    [
      "Roman numerals, numbers and letters without a stop",
      ["I MỤC TIÊU", "1 Chỉ tiêu", `a ${PLANNING}`, `b ${IN_TIME}`, "2 Nhiệm vụ", `- ${PROGRAMME}`, "II KHEN THƯỞNG"],
      { [PLANNING]: "I.1.a", [IN_TIME]: "I.1.b", [PROGRAMME]: "I.2, gạch đầu dòng 1" },
    ],
    [
      "numbers that a dash parts from the words",
      ["I- CHỈ TIÊU", `1 - ${PLANNING}`, `2 - ${IN_TIME}`, "3 - Giảm 5% chi thường xuyên", "II- NHIỆM VỤ", PROGRAMME],
      { [PLANNING]: "I.1", [IN_TIME]: "I.2", "Giảm 5% chi thường xuyên": "I.3", [PROGRAMME]: "II" },
    ],
    [
      "a number before a number, without a stop",
      ["I. CHỈ TIÊU", `1- ${PLANNING}`, "2- 100% văn bản được ký số", `3- ${IN_TIME}`, "II. NHIỆM VỤ", PROGRAMME],
      { [PLANNING]: "I.1", "100% văn bản được ký số": "I.2", [IN_TIME]: "I.3", [PROGRAMME]: "II" },
    ],
    [
      "numbers that repeat the part's",
      ["Phần I", "CHỈ TIÊU", `1.1. ${PLANNING}`, `1.2. ${IN_TIME}`, "Phần II", "NHIỆM VỤ", `2.1. ${PROGRAMME}`],
      { [PLANNING]: "Phần I, 1.1", [IN_TIME]: "Phần I, 1.2", [PROGRAMME]: "Phần II, 2.1" },
    ],
    [
      "numbers that begin anew in each part",
      ["Phần thứ nhất", "CHỈ TIÊU", "1. Quy hoạch", `1.1. ${PLANNING}`, "Phần thứ hai", "NHIỆM VỤ", `1. ${PROGRAMME}`],
      { [PLANNING]: "Phần I, 1.1", [PROGRAMME]: "Phần II, 1" },
    ],
    [
      "sections of sections",
      ["A. NỘI DUNG", "I. CHỈ TIÊU", "1. Quy hoạch", `1.1. ${PLANNING}`, "II. NHIỆM VỤ", `II.1. ${PROGRAMME}`],
      { [PLANNING]: "A.I.1.1", [PROGRAMME]: "A.II.1" },
    ],
    [
      "small Roman numerals in brackets",
      [
        "I. CHỈ TIÊU",
        "1. Quy hoạch",
        `(i) ${PLANNING}`,
        `(ii) ${IN_TIME}`,
        "2. Chi tiêu",
        "(i) Giảm 5% chi thường xuyên",
        "(ii) Giảm 6% chi hội nghị",
        "(iii) Giảm 7% chi tiếp khách",
        "(iv) Giảm 8% chi công tác",
        "(v) Giảm 9% chi xăng dầu",
      ],
      {
        [PLANNING]: "I.1, (i)",
        [IN_TIME]: "I.1, (ii)",
        "Giảm 5% chi thường xuyên": "I.2, (i)",
        "Giảm 6% chi hội nghị": "I.2, (ii)",
        "Giảm 7% chi tiếp khách": "I.2, (iii)",
        "Giảm 8% chi công tác": "I.2, (iv)",
        "Giảm 9% chi xăng dầu": "I.2, (v)",
      },
    ],
    [
      "letters that count with i, without Roman numerals",
      [
        "I. CHỈ TIÊU",
        ...[..."abcdđeghi"].map((letter, at) => `${letter}) Giảm ${String(at + 2)}% chi phí loại ${letter}`),
      ],
      Object.fromEntries(
        [..."abcdđeghi"].map((letter, at) => [`Giảm ${String(at + 2)}% chi phí loại ${letter}`, `I.${letter}`]),
      ),
    ],
    [
      "sections counted with F, which the Vietnamese alphabet has not",
      ["D. CHỈ TIÊU", PLANNING, "E. NỘI DUNG", "F. NHIỆM VỤ", `1. ${PROGRAMME}`],
      { [PLANNING]: "D", [PROGRAMME]: "F.1" },
    ],
  ])("%s", (_, lines, expected) => {
    expect(placesOf(...lines)).toEqual(expected);
  });
});

test("amounts one under the other are no numbering: nothing is taken off them", () => {
  const { account } = readPlan(
    [...HEAD, "I. KHEN THƯỞNG", "Số lượng khen thưởng:", "1 Cờ thi đua của tỉnh", "2 Bằng khen của tỉnh"].join("\n"),
  );
  const last = account[account.length - 1];
  expect(last?.words).toContain("2 Bằng khen của tỉnh");
  expect(last?.clause).toBe("I");
});
