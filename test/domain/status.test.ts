import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, toIso } from "../../src/domain/calendar";
import { readKpi, rememberTargets, type KpiPeriod } from "../../src/domain/kpi";
import { assessKpi, COUNTS_AS, type KpiAssessment, type KpiStatus } from "../../src/domain/status";
import { readTarget } from "../../src/domain/target-reader";
import { BLANK } from "../../src/domain/typed";
import { cell, day, reading, YEAR_2022, type Cells } from "./readings";

function assess(cells: Cells, asOf: string, period: Pick<KpiPeriod, "start" | "end"> = YEAR_2022): KpiAssessment {
  return assessKpi(reading(cells, period), { ...period, asOf: day(asOf) });
}

const END = "2022-12-31";
const MIDDLE = "2022-06-30";
const TASK = "Ban hành danh mục CSDL";

describe("the status of a target on its due date", () => {
  test.each<[string, Cells, KpiStatus]>([
    ["≥ at the target", { target: "≥ 82%", actual: "82%" }, "achieved"],
    ["≥ just below", { target: "≥ 82%", actual: "81,99%" }, "notAchieved"],
    // What was told long before the due date does not say how the year ended, unless it was enough already.
    ["≥ below, in September", { target: "10 vụ", actual: "8 vụ (tính đến 30/9/2022)" }, "needsClarification"],
    [
      "≥ below, on the last but 32nd day",
      { target: "10 vụ", actual: "8 vụ tính đến 29/11/2022" },
      "needsClarification",
    ],
    ["≥ below, on the last but 31st day", { target: "10 vụ", actual: "8 vụ tính đến 30/11/2022" }, "notAchieved"],
    ["≥ reached in September", { target: "10 vụ", actual: "12 vụ (tính đến 30/9/2022)" }, "exceeded"],
    [
      "≤ within the limit in September",
      { target: "không quá 10 vụ", actual: "hết quý III có 8 vụ" },
      "needsClarification",
    ],
    ["≤ within it, compared", { target: "không quá 10 vụ", actual: "8 vụ, giảm 2 vụ so với tháng 6/2022" }, "achieved"],
    [
      "≤ at its own due date",
      { target: "không quá 10 vụ", actual: "8 vụ tính đến ngày 30/6", due: "30/6/2022" },
      "achieved",
    ],
    ["≥ just above", { target: "≥ 82%", actual: "82,01%" }, "exceeded"],
    ["> at the target", { target: "> 82%", actual: "82%" }, "notAchieved"],
    ["> above: never Vượt", { target: "> 82%", actual: "90%" }, "achieved"],
    ["≤ at the limit", { target: "≤ 5%", actual: "5%" }, "achieved"],
    ["≤ above the limit", { target: "≤ 5%", actual: "5,01%" }, "notAchieved"],
    ["≤ far below: never Vượt", { target: "≤ 5%", actual: "1%" }, "achieved"],
    ["< at the limit", { target: "dưới 5%", actual: "5%" }, "notAchieved"],
    ["range, lower bound", { target: "5.400 - 5.500 đô la Mỹ", actual: "5.400" }, "achieved"],
    ["range, upper bound", { target: "5.400 - 5.500 đô la Mỹ", actual: "5.500" }, "achieved"],
    ["range, beyond", { target: "5.400 - 5.500 đô la Mỹ", actual: "5.501" }, "exceeded"],
    ["range to be kept, beyond", { target: "trong khoảng 3 - 5%", actual: "5,5%" }, "notAchieved"],
    ["rank at the limit", { target: "Top 20", actual: 20 }, "achieved"],
    ["rank beyond", { target: "Top 20", actual: 21 }, "notAchieved"],
    ["climb of 8", { target: "Tăng từ 02 bậc trở lên", actual: 51, baseline: 59 }, "exceeded"],
    ["climb of 2", { target: "Tăng từ 02 bậc trở lên", actual: 57, baseline: "59/63" }, "achieved"],
    ["fall of 12", { target: "Tăng từ 02 bậc trở lên", actual: 63, baseline: 51 }, "notAchieved"],
    ["climb without baseline", { target: "Tăng từ 02 bậc trở lên", actual: 51 }, "needsClarification"],
    ["climb typed as a change", { target: "Tăng từ 02 bậc trở lên", actual: "tăng 2 bậc" }, "achieved"],
    [
      "climb, baseline of nonsense",
      { target: "Tăng từ 02 bậc trở lên", actual: 51, baseline: "năm ngoái" },
      "needsClarification",
    ],
    ["growth typed", { target: "tăng 10%", actual: "12%" }, "exceeded"],
    ["growth typed beside a quantity", { target: "tăng 10%", actual: "10%", baseline: 500 }, "achieved"],
    ["growth of two quantities", { target: "tăng 10%", actual: 550, baseline: 500 }, "achieved"],
    ["growth of two quantities, short", { target: "tăng 10%", actual: 549, baseline: 500 }, "notAchieved"],
    ["growth or points", { target: "tăng 10%", actual: "52%", baseline: "40%" }, "needsClarification"],
    ["growth of ratios", { target: "tăng 10%", actual: 0.52, baseline: 0.4 }, "needsClarification"],
    ["growth from nothing", { target: "tăng 10%", actual: 5, baseline: 0 }, "needsClarification"],
    ["growth, no baseline", { target: "tăng 10%", actual: 550 }, "needsClarification"],
    ["fall typed as growth", { target: "giảm 10%", actual: "giảm 10%" }, "achieved"],
    ["a percentage without a verb, of a fall", { target: "giảm 10%", actual: "12%" }, "needsClarification"],
    [
      "a small rank that may be the places climbed",
      { target: "tăng 2 bậc", actual: 3, baseline: 50 },
      "needsClarification",
    ],
    ["the same, in words", { target: "tăng 2 bậc", actual: "3", baseline: 50 }, "needsClarification"],
    ["a small rank near the baseline", { target: "tăng 2 bậc", actual: 3, baseline: 5 }, "achieved"],
    ["a small rank, named as one", { target: "tăng 2 bậc", actual: "hạng 3", baseline: 50 }, "exceeded"],
    ["a figure of another year", { target: "100 xã", actual: "năm 2021 đạt 120 xã" }, "needsClarification"],
    ["fall of two quantities", { target: "giảm 10%", actual: 450, baseline: 500 }, "achieved"],
    ["fall in points", { target: "giảm 1 - 1,5 điểm %", actual: "5,2%", baseline: "6,5%" }, "achieved"],
    ["fall in points, beyond", { target: "giảm 1 - 1,5 điểm %", actual: "4,9%", baseline: "6,5%" }, "exceeded"],
    ["fall in points from percent cells", { target: "giảm 1 điểm %", actual: 0.055, baseline: 0.065 }, "achieved"],
    ["points, both pasted", { target: "giảm 1 điểm %", actual: 5.5, baseline: 6.5 }, "achieved"],
    ["points, one pasted", { target: "giảm 1 điểm %", actual: 0.055, baseline: 6.5 }, "needsClarification"],
    ["points, the other pasted", { target: "giảm 1 điểm %", actual: 5.5, baseline: 0.065 }, "needsClarification"],
    ["points, cell and text", { target: "giảm 1 điểm %", actual: 0.055, baseline: "6,5%" }, "achieved"],
    ["points, over 100", { target: "giảm 1 điểm %", actual: 101, baseline: 102 }, "needsClarification"],
    [
      "a count that may be the rise itself",
      { target: "tăng 5 xã", actual: "6 xã", baseline: 50 },
      "needsClarification",
    ],
    ["a count that may be the fall itself", { target: "giảm 5 vụ", actual: 6, baseline: 50 }, "needsClarification"],
    ["a count near the baseline", { target: "giảm 5 vụ", actual: 6, baseline: 11 }, "achieved"],
    ["points that may be the fall", { target: "giảm 2 điểm %", actual: "2,5%", baseline: "8%" }, "needsClarification"],
    ["a number that may be the growth", { target: "tăng 10%", actual: 12, baseline: 500 }, "needsClarification"],
    ["a number that may be the decrease", { target: "giảm 10%", actual: 12, baseline: 100 }, "needsClarification"],
    ["a quantity in its unit", { target: "giảm 10%", actual: "12 vụ", baseline: "100 vụ" }, "exceeded"],
    ["rise in units", { target: "tăng 5 xã", actual: 55, baseline: 50 }, "achieved"],
    ["rise in units, decimals", { target: "tăng 5,2 xã", actual: 45.3, baseline: 40.1 }, "achieved"],
    ["khoảng, below", { target: "đạt khoảng 24,96%", actual: "24,95%" }, "needsClarification"],
    ["khoảng, at", { target: "đạt khoảng 24,96%", actual: "24,96%" }, "achieved"],
    ["unclear target", { target: "gần 80%", actual: "90%" }, "needsClarification"],
    ["unclear target, nothing typed", { target: "gần 80%" }, "noData"],
    ["no target", { actual: "90%" }, "needsClarification"],
    ["target is an error", { target: "#REF!", actual: "90%" }, "needsClarification"],
    ["target is a date", { target: day("2022-03-01"), actual: "90%" }, "needsClarification"],
    ["target is a logical", { target: true, actual: 1 }, "needsClarification"],
    ["target is a number", { target: 100, actual: 101 }, "exceeded"],
    ["target is 0", { target: 0, actual: 0 }, "needsClarification"],
    ["target is negative", { target: -1, actual: 0 }, "needsClarification"],
    ["target is a percent cell", { target: 0.96, actual: 0.95 }, "notAchieved"],
    ["target is a percent cell, result in words", { target: 0.96, actual: "97%" }, "exceeded"],
    ["error in the result", { target: "100%", actual: "#REF!" }, "needsClarification"],
    ["blank result", { target: "100%" }, "noData"],
    ["zero is a result", { target: "100%", actual: 0 }, "notAchieved"],
    ["not applicable", { target: "100%", actual: "Không áp dụng" }, "notApplicable"],
    ["not applicable, confirmed", { target: "100%", actual: "Không áp dụng", confirmed: true }, "notApplicable"],
    [
      "not applicable, unconfirmed",
      { target: "100%", actual: "Không áp dụng", confirmed: false },
      "needsClarification",
    ],
    [
      "met after the due date",
      { target: "100%", actual: "100%", due: "30/6/2022", completed: "1/7/2022" },
      "completedLate",
    ],
    ["met on the due date", { target: "100%", actual: "100%", due: "30/6/2022", completed: "30/6/2022" }, "achieved"],
    [
      "not met, with a late date",
      { target: "100%", actual: "90%", due: "30/6/2022", completed: "1/7/2022" },
      "notAchieved",
    ],
    ["due unreadable", { target: "100%", actual: "100%", due: "sớm" }, "needsClarification"],
    ["due of spaces is blank", { target: "100%", actual: "100%", due: " " }, "achieved"],
    ["due is an error", { target: "100%", actual: "100%", due: "#N/A" }, "needsClarification"],
    ["due is a number", { target: "100%", actual: "100%", due: 44742 }, "needsClarification"],
    ["completion date unreadable", { target: "100%", actual: "100%", completed: "tháng 6" }, "needsClarification"],
    [
      "completion date after the report",
      { target: "100%", actual: "100%", completed: "1/1/2023" },
      "needsClarification",
    ],
    ["completion date on the report", { target: "100%", actual: "100%", completed: "31/12/2022" }, "achieved"],
    [
      "a baseline that is not needed is not asked about",
      { target: "100%", actual: "100%", baseline: "abc" },
      "achieved",
    ],
  ])("%s", (_, cells, status) => {
    const assessment = assess(cells, END);
    expect(assessment.status).toBe(status);
    expect(assessment.countsAs).toBe(COUNTS_AS[status]);
  });
});

