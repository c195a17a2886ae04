/** Jest reporter: ends a run with `N passed, N failed` (and `, N skipped`), and fails a run in which no test ran. */

/** @typedef {import("@jest/reporters").AggregatedResult} Results */

/**
 * The run's closing line; a test file that could not be loaded counts as one failure.
 *
 * @param {Pick<Results, "numPassedTests" | "numFailedTests" | "numPendingTests" | "numTodoTests" | "numRuntimeErrorTestSuites">} results
 */
function closingLine(results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  return `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

class ClosingLine {
  #ran = 0;

  /**
   * @param {unknown} _contexts
   * @param {Results} results
   */
  onRunComplete(_contexts, results) {
    this.#ran = results.numPassedTests + results.numFailedTests + results.numRuntimeErrorTestSuites;
    console.log(closingLine(results));
  }

  getLastError() {
    return this.#ran === 0 ? new Error("no test ran") : undefined;
  }
}

module.exports = ClosingLine;
module.exports.closingLine = closingLine;
