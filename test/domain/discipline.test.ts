import { describe, expect, test } from "@jest/globals";
import { disciplineAtLeast, DISCIPLINE_LABELS, DISCIPLINES, readDiscipline } from "../../src/domain/discipline";

describe("a form of discipline", () => {
  test.each([
    ["Không", "none"],
    ["Khiển trách", "reprimand"],
    ["CẢNH CÁO", "warning"],
    ["hạ  bậc lương", "salaryReduction"],
    ["Giáng chức", "demotion"],
    ["Cách chức", "removalFromOffice"],
    ["Bãi nhiệm", "recall"],
    ["Buộc thôi việc", "dismissal"],
    ["Cảnh cáo".normalize("NFD"), "warning"],
  ])("is read from its exact label %s", (label, form) => {
    expect(readDiscipline(label)).toBe(form);
  });

  test.each(["", "cảnh cáo về Đảng", "Không có", "khiển trách, cảnh cáo", "canh cao"])(
    'is not read from "%s"',
    (text) => {
      expect(readDiscipline(text)).toBeNull();
    },
  );

  test("is read back from every label", () => {
    for (const [form, label] of Object.entries(DISCIPLINE_LABELS)) expect(readDiscipline(label)).toBe(form);
  });
});

test("from cảnh cáo up is every form but khiển trách", () => {
  expect(DISCIPLINES.filter((form) => !disciplineAtLeast(form, "warning"))).toEqual(["reprimand"]);
});

test("each form weighs more than the one before, bãi nhiệm as much as buộc thôi việc", () => {
  const heavier = DISCIPLINES.map((form) => DISCIPLINES.filter((other) => disciplineAtLeast(other, form)).length);
  expect(heavier).toEqual([7, 6, 5, 4, 3, 2, 2]);
});
