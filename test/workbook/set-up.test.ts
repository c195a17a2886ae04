import { describe, expect, test } from "@jest/globals";
import {
  BASE_SALARIES_TAB,
  KPIS_TAB,
  LOG_TAB,
  NAMED_RANGES,
  SETTINGS,
  SETTINGS_TAB,
  TABS_AFTER_UNITS,
  TABS_BEFORE_UNITS,
  UNIT_TAB,
  UNITS_TAB,
} from "../../src/workbook/layout";
import { readCampaign } from "../../src/workbook/reading";
import { setUpSteps } from "../../src/workbook/set-up";
import type { Step } from "../../src/workbook/set-up/step";
import { typeText } from "../../workbench/sheet/typing";
import { day, put, sampleBook, tabOf, told, type Book, type BookTab } from "./book";

const EMPTY: Book = {
  locale: "en_US",
  timeZone: "America/Los_Angeles",
  tabs: [{ id: 1, name: "Trang tính1", values: [[""]], merges: [] }],
};

/** What stands in a cell after the grid has taken in what was written; a typed day becomes a date. */
function taken(value: string | number | boolean): unknown {
  if (typeof value !== "string") return value;
  const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value);
  if (date !== null) return day(Number(date[3]), Number(date[2]), Number(date[1]));
  const typed = typeText(value, { locale: "vi_VN", year: 2022 });
  return "formula" in typed ? `=${typed.formula}` : (typed.value ?? "");
}

function write(
  tab: BookTab,
  row: number,
  column: number,
  values: readonly (readonly (string | number | boolean)[])[],
): void {
  for (const [down, cells] of values.entries()) {
    const line = (tab.values[row - 1 + down] ??= []);
    for (const [right, value] of cells.entries()) {
      while (line.length < column + right) line.push("");
      line[column - 1 + right] = taken(value);
    }
  }
  for (let index = 0; index < tab.values.length; index += 1) tab.values[index] ??= [];
}

function writeFormula(tab: BookTab, row: number, column: number, formula: string): void {
  const formulas = (tab.formulas ??= []);
  while (formulas.length < row) formulas.push([]);
  const line = formulas[row - 1] ?? [];
  while (line.length < column) line.push("");
  line[column - 1] = formula;
  const isTracking = !formula.includes("DOSSIER_STATUS");
  write(tab, row, column, [isTracking ? ["Trạng thái", "Tỷ lệ hoàn thành", "Giải thích"] : ["Chưa nhận hồ sơ."]]);
}

/** Carries out the steps on a workbook in memory. */
function carryOut(book: Book, steps: readonly Step[]): void {
  let id = Math.max(0, ...book.tabs.map((tab) => tab.id));
  for (const step of steps) {
    switch (step.kind) {
      case "setLocale":
        book.locale = step.locale;
        break;
      case "setTimeZone":
        book.timeZone = step.timeZone;
        break;
      case "makeTab": {
        const { joined } = step;
        const merges = joined === null ? [] : [{ ...joined, rows: 1 }];
        const tab: BookTab = { id: (id += 1), name: step.tab, values: [], merges };
        for (const block of step.blocks) write(tab, block.row, block.column, block.values);
        for (const { row, column, formula } of step.formulas) writeFormula(tab, row, column, formula);
        book.tabs.splice(step.index, 0, tab);
        break;
      }
      case "addColumns": {
        const [first] = step.columns;
        write(tabOf(book, step.tab), step.headerRow, first?.column ?? 1, [step.columns.map(({ header }) => header)]);
        break;
      }
      case "addRows":
        for (const block of step.blocks) write(tabOf(book, step.tab), block.row, block.column, block.values);
        break;
      case "writeFormula":
        writeFormula(tabOf(book, step.tab), step.row, step.column, step.formula);
        break;
      case "joinCells":
        tabOf(book, step.tab).merges = [{ ...step.joined, rows: 1 }];
        break;
      case "nameCell": {
        const area = { row: step.row, column: step.column, rows: 1, columns: 1 };
        const others = (book.namedRanges ?? []).filter(({ name }) => name !== step.name);
        book.namedRanges = [...others, { name: step.name, tab: tabOf(book, step.tab).id, area }];
        break;
      }
    }
  }
}

/** Puts another formula in the place of that which tracks CNTT's results. */
function replaceTracking(book: Book, formula: string): void {
  const tab = tabOf(book, "CNTT");
  tab.formulas = [tab.formulas?.[0] ?? [], [formula]];
}

/** The sample as set-up leaves it. */
function completeBook(): Book {
  const book = sampleBook();
  carryOut(book, setUpSteps(book));
  return book;
}