describe("the status of a task", () => {
  test.each<[string, Cells, string, KpiStatus]>([
    ["silence is no report", { target: TASK }, "2023-01-31", "noData"],
    ["a task without words is to be done", { task: true, actual: "Hoàn thành" }, MIDDLE, "achieved"],
    ["spaces are no words", { task: true, target: " ", actual: "Hoàn thành" }, MIDDLE, "achieved"],
    ["a blank target of a kpi is asked", { task: false, actual: "Hoàn thành" }, MIDDLE, "needsClarification"],
    [
      "done before",
      { target: TASK, actual: "Hoàn thành", due: "30/6/2022", completed: "29/6/2022" },
      MIDDLE,
      "achieved",
    ],
    [
      "done on the day",
      { target: TASK, actual: "Hoàn thành", due: "30/6/2022", completed: "30/6/2022" },
      MIDDLE,
      "achieved",
    ],
    [
      "done a day late",
      { target: TASK, actual: "Hoàn thành", due: "30/6/2022", completed: "1/7/2022" },
      END,
      "completedLate",
    ],
    [
      "strictly before, on the day",
      { target: TASK, actual: "Hoàn thành", due: "trước 30/6/2022", completed: "30/6/2022" },
      END,
      "completedLate",
    ],
    [
      "strictly before, the day before",
      { target: TASK, actual: "Hoàn thành", due: "trước 30/6/2022", completed: "29/6/2022" },
      END,
      "achieved",
    ],
    [
      "done, past due, no date",
      { target: TASK, actual: "Hoàn thành", due: "30/6/2022" },
      "2022-07-01",
      "needsClarification",
    ],
    ["done, on the due date, no date", { target: TASK, actual: "Hoàn thành", due: "30/6/2022" }, MIDDLE, "achieved"],
    [
      "strict, on the due date, no date",
      { target: TASK, actual: "Hoàn thành", due: "trước 30/6/2022" },
      MIDDLE,
      "needsClarification",
    ],
    [
      "the paper's date is the date",
      { target: TASK, actual: "Đã ban hành Quyết định số 676/QĐ-UBND ngày 26/4/2022", due: "30/6/2022" },
      END,
      "achieved",
    ],
    [
      "the paper's date is late",
      { target: TASK, actual: "Đã ban hành Quyết định số 676/QĐ-UBND ngày 26/7/2022", due: "30/6/2022" },
      END,
      "completedLate",
    ],
    ["a completion date alone is a report", { target: TASK, completed: day("2022-05-01") }, END, "achieved"],
    ["not done after it", { target: TASK, actual: "chưa hoàn thành", due: "30/6/2022" }, "2022-07-01", "overdue"],
    ["not done on the day", { target: TASK, actual: "chưa hoàn thành", due: "30/6/2022" }, MIDDLE, "underWay"],
    ["partly done after it", { target: TASK, actual: "60%", due: "30/6/2022" }, "2022-07-01", "overdue"],
    ["partly done before it", { target: TASK, actual: 0.6, due: "30/6/2022" }, "2022-03-01", "underWay"],
    ["nonsense", { target: TASK, actual: "đã trình", due: "30/6/2022" }, END, "needsClarification"],
    [
      "due in the words",
      { target: "Ban hành Đề án trước ngày 30/6/2022", actual: "chưa hoàn thành" },
      MIDDLE,
      "overdue",
    ],
    ["year-less due in the words", { target: "trước 30/6", actual: "chưa hoàn thành" }, MIDDLE, "overdue"],
    [
      "the due cell goes before the words",
      { target: "trước 30/6", actual: "chưa hoàn thành", due: "31/12/2022" },
      MIDDLE,
      "underWay",
    ],
    ["year-less due cell", { target: TASK, actual: "chưa hoàn thành", due: "30/6" }, "2022-07-01", "overdue"],
    ["due by default at the period's end", { target: TASK, actual: "chưa hoàn thành" }, "2023-01-01", "overdue"],
    ["due on the period's end", { target: TASK, actual: "chưa hoàn thành" }, END, "underWay"],
  ])("%s", (_, cells, asOf, status) => {
    expect(assess(cells, asOf).status).toBe(status);
  });

  test("without any due date it can be done, but not late", () => {
    const open = { start: null, end: null };
    expect(assess({ target: TASK, actual: "Hoàn thành" }, END, open).status).toBe("achieved");
    expect(assess({ target: TASK, actual: "chưa xong" }, END, open)).toMatchObject({
      status: "needsClarification",
      reason: { question: { field: "due", doubt: "missing" } },
    });
    expect(assess({ target: "100%", actual: "100%" }, END, open).status).toBe("achieved");
    expect(assess({ target: "90%", actual: "100%" }, END, open).status).toBe("exceeded");
    expect(assess({ target: "100%", actual: "90%" }, END, open).status).toBe("needsClarification");
    expect(assess({ target: "≤ 5%", actual: "4%" }, END, open).status).toBe("needsClarification");
  });

  test("a date without year cannot be placed in a period of two years", () => {
    const twoYears = { start: day("2021-07-01"), end: day("2022-06-30") };
    expect(assess({ target: "100%", actual: "90%", due: "30/6" }, END, twoYears).status).toBe("needsClarification");
    expect(assess({ target: "trước 30/6", actual: "xong" }, END, twoYears).status).toBe("needsClarification");
    expect(
      assess({ target: "100%", actual: "90%", due: "30/6" }, END, { start: day("2022-01-01"), end: null }).status,
    ).toBe("notAchieved");
  });
});

