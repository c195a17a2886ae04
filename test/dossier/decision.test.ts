import { describe, expect, test } from "@jest/globals";
import { makeCertificates, makeDecision } from "../../src/dossier/decision";
import { BLANK } from "../../src/dossier/papers";
import { cell, date, given, official, settings, unit } from "../domain/campaigns";
import { paperSettings } from "../domain/proceedings";
import { councilOn, dossierOf, figureCells, namesOf, officials, textsOf, type Changes } from "./dossiers";

const SETTINGS = settings({
  planTitle: given("Phong trào thi đua năm 2022"),
  department: given("Sở Thông tin và Truyền thông tỉnh Bắc Kạn"),
  awardForm: given("Giấy khen của Giám đốc Sở"),
  signer: given("ThS. Hoàng Văn Đức", "Kế hoạch!B19"),
  signerPosition: given("Giám đốc"),
});

const ISSUED = {
  ...SETTINGS,
  decisionNumber: given("15/QĐ-STTTT", "Kế hoạch!B25"),
  decisionDate: given(date("10/02/2023"), "Kế hoạch!B26"),
};

const SALARIES = [{ from: date("01/07/2019"), amount: 1_490_000, source: "", at: cell("Lương cơ sở!B2") }];

/** The decision on unit CNTT and its first two officials, issued. */
const issued = (changes: Changes["campaign"] = {}): Changes => ({
  campaign: { settings: ISSUED, baseSalaries: SALARIES, ...changes },
  records: { meetings: [councilOn(["CNTT", true], ["CB01", true], ["CB02", true], ["CB03", false])] },
});

describe("a decision before the council's minutes", () => {
  const paper = makeDecision(dossierOf(2, { records: { meetings: [] } }));

  test("is a draft on those proposed, with room for number and day", () => {
    expect(paper.draft).toMatchObject({ mark: "DỰ THẢO" });
    expect(paper.header.number?.text).toBe(`Số: ${BLANK}/QĐ-STTTT`);
    expect(paper.header.placeAndDate?.text).toBe(`Bắc Kạn, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`);
    expect(paper.grounds[paper.grounds.length - 1]?.text).toBe(
      `Theo đề nghị của Hội đồng Thi đua - Khen thưởng Sở Thông tin và Truyền thông tại Biên bản số ${BLANK} ngày ${BLANK}.`,
    );
    expect(namesOf([...paper.collectives, ...paper.individuals])).toHaveLength(3);
  });

  test("names no sum of money", () => {
    expect(paper.withPrizes).toBe(false);
    expect(paper.totalPrize).toBeNull();
    expect(paper.individuals.map(({ prize }) => prize)).toEqual([null, null]);
    expect(textsOf(paper)).not.toMatch(/000 đồng|nghìn đồng/);
  });
});

describe("money is told only when the decision has both number and day", () => {
  test.each([
    ["neither", SETTINGS, false],
    ["a day alone", { ...SETTINGS, decisionDate: ISSUED.decisionDate }, false],
    ["a number alone", { ...SETTINGS, decisionNumber: ISSUED.decisionNumber }, false],
    ["both", ISSUED, true],
  ])("%s", (_what, changed, told) => {
    const paper = makeDecision(dossierOf(2, issued({ settings: changed })));
    expect(paper.withPrizes).toBe(told);
    expect(/\d{3}\.000/.test(textsOf(paper))).toBe(told);
  });
});

