/** Part "papers": one paper filled, against two libraries on the same paper; and what a run over the dossiers costs. */

import * as docx from "docx";
import { TemplateHandler } from "easy-template-x";
import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "../workbench/files/xlsx";
import type { CallCounts } from "../workbench/host/execution";
import type { PapersProgress } from "../src/workbook/panel-papers";
import { fillTemplate } from "../src/dossier/render-engine";
import { atMost, milliseconds, plain, shown, type Figure } from "./figure";
import { withHost } from "./host";

const SAMPLE = "build/workbench/so-minh-hoa.xlsx";
/** The account in charge of the sample. */
const ACCOUNT = { email: "thi-dua@example.com", locale: "vi" };
const PAPERS = 200;
/** Calls of Drive that a run may make besides one a document. */
const BESIDES = 3;

interface Recipient {
  readonly ordinal: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
}

/** A decision's list: a title, twenty paragraphs, a table of fifty recipients. */
const PAPER = {
  title: "DANH SÁCH TẶNG GIẤY KHEN",
  grounds: Array.from({ length: 20 }, (_, index) => ({
    text: `Căn cứ Quyết định số ${String(index + 1)}/QĐ-UBND ngày 14/01/2022 của Ủy ban nhân dân tỉnh;`,
  })),
  recipients: Array.from({ length: 50 }, (_, index) => ({
    ordinal: String(index + 1),
    name: `Nguyễn Văn ${String(index + 1)}`,
    position: "Chuyên viên",
    unit: "Phòng Công nghệ thông tin",
  })),
};

/** The paper written out of code; with tags in the place of values it is the template of the other two. */
function written(title: string, grounds: readonly string[], rows: readonly Recipient[]): Promise<Buffer> {
  // A run a tag, as easy-template-x wants those that open and close a row.
  const paragraph = (text: string) =>
    new docx.Paragraph({ children: text.split(/(?<=\})(?=\{)/).map((run) => new docx.TextRun(run)) });
  const table = new docx.Table({
    rows: rows.map(
      ({ ordinal, name, position, unit }) =>
        new docx.TableRow({
          children: [ordinal, name, position, unit].map((text) => new docx.TableCell({ children: [paragraph(text)] })),
        }),
    ),
  });
  const document = new docx.Document({
    sections: [{ children: [paragraph(title), ...grounds.map(paragraph), table, paragraph("")] }],
  });
  return docx.Packer.toBuffer(document);
}

const TAGGED: Recipient = {
  ordinal: "{#recipients}{ordinal}",
  name: "{name}",
  position: "{position}",
  unit: "{unit}{/recipients}",
};

/** The text of a paper, to see that all contenders print the same. */
function textOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  return Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)</g), ([, text = ""]) => text).join("");
}

/** Fills the same paper so many times with each contender, in turns; then a run over the sample in the host. */
export async function measurePapers(_report: (line: string) => void, rounds: number): Promise<Figure[]> {
  const template = new Uint8Array(await written("{title}", ["{#grounds}", "{text}", "{/grounds}"], [TAGGED]));
  const handler = new TemplateHandler();
  const contenders: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    "this add-on": () => {
      const filled = fillTemplate(template, PAPER);
      if (filled.kind === "refused") throw new Error(JSON.stringify(filled.faults));
      return Promise.resolve(filled.bytes);
    },
    "easy-template-x": async () => new Uint8Array(await handler.process(Buffer.from(template), { ...PAPER })),
    docx: async () =>
      new Uint8Array(
        await written(
          PAPER.title,
          PAPER.grounds.map(({ text }) => text),
          PAPER.recipients,
        ),
      ),
  };
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  const texts = new Map<string, string>();
  for (let round = 0; round < Math.min(rounds, 30); round += 1) {
    for (const [name, make] of Object.entries(contenders)) {
      const start = performance.now();
      const bytes = await make();
      times.get(name)?.push(performance.now() - start);
      texts.set(name, textOf(bytes));
    }
  }
  if (new Set(texts.values()).size !== 1) throw new Error("The contenders print different papers.");
  return [
    ...Array.from(times, ([name, taken]) => plain(`one paper: ${name}`, milliseconds(taken))),
    ...(await measureRun()),
  ];
}

/** What a run over the sample's dossiers costs on Google, as far as anybody has published it. */
async function measureRun(): Promise<Figure[]> {
  const opened = await openXlsx(SAMPLE);
  if (!opened.ok) throw new Error(SAMPLE);
  const { slices, made } = await withHost(opened.workbook, async (host) => {
    const slices: CallCounts[] = [];
    let made = 0;
    let request: object | null = { units: null, kinds: null };
    for (let state: string = "going"; state === "going"; request = null) {
      const report = await host.runFunction("makePapers", [request, "vi"], { user: ACCOUNT });
      const told = report.result as Extract<PapersProgress, { kind: "progress" }> | undefined;
      if (told?.kind !== "progress") throw new Error(told?.message ?? report.error?.message);
      slices.push(report.calls);
      ({ made, state } = told);
    }
    return { slices, made };
  });
  const sum = (of: (calls: CallCounts) => number): number => slices.reduce((total, calls) => total + of(calls), 0);
  const drive = sum(({ byCategory }) => (byCategory.make ?? 0) + (byCategory.find ?? 0));
  const seconds = sum(({ milliseconds: spent }) => spent) / 1000;
  return [
    plain("the sample's papers", `${String(made)} in ${String(slices.length)} slices`),
    atMost("calls of Drive besides one a document", drive - made, BESIDES, ""),
    plain("modelled time a paper", `${shown(seconds / made)} s`),
    plain(`modelled time of ${String(PAPERS)} papers`, `${shown(((seconds / made) * PAPERS) / 60)} min`),
  ];
}
