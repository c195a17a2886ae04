import { beforeAll, describe, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runNode } from "./command";

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

async function violations(folder: string, sides: readonly string[]): Promise<Violation[]> {
  const { output } = await runNode(
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    ["--config", `${process.cwd()}/.dependency-cruiser.cjs`, "--output-type", "json", ...sides],
    { folder },
  );
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}

describe("imports run downwards only", () => {
  test("in the project", async () => {
    const found = await violations(process.cwd(), ["src", "sidebar", "workbench"]);
    expect(found.map(({ from, to, rule }) => `${rule.name}: ${from} imports ${to}`)).toEqual([]);
  }, 180_000);

  const faults: readonly [rule: string, file: string, target: string][] = [
    ["domain-imports-nothing", "src/domain/list.ts", "../language/vi"],
    ["domain-imports-nothing", "src/domain/digest.ts", "node:crypto"],
    ["language", "src/language/vi.ts", "../workbook/layout"],
    ["plan", "src/plan/read.ts", "../workbook/layout"],
    ["workbook", "src/workbook/layout.ts", "../google/write"],
    ["dossier", "src/dossier/minutes.ts", "../workbook/layout"],
    ["google", "src/google/write.ts", "../entry"],
    ["add-on", "src/entry.ts", "../workbench/host/service"],
    ["add-on", "src/google/zip.ts", "typescript"],
    ["sidebar", "sidebar/main.ts", "../src/language/vi"],
    ["workbench", "workbench/cli.ts", "../src/entry"],
    ["page", "workbench/web/main.tsx", "../host/service"],
    ["server-without-page", "workbench/host/shown.ts", "../web/main"],
    ["workbench-runs-on-dependencies", "workbench/host/look.ts", "a-tool"],
    ["workbook-model-stands-alone", "workbench/sheet/model.ts", "../host/service"],
    ["no-cycles", "workbench/host/one.ts", "./two"],
    ["resolvable", "workbench/host/lost.ts", "./nowhere"],
  ];

  describe("and an import the wrong way is found", () => {
    let found: Violation[] = [];

    beforeAll(async () => {
      const folder = mkdtempSync(join(tmpdir(), "arrows-"));
      const others = [
        ["package.json", '{ "devDependencies": { "a-tool": "1.0.0" } }'],
        ["node_modules/a-tool/index.js", ""],
        ["src/language/vi.ts", ""],
        ["src/workbook/layout.ts", ""],
        ["src/google/write.ts", ""],
        ["src/entry.ts", ""],
        ["workbench/host/service.ts", ""],
        ["workbench/host/two.ts", 'import "./one";\n'],
        [
          "workbench/host/unit.ts",
          'import type { Official } from "./official";\nexport interface Unit { head: Official }\n',
        ],
        [
          "workbench/host/official.ts",
          'import type { Unit } from "./unit";\nexport interface Official { unit: Unit }\n',
        ],
      ] as const;
      const imports = faults.map(([, file, target]) => [file, `import "${target}";\n`] as const);
      for (const [file, text] of [...others, ...imports]) {
        const path = join(folder, file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
      found = await violations(folder, ["src", "sidebar", "workbench"]);
    }, 180_000);

    test("but records may name each other's types", () => {
      expect(found.filter(({ from }) => /unit|official/.test(from))).toEqual([]);
    });

    test.each(faults)("%s: %s imports %s", (rule, file) => {
      expect(found.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
    });
  });
});
