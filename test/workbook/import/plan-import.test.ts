import { describe, expect, test } from "@jest/globals";
import { importTexts as english } from "../../../src/language/en/importing";
import { importTexts } from "../../../src/language/vi/importing";
import { planImport, type ImportPlan, type ImportRequest } from "../../../src/workbook/import/plan-import";
import { importPreview } from "../../../src/workbook/import/preview";
import { OFFICIALS_TAB } from "../../../src/workbook/layout";
import { put, sampleBook, tabOf, type Book } from "../book";

function plan(
  kind: ImportRequest["kind"],
  lines: readonly (readonly string[])[],
  more: Partial<ImportRequest> & { readonly change?: (book: Book) => void } = {},
): ImportPlan {
  const { change, ...request } = more;
  const book = sampleBook();
  change?.(book);
  const text = lines.map((cells) => cells.join("\t")).join("\n");
  return planImport({ kind, text, columns: null, answers: {}, makeCodes: false, fillBlanks: false, ...request }, book);
}

const officials = (...rows: string[][]): string[][] => [["Mã", "Họ và tên", "Đơn vị", "Ngày sinh", "Loại"], ...rows];
const units = (...rows: string[][]): string[][] => [["Mã", "Tên đơn vị", "Loại", "Email"], ...rows];
const statesOf = ({ rows }: ImportPlan): string[] => rows.map(({ state }) => state);
const told = (kind: ImportRequest["kind"], found: ImportPlan): string[] =>
  importPreview(kind, found, importTexts).faults.map(({ message, remedy }) => `${message} ${remedy}`);

describe("the columns of a pasted list", () => {
  test.each<[ImportRequest["kind"], string[], (string | null)[]]>([
    [
      "officials",
      ["STT", "Họ tên", "Phòng/đơn vị", "Chức danh", "Ngày tháng năm sinh"],
      [null, "name", "unit", "position", "born"],
    ],
    ["units", ["STT", "Mã đơn vị", "Đơn vị", "Trưởng phòng", "Hộp thư"], ["order", "code", "name", "head", "email"]],
    ["officials", ["MÃ", "HỌ VÀ TÊN", "ĐƠN VỊ"], ["code", "name", "unit"]],
    ["units", ["Mã (*)", "Tên phòng / đơn vị", "Biên chế (người)"], ["code", "name", "staff"]],
    ["units", ["Tên viết tắt", "Tên phòng ban, đơn vị"], ["code", "name"]],
    ["officials", ["Mã CBCC", "Họ và tên (CBCC)", "Phòng, ban / đơn vị"], ["code", "name", "unit"]],
    ["officials", ["Mã số", "Họ và tên", "Phòng/đơn vị công tác".normalize("NFD")], ["code", "name", "unit"]],
  ])("of %s headed %j are matched", (kind, headers, fields) => {
    const sample = headers.map(() => "x");
    expect(plan(kind, [headers, sample]).columns.map(({ field }) => field)).toEqual(fields);
  });

  test("are found below a letterhead, which is told", () => {
    const found = plan("units", [
      ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"],
      ["DANH SÁCH"],
      ...units(["BC", "Phòng BC", "", ""]),
    ]);
    expect([found.skippedLines, found.rows.map(({ line }) => line)]).toEqual([2, [4]]);
  });

  test("that only come near are proposed to be confirmed", () => {
    const found = plan("officials", [
      ["Mã", "Họ và tên", "Đơn vị", "Quê quan"],
      ["X1", "A", "VP", "Bắc Kạn"],
    ]);
    expect(found.columns[3]).toMatchObject({ field: "nativePlace", sure: false });
  });

  test("are what the person chose", () => {
    const found = plan(
      "units",
      [
        ["A", "B"],
        ["BC", "Phòng Bưu chính"],
      ],
      { columns: ["code", "name"] },
    );
    expect(found.rows).toMatchObject([{ code: "BC", name: "Phòng Bưu chính", state: "new" }]);
  });

  test.each<[string, (string | null)[], string]>([
    ["needed and left out", ["code", null], "unmatched"],
    ["matched twice", ["code", "code"], "matchedTwice"],
  ])("%s keep everything from being imported", (_, columns, kind) => {
    const found = plan(
      "units",
      [
        ["A", "B"],
        ["BC", "Phòng"],
      ],
      { columns },
    );
    expect([found.tableFaults.map((fault) => fault.kind), found.write]).toEqual([[kind], null]);
  });
});

