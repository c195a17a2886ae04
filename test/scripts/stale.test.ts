import { beforeEach, describe, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isStale } from "../../scripts/stale";

let folder = "";
const at = (path: string) => join(folder, path);

/** Dates everything: sources at second 100, what was built at second 200. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stale-"));
  mkdirSync(at("src/domain"), { recursive: true });
  for (const path of ["src/entry.ts", "src/domain/kpi.ts", "Code.js", "cli.cjs"]) writeFileSync(at(path), "");
  for (const path of ["src/entry.ts", "src/domain/kpi.ts", "src/domain", "src"]) utimesSync(at(path), 100, 100);
  for (const path of ["Code.js", "cli.cjs"]) utimesSync(at(path), 200, 200);
});

const stale = () => isStale([at("Code.js"), at("cli.cjs")], [at("src")]);

describe("what was built is stale", () => {
  test("not when it is newer than every source", () => {
    expect(stale()).toBe(false);
  });

  test.each<[when: string, change: () => void]>([
    [
      "when a source deep down was changed",
      () => {
        utimesSync(at("src/domain/kpi.ts"), 300, 300);
      },
    ],
    [
      "when a source was removed",
      () => {
        rmSync(at("src/domain/kpi.ts"));
      },
    ],
    [
      "when one of the outputs is missing",
      () => {
        rmSync(at("cli.cjs"));
      },
    ],
    [
      "when one of the outputs is older than a source",
      () => {
        utimesSync(at("cli.cjs"), 50, 50);
      },
    ],
  ])("%s", (_, change) => {
    change();
    expect(stale()).toBe(true);
  });
});
