import { describe, expect, test } from "@jest/globals";
import { toIso } from "../../src/domain/calendar";
import { lastYearOf } from "../../src/domain/target-dates";
import { day, reading, type Cells } from "./readings";

/** What is asked of a row: the cell and the doubt, with the cell as typed; null when nothing is. */
function question(cells: Cells): string | null {
  const asked = reading(cells).question;
  return asked === null ? null : `${asked.field} ${asked.doubt} ${asked.text}`.trim();
}

describe("a target cell that is no text", () => {
  test.each([
    [82, { comparison: "atLeast", value: 82, fraction: false }],
    [1, { comparison: "atLeast", value: 1, fraction: false }],
    [0.82, { comparison: "atLeast", value: 0.82, fraction: true }],
    // "0" may be the most that may happen, or a target nobody has set yet.
    [0, { comparison: "unclear", doubt: "directionUnknown" }],
    [-5, { comparison: "unclear", doubt: "unreadable" }],
    [Number.POSITIVE_INFINITY, { comparison: "unclear", doubt: "unreadable" }],
    ["#N/A", { comparison: "unclear", doubt: "error" }],
    [day("2022-06-30"), { comparison: "unclear", doubt: "notADate" }],
    [true, { comparison: "unclear", doubt: "unreadable" }],
    [undefined, { comparison: "unclear", doubt: "blank" }],
    ["  ", { comparison: "unclear", doubt: "blank" }],
  ])("%p is read as %j", (target, expected) => {
    expect(reading({ target }).target).toMatchObject(expected);
  });

  test.each([[undefined], ["  "]])("a task with %p beside it is to be done", (target) => {
    expect(reading({ target, task: true }).target.comparison).toBe("done");
  });

  test("a task with a wording has that wording's target", () => {
    expect(reading({ target: "≥ 82%", task: true }).target).toMatchObject({ comparison: "atLeast", value: 82 });
  });
});

describe("what the name beside a target says of its number", () => {
  test.each<[string, string | number, string]>([
    ["Tỷ lệ hộ nghèo", "5%", "target directionUnknown 5%"],
    ["Số vụ mất an toàn thông tin", "2 vụ", "target directionUnknown 2 vụ"],
    ["Tỷ lệ hồ sơ trễ hạn", 0.1, "target directionUnknown 0,1"],
    ["Số ngày xử lý tồn đọng", 5, "target directionUnknown 5"],
    ["Tỷ lệ hồ sơ không nộp trực tuyến", "20%", "target directionUnknown 20%"],
    ["Tăng số thuê bao Internet", "5%", "target changeOrLevel 5%"],
    ["Tỷ lệ hộ nghèo, theo chuẩn 2022-2025", "3 - 5%", "target directionUnknown 3 - 5%"],
  ])("%s, %p is asked about", (content, target, asked) => {
    expect(question({ content, target, actual: "4%" })).toBe(asked);
  });

  test.each<[string, string | number, object]>([
    // What the target's own cell says of its number stands.
    ["Tỷ lệ hộ nghèo", "≤ 5%", { comparison: "atMost", value: 5 }],
    ["Tỷ lệ hộ nghèo", "≥ 5%", { comparison: "atLeast", value: 5 }],
    ["Tỷ lệ hồ sơ không nộp trực tuyến", "dưới 20%", { comparison: "lessThan", value: 20 }],
    ["Chỉ số chuyển đổi số cấp tỉnh", "Tăng từ 02 bậc trở lên", { comparison: "climbBy", value: 2 }],
    // A name may tell what is compared, or the bound.
    ["Xếp hạng chỉ số cải cách hành chính (PAR INDEX)", "20", { comparison: "rankWithin", value: 20, unit: "hạng" }],
    ["Thứ hạng DTI năm 2022", 30, { comparison: "rankWithin", value: 30, unit: "hạng" }],
    [
      "Số vụ mất an toàn thông tin tối đa",
      "2 vụ trong quý II",
      { comparison: "atMost", due: { year: null, month: 6, day: 31 } },
    ],
    // Names that say nothing against "at least", whatever numbers they hold.
    ["Tỷ lệ phủ sóng 3G, 4G tại 122 thôn", "100%", { comparison: "atLeast", value: 100, share: true }],
    ["Tỷ lệ trẻ em dưới 5 tuổi được tiêm chủng", "98%", { comparison: "atLeast", value: 98, share: true }],
    ["Tỷ lệ thực hiện kế hoạch", "98%", { comparison: "atLeast", value: 98, share: false }],
    ["Tỷ lệ hộ nghèo có dịch vụ bưu chính", "90%", { comparison: "atLeast", value: 90, share: true }],
    ["Số lớp tập huấn phòng, chống cháy nổ", "2 lớp", { comparison: "atLeast", value: 2, unit: "lớp" }],
    ["Tỷ lệ báo cáo gửi đúng thời gian quy định", "100%", { comparison: "atLeast", value: 100 }],
    ["Số tin, bài phản ánh hoạt động của ngành", "50 tin, bài", { comparison: "atLeast", value: 50 }],
    ["Nâng tỷ lệ dịch vụ công trực tuyến", "80%", { comparison: "atLeast", value: 80 }],
    ["Không để xảy ra mất điện: kiểm tra", "Hoàn thành", { comparison: "done" }],
  ])("%s, %p", (content, target, expected) => {
    expect(reading({ content, target }).target).toMatchObject({ doubt: null, ...expected });
  });

  test("a share of a whole cannot be above 100%, wherever it is named", () => {
    const content = "Tỷ lệ xã, phường có trạm truyền thanh cơ sở hoạt động tốt";
    expect(question({ content, target: "96%", actual: "102%" })).toBe("actual beyondWhole 102%");
    expect(question({ content: "", target: "96%", actual: "102%" })).toBe(null);
  });
});

