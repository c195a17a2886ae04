import { afterEach, describe, expect, test } from "@jest/globals";
import type { AppsScriptHost } from "../../../workbench/host/host";
import { EDITOR, OWNER, smallHost } from "./small-host";

const opened: AppsScriptHost[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((host) => host.close()));
});

function host(...args: Parameters<typeof smallHost>): AppsScriptHost {
  const made = smallHost(...args);
  opened.push(made);
  return made;
}

describe("Opening the workbook", () => {
  test("runs onOpen, which builds the menu in the account's language", async () => {
    const script =
      "function onOpen(e) { const ui = SpreadsheetApp.getUi();" +
      "ui.createMenu(Session.getActiveUserLocale() === 'vi' ? 'Thi đua' : 'Emulation').addItem('Lập', 'make').addSeparator()" +
      ".addSubMenu(ui.createMenu('Khác').addItem('Xem', 'look')).addToUi();" +
      "return [String(e.authMode), e.source.getSheets()[0].getName()]; }";
    const book = host(script);
    expect(await book.open()).toMatchObject({ ended: "done", mode: "LIMITED", result: ["LIMITED", "Bảng"] });
    expect(book.menus).toEqual([
      {
        caption: "Thi đua",
        entries: [
          { kind: "item", caption: "Lập", functionName: "make" },
          { kind: "separator" },
          {
            kind: "menu",
            menu: { caption: "Khác", entries: [{ kind: "item", caption: "Xem", functionName: "look" }] },
          },
        ],
      },
    ]);
    await book.open({ user: { email: EDITOR, locale: "en_GB" } });
    expect(book.menus.map(({ caption }) => caption)).toEqual(["Emulation"]);
  });

  test("calculates formulas, and needs no onOpen", async () => {
    const book = host("function other() {}");
    book.workbook.write(book.workbook.sheets[0]?.id ?? 0, 1, 1, [[{ formula: "1+1" }]]);
    expect(await book.open()).toBeUndefined();
    expect(book.workbook.cell(book.workbook.sheets[0]?.id ?? 0, 1, 1)?.value).toBe(2);
  });
});

describe("A person's edit", () => {
  const SCRIPT =
    "function onEdit(e) { const cell = e.range.getSheet().getRange(1, 8);" +
    "const told = [e.range.getA1Notation(), String(e.authMode), 'value' in e ? e.value : '-', 'oldValue' in e ? e.oldValue : '-', 'user' in e];" +
    "cell.setValue('\\'' + JSON.stringify(told)); }";
  const told = (book: AppsScriptHost): unknown =>
    JSON.parse(String(book.workbook.cell(book.workbook.sheets[0]?.id ?? 0, 1, 8)?.value));

  test("of one cell tells the new and the old value as texts", async () => {
    const book = host(SCRIPT);
    await book.edit("Bảng", "B2", "82,5%");
    expect(told(book)).toEqual(["B2", "LIMITED", "0.825", "-", false]);
    await book.edit("Bảng", "B2", "tốt");
    expect(told(book)).toEqual(["B2", "LIMITED", "tốt", "0.825", false]);
    await book.edit("Bảng", "B2", "");
    expect(told(book)).toEqual(["B2", "LIMITED", "-", "tốt", false]);
    await book.edit("Bảng", "B2", "TRUE");
    expect(told(book)).toEqual(["B2", "LIMITED", "TRUE", "-", false]);
  });

  test("of several cells tells no values", async () => {
    const book = host(SCRIPT);
    const { trigger } = await book.edit("Bảng", "B2:C3", [
      ["1", "2/11/2022"],
      ["=B2+1", "x"],
    ]);
    expect(trigger?.ended).toBe("done");
    expect(told(book)).toEqual(["B2:C3", "LIMITED", "-", "-", false]);
    const sheet = book.workbook.sheets[0]?.id ?? 0;
    expect(book.workbook.values(sheet, { row: 2, column: 2, rows: 2, columns: 2 })).toEqual([
      [1, 44867],
      [2, "x"],
    ]);
  });

  test("a script's own writes fire nothing", async () => {
    const book = host(
      `${SCRIPT}\nfunction go() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(1); }`,
    );
    await book.runMenuItem("go");
    expect(book.workbook.cell(book.workbook.sheets[0]?.id ?? 0, 1, 8)).toBeUndefined();
  });

  test("that breaks a rule of the cell is refused and fires nothing", async () => {
    const book = host(SCRIPT);
    book.workbook.editSheet(book.workbook.sheets[0]?.id ?? 0, (sheet) => {
      sheet.validations = [
        {
          area: { row: 2, column: 2, rows: 1, columns: 1 },
          rule: { kind: "list", values: ["Đạt"] },
          allowInvalid: false,
        },
      ];
    });
    expect((await book.edit("Bảng", "B2", "Hỏng")).refused).toMatch(/violates the data validation rules/);
    expect(book.workbook.cell(book.workbook.sheets[0]?.id ?? 0, 2, 2)).toBeUndefined();
  });
});

