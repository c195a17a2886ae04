import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { smallCampaign } from "../../google/campaign-host";
import type { Event } from "../../../workbench/server/protocol";
import { refused, serve, typing, type Client, type Served } from "./client";

const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu(Session.getActiveUserLocale() === "en" ? "Menu" : "Trình đơn")
    .addItem("Ask", "askName").addItem("Fail", "fail").addItem("Side", "side").addItem("Many", "many")
    .addItem("Done", "tellDone").addToUi();
}
function askName() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt("Tên?", ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActiveSpreadsheet().toast(answer.getResponseText() + "/" + answer.getSelectedButton(), "Xin chào");
}
function tellDone() {
  SpreadsheetApp.getActiveSheet().getRange(1, 9).setValue("đã ghi");
  SpreadsheetApp.getUi().alert("Xong");
}
function fail() { console.log("before"); throw new Error("Thiếu trang Kế hoạch."); }
function side() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("side").setTitle("Bên")); }
function many() {
  const sheet = SpreadsheetApp.getActiveSheet();
  for (let row = 1; row <= 5; row += 1) sheet.getRange(row, 8).setValue("dòng " + row);
  sheet.getRange(3, 8).activate();
}
function echo(value, more) { return { value: value, more: more, user: Session.getActiveUser().getEmail() }; }
function giveDate() { return new Date(0); }
function where() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function secret_() { return "secret"; }
`;

let served: Served;
let one: Client;
let two: Client;

beforeAll(async () => {
  served = await serve(await smallCampaign(), {
    script: SCRIPT,
    files: { side: "<p>bên</p><script>google.script.run.echo(1)</script>" },
  });
  one = await served.enter();
  two = await served.enter("en");
});
afterAll(() => served.close());

describe("the add-on's menu", () => {
  test("is what onOpen made, in each window's language", async () => {
    expect((await one.state()).menus[0]?.caption).toBe("Trình đơn");
    expect((await two.state()).menus[0]?.caption).toBe("Menu");
  });

  test("asks the window that clicked, and waits for its answer; toasts go there too", async () => {
    const running = one.ask("menu", { functionName: "askName" });
    const { dialog, form, buttons } = await one.told("dialog");
    expect([form, buttons]).toEqual(["prompt", "OK_CANCEL"]);
    expect(refused(await one.ask("answer", { dialog, button: "YES" })).reason).toBe("refused");
    await one.ask("answer", { dialog, button: "OK", text: "Lan" });
    expect(await running).toMatchObject({ ok: true });
    expect(await one.told("toast")).toMatchObject({ title: "Xin chào", message: "Lan/OK" });
    expect(two.events.filter(({ kind }) => kind === "dialog" || kind === "toast")).toEqual([]);
  });

  test("shows what a script has written before the dialog that speaks of it", async () => {
    const running = one.ask("menu", { functionName: "tellDone" });
    const { dialog } = await one.told("dialog", ({ text }) => text === "Xong");
    const at = (fits: (event: Event) => boolean): number => one.events.findIndex(fits);
    const written = at((event) => event.kind === "patch" && JSON.stringify(event.cells ?? "").includes("đã ghi"));
    expect(written).toBeGreaterThanOrEqual(0);
    expect(written).toBeLessThan(at((event) => event.kind === "dialog" && event.dialog === dialog));
    await one.ask("answer", { dialog, button: "OK" });
    expect(await running).toMatchObject({ ok: true });
  });

  test("a failing script's own message reaches the person, with what to do", async () => {
    const { message } = refused(await one.ask("menu", { functionName: "fail" }));
    expect(message).toContain("Thiếu trang Kế hoạch");
    expect(message).toContain("chạy lại");
    expect((await one.told("execution", ({ state }) => state === "failed")).message).toContain("Thiếu trang Kế hoạch");
    expect((await one.told("log")).lines).toEqual([{ level: "log", text: "before" }]);
  });

  test("has no items but its own", async () => {
    for (const functionName of ["echo", "secret_", "constructor", "nothing"]) {
      expect(refused(await one.ask("menu", { functionName })).reason).toBe("refused");
    }
  });

  test("opens the side panel in the window that clicked", async () => {
    await one.ask("menu", { functionName: "side" });
    expect(await one.told("sidebar")).toMatchObject({ title: "Bên", content: expect.stringContaining("<p>bên</p>") });
    expect(two.events.filter(({ kind }) => kind === "sidebar")).toEqual([]);
  });

  test("what a script writes and puts in front is shown", async () => {
    await one.ask("menu", { functionName: "many" });
    const { place } = await one.told("activate");
    expect(place.area).toEqual({ row: 3, column: 8, rows: 1, columns: 1 });
    await two.told("patch", ({ by, cells }) => by === null && (JSON.stringify(cells) ?? "").includes("dòng 5"));
  });

  test("nobody is led back to where a window of theirs has gone while the script ran", async () => {
    one.events.length = 0;
    const running = one.ask("menu", { functionName: "tellDone" });
    const { dialog } = await one.told("dialog");
    const { tabs } = await one.state();
    await two.ask("select", { tab: tabs[0]?.id ?? 0, area: { row: 9, column: 2, rows: 1, columns: 1 } });
    await one.ask("answer", { dialog, button: "OK" });
    await running;
    await one.told("execution", ({ state }) => state === "done");
    expect(one.events.filter(({ kind }) => kind === "activate")).toEqual([]);
  });
});

describe("google.script.run", () => {
  test("carries plain data there and back, as the window's person", async () => {
    const done = await one.ask("call", { functionName: "echo", args: [{ a: [1, "x", null, true] }, "y"] });
    const user = (await one.state()).acting;
    expect(done).toMatchObject({ outcome: "success", value: { value: { a: [1, "x", null, true] }, more: "y", user } });
  });

  test.each(["secret_", "nothing", "constructor", "toString", "__proto__", "Object", "eval"])(
    "has no function %s",
    async (functionName) => {
      const done = await one.ask("call", { functionName, args: [] });
      expect(done).toMatchObject({ outcome: "failure", error: { message: expect.stringContaining("not found") } });
    },
  );

  test("gives what failed to the failure handler, and no dates", async () => {
    expect(await one.ask("call", { functionName: "fail", args: [] })).toMatchObject({
      outcome: "failure",
      error: { name: "Error", message: "Thiếu trang Kế hoạch" },
    });
    expect(await one.ask("call", { functionName: "giveDate", args: [] })).toMatchObject({ outcome: "failure" });
  });

  test("sees the cells that the person has selected", async () => {
    const [, second] = (await one.state()).tabs;
    await one.ask("select", { tab: second?.id ?? 0, area: { row: 2, column: 3, rows: 1, columns: 2 } });
    expect(await one.ask("call", { functionName: "where", args: [] })).toMatchObject({ value: "C2:D2" });
  });
});

describe("requests that say nothing sensible", () => {
  test.each([
    ["no change", { changes: "x" }],
    ["an unknown kind", { changes: [{ kind: "drop", tab: 1 }] }],
    ["a row of zero", { changes: [{ kind: "type", tab: 1, row: 0, column: 1, texts: [["x"]] }] }],
    ["rows of unequal length", { changes: [{ kind: "type", tab: 1, row: 1, column: 1, texts: [["x"], []] }] }],
    ["a number for a text", { changes: [{ kind: "type", tab: 1, row: 1, column: 1, texts: [[1]] }] }],
    [
      "a colour that is code",
      {
        changes: [
          { kind: "format", tab: 1, area: { row: 1, column: 1, rows: 1, columns: 1 }, style: { background: "url(x)" } },
        ],
      },
    ],
    [
      "an attribute of objects",
      JSON.parse(
        '{"changes":[{"kind":"format","tab":1,"area":{"row":1,"column":1,"rows":1,"columns":1},"style":{"__proto__":{"a":1}}}]}',
      ) as object,
    ],
  ])("%s is refused and changes nothing", async (_name, body) => {
    const { epoch, revision } = await one.state();
    const answer = await one.ask("change", { epoch, revision, id: "odd", ...body } as never);
    expect(refused(answer).reason).toBe("refused");
    expect((await one.state()).revision).toBe(revision);
  });

  test("a window that the server does not know is told to enter again", async () => {
    const stranger = await served.enter();
    stranger.id = "stranger-stranger-stranger";
    expect(refused(await stranger.ask("state", {})).reason).toBe("stale");
  });

  test("another run's look at the workbook is old", async () => {
    const { revision, tabs } = await one.state();
    const answer = await one.ask("change", {
      epoch: "another",
      revision,
      id: "old",
      changes: [typing(tabs[0]?.id ?? 0, "A1", "x")],
    });
    expect(refused(answer).reason).toBe("stale");
  });
});
