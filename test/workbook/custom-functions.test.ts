import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { kpiAttainment, kpiRead, kpiStatus, kpiTrack, kpiWhy } from "../../src/workbook/custom-functions";

const on = (year: number, month: number, day: number): Date => new Date(year, month - 1, day);
const MIDDLE = on(2022, 6, 30);
const START = on(2022, 1, 1);
const END = on(2022, 12, 31);

describe("KPI_STATUS", () => {
  test("scalars give a scalar; only the target and the result are needed", () => {
    expect(kpiStatus("≥ 82%", 0.85)).toBe("Vượt");
    expect(kpiStatus("≥ 82%", 0.8)).toBe("Không đạt");
    expect(kpiStatus("dưới 4%", 0.03)).toBe("Đạt");
    expect(kpiStatus("Ban hành Đề án", "Hoàn thành")).toBe("Đạt");
    expect(kpiStatus("Ban hành Đề án", "đang thực hiện")).toBe("Đang thực hiện");
    expect(kpiStatus("Ban hành Đề án", "Không áp dụng")).toBe("Không áp dụng");
    expect(kpiStatus("≥ 82%")).toBe("Chưa có số liệu");
    expect(kpiStatus("", "")).toBe("");
  });

  test("ranges give a column, a scalar serves every row, a blank row gives a blank", () => {
    const statuses = kpiStatus([["≥ 82%"], [""], ["100 xã"]], [[0.2], [""], ["x"]], "", "", "", MIDDLE, START);
    expect(statuses).toEqual([["Nguy cơ cao"], [""], ["Cần làm rõ"]]);
    expect(kpiStatus("≥ 82%", [[0.85], [""]])).toEqual([["Vượt"], [""]]);
    expect(kpiStatus([["≥ 82%"]], [[0.85]])).toEqual([["Vượt"]]);
  });

  test("ranges of different heights give a message that names them", () => {
    expect(kpiStatus([["1"], ["2"]], [["1"], ["2"], ["3"]])).toBe("Các vùng phải có cùng số dòng: 2, 3.");
    expect(kpiStatus([["1"], ["2"]], [["1"]])).toBe("Các vùng phải có cùng số dòng: 2, 1.");
  });

  test("the due date defaults to the year's end, of the start or else of the reporting date", () => {
    expect(kpiStatus("dưới 4%", 0.03, "", "", "", MIDDLE)).toBe("Đang thực hiện");
    expect(kpiStatus("dưới 4%", 0.03, "", "", "", END)).toBe("Đạt");
    expect(kpiStatus("dưới 4%", 0.03, "", "", "", on(2023, 1, 15), START)).toBe("Đạt");
    expect(kpiStatus("dưới 4%", 0.03, "", "", "", on(2023, 1, 15))).toBe("Đang thực hiện");
    expect(kpiStatus("trước 30/6", "chưa xong", "", "", "", on(2022, 7, 1), START)).toBe("Quá hạn chưa hoàn thành");
  });

  test("a date of the period that cannot be read is said", () => {
    expect(kpiStatus("≥ 82%", 0.85, "", "", "", "hôm nay")).toContain("Ngày chốt số liệu");
    expect(kpiStatus("≥ 82%", 0.85, "", "", "", new Date(2022, 5, 30, 9))).toContain("Ngày chốt số liệu");
    expect(kpiStatus("≥ 82%", 0.85, "", "", "", MIDDLE, 5)).toContain("Ngày bắt đầu");
    expect(kpiStatus("≥ 82%", 0.85, "", "", "", "30/06/2022", "01/01/2022")).toBe("Vượt");
  });

  test("no cell makes it throw", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: false }),
      fc.constant({}),
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 7 }), (cells) => {
        expect(typeof kpiStatus(...cells)).toBe("string");
        expect(typeof kpiWhy(...cells)).toBe("string");
        kpiAttainment(...cells);
        kpiRead(cells[0]);
        kpiTrack([["Mức giao", "Kết quả"], cells], ...cells);
      }),
    );
  });
});