describe("a name in two columns is joined", () => {
  const people = [
    ["X1", "Trần Văn", "Bình", "VP"],
    ["X2", "Đỗ Thị", "Mới", "VP"],
  ];
  test.each([
    ["Họ và tên", ""],
    ["Họ và đệm", "Tên"],
    ["Họ và tên đệm", "Tên"],
    ["Họ", "Tên"],
  ])("headed %j and %j", (left, right) => {
    const found = plan("officials", [["DANH SÁCH"], ["Mã", left, right, "Đơn vị"], ...people]);
    expect(found.rows).toMatchObject([
      { line: 3, name: "Trần Văn Bình", unit: "VP", state: "new" },
      { line: 4, name: "Đỗ Thị Mới", unit: "VP", state: "new" },
    ]);
  });

  test("but not with a note that stands beside one of them", () => {
    const beside = [
      ["X1", "Trần Văn Bình", "", "VP"],
      ["X2", "Đỗ Thị Mới", "nghỉ hưu", "VP"],
    ];
    const found = plan("officials", [["Mã", "Họ và tên", "", "Đơn vị"], ...beside]);
    expect(found.rows.map(({ name }) => name)).toEqual(["Trần Văn Bình", "Đỗ Thị Mới"]);
  });
});

describe("headers of two lines, as merged cells are pasted, are one", () => {
  const about = (found: ImportPlan): unknown => [
    found.columns.map(({ header, field }) => [header, field]),
    found.rows.map(({ line, state, shown }) => [line, state, shown.get("name"), shown.get("born") ?? ""]),
  ];

  test("where the day of birth has a column for men and one for women", () => {
    const found = plan("officials", [
      ["Mã", "Họ và tên", "Ngày sinh", "", "Đơn vị"],
      ["", "", "Nam", "Nữ", ""],
      ["X1", "Trần Văn Bình", "01/01/1980", "", "VP"],
      ["X2", "Đỗ Thị Mới", "", "02/02/1985", "VP"],
    ]);
    const columns = [
      ["Mã", "code"],
      ["Họ và tên", "name"],
      ["Ngày sinh", "born"],
      ["Đơn vị", "unit"],
    ];
    expect(about(found)).toEqual([
      columns,
      [
        [3, "new", "Trần Văn Bình", "01/01/1980"],
        [4, "new", "Đỗ Thị Mới", "02/02/1985"],
      ],
    ]);
  });

  test("where what is needed stands below the header of its group", () => {
    const found = plan("officials", [
      ["Mã", "Họ và tên", "Công tác", "", "Quyết định", ""],
      ["", "", "Đơn vị", "Chức vụ", "Số", "Ngày"],
      ["X1", "Trần Văn Bình", "VP", "Chuyên viên", "12", "01/01/2020"],
    ]);
    expect(found.columns.map(({ header, field }) => [header, field])).toEqual([
      ["Mã", "code"],
      ["Họ và tên", "name"],
      ["Đơn vị", "unit"],
      ["Chức vụ", "position"],
      ["Quyết định – Số", null],
      ["Quyết định – Ngày", null],
    ]);
    expect(statesOf(found)).toEqual(["new"]);
  });

  test.each([
    [
      ["Họ đệm", "Tên"],
      ["Trần Văn", "Bình"],
    ],
    [
      ["Họ và tên đệm", "Tên"],
      ["Trần Văn", "Bình"],
    ],
    [
      ["Họ", "Tên đệm", "Tên"],
      ["Trần", "Văn", "Bình"],
    ],
  ])("where a name has the parts %j below its header", (parts, name) => {
    const blank = parts.slice(1).map(() => "");
    const found = plan("officials", [
      ["Mã", "Họ và tên", ...blank, "Ngày sinh", "Đơn vị"],
      ["", ...parts, "", ""],
      ["X1", ...name, "01/01/1980", "VP"],
    ]);
    expect(about(found)).toEqual([
      [
        ["Mã", "code"],
        ["Tên", "name"],
        ["Ngày sinh", "born"],
        ["Đơn vị", "unit"],
      ].map(([header, field]) => [field === "name" ? [...parts].join(" ") : header, field]),
      [[3, "new", "Trần Văn Bình", "01/01/1980"]],
    ]);
  });

  test("but a first row without a name is no header", () => {
    const found = plan("officials", officials(["X1", "", "VP", "", ""], ["X2", "Đỗ Thị Mới", "VP", "", ""]));
    expect(statesOf(found)).toEqual(["faulty", "new"]);
  });
});

