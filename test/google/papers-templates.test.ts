/** The templates of papers by the real bundle: put into the folder, edited there, given, put back, gone and broken. */

import { describe, expect, test } from "@jest/globals";
import { withWords, xmlOf } from "../dossier/word-file";
import { readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import type {
  PapersAnswer,
  PapersProgress,
  PapersView,
  TemplateOutcome,
  TemplatesView,
} from "../../src/workbook/panel-papers";
import { fetchTemplates } from "../../workbench/commands/papers";
import { WORD, type DriveFile } from "../../workbench/host/drive/drive";
import type { Call, Gate, Verdict } from "../../workbench/host/execution";
import { FAULTS } from "../../workbench/host/failures";
import { OWNER } from "./campaign-host";
import { documents, folders, ledger, makeAll, progressOf, slice, withOffice, type Office } from "./papers-host";

const LETTERS = { units: null, kinds: ["submission"] } as const;
const LAG = { listLag: 20_000 };
const LETTER = "Mẫu 01 Tờ trình.docx";

/** The add-on's template of the letters with other words, as Base64. */
function changedTemplate(words: string): string {
  const bytes = withWords(readFileSync("templates/submission.docx"), "TỜ TRÌNH", words);
  return Buffer.from(bytes).toString("base64");
}

async function asked<T>({ host }: Office, name: string, args: readonly unknown[], gate?: Gate): Promise<T> {
  const { ended, result, error } = await host.runFunction(name, args, gate === undefined ? {} : { gate });
  if (ended !== "done") throw new Error(`${ended}: ${error?.message ?? ""}`);
  return result as T;
}

const place = (office: Office, gate?: Gate) => asked<TemplateOutcome>(office, "placeTemplates", ["vi"], gate);

/** Gives a template, or puts the original back for null. */
async function give(office: Office, content: string | null): Promise<void> {
  const outcome = await asked<TemplateOutcome>(office, "keepTemplate", ["submission", content, "vi"]);
  expect(outcome).toMatchObject({ kind: "kept" });
}

/** The templates that stand in the folder. */
function templates({ drive }: Office): DriveFile[] {
  return drive.all().filter(({ mimeType, trashed }) => mimeType === WORD && !trashed);
}

function letter(office: Office): DriveFile {
  const found = templates(office).find(({ name }) => name === LETTER);
  if (found === undefined) throw new Error("There is no template of the letters");
  return found;
}

/** Somebody edits the template of the letters in the folder, in Word or Docs. */
function edit(office: Office, from: string, to: string): void {
  const { id } = letter(office);
  const bytes = withWords(office.drive.bytes(OWNER, id), from, to);
  office.drive.update(OWNER, office.clock.now(), id, {}, bytes);
}

/** The titles that the letters which count have been printed with. */
function titles(office: Office): string[] {
  const counting = ledger(office).filter((row) => row["Trạng thái"] === "Đã lập");
  return counting.map((row) => {
    const file = documents(office).find(({ id }) => row["Liên kết"]?.includes(id));
    const text = xmlOf(office.drive.bytes(OWNER, file?.id ?? "")).replace(/<[^>]+>/g, "");
    return /TỜ TRÌNH|ĐỀ NGHỊ MỚI|ĐỀ NGHỊ KHÁC/.exec(text)?.[0] ?? "";
  });
}

async function standings(office: Office): Promise<string[]> {
  const answer = await asked<PapersAnswer<PapersView>>(office, "readPapers", ["vi"]);
  if (answer.kind === "refused") throw new Error(answer.message);
  return answer.answer.units
    .flatMap(({ papers }) => papers)
    .filter(({ kind }) => kind === "submission")
    .map(({ standing }) => standing);
}

/** How the template of the letters stands, as the panel shows it. */
async function stateOf(office: Office): Promise<string> {
  const answer = await asked<PapersAnswer<TemplatesView>>(office, "readTemplates", ["vi"]);
  if (answer.kind === "refused") throw new Error(answer.message);
  return answer.answer.templates.find(({ kind }) => kind === "submission")?.state ?? "";
}

/** What a run of the letters tells of what it could not make. */
function faultsOf(told: PapersProgress): string {
  return told.kind === "progress" ? told.faults.map(({ message }) => message).join("\n") : told.message;
}

describe("the templates in the folder of the dossiers", () => {
  test("are Word files under readable names, put there once however often it is asked for", async () => {
    await withOffice(async (office) => {
      expect((await place(office)).message).toContain("Đã đặt 10 tệp mẫu");
      office.clock.advance(1000);
      expect((await place(office)).message).toContain("đã có đủ tệp mẫu");
      office.clock.advance(180_000);
      expect((await place(office)).message).toContain("chưa tệp nào được sửa");
      expect(templates(office).map(({ name }) => name)).toEqual([
        LETTER,
        "Mẫu 02 Biên bản họp xét.docx",
        "Mẫu 03 Báo cáo thành tích (tập thể).docx",
        "Mẫu 03 Báo cáo thành tích (cá nhân).docx",
        "Mẫu 04 Tóm tắt thành tích (tập thể).docx",
        "Mẫu 04 Tóm tắt thành tích (cá nhân).docx",
        "Mẫu 05 Phiếu thẩm định.docx",
        "Mẫu 06 Biên bản họp Hội đồng.docx",
        "Mẫu 07 Quyết định khen thưởng.docx",
        "Mẫu 08 Giấy khen.docx",
      ]);
      expect(folders(office)).toHaveLength(1);
      expect(new Set(templates(office).flatMap(({ parents }) => parents))).toEqual(
        new Set(folders(office).map(({ id }) => id)),
      );
    }, LAG);
  });

  test("are used as they were edited there, only those are fetched, and the run says which", async () => {
    await withOffice(async (office) => {
      await place(office);
      await makeAll(office, LETTERS);
      office.clock.advance(180_000);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 0 });
      edit(office, "TỜ TRÌNH", "ĐỀ NGHỊ MỚI");
      office.clock.advance(60_000);
      expect(await stateOf(office)).toBe("edited");
      const told = progressOf(await slice(office, { units: null, kinds: ["submission", "decision"] }));
      expect(told).toMatchObject({ kind: "templates", files: [{ kind: "submission", isDocument: false }] });
      const done = await makeAll(office, null);
      expect(done).toMatchObject({ state: "done", faults: [] });
      expect(done.message).toContain(`Theo mẫu Văn phòng đã sửa: “${LETTER}”`);
      expect(titles(office)).toContain("ĐỀ NGHỊ MỚI");
      expect(titles(office)).not.toContain("TỜ TRÌNH");
      // Unchanged content by an unchanged template needs no file.
      expect(progressOf(await slice(office, LETTERS))).toMatchObject({ kind: "progress", state: "done", made: 0 });
    });
  });

  test("edited again after Drive was looked at are recorded as what they are", async () => {
    await withOffice(async (office) => {
      await place(office);
      edit(office, "TỜ TRÌNH", "ĐỀ NGHỊ MỚI");
      expect(progressOf(await slice(office, LETTERS))).toMatchObject({ kind: "templates" });
      edit(office, "ĐỀ NGHỊ MỚI", "ĐỀ NGHỊ KHÁC");
      expect(await makeAll(office, null)).toMatchObject({ state: "done", made: 2 });
      expect(titles(office)).toEqual(["ĐỀ NGHỊ KHÁC", "ĐỀ NGHỊ KHÁC"]);
      expect(await standings(office)).toEqual(["current", "current"]);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 0 });
    });
  });

  test("edited so that it cannot be filled is refused with file, tag and place; what stands stays", async () => {
    await withOffice(async (office) => {
      await place(office);
      await makeAll(office, LETTERS);
      edit(office, "TỜ TRÌNH", "TỜ TRÌNH {soVanBan}");
      office.clock.advance(180_000);
      const told = await makeAll(office, LETTERS);
      expect(told).toMatchObject({ state: "done", made: 0 });
      expect(faultsOf(told)).toMatch(
        /Mẫu “Mẫu 01 Tờ trình\.docx” có lỗi: Thân văn bản, đoạn thứ \d+ .*\{soVanBan\}.*Sửa tệp trong thư mục hồ sơ/,
      );
      expect(titles(office)).toEqual(["TỜ TRÌNH", "TỜ TRÌNH"]);
      // Mended, it is used.
      edit(office, "TỜ TRÌNH {soVanBan}", "ĐỀ NGHỊ MỚI");
      office.clock.advance(60_000);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 2, faults: [] });
      expect(titles(office)).toEqual(["ĐỀ NGHỊ MỚI", "ĐỀ NGHỊ MỚI"]);
    });
  });

  test.each<[string, (office: Office) => void, RegExp]>([
    [
      "put into the bin",
      (office) => {
        office.drive.update(OWNER, office.clock.now(), letter(office).id, { trashed: true }, null);
      },
      /Không thấy tệp mẫu “Mẫu 01 Tờ trình\.docx”.*Lấy lại tệp từ Thùng rác/s,
    ],
    [
      "no Word file any more",
      (office) => {
        office.drive.update(OWNER, office.clock.now(), letter(office).id, {}, strToU8("hello"));
      },
      /Mẫu “Mẫu 01 Tờ trình\.docx” có lỗi: Tệp mẫu không đọc được/,
    ],
    [
      "larger than a template",
      (office) => {
        office.drive.update(OWNER, office.clock.now(), letter(office).id, {}, new Uint8Array(600_000));
      },
      /Tệp mẫu “Mẫu 01 Tờ trình\.docx” lớn hơn 500 kB/,
    ],
    [
      "there twice, both edited",
      (office) => {
        const { parents, appProperties } = letter(office);
        edit(office, "TỜ TRÌNH", "ĐỀ NGHỊ MỚI");
        const changes = { name: "Bản khác.docx", mimeType: WORD, parent: parents[0], appProperties };
        office.drive.create(OWNER, office.clock.now(), changes, strToU8("other"));
      },
      /2 tệp mẫu đã sửa .*“Mẫu 01 Tờ trình\.docx”, “Bản khác\.docx”/,
    ],
  ])("%s is refused, never replaced by the add-on's; other kinds are made", async (_, happens, message) => {
    await withOffice(async (office) => {
      await place(office);
      office.clock.advance(180_000);
      happens(office);
      office.clock.advance(60_000);
      const told = await makeAll(office, { units: null, kinds: ["submission", "decision"] });
      expect(told).toMatchObject({ state: "done", made: 1 });
      expect(faultsOf(told)).toMatch(message);
      expect(titles(office)).toEqual([""]);
    });
  });

  test("that are gone are told of where papers of the kind were asked for only", async () => {
    await withOffice(async (office) => {
      await place(office);
      office.clock.advance(180_000);
      const decision = templates(office).find(({ name }) => name.includes("Quyết định"));
      office.drive.update(OWNER, office.clock.now(), decision?.id ?? "", { trashed: true }, null);
      expect(await makeAll(office, { units: ["VP"], kinds: null })).toMatchObject({ state: "done", faults: [] });
      expect(faultsOf(await makeAll(office, { units: [""], kinds: ["decision"] }))).toContain("Không thấy tệp mẫu");
    });
  });

  test("that could not be fetched is told with its name, and tried again by the next run", async () => {
    await withOffice(async (office) => {
      await place(office);
      edit(office, "TỜ TRÌNH", "ĐỀ NGHỊ MỚI");
      const told = progressOf(await slice(office, LETTERS));
      if (told.kind !== "templates") throw new Error(told.kind);
      const given = { submission: { id: told.files[0]?.id ?? "", failure: "Failed to fetch" } };
      const failed = progressOf(await slice(office, null, undefined, OWNER, told.run, given));
      expect(failed).toMatchObject({ kind: "progress", state: "done", made: 0 });
      expect(faultsOf(failed)).toContain(`không tải được tệp mẫu “${LETTER}” từ Drive (Failed to fetch)`);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 2, faults: [] });
    });
  });

  test("that somebody made a Google Doc of is exported", async () => {
    await withOffice(async (office) => {
      await place(office);
      office.clock.advance(180_000);
      const { id, parents, appProperties } = letter(office);
      office.drive.update(OWNER, office.clock.now(), id, { trashed: true }, null);
      const bytes = withWords(office.drive.bytes(OWNER, id), "TỜ TRÌNH", "ĐỀ NGHỊ MỚI");
      const changes = {
        name: "Mẫu 01 Tờ trình",
        mimeType: "application/vnd.google-apps.document",
        parent: parents[0],
        appProperties,
      };
      office.drive.create(OWNER, office.clock.now(), changes, bytes);
      expect(progressOf(await slice(office, LETTERS))).toMatchObject({ files: [{ isDocument: true }] });
      expect(await makeAll(office, null)).toMatchObject({ state: "done", made: 2, faults: [] });
      expect(titles(office)).toEqual(["ĐỀ NGHỊ MỚI", "ĐỀ NGHỊ MỚI"]);
    });
  });

  test("of an older add-on follow it when nobody has edited them", async () => {
    await withOffice(async (office) => {
      await place(office);
      office.clock.advance(180_000);
      const { id, parents } = letter(office);
      office.drive.update(OWNER, office.clock.now(), id, { trashed: true }, null);
      const older = withWords(office.drive.bytes(OWNER, id), "TỜ TRÌNH", "ĐỀ NGHỊ KHÁC");
      const appProperties = { ...letterMark(office), content: "" };
      const made = office.drive.create(
        OWNER,
        office.clock.now(),
        { name: LETTER, mimeType: WORD, parent: parents[0], appProperties },
        older,
      );
      office.drive.update(
        OWNER,
        office.clock.now(),
        made.id,
        { appProperties: { content: office.drive.checksum(made.id) } },
        null,
      );
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 2, faults: [] });
      expect(titles(office)).toEqual(["TỜ TRÌNH", "TỜ TRÌNH"]);
    });
  });

  test("are opened by the account in charge alone, for an hour, at no other address", async () => {
    await withOffice(async (office) => {
      await place(office);
      edit(office, "TỜ TRÌNH", "ĐỀ NGHỊ MỚI");
      const other = progressOf(await slice(office, LETTERS, undefined, "khac@example.com"));
      expect(JSON.stringify(other)).not.toContain("ya29");
      const told = progressOf(await slice(office, LETTERS));
      if (told.kind !== "templates") throw new Error(told.kind);
      const [{ id } = { id: "" }] = told.files;
      const at = (address: string, authorization: string) =>
        office.host.fetchContent({ address, authorization })?.status ?? null;
      const address = `https://www.googleapis.com/drive/v3/files/${id}?alt=media`;
      expect(at(address, `Bearer ${told.access}`)).toBe(200);
      expect(at(address, "Bearer ya29.other")).toBe(401);
      expect(at(address, "")).toBe(401);
      expect(at(address.replace(id, "1234567890abcdef"), `Bearer ${told.access}`)).toBe(404);
      for (const elsewhere of [
        address.replace("https", "http"),
        address.replace("www.", "www2."),
        address.replace("?alt=media", ""),
        address.replace("files/", "files/../files/"),
        `${address}&x=1`,
      ]) {
        expect([elsewhere, at(elsewhere, `Bearer ${told.access}`)]).toEqual([elsewhere, null]);
      }
      // Nothing of it stays in the workbook, its properties or the log.
      expect(JSON.stringify(office.drive.all())).not.toContain(told.access);
      office.clock.advance(3_600_001);
      expect(at(address, `Bearer ${told.access}`)).toBe(401);
    });
  });
});