describe("a decision after the council's minutes", () => {
  const paper = makeDecision(dossierOf(3, issued()));

  test("names those the council agreed on, numbered through both kinds", () => {
    expect(paper.draft).toBeNull();
    expect(paper.authority.text).toBe("GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
    expect(paper.collectives.map(({ ordinal, name }) => [ordinal, name.text])).toEqual([
      ["1", "Phòng Công nghệ thông tin"],
    ]);
    expect(paper.individuals.map(({ ordinal, name }) => [ordinal, name.text])).toEqual([
      ["2", "Nguyễn Văn CB01"],
      ["3", "Nguyễn Văn CB02"],
    ]);
    expect(paper.total.text).toBe("Danh sách có 01 tập thể và 02 cá nhân.");
    expect(paper.listTitle.text).toBe("DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN");
    expect(paper.listReference.text).toBe(
      "(Kèm theo Quyết định số 15/QĐ-STTTT ngày 10 tháng 02 năm 2023 của Giám đốc Sở Thông tin và Truyền thông)",
    );
  });

  test("tells the prizes in figures and in words, from the base salary of its day", () => {
    expect(paper.articles[1]?.text.text).toBe(
      "Mức tiền thưởng: mỗi tập thể 900.000 đồng (Chín trăm nghìn đồng), mỗi cá nhân 450.000 đồng (Bốn trăm năm mươi " +
        "nghìn đồng). Kinh phí chi từ Quỹ thi đua, khen thưởng của Sở năm 2023.",
    );
    expect(paper.totalPrize?.text).toBe("Tổng số tiền thưởng: 1.800.000 đồng (Một triệu tám trăm nghìn đồng).");
    expect(figureCells(paper)).toEqual(expect.arrayContaining(["Lương cơ sở!B2", "Kế hoạch!B25", "Kế hoạch!B26"]));
  });

  test("has four articles, the last with the closing mark, and goes to those in it", () => {
    expect(paper.articles.map(({ label }) => label)).toEqual(["Điều 1.", "Điều 2.", "Điều 3.", "Điều 4."]);
    expect(paper.articles[3]?.text.text).toMatch(/và các tập thể, cá nhân có tên tại Điều 1 .*\.\/\.$/);
    expect(paper.recipients.map(({ text }) => text)).toEqual([
      "- Như Điều 4;",
      "- Các phòng, đơn vị thuộc Sở;",
      "- Lưu: VT, HSTĐKT.",
    ]);
  });

  test("is signed without academic titles", () => {
    expect(paper.signature).toMatchObject({
      authority: null,
      position: { text: "GIÁM ĐỐC" },
      name: { text: "Hoàng Văn Đức", cell: cell("Kế hoạch!B19") },
    });
  });
});

describe("the order of a decision", () => {
  const order = (changes: Changes): (string | undefined)[] => {
    const paper = makeDecision(dossierOf(3, changes));
    return paper.individuals.map(({ ordinal, name }) => `${ordinal} ${name.text}`);
  };
  const records = { meetings: [councilOn(["CNTT", true], ["CB02", true], ["CB03", true], ["CB01", true])] };

  test("is that in which the council spoke of them", () => {
    expect(order({ ...issued(), records })).toEqual(["2 Nguyễn Văn CB02", "3 Nguyễn Văn CB03", "4 Nguyễn Văn CB01"]);
  });

  test("and their Số sổ vàng stay as they are when what is reported later changes a verdict", () => {
    const before = order({ ...issued(), records });
    const later = officials(3, (index) => ({
      proposed: given(true),
      ...(index === 1 ? { rating: given("completed" as const) } : {}),
    }));
    const dossier = dossierOf(3, { ...issued({ officials: later }), records });
    const [last] = dossier.list.nominees.filter(({ kind }) => kind === "individual").slice(-1);
    expect(last?.code).toBe("CB02");
    expect(order({ ...issued({ officials: later }), records })).toEqual(before);
    expect(makeCertificates(dossier).map(({ name }) => name.text)[1]).toBe("Nguyễn Văn CB02");
  });
});

describe("a decision of which the council's minutes have forgotten somebody", () => {
  const dossier = dossierOf(2, { ...issued(), records: { meetings: [councilOn(["CNTT", true], ["CB01", true])] } });

  test("is a draft that names them, and nobody has a place in the golden book", () => {
    expect(makeDecision(dossier).draft?.because).toContain("chưa có kết luận về Nguyễn Văn CB02");
    const certificates = makeCertificates(dossier);
    expect(certificates).toHaveLength(2);
    for (const { draft, goldenBook } of certificates) {
      expect([draft?.mark, goldenBook.text]).toEqual(["DỰ THẢO", `Số sổ vàng: ${BLANK}`]);
    }
  });

  test("is none when they were refused", () => {
    const meetings = [councilOn(["CNTT", true], ["CB01", true], ["CB02", false])];
    expect(makeDecision(dossierOf(2, { ...issued(), records: { meetings } })).draft).toBeNull();
  });
});

test("a deputy signs in the director's stead, on two lines", () => {
  const changes: Changes = {
    ...issued({ settings: { ...ISSUED, signerPosition: given("Phó Giám đốc") } }),
    records: { settings: paperSettings({ signingAuthority: given("KT.") }) },
  };
  expect(makeDecision(dossierOf(1, changes)).signature).toMatchObject({
    authority: { text: "KT. GIÁM ĐỐC" },
    position: { text: "PHÓ GIÁM ĐỐC" },
  });
});

test("a signer named by code signs with the name", () => {
  const people = [...officials(1), official("LD1", { name: "Hoàng Văn Đức", at: cell("Cán bộ!A9") })];
  const paper = makeDecision(
    dossierOf(1, { campaign: { officials: people, settings: { ...SETTINGS, signer: given("ld1") } } }),
  );
  expect(paper.signature.name.text).toBe("Hoàng Văn Đức");
});

describe("the words fit how many there are", () => {
  test.each([
    [0, "tặng Giấy khen cho các tập thể, cá nhân"],
    [1, "tặng Giấy khen cho cá nhân"],
    [12, "tặng Giấy khen cho các cá nhân"],
  ])("%d officials", (count, words) => {
    const paper = makeDecision(
      dossierOf(count, { campaign: { units: [unit("CNTT", { proposed: given(false) })] }, records: { meetings: [] } }),
    );
    expect(paper.subject.text).toContain(words);
    expect(paper.individuals).toHaveLength(count);
  });
});

describe("certificates", () => {
  test("are one for each recipient, in the decision's order, which is their Số sổ vàng", () => {
    const papers = makeCertificates(dossierOf(3, issued()));
    expect(papers.map(({ name, address, goldenBook }) => [address, name.text, goldenBook.text])).toEqual([
      ["Tập thể", "Phòng Công nghệ thông tin", "Số sổ vàng: 1"],
      ["Ông (Bà)", "Nguyễn Văn CB01", "Số sổ vàng: 2"],
      ["Ông (Bà)", "Nguyễn Văn CB02", "Số sổ vàng: 3"],
    ]);
    expect(papers[1]).toMatchObject({
      draft: null,
      // No head names the province on a certificate.
      authority: { text: "GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH BẮC KẠN" },
      description: { text: "Chuyên viên, Phòng Công nghệ thông tin" },
      decision: { text: "Quyết định số: 15/QĐ-STTTT, ngày 10 tháng 02 năm 2023" },
      placeAndDate: { text: "Bắc Kạn, ngày 10 tháng 02 năm 2023" },
    });
  });

  test("before the council's minutes are drafts without a place in the book", () => {
    const [first] = makeCertificates(dossierOf(1, { records: { meetings: [] } }));
    expect(first).toMatchObject({ draft: { mark: "DỰ THẢO" }, goldenBook: { text: `Số sổ vàng: ${BLANK}` } });
  });

  test("of nobody are none", () => {
    expect(makeCertificates(dossierOf(0))).toEqual([]);
  });
});