describe("days that may be written month first", () => {
  const born = (...days: string[]): ImportPlan =>
    plan(
      "officials",
      officials(...days.map((day, index) => [`X${String(index)}`, `Hoàng ${"ABCDEF".charAt(index)}`, "VP", day, ""])),
    );

  test("keep everything out, told once with a day that shows it and the lines that are unclear", () => {
    const found = born("5/3/1985", "7/15/1985", "4/4/1980", "15/7/1990", "1/2/1990");
    expect(found.write).toBeNull();
    expect(told("officials", found)).toEqual([
      'Dòng 2, cột Ngày sinh: Không rõ "5/3/1985" ghi ngày trước hay tháng trước: cùng cột có "7/15/1985" (dòng 3) ghi tháng trước. Chưa rõ ở dòng 2, 6. Trong tệp nguồn, định dạng cả cột theo dạng ngày/tháng/năm (dd/mm/yyyy), xem lại rồi sao chép lại.',
      expect.stringContaining('"7/15/1985" không phải là một ngày.'),
    ]);
    expect(importPreview("officials", found, english).faults[0]?.message).toContain("month first");
  });

  test.each([[["5/3/1985", "15/7/1990"]], [["5/3/1985", "7/15"]], [["4/4/1980", "31/02/1985"]]])(
    "are not %j",
    (days) => {
      expect(born(...days).faults.map(({ kind }) => kind)).not.toContain("monthFirst");
    },
  );
});

describe("a line that sums up the list", () => {
  test.each([[["", "Tổng cộng", "", ""]], [["Tổng cộng: 2 đơn vị", "", "", ""]], [["", "CỘNG", "", "25"]]])(
    "%j is left out and told, whatever stands in it",
    (sum) => {
      const list = [["TT", "Tên đơn vị", "Loại", "Biên chế"], ["1", "Phòng Mới", "Phòng", "5"], [], sum];
      const found = plan("units", list, { makeCodes: true });
      expect(statesOf(found)).toEqual(["new"]);
      expect(importPreview("units", found, importTexts).remarks[0]).toMatch(
        /^Dòng 4 \(".+"\) là dòng cộng, không nhập\.$/,
      );
    },
  );

  test("is none where it is a unit's name, or somebody's row", () => {
    const found = plan("units", units(["TD", "Tổng đài 1022", "", ""], ["TH", "Tổng hợp", "", ""]));
    expect(statesOf(found)).toEqual(["new", "new"]);
    const person = plan("officials", officials(["X1", "Cộng", "VP", "", ""]));
    expect(statesOf(person)).toEqual(["new"]);
  });
});