/** The mark of a template of the letters in this workbook. */
function letterMark(office: Office): Readonly<Record<string, string>> {
  const any = templates(office)[0]?.appProperties ?? {};
  return { ...any, kind: "submission" };
}

describe("putting templates into the folder", () => {
  interface Cut {
    readonly index: number;
    readonly phase: Call["phase"];
    readonly verdict: Verdict;
  }

  /** What stands after one was cut and it was asked for again at once and later, as the panel says. */
  async function afterCut({ index, phase, verdict }: Cut) {
    return withOffice(async (office) => {
      const gate: Gate = (call) => (call.index === index && call.phase === phase ? verdict : "go");
      await office.host.runFunction("placeTemplates", ["vi"], { gate });
      const again = await place(office);
      if (again.kind === "refused") {
        expect(again.message).toMatch(/chờ \d+ giây/);
        office.clock.advance(61_000);
        expect(await place(office)).toMatchObject({ kind: "kept" });
      }
      return { names: templates(office).map(({ name }) => name), folders: folders(office).length };
    }, LAG);
  }

  test("cut at any call that keeps something, or failed by Google, and asked for again gives each file once", async () => {
    const cuts: Cut[] = [];
    const whole = await withOffice(async (office) => {
      let made = 0;
      await place(office, ({ index, phase, name }) => {
        const isMaking = name === "drive.files.create";
        if (isMaking && phase === "after") made += 1;
        // The folder and the first file: the others are as the first.
        if (made > 2) return "go";
        if (phase === "after" && (isMaking || /setProperty/.test(name))) cuts.push({ index, phase, verdict: "kill" });
        if (isMaking) cuts.push({ index, phase, verdict: { fail: FAULTS.driveServer } });
        return "go";
      });
      return templates(office).map(({ name }) => name);
    }, LAG);
    expect(whole).toHaveLength(10);
    expect(cuts.length).toBeGreaterThan(8);
    for (const cut of cuts) {
      const { names, folders: count } = await afterCut(cut);
      expect([cut, [...names].sort(), count]).toEqual([cut, [...whole].sort(), 1]);
    }
  });

  test("cut on the way and not asked for again keeps kinds without a file from being made, and says what to do", async () => {
    await withOffice(async (office) => {
      let made = 0;
      const gate: Gate = ({ name, phase }) =>
        name === "drive.files.create" && phase === "before" && (made += 1) === 3 ? "kill" : "go";
      await office.host.runFunction("placeTemplates", ["vi"], { gate });
      office.clock.advance(180_000);
      const told = await makeAll(office, { units: null, kinds: ["submission", "decision"] });
      expect(told).toMatchObject({ state: "done", made: 2 });
      expect(faultsOf(told)).toContain("Đặt mẫu vào thư mục");
    });
  });
});

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
      expect(templates(office)).toHaveLength(10);
    }, LAG);
  });

  test("given before anything was made has its folder used by whatever follows while searches lag", async () => {
    await withOffice(async (office) => {
      await give(office, changedTemplate("ĐỀ NGHỊ MỚI"));
      office.clock.advance(1000);
      await give(office, changedTemplate("ĐỀ NGHỊ KHÁC"));
      office.clock.advance(1000);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 2 });
      expect(titles(office)).toEqual(["ĐỀ NGHỊ KHÁC", "ĐỀ NGHỊ KHÁC"]);
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
      const told = progressOf(await slice(office, LETTERS));
      if (told.kind !== "templates") throw new Error(told.kind);
      const given = fetchTemplates(office.host, told);
      const first = progressOf(await slice(office, null, slow, OWNER, told.run, given));
      expect(first).toMatchObject({ state: "going", made: 1, left: 1 });
      await give(office, changedTemplate("ĐỀ NGHỊ KHÁC"));
      expect(await makeAll(office, null)).toMatchObject({ state: "done" });
      expect(titles(office)).toEqual(["ĐỀ NGHỊ KHÁC", "ĐỀ NGHỊ KHÁC"]);
      expect(await standings(office)).toEqual(["current", "current"]);
      office.clock.advance(180_000);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 0 });
    }, LAG);
  });

  test("with a wrong tag is refused at once with the tag and its place, and the file there stays", async () => {
    await withOffice(async (office) => {
      await place(office);
      const [before] = templates(office);
      const outcome = await asked<TemplateOutcome>(office, "keepTemplate", [
        "submission",
        changedTemplate("{soVanBan}"),
        "vi",
      ]);
      expect(outcome).toMatchObject({ kind: "refused" });
      expect(outcome.kind === "refused" ? outcome.faults[0]?.message : "").toMatch(/đoạn thứ \d+ .*\{soVanBan\}/);
      expect(templates(office)[0]).toEqual(before);
    });
  });
});
