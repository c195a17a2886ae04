/** Making the papers by the real bundle: what stands on Drive and in the ledger, who may, and what ends a run. */

import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import type { PapersAnswer, PapersRequest, PapersView } from "../../src/workbook/panel-papers";
import type { ExecutionReport, Gate } from "../../workbench/host/execution";
import { FAULTS } from "../../workbench/host/failures";
import { contentOf, OWNER, setSetting, typeRows } from "./campaign-host";
import {
  ALL,
  documents,
  figures,
  folders,
  ledger,
  makeAll,
  progressOf,
  slice,
  withNothingRemembered,
  withOffice,
  type Office,
} from "./papers-host";

const LETTERS = { units: null, kinds: ["submission"] } as const;

async function viewOf({ host }: Office, language = "vi", email = OWNER): Promise<PapersView> {
  const { result } = await host.runFunction("readPapers", [language], { user: { email, locale: "vi" } });
  const answer = result as PapersAnswer<PapersView>;
  if (answer.kind === "refused") throw new Error(answer.message);
  return answer.answer;
}

const papersOf = ({ units, department }: PapersView) => [...units.flatMap(({ papers }) => papers), ...department];
const driveCalls = ({ calls }: ExecutionReport): number => (calls.byCategory.find ?? 0) + (calls.byCategory.make ?? 0);

/** A slice that a window asks for, while a window presses stop once Google has made so many files. */
async function stoppedAt(office: Office, files: number, stopping: string, request: PapersRequest, asking: string) {
  let made = 0;
  const gate: Gate = async ({ name, phase }) => {
    if (name === "drive.files.create" && phase === "after" && (made += 1) === files) {
      await office.host.runFunction("stopPapers", [stopping]);
    }
    return "go" as const;
  };
  return progressOf(await slice(office, request, gate, OWNER, asking));
}