describe("before the due date", () => {
  // 100 days from 01/01/2022, of which 40 have passed at the end of 09/02/2022.
  const due = "10/4/2022";
  const asOf = "2022-02-09";

  test.each<[string, Cells, KpiStatus]>([
    ["in step", { target: "100 xã", actual: 40, due }, "onTrack"],
    ["at 95%", { target: "100 xã", actual: 38, due }, "onTrack"],
    ["below 95%", { target: "100 xã", actual: "37,9 xã", due }, "atRisk"],
    ["at 85%", { target: "100 xã", actual: 34, due }, "atRisk"],
    ["below 85%", { target: "100 xã", actual: "33,9 xã", due }, "highRisk"],
    ["nothing done", { target: "100 xã", actual: 0, due }, "highRisk"],
    ["from a baseline, in step", { target: "100 xã", actual: 70, baseline: 50, due }, "onTrack"],
    ["from a baseline, at 95%", { target: "100 xã", actual: 69, baseline: 50, due }, "onTrack"],
    ["from a baseline, behind", { target: "100 xã", actual: 60, baseline: 50, due }, "highRisk"],
    ["baseline as a percentage", { target: "96%", actual: "92,1%", baseline: 0.9, due }, "atRisk"],
    ["fallen below the baseline", { target: "100 xã", actual: 40, baseline: 50, due }, "highRisk"],
    ["baseline beyond the target", { target: "100 xã", actual: 99, baseline: 120, due }, "highRisk"],
    ["baseline at the target", { target: "100 xã", actual: 99, baseline: 100, due }, "highRisk"],
    ["strict, in step", { target: "trên 100 xã", actual: 40, due }, "onTrack"],
    ["range, in step", { target: "100 - 120 xã", actual: 40, due }, "onTrack"],
    ["already met", { target: "100 xã", actual: 100, due }, "achieved"],
    ["already beyond", { target: "100 xã", actual: 101, due }, "exceeded"],
    ["climb, in step", { target: "tăng 10 bậc", actual: 46, baseline: 50, due }, "onTrack"],
    ["climb, behind", { target: "tăng 10 bậc", actual: 48, baseline: 50, due }, "highRisk"],
    ["growth, at risk", { target: "tăng 10%", actual: "3,5%", due }, "atRisk"],
    ["within a limit", { target: "dưới 4%", actual: "3%", due }, "underWay"],
    ["outside a limit", { target: "dưới 4%", actual: "4%", due }, "highRisk"],
    ["rank within", { target: "Top 20", actual: 10, due }, "underWay"],
    ["rank outside", { target: "Top 20", actual: 30, due }, "underWay"],
    ["band to be kept, inside", { target: "trong khoảng 3 - 5%", actual: "4%", due }, "underWay"],
    ["band to be kept, on its lower bound", { target: "trong khoảng 3 - 5%", actual: "3%", due }, "underWay"],
    ["band to be kept, above", { target: "trong khoảng 3 - 5%", actual: "6%", due }, "highRisk"],
    ["band to be kept, on the way", { target: "trong khoảng 3 - 5%", actual: "1,2%", due }, "onTrack"],
    ["khoảng, on the way", { target: "khoảng 100 xã", actual: 40, due }, "onTrack"],
  ])("%s", (_, cells, status) => {
    expect(assess(cells, asOf).status).toBe(status);
  });

  test("the pace is the way gone against the time gone", () => {
    expect(assess({ target: "100 xã", actual: 30, due }, asOf).reason).toEqual({
      kind: "pace",
      result: 30,
      pace: expect.closeTo(0.75, 10),
      due: day("2022-04-10"),
    });
  });

  test("a strict due date ends the day before", () => {
    expect(assess({ target: "100 xã", actual: 30, due: "trước 11/4/2022" }, asOf).reason).toMatchObject({
      pace: expect.closeTo(0.75, 10),
    });
    expect(assess({ target: "100 xã", actual: 30, due: "trước 11/4/2022" }, "2022-04-10").status).toBe("notAchieved");
    expect(assess({ target: "100 xã", actual: 30, due: "trước 12/4/2022" }, "2022-04-10").status).toBe("highRisk");
  });

  test("no pace is told without a start, before it, or when the start lies behind the due date", () => {
    const cells = { target: "100 xã", actual: 30, due };
    expect(assess(cells, asOf, { start: null, end: null }).reason).toMatchObject({
      kind: "noPace",
      obstacle: "noStart",
    });
    expect(assess(cells, "2021-12-31").reason).toMatchObject({ kind: "noPace", obstacle: "notElapsed" });
    expect(assess(cells, "2022-01-01").reason).toMatchObject({ kind: "pace", pace: 30 });
    expect(assess(cells, asOf, { start: day("2022-04-11"), end: null }).reason).toMatchObject({ obstacle: "noStart" });
    expect(assess(cells, "2022-04-09", { start: day("2022-04-10"), end: null }).reason).toMatchObject({
      obstacle: "notElapsed",
    });
  });

  test("the limit is judged from the due date on", () => {
    expect(assess({ target: "dưới 4%", actual: "3%", due }, "2022-04-09").status).toBe("underWay");
    expect(assess({ target: "dưới 4%", actual: "3%", due }, "2022-04-10").status).toBe("achieved");
    expect(assess({ target: "dưới 4%", actual: "5%", due }, "2022-04-10").status).toBe("notAchieved");
    expect(assess({ target: "Top 20", actual: 10, due }, "2022-04-10").status).toBe("achieved");
  });
});

