/** The Office's templates of papers by the real bundle: given, taken back and deleted while searches lag and papers are made. */

import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { PapersAnswer, PapersView, TemplateOutcome } from "../../src/workbook/panel-papers";
import type { Gate } from "../../workbench/host/execution";
import { OWNER } from "./campaign-host";
import { documents, folders, ledger, makeAll, progressOf, slice, withOffice, type Office } from "./papers-host";

const LETTERS = { units: null, kinds: ["submission"] } as const;
const LAG = { listLag: 20_000 };

/** The add-on's template of the letters with other words, as Base64. */
function changedTemplate(words: string): string {
  const parts = unzipSync(readFileSync("templates/submission.docx"));
  const before = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const after = before.replace("TỜ TRÌNH", words);
  if (after === before) throw new Error("The template has no such words");
  return Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(after) })).toString("base64");
}

/** Gives a template, or takes it back for null. */
async function give({ host }: Office, content: string | null): Promise<void> {
  const { result } = await host.runFunction("keepTemplate", ["submission", content, "vi"]);
  expect((result as TemplateOutcome).kind).toBe("kept");
}

/** The titles that the letters which count have been printed with. */
function titles(office: Office): string[] {
  const counting = ledger(office).filter((row) => row["Trạng thái"] === "Đã lập");
  return counting.map((row) => {
    const file = documents(office).find(({ id }) => row["Liên kết"]?.includes(id));
    const parts = unzipSync(office.drive.bytes(OWNER, file?.id ?? ""));
    const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
    return /TỜ TRÌNH|ĐỀ NGHỊ MỚI|ĐỀ NGHỊ KHÁC/.exec(text)?.[0] ?? "";
  });
}

async function standings({ host }: Office): Promise<string[]> {
  const { result } = await host.runFunction("readPapers", ["vi"]);
  const answer = result as PapersAnswer<PapersView>;
  if (answer.kind === "refused") throw new Error(answer.message);
  return answer.answer.units
    .flatMap(({ papers }) => papers)
    .filter(({ kind }) => kind === "submission")
    .map(({ standing }) => standing);
}

describe("a template of the Office's", () => {
  test("given and taken back while searches lag does not come back, nor does the one given before", async () => {
    await withOffice(async (office) => {
      await makeAll(office, LETTERS);
      await give(office, changedTemplate("ĐỀ NGHỊ MỚI"));
      office.clock.advance(1000);
      await give(office, changedTemplate("ĐỀ NGHỊ KHÁC"));
      office.clock.advance(1000);
      await give(office, null);
      office.clock.advance(180_000);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 0 });
      expect(titles(office)).toEqual(["TỜ TRÌNH", "TỜ TRÌNH"]);
    }, LAG);
  });

  test("given before anything was made has its folder used by whatever follows while searches lag", async () => {
    await withOffice(async (office) => {
      await give(office, changedTemplate("ĐỀ NGHỊ MỚI"));
      office.clock.advance(1000);
      await give(office, changedTemplate("ĐỀ NGHỊ KHÁC"));
      office.clock.advance(1000);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 2 });
      expect(folders(office)).toHaveLength(1);
      expect(new Set(documents(office).flatMap(({ parents }) => parents))).toEqual(
        new Set(folders(office).map(({ id }) => id)),
      );
    }, LAG);
  });

  test("given between two slices is that of every paper in the end, each recorded as what it is", async () => {
    await withOffice(async (office) => {
      await give(office, changedTemplate("ĐỀ NGHỊ MỚI"));
      office.clock.advance(30_000);
      const slow: Gate = ({ name, phase }) => {
        if (name === "drive.files.create" && phase === "after") office.clock.advance(61_000);
        return "go";
      };
      expect(progressOf(await slice(office, LETTERS, slow))).toMatchObject({ state: "going", made: 1, left: 1 });
      await give(office, changedTemplate("ĐỀ NGHỊ KHÁC"));
      expect(await makeAll(office, null)).toMatchObject({ state: "done" });
      expect(titles(office)).toEqual(["ĐỀ NGHỊ KHÁC", "ĐỀ NGHỊ KHÁC"]);
      expect(await standings(office)).toEqual(["current", "current"]);
      office.clock.advance(180_000);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 0 });
    }, LAG);
  });

  test("deleted while papers are made is told, and the add-on's is in use again", async () => {
    await withOffice(async (office) => {
      await give(office, changedTemplate("ĐỀ NGHỊ MỚI"));
      const deleted: Gate = ({ name, phase }) =>
        name === "drive.files.get" && phase === "before"
          ? { fail: "API call to drive.files.get failed with error: File not found: 1." }
          : "go";
      expect(progressOf(await slice(office, LETTERS, deleted))).toMatchObject({ state: "going", made: 0, left: 2 });
      const told = await makeAll(office, null);
      expect(told).toMatchObject({ state: "done", made: 2 });
      expect(told.message).toContain("Mẫu của Văn phòng cho Tờ trình không còn trên Drive");
      expect(titles(office)).toEqual(["TỜ TRÌNH", "TỜ TRÌNH"]);
    }, LAG);
  });
});
