import { describe, expect, test } from "@jest/globals";
import { runNode } from "./command";

const PRETTIER = "node_modules/prettier/bin/prettier.cjs";

/** Lines with the rule that must refuse each, or none, as if all stood in the file named. */
const planted: Readonly<Record<string, readonly (readonly [text: string, rule?: string])[]>> = {
  "src/domain/address.ts": [
    ['export const typed = new Date("02/11/2026");', "house/date-from-text"],
    ["export const read = (text: string | number) => new Date(text);", "house/date-from-text"],
    ['export const parsed = Date.parse("2026-11-02");', "house/date-from-text"],
    ["export const isDate = (cell: unknown) => cell instanceof Date;", "no-restricted-syntax"],
    ["export const today = () => new Date();", "no-restricted-syntax"],
    ["export const now = () => Date.now();", "no-restricted-syntax"],
    ["export const chance = () => Math.random();", "no-restricted-syntax"],
    ["export const slow = (text: string) => /^(?:\\d+)+$/.test(text);", "regexp/no-super-linear-backtracking"],
    ["export const twice = (text: string) => /a|a/.test(text);", "regexp/no-dupe-disjunctions"],
    ["export const loose = (cell: any) => Number(cell);", "@typescript-eslint/no-explicit-any"],
    ["export const sure = (name?: string) => name!.length;", "@typescript-eslint/no-non-null-assertion"],
    ["export const fromNumbers = new Date(2022, 11, 31);"],
    ["export const fromMilliseconds = (milliseconds: number) => new Date(milliseconds);"],
  ],
  "sidebar/services.ts": [
    ["export const show = (name: string) => { document.body.innerHTML = name; };", "no-unsanitized/property"],
    [
      'export const add = (name: string) => document.body.insertAdjacentHTML("beforeend", name);',
      "no-unsanitized/method",
    ],
    ["export const say = (name: string) => { document.body.textContent = name; };"],
    ["Promise.resolve(1);", "@typescript-eslint/no-floating-promises"],
  ],
};

describe("the formatter", () => {
  test("would change nothing", async () => {
    const { output, errors } = await runNode(PRETTIER, ["--list-different", "."]);
    expect(output + errors).toBe("");
  }, 180_000);

  test("would change a file laid out otherwise", async () => {
    const { code } = await runNode(PRETTIER, ["--check", "--stdin-filepath", "src/planted.ts"], {
      input: "export const  clause = 'III.2'",
    });
    expect(code).toBe(1);
  }, 180_000);
});

describe("the linter", () => {
  test("finds nothing", async () => {
    const { output } = await runNode("node_modules/eslint/bin/eslint.js", ["."]);
    expect(output).toBe("");
  }, 180_000);

  test("finds what is planted", async () => {
    const texts = Object.entries(planted).map(
      ([file, lines]) => [file, lines.map(([text]) => text).join("\n")] as const,
    );
    const { output } = await runNode("test/gates/lint-text.mjs", [], {
      input: JSON.stringify(Object.fromEntries(texts)),
    });
    const expected = Object.entries(planted).map(([file, lines]) => [
      file,
      lines.flatMap(([, rule], index) => (rule === undefined ? [] : [`${String(index + 1)} ${rule}`])),
    ]);
    expect(JSON.parse(output)).toEqual(Object.fromEntries(expected));
  }, 180_000);
});