const kindsOf = (steps: readonly Step[]): string[] => steps.map(({ kind }) => kind);
const clone = (book: Book): Book => structuredClone(book);

describe("an empty workbook", () => {
  const book = clone(EMPTY);
  const steps = setUpSteps(book);
  carryOut(book, steps);

  test("gets the Vietnamese grid, every declared tab in order, and keeps its own", () => {
    expect(book.locale).toBe("vi_VN");
    expect(book.timeZone).toBe("Asia/Ho_Chi_Minh");
    expect(book.tabs.map(({ name }) => name)).toEqual([
      ...TABS_BEFORE_UNITS.map(({ name }) => name),
      ...TABS_AFTER_UNITS.map(({ name }) => name),
      "Trang tính1",
    ]);
  });

  test("gets every setting's name, the known base salaries and nothing of a campaign", () => {
    expect(
      tabOf(book, SETTINGS_TAB.name)
        .values.slice(1)
        .map(([name]) => name),
    ).toEqual(SETTINGS.map(({ name }) => name));
    expect(tabOf(book, BASE_SALARIES_TAB.name).values[1]).toEqual([
      day(2019, 7, 1),
      1_490_000,
      "Nghị định số 38/2019/NĐ-CP",
    ]);
    expect(tabOf(book, KPIS_TAB.name).values).toHaveLength(1);
    expect(tabOf(book, UNITS_TAB.name).values).toHaveLength(1);
  });

  test("names the cells that formulas read", () => {
    const asOf = SETTINGS.findIndex(({ key }) => key === "asOf") + 2;
    expect(book.namedRanges?.map(({ name }) => name).sort()).toEqual(Object.values(NAMED_RANGES).sort());
    expect(book.namedRanges?.find(({ name }) => name === NAMED_RANGES.asOf)?.area).toMatchObject({
      row: asOf,
      column: 2,
    });
  });

  test("is read without any complaint about its form", () => {
    const { problems } = readCampaign(book);
    expect([...new Set(problems.map(({ kind }) => kind))]).toEqual(["settingBlank"]);
  });

  test("lacks nothing afterwards", () => {
    expect(setUpSteps(book)).toEqual([]);
  });
});

test("a second set-up on the result of the first gives no step", () => {
  expect(setUpSteps(completeBook())).toEqual([]);
});

describe("a unit without tab gets one", () => {
  const book = sampleBook();
  book.tabs = book.tabs.filter(({ name }) => name !== "CNTT");
  const steps = setUpSteps(book);
  carryOut(book, steps);
  const tab = tabOf(book, "CNTT");

  test("with its code, its name and its own rows, filled in as the plan has them", () => {
    expect(tab.values[0]?.slice(0, 3)).toEqual(["Mã đơn vị", "CNTT", "Phòng Công nghệ thông tin"]);
    expect(tab.values.slice(2).map((row) => row.slice(3, 9))).toEqual([
      ["CT01", "Chỉ tiêu", "Trạm truyền thanh", "100 xã, phường", "", ""],
      ["CT02", "Chỉ tiêu", "Hoạt động tốt", "96%", "", ""],
      ["CT13", "Chỉ tiêu", "Chuyển đổi số", "Tăng từ 02 bậc trở lên", 51, day(2022, 12, 31)],
    ]);
  });

  test("whose statuses one formula in the header row gives", () => {
    expect(tab.formulas?.[1]?.[0]).toBe("=KPI_TRACK(D2:R200;NGAY_SO_LIEU;THI_DUA_TU;THI_DUA_DEN)");
  });

  test("with a formula beside its code that tells how its dossier stands, written when the tabs that it reads are there", () => {
    expect(tab.formulas?.[0]?.[5]).toBe("=DOSSIER_STATUS(B1;'Tiếp nhận hồ sơ'!A:J;'Họp xét'!A:N;HAN_NHAN_HO_SO)");
    const steps = setUpSteps(sampleBook());
    const written = steps.findIndex((step) => step.kind === "writeFormula" && step.formula.includes("DOSSIER_STATUS"));
    const made = steps.flatMap((step, index) => (step.kind === "makeTab" ? [index] : []));
    expect(written).toBeGreaterThan(Math.max(...made));
  });

  test("behind the tabs of the plan and before the lists", () => {
    const names = book.tabs.map(({ name }) => name);
    expect(names.indexOf("CNTT")).toBeGreaterThan(names.indexOf("Phong trào"));
    expect(names.indexOf("CNTT")).toBeLessThan(names.indexOf("Rà soát điều kiện"));
  });

  test("so that nothing but results is missing", () => {
    expect(readCampaign(book).problems.map(told)).toEqual([]);
    expect(setUpSteps(book)).toEqual([]);
  });
});