describe("what a result is held to", () => {
  test.each<[string, Cells, number | null]>([
    ["a growth is counted from two quantities", { target: "tăng 10%", actual: 550, baseline: 500 }, 10],
    ["a fall is counted as a rise of the opposite sign", { target: "giảm 10%", actual: 450, baseline: 500 }, 10],
    ["a typed growth is the result", { target: "tăng 10%", actual: "12%", baseline: 500 }, 12],
    ["places climbed are the places left behind", { target: "tăng 2 bậc", actual: 51, baseline: 59 }, 8],
    ["a place as of many is the place", { target: "tăng 2 bậc", actual: "51/63", baseline: "59/63" }, 8],
    ["a rise in number", { target: "tăng 5 xã", actual: 26, baseline: 20 }, 6],
    ["a fall in number", { target: "giảm 5 vụ", actual: 42, baseline: 50 }, 8],
    ["a small rise over a large number", { target: "tăng 5 xã", actual: 40, baseline: 38 }, 2],
    ["points between percentages", { target: "tăng 2 điểm %", actual: "52%", baseline: "40%" }, 12],
    ["points between shares", { target: "tăng 2 điểm %", actual: 0.52, baseline: 0.4 }, 12],
    ["points between a percentage and a share", { target: "tăng 2 điểm %", actual: "52%", baseline: 0.4 }, 12],
    [
      "points between a percentage and a figure of percent",
      { target: "tăng 2 điểm %", actual: "52%", baseline: 40 },
      12,
    ],
    ["points between figures of percent", { target: "tăng 2 điểm %", actual: 52, baseline: 40 }, 12],
    ["points up to the whole", { target: "tăng 2 điểm %", actual: 100, baseline: 90 }, 10],
    [
      "points from a figure that is a share or one and a half",
      { target: "tăng 2 điểm %", actual: 1.5, baseline: 1.4 },
      10,
    ],
    ["a level is itself", { target: "≥ 82%", actual: "85%", baseline: "80%" }, 85],
    ["what is not applicable has no result", { target: "≥ 82%", actual: "Không áp dụng" }, null],
    ["what is done has no figure", { target: "Ban hành danh mục CSDL", actual: "Đã hoàn thành" }, null],
  ])("%s", (_case, cells, result) => {
    expect({ question: question(cells), result: reading(cells).result }).toEqual({ question: null, result });
  });
});