test("a thousand officials with namesakes among them are planned in a moment", () => {
  const names = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"];
  const people = Array.from({ length: 1000 }, (_, index) => {
    const name =
      index % 50 === 0
        ? (names[index % 3] ?? "")
        : `Hoàng Văn ${String.fromCharCode(65 + (index % 26))}${String(index).replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)))}`;
    return [`N${String(index)}`, name, "VP", "", ""];
  });
  const began = performance.now();
  const found = plan("officials", officials(...people));
  expect(performance.now() - began).toBeLessThan(3000);
  expect(found.rows).toHaveLength(1000);
  expect(found.questions.length).toBeGreaterThan(0);
});

test("a first line without any known header is told, so that nobody in it is lost", () => {
  const people = [
    ["X1", "Trần Văn Bình", "VP"],
    ["X2", "Đỗ Thị Mới", "VP"],
  ];
  const found = plan("officials", people, { columns: ["code", "name", "unit"] });
  expect(importPreview("officials", found, importTexts).remarks).toEqual([
    'Dòng 1 ("X1", "Trần Văn Bình", "VP") được coi là dòng tiêu đề nên không được nhập. Nếu dòng này là dữ liệu, thêm dòng tiêu đề phía trên rồi dán lại.',
  ]);
  expect(importPreview("officials", plan("officials", officials(...people)), importTexts).remarks).toEqual([]);
});

describe("a new row", () => {
  test("stands below the last one, each value in its column as the grid keeps it", () => {
    const { write } = plan("officials", officials(["CB09", "Đỗ Thị Mới", "Văn phòng Sở", "2/9/1985", "công chức"]));
    expect(write).not.toBeNull();
    const [block] = write?.blocks ?? [];
    expect([write?.tab.name, block?.row, block?.column]).toEqual(["Cán bộ", 5, 1]);
    const cells = block?.values[0] ?? [];
    const at = (key: string) => cells[OFFICIALS_TAB.columns.findIndex((column) => column.key === key)];
    expect([at("code"), at("name"), at("unit"), at("born"), at("employment")]).toEqual([
      "CB09",
      "Đỗ Thị Mới",
      "VP",
      "02/09/1985",
      "Công chức",
    ]);
  });

  test("whose texts look like formulas or numbers stays text", () => {
    const { write } = plan("units", units(["01", "=HYPERLINK(1)", "", ""]));
    expect(write?.blocks[0]?.values[0]).toContain("'=HYPERLINK(1)");
    expect(write?.blocks[0]?.values[0]).toContain("'01");
  });

  test("without a code gets the next free one when that is asked for", () => {
    const lines = [
      ["Họ và tên", "Đơn vị"],
      ["Đỗ Thị Mới", "VP"],
      ["Lê Văn Nữa", "CNTT"],
    ];
    expect(plan("officials", lines).tableFaults).toEqual([{ kind: "unmatched", headers: ["Mã"] }]);
    const taken = (book: Book): void => {
      put(tabOf(book, "Cán bộ"), OFFICIALS_TAB, 4, "code", "CB001");
    };
    const found = plan("officials", lines, { makeCodes: true, change: taken });
    expect(found.rows.map(({ code }) => code)).toEqual(["CB002", "CB003"]);
  });

  test("of a unit without an e-mail address is told, but the leadership's is not", () => {
    const found = plan("units", units(["BC", "Phòng BC", "Phòng", ""], ["LD2", "Lãnh đạo", "Lãnh đạo Sở", ""]));
    expect(found.remarks).toEqual([{ kind: "noEmail", line: 2, name: "Phòng BC" }]);
  });
});

test("a row whose code stands in the workbook is left as it is, and what differs is told", () => {
  const found = plan(
    "units",
    units(["vp", "Văn phòng Sở", "Đơn vị trực thuộc", ""], ["BC", "Phòng BC", "Phòng", "bc@x.vn"]),
  );
  expect(statesOf(found)).toEqual(["present", "new"]);
  expect(found.remarks).toMatchObject([
    { kind: "differs", line: 2, code: "vp", cells: [{ header: "Loại", there: "Phòng", pasted: "Đơn vị trực thuộc" }] },
  ]);
  expect(found.write?.blocks[0]?.values).toHaveLength(1);
});