test("the leadership is no unit to be nominated and gets no tab", () => {
  expect(completeBook().tabs.map(({ name }) => name)).not.toContain("LD");
});

describe("codes and wordings that the grid would change are written so that they stay", () => {
  const book = sampleBook();
  put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 2, "code", "01");
  put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 2, "target", "1/3");
  put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 2, "content", '=HYPERLINK("https://x")');
  book.tabs = book.tabs.filter(({ name }) => name !== "CNTT");
  carryOut(book, setUpSteps(book));

  test("and come out as they stand in the plan", () => {
    expect(tabOf(book, "CNTT").values[2]?.slice(3, 7)).toEqual(["01", "Chỉ tiêu", '=HYPERLINK("https://x")', "1/3"]);
    expect(readCampaign(book).problems.filter(({ kind }) => kind === "disagreement")).toEqual([]);
  });
});

describe("what is missing in a tab that is there is added, and what people typed stays where it is", () => {
  test.each<[string, (book: Book) => void, string[]]>([
    [
      "a column of the officials",
      (book) => {
        for (const row of tabOf(book, "Cán bộ").values) row.splice(12, 1);
      },
      ["addColumns"],
    ],
    [
      "a column of a unit's tab",
      (book) => {
        for (const row of tabOf(book, "CNTT").values.slice(1)) row.splice(13, 1);
      },
      ["addColumns"],
    ],
    [
      "a setting's row",
      (book) => void tabOf(book, "Kế hoạch").values.splice(8, 1),
      ["addRows", "nameCell", "nameCell", "nameCell", "nameCell"],
    ],
    ["a row that was assigned", (book) => void tabOf(book, "CNTT").values.splice(3, 1), ["addRows"]],
    [
      "the tracking formula",
      (book) => {
        const tab = tabOf(book, "CNTT");
        replaceTracking(book, "");
        for (const column of [0, 1, 2]) (tab.values[1] ?? [])[column] = "";
      },
      ["writeFormula"],
    ],
    [
      "a tracking formula that lost its table",
      (book) => {
        replaceTracking(book, "=KPI_TRACK(#REF!;NGAY_SO_LIEU)");
      },
      ["writeFormula"],
    ],
    [
      "a tracking formula that does not reach the last row",
      (book) => {
        replaceTracking(book, "=KPI_TRACK(D2:R4;NGAY_SO_LIEU)");
      },
      ["writeFormula"],
    ],
    [
      "a tracking formula that does not reach the last column",
      (book) => {
        replaceTracking(book, "=KPI_TRACK(D2:N200;NGAY_SO_LIEU)");
      },
      ["writeFormula"],
    ],
    [
      "the formula that tells of the dossier",
      (book) => {
        const tab = tabOf(book, "CNTT");
        tab.formulas = [[], tab.formulas?.[1] ?? []];
        (tab.values[0] ?? []).length = 3;
      },
      ["writeFormula"],
    ],
    [
      "a formula of the dossier that lost its tables",
      (book) => {
        const tab = tabOf(book, "CNTT");
        tab.formulas = [
          ["", "", "", "", "", "=DOSSIER_STATUS(B1;#REF!;#REF!;HAN_NHAN_HO_SO)"],
          tab.formulas?.[1] ?? [],
        ];
      },
      ["writeFormula"],
    ],
    [
      "a name that formulas use",
      (book) => {
        book.namedRanges = book.namedRanges?.filter(({ name }) => name !== "THI_DUA_TU") ?? [];
      },
      ["nameCell"],
    ],
    [
      "the log",
      (book) => {
        book.tabs = book.tabs.filter(({ name }) => name !== LOG_TAB.name);
      },
      ["makeTab"],
    ],
    [
      "the locale",
      (book) => {
        book.locale = "en_GB";
      },
      ["setLocale"],
    ],
  ])("%s", (_what, remove, kinds) => {
    const book = completeBook();
    remove(book);
    const before = clone(book);
    const steps = setUpSteps(book);
    expect(kindsOf(steps)).toEqual(kinds);
    carryOut(book, steps);
    for (const tab of before.tabs) {
      const now = book.tabs.find(({ id }) => id === tab.id);
      for (const [row, cells] of tab.values.entries()) {
        for (const [column, cell] of cells.entries())
          if (cell !== "" && cell !== undefined) expect(now?.values[row]?.[column]).toEqual(cell);
      }
    }
    expect(setUpSteps(book)).toEqual([]);
  });

  /** Workbooks whose tab of the receipts lost a column, also from the formulas that read it. */
  function withoutReceivedOn(): Book {
    const book = completeBook();
    for (const row of tabOf(book, "Tiếp nhận hồ sơ").values) row.splice(3, 1);
    for (const tab of book.tabs) {
      const [head = []] = tab.formulas ?? [];
      for (const [column, formula] of head.entries()) head[column] = formula.replace("'!A:J", "'!A:I");
    }
    return book;
  }

  test("the formula of the dossier reads a column that somebody deleted when it is added again", () => {
    const book = withoutReceivedOn();
    expect(tabOf(book, "CNTT").formulas?.[0]?.[5]).toContain("'Tiếp nhận hồ sơ'!A:I");
    carryOut(book, setUpSteps(book));
    expect(tabOf(book, "Tiếp nhận hồ sơ").values[0]?.[9]).toBe("Ngày nhận");
    expect(tabOf(book, "CNTT").formulas?.[0]?.[5]).toContain("'Tiếp nhận hồ sơ'!A:J");
    expect(setUpSteps(book)).toEqual([]);
  });

  test("the formula of the dossier reads a column that comes behind one of the office's own", () => {
    const book = withoutReceivedOn();
    tabOf(book, "Tiếp nhận hồ sơ").values[0]?.push("Ghi chú");
    for (const tab of book.tabs) tab.formulas?.[0]?.fill("");
    carryOut(book, setUpSteps(book));
    expect(tabOf(book, "Tiếp nhận hồ sơ").values[0]?.[10]).toBe("Ngày nhận");
    expect(tabOf(book, "CNTT").formulas?.[0]?.join("")).toContain("'Tiếp nhận hồ sơ'!A:K");
    expect(setUpSteps(book)).toEqual([]);
  });

  test("a column that is missing comes behind the last one, an own column of the office included", () => {
    const book = completeBook();
    for (const row of tabOf(book, "Cán bộ").values) row.splice(12, 1, row[0] === "Mã" ? "Của Văn phòng" : "x");
    const last = tabOf(book, "Cán bộ").values[0]?.length ?? 0;
    expect(setUpSteps(book)).toMatchObject([
      { kind: "addColumns", tab: "Cán bộ", columns: [{ header: "Xếp loại", column: last + 1 }] },
    ]);
  });

  test("an assigned row goes below the unit's last row, arising tasks included", () => {
    const book = completeBook();
    const kpis = tabOf(book, "Chỉ tiêu, nhiệm vụ");
    put(kpis, KPIS_TAB, 6, "code", "NV02");
    put(kpis, KPIS_TAB, 6, "kind", "Nhiệm vụ");
    put(kpis, KPIS_TAB, 6, "holder", "VP");
    expect(setUpSteps(book)).toMatchObject([
      {
        kind: "addRows",
        tab: "VP",
        blocks: [{ row: 5, column: 4, values: [expect.arrayContaining(["NV02", "Nhiệm vụ"])] }],
      },
    ]);
  });

  test("rows past the tracked ones lengthen the formula", () => {
    const book = completeBook();
    put(tabOf(book, "CNTT"), UNIT_TAB, 260, "code", "PS99");
    for (let row = 0; row < 260; row += 1) tabOf(book, "CNTT").values[row] ??= [];
    const steps = setUpSteps(book);
    expect(steps).toMatchObject([
      { kind: "writeFormula", tab: "CNTT", formula: "=KPI_TRACK(D2:R460;NGAY_SO_LIEU;THI_DUA_TU;THI_DUA_DEN)" },
    ]);
  });
});