describe("a change that cannot be told from what is typed is asked about", () => {
  test.each<[string, Cells, string]>([
    ["no baseline", { target: "tăng 5 xã", actual: 26 }, "baseline missing"],
    [
      "a baseline that is no level",
      { target: "tăng 5 xã", actual: 26, baseline: "năm ngoái" },
      "baseline unreadable năm ngoái",
    ],
    ["a baseline in error", { target: "tăng 5 xã", actual: 26, baseline: "#N/A" }, "baseline error #N/A"],
    [
      "a growth between percentages",
      { target: "tăng 10%", actual: "52%", baseline: "40%" },
      "actual changeExpected 52%",
    ],
    ["a growth between shares", { target: "tăng 10%", actual: 0.52, baseline: 0.4 }, "actual changeExpected 0,52"],
    [
      "a growth of a share over a quantity",
      { target: "tăng 10%", actual: 1.5, baseline: 500 },
      "actual changeExpected 1,5",
    ],
    [
      "a growth of a quantity over a share",
      { target: "tăng 10%", actual: 500, baseline: 1.5 },
      "actual changeExpected 500",
    ],
    ["a growth from nothing", { target: "tăng 10%", actual: 500, baseline: 0 }, "actual changeExpected 500"],
    [
      "a figure of the size of the fall asked for",
      { target: "giảm 5 vụ", actual: 6, baseline: 50 },
      "actual changeExpected 6",
    ],
    [
      "a small place far above the last one",
      { target: "tăng 2 bậc", actual: 3, baseline: 50 },
      "actual changeExpected 3",
    ],
    ["the tenth place", { target: "tăng 2 bậc", actual: 10, baseline: 16 }, "actual changeExpected 10"],
    [
      "points of a figure beyond the whole",
      { target: "tăng 2 điểm %", actual: 101, baseline: 90 },
      "actual changeExpected 101",
    ],
    [
      "points of a figure over a share",
      { target: "tăng 2 điểm %", actual: 52, baseline: 0.4 },
      "actual changeExpected 52",
    ],
  ])("%s", (_case, cells, expected) => {
    expect(question(cells)).toBe(expected);
  });

  test.each<[string, Cells]>([
    ["the eleventh place is a place", { target: "tăng 2 bậc", actual: 11, baseline: 50 }],
    ["five places above the last one is a place", { target: "tăng 2 bậc", actual: 10, baseline: 15 }],
    ["a place as of many is a place", { target: "tăng 2 bậc", actual: "3/63", baseline: 50 }],
    ["a figure near the baseline is a level", { target: "giảm 5 vụ", actual: 6, baseline: 10 }],
  ])("but %s", (_case, cells) => {
    expect(question(cells)).toBeNull();
  });
});

describe("a change told beside the level it led to", () => {
  test.each<[string, string, string | number]>([
    ["Tăng từ 02 bậc trở lên", "hạng 51, tăng 8 bậc", 55],
    ["Tăng từ 02 bậc trở lên", "hạng 51/63, tăng 8 bậc", "52/63"],
    ["tăng 5 xã", "102 xã, tăng 5 xã", 99],
    ["tăng 5%", "510 tỷ đồng, tăng 6%", "500 tỷ đồng"],
    ["giảm 1 điểm %", "9,5%, giảm 1,5 điểm %", "10%"],
    ["giảm 5 vụ", "48 vụ (giảm 5 vụ)", 50],
  ])("%s: %j is another than from %p, and asked about", (target, actual, baseline) => {
    expect(question({ target, actual, baseline })).toBe(`actual changeDisagrees ${actual}`);
  });

  test.each<[string, string, string | number, number]>([
    ["Tăng từ 02 bậc trở lên", "hạng 51/63, tăng 8 bậc", "59/63", 8],
    ["Tăng từ 02 bậc trở lên", "87,61 điểm, tăng 1,59 điểm, giảm 7 bậc", 51, -7],
    ["tăng 5 xã", "102 xã, tăng 5 xã", 97, 5],
    // A percentage may be rounded or cut.
    ["tăng 5%", "533,3 tỷ đồng, tăng 6,7%", "500 tỷ đồng", 6.7],
    ["tăng 5%", "533,3 tỷ đồng, tăng 6,6%", "500 tỷ đồng", 6.6],
    ["giảm 1 điểm %", "8,5%, giảm 1,5 điểm %", "10%", 1.5],
    ["tăng 5 xã", "102 xã, tăng 5 xã", "", 5],
    ["tăng 5 xã", "tăng 5 xã", 10, 5],
  ])("%s: %j from %p is %d", (target, actual, baseline, result) => {
    expect(reading({ target, actual, baseline })).toMatchObject({ result, question: null });
  });
});