describe("KPI_ATTAINMENT", () => {
  test("is a number, or blank where none can be told", () => {
    expect(kpiAttainment("≥ 82%", 0.41)).toBe(0.5);
    expect(kpiAttainment("Tăng từ 02 bậc trở lên", 51, 59)).toBe(4);
    expect(kpiAttainment("Tăng từ 02 bậc trở lên", 51)).toBe("");
    expect(kpiAttainment("gần 80%", 0.9)).toBe("");
    expect(kpiAttainment("80%", "")).toBe("");
    expect(kpiAttainment([["80%"], ["80%"]], [[0.8], [""]])).toEqual([[1], [""]]);
  });
});

describe("KPI_WHY", () => {
  test("tells a change in words", () => {
    expect(kpiWhy("Tăng từ 02 bậc trở lên", "giảm 12 bậc")).toBe(
      "Giảm 12 bậc; giao: tăng 2 bậc; không đạt mức giao khi đến hạn (0% mức giao).",
    );
  });

  test("says what is missing and what to do", () => {
    expect(kpiWhy("Tăng từ 02 bậc trở lên", 51)).toBe(
      "Thiếu số liệu kỳ gốc. Nhập kỳ gốc, hoặc ghi kết quả là mức tăng, giảm.",
    );
    expect(kpiWhy([["≥ 82%"]], [[""]], "", "", "", END)).toEqual([["Chưa nhập kết quả; giao: ≥ 82%; hạn 31/12/2022."]]);
    expect(kpiWhy("≥ 82%", 0.85, "", "", "", "x")).toContain("Ngày chốt số liệu");
  });

  test("names no due date where none is known", () => {
    expect(kpiWhy("Ban hành Đề án", "đang thực hiện")).toBe("Chưa hoàn thành.");
    expect(kpiWhy("Ban hành Đề án", "xong")).toBe("Đã hoàn thành.");
  });
});

describe("KPI_READ", () => {
  test("gives six columns for each target", () => {
    expect(kpiRead([["Tỷ lệ xã: 96%"], [""], ["Tăng từ 02 bậc trở lên"], ["gần 5 xã"]])).toEqual([
      ["≥", 96, "", "%", "", ""],
      ["", "", "", "", "", ""],
      ["lên bậc ≥", 2, "", "bậc", "cần kỳ gốc", "thứ hạng càng nhỏ càng tốt"],
      [
        "?",
        "",
        "",
        "",
        "",
        "“Gần”, “xấp xỉ”, “khoảng” không nói rõ từ mức nào thì đạt. Ghi rõ mức tối thiểu hoặc tối đa.",
      ],
    ]);
    expect(kpiRead("5.400 - 5.500 đô la Mỹ")).toEqual([
      ["từ–đến", 5400, 5500, "đô la Mỹ", "", "đạt từ mức thấp trở lên"],
    ]);
    expect(kpiRead("trước 30/6")).toEqual([["hoàn thành", "", "", "", "", "hạn: trước ngày 30/6 của năm kế hoạch"]]);
  });
});

