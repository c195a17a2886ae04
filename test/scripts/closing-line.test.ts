import { afterEach, describe, expect, jest, test } from "@jest/globals";
import ClosingLine, { closingLine } from "../../scripts/closing-line.cjs";

const none = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

type Results = Parameters<ClosingLine["onRunComplete"]>[1];

afterEach(() => {
  jest.restoreAllMocks();
});

describe("the closing line of a test run", () => {
  test.each([
    ["all well", { numPassedTests: 12 }, "12 passed, 0 failed"],
    ["a failure", { numPassedTests: 12, numFailedTests: 1 }, "12 passed, 1 failed"],
    ["a test file that does not load", { numPassedTests: 12, numRuntimeErrorTestSuites: 1 }, "12 passed, 1 failed"],
    ["a test left out", { numPassedTests: 12, numPendingTests: 1 }, "12 passed, 0 failed, 1 skipped"],
  ])("with %s", (_, counts, line) => {
    expect(closingLine({ ...none, ...counts })).toBe(line);
  });

  test.each([
    ["fails when no test ran", { numPendingTests: 3 }, "no test ran"],
    ["does not fail by itself when one ran", { numPassedTests: 1 }, undefined],
  ])("%s", (_, counts, message) => {
    const print = jest.spyOn(console, "log").mockImplementation(() => undefined);
    const reporter = new ClosingLine();
    const results = { ...none, ...counts };
    reporter.onRunComplete(new Set(), results as Results);
    expect(reporter.getLastError()?.message).toBe(message);
    expect(print.mock.calls).toEqual([[closingLine(results)]]);
  });
});