describe("set-up keeps its hands off what it cannot be sure of", () => {
  test.each<[string, (book: Book) => void]>([
    [
      "tabs renamed",
      (book) => {
        tabOf(book, "Cán bộ").name = "DS 2022";
        tabOf(book, "CNTT").name = "Phòng CNTT";
      },
    ],
    ["tabs in another order", (book) => void book.tabs.reverse()],
    [
      "columns moved",
      (book) => {
        const tab = tabOf(book, "Cán bộ");
        tab.values = tab.values.map((row) => [...row].reverse());
      },
    ],
    [
      "two tabs of one unit",
      (book) => {
        const { formulas, ...tab } = tabOf(book, "CNTT");
        book.tabs.push({ ...tab, ...(formulas && { formulas }), id: 900, name: "Bản sao" });
        tab.values.splice(3, 1);
      },
    ],
    [
      "two tabs that could each be the officials'",
      (book) => {
        const tab = tabOf(book, "Cán bộ");
        tab.name = "A";
        book.tabs.push({ ...tab, id: 901, name: "B" });
      },
    ],
    [
      "a target claimed by two units",
      (book) => {
        put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 2, "holder", "CNTT; VP");
        tabOf(book, "CNTT").values.splice(2, 1);
      },
    ],
    [
      "a tab of an unknown unit",
      (book) => {
        book.tabs.push({
          id: 902,
          name: "XYZ",
          values: [["Mã đơn vị", "XYZ"], ...tabOf(book, "CNTT").values.slice(1)],
          merges: tabOf(book, "CNTT").merges,
          formulas: tabOf(book, "CNTT").formulas ?? [],
        });
      },
    ],
  ])("%s", (_what, change) => {
    const book = completeBook();
    change(book);
    expect(setUpSteps(book)).toEqual([]);
  });

  test("the formula of the dossier goes beside what somebody typed in its place, or nowhere", () => {
    const book = completeBook();
    const tab = tabOf(book, "CNTT");
    tab.formulas = [[], tab.formulas?.[1] ?? []];
    const head = ["Mã đơn vị", "CNTT", "Phòng Công nghệ thông tin", "", "", "Điện thoại", "", "", "", "", "", ""];
    tab.values[0] = head;
    expect(setUpSteps(book)).toMatchObject([{ kind: "writeFormula", tab: "CNTT", row: 1, column: 7 }]);
    tab.values[0] = head.map((value) => (value === "" ? "x" : value));
    expect(setUpSteps(book)).toEqual([]);
  });

  test("the dossier's text is laid in several lines in tabs made before, unless people have used the cells", () => {
    const change = (make: (tab: BookTab) => void): Step[] => {
      const book = completeBook();
      make(tabOf(book, "CNTT"));
      return setUpSteps(book);
    };
    const joined = { row: 1, column: 6, columns: 5, height: 72 };
    const wider = { row: 1, column: 6, rows: 1, columns: 7 };
    const type = (tab: BookTab, column: number): void => {
      const head = (tab.values[0] ??= []);
      while (head.length < column) head.push("");
      head[column - 1] = "Điện thoại";
    };
    expect(change((tab) => (tab.merges = []))).toEqual([{ kind: "joinCells", tab: "CNTT", joined, parted: null }]);
    expect(change((tab) => (tab.merges = [wider]))).toEqual([
      { kind: "joinCells", tab: "CNTT", joined, parted: wider },
    ]);
    const used: readonly ((tab: BookTab) => void)[] = [
      (tab) => ((tab.merges = []), type(tab, 9)),
      (tab) => (tab.merges = [{ row: 1, column: 6, rows: 1, columns: 3 }]),
      (tab) => (tab.merges = [{ row: 1, column: 9, rows: 1, columns: 2 }]),
      (tab) => (tab.merges = [{ row: 1, column: 6, rows: 2, columns: 7 }]),
    ];
    for (const make of used) expect(change(make)).toEqual([]);
    expect(change((tab) => ((tab.merges = []), type(tab, 11)))).toHaveLength(1);
  });

  test("the formula is not written over what somebody typed in its place", () => {
    const book = completeBook();
    const tab = tabOf(book, "CNTT");
    replaceTracking(book, "");
    (tab.values[1] ?? [])[0] = "Ghi nhớ của phòng";
    expect(setUpSteps(book)).toEqual([]);
  });
});

describe("a new tab's name", () => {
  const nameFor = (code: string, taken: string[] = []): string | undefined => {
    const book = completeBook();
    for (const name of taken) book.tabs.push({ id: book.tabs.length + 500, name, values: [[""]], merges: [] });
    put(tabOf(book, "Đơn vị"), UNITS_TAB, 5, "code", code);
    put(tabOf(book, "Đơn vị"), UNITS_TAB, 5, "name", "Đơn vị mới");
    const step = setUpSteps(book).find(({ kind }) => kind === "makeTab");
    return step?.kind === "makeTab" ? step.tab : undefined;
  };
  test.each([
    ["the unit's code", "TTCNTT", [], "TTCNTT"],
    ["another one when that is taken, whatever its case", "KHTC", ["khtc"], "KHTC (2)"],
    ["without signs that file formats refuse", "KH/TC:1", [], "KH-TC-1"],
    ["short enough for every file format", "M".repeat(60), [], "M".repeat(25)],
  ])("is %s", (_what, code, taken, name) => {
    expect(nameFor(code, taken)).toBe(name);
  });
});
