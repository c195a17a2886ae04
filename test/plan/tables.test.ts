import { describe, expect, test } from "@jest/globals";
import { readPlan } from "../../src/plan/read-plan";

/** The targets of a plan whose part on targets is a table; cells parted by bars. */
function kpisOf(...rows: string[]): unknown[] {
  const head = ["KẾ HOẠCH", "Phát động phong trào thi đua năm 2024", "II. CHỈ TIÊU", ""];
  return readPlan([...head, ...rows.map((row) => `| ${row} |`)].join("\n")).kpis.map(
    ({ values: { content, target, baseline, holder } }) => [content, target, baseline, holder],
  );
}

describe("a header of two lines", () => {
  const EXPECTED = [
    ["Số mô hình mới", "12 mô hình", "9", "Phòng Nghiệp vụ"],
    ["Số lớp tập huấn", "5 lớp", "4", "Văn phòng"],
  ];
  const ROWS = [
    "1 | Số mô hình mới | Mô hình | 10 | 9 | 12 | Phòng Nghiệp vụ",
    "2 | Số lớp tập huấn | Lớp | 4 | 4 | 5 | Văn phòng",
  ];

  test.each([
    [
      "whose spanning cells stand in each line and column",
      "TT | Chỉ tiêu | Đơn vị tính | Năm 2023 | Năm 2023 | Kế hoạch 2024 | Chủ trì",
      "TT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Kế hoạch 2024 | Chủ trì",
    ],
    [
      "whose spanning cells stand once, as a pasted table has them",
      "TT | Chỉ tiêu | Đơn vị tính | Năm 2023 | | Kế hoạch 2024 | Chủ trì",
      " | | | Kế hoạch | Thực hiện | | ",
    ],
  ])("%s, names its columns with both", (_, first, second) => {
    expect(kpisOf(first, second, ...ROWS)).toEqual(EXPECTED);
  });

  test("a row of the columns' numbers is no target", () => {
    const header = "TT | Chỉ tiêu | Đơn vị tính | Kế hoạch 2023 | Thực hiện 2023 | Kế hoạch 2024 | Chủ trì";
    expect(kpisOf(header, "A | B | C | 1 | 2 | 3 | 4", "(1) | (2) | (3) | (4) | (5) | (6) | (7)", ...ROWS)).toEqual(
      EXPECTED,
    );
  });
});

describe("columns of years", () => {
  test.each([
    ["STT | Nội dung | Năm 2023 | Chỉ tiêu 2024", "1 | Số vụ kiểm tra | 820 | 900"],
    ["STT | Nội dung | Năm 2023 | Năm 2024", "1 | Số vụ kiểm tra | 820 | 900"],
    ["STT | Nội dung | Kế hoạch 2024 | Năm 2023", "1 | Số vụ kiểm tra | 900 | 820"],
  ])("%s: the later year is asked for, the other is the baseline", (header, row) => {
    expect(kpisOf(header, row)).toEqual([["Số vụ kiểm tra", "900", "820", ""]]);
  });

  test("what was planned for an earlier year is no baseline", () => {
    expect(kpisOf("STT | Chỉ tiêu | Kế hoạch 2023 | Kế hoạch 2024", "1 | Số vụ kiểm tra | 820 | 900")).toEqual([
      ["Số vụ kiểm tra", "900", "", ""],
    ]);
  });
});

describe("a figure without its unit", () => {
  test.each([
    ["Dưới 3", "%", "Dưới 3%"],
    ["Từ 110 trở lên", "Tỷ đồng", "Từ 110 tỷ đồng trở lên"],
    ["Không quá 5", "Vụ", "Không quá 5 vụ"],
    ["90 - 95", "%", "90 - 95%"],
    ["Giảm 10% so với năm 2023", "Vụ", "Giảm 10% so với năm 2023"],
    ["2 bậc", "Hạng", "2 bậc"],
  ])("%s, in the column of %s, is %s", (target, unit, expected) => {
    expect(kpisOf("TT | Chỉ tiêu | Đơn vị tính | Kế hoạch 2024", `1 | Chỉ tiêu A | ${unit} | ${target}`)).toEqual([
      ["Chỉ tiêu A", expected, "", ""],
    ]);
  });

  test("has the one that its name ends with", () => {
    expect(kpisOf("TT | Chỉ tiêu | Kế hoạch 2024", "1 | Tiền phạt (triệu đồng) | 5.500 trở lên")).toEqual([
      ["Tiền phạt (triệu đồng)", "5.500 triệu đồng trở lên", "", ""],
    ]);
  });
});

describe("a table of targets by quarter", () => {
  const read = (header: string, ...rows: readonly string[]) => {
    const lines = ["KẾ HOẠCH", "Phát động phong trào thi đua năm 2024", "II. CHỈ TIÊU", "", header, ...rows];
    return readPlan(lines.map((line, at) => (at > 3 ? `| ${line} |` : line)).join("\n"));
  };

  test("asks for the year's figure, and the columns of the quarters are asked about", () => {
    const { kpis, tasks, questions } = read(
      "TT | Chỉ tiêu | ĐVT | Quý I | Quý II | Quý III | Quý IV | Cả năm | Bộ phận phụ trách",
      "1 | Thu ngân sách | Triệu đồng | 450 | 900 | 1.400 | 1.850 | 1.850 | Tài chính",
      "2 | Tỷ lệ hộ dùng nước sạch | % | 80 | 83 | 86 | ≥ 90 | ≥ 90 | Văn hóa",
    );
    expect(kpis.map(({ values: { content, target, holder } }) => [content, target, holder])).toEqual([
      ["Thu ngân sách", "1.850 triệu đồng", "Tài chính"],
      ["Tỷ lệ hộ dùng nước sạch", "≥ 90%", "Văn hóa"],
    ]);
    expect(tasks).toEqual([]);
    expect(questions.flatMap(({ matter }) => (matter.kind === "notUnderstood" ? [matter.words] : []))).toEqual([
      "Quý I",
      "Quý II",
      "Quý III",
      "Quý IV",
    ]);
  });

  test("is asked about row by row where no column is known to hold what is asked for", () => {
    const { kpis, tasks, questions } = read(
      "TT | Chỉ tiêu | Đợt đầu | Đợt cuối | Phụ trách",
      "1 | Số mô hình mới | 2 | 5 | Tài chính",
      "2 | Số lớp tập huấn | 1 | 3 | Văn hóa",
    );
    expect([kpis, tasks]).toEqual([[], []]);
    expect(questions.flatMap(({ matter }) => (matter.kind === "notUnderstood" ? [matter.words] : []))).toEqual([
      "1 | Số mô hình mới | 2 | 5 | Tài chính",
      "2 | Số lớp tập huấn | 1 | 3 | Văn hóa",
    ]);
  });

  test("a column of money beside tasks is asked about", () => {
    const { tasks, questions } = read(
      "TT | Nhiệm vụ | Kinh phí | Chủ trì",
      "1 | Xây dựng cổng dữ liệu | 450 | Văn phòng",
      "2 | Ban hành quy chế | 20 | Văn phòng",
    );
    expect(tasks.map(({ values }) => values.content)).toEqual(["Xây dựng cổng dữ liệu", "Ban hành quy chế"]);
    expect(questions.flatMap(({ matter }) => (matter.kind === "notUnderstood" ? [matter.words] : []))).toEqual([
      "Kinh phí",
    ]);
  });
});
