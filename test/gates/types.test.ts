import { describe, expect, test } from "@jest/globals";
import { runNode } from "./command";
import { fileOf, programOf } from "./program";

const sides = ["src", "sidebar", "workbench", "workbench/web", "test"];

describe("every side type-checks", () => {
  test.concurrent.each(sides)(
    "%s",
    async (side) => {
      const { output } = await runNode("node_modules/typescript/bin/tsc", ["-p", side]);
      expect(output).toBe("");
    },
    180_000,
  );
});

/** The lines of a file called `planted.ts`, as if it stood in the folder of a side, that its type check refuses. */
function refusedLines(side: string, lines: readonly string[]): string[] {
  const path = `${side}/planted.ts`;
  const program = programOf(side, [path], { [path]: [...lines, "export {};"].join("\n") });
  const file = fileOf(program, path);
  const faults = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  const refused = new Set(faults.map(({ start = 0 }) => file.getLineAndCharacterOfPosition(start).line));
  return lines.filter((_, index) => refused.has(index));
}

const planted: Readonly<Record<string, { readonly wrong: readonly string[]; readonly right: readonly string[] }>> = {
  src: {
    wrong: [
      "setTimeout(() => 0, 1);",
      'new URL("https://example.org");',
      'new URLSearchParams("a=1");',
      'new TextEncoder().encode("a");',
      'new TextDecoder("utf-8");',
      'fetch("https://example.org");',
      'structuredClone({ kind: "unit" });',
      '"a-b".replaceAll("-", "");',
      "[1, 2].at(-1);",
      'Object.hasOwn({}, "code");',
      'process.env["HOME"];',
      "document.title;",
      "window.name;",
      "performance.now();",
      'atob("YQ==");',
      'require("node:fs");',
      "new WeakRef({});",
      "10n;",
      "Promise.allSettled([]);",
      "SpreadsheetApp.getActiveSpredsheet();",
      'SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Kế hoạch").getName();',
    ],
    right: ['Object.fromEntries([["T1", 1]]);', "SpreadsheetApp.getActiveSpreadsheet();", 'console.log("x");'],
  },
  sidebar: {
    wrong: ["process.cwd();", 'require("node:fs");', "SpreadsheetApp.getActive();", 'document.getElementById("a").id;'],
    right: ["document.title;"],
  },
  workbench: {
    wrong: ["document.title;", "SpreadsheetApp.getActive().getNaem();", "let rows: number = [1][0];"],
    right: ["process.cwd();"],
  },
  "workbench/web": {
    wrong: ["process.cwd();", 'require("node:fs");', "SpreadsheetApp.getActive();", 'document.getElementById("a").id;'],
    right: ["document.title;", "new TextDecoderStream();"],
  },
  test: {
    wrong: ["document.title;", "describe('no globals of the test runner', () => undefined);"],
    right: ["process.cwd();"],
  },
};

describe("a planted fault is found", () => {
  test.each(Object.entries(planted))(
    "in %s",
    (side, { wrong, right }) => {
      expect(refusedLines(side, [...wrong, ...right])).toEqual(wrong);
    },
    180_000,
  );
});
