/** Papers that somebody has opened in LibreOffice and saved without a change: nothing of them may be told. */

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Paper } from "../../../src/dossier/papers";
import { documentOf } from "../../../workbench/host/drive/word";
import { dossierOf } from "../dossiers";
import { examplePaper, PAPER_KINDS } from "../example-papers";
import { blocksOfDocs, comparePaper, documentOfPaper, expectedOf, papersOf, wordOf } from "./papers";

const withLibreOffice = spawnSync("soffice", ["--version"]).status === 0 ? describe : describe.skip;

const PAPERS: readonly (readonly [name: string, paper: Paper])[] = [
  ...papersOf(dossierOf(1)).map((paper, index) => [`${paper.kind}-${String(index)}`, paper] as const),
  ...PAPER_KINDS.map((kind) => [`${kind}-12`, examplePaper(kind, { nominees: 12, long: true })] as const),
];

withLibreOffice("a paper saved anew by LibreOffice", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "saved-"));
    mkdirSync(path.join(folder, "saved"));
    const files = PAPERS.map(([name, paper]) => {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, wordOf(paper));
      return file;
    });
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const to = ["--convert-to", "docx", "--outdir", path.join(folder, "saved")];
    spawnSync("soffice", [profile, "--headless", ...to, ...files], { timeout: 300_000 });
  }, 400_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(PAPERS)("agrees: %s", (name, paper) => {
    const saved = readFileSync(path.join(folder, "saved", `${name}.docx`));
    const blocks = blocksOfDocs(documentOf(saved));
    expect(comparePaper(expectedOf(paper), documentOfPaper(paper, paper, blocks))).toEqual({
      findings: [],
      filled: [],
    });
  });
});
