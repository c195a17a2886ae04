/** What a new year writes where tabs are damaged, rows are held by several units and due dates stand in words. */

import { describe, expect, test } from "@jest/globals";
import { KPIS_TAB, LOG_TAB, MEETINGS_TAB, OFFICIALS_TAB, SETTINGS, UNIT_TAB } from "../../../src/workbook/layout";
import { planNewYear, presentPeriod, yearLater } from "../../../src/workbook/new-year/plan-new-year";
import { day, FIRST_ROW, put, sampleBook, tabOf, told, type Book } from "../book";

/** Begins a new year in the sample, moved a year, and carries the writes out. */
function begin(change: (book: Book) => void) {
  const book = sampleBook();
  change(book);
  const plan = planned(book);
  carryOut(book, plan.writes);
  return { ...plan, book };
}

function planned(book: Book) {
  const period = presentPeriod(book);
  return planNewYear(book, "file-2023", period === null ? null : yearLater(period));
}

function carryOut(book: Book, writes: ReturnType<typeof planned>["writes"]): void {
  for (const { tab, row, column, values } of writes) {
    const target = tabOf(book, tab.name).values;
    for (const [down, cells] of values.entries()) {
      const line = (target[row - 1 + down] ??= []);
      for (const [right, value] of cells.entries()) {
        // The apostrophe says that a text is one, and is no part of it.
        line[column - 1 + right] = typeof value === "string" ? taken(value) : value;
      }
    }
  }
}