describe("a run over the dossiers", () => {
  test("makes each paper once, in one folder, and writes it down with its link and its figures", async () => {
    await withOffice(async (office) => {
      const told = await makeAll(office);
      expect(told).toMatchObject({ state: "done", left: 0, faults: [], folder: expect.stringContaining("folders/") });
      const made = documents(office);
      expect(made.map(({ name }) => name).sort()).toEqual(
        ledger(office)
          .map((row) => row["Tên tệp"])
          .sort(),
      );
      expect(made).toHaveLength(18);
      expect(new Set(made.flatMap(({ parents }) => parents))).toEqual(new Set(folders(office).map(({ id }) => id)));
      expect(folders(office).map(({ name }) => name)).toEqual(["Hồ sơ khen thưởng - 05/KH-STTTT"]);
      for (const row of ledger(office)) {
        const document = made.find(({ id }) => row["Liên kết"]?.includes(id));
        expect([row["Tên tệp"], row["Trạng thái"]]).toEqual([document?.name, "Đã lập"]);
      }
      const cells = figures(office).filter((row) => row["Mã văn bản"] === "submission:collective:CNTT#1");
      expect(cells).toContainEqual(
        expect.objectContaining({ "Nội dung in": "Phòng Công nghệ thông tin", Trang: "Đơn vị", Ô: "B2" }),
      );
    });
  });

  test("asks Drive once a document, and twice besides where it makes the folder", async () => {
    await withOffice(async (office) => {
      let calls = 0;
      for (let request: typeof ALL | null = ALL, state = "going"; state === "going"; request = null) {
        const report = await slice(office, request);
        calls += driveCalls(report);
        const told = progressOf(report);
        state = told.kind === "progress" ? told.state : told.kind;
      }
      expect(calls).toBe(documents(office).length + 2);
    });
  });

  test("made again makes nothing, changes nothing and looks at Drive once", async () => {
    await withOffice(async (office) => {
      await makeAll(office);
      const [before, stands] = [contentOf(office.workbook), documents(office)];
      const report = await slice(office, ALL);
      expect(progressOf(report)).toMatchObject({ state: "done", made: 0, total: 0 });
      expect(JSON.stringify(progressOf(report))).toContain("18 văn bản không đổi");
      expect(driveCalls(report)).toBe(1);
      expect(contentOf(office.workbook)).toEqual(before);
      expect(documents(office)).toEqual(stands);
    });
  });

  test("makes a new version of what says something else since, and leaves the old one as it is", async () => {
    await withOffice(async (office) => {
      await makeAll(office);
      const before = documents(office);
      await office.host.edit("Đơn vị", "G2", "Trần Thị Mới");
      await makeAll(office);
      const letter = ledger(office).filter((row) => row["Mã văn bản"]?.startsWith("submission:collective:CNTT"));
      expect(letter.map((row) => [row["Phiên bản"], row["Trạng thái"], row["Tên tệp"]])).toEqual([
        ["1", "Đã thay thế", "01 Tờ trình - Phòng Công nghệ thông tin"],
        ["2", "Đã lập", "01 Tờ trình - Phòng Công nghệ thông tin (bản 2)"],
      ]);
      expect(documents(office)).toEqual(expect.arrayContaining(before));
      const others = ledger(office).filter((row) => row["Mã văn bản"]?.includes(":VP#"));
      expect(new Set(others.map((row) => row["Phiên bản"]))).toEqual(new Set(["1"]));
      expect(figures(office).some((row) => row["Mã văn bản"] === "submission:collective:CNTT#1")).toBe(false);
      expect(figures(office).some((row) => row["Nội dung in"] === "Trần Thị Mới")).toBe(true);
    });
  });

  test("makes again what somebody has deleted, as a new version, and says so", async () => {
    await withOffice(
      async (office) => {
        await makeAll(office, LETTERS);
        const [letter] = documents(office);
        office.clock.advance(120_000);
        office.drive.update(OWNER, office.clock.now(), letter?.id ?? "", { trashed: true }, null);
        // A search shows it for a while yet.
        expect(await makeAll(office, LETTERS)).toMatchObject({ made: 0 });
        office.clock.advance(120_000);
        const told = await makeAll(office, LETTERS);
        expect(told).toMatchObject({ state: "done", made: 1 });
        expect(told.message).toContain("1 văn bản đã lập không còn trên Drive");
        expect(ledger(office).map((row) => [row["Mã văn bản"], row["Trạng thái"]])).toEqual([
          ["submission:collective:CNTT#1", "Không còn trên Drive"],
          ["submission:collective:VP#1", "Đã lập"],
          ["submission:collective:CNTT#2", "Đã lập"],
        ]);
        expect(documents(office).map(({ name }) => name)).toContain(`${letter?.name ?? ""} (bản 2)`);
        expect(await makeAll(office, LETTERS)).toMatchObject({ made: 0 });
      },
      { listLag: 20_000 },
    );
  });

  test("puts the links of its documents right that somebody has typed over", async () => {
    await withOffice(async (office) => {
      await makeAll(office, LETTERS);
      const links = ledger(office).map((row) => row["Liên kết"]);
      const [, other = ""] = links;
      await typeRows(office.host, "Văn bản đã lập", [{ "Liên kết": other }, { "Liên kết": "https://example.com/x" }]);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 0 });
      expect(ledger(office).map((row) => row["Liên kết"])).toEqual(links);
    });
  });

  test("makes again what was deleted, also where its link was made that of another document", async () => {
    await withOffice(async (office) => {
      await makeAll(office, LETTERS);
      const [letter] = documents(office);
      const [, other = ""] = ledger(office).map((row) => row["Liên kết"]);
      await typeRows(office.host, "Văn bản đã lập", [{ "Liên kết": other }]);
      office.clock.advance(120_000);
      office.drive.update(OWNER, office.clock.now(), letter?.id ?? "", { trashed: true }, null);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 1 });
      expect(ledger(office).map((row) => row["Trạng thái"])).toEqual(["Không còn trên Drive", "Đã lập", "Đã lập"]);
    });
  });

  test("records what it makes where people have moved the columns meanwhile", async () => {
    await withOffice(async (office) => {
      const moved = new Set<string>();
      const gate: Gate = ({ name, phase }) => {
        if (name === "drive.files.create" && phase === "after" && folders(office).length > 0) {
          for (const tab of ["Văn bản đã lập", "Số liệu trong văn bản"]) {
            const sheet = office.workbook.sheetByName(tab);
            if (sheet === undefined || moved.has(tab)) continue;
            office.workbook.insertLines(sheet.id, "columns", 1, 2);
            moved.add(tab);
          }
        }
        return "go";
      };
      expect(progressOf(await slice(office, LETTERS, gate))).toMatchObject({ state: "done", made: 2 });
      expect(moved.size).toBe(2);
      expect(ledger(office).map((row) => [row["Mã văn bản"], row["Trạng thái"], row["undefined"]])).toEqual([
        ["submission:collective:CNTT#1", "Đã lập", undefined],
        ["submission:collective:VP#1", "Đã lập", undefined],
      ]);
      const named = figures(office).map((row) => row["Mã văn bản"]);
      expect(new Set(named)).toEqual(new Set(["submission:collective:CNTT#1", "submission:collective:VP#1"]));
    });
  });

  test("trusts what another account has made and this one cannot see", async () => {
    await withOffice(async (office) => {
      await makeAll(office, LETTERS);
      await setSetting(office.host, "Tài khoản phụ trách", "cntt@example.com");
      // Opens the ledger to the account that is in charge now.
      await office.host.runMenuItem("setUpWorkbook");
      const told = progressOf(await slice(office, LETTERS, undefined, "cntt@example.com"));
      expect(told).toMatchObject({ state: "done", made: 0 });
      expect(documents(office)).toHaveLength(2);
    });
  });

  test("trusts what another account has made also where nothing is remembered of the runs before", async () => {
    await withOffice(async (office) => {
      await makeAll(office, LETTERS);
      await setSetting(office.host, "Tài khoản phụ trách", "cntt@example.com");
      await office.host.runMenuItem("setUpWorkbook");
      await withNothingRemembered(office, async (later) => {
        const told = progressOf(await slice(later, LETTERS, undefined, "cntt@example.com"));
        expect(told).toMatchObject({ state: "done", made: 0 });
        expect(documents(later)).toHaveLength(2);
      });
    });
  });

  test("knows its own papers where nothing is remembered, and makes again the one that somebody has deleted", async () => {
    await withOffice(async (office) => {
      await makeAll(office, LETTERS);
      const [letter] = documents(office);
      office.drive.update(OWNER, office.clock.now(), letter?.id ?? "", { trashed: true }, null);
      await withNothingRemembered(office, async (later) => {
        expect(await makeAll(later, LETTERS)).toMatchObject({ state: "done", made: 1 });
        expect(ledger(later).map((row) => [row["Trạng thái"], row["Tài khoản lập"]])).toEqual([
          ["Không còn trên Drive", OWNER],
          ["Đã lập", OWNER],
          ["Đã lập", OWNER],
        ]);
      });
    });
  });

  test("has the figures of a deleted document again when it comes back from the bin", async () => {
    await withOffice(async (office) => {
      await makeAll(office, LETTERS);
      const [letter] = documents(office);
      const before = figures(office);
      // Says something else by now, so that its figures can be told from nothing but what was printed.
      await office.host.edit("Đơn vị", "G2", "Trần Thị Mới");
      office.clock.advance(120_000);
      office.drive.update(OWNER, office.clock.now(), letter?.id ?? "", { trashed: true }, null);
      expect(await makeAll(office, { units: ["VP"], kinds: ["submission"] })).toMatchObject({ state: "done" });
      expect(ledger(office).map((row) => row["Trạng thái"])).toEqual(["Không còn trên Drive", "Đã lập"]);
      office.drive.update(OWNER, office.clock.now(), letter?.id ?? "", { trashed: false }, null);
      await makeAll(office, { units: ["VP"], kinds: ["submission"] });
      expect(ledger(office).map((row) => row["Trạng thái"])).toEqual(["Đã lập", "Đã lập"]);
      expect(figures(office)).toEqual(before);
    });
  });

  test("makes nothing new of what has only moved, and follows its cells", async () => {
    await withOffice(async (office) => {
      await makeAll(office, LETTERS);
      const units = office.workbook.sheetByName("Đơn vị");
      office.workbook.insertLines(units?.id ?? -1, "rows", 2, 3);
      expect(await makeAll(office, LETTERS)).toMatchObject({ made: 0 });
      expect(figures(office)).toContainEqual(
        expect.objectContaining({ "Nội dung in": "Phòng Công nghệ thông tin", Trang: "Đơn vị", Ô: "B5" }),
      );
    });
  });

  test("of one unit and one kind makes that alone", async () => {
    await withOffice(async (office) => {
      await makeAll(office, { units: ["VP"], kinds: ["submission", "decision"] });
      expect(documents(office).map(({ name }) => name)).toEqual(["01 Tờ trình - Văn phòng Sở"]);
      await makeAll(office, { units: [""], kinds: ["decision"] });
      expect(documents(office)).toHaveLength(2);
    });
  });
});

