import { describe, expect, test } from "@jest/globals";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "./command";

/** What clasp would send to Apps Script from `folder`; without an account or a network. */
async function pushedFiles(folder: string): Promise<string[]> {
  const { output, errors } = await runNode(
    "node_modules/@google/clasp/build/src/index.js",
    ["show-file-status", "--json"],
    { folder, environment: { HOME: mkdtempSync(join(tmpdir(), "home-")) } },
  );
  if (output === "") throw new Error(errors);
  return (JSON.parse(output) as { filesToPush: string[] }).filesToPush.sort();
}

const built = [
  "appsscript.json",
  "Code.js",
  "part-english.html",
  "part-papers.html",
  "part-set-up.html",
  "sidebar.html",
  "templates.html",
];

describe("clasp pushes what was built and nothing else", () => {
  test("from this project", async () => {
    expect(await pushedFiles(process.cwd())).toEqual(built.map((name) => `dist/${name}`).sort());
  }, 180_000);

  test.each([
    ["a script left in dist/", [...built, "left.js"]],
    ["a missing page", ["appsscript.json", "Code.js", "templates.html"]],
  ])(
    "%s changes the list",
    async (_, names) => {
      const folder = mkdtempSync(join(tmpdir(), "pushed-"));
      copyFileSync(".clasp.json", join(folder, ".clasp.json"));
      mkdirSync(join(folder, "dist"));
      for (const name of names) writeFileSync(join(folder, "dist", name), name.endsWith(".json") ? "{}" : "");
      const pushed = await pushedFiles(folder);
      expect(pushed).toEqual(names.map((name) => `dist/${name}`).sort());
      expect(pushed).not.toEqual(built.map((name) => `dist/${name}`).sort());
    },
    180_000,
  );
});