function taken(text: string): unknown {
  const [, date, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? text.replace(/^'/, "") : day(Number(year), Number(month), Number(date));
}

function cell(book: Book, tab: string, layout: typeof KPIS_TAB | typeof UNIT_TAB, row: number, key: string): unknown {
  return tabOf(book, tab).values[row - 1]?.[layout.columns.findIndex((column) => column.key === key)];
}

const headerOf = (book: Book, tab: string, header: string): [unknown[], number] => {
  const row = tabOf(book, tab).values.find((cells) => cells.includes(header)) ?? [];
  return [row, row.indexOf(header)];
};

function rename(book: Book, tab: string, header: string, now: string): void {
  const [row, column] = headerOf(book, tab, header);
  row[column] = now;
}

describe("a workbook of which a new year would lose results is refused, and nothing is written", () => {
  test.each<[string, (book: Book) => void, string, string]>([
    [
      "the plan's tab is gone",
      (book) => {
        book.tabs = book.tabs.filter(({ name }) => name !== KPIS_TAB.name);
      },
      KPIS_TAB.name,
      "không có trang này",
    ],
    [
      "the plan's codes have no header",
      (book) => {
        rename(book, KPIS_TAB.name, "Mã", "Mã số");
      },
      `${KPIS_TAB.name}!A1`,
      'không có cột "Mã"',
    ],
    [
      "the plan's codes have two headers",
      (book) => {
        tabOf(book, KPIS_TAB.name).values[0]?.push("Mã");
      },
      `${KPIS_TAB.name}!A1`,
      'cùng tiêu đề "Mã"',
    ],
    [
      "the plan's targets have no header",
      (book) => {
        rename(book, KPIS_TAB.name, "Mức giao", "Giao");
      },
      `${KPIS_TAB.name}!A1`,
      'không có cột "Mức giao"',
    ],
    [
      "a unit's results have no header",
      (book) => {
        rename(book, "CNTT", "Kết quả", "KQ");
      },
      "CNTT!A2",
      'không có cột "Kết quả"',
    ],
    [
      "a unit's tab has no headers",
      (book) => {
        tabOf(book, "VP").values[1] = [];
      },
      "VP",
      "không tìm thấy dòng tiêu đề",
    ],
  ])("%s", (_, change, place, message) => {
    const { problems, writes } = begin(change);
    const texts = problems.map(told);
    expect(texts).toContainEqual(expect.objectContaining({ place, message: expect.stringContaining(message) }));
    expect(texts.every(({ remedy }) => remedy !== "")).toBe(true);
    expect(writes).toEqual([]);
  });
});

const LOG_HEADERS = LOG_TAB.columns.map(({ header }) => header);

test("a tab with a title above its headers keeps both, and its rows are emptied", () => {
  const { book, left } = begin(({ tabs }) => {
    const values = [["Nhật ký năm 2022"], [], LOG_HEADERS, LOG_HEADERS.map(() => "cũ")];
    tabs.push({ id: 300, name: LOG_TAB.name, values, merges: [] });
  });
  expect(tabOf(book, LOG_TAB.name).values).toEqual([["Nhật ký năm 2022"], [], LOG_HEADERS, LOG_HEADERS.map(() => "")]);
  expect(left).toEqual([]);
});

test("a tab without headers is left alone, and said", () => {
  const rows = [["Họp", "cũ"], ["Lần 2"]];
  const { book, left, writes } = begin(({ tabs }) => {
    tabs.push({ id: 300, name: MEETINGS_TAB.name, values: rows.map((row) => [...row]), merges: [] });
  });
  expect(tabOf(book, MEETINGS_TAB.name).values).toEqual(rows);
  expect(left.map((problem) => told(problem).place)).toEqual([MEETINGS_TAB.name]);
  expect(writes).not.toEqual([]);
});

test("a column of the year that cannot be told from its copy is left alone, and said", () => {
  const { left } = begin((book) => {
    tabOf(book, OFFICIALS_TAB.name).values[0]?.push("Xếp loại");
  });
  expect(left.map((problem) => told(problem).message)).toEqual([expect.stringContaining('cùng tiêu đề "Xếp loại"')]);
});

describe("the baseline of a target that two units note", () => {
  const CO_HELD = { code: "CT02", kind: "Chỉ tiêu", content: "Hoạt động tốt", target: "96%" } as const;
  const noteAtCoHolder = (book: Book): void => {
    for (const [key, value] of Object.entries({ ...CO_HELD, actual: "12%" })) {
      put(tabOf(book, "VP"), UNIT_TAB, FIRST_ROW + 2, key as keyof typeof CO_HELD, value);
    }
  };

  test.each([
    ["after", (book: Book) => book],
    [
      "before",
      (book: Book) => {
        book.tabs.reverse();
        return book;
      },
    ],
  ])("is the holder's figure, where the co-holder's tab stands %s it", (_, order) => {
    const { book } = begin((given) => {
      noteAtCoHolder(given);
      order(given);
    });
    expect(cell(book, KPIS_TAB.name, KPIS_TAB, 3, "baseline")).toBe("97,5%");
    expect(cell(book, "VP", UNIT_TAB, FIRST_ROW + 2, "baseline")).toBe("97,5%");
  });

  test("stays as it was where only the co-holder noted a figure", () => {
    const { book } = begin((given) => {
      noteAtCoHolder(given);
      put(tabOf(given, "CNTT"), UNIT_TAB, FIRST_ROW + 1, "actual", "");
    });
    expect(cell(book, KPIS_TAB.name, KPIS_TAB, 3, "baseline")).toBe("");
  });
});

describe("cut behind any of its writes and planned again, a new year ends as one that was not cut", () => {
  const noted = (book: Book, values: Readonly<Record<string, unknown>>): void => {
    for (const [key, value] of Object.entries({ kind: "Chỉ tiêu", content: "Trạm truyền thanh", ...values })) {
      put(tabOf(book, "VP"), UNIT_TAB, FIRST_ROW + 2, key as "code", value);
    }
  };

  test.each<[string, (book: Book) => void, unknown, string]>([
    [
      "where another unit notes a figure of its own beside the holder's",
      (book) => {
        noted(book, { code: "CT01", actual: 7 });
      },
      102,
      "Kết quả năm 2022 trong sổ theo dõi",
    ],
    [
      "where another unit alone notes a figure",
      (book) => {
        noted(book, { code: "CT01", actual: 7 });
        put(tabOf(book, "CNTT"), UNIT_TAB, FIRST_ROW, "actual", "");
      },
      7,
      "Kết quả năm 2022 do VP ghi trong sổ theo dõi",
    ],
    [
      "where a co-holder's row gets the holder's figure",
      (book) => {
        noted(book, { code: "CT01", actual: 7 });
        put(tabOf(book, KPIS_TAB.name), KPIS_TAB, 2, "coHolders", "VP");
        book.tabs.reverse();
      },
      102,
      "Kết quả năm 2022 trong sổ theo dõi",
    ],
    [
      "where the period is longer than a year",
      (book) => {
        const name = SETTINGS.find(({ key }) => key === "start")?.name;
        const row = tabOf(book, "Kế hoạch").values.find(([one]) => one === name);
        if (row !== undefined) row[1] = day(2021, 7, 1);
        for (const [index, due] of [day(2021, 8, 30), "Quý III năm 2021", day(2022, 8, 30)].entries()) {
          put(tabOf(book, KPIS_TAB.name), KPIS_TAB, 2 + index, "due", due);
        }
      },
      102,
      "Kết quả năm 2022 trong sổ theo dõi",
    ],
  ])("%s", (_, change, baseline, source) => {
    const { book: whole, writes } = begin(change);
    expect(["baseline", "baselineSource"].map((key) => cell(whole, KPIS_TAB.name, KPIS_TAB, 2, key))).toEqual([
      baseline,
      source,
    ]);
    for (let count = 1; count < writes.length; count += 1) {
      const book = sampleBook();
      change(book);
      carryOut(book, planned(book).writes.slice(0, count));
      carryOut(book, planned(book).writes);
      expect({ count, tabs: book.tabs }).toEqual({ count, tabs: whole.tabs });
    }
  });
});

test("a due day of which a year later is in the old period too stays and is listed, so that none is moved twice", () => {
  const { book, unmoved } = begin((given) => {
    const name = SETTINGS.find(({ key }) => key === "start")?.name;
    const row = tabOf(given, "Kế hoạch").values.find(([one]) => one === name);
    if (row !== undefined) row[1] = day(2021, 7, 1);
    put(tabOf(given, KPIS_TAB.name), KPIS_TAB, 2, "due", day(2021, 8, 30));
    put(tabOf(given, KPIS_TAB.name), KPIS_TAB, 3, "due", day(2022, 8, 30));
  });
  const due = (row: number): unknown => cell(book, KPIS_TAB.name, KPIS_TAB, row, "due");
  expect([due(2), due(3)]).toEqual([day(2021, 8, 30), day(2023, 8, 30)]);
  expect(unmoved.map(({ tab, row }) => [tab, row])).toEqual([[KPIS_TAB.name, 2]]);
});

describe("due dates typed as words", () => {
  test.each([
    ["trước ngày 31/12/2022", "trước ngày 31/12/2023"],
    ["Trước ngày 01/01/2023", "Trước ngày 01/01/2024"],
    ["Quý II năm 2022", "Quý II năm 2023"],
    ["trước ngày 30/6", "trước ngày 30/6"],
    ["Trong năm 2023", "Trong năm 2023"],
  ])("%s becomes %s, in the plan and at the unit", (typed, becomes) => {
    const { book, unmoved } = begin((given) => {
      put(tabOf(given, KPIS_TAB.name), KPIS_TAB, 4, "due", typed);
      put(tabOf(given, "CNTT"), UNIT_TAB, FIRST_ROW + 2, "due", typed);
    });
    expect(cell(book, KPIS_TAB.name, KPIS_TAB, 4, "due")).toBe(becomes);
    expect(cell(book, "CNTT", UNIT_TAB, FIRST_ROW + 2, "due")).toBe(becomes);
    expect(unmoved).toEqual([]);
  });

  test.each(["Đợt 1: 30/6/2022; đợt 2: 31/12/2022", "cuối tháng 2/2022 hoặc khi có văn bản", "ngày 29/02/2024"])(
    "%s, which is no one day that can be moved, stays and is listed",
    (typed) => {
      const { book, unmoved } = begin((given) => {
        if (typed.includes("2024")) {
          const settings = tabOf(given, "Kế hoạch").values;
          for (const [key, value] of [
            ["start", day(2024, 1, 1)],
            ["end", day(2024, 12, 31)],
          ] as const) {
            const name = SETTINGS.find((setting) => setting.key === key)?.name;
            const row = settings.find(([one]) => one === name);
            if (row !== undefined) row[1] = value;
          }
        }
        put(tabOf(given, KPIS_TAB.name), KPIS_TAB, 4, "due", typed);
      });
      expect(cell(book, KPIS_TAB.name, KPIS_TAB, 4, "due")).toBe(typed);
      const column = KPIS_TAB.columns.findIndex(({ key }) => key === "due") + 1;
      expect(unmoved).toContainEqual({ tab: KPIS_TAB.name, row: 4, column });
    },
  );
});