describe("how far a result has come", () => {
  test.each<[string, Cells, number | null]>([
    ["from the baseline to the target", { target: "≥ 80%", actual: "70%", baseline: "60%" }, 0.5],
    ["from nothing where no baseline is typed", { target: "≥ 80%", actual: "40%" }, 0.5],
    ["not at all below a baseline at the target", { target: "≥ 80%", actual: "79%", baseline: "80%" }, 0],
    ["beyond the target", { target: "> 80%", actual: "100%", baseline: "60%" }, 2],
    ["to the lower bound of a range", { target: "5.400 - 5.500 đô la Mỹ", actual: "5.200", baseline: "5.000" }, 0.5],
    ["a change by its own size", { target: "tăng 10 xã", actual: 25, baseline: 20 }, 0.5],
    ["a limit that is to be kept has no way", { target: "≤ 5%", actual: "6%", baseline: "8%" }, null],
    ["a place has no way", { target: "Top 20", actual: 25, baseline: 30 }, null],
  ])("%s", (_case, cells, progress) => {
    expect(reading(cells).progress).toBe(progress);
  });

  test("what is over the target is beyond it only where more is asked for", () => {
    expect(reading({ target: "≥ 80%", actual: "81%" })).toMatchObject({ met: true, beyond: true });
    expect(reading({ target: "≤ 80%", actual: "79%" })).toMatchObject({ met: true, beyond: false });
    for (const actual of ["", "Không áp dụng", "gần 80%", "chưa hoàn thành", "Đã hoàn thành"]) {
      expect(reading({ target: "≥ 80%", actual }).beyond).toBe(false);
      expect(reading({ target: "Ban hành danh mục CSDL", actual }).beyond).toBe(false);
    }
  });
});

describe("the date of completion", () => {
  test.each<[string, Cells, string]>([
    [
      "a task with a date of completion and no result is done",
      { target: "Ban hành danh mục CSDL", completed: "15/6" },
      "completed",
    ],
    ["a task with neither is not reported on", { target: "Ban hành danh mục CSDL" }, "blank"],
    ["a figure is not reached by a date", { target: "≥ 80%", completed: "15/6" }, "blank"],
    [
      "what is typed as unfinished stays so",
      { target: "Ban hành danh mục CSDL", actual: "Đang thực hiện", completed: "15/6" },
      "unfinished",
    ],
  ])("%s", (_case, cells, kind) => {
    expect(reading(cells).actual.kind).toBe(kind);
  });
});

describe("a result and the day of completion beside it", () => {
  const row = { task: true, due: "30/6/2022" };

  test.each<[string | number | boolean, string]>([
    ["Đang thực hiện", "01/5/2022"],
    ["Chưa hoàn thành", "01/5/2022"],
    ["60%", "01/5/2022"],
    [false, "01/5/2022"],
    ["Hoàn thành ngày 20/6/2022", "05/7/2022"],
    ["Hoàn thành ngày 05/7/2022", "20/6/2022"],
  ])("%p and %s do not agree", (actual, completed) => {
    expect(reading({ ...row, actual, completed }).question).toMatchObject({
      field: "actual",
      doubt: "completionDisagrees",
    });
  });

  test.each([
    ["Hoàn thành", "20/6/2022"],
    ["Hoàn thành ngày 20/6/2022", "20/6/2022"],
    ["Hoàn thành ngày 20/6/2022", ""],
    ["Đang thực hiện", ""],
  ])("%p and %p do", (actual, completed) => {
    expect(reading({ ...row, actual, completed }).question).toBeNull();
  });
});

