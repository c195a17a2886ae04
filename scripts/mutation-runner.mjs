/**
 * Stryker's test runner for the rules: all of test/domain as one script, evaluated anew, in the same process, for every
 * mutant and every file of tests. An evaluation takes a millisecond or two, where Jest takes a second to begin.
 */

import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { buildSync } from "esbuild";
import { expect } from "expect";
import { bind } from "jest-each";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { Script } from "node:vm";

/**
 * @typedef {{ readonly id: string, readonly file: string, readonly run: () => unknown }} Test
 * @typedef {Record<string, () => void>} Files
 * @typedef {(require: (name: string) => unknown, exports: Files) => void} Evaluate
 */

const TESTS = "test/domain";

/** Packages as the tests are given them: fast-check has another copy, with settings of its own, for `import`. */
const require = createRequire(import.meta.url);

/** What an instrumented source and Stryker tell each other. @returns {import("@stryker-mutator/api/core").InstrumenterContext} */
function context() {
  const holder = /** @type {{ __stryker__?: import("@stryker-mutator/api/core").InstrumenterContext }} */ (globalThis);
  holder.__stryker__ ??= {};
  return holder.__stryker__;
}

/** The names of the files of tests, and one script that holds them with all they test. */
function bundle() {
  const files = readdirSync(TESTS).filter((name) => name.endsWith(".test.ts"));
  const loaders = files.map((name) => `exports["${name}"] = () => require("./${name}");`);
  const { outputFiles } = buildSync({
    stdin: { contents: loaders.join("\n"), resolveDir: resolve(TESTS) },
    // Stryker enters its copy of the project after it has loaded this module, and esbuild with it.
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    packages: "external",
    platform: "node",
    format: "cjs",
    target: "node20",
  });
  return { files, text: outputFiles[0]?.text ?? "" };
}

/** @param {string} text @returns {Evaluate} */
const compiled = (text) => new Script(`(function (require, exports) {${text}\n})`).runInThisContext();

/**
 * The script with one mutant in it: every other question "is this mutant the active one?" is answered beforehand, and
 * nothing is counted, so that the tests run as fast as without mutants.
 * @param {string} text
 * @param {string} mutant
 */
const withMutant = (text, mutant) =>
  text.replace(/\bstry(MutAct|Cov)_9fa48\d*\("([^)]*)"\)/g, (call, question, id) =>
    question === "MutAct" && id === mutant ? call : "false",
  );

/**
 * The tests of a file, from a fresh evaluation, so that no table a mutant filled outlives it.
 * @param {Evaluate} evaluate
 * @param {string} file
 */
function testsOf(evaluate, file) {
  /** @type {Map<string, Test>} */
  const tests = new Map();
  let path = `${file}:`;
  /** @param {string} title @param {() => unknown} run */
  const test = (title, run) => {
    let id = `${path} ${title}`;
    while (tests.has(id)) id += "'";
    tests.set(id, { id, file, run });
  };
  /** @param {string} title @param {() => void} body */
  const describe = (title, body) => {
    const outer = path;
    path = `${path} ${title}`;
    body();
    path = outer;
  };
  const jest = {
    expect,
    test: Object.assign(test, { each: bind(test) }),
    describe: Object.assign(describe, { each: bind(describe, false) }),
  };
  /** @type {Files} */
  const files = {};
  evaluate((name) => (name === "@jest/globals" ? jest : require(name)), files);
  files[file]?.();
  return tests;
}

/** @param {Test} test @returns {Promise<import("@stryker-mutator/api/test-runner").TestResult>} */
async function resultOf({ id, file, run }) {
  const start = performance.now();
  const common = () => ({ id, name: id, fileName: resolve(TESTS, file), timeSpentMs: performance.now() - start });
  try {
    const running = run();
    if (running instanceof Promise) await running;
    return { ...common(), status: TestStatus.Success };
  } catch (error) {
    return { ...common(), status: TestStatus.Failed, failureMessage: String(error) };
  }
}

/** @param {unknown} error @returns {import("@stryker-mutator/api/test-runner").ErrorDryRunResult} */
const failed = (error) => ({
  status: DryRunStatus.Error,
  errorMessage: String(error),
});

/** @returns {import("@stryker-mutator/api/test-runner").TestRunner} */
function domainRunner() {
  /** @type {ReturnType<typeof bundle>} */
  let bundled;
  /** By source, the files of tests that noticed its mutants, the latest last. @type {Map<string, ReadonlySet<string>>} */
  const killersOf = new Map();

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    init() {
      // The same score each time. Of a failure its smallest example is not needed, nor of an error where it arose.
      /** @type {typeof import("fast-check")} */ (require("fast-check")).configureGlobal({
        seed: 2022,
        numRuns: 25,
        endOnFailure: true,
      });
      Error.stackTraceLimit = 0;
      bundled = bundle();
      return Promise.resolve();
    },

    /** Each test on an evaluation of its own, lest a table filled by the first hide what the others reach. */
    async dryRun() {
      const { files, text } = bundled;
      const evaluate = compiled(text);
      const results = [];
      try {
        for (const file of files) {
          context().currentTestId = undefined;
          for (const id of testsOf(evaluate, file).keys()) {
            context().currentTestId = undefined;
            const test = testsOf(evaluate, file).get(id);
            context().currentTestId = id;
            if (test !== undefined) results.push(await resultOf(test));
          }
        }
      } catch (error) {
        return failed(error);
      }
      const { mutantCoverage } = context();
      if (mutantCoverage === undefined) return failed("The tests reached no instrumented source.");
      return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
    },

    async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, sandboxFileName }) {
      const wanted = testFilter && new Set(testFilter);
      const killers = [...(killersOf.get(sandboxFileName) ?? [])];
      const files = bundled.files
        .filter((file) => testFilter?.some((id) => id.startsWith(`${file}:`)) ?? true)
        .sort((a, b) => killers.indexOf(b) - killers.indexOf(a));
      const evaluate = compiled(withMutant(bundled.text, activeMutant.id));
      Object.assign(context(), { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
      const results = [];
      try {
        for (const file of files) {
          for (const test of testsOf(evaluate, file).values()) {
            if (wanted?.has(test.id) === false) continue;
            const result = await resultOf(test);
            results.push(result);
            const endless = determineHitLimitReached(context().hitCount, hitLimit);
            if (endless) return toMutantRunResult(endless);
            if (result.status === TestStatus.Failed && !disableBail) {
              killersOf.set(sandboxFileName, new Set(killers.filter((killer) => killer !== file)).add(file));
              return toMutantRunResult({ status: DryRunStatus.Complete, tests: results });
            }
          }
        }
      } catch (error) {
        return toMutantRunResult(determineHitLimitReached(context().hitCount, hitLimit) ?? failed(error));
      } finally {
        context().activeMutant = undefined;
      }
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: results });
    },
  };
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "domain", domainRunner)];
