import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Plugin } from "esbuild";
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { bundleOne } from "../../scripts/bundle";
import { renderPaper } from "../../src/dossier/render";
import { bareContext } from "../gates/bare-context";
import { examplePaper, PAPER_KINDS } from "./example-papers";

/** Counts how often the module that brings the library was run. */
const counting: Plugin = {
  name: "counting",
  setup(build) {
    build.onLoad({ filter: /render-engine\.ts$/ }, ({ path }) => ({
      contents: `globalThis.runs = (globalThis.runs || 0) + 1;\n${readFileSync(path, "utf8")}`,
      loader: "ts",
    }));
  },
};

/** The filling as it is in Code.js: one script with nothing of Node, compiled for Apps Script. */
async function bundled(plugins: Plugin[] = []): Promise<string> {
  const { text } = await bundleOne({
    entryPoints: ["src/dossier/render.ts"],
    format: "iife",
    globalName: "Papers",
    target: "es2019",
    minify: true,
    tsconfigRaw: { compilerOptions: { target: "es2019", strict: true } },
    plugins,
  });
  return text;
}

/** The size that the whole of Code.js keeps to leaves so much for the library. */
const LIBRARY_LIMIT = 240_000;

let code = "";
beforeAll(async () => {
  code = await bundled();
});

describe("where there is nothing but ECMAScript", () => {
  test.each(PAPER_KINDS)("%s is filled to the same bytes as in Node", (kind) => {
    const context = bareContext();
    vm.runInContext(code, context);
    const template = readFileSync(`templates/${kind}.docx`);
    const paper = examplePaper(kind, { nominees: 12, long: true });
    Object.assign(context, { template: Array.from(template), paper: JSON.stringify(paper) });
    const result = vm.runInContext(
      "JSON.stringify(Papers.renderPaper(template, JSON.parse(paper)))",
      context,
    ) as string;
    const expected = renderPaper(template, paper);
    expect(expected.kind).toBe("filled");
    expect(result).toBe(JSON.stringify(expected));
  });

  test("a faulty template is refused, without a console", () => {
    const context = bareContext();
    vm.runInContext(code, context);
    const paper = examplePaper("decision", { nominees: 1, long: false });
    Object.assign(context, {
      template: Array.from(readFileSync("templates/appraisal.docx")),
      paper: JSON.stringify(paper),
    });
    const tags = "Papers.renderPaper(template, JSON.parse(paper)).faults.map((fault) => fault.tag).join()";
    expect(vm.runInContext(tags, context)).toMatch(/^\{particulars\},/);
  });
});

test("the library is run when the first paper is made, once, and not by loading", async () => {
  const context = bareContext();
  vm.runInContext(await bundled([counting]), context);
  expect(vm.runInContext("typeof runs", context)).toBe("undefined");
  vm.runInContext("Papers.renderPaper([], {}); Papers.renderPaper([], {});", context);
  expect(vm.runInContext("runs", context)).toBe(1);
});

test(`the library takes ${String(LIBRARY_LIMIT)} bytes at most`, () => {
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(LIBRARY_LIMIT);
});
