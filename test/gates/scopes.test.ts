import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { bundleAddOn, bundlePart, PARTS } from "../../scripts/bundle";
import { ALLOWED_SCOPES, manifestFaults, scopesNeeded } from "./scopes";

const PREFIX = "https://www.googleapis.com/auth/";

describe("the manifest", () => {
  test("asks for exactly the scopes that the bundled code needs", async () => {
    const bundles = [bundleAddOn("src/entry.ts"), ...Object.values(PARTS).map(bundlePart)];
    const sources = new Set((await Promise.all(bundles)).flatMap((bundle) => bundle.sources));
    // The packages in the bundles know nothing of Google's services.
    const own = [...sources].filter((source) => source.startsWith("src/"));
    expect(manifestFaults(readFileSync("appsscript.json", "utf8"), scopesNeeded(own))).toEqual([]);
  }, 180_000);

  test("runs on V8 in Viet Nam's time", () => {
    expect(JSON.parse(readFileSync("appsscript.json", "utf8"))).toMatchObject({
      runtimeVersion: "V8",
      timeZone: "Asia/Ho_Chi_Minh",
    });
  });

  const needs = { scopes: new Map([[`${PREFIX}userinfo.email`, "Base.Session.getActiveUser"]]), faults: [] };

  test.each([
    ["an excess", [`${PREFIX}userinfo.email`, `${PREFIX}drive`], [`not needed: ${PREFIX}drive`]],
    ["a lack", [], [`missing: ${PREFIX}userinfo.email, needed by Base.Session.getActiveUser`]],
  ])("%s of scopes is found", (_, oauthScopes, faults) => {
    expect(manifestFaults(JSON.stringify({ oauthScopes }), needs)).toEqual(faults);
  });

  test("no scopes at all, which would leave Google to guess them, is found", () => {
    expect(manifestFaults("{}", needs)).toHaveLength(1);
  });
});

/** What code in src/google/ would need. */
function needed(code: string) {
  const path = "src/google/planted.ts";
  const { scopes, faults } = scopesNeeded([path], { [path]: `${code}\nexport {};` });
  return { scopes: Array.from(scopes.keys(), (scope) => scope.replace(PREFIX, "")), faults };
}

describe("the scopes of a call", () => {
  test.each<[code: string, scopes: readonly string[]]>([
    ["SpreadsheetApp.getActive().getSheets()[0]?.getDataRange().getValues();", ["spreadsheets.currentonly"]],
    [
      "const read = (range: Pick<GoogleAppsScript.Spreadsheet.Range, 'getValues'>) => range.getValues(); read;",
      ["spreadsheets.currentonly"],
    ],
    ["const { getActive } = SpreadsheetApp; getActive;", ["spreadsheets.currentonly"]],
    ["SpreadsheetApp['getActive']();", ["spreadsheets.currentonly"]],
    ["SpreadsheetApp.getUi().createMenu('a').addToUi();", []],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('a'));", ["script.container.ui"]],
    ["Session.getActiveUser().getEmail();", ["userinfo.email"]],
    ["Session.getActiveUserLocale();", []],
    ["LockService.getDocumentLock().tryLock(1);", []],
    ["PropertiesService.getDocumentProperties().getKeys();", []],
    ["MailApp.getRemainingDailyQuota();", ["script.send_mail"]],
    ["ScriptApp.getProjectTriggers();", ["script.scriptapp"]],
    ["Drive?.Files?.list();", ["drive.file"]],
    ["Docs?.Documents?.get('a');", ["drive.file"]],
    ["const getValues = () => []; getValues();", []],
  ])("%s", (code, scopes) => {
    expect(needed(code)).toEqual({ scopes, faults: [] });
  });

  test.each([
    [
      "SpreadsheetApp.openById('a');",
      /src\/google\/planted\.ts:1: Spreadsheet\.SpreadsheetApp\.openById needs .*spreadsheets$/,
    ],
    ["DriveApp.getFiles();", /Drive\.DriveApp\.getFiles needs .*drive/],
    ["DocumentApp.create('a');", /Document\.DocumentApp\.create needs .*documents/],
    ["UrlFetchApp.fetch('a');", /fetch needs .*script\.external_request/],
    ["Sheets?.Spreadsheets?.get('a');", /does not tell which scope Sheets\.\S+ needs/],
  ])("beyond the allowed ones is found: %s", (code, fault) => {
    expect(needed(code).faults.join("\n")).toMatch(fault);
  });

  test("the allowed ones do not open other files, mail boxes or accounts", () => {
    expect(ALLOWED_SCOPES.map((scope) => scope.replace(PREFIX, "")).sort()).toEqual([
      "drive.file",
      "script.container.ui",
      "script.scriptapp",
      "script.send_mail",
      "spreadsheets.currentonly",
      "userinfo.email",
    ]);
  });
});
