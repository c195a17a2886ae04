/** What stands around the text of a paper, in headers, footers and notes, is held against the workbook as the text is. */

import { describe, expect, test } from "@jest/globals";
import type { Paper, PaperKind } from "../../../src/dossier/papers";
import type { Block, Finding } from "../../../src/dossier/reconcile";
import { given, unit } from "../../domain/campaigns";
import { documentOf } from "../../../workbench/host/drive/word";
import { field, withAround, type Around } from "../around";
import { dossierOf } from "../dossiers";
import { blocksOfDocs, comparePaper, documentOfPaper, expectedOf, papersOf, template, wordOf } from "./papers";

const OWN: Around = {
  header: `<w:r><w:t xml:space="preserve">{header.issuer}, trang </w:t></w:r>${field("PAGE", "7")}`,
  firstHeader: "{header.parent}",
  footer: `<w:r><w:t xml:space="preserve">Kèm theo hồ sơ của {header.issuer} – </w:t></w:r>${field("NUMPAGES", "12")}`,
  note: "Người ký: {#signature}{name}{/signature}",
};
const ownTemplate = (kind: PaperKind): Uint8Array => withAround(template(kind), OWN);

function papers(name = "Phòng Công nghệ thông tin"): Paper[] {
  return papersOf(dossierOf(1, { campaign: { units: [unit("CNTT", { name, head: given("Hoàng Thị Bình") })] } }));
}

function submission(name?: string): Paper {
  const paper = papers(name).find(({ kind }) => kind === "submission");
  if (paper === undefined) throw new Error("No letter");
  return paper;
}

const read = (bytes: Uint8Array): readonly Block[] => blocksOfDocs(documentOf(bytes));

/** A document of the paper in the own template, held against the paper `now`. */
function compared(was: Paper, now: Paper, change: (blocks: readonly Block[]) => readonly Block[] = (all) => all) {
  const own = ownTemplate(was.kind);
  const blocks = change(read(wordOf(was, own)));
  return comparePaper(expectedOf(now, own), documentOfPaper(was, now, blocks));
}

/** Words replaced in one area alone. */
function replacedIn(area: Block["area"], old: string, put: string) {
  return (blocks: readonly Block[]): Block[] => {
    let count = 0;
    const after = blocks.map((block): Block => {
      if (block.kind !== "paragraph" || block.area !== area || !block.text.includes(old)) return block;
      count += 1;
      return { ...block, text: block.text.split(old).join(put) };
    });
    if (count === 0) throw new Error(`Nothing there says ${old}`);
    return after;
  };
}

const short = ({ kind, place, paperSays, workbookSays }: Finding): unknown[] => [
  kind,
  place.kind === "nowhere" ? null : place.area,
  paperSays,
  workbookSays,
];

