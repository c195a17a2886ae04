import { describe, expect, test } from "@jest/globals";
import { vi } from "../../../src/language/vi";
import { planQuestionTexts } from "../../../src/language/vi/plan-questions";
import { readPlan } from "../../../src/plan/read-plan";
import { acceptAll, type PlanDecisions } from "../../../src/workbook/from-plan/decisions";
import { planWrites, type PlanWrites } from "../../../src/workbook/from-plan/plan-writes";
import { CRITERIA_TAB, KPIS_TAB, MOVEMENTS_TAB, SETTINGS_TAB } from "../../../src/workbook/layout";
import { planView } from "../../../src/workbook/from-plan/view";
import { readCampaign } from "../../../src/workbook/reading";
import { sampleBook, tabOf, type Book } from "../book";
import { SMALL_PLAN } from "./small-plan";

const reading = readPlan(SMALL_PLAN);

/** The sample's units in a workbook whose plan is still to be typed. */
function emptyBook(): Book {
  const book = sampleBook();
  for (const { name } of [KPIS_TAB, CRITERIA_TAB, MOVEMENTS_TAB]) {
    const tab = tabOf(book, name);
    tab.values = tab.values.slice(0, 1);
  }
  for (const row of tabOf(book, SETTINGS_TAB.name).values.slice(1)) row[1] = "";
  return book;
}

function planned(more: Partial<PlanDecisions> = {}, change: (book: Book) => void = () => undefined): PlanWrites {
  const book = emptyBook();
  change(book);
  return planWrites(reading, { ...acceptAll(reading), ...more }, book);
}

