import { describe, expect, test } from "@jest/globals";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { BUNDLE, bundleAddOn, bundlePart, PART, PARTS } from "../../scripts/bundle";
import { readEntryPoints, stub, type EntryPoint } from "../../scripts/entry-points";
import { load, serviceNames } from "./bare-context";
import { bundleFaults } from "./bundle-faults";
import { runNode } from "./command";

const entryPoints = (path: string) => readEntryPoints(path, readFileSync(path, "utf8"));
const built = () => readFileSync("dist/Code.js", "utf8");

/** An entry file of its own with the given text, bundled. */
async function bundled(text: string): Promise<string> {
  const entry = join(mkdtempSync(join(tmpdir(), "entry-")), "entry.ts");
  writeFileSync(entry, text);
  return (await bundleAddOn(entry)).code;
}

describe("esbuild has nothing to warn of", () => {
  test("in the add-on, whose build is the one in dist/", async () => {
    expect((await bundleAddOn("src/entry.ts")).code).toBe(built());
  });

  test.each([
    ["a bigint", "const big = 10n;\n/** Counts. */\nexport function count() { return big; }"],
    ["a comparison that never holds", "/** Counts. */\nexport function count(a) { return typeof a === 'numbr'; }"],
  ])("%s fails the build", async (_, text) => {
    await expect(bundled(text)).rejects.toThrow(/WARNING/);
  });
});

describe("an entry file that cannot be turned into stubs fails the build", () => {
  test.each([
    ["an undocumented function", "export function list() {}", /entry\.ts:1: list has no JSDoc/],
    ["a constant", "/** Lists. */\nexport const list = () => 1;", /entry\.ts:2: an entry file exports functions/],
    ["a re-export", 'export { list } from "./list";', /entry\.ts:1: an entry file exports functions/],
    ["a default export", "/** Lists. */\nexport default function () {}", /an entry file exports functions/],
    ["a parameter taken apart", "/** Lists. */\nexport function list({ a }) {}", /list has a parameter without a name/],
  ])("%s", async (_, text, message) => {
    await expect(bundled(text)).rejects.toThrow(message);
  });
});

describe("the syntax of Code.js", () => {
  test("is what Apps Script and Sheets can read", () => {
    expect(bundleFaults(built(), BUNDLE, entryPoints("src/entry.ts"))).toEqual([]);
  });

  test.each(Object.entries(PARTS))(
    "and so is that of %s, whose page holds what its sources make",
    async (name, entry) => {
      const { code } = await bundlePart(entry);
      expect(bundleFaults(code, PART, [])).toEqual([]);
      const page = readFileSync(`dist/${name}.html`, "utf8");
      const [, packed = ""] = /<p>([\w=-]+)<\/p>/.exec(page) ?? [];
      expect(gunzipSync(Buffer.from(packed, "base64url")).toString("utf8")).toBe(code);
    },
  );

  const fixture = "test/gates/fixtures/entry.ts";

  test("is lowered from whatever TypeScript allows", async () => {
    const { code } = await bundleAddOn(fixture);
    expect(bundleFaults(code, BUNDLE, entryPoints(fixture))).toEqual([]);
  });

  const inside = (code: string) => (text: string) => text.replace("var ThiDua_=(()=>{", (start) => start + code);
  const behind = (code: string) => (text: string) => `${text}\n${code}`;
  const instead = (old: string | RegExp, put: string) => (text: string) => text.replace(old, () => put);

  test.each<[fault: string, plant: (code: string) => string, message: RegExp]>([
    ["a private field", inside("class A { #a = 1; }"), /private class member/],
    ["a private method", inside("class A { #a() {} }"), /private class member/],
    ["a static field", inside("class A { static a = 1; }"), /static class field/],
    ["a static block", inside("class A { static {} }"), /static block/],
    ["an import", behind('import "x";'), /import/],
    ["a dynamic import", inside('import("x");'), /import/],
    ["an export", behind("export {};"), /export/],
    [
      "an exported function",
      instead("function checkWorkbook() {\n  return T", "export function checkWorkbook() {\n  return T"),
      /export/,
    ],
    ["optional chaining", inside("globalThis?.a;"), /optional chaining/],
    ["nullish coalescing", inside("globalThis ?? 1;"), /nullish coalescing/],
    ["logical assignment", inside("let a; a ||= 1;"), /logical assignment/],
    ["a bigint", inside("1n;"), /bigint/],
    ["broken text", inside("let ;"), /does not parse/],
    ["a second variable", behind("var other = 1;"), /neither the bundle nor a function/],
    ["a statement between stubs", instead("}\n\n/**\n *", "};\n\n/**\n *"), /neither the bundle nor a function/],
    ["a leaked function", behind("/** Leaks. */\nfunction leak() {\n  return ThiDua_.leak();\n}"), /expected check/],
    ["a missing function", instead(/\/\*\* Lists what is there\. \*\/\nfunction .*\n.*\n}/, ""), /expected check/],
    ["another bundle's name", instead("var ThiDua_", "var Other_"), /not the one variable ThiDua_/],
    ["no strict mode", instead('"use strict";', ""), /strict-mode/],
    ["an undocumented stub", instead("/** Lists what is there. */", ""), /checkWorkbook is not documented/],
    ["a changed comment", instead("/** Lists what is there. */", "/** Lists. */"), /has another documentation/],
    ["a comment without @customfunction", instead(" * @customfunction\n", ""), /KPI_STATUS is not marked/],
    [
      "a dropped parameter",
      instead("STATUS(mucGiao, ketQua) {\n  return", "STATUS(mucGiao) {\n  return"),
      /parameters/,
    ],
    ["a stub that does more", instead("return ThiDua_.check", "Logger.log(1); return ThiDua_.check"), /just call/],
  ])("%s is found", async (_, plant, message) => {
    const { code } = await bundleAddOn(fixture);
    const faulty = plant(code);
    expect(faulty).not.toBe(code);
    expect(bundleFaults(faulty, BUNDLE, entryPoints(fixture)).join("\n")).toMatch(message);
  });

  test.each<[fault: string, point: EntryPoint, message: RegExp]>([
    [
      "a custom function in lower case",
      { name: "kpiStatus", parameters: [], documentation: "/**\n * Status.\n * @customfunction\n */" },
      /kpiStatus is a custom function not in upper case/,
    ],
    [
      "an undocumented parameter",
      { name: "KPI_READ", parameters: ["mucGiao"], documentation: "/**\n * Reads.\n * @customfunction\n */" },
      /KPI_READ documents other parameters/,
    ],
  ])("%s is found", (_, point, message) => {
    const code = `"use strict";\nvar ${BUNDLE} = {};\n${stub(BUNDLE, point)}`;
    expect(bundleFaults(code, BUNDLE, [point]).join("\n")).toMatch(message);
  });
});

