import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { renderPaper } from "../../src/dossier/render";
import { examplePaper, PAPER_KINDS, type Size } from "./example-papers";

/** LibreOffice with its word processor, and the programs that read PDF. */
const tools = [
  ["soffice", "--version"],
  ["pdftotext", "-v"],
  ["pdffonts", "-v"],
].every(([program = "", argument = ""]) => spawnSync(program, [argument]).status === 0);

/** Where they are not installed these are reported as skipped. */
const withLibreOffice = tools ? describe : describe.skip;

const SIZES: readonly Size[] = [0, 1, 12].flatMap((nominees) => [
  { nominees, long: false },
  { nominees, long: true },
]);

const PAPERS = PAPER_KINDS.flatMap((kind) =>
  SIZES.map((size) => ({ kind, size, name: `${kind}-${String(size.nominees)}${size.long ? "-long" : ""}` })),
);

const run = (program: string, ...parameters: readonly string[]): string =>
  spawnSync(program, parameters, { encoding: "utf8", timeout: 300_000 }).stdout;

withLibreOffice("LibreOffice shows every paper", () => {
  let folder = "";
  const pages = new Map<string, string[]>();

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "papers-"));
    mkdirSync(path.join(folder, "pdf"));
    const files = PAPERS.map(({ kind, size, name }) => {
      const result = renderPaper(readFileSync(`templates/${kind}.docx`), examplePaper(kind, size));
      if (result.kind === "refused") throw new Error(name);
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, result.bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", path.join(folder, "pdf"), ...files);
    for (const { name } of PAPERS) {
      const text = run("pdftotext", "-layout", path.join(folder, "pdf", `${name}.pdf`), "-");
      pages.set(name, text.split("\f").slice(0, -1));
    }
  }, 600_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(PAPERS)(
    "$name: in Times New Roman or the font of its measures, all of it there",
    ({ kind, size, name }) => {
      const fonts = run("pdffonts", path.join(folder, "pdf", `${name}.pdf`))
        .split("\n")
        .slice(2)
        .filter(Boolean);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/TimesNewRoman|LiberationSerif/);
      const shown = words((pages.get(name) ?? []).join(" "));
      const paper = examplePaper(kind, size);
      const name1 = "signature" in paper ? paper.signature.name.text : "right" in paper ? paper.right.name.text : "";
      for (const word of words(name1)) expect(shown).toContain(word);
      expect(shown).not.toContain("{");
    },
  );

  test.each(PAPERS)("$name: no signature stands alone on its page", ({ kind, name }) => {
    const all = pages.get(name) ?? [];
    const at = all.findIndex((page) =>
      /GIÁM ĐỐC\s*$|TRƯỞNG PHÒNG|CHỦ TỌA|CHỦ TỊCH HỘI ĐỒNG|NGƯỜI BÁO CÁO|CHÁNH VĂN PHÒNG/mu.test(page),
    );
    expect(at).toBeGreaterThanOrEqual(0);
    const lines = (all[at] ?? "").split("\n").filter((line) => line.trim() !== "");
    // The page's number and the lines before the signature's title, of which one at least is of the text.
    const first = lines.findIndex((line) => /Nơi nhận|THỦ TRƯỞNG|THƯ KÝ|NGƯỜI THẨM ĐỊNH|Quyết định số/.test(line));
    expect(first).toBeGreaterThan(kind === "certificate" || at === 0 ? 0 : 1);
  });

  test.each(PAPERS)("$name: pages are numbered from the second on, those of a list by themselves", ({ kind, name }) => {
    const all = pages.get(name) ?? [];
    const numbers = all.map((page) => /^\s*(\d+)\s*$/.exec(page.split("\n")[0] ?? "")?.[1] ?? "");
    const list = kind === "decision" ? 1 : 0;
    const counted = all.map((_, index) => (index <= list ? "" : String(index + 1 - list)));
    expect(numbers).toEqual(counted);
  });

  test.each([
    ["a certificate", (name: string) => name.startsWith("certificate"), 1],
    ["a summary of few and short achievements", (name: string) => /Summary-\d+$/.test(name), 1],
    ["a decision and its list for a dozen", (name: string) => name === "decision-12", 2],
    ["a request for one of each", (name: string) => name === "submission-1", 1],
  ])("%s takes no more pages than it should", (_, of, count) => {
    for (const { name } of PAPERS.filter((paper) => of(paper.name)))
      expect([name, pages.get(name)?.length]).toEqual([name, count]);
  });
});

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");
