import { afterEach, describe, expect, test } from "@jest/globals";
import type { AppsScriptHost, HostOptions } from "../../../workbench/host/host";
import { attempt, EDITOR, manifest, OWNER, RUNNER, smallHost } from "./small-host";

const opened: AppsScriptHost[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((host) => host.close()));
});

function host(script = RUNNER, options: Partial<HostOptions> = {}): AppsScriptHost {
  const made = smallHost(script, options);
  opened.push(made);
  return made;
}

const EDITOR_USER = { email: EDITOR, locale: "vi" };
const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

describe("A simple trigger", () => {
  const allowed = [
    "SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addToUi()",
    "SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(1)",
    "SpreadsheetApp.getActiveSpreadsheet().toast('xin chào')",
    "PropertiesService.getDocumentProperties().setProperty('a', 'b')",
    "if (Session.getActiveUserLocale() !== 'vi') throw new Error()",
    // Nobody has authorised it, so it is not told who edits.
    "if (Session.getActiveUser().getEmail() !== '') throw new Error()",
  ];
  test.each(allowed)("may do: %s", async (statement) => {
    expect(await host(`function onOpen() { ${statement} }`).open()).toMatchObject({ ended: "done", mode: "LIMITED" });
  });

  const refused: [statement: string, message: string][] = [
    ["SpreadsheetApp.getUi().alert('x')", "You do not have permission to call Ui.alert."],
    ["SpreadsheetApp.getUi().prompt('x')", "You do not have permission to call Ui.prompt."],
    [
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
      "You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui",
    ],
    [
      "Session.getEffectiveUser()",
      "You do not have permission to call Session.getEffectiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email",
    ],
  ];
  test.each(refused)("may not do: %s", async (statement, message) => {
    expect(await host(`function onOpen() { ${statement} }`).open()).toMatchObject({
      ended: "failed",
      error: { message },
    });
  });
});

describe("An add-on that is not enabled", () => {
  test("may add its menu", async () => {
    const script =
      "function onOpen(e) { SpreadsheetApp.getUi().createMenu(String(e.authMode)).addItem('a', 'b').addToUi() }";
    const closed = host(script);
    expect(await closed.open({ enabled: false })).toMatchObject({ ended: "done", mode: "NONE" });
    expect(closed.menus).toEqual([{ caption: "NONE", entries: [{ kind: "item", caption: "a", functionName: "b" }] }]);
  });

  test.each(["SpreadsheetApp.getActiveSpreadsheet()", "PropertiesService.getUserProperties().getKeys()"])(
    "may not do: %s",
    async (statement) => {
      const report = await host(`${statement};\nfunction onOpen() {}`).open({ enabled: false });
      expect(report?.error?.message).toMatch(/^You do not have permission to call /);
    },
  );
});

describe("Scopes", () => {
  test("a method whose scope the manifest lacks is refused", async () => {
    const closed = host(RUNNER, { manifest: manifest(["script.container.ui"]) });
    expect((await attempt(closed, "")).error?.message).toBe(
      "Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: " +
        "https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets",
    );
  });

  test("the wider of two scopes suffices", async () => {
    expect((await attempt(host(RUNNER, { manifest: manifest(["spreadsheets"]) }), "return book.getName()")).ended).toBe(
      "done",
    );
  });

  test("a scope that the user refused stops the call that needs it, and the script can ask before", async () => {
    const partly = host(RUNNER, { granted: ["spreadsheets.currentonly"] });
    expect((await attempt(partly, "Session.getActiveUser()")).error?.message).toBe(
      "Authorization is required to perform that action.",
    );
    const statements =
      "const { AuthMode } = ScriptApp; const info = ScriptApp.getAuthorizationInfo(AuthMode.FULL);" +
      "ScriptApp.requireScopes(AuthMode.FULL, ['https://www.googleapis.com/auth/spreadsheets.currentonly']);" +
      "return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl() !== '']";
    expect((await attempt(partly, statements)).result).toEqual(["REQUIRED", true]);
  });
});

