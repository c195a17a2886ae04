/** Jest reporter: ends a run with `N passed, N failed` (and `, N skipped`), and fails a run in which no test ran. */

/** The run's closing line; a test file that could not be loaded counts as one failure. */
export function closingLine({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const skipped = numPendingTests + numTodoTests;
  return `${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

export default class ClosingLine {
  #ran = 0;

  onRunComplete(_contexts, results) {
    this.#ran = results.numPassedTests + results.numFailedTests + results.numRuntimeErrorTestSuites;
    console.log(closingLine(results));
  }

  getLastError() {
    return this.#ran === 0 ? new Error("no test ran") : undefined;
  }
}