describe("the Office's own template with values around its text", () => {
  test("gives papers that say them there", () => {
    const around = read(wordOf(submission(), ownTemplate("submission"))).filter(({ area }) => area !== undefined);
    expect(around).toEqual([
      { kind: "paragraph", area: "header", ordinal: 1, text: "PHÒNG CÔNG NGHỆ THÔNG TIN, trang" },
      { kind: "paragraph", area: "header", ordinal: 2, text: "SỞ THÔNG TIN VÀ TRUYỀN THÔNG" },
      { kind: "paragraph", area: "footer", ordinal: 1, text: "Kèm theo hồ sơ của PHÒNG CÔNG NGHỆ THÔNG TIN –" },
      { kind: "paragraph", area: "note", ordinal: 1, text: "Người ký: Hoàng Thị Bình" },
    ]);
  });

  test.each(["submission", "decision", "unitMinutes", "appraisal"] as const)(
    "agrees as long as nobody touches the paper: %s",
    (kind) => {
      const paper = papers().find((one) => one.kind === kind);
      if (paper === undefined) throw new Error(`No ${kind}`);
      const own = withAround(template(kind), { header: OWN.header ?? "", footer: OWN.footer ?? "" });
      const document = documentOfPaper(paper, paper, read(wordOf(paper, own)));
      expect(comparePaper(expectedOf(paper, own), document)).toEqual({ findings: [], filled: [] });
    },
  );

  test.each([
    ["header", "PHÒNG CÔNG NGHỆ THÔNG TIN", "PHÒNG CHUYỂN ĐỔI SỐ"],
    ["header", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
    ["footer", "PHÒNG CÔNG NGHỆ THÔNG TIN", "PHÒNG CHUYỂN ĐỔI SỐ"],
    ["note", "Hoàng Thị Bình", "Hoàng Thị Bích"],
  ] as const)("tells what somebody has changed in the %s: %s", (area, was, put) => {
    const letter = submission();
    const { findings } = compared(letter, letter, replacedIn(area, was, put));
    expect(findings.map(short)).toEqual([["edited", area, put, was]]);
  });

  test("tells each place that has gone stale", () => {
    const { findings } = compared(submission(), submission("Phòng Chuyển đổi số"));
    const places = findings.map(({ kind, place }) => [kind, place.kind === "nowhere" ? null : place.area]);
    for (const area of ["header", "footer", undefined]) expect(places).toContainEqual(["stale", area]);
  });

  test("misses what was taken out of a note, also where the text says the same", () => {
    const letter = submission();
    const { findings } = compared(letter, letter, (blocks) => blocks.filter(({ area }) => area !== "note"));
    expect(findings.map(short)).toEqual([["missing", null, "", "Hoàng Thị Bình"]]);
  });
});

describe("what people put around a paper themselves", () => {
  const withTyped = (paper: Paper, around: Around): readonly Block[] => read(withAround(wordOf(paper), around));

  test("is told nobody where the workbook still says so, nor are page numbers", () => {
    const letter = submission();
    const blocks = withTyped(letter, {
      header: "Phòng Công nghệ thông tin",
      footer: `<w:r><w:t xml:space="preserve">Trang </w:t></w:r>${field("PAGE \\* MERGEFORMAT", "2")}`,
      note: "Số liệu của Phòng Công nghệ thông tin.",
      endnote: "Theo Kế hoạch.",
    });
    expect(comparePaper(expectedOf(letter), documentOfPaper(letter, letter, blocks))).toEqual({
      findings: [],
      filled: [],
    });
  });

  test.each(["header", "footer", "note"] as const)(
    "is told where the workbook has it no longer, although the text was mended: %s",
    (area) => {
      const [was, now] = [submission(), submission("Phòng Chuyển đổi số")];
      const mended = withTyped(now, { [area]: "Hồ sơ của Phòng Công nghệ thông tin" });
      const { findings } = comparePaper(expectedOf(now), documentOfPaper(was, now, mended));
      expect(findings.map(short)).toEqual([["gone", area, "Phòng Công nghệ thông tin", ""]]);
    },
  );

  test("does not stand for a figure that was taken out of the text", () => {
    const letter = submission();
    const bytes = withAround(wordOf(letter), { header: "Hoàng Thị Bình" });
    const blocks = read(bytes).map((block): Block =>
      block.kind === "row" && block.area === undefined
        ? { ...block, cells: block.cells.map((cell) => cell.replace("Hoàng Thị Bình", "")) }
        : block,
    );
    const { findings } = comparePaper(expectedOf(letter), documentOfPaper(letter, letter, blocks));
    expect(findings.map(({ workbookSays }) => workbookSays)).toEqual(["Hoàng Thị Bình"]);
  });
});

describe("boxes and drawings", () => {
  test("are left out, whatever stands in them: the Docs service does not give their text", () => {
    const letter = submission();
    const own = withAround(template("submission"), { box: "Bản của {header.issuer}" });
    const blocks = read(wordOf(letter, own));
    expect(JSON.stringify(blocks)).not.toContain("Bản của");
    expect(comparePaper(expectedOf(letter, own), documentOfPaper(letter, letter, blocks)).findings).toEqual([]);
  });
});

describe("a document as the Docs service gives it", () => {
  const saying = (content: string) => ({ content: [{ paragraph: { elements: [{ textRun: { content } }] } }] });
  const called = (footnoteId: string) => ({ footnoteReference: { footnoteId } });

  test("has its headers in the order of the pages and its notes in that of the text", () => {
    const document = {
      body: {
        content: [
          {
            table: {
              tableRows: [{ tableCells: [{ content: [{ paragraph: { elements: [called("n2")] } }] }] }],
            },
          },
          { paragraph: { elements: [{ textRun: { content: "a" } }, called("n1")] } },
        ],
      },
      headers: { z: saying("first\n"), b: saying("other section\n"), a: saying("even\n"), y: saying("every\n") },
      footers: { f: saying("foot\n") },
      footnotes: { n1: saying(" second note\n"), n2: saying(" first note\n") },
      documentStyle: { defaultHeaderId: "y", firstPageHeaderId: "z", evenPageHeaderId: "a", defaultFooterId: "f" },
    };
    expect(blocksOfDocs(document).map((block) => [block.area, block.kind === "paragraph" && block.text])).toEqual([
      [undefined, "a"],
      ["header", "every"],
      ["header", "first"],
      ["header", "even"],
      ["header", "other section"],
      ["footer", "foot"],
      ["note", "first note"],
      ["note", "second note"],
    ]);
  });
});