describe("the last day of a row", () => {
  test.each<[string, Cells, { due: string | null; strict: boolean; lastDay: string | null }]>([
    ["is its due date", { due: "30/6" }, { due: "2022-06-30", strict: false, lastDay: "2022-06-30" }],
    [
      "is the day before a date that is too late itself",
      { due: "trước 30/6" },
      { due: "2022-06-30", strict: true, lastDay: "2022-06-29" },
    ],
    [
      "is what the target says where no date is typed",
      { target: "Hoàn thành trước 30/6/2022 việc ban hành danh mục" },
      { due: "2022-06-30", strict: true, lastDay: "2022-06-29" },
    ],
    ["is the end of the period where nobody says one", {}, { due: "2022-12-31", strict: false, lastDay: "2022-12-31" }],
    ["is unknown where what is typed is no date", { due: "sớm" }, { due: null, strict: false, lastDay: null }],
    ["is unknown where a logical is typed", { due: true }, { due: null, strict: false, lastDay: null }],
    ["is unknown where the cell is in error", { due: "#REF!" }, { due: null, strict: false, lastDay: null }],
  ])("%s", (_case, cells, expected) => {
    const { due, dueStrict, lastDay } = reading({ target: "Ban hành danh mục CSDL", ...cells });
    expect({ due: due && toIso(due), strict: dueStrict, lastDay: lastDay && toIso(lastDay) }).toEqual(expected);
  });
});

describe("a wording of another time than the campaign's", () => {
  test.each([
    ["giai đoạn 2021-2025 đạt 22%", "target otherYears giai đoạn 2021-2025 đạt 22%"],
    [
      "Trong giai đoạn 2022 – 2025 hoàn thành 10 dự án",
      "target otherYears Trong giai đoạn 2022 – 2025 hoàn thành 10 dự án",
    ],
    ["Bình quân giai đoạn 2021-2025 đạt 6,5%/năm", "target otherYears Bình quân giai đoạn 2021-2025 đạt 6,5%/năm"],
    ["Năm 2025: 22%", "target otherYears Năm 2025: 22%"],
    ["Tỷ lệ đô thị hoá: năm 2025 đạt 22%", "target otherYears Tỷ lệ đô thị hoá: năm 2025 đạt 22%"],
    ["Đạt 22% (giai đoạn 2021-2025)", "target otherYears Đạt 22% (giai đoạn 2021-2025)"],
    ["(Giai đoạn 2021-2025): đạt 22%", "target otherYears (Giai đoạn 2021-2025): đạt 22%"],
    [
      "So với năm 2021: trong giai đoạn 2022-2025 đạt 22%",
      "target otherYears So với năm 2021: trong giai đoạn 2022-2025 đạt 22%",
    ],
    ["Đạt 22% trong giai đoạn 2021-2025", "target otherYears Đạt 22% trong giai đoạn 2021-2025"],
    ["Đạt 22% trong cả giai đoạn 2021-2025", "target otherYears Đạt 22% trong cả giai đoạn 2021-2025"],
  ])("%j is asked about: is it what the campaign's year asks for?", (target, asked) => {
    expect(question({ target, actual: "10%" })).toBe(asked);
  });

  test.each([
    ["Năm 2022: 22%"],
    ["Trong năm 2022 đạt 22%"],
    ["giai đoạn 2021-2022 đạt 22%"],
    ["Tỷ lệ giải ngân Chương trình mục tiêu quốc gia giai đoạn 2021-2025 đạt 22%"],
    ["Tăng 10% so với cả năm 2021"],
    ["Tăng 10% so với kết quả trong năm 2021"],
    ["Tăng từ 02 bậc trở lên so với cả năm 2021"],
    ["So với cả năm 2021, tăng 10%"],
    ["100% hồ sơ (giai đoạn 2016-2020) được số hóa"],
    ["đạt 22% so với năm 2025"],
  ])("%j is the campaign's own, or a name", (target) => {
    expect(question({ target, actual: "10%" }) ?? "").not.toContain("otherYears");
  });

  test("is named behind the year it is compared with", () => {
    expect(lastYearOf("so với năm 2021 thì trong giai đoạn 2022-2025 đạt 22%")).toBe(2025);
  });

  test("one that names its due date is held to that date", () => {
    expect(question({ target: "Đến năm 2025 đạt 22%", actual: "10%" })).toBeNull();
  });
});