test("a document is the template of its kind, filled with the paper", async () => {
  await withOffice(async (office) => {
    await makeAll(office, { units: ["CNTT"], kinds: ["submission"] });
    const [letter] = documents(office);
    const parts = unzipSync(office.drive.bytes(OWNER, letter?.id ?? ""));
    const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
    expect(text).toContain("TỜ TRÌNH");
    expect(text).toContain("Phòng Công nghệ thông tin");
    expect(text).not.toMatch(/[{}]/);
  });
});

describe("the account", () => {
  test.each([
    ["another than the one in charge", "phu-trach@example.com", /do tài khoản phu-trach@example\.com lập/],
    ["when none is in charge", "", /Chưa ghi "Tài khoản phụ trách"/],
    ["when several are in charge", "a@example.com, b@example.com", /đúng một địa chỉ/],
  ])("%s is told so, and nothing is made", async (_, account, message) => {
    await withOffice(async (office) => {
      await setSetting(office.host, "Tài khoản phụ trách", account);
      const before = contentOf(office.workbook);
      const report = await slice(office, ALL);
      expect(progressOf(report)).toEqual({ kind: "refused", message: expect.stringMatching(message) as unknown });
      expect(driveCalls(report)).toBe(0);
      expect(documents(office)).toEqual([]);
      expect(contentOf(office.workbook)).toEqual(before);
      expect((await viewOf(office)).refusal).toMatch(message);
    });
  });

  test("in charge is recognised whatever case its address is written in", async () => {
    await withOffice(async (office) => {
      await setSetting(office.host, "Tài khoản phụ trách", OWNER.toUpperCase());
      expect((await viewOf(office)).refusal).toBe("");
    });
  });
});