describe("Protections", () => {
  const protect = (target: string, more = ""): string =>
    `const p = ${target}.protect(); p.removeEditors(p.getEditors()); if (p.canDomainEdit()) p.setDomainEdit(false); ${more}`;

  test("mirror the file until their editors are changed", async () => {
    const book = host();
    await attempt(book, "sheet.protect()");
    expect((await attempt(book, "at('A1').setValue(1)", { user: EDITOR_USER })).ended).toBe("done");
  });

  test("let everybody of the domain through until the domain is dropped", async () => {
    const book = host();
    await attempt(book, "const p = sheet.protect(); p.removeEditors(p.getEditors())");
    expect((await attempt(book, "at('A1').setValue(1)", { user: EDITOR_USER })).ended).toBe("done");
    await attempt(book, "sheet.protect().setDomainEdit(false)");
    expect((await attempt(book, "at('A1').setValue(1)", { user: EDITOR_USER })).error?.message).toBe(PROTECTED);
    expect((await attempt(book, "at('A1').setValue(2)")).ended).toBe("done");
  });

  const blocked: [target: string, statement: string, refused: boolean][] = [
    ["sheet", "at('A1').setValue(1)", true],
    ["sheet", "at('A1').setBackground('#ff0000')", true],
    ["sheet", "sheet.insertRowsAfter(2, 1)", true],
    ["sheet", "sheet.deleteRow(2)", true],
    ["sheet", "sheet.setName('Khác')", true],
    ["sheet", "book.insertSheet(); book.deleteSheet(sheet)", true],
    ["sheet", "sheet.appendRow([1])", true],
    ["sheet", "sheet.protect().setWarningOnly(true)", true],
    ["sheet", "sheet.protect().remove()", true],
    ["sheet", "at('A1').getValue()", false],
    ["at('B2:C3')", "at('B2').setNote('x')", true],
    ["at('B2:C3')", "at('A1:B2').setValues([[1, 2], [3, 4]])", true],
    ["at('B2:C3')", "at('A1:A5').setValue(1)", false],
    ["at('B2:C3')", "sheet.deleteRow(3)", true],
    ["at('B2:C3')", "sheet.deleteRow(4)", false],
    ["at('B2:C3')", "at('B1').setValue('=1')", false],
  ];
  test.each(blocked)("%s protected, another editor: %s", async (target, statement, refused) => {
    const book = host();
    expect((await attempt(book, protect(target))).ended).toBe("done");
    const report = await attempt(book, statement, { user: EDITOR_USER });
    expect(report.error?.message).toBe(refused ? PROTECTED : undefined);
    expect((await attempt(book, statement)).ended).toBe("done");
  });

  test("a refused write of many cells writes none of them", async () => {
    const book = host();
    await attempt(book, protect("at('B2')"));
    await attempt(book, "at('A1:B2').setValues([[1, 2], [3, 4]])", { user: EDITOR_USER });
    expect((await attempt(book, "return at('A1:B2').isBlank()")).result).toBe(true);
  });

  test("a protected tab lets its unprotected ranges be edited, and a person typing is held to it too", async () => {
    const book = host();
    await attempt(book, protect("sheet", "p.setUnprotectedRanges([at('D1:D5')])"));
    expect(await book.edit("Bảng", "D2", "5", { user: EDITOR_USER })).toEqual({});
    expect(await book.edit("Bảng", "D6", "5", { user: EDITOR_USER })).toEqual({ refused: PROTECTED });
    expect(await book.edit("Bảng", "D6", "5")).toEqual({});
    const statements = "return [at('D1:D5').canEdit(), at('C1').canEdit(), at('D5:D6').canEdit()]";
    expect((await attempt(book, statements, { user: EDITOR_USER })).result).toEqual([true, false, false]);
  });

  test("a warning stops nobody", async () => {
    const book = host();
    await attempt(book, protect("sheet", "p.setWarningOnly(true)"));
    expect((await attempt(book, "at('A1').setValue(1)", { user: EDITOR_USER })).ended).toBe("done");
  });

  test("can be read back by description, and an added editor may edit", async () => {
    const book = host();
    await attempt(book, protect("at('A1')", `p.setDescription('Khung').addEditor('${EDITOR}')`));
    const statements =
      "const { RANGE, SHEET } = SpreadsheetApp.ProtectionType; const [p] = sheet.getProtections(RANGE);" +
      "return [p.getDescription(), p.getRange().getA1Notation(), p.getEditors().map((user) => user.getEmail())," +
      "book.getProtections(SHEET).length, p.isWarningOnly(), p.canEdit()]";
    expect((await attempt(book, statements)).result).toEqual(["Khung", "A1", [OWNER, EDITOR], 0, false, true]);
    expect((await attempt(book, "at('A1').setValue(1)", { user: EDITOR_USER })).ended).toBe("done");
  });

  test("the domain of a private account cannot be set", async () => {
    const book = host();
    book.workbook.editSettings({ sharing: { owner: "ai@gmail.com", editors: [] } });
    const user = { email: "ai@gmail.com", locale: "vi" };
    expect((await attempt(book, "return sheet.protect().canDomainEdit()", { user })).result).toBe(false);
    expect((await attempt(book, "sheet.protect().setDomainEdit(false)", { user })).error?.message).toBe(
      "The spreadsheet does not belong to a Google Workspace domain.",
    );
  });
});