describe("What a script shows", () => {
  test("dialogs are answered by the person, and everything shown is told in order", async () => {
    const script =
      "function go() { const ui = SpreadsheetApp.getUi(); const book = SpreadsheetApp.getActive();" +
      "const sure = ui.alert('Chắc chưa?', 'Sẽ ghi đè.', ui.ButtonSet.YES_NO);" +
      "const typed = ui.prompt('Ngày?', ui.ButtonSet.OK_CANCEL); book.toast('Xong', 'Thi đua', 5); ui.alert('Hết');" +
      "ui.showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Bảng bên'));" +
      "return [sure === ui.Button.YES, String(typed.getSelectedButton()), typed.getResponseText()]; }";
    const book = host(script, {
      files: { sidebar: "<p>Chào</p>" },
      ask: ({ kind }) => (kind === "prompt" ? { button: "OK", text: "31/12/2022" } : { button: "YES" }),
    });
    const wrong = await book.runMenuItem("go").catch((error: unknown) => error);
    expect(wrong).toEqual(new RangeError('The dialog "Hết" has no button YES'));
    const told: unknown[] = [];
    const report = await book.runMenuItem("go", {
      show: (shown) => told.push(shown.kind),
      ask: ({ kind, buttons }) =>
        kind === "prompt" ? { button: "OK", text: "31/12/2022" } : { button: buttons === "OK" ? "OK" : "YES" },
    });
    expect(report.result).toEqual([true, "OK", "31/12/2022"]);
    expect(report.shown).toMatchObject([
      { kind: "dialog", request: { kind: "alert", title: "Chắc chưa?", text: "Sẽ ghi đè.", buttons: "YES_NO" } },
      { kind: "dialog", request: { kind: "prompt", title: "", text: "Ngày?", buttons: "OK_CANCEL" } },
      { kind: "toast", title: "Thi đua", message: "Xong" },
      { kind: "dialog", request: { kind: "alert", text: "Hết", buttons: "OK" }, answer: { button: "OK" } },
      { kind: "sidebar", sidebar: { title: "Bảng bên", content: "<p>Chào</p>" } },
    ]);
    expect(told).toEqual(["dialog", "dialog", "toast", "dialog", "sidebar"]);
    expect(book.sidebar).toEqual({ title: "Bảng bên", content: "<p>Chào</p>" });
  });

  test("a person who is not there closes what asks and takes note of what tells", async () => {
    const script =
      "function go() { const ui = SpreadsheetApp.getUi(); return [ui.alert('a'), ui.alert('b', ui.ButtonSet.YES_NO)].map(String); }";
    expect((await host(script).runMenuItem("go")).result).toEqual(["OK", "CLOSE"]);
  });
});

describe("Who runs a script", () => {
  test("is told to an authorised one, with the account's language and the script's zone", async () => {
    const script =
      "function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone()]; }";
    const book = host(script);
    expect((await book.runMenuItem("who")).result).toEqual([OWNER, OWNER, "vi", "Asia/Ho_Chi_Minh"]);
    const user = { email: EDITOR, locale: "en" };
    expect((await book.runMenuItem("who", { user })).result).toEqual([EDITOR, EDITOR, "en", "Asia/Ho_Chi_Minh"]);
  });

  test("has a selection of his own", async () => {
    const script =
      "function where() { const range = SpreadsheetApp.getActiveRange(); return [range.getSheet().getName(), range.getA1Notation()]; }";
    const book = host(script);
    book.select("Bảng", "B2:C3");
    expect((await book.runMenuItem("where")).result).toEqual(["Bảng", "B2:C3"]);
    expect((await book.runMenuItem("where", { user: { email: EDITOR, locale: "vi" } })).result).toEqual(["Bảng", "A1"]);
  });
});