test("an account without a domain is in charge where the workbook is its own, as on a machine of the Office", async () => {
  await withOffice(async (office) => {
    const { workbook, host } = office;
    await setSetting(host, "Tài khoản phụ trách", "Root@may-vp");
    workbook.editSettings({ sharing: { ...workbook.sharing, owner: "root@may-vp" } });
    expect((await viewOf(office)).refusal).toMatch(/do tài khoản root@may-vp lập/);
    const user = { email: "root@may-vp", locale: "vi" } as const;
    const { result } = await host.runFunction("readPapers", ["vi"], { user });
    expect(result).toMatchObject({ kind: "answer", answer: { refusal: "" } });
    const { shown } = await host.runMenuItem("setUpWorkbook", { user });
    expect(JSON.stringify(shown)).not.toContain("không phải là địa chỉ");
  });
});

describe("what is shown before", () => {
  test("names what each dossier lacks, from whom and in which cell, and who is not eligible", async () => {
    await withOffice(async (office) => {
      const view = await viewOf(office);
      expect(view.units.map(({ code }) => code)).toEqual(["CNTT", "VP"]);
      const [unit] = view.units;
      expect(unit?.lacks.map(({ message, from }) => [message, from])).toContainEqual([
        'Chưa ghi cuộc họp xét của đơn vị ở trang "Họp xét".',
        "đơn vị",
      ]);
      expect(unit?.notEligible).toEqual([expect.stringContaining("Không đủ điều kiện")]);
      expect(unit?.deadline).toContain("14/01/2023");
      expect(papersOf(view).map(({ standing }) => standing)).toEqual(Array(18).fill("unmade"));
      const english = await viewOf(office, "en");
      expect(english.units[0]?.lacks[0]?.from).toBe("the unit");
    });
  });

  test("tells a conclusion that the council's own rules do not carry, with its cell", async () => {
    await withOffice(async (office) => {
      await setSetting(office.host, "Hội đồng: tỷ lệ phiếu tán thành tối thiểu", "2/3");
      await setSetting(office.host, "Hội đồng: tỷ lệ phiếu tính trên", "Tổng số thành viên");
      await office.host.edit("Họp xét", "A2", "Hội đồng");
      await office.host.edit("Họp xét", "J2", "9");
      await office.host.edit("Họp xét", "K2", "7");
      await office.host.edit("Họp xét", "N2", "CNTT: 5/9, nhất trí");
      const said = (await viewOf(office)).problems.map(({ message, cell }) => [cell, message]);
      expect(said).toContainEqual(["N2", expect.stringContaining("CNTT 5/9: kết luận Nhất trí nhưng chưa đạt")]);
      await office.host.edit("Họp xét", "N2", "CNTT: 6/9, nhất trí");
      expect((await viewOf(office)).problems.filter(({ tab }) => tab === "Họp xét")).toEqual([]);
    });
  });

  test("tells of each paper how it stands", async () => {
    await withOffice(async (office) => {
      await makeAll(office, LETTERS);
      await office.host.edit("Đơn vị", "G2", "Trần Thị Mới");
      const letters = papersOf(await viewOf(office)).filter(({ kind }) => kind === "submission");
      expect(letters.map(({ standing, version }) => [standing, version])).toEqual([
        ["changed", 1],
        ["current", 1],
      ]);
      expect(letters[0]?.link).toContain("docs.google.com");
    });
  });

  test("asks no Drive and writes nothing", async () => {
    await withOffice(async (office) => {
      const before = contentOf(office.workbook);
      const report = await office.host.runFunction("readPapers", ["vi"]);
      expect(driveCalls(report)).toBe(0);
      expect(contentOf(office.workbook)).toEqual(before);
    });
  });
});