describe("grounds", () => {
  test.each<[Cells, object]>([
    [
      { target: "gần 80%", actual: "90%" },
      { field: "target", doubt: "approximate", text: "gần 80%" },
    ],
    [
      { target: "82%", actual: 0.5, due: "sớm" },
      { field: "due", doubt: "unreadable", text: "sớm" },
    ],
    [
      { target: "25%", actual: 0.9 },
      { field: "actual", doubt: "percentScale", text: "0,9" },
    ],
    [
      { target: "25%", actual: true },
      { field: "actual", doubt: "notAResult", text: "TRUE" },
    ],
    [
      { target: "25%", actual: false },
      { field: "actual", doubt: "notAResult", text: "FALSE" },
    ],
    [
      { target: "25%", actual: day("2022-11-02") },
      { field: "actual", doubt: "notAResult", text: "2/11/2022" },
    ],
    [
      { target: "25%", actual: "#N/A" },
      { field: "actual", doubt: "error", text: "#N/A" },
    ],
    [{ actual: "90%" }, { field: "target", doubt: "blank", text: "" }],
    [
      { target: "tăng 2 bậc", actual: 51 },
      { field: "baseline", doubt: "missing", text: "" },
    ],
    [
      { target: "tăng 2 bậc", actual: 51, baseline: "51,5" },
      { field: "baseline", doubt: "unreadable", text: "51,5" },
    ],
    [
      { target: "tăng 5 xã", actual: 51, baseline: "tăng 3 xã" },
      { field: "baseline", doubt: "unreadable", text: "tăng 3 xã" },
    ],
    [
      { target: "tăng 10%", actual: "52%", baseline: "40%" },
      { field: "actual", doubt: "changeExpected", text: "52%" },
    ],
    [
      { target: "82%", actual: "90%", completed: "#N/A" },
      { field: "completed", doubt: "error", text: "#N/A" },
    ],
    [
      { target: "82%", actual: "90%", completed: true },
      { field: "completed", doubt: "unreadable", text: "TRUE" },
    ],
    [
      { target: "82%", actual: "90%", completed: "1/2/2023" },
      { field: "completed", doubt: "afterReport", text: "" },
    ],
    [
      { target: TASK, actual: "xong", due: "1/2/2022" },
      { field: "completed", doubt: "missing", text: "" },
    ],
    [
      { target: "khoảng 82%", actual: "80%" },
      { field: "actual", doubt: "belowApproximate", text: "" },
    ],
    [
      { target: "82%", actual: "80% (tính đến ngày 30/9/2022)" },
      { field: "actual", doubt: "outdated", text: "" },
    ],
    [
      { target: "82%", actual: "Không áp dụng", confirmed: false },
      { field: "confirmed", doubt: "missing", text: "" },
    ],
  ])("%j asks %j", (cells, question) => {
    expect(assess(cells, END).reason).toEqual({ kind: "question", question });
  });

  test.each<[Cells, object]>([
    [{ target: "82%" }, { kind: "noResult" }],
    [{ target: "82%", actual: "Không áp dụng" }, { kind: "notApplicable" }],
    [
      { target: "82%", actual: "90%" },
      { kind: "beyond", result: 90, due: day(END) },
    ],
    [
      { target: "82%", actual: "82%" },
      { kind: "met", result: 82, due: day(END) },
    ],
    [
      { target: "82%", actual: "80%" },
      { kind: "short", result: 80, due: day(END) },
    ],
    [
      { target: "tăng 2 bậc", actual: "giảm 12 bậc" },
      { kind: "short", result: -12, due: day(END) },
    ],
    [
      { target: TASK, actual: "xong" },
      { kind: "taskDone", due: day(END) },
    ],
    [
      { target: TASK, actual: "chưa xong", due: "1/2/2022" },
      { kind: "taskOverdue", due: day("2022-02-01") },
    ],
    [
      { target: TASK, actual: "xong", due: "trước 1/2/2022", completed: "1/2/2022" },
      { kind: "completedLate", completed: day("2022-02-01"), due: day("2022-02-01"), strict: true },
    ],
  ])("%j is told by %j", (cells, reason) => {
    expect(assess(cells, END).reason).toEqual(reason);
  });

  test.each<[Cells, number | null]>([
    [{ target: "80%", actual: "60%" }, 0.75],
    [{ target: TASK, actual: "60%" }, 0.6],
    [{ target: TASK, actual: "đang thực hiện" }, 0],
    [{ target: TASK, actual: "xong" }, 1],
    [{ target: "80%" }, null],
    [{ target: "80%", actual: "abc" }, null],
    [{ target: "80%", actual: "Không áp dụng" }, null],
  ])("%j attains %d", (cells, attainment) => {
    expect(assess(cells, END).attainment).toBe(attainment);
  });

  test.each(["due", "completed"] as const)("a %s cell with a time of day is asked about", (field) => {
    const cells = {
      target: cell("82%"),
      actual: cell("90%"),
      baseline: BLANK,
      due: BLANK,
      completed: BLANK,
      task: false,
      content: "",
      confirmed: null,
    };
    const timed = { kind: "date", date: day(MIDDLE), timed: true } as const;
    expect(readKpi({ ...cells, [field]: timed }, YEAR_2022).question).toMatchObject({ field, doubt: "timed" });
    expect(readKpi({ ...cells, [field]: { ...timed, timed: false } }, YEAR_2022).question).toBeNull();
  });

  test("a day that no calendar has is asked about", () => {
    expect(assess({ target: "82%", actual: "90%", due: { year: 2022, month: 2, day: 30 } }, END).status).toBe(
      "needsClarification",
    );
  });

  test("a reader that remembers reads each wording once and alike", () => {
    const read = rememberTargets();
    expect(read("≥ 82%")).toBe(read("≥ 82%"));
    expect(read("≥ 82%")).toEqual(readTarget("≥ 82%"));
  });
});

