/** The commands that make papers and hold them against the workbook, as they are built, on files that people have. */

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { withWords, xmlOf } from "../../dossier/word-file";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { runNode } from "../../gates/command";

const folder = mkdtempSync(join(tmpdir(), "reconcile-"));
const [book, papers] = [join(folder, "sổ.xlsx"), join(folder, "hồ sơ")];
const thidua = (...parameters: string[]) => runNode("build/workbench/cli.cjs", parameters);

/** What `--json` prints of a run. */
interface Told {
  readonly units: readonly { readonly code: string; readonly lacks: readonly object[] }[];
  readonly state: string;
  readonly made: number;
}

/** The Word files, wherever in the folder they stand. */
function files(): string[] {
  return readdirSync(papers, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".docx"))
    .map((name) => join(papers, name));
}

beforeAll(async () => {
  expect((await thidua("sample", book)).code).toBe(0);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the papers of dossiers", () => {
  test("are made of the kind and the unit that were asked for, after what is missing, and then of the others", async () => {
    const { code, output, errors } = await thidua(
      ...["dossiers", book, "--out", papers, "--unit", "TTR", "--kind", "submission", "--json"],
    );
    expect([code, errors]).toEqual([0, ""]);
    const told = JSON.parse(output) as Told;
    expect([told.state, told.made, told.units.map(({ code: unit }) => unit)]).toEqual(["done", 1, ["TTR"]]);
    const [letter] = files();
    expect(letter).toMatch(/01 Tờ trình.*\.docx$/);
    const before = statSync(letter ?? "").mtimeMs;
    const again = await thidua("dossiers", book, "--out", papers, "--unit", "TTR");
    expect([again.code, again.errors]).toEqual([0, ""]);
    expect(again.output).toContain("TTR – ");
    expect(again.output).toContain(`Thư mục: ${papers}`);
    expect(files().length).toBeGreaterThan(1);
    // What was made stands as it was made.
    expect(statSync(letter ?? "").mtimeMs).toBe(before);
  }, 120_000);

  test.each([
    ["of a unit that has none", 1, ["--out", papers, "--unit", "KHÔNG"], 'Không có hồ sơ của đơn vị mã "KHÔNG"'],
    ["of a kind that is not known", 2, ["--out", papers, "--kind", "letter"], 'Không có loại văn bản "letter"'],
    ["into no folder", 2, [], "Thiếu thư mục: --out"],
  ] as const)(
    "%s are not made: exit code %i",
    async (_what, expected, parameters, said) => {
      const { code, errors } = await thidua("dossiers", book, ...parameters);
      expect(code).toBe(expected);
      expect(errors).toContain(said);
    },
    60_000,
  );
});

describe("the templates of papers", () => {
  test("are put into the folder, and what is edited there is what papers are made by, or refused with its place", async () => {
    const [own, other] = [join(folder, "mẫu riêng"), join(folder, "sổ khác.xlsx")];
    copyFileSync(book, other);
    const decision = (...more: string[]) => thidua("dossiers", other, "--out", own, "--kind", "decision", ...more);
    const found = (begin: string) =>
      readdirSync(own, { recursive: true, encoding: "utf8" })
        .map((path) => join(own, path))
        .filter((path) => basename(path).startsWith(begin));
    const put = await thidua("dossiers", other, "--out", own, "--templates");
    expect([put.code, put.errors]).toEqual([0, ""]);
    expect(put.output).toContain("Đã đặt 10 tệp mẫu");
    const [template = ""] = found("Mẫu 07");
    edit(template, "QUYẾT ĐỊNH", "QUYẾT ĐỊNH MỚI");
    const made = await decision();
    expect([made.code, made.errors]).toEqual([0, ""]);
    expect(made.output).toContain("Theo mẫu Văn phòng đã sửa");
    const [paper = ""] = found("07 Quyết định");
    expect(xmlOf(readFileSync(paper))).toContain("QUYẾT ĐỊNH MỚI");
    expect((await thidua("reconcile", other, own)).output).toContain("Mọi văn bản đều khớp với sổ.");
    edit(template, "QUYẾT ĐỊNH MỚI", "{soVanBan}");
    const refused = await decision();
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(/Mẫu “Mẫu 07 Quyết định khen thưởng\.docx” có lỗi: .*\{soVanBan\}/);
    expect(found("07 Quyết định")).toEqual([paper]);
  }, 120_000);
});

/** Somebody changes words of a file, as with Word. */
function edit(file: string, from: string, to: string): void {
  writeFileSync(file, withWords(readFileSync(file), from, to));
}

describe("papers in a folder", () => {
  test("agree as they were made", async () => {
    const { code, output } = await thidua("reconcile", book, papers);
    expect([code, output.split("\n").slice(0, 2)]).toEqual([
      0,
      [`Đã đối chiếu ${String(files().length)} văn bản với sổ.`, "Mọi văn bản đều khớp với sổ."],
    ]);
  }, 120_000);

  test("of which one was edited are told with its name, its place and the cell, and as JSON", async () => {
    const letter = files().find((file) => file.includes("01 Tờ trình")) ?? "";
    edit(letter, "05/KH-STTTT", "06/KH-STTTT");
    const { code, output } = await thidua("reconcile", book, papers);
    expect(code).toBe(0);
    expect(output).toContain('Văn bản ghi "06/KH-STTTT", sổ ghi "05/KH-STTTT" (ô Kế hoạch!');
    const told = JSON.parse((await thidua("reconcile", book, papers, "--json")).output) as {
      papers: { file: string; discrepancies: { kind: string }[] }[];
    };
    expect(
      told.papers.map(({ file, discrepancies }) => [file.slice(0, 11), discrepancies.map(({ kind }) => kind)]),
    ).toEqual([["01 Tờ trình", ["edited"]]]);
  }, 120_000);

  test("that are not there, or were not named, are refused", async () => {
    expect(await thidua("reconcile", book, join(folder, "đâu"))).toMatchObject({ code: 1 });
    expect(await thidua("reconcile", book)).toMatchObject({ code: 2 });
  }, 120_000);
});