describe("a run ends politely", () => {
  test("when the day's documents are used up, and goes on the next day", async () => {
    await withOffice(
      async (office) => {
        const told = await makeAll(office);
        expect(told).toMatchObject({ state: "ended", made: 5, left: 13 });
        expect(JSON.stringify(told)).toContain("Hết hạn mức trong ngày");
        expect((await viewOf(office)).unfinished).toMatchObject({ left: 13 });
        for (let day = 0; day < 3; day += 1) {
          office.clock.advance(25 * 3_600_000);
          await makeAll(office, null);
        }
        expect(documents(office)).toHaveLength(18);
        expect((await viewOf(office)).unfinished).toBeNull();
      },
      { documentsADay: 5 },
    );
  });

  test("when a person stops it, and the rest is made when it is asked for again", async () => {
    await withOffice(async (office) => {
      // The folder is the first that is made.
      expect(await stoppedAt(office, 4, "this window", ALL, "this window")).toMatchObject({
        state: "stopped",
        made: 3,
        left: 15,
      });
      expect(ledger(office).filter((row) => row["Trạng thái"] === "Đã dừng")).toHaveLength(15);
      expect((await viewOf(office)).unfinished).toMatchObject({ left: 15 });
      expect(await makeAll(office, null)).toMatchObject({ state: "done", made: 15 });
      expect(documents(office)).toHaveLength(18);
      expect(progressOf(await slice(office, null))).toMatchObject({ kind: "refused" });
    });
  });

  test("and a stop that came when its slice had ended stops no run that is taken up later", async () => {
    await withOffice(
      async (office) => {
        const told = progressOf(await slice(office, LETTERS));
        if (told.kind !== "progress") throw new Error(told.message);
        expect(told).toMatchObject({ state: "ended", left: 1 });
        await office.host.runFunction("stopPapers", [told.run]);
        office.clock.advance(25 * 3_600_000);
        expect(await makeAll(office, null)).toMatchObject({ state: "done", made: 2 });
      },
      { documentsADay: 1 },
    );
  });

  test("when the tabs that it writes down in are missing", async () => {
    await withOffice(async (office) => {
      const tab = office.workbook.sheetByName("Văn bản đã lập");
      if (tab) office.workbook.deleteSheet(tab.id);
      const told = progressOf(await slice(office, ALL));
      expect(told).toEqual({ kind: "refused", message: expect.stringContaining("Tạo / hoàn thiện sổ") as unknown });
    });
  });
});