describe("a fault of one row keeps all rows out and is told with its cell and remedy", () => {
  test.each<[string, ImportRequest["kind"], string[][], string]>([
    [
      "an unknown unit",
      "officials",
      officials(["X1", "A B", "Phòng Công nghệ thông tn", "", ""]),
      'Dòng 2, cột Đơn vị: Không có đơn vị "Phòng Công nghệ thông tn" ở trang Đơn vị. Có phải là "Phòng Công nghệ thông tin"?',
    ],
    [
      "a day that is none",
      "officials",
      officials(["X1", "A B", "VP", "30/02/1980", ""]),
      'Dòng 2, cột Ngày sinh: "30/02/1980" không phải là một ngày.',
    ],
    ["a label that is none", "officials", officials(["X1", "A B", "VP", "", "Công chưc"]), 'Có phải là "Công chức"?'],
    ["no address", "units", units(["BC", "Phòng BC", "", "phòng bc"]), '"phòng bc" không phải là địa chỉ email.'],
    ["no name", "units", units(["BC", "", "", "bc@x.vn"]), "Dòng 2, cột Tên đơn vị: Chưa ghi Tên đơn vị."],
    ["a formula's error", "units", units(["BC", "#REF!", "", ""]), "Ô nguồn đang báo lỗi #REF!."],
    [
      "a code twice",
      "units",
      units(["BC", "Phòng một", "", ""], ["bc", "Phòng hai", "", ""]),
      'Dòng 2, cột Mã: Mã "BC" cũng đứng ở dòng 3.',
    ],
    [
      "another's code",
      "officials",
      officials(["CB01", "Đỗ Thị Mới", "VP", "", ""]),
      'Trong sổ, mã "CB01" là của Nguyễn Văn An (dòng 2).',
    ],
  ])("%s", (_, kind, lines, message) => {
    const found = plan(kind, lines);
    expect(found.write).toBeNull();
    expect(told(kind, found).join("\n")).toContain(message);
  });
});

test("one person's stretches of service share a code when their days are apart, and not otherwise", () => {
  const lines = (to: string): string[][] => [
    ["Mã", "Họ và tên", "Đơn vị", "Từ ngày", "Đến ngày"],
    ["X1", "Đỗ Thị Mới", "VP", "01/01/2022", to],
    ["X1", "Đỗ Thị Mới", "CNTT", "01/07/2022", ""],
  ];
  expect(plan("officials", lines("30/06/2022")).write?.blocks[0]?.values).toHaveLength(2);
  expect(plan("officials", lines("01/07/2022")).faults.map(({ kind }) => kind)).toEqual([
    "codeRepeated",
    "codeRepeated",
  ]);
});

test("boxes that nobody has ticked, filled down ahead in a column of the list, do not send new rows below them", () => {
  const filledDown = (book: Book): void => {
    const tab = tabOf(book, OFFICIALS_TAB.name);
    for (let row = 5; row < 30; row += 1) put(tab, OFFICIALS_TAB, row, "proposed", false);
  };
  const header = OFFICIALS_TAB.columns.find(({ key }) => key === "proposed")?.header ?? "";
  const lines = [
    ["Mã", "Họ và tên", "Đơn vị", header],
    ["CB77", "Lê Mới", "VP", "Có"],
  ];
  expect(plan("officials", lines, { change: filledDown }).write?.blocks.map(({ row }) => row)).toEqual([5]);
});