/** Whatever stands here can be called by anybody who may edit the workbook, through google.script.run or in a cell. */
const exposed = [
  ["simple triggers", ["onOpen", "onEdit"]],
  ["menu", ["setUpWorkbook", "generateAwardList", "checkWorkbook", "setReportingDate", "openSidebar"]],
  ["menu: screens of the side panel", ["openPlanWizard", "openReconciliation"]],
  ["menu: next year", ["startNewYear"]],
  ["endpoints", ["readAwardList", "readProblems", "makeAwardList", "readRun", "showCell"]],
  ["imports", ["previewImport", "importRows"]],
  ["papers", ["readPapers", "makePapers", "readPapersRun", "stopPapers", "reconcilePapers"]],
  ["templates", ["readTemplates", "placeTemplates", "readTemplate", "keepTemplate"]],
  [
    "plan",
    ["readPlanText", "readWholePlan", "makeTabs", "writePlan", "keepPlanDraft", "readPlanDraft", "readFileText"],
  ],
  ["custom functions", ["KPI_STATUS", "KPI_ATTAINMENT", "KPI_WHY", "KPI_TRACK", "DOSSIER_STATUS", "KPI_READ"]],
] as const;

test("nothing is exposed but what is meant to be", () => {
  expect(entryPoints("src/entry.ts").map(({ name }) => name)).toEqual(exposed.flatMap(([, names]) => names));
});

describe("loading Code.js", () => {
  test("touches no service and needs nothing of Node or a browser", () => {
    expect(() => {
      load(built());
    }).not.toThrow();
  });

  test("every service of Google is guarded", () => {
    expect(serviceNames()).toEqual(
      expect.arrayContaining(["SpreadsheetApp", "HtmlService", "LockService", "Session", "Utilities", "Drive"]),
    );
  });

  test.each([
    ["SpreadsheetApp.getActive();", /SpreadsheetApp was touched/],
    ["const properties = PropertiesService;", /PropertiesService was touched/],
    ["var ui = typeof DocumentApp;", /DocumentApp was touched/],
    ["setTimeout(() => 0, 1);", /setTimeout is not defined/],
    ["new URL('https://example.org');", /URL is not defined/],
    ["process.exit();", /process is not defined/],
    ["console.log(1);", /console is not defined/],
    ["new SharedArrayBuffer(1);", /SharedArrayBuffer is not defined/],
  ])("%s is found", (code, message) => {
    expect(() => {
      load(code);
    }).toThrow(message);
  });
});

/** The longest that loading may take, in milliseconds, because every execution pays it, also each custom function's. */
const LOAD_LIMIT = 20;
const SIZE_LIMIT = 300_000;

/** Milliseconds of processor time to load a script in a fresh process, the least of several, since noise only adds. */
async function loadTime(path: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run++) {
    const { output } = await runNode("test/gates/load-time.cjs", [path]);
    times.push(Number(output));
  }
  return Math.min(...times);
}

describe("the cost of Code.js", () => {
  test(`loads in ${String(LOAD_LIMIT)} ms at most`, async () => {
    expect(await loadTime("dist/Code.js")).toBeLessThanOrEqual(LOAD_LIMIT);
  }, 60_000);

  test("work at the top level would be noticed", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "slow-")), "Code.js");
    writeFileSync(path, "let sum = 0; for (let i = 0; i < 4e7; i++) sum += i % 7;");
    expect(await loadTime(path)).toBeGreaterThan(LOAD_LIMIT);
  }, 60_000);

  test(`holds ${String(SIZE_LIMIT)} bytes at most`, () => {
    expect(Buffer.byteLength(built())).toBeLessThanOrEqual(SIZE_LIMIT);
  });
});
