/** "Đối chiếu hồ sơ" by the real bundle: papers are made, people edit papers and workbook, and are told what differs. */

import { describe, expect, test } from "@jest/globals";
import { field, withAround } from "../dossier/around";
import { withWords } from "../dossier/word-file";
import type { PaperCheckView, ReconcileProgress, ReconcileState } from "../../src/workbook/panel-reconcile";
import type { Gate } from "../../workbench/host/execution";
import { OWNER, typeRows } from "./campaign-host";
import { documents, ledger, makeAll, withOffice, type Office } from "./papers-host";

function report({ host }: Office, state: unknown, gate?: Gate, email = OWNER) {
  return host.runFunction("reconcilePapers", [state, "vi"], {
    user: { email, locale: "vi" },
    ...(gate === undefined ? {} : { gate }),
  });
}

async function slice(
  office: Office,
  state: ReconcileState | null,
  gate?: Gate,
  email = OWNER,
): Promise<ReconcileProgress> {
  const { ended, result, error } = await report(office, state, gate, email);
  if (ended !== "done") throw new Error(`${ended}: ${error?.message ?? ""}`);
  return result as ReconcileProgress;
}

/** Slice after slice, as the panel does: what the last one told, and the papers of all. */
async function reconcile(
  office: Office,
): Promise<{ readonly last: ReconcileProgress; readonly papers: PaperCheckView[] }> {
  const papers: PaperCheckView[] = [];
  let state: ReconcileState | null = null;
  for (;;) {
    const last: ReconcileProgress = await slice(office, state);
    if (last.kind !== "progress") return { last, papers };
    papers.push(...last.papers);
    if (last.state === null) return { last, papers };
    ({ state } = last);
  }
}

/** Changes a document as a person does in Word. */
function edit({ drive, clock }: Office, name: string, old: string, put: string): void {
  const file = documents({ drive } as Office).find((document) => document.name === name);
  if (file === undefined) throw new Error(`No document ${name}`);
  drive.update(OWNER, clock.now(), file.id, {}, withWords(drive.bytes(OWNER, file.id), old, put));
}

/** Sorts a tab the other way round, as a person does with a filter. */
function turnAround({ workbook }: Office, tab: string): void {
  const sheet = workbook.sheetByName(tab);
  if (sheet === undefined) throw new Error(`No tab ${tab}`);
  const [rows, columns] = [workbook.lastRow(sheet.id) - 1, workbook.lastColumn(sheet.id)];
  const values = workbook.values(sheet.id, { row: 2, column: 1, rows, columns });
  workbook.write(sheet.id, 2, 1, values.map((row) => row.map((value) => ({ value }))).reverse());
}

function told(papers: readonly PaperCheckView[]): unknown[] {
  return papers.flatMap(({ file, discrepancies }) =>
    discrepancies.map(({ kind, paperSays, workbookSays, cells }) => [
      file,
      kind,
      paperSays,
      workbookSays,
      cells.map(({ tab, cell }) => `${tab}!${cell}`).join(),
    ]),
  );
}

