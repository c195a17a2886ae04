/** Papers that somebody has opened in LibreOffice and saved without a change: nothing of them may be told. */

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Paper } from "../../../src/dossier/papers";
import { documentOf } from "../../../workbench/host/drive/word";
import { field, withAround } from "../around";
import { dossierOf } from "../dossiers";
import { examplePaper, PAPER_KINDS } from "../example-papers";
import { blocksOfDocs, comparePaper, documentOfPaper, expectedOf, papersOf, template, wordOf } from "./papers";

const withLibreOffice = spawnSync("soffice", ["--version"]).status === 0 ? describe : describe.skip;

/** The Office's own template of a letter, with values around its text. */
const OWN = withAround(template("submission"), {
  header: `<w:r><w:t xml:space="preserve">{header.issuer} – trang </w:t></w:r>${field("PAGE", "2")}`,
  firstHeader: "{header.parent}",
  footer: `<w:r><w:t xml:space="preserve">{header.issuer}, </w:t></w:r>${field("NUMPAGES", "9")}`,
  note: "Người ký: {#signature}{name}{/signature}",
  box: "{header.issuer}",
});

const PAPERS: readonly (readonly [name: string, paper: Paper, own?: Uint8Array])[] = [
  ["own", examplePaper("submission", { nominees: 12, long: true }), OWN],
  ...papersOf(dossierOf(1)).map((paper, index) => [`${paper.kind}-${String(index)}`, paper] as const),
  ...PAPER_KINDS.map((kind) => [`${kind}-12`, examplePaper(kind, { nominees: 12, long: true })] as const),
];

withLibreOffice("a paper saved anew by LibreOffice", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "saved-"));
    mkdirSync(path.join(folder, "saved"));
    const files = PAPERS.map(([name, paper, own]) => {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, wordOf(paper, own));
      return file;
    });
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const to = ["--convert-to", "docx", "--outdir", path.join(folder, "saved")];
    spawnSync("soffice", [profile, "--headless", ...to, ...files], { timeout: 300_000 });
  }, 400_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(PAPERS.map(([name, paper, own]) => ({ name, paper, own })))("agrees: $name", ({ name, paper, own }) => {
    const saved = readFileSync(path.join(folder, "saved", `${name}.docx`));
    const blocks = blocksOfDocs(documentOf(saved));
    expect(comparePaper(expectedOf(paper, own), documentOfPaper(paper, paper, blocks))).toEqual({
      findings: [],
      filled: [],
    });
  });
});