/** Carries the writes out as the grid takes them in; apostrophes go. */
function carryOut(book: Book, { writes }: PlanWrites): void {
  for (const { tab, block } of writes) {
    const { values } = tabOf(book, tab.name);
    for (const [down, cells] of block.values.entries()) {
      const row = (values[block.row - 1 + down] ??= []);
      for (const [right, value] of cells.entries()) {
        const at = block.column - 1 + right;
        while (row.length <= at) row.push("");
        if (value !== "")
          expect([tab.name, block.row + down, at, row[at]]).toEqual([tab.name, block.row + down, at, ""]);
        row[at] = typeof value === "string" ? value.replace(/^'/, "") : value;
      }
    }
  }
}

/** A tab's rows below the header by its columns' keys. */
function rowsOf(book: Book, layout: { name: string; columns: readonly { key: string; header: string }[] }) {
  const [headers = [], ...rows] = tabOf(book, layout.name).values;
  return rows.map((row) =>
    Object.fromEntries(layout.columns.map(({ key, header }) => [key, row[headers.indexOf(header)] ?? ""])),
  );
}

describe("a plan accepted as it is", () => {
  const book = emptyBook();
  const writes = planWrites(reading, acceptAll(reading), book);
  carryOut(book, writes);

  test("gives each target its words, level, paper and clause", () => {
    expect(rowsOf(book, KPIS_TAB)).toMatchObject([
      {
        code: "CT01",
        kind: "Chỉ tiêu",
        content: "Tỷ lệ cung cấp dịch vụ công trực tuyến mức độ 4",
        target: "≥ 82%",
        paper: "Quyết định số 2388/QĐ-UBND ngày 08/12/2021",
        clause: "II.1, chỉ tiêu (1)",
      },
      { code: "CT02", target: "Tăng từ 02 bậc trở lên", baseline: "" },
    ]);
  });

  test("gives each condition its words, measure, level and how it is understood", () => {
    expect(rowsOf(book, CRITERIA_TAB)).toMatchObject([
      {
        audience: "Tập thể",
        mode: "Bắt buộc",
        measure: "Hoàn thành 100% chỉ tiêu, nhiệm vụ được giao",
        reading: expect.stringContaining("đạt hoặc vượt mức giao") as unknown,
        settledBy: "",
      },
      { audience: "Cá nhân", measure: "Không bị kỷ luật từ hình thức … trở lên", level: "Khiển trách" },
    ]);
  });

  test("is read back without a question about what was written", () => {
    const { campaign, problems } = readCampaign(book);
    expect(campaign.criteria.map(({ measure }) => measure.state)).toEqual(["given", "given"]);
    expect(campaign.settings.deadline).toMatchObject({ state: "given", value: { year: 2023, month: 1, day: 15 } });
    const unreadable = problems.filter(({ kind }) => /Unreadable|Gap|Repeated/.test(kind));
    expect(unreadable).toEqual([]);
  });

  test("written again changes nothing, and says what stood there", () => {
    const again = planWrites(reading, acceptAll(reading), book);
    expect([again.writes, again.faults]).toEqual([[], []]);
    const rows = again.kept.filter((one) => one.kind === "row");
    expect(rows.map(({ differences }) => differences)).toEqual([[], [], [], []]);
  });

  test("written again from an amended plan changes nothing, and says which cells the plan has otherwise", () => {
    const amended = readPlan(SMALL_PLAN.replace("82%", "85%"));
    const { writes: none, kept } = planWrites(amended, acceptAll(amended), book);
    expect(none).toEqual([]);
    expect(kept).toContainEqual({
      kind: "row",
      tab: KPIS_TAB.name,
      code: "CT01",
      differences: [{ header: "Mức giao", there: "≥ 82%", proposed: "≥ 85%" }],
    });
  });

  test("takes few writes: one a tab, and the settings in runs", () => {
    const tabs = writes.writes.map(({ tab }) => tab.name);
    expect(tabs.filter((tab) => tab !== SETTINGS_TAB.name)).toEqual([KPIS_TAB.name, CRITERIA_TAB.name]);
    expect(tabs.length).toBeLessThan(12);
  });
});

describe("a person's decisions", () => {
  const idOf = (code: string): string => reading.kpis.find(({ values }) => values.code === code)?.id ?? "";

  test("what was not accepted is not written", () => {
    const writes = planned({ accepted: [idOf("CT02")] });
    expect(writes.counts.filter(({ rows }) => rows > 0)).toEqual([{ tab: KPIS_TAB.name, rows: 1 }]);
  });

  test("a mended text stands instead of the plan's, and only where there is text to mend", () => {
    const id = idOf("CT01");
    const book = emptyBook();
    const mended = { [id]: { target: " ≥ 85% ", reading: "x", nothing: "y" } };
    carryOut(book, planWrites(reading, { ...acceptAll(reading), mended }, book));
    expect(rowsOf(book, KPIS_TAB)[0]).toMatchObject({ target: "≥ 85%" });
  });

  describe("about a condition's measure", () => {
    const [condition] = reading.criteria;
    const written = (mended: Readonly<Record<string, string>>) => {
      const book = emptyBook();
      const plan = planWrites(reading, { ...acceptAll(reading), mended: { [condition?.id ?? ""]: mended } }, book);
      carryOut(book, plan);
      return { faults: plan.faults, row: rowsOf(book, CRITERIA_TAB)[0] };
    };
    const SHARE = "Tỷ lệ cá nhân được xếp loại từ mức … trở lên, ít nhất …";

    const INITIATIVES = "Số sáng kiến, đề tài được công nhận, ít nhất …";

    test("are chosen among the measures of those whom the condition is for", () => {
      const { sections } = planView(reading, { answers: {}, mended: {} }, [], vi, planQuestionTexts);
      const offered = sections.criteria.map(({ fields }) => {
        const of = (key: string) => fields.find((field) => field.key === key);
        return [of("audience")?.text, of("measure")?.choices.includes(INITIATIVES), of("measure")?.choices.length];
      });
      expect(offered).toEqual([
        ["Tập thể", false, 10],
        ["Cá nhân", true, 8],
      ]);
    });

    test("come instead of the plan's", () => {
      const mended = { mode: "Ưu tiên", measure: SHARE, threshold: " 95% ", level: "Hoàn thành tốt nhiệm vụ" };
      expect(written(mended)).toEqual({
        faults: [],
        row: expect.objectContaining({ ...mended, threshold: "95%" }) as unknown,
      });
    });

    test.each([
      [{ measure: SHARE, level: "Hoàn thành tốt nhiệm vụ" }, "Ngưỡng", ""],
      [{ measure: SHARE, threshold: "2", level: "Hoàn thành tốt nhiệm vụ" }, "Ngưỡng", "2"],
      [{ measure: SHARE, threshold: "95%", level: "Tốt" }, "Mức so sánh", "Tốt"],
      [{ mode: "Có lẽ" }, "Mức áp dụng", "Có lẽ"],
      [{ measure: "Đo bằng mắt" }, "Cách đo", "Đo bằng mắt"],
      [{ measure: INITIATIVES, threshold: "1" }, "Cách đo", INITIATIVES],
    ])("that cannot be measured are a fault: %j", (mended, header, text) => {
      expect(written(mended).faults).toEqual([
        { kind: "criterionUnclear", code: condition?.values.code, header, text },
      ]);
    });

    test("left blank the condition has none", () => {
      expect(written({ measure: "", threshold: "", level: "", reading: "" })).toMatchObject({
        faults: [],
        row: { measure: "", reading: "" },
      });
    });
  });

  test("a chosen reading changes the items that it is about", () => {
    const question = reading.questions.find(({ readings }) => readings.some(({ changes }) => changes.length > 0));
    const [, other] = question?.readings ?? [];
    const change = other?.changes[0];
    expect(change).toBeDefined();
    const before = JSON.stringify(planned().writes);
    expect(JSON.stringify(planned({ answers: { [question?.id ?? ""]: other?.key ?? "all" } }).writes)).not.toBe(before);
  });

  test("holders are units' codes; one that no unit has is a fault", () => {
    const holders = { [idOf("CT01")]: { holder: "CNTT", coHolders: ["VP"] } };
    const book = emptyBook();
    carryOut(book, planWrites(reading, { ...acceptAll(reading), holders }, book));
    expect(rowsOf(book, KPIS_TAB)[0]).toMatchObject({ holder: "CNTT", coHolders: "VP" });
    const wrong = planned({ holders: { [idOf("CT01")]: { holder: "XX", coHolders: [] } } });
    expect([wrong.faults, wrong.writes]).toEqual([[{ kind: "holderUnknown", code: "CT01", unit: "XX" }], []]);
  });

  test.each<[string, Partial<PlanDecisions>, string]>([
    ["a code taken away", { mended: { [idOf("CT01")]: { code: " " } } }, "codeMissing"],
    ["a code used twice", { mended: { [idOf("CT01")]: { code: "ct02" } } }, "codeRepeated"],
    ["a day that is none", { typed: { asOf: "31/02/2022" } }, "notADay"],
    ["nothing", { accepted: [] }, "nothingAccepted"],
  ])("%s is a fault, and nothing is written", (_, more, kind) => {
    const writes = planned(more);
    expect([writes.faults.map((fault) => fault.kind), writes.writes]).toEqual([[kind], []]);
  });

  test("what the plan does not tell is written as typed", () => {
    const book = emptyBook();
    carryOut(
      book,
      planWrites(reading, { ...acceptAll(reading), typed: { planNumber: "05/KH-STTTT", asOf: "5/7/2022" } }, book),
    );
    const typed = rowsOf(book, SETTINGS_TAB).filter(({ name }) => /^Số (?:kế hoạch|liệu)/.test(String(name)));
    expect(typed.map(({ value }) => value)).toEqual(["05/KH-STTTT", "05/07/2022"]);
  });
});

describe("what people typed", () => {
  test("in a setting stays, and the plan's value is told", () => {
    const writes = planned({}, (book) => {
      const row = tabOf(book, SETTINGS_TAB.name).values.find(([name]) => name === "Hạn nhận hồ sơ") ?? [];
      row[1] = "20/01/2023";
    });
    expect(writes.kept).toContainEqual({
      kind: "setting",
      name: "Hạn nhận hồ sơ",
      there: "20/01/2023",
      proposed: "15/01/2023",
    });
  });

  test("a target of the same code with other words stays, and both words are told as a conflict", () => {
    const writes = planned({}, (book) => {
      tabOf(book, KPIS_TAB.name).values.push(["ct01", "Chỉ tiêu", "Của Văn phòng", "10%"]);
    });
    expect(writes.kept).toContainEqual({
      kind: "conflict",
      tab: KPIS_TAB.name,
      code: "CT01",
      there: "Của Văn phòng",
      proposed: "Tỷ lệ cung cấp dịch vụ công trực tuyến mức độ 4",
      elsewhere: null,
    });
    expect(writes.counts).toContainEqual({ tab: KPIS_TAB.name, rows: 1 });
  });

  test("targets that an amended plan moved on by one are not written twice", () => {
    const book = emptyBook();
    carryOut(book, planWrites(reading, acceptAll(reading), book));
    const amended = readPlan(
      SMALL_PLAN.replace("(2) Chỉ số", "(3) Chỉ số").replace("(3)", "(2) Tỷ lệ hồ sơ đúng hạn: ≥ 95%\n\n(3)"),
    );
    const writes = planWrites(amended, acceptAll(amended), book);
    const told = writes.kept.filter((one) => one.kind !== "setting" && one.tab === KPIS_TAB.name);
    expect(told).toMatchObject([
      { kind: "row", code: "CT01" },
      { kind: "conflict", code: "CT02", there: "Chỉ số chuyển đổi số cấp tỉnh", proposed: "Tỷ lệ hồ sơ đúng hạn" },
      { kind: "otherCode", code: "CT03", there: "CT02" },
    ]);
    expect(writes.counts).toContainEqual({ tab: KPIS_TAB.name, rows: 0 });
  });

  test("a workbook without the tabs is refused", () => {
    const book = emptyBook();
    book.tabs = book.tabs.filter(({ name }) => name !== KPIS_TAB.name);
    expect(planWrites(reading, acceptAll(reading), book).faults).toEqual([{ kind: "tabLacking", tab: KPIS_TAB.name }]);
  });
});

describe("a movement", () => {
  const plan = readPlan(
    SMALL_PLAN.replace(
      "III. KHEN",
      '2. Tích cực tham gia phong trào thi đua "Vì người nghèo" do Thủ tướng Chính phủ phát động.\n\nIII. KHEN',
    ),
  );
  const code = plan.movements[0]?.values.code ?? "";
  const unitsIn = (book: Book): unknown[] => rowsOf(book, MOVEMENTS_TAB).map((row) => [row["code"], row["unit"]]);

  test("gets a row for each unit; the leadership has none", () => {
    const book = emptyBook();
    carryOut(book, planWrites(plan, acceptAll(plan), book));
    expect(unitsIn(book)).toEqual([
      [code, "CNTT"],
      [code, "VP"],
    ]);
  });

  test("written before there were units gets them when it is written again, in its row and new ones", () => {
    const book = emptyBook();
    const units = tabOf(book, "Đơn vị");
    const known = units.values;
    units.values = known.slice(0, 1);
    carryOut(book, planWrites(plan, acceptAll(plan), book));
    expect(unitsIn(book)).toEqual([[code, ""]]);
    units.values = known;
    carryOut(book, planWrites(plan, acceptAll(plan), book));
    expect(unitsIn(book)).toEqual([
      [code, "CNTT"],
      [code, "VP"],
    ]);
    expect(planWrites(plan, acceptAll(plan), book).writes).toEqual([]);
  });
});

test("cut behind any write and done again is the whole, also beside a column of people's own that is filled down", () => {
  const withOwnColumn = (): Book => {
    const book = emptyBook();
    const kpis = tabOf(book, KPIS_TAB.name);
    const at = KPIS_TAB.columns.findIndex(({ key }) => key === "target");
    kpis.values = [[...(kpis.values[0] ?? [])]];
    kpis.values[0]?.splice(at, 0, "Cột riêng");
    const width = kpis.values[0]?.length ?? 0;
    while (kpis.values.length < 12) kpis.values.push(Array<string>(width).fill(""));
    kpis.formulas = kpis.values.map((cells, row) => cells.map((_, column) => (row > 0 && column === at ? '=""' : "")));
    return book;
  };
  const plan = (book: Book): PlanWrites => planWrites(reading, acceptAll(reading), book);
  const whole = withOwnColumn();
  const { writes, ...rest } = plan(whole);
  carryOut(whole, { ...rest, writes });
  expect(writes.filter(({ tab }) => tab.name === KPIS_TAB.name)).toHaveLength(2);
  for (let count = 1; count < writes.length; count += 1) {
    const book = withOwnColumn();
    carryOut(book, { ...rest, writes: writes.slice(0, count) });
    carryOut(book, plan(book));
    expect({ count, tabs: book.tabs }).toEqual({ count, tabs: whole.tabs });
  }
});