describe("improving a result", () => {
  const ORDER: readonly KpiStatus[] = ["highRisk", "atRisk", "onTrack", "underWay", "achieved", "exceeded"];
  const FINAL: readonly KpiStatus[] = ["notAchieved", "achieved", "exceeded"];
  const points = fc.integer({ min: 0, max: 1500 }).map((tenths) => tenths / 10);
  const days = fc.integer({ min: 0, max: 364 }).map((number) => toIso(addDays(day("2022-01-01"), number)));
  const shown = (value: number): string => `${String(value).replace(".", ",")}%`;

  test("never worsens a status", () => {
    const wording = fc.constantFrom("≥ 80%", "trên 80%", "60 - 80%", "khoảng 80%", "dưới 80%", "≤ 80%");
    fc.assert(
      fc.property(wording, points, points, days, (target, one, other, asOf) => {
        const lower = target.startsWith("dưới") || target.startsWith("≤");
        const [worse, better] = one < other !== lower ? [one, other] : [other, one];
        const rank = (value: number): number => {
          const { status } = assess({ target, actual: shown(value) }, asOf);
          return asOf === END ? (status === "needsClarification" ? 0 : FINAL.indexOf(status)) : ORDER.indexOf(status);
        };
        expect(rank(worse)).toBeGreaterThanOrEqual(0);
        expect(rank(better)).toBeGreaterThanOrEqual(rank(worse));
      }),
    );
  });

  test("a climb of more ranks never worsens a status", () => {
    const ranks = fc.integer({ min: 1, max: 63 });
    fc.assert(
      fc.property(ranks, ranks, ranks, days, (baseline, one, other, asOf) => {
        const rank = (actual: number): number => {
          const { status } = assess({ target: "tăng 2 bậc", actual: `hạng ${String(actual)}`, baseline }, asOf);
          return asOf === END ? FINAL.indexOf(status) : ORDER.indexOf(status);
        };
        expect(rank(Math.min(one, other))).toBeGreaterThanOrEqual(rank(Math.max(one, other)));
      }),
    );
  });
});