describe("two windows", () => {
  const other = { units: ["VP"], kinds: ["submission", "unitMinutes"] } as const;

  /** The first slice of a run that is asked to slow down at once, so that it is left unfinished. */
  async function left(office: Office, request: PapersRequest) {
    const gate: Gate = ({ name, phase }) =>
      name === "drive.files.create" && phase === "before" && folders(office).length > 0
        ? { fail: "API call to drive.files.create failed with error: User rate limit exceeded." }
        : "go";
    const told = progressOf(await slice(office, request, gate));
    if (told.kind !== "progress") throw new Error(told.message);
    expect(told).toMatchObject({ state: "waiting", made: 0 });
    office.clock.advance(90_000);
    return told.run;
  }

  test("of which one begins a run: the other is told that its own was replaced, and whether that goes on", async () => {
    await withOffice(async (office) => {
      const first = await left(office, LETTERS);
      const second = await left(office, other);
      const told = progressOf(await slice(office, null, undefined, OWNER, first));
      expect(told).toEqual({ kind: "refused", message: expect.stringMatching(/thay cho .*đang chạy/) as unknown });
      expect(progressOf(await slice(office, null, undefined, OWNER, second))).toMatchObject({ state: "done", made: 2 });
      const later = progressOf(await slice(office, null, undefined, OWNER, first));
      expect(later).toEqual({ kind: "refused", message: expect.stringMatching(/thay cho .*đã kết thúc/) as unknown });
    });
  });

  test("that go on with one run are both told when it is done", async () => {
    await withOffice(async (office) => {
      const run = await left(office, LETTERS);
      expect(progressOf(await slice(office, null, undefined, OWNER, run))).toMatchObject({ state: "done", made: 2 });
      expect(progressOf(await slice(office, null, undefined, OWNER, run))).toMatchObject({
        state: "done",
        made: 2,
        message: expect.stringContaining("ở một cửa sổ khác") as unknown,
      });
    });
  });

  test("of which one has stopped their run: the other is told what is left", async () => {
    await withOffice(async (office) => {
      const run = await left(office, LETTERS);
      await office.host.runFunction("stopPapers", [run]);
      expect(progressOf(await slice(office, null, undefined, OWNER, run))).toMatchObject({ state: "stopped", left: 2 });
      expect(progressOf(await slice(office, null, undefined, OWNER, run))).toMatchObject({
        state: "stopped",
        total: 2,
        made: 0,
        left: 2,
        message: expect.stringMatching(/cửa sổ khác.*còn 2/) as unknown,
      });
    });
  });

  test("of which one has brought their run to its end: the other is told which papers could not be made", async () => {
    await withOffice(async (office) => {
      const run = await left(office, LETTERS);
      const failing: Gate = ({ name, phase }) =>
        name === "drive.files.create" && phase === "before" ? { fail: FAULTS.driveServer } : "go";
      for (let count = 0; count < 8; count += 1) {
        const told = progressOf(await slice(office, null, failing, OWNER, run));
        if (told.kind !== "progress" || told.state === "done") break;
        office.clock.advance(told.waitSeconds * 1000);
      }
      expect(progressOf(await slice(office, null, undefined, OWNER, run))).toMatchObject({
        state: "done",
        made: 0,
        left: 0,
        faults: [{ title: "Tờ trình" }, { title: "Tờ trình" }],
        message: expect.stringMatching(/cửa sổ khác.*2 văn bản không lập được/) as unknown,
      });
    });
  });

  test("stop the run that they have begun and do not know yet, and none that they only wait for", async () => {
    await withOffice(async (office) => {
      const told = await stoppedAt(office, 2, "other window", LETTERS, "this window");
      expect(told).toMatchObject({ state: "done", made: 2 });
      const minutes = { units: null, kinds: ["unitMinutes"] } as const;
      expect(await stoppedAt(office, 1, "this window", minutes, "this window")).toMatchObject({
        state: "stopped",
        made: 1,
        left: 1,
      });
    });
  });

  test("stop their own run alone", async () => {
    await withOffice(async (office) => {
      const first = await left(office, LETTERS);
      const second = await left(office, other);
      await office.host.runFunction("stopPapers", [first]);
      expect(progressOf(await slice(office, null, undefined, OWNER, second))).toMatchObject({ state: "done", made: 2 });
      const third = await left(office, LETTERS);
      await office.host.runFunction("stopPapers", [third]);
      expect(progressOf(await slice(office, null, undefined, OWNER, third))).toMatchObject({
        state: "stopped",
        left: 1,
      });
    });
  });
});

describe("while a slice is under way", () => {
  test("anybody is told how far it has come, and afterwards that there is none", async () => {
    await withOffice(async (office) => {
      const states: unknown[] = [];
      await slice(office, LETTERS, async ({ name, phase }) => {
        if (name === "drive.files.create" && phase === "before") {
          states.push((await office.host.runFunction("readPapersRun")).result);
        }
        return "go" as const;
      });
      expect(states.slice(1)).toEqual([
        { kind: "running", made: 0, total: 2, current: "01 Tờ trình - Phòng Công nghệ thông tin" },
        { kind: "running", made: 1, total: 2, current: "01 Tờ trình - Văn phòng Sở" },
      ]);
      expect((await office.host.runFunction("readPapersRun")).result).toEqual({ kind: "none" });
    });
  });
});