describe("a blank cell is not filled in beside another thing than was pasted", () => {
  const present = (values: Readonly<Record<string, string>>) => (book: Book) => {
    const tab = tabOf(book, OFFICIALS_TAB.name);
    const fields = { code: "CB90", name: "Đỗ Thị Mới", unit: "VP", ...values };
    const row = tab.values.length;
    tab.values.push([]);
    for (const [key, value] of Object.entries(fields)) put(tab, OFFICIALS_TAB, row, key, value);
  };

  test.each([
    ["initiative", "Sáng kiến A", "initiativeRecognition", "Quyết định 12/QĐ-STTTT"],
    ["feat", "Khắc phục sự cố", "featRecognition", "Quyết định 13/QĐ-STTTT"],
    ["unit", "VP", "from", "01/07/2022"],
  ])("%s", (what, recorded, about, value) => {
    const header = (key: string): string => OFFICIALS_TAB.columns.find((column) => column.key === key)?.header ?? "";
    const filled = (said: string): number => {
      const fields = ["code", "name", ...(what === "unit" ? [] : ["unit"]), what, about];
      const cells = ["CB90", "Đỗ Thị Mới", ...(what === "unit" ? [] : ["VP"]), said, value];
      return plan("officials", [fields.map(header), cells], { change: present({ [what]: recorded }) }).blanks;
    };
    expect(filled(recorded)).toBe(1);
    expect(filled(what === "unit" ? "CNTT" : "Sáng kiến khác")).toBe(0);
  });

  test("nor where two stretches of one person were pasted for one row", () => {
    const lines = [
      ["Mã", "Họ và tên", "Đơn vị", "Từ ngày", "Đến ngày"],
      ["CB90", "Đỗ Thị Mới", "VP", "", "30/06/2022"],
      ["CB90", "Đỗ Thị Mới", "VP", "01/07/2022", ""],
    ];
    expect(plan("officials", lines, { change: present({}) }).blanks).toBe(0);
    expect(plan("officials", lines.slice(0, 2), { change: present({}) }).blanks).toBe(1);
  });
});

describe("a row that stands in the workbook", () => {
  const pasted = officials(["CB01", "Nguyễn Văn An", "VP", "2/9/1985", ""]);
  const preview = (fillBlanks: boolean) => {
    const found = plan("officials", pasted, { fillBlanks });
    return { found, view: importPreview("officials", found, importTexts) };
  };

  test("keeps what it holds; each cell in which the pasted row differs is told with both texts", () => {
    const { found, view } = preview(false);
    expect([statesOf(found), found.write, view.fillOffer]).toEqual([
      ["present"],
      null,
      "Điền 1 ô còn trống của các dòng đã có trong sổ",
    ]);
    expect(view.remarks.join("\n")).toMatch(
      /CB01 đã có trong sổ; những gì đã ghi được giữ nguyên\. Ô [A-Z]2 \(Đơn vị\) ghi "CNTT", bảng dán ghi "VP"\. Ô [A-Z]2 \(Ngày sinh\) còn trống, bảng dán ghi "02\/09\/1985"\./,
    );
  });

  test("has its blank cells filled in when the person wants it, and nothing else", () => {
    const { found, view } = preview(true);
    expect(view.ready).toBe(true);
    expect(found.write?.blocks).toEqual([{ row: 2, column: expect.any(Number) as unknown, values: [["02/09/1985"]] }]);
    expect([found.write?.added, found.write?.filled]).toEqual([0, 1]);
  });
});