describe("KPI_TRACK", () => {
  const HEADER = [
    "Ghi chú",
    "KẾT  QUẢ",
    "Mức giao",
    "Kỳ gốc",
    "Loại",
    "Hạn",
    "Ngày hoàn thành",
    "Nội dung",
    "Văn phòng xác nhận",
  ];
  const TITLES = ["Trạng thái", "Tỷ lệ hoàn thành", "Giải thích"];
  const track = (...rows: unknown[][]): unknown[][] => kpiTrack([HEADER, ...rows], END, START, END) as unknown[][];

  test("finds its columns by header and gives a row for each row", () => {
    const rows = track(
      ["x", "90%", "≥ 82%", "", "Chỉ tiêu", "", "", "", ""],
      ["chỉ ghi chú", "", "", "", "", "", "", "", ""],
    );
    expect(rows[0]).toEqual(TITLES);
    expect(rows[1]?.slice(0, 2)).toEqual(["Vượt", 90 / 82]);
    expect(rows[2]).toEqual(["", "", ""]);
    expect(rows).toHaveLength(3);
  });

  test("a task needs no target, a kpi does", () => {
    expect(track(["", "Hoàn thành", "", "", "Nhiệm vụ", "", "", "Đề án", ""])[1]?.[0]).toBe("Đạt");
    expect(track(["", "Hoàn thành", "", "", "nhiệm vụ phát sinh", "", "", "Đề án", ""])[1]?.[0]).toBe("Đạt");
    expect(track(["", "Hoàn thành", "", "", "Chỉ tiêu", "", "", "Đề án", ""])[1]?.[0]).toBe("Cần làm rõ");
  });

  test("Không áp dụng counts once the Office confirmed it", () => {
    expect(track(["", "Không áp dụng", "5 xã", "", "Chỉ tiêu", "", "", "", ""])[1]?.[0]).toBe("Cần làm rõ");
    expect(track(["", "Không áp dụng", "5 xã", "", "Chỉ tiêu", "", "", "", "Có"])[1]?.[0]).toBe("Không áp dụng");
    expect(track(["", "Không áp dụng", "5 xã", "", "Chỉ tiêu", "", "", "", "Không"])[1]?.[0]).toBe("Cần làm rõ");
  });

  test("a table without its columns, or a period without a reporting date, says so below the header", () => {
    expect(kpiTrack([["Mức giao"], ["5 xã"], ["6 xã"]], END)).toEqual([
      TITLES,
      ["Bảng thiếu cột Kết quả, hoặc cột này lặp lại.", "", ""],
      ["", "", ""],
    ]);
    expect(
      (
        kpiTrack(
          [
            ["Mức giao", "Kết quả", "Kết quả"],
            ["5 xã", 5, 6],
          ],
          END,
        ) as unknown[][]
      )[1]?.[0],
    ).toContain("Kết quả");
    expect(
      (
        kpiTrack(
          [
            ["Mức giao", "Kết quả", "Hạn", "Hạn"],
            ["5 xã", 5],
          ],
          END,
        ) as unknown[][]
      )[1]?.[0],
    ).toContain("Hạn");
    expect(
      (
        kpiTrack([
          ["Mức giao", "Kết quả"],
          ["5 xã", 5],
        ]) as unknown[][]
      )[1]?.[0],
    ).toContain("Ngày chốt số liệu chưa đặt");
    expect(
      (
        kpiTrack(
          [
            ["Mức giao", "Kết quả"],
            ["5 xã", 5],
          ],
          "x",
        ) as unknown[][]
      )[1]?.[0],
    ).toContain("Ngày chốt số liệu không đọc được");
    expect(
      (
        kpiTrack(
          [
            ["Mức giao", "Kết quả"],
            ["5 xã", 5],
          ],
          END,
          "x",
        ) as unknown[][]
      )[1]?.[0],
    ).toContain("Ngày bắt đầu");
    expect(
      (
        kpiTrack(
          [
            ["Mức giao", "Kết quả"],
            ["5 xã", 5],
          ],
          END,
          START,
          "x",
        ) as unknown[][]
      )[1]?.[0],
    ).toContain("Ngày bắt đầu");
  });

  test("the period's end is the due date of rows without one", () => {
    const row = [
      ["Mức giao", "Kết quả"],
      ["dưới 4%", "3%"],
    ];
    expect((kpiTrack(row, MIDDLE, START, END) as unknown[][])[1]?.[0]).toBe("Đang thực hiện");
    expect((kpiTrack(row, MIDDLE, START, MIDDLE) as unknown[][])[1]?.[0]).toBe("Đạt");
    expect((kpiTrack(row, END, START) as unknown[][])[1]?.[0]).toBe("Đạt");
    expect((kpiTrack(row, END, [[START]], [[END]]) as unknown[][])[1]?.[0]).toBe("Đạt");
  });
});