describe("the papers of a campaign", () => {
  test("agree as they were made; one call of Docs a paper, one of Drive", async () => {
    await withOffice(async (office) => {
      await makeAll(office);
      const { last, papers } = await reconcile(office);
      expect(papers).toEqual([]);
      const count = documents(office).length;
      expect(last).toMatchObject({
        kind: "progress",
        checked: count,
        total: count,
        message: `Đã đối chiếu ${String(count)} văn bản với sổ.`,
      });
      const { byMethod } = (await report(office, null)).calls;
      expect([byMethod["docs.documents.get"], byMethod["drive.files.list"]]).toEqual([count, 1]);
    });
  }, 120_000);

  test("that somebody has edited, and of which the workbook has changed, are told with place and cell", async () => {
    await withOffice(async (office) => {
      await makeAll(office);
      const letter = documents(office)
        .map(({ name }) => name)
        .find((name) => name.startsWith("01 Tờ trình - Phòng Công nghệ"));
      edit(office, letter ?? "", "Phòng Công nghệ thông tin", "Phòng Chuyển đổi số");
      const edited = await reconcile(office);
      expect(new Set(edited.papers.map(({ file }) => file))).toEqual(new Set([letter]));
      expect(told(edited.papers)).toContainEqual([
        letter,
        "edited",
        "Phòng Chuyển đổi số",
        "Phòng Công nghệ thông tin",
        "Đơn vị!B2",
      ]);
      await typeRows(office.host, "Cán bộ", [{ "Chức vụ": "Chuyên viên chính" }]);
      const stale = await reconcile(office);
      const kinds = told(stale.papers).filter((line) => (line as string[])[3] === "Chuyên viên chính");
      expect(kinds.length).toBeGreaterThan(1);
      expect(new Set(kinds.map((line) => (line as string[]).slice(1, 3).join(": ")))).toEqual(
        new Set(["stale: Chuyên viên"]),
      );
    });
  }, 120_000);

  test("that have something around their text that the workbook no longer says are told of it", async () => {
    await withOffice(async (office) => {
      await makeAll(office, { units: null, kinds: ["submission"] });
      const [letter] = documents(office);
      if (letter === undefined) throw new Error("No letter");
      const old = letter.name.split(" - ")[1] ?? "";
      const around = { header: `Hồ sơ của ${old}`, footer: field("PAGE", "2"), note: `${old} đã họp.` };
      const bytes = withAround(office.drive.bytes(OWNER, letter.id), around);
      office.drive.update(OWNER, office.clock.now(), letter.id, {}, bytes);
      expect((await reconcile(office)).papers).toEqual([]);
      await typeRows(office.host, "Đơn vị", [{ "Tên đơn vị": "Phòng Chuyển đổi số" }]);
      edit(office, letter.name, old, "Phòng Chuyển đổi số");
      edit(office, letter.name, old.toUpperCase(), "PHÒNG CHUYỂN ĐỔI SỐ");
      const { papers } = await reconcile(office);
      expect(papers.flatMap(({ discrepancies }) => discrepancies.map(({ kind, place }) => [kind, place]))).toEqual([
        ["gone", `đầu trang, đoạn "Hồ sơ của ${old}"`],
        ["gone", `chú thích, đoạn "${old} đã họp."`],
      ]);
    });
  }, 120_000);

  test("that are gone, or cannot be read, are told by their names", async () => {
    await withOffice(async (office) => {
      await makeAll(office);
      const [first, second] = documents(office);
      if (first === undefined || second === undefined) throw new Error("No documents");
      office.drive.update(OWNER, office.clock.now(), first.id, { trashed: true }, null);
      office.drive.update(OWNER, office.clock.now(), second.id, {}, new Uint8Array([1, 2]));
      const { papers } = await reconcile(office);
      expect(papers.map(({ file, unread }) => [file, unread.slice(0, 27)])).toEqual([
        [first.name, "Không thấy văn bản này trên"],
        [second.name, "Không đọc được văn bản này:"],
      ]);
    });
  }, 120_000);

  test("are looked at in slices when there are more than fit; cut off, nothing has changed", async () => {
    await withOffice(async (office) => {
      await makeAll(office);
      const count = documents(office).length;
      const slow: Gate = ({ name, phase }) => {
        if (name === "docs.documents.get" && phase === "before") office.clock.advance(30_000);
        return "go";
      };
      const one = await slice(office, null, slow);
      expect(one).toMatchObject({ kind: "progress", checked: 2, total: count });
      const state = one.kind === "progress" ? one.state : null;
      expect(state?.checked).toEqual(
        ledger(office)
          .slice(0, 2)
          .map((row) => row["Mã văn bản"]),
      );
      const killed = await report(office, null, ({ name }) => (name === "docs.documents.get" ? "kill" : "go"));
      expect(killed.ended).toBe("killed");
      expect((await reconcile(office)).papers).toEqual([]);
    });
  }, 120_000);

  test("are each looked at once, also when the ledger was sorted between two slices", async () => {
    await withOffice(async (office) => {
      await makeAll(office, { units: null, kinds: ["submission", "unitMinutes"] });
      const letters = documents(office).map(({ name }) => name);
      for (const name of letters) edit(office, name, name.split(" - ")[1] ?? "", "Phòng Chuyển đổi số");
      const slow: Gate = ({ name, phase }) => {
        if (name === "docs.documents.get" && phase === "before") office.clock.advance(61_000);
        return "go";
      };
      const found: string[] = [];
      let state: ReconcileState | null = null;
      do {
        const told: ReconcileProgress = await slice(office, state, slow);
        if (told.kind !== "progress") throw new Error(told.message);
        found.push(...told.papers.map(({ file }) => file));
        ({ state } = told);
        turnAround(office, "Văn bản đã lập");
      } while (state !== null);
      expect(found.sort()).toEqual(letters.sort());
    });
  }, 120_000);

  test("are found by their marks where a link was typed over, and shown with the link that Drive gives", async () => {
    await withOffice(async (office) => {
      await makeAll(office, { units: null, kinds: ["submission"] });
      const [one, other] = documents(office);
      if (one === undefined || other === undefined) throw new Error("No letters");
      edit(office, one.name, one.name.split(" - ")[1] ?? "", "Phòng Chuyển đổi số");
      const column = "Liên kết";
      await typeRows(office.host, "Văn bản đã lập", [
        { [column]: office.drive.link(other) },
        { [column]: "https://example.com/vao-day" },
      ]);
      const { papers } = await reconcile(office);
      expect(papers.map(({ file, link }) => [file, link])).toEqual([[one.name, office.drive.link(one)]]);
    });
  }, 120_000);

  test("are refused to another account, and before any was made", async () => {
    await withOffice(async (office) => {
      expect(await slice(office, null)).toEqual({ kind: "refused", message: "Chưa có văn bản nào được lập." });
      expect(await slice(office, null, undefined, "cntt@example.com")).toMatchObject({ kind: "refused" });
    });
  }, 120_000);

  test.each([{ checked: "x", filled: "x" }, { checked: [7, "decision#9"], filled: [{}] }, "x", 7])(
    "what a page may send as its state (%j) does no harm",
    async (state) => {
      await withOffice(async (office) => {
        await makeAll(office);
        expect(await slice(office, state as ReconcileState)).toMatchObject({
          kind: "progress",
          state: null,
          papers: [],
        });
      });
    },
    120_000,
  );
});