describe("names that are the same or look alike", () => {
  const alike = officials(["X1", "Nguyễn Văn Ân", "VP", "", ""], ["X2", "Đỗ Thị Mới", "VP", "", ""]);

  test("are asked about, and nothing is imported before the answer", () => {
    const found = plan("officials", alike);
    expect([statesOf(found), found.write]).toEqual([["asked", "new"], null]);
    const [question] = importPreview("officials", found, importTexts).questions;
    expect(question?.message).toBe(
      "Tên gần giống nhau: Nguyễn Văn An (CB01, CNTT; đã có ở dòng 2 trong sổ); Nguyễn Văn Ân (X1, VP; dòng 2 của bảng dán). Đây là hai người khác nhau?",
    );
  });

  test.each([
    ["different", ["new", "new"], 2],
    ["same", ["present", "new"], 1],
  ] as const)("answered to be %s: states %j", (answer, states, written) => {
    const id = plan("officials", alike).questions[0]?.id ?? "";
    const found = plan("officials", alike, { answers: { [id]: answer } });
    expect([statesOf(found), found.write?.blocks[0]?.values.length]).toEqual([states, written]);
  });

  test("two rows of one person are never merged", () => {
    const twice = officials(["X1", "Đỗ Thị Mới", "VP", "", ""], ["X2", "Đỗ Thị Mới", "VP", "", ""]);
    const id = plan("officials", twice).questions[0]?.id ?? "";
    const found = plan("officials", twice, { answers: { [id]: "same" } });
    expect([found.faults.map(({ kind }) => kind), found.write]).toEqual([["samePersonTwice"], null]);
  });

  const namesakes = (book: Book): void => {
    const tab = tabOf(book, OFFICIALS_TAB.name);
    const last = tab.values.length;
    tab.values.push([]);
    for (const [key, value] of [
      ["code", "CB07"],
      ["name", "Nguyễn Văn An"],
      ["unit", "VP"],
    ] as const) {
      put(tab, OFFICIALS_TAB, last + 1, key, value);
    }
  };
  const third = officials(["X1", "Nguyễn Văn An", "VP", "2/9/1985", ""]);

  test("are asked about one by one: a third may be one of two, or neither", () => {
    const asked = plan("officials", third, { change: namesakes });
    expect(asked.questions.map(({ who }) => who.map(({ code }) => code))).toEqual([
      ["CB01", "X1"],
      ["CB07", "X1"],
    ]);
    const [first = "", second = ""] = asked.questions.map(({ id }) => id);
    const answered = (one: "different" | "same", other: "different" | "same") =>
      plan("officials", third, {
        change: namesakes,
        fillBlanks: true,
        answers: { [first]: one, [second]: other },
      });
    expect(statesOf(answered("different", "different"))).toEqual(["new"]);
    const known = answered("different", "same");
    expect([statesOf(known), known.write?.added, known.write?.filled]).toEqual([["present"], 0, 1]);
    expect(known.remarks).toMatchObject([{ kind: "differs", code: "CB07", cells: [{ pasted: "02/09/1985" }] }]);
    expect(answered("same", "same").faults.map(({ kind }) => kind)).toEqual(["sameAsSeveral"]);
    expect(answered("same", "same").write).toBeNull();
  });

  test("among pasted rows are asked about in pairs", () => {
    const three = officials(...["X1", "X2", "X3"].map((code) => [code, "Đỗ Thị Mới", "VP", "", ""]));
    const pairs = plan("officials", three).questions.map(({ who }) => who.map(({ code }) => code).join("-"));
    expect(pairs).toEqual(["X1-X2", "X1-X3", "X2-X3"]);
  });

  test("an answer about other rows is none about these", () => {
    const id = plan("officials", alike).questions[0]?.id ?? "";
    const others = officials(["X9", "Nguyễn Vân An", "CNTT", "", ""]);
    expect(plan("officials", others, { answers: { [id]: "different" } }).questions[0]?.answer).toBeNull();
  });
});

test("every fault and question is told in English too", () => {
  const found = plan("officials", officials(["", "Nguyễn Văn An", "XX", "x", "y"]));
  const words = importPreview("officials", found, english);
  expect(words.faults.map(({ message }) => message)).toEqual([
    'Line 2, column Đơn vị: Tab "Đơn vị" has no unit "XX".',
    'Line 2, column Ngày sinh: "x" is not a day.',
    'Line 2, column Loại: "y" is not one of the values allowed.',
    "Line 2, column Mã: Mã is missing.",
  ]);
  expect(words.questions[0]?.message).toContain("Same name: Nguyễn Văn An");
});
