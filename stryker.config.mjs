/** `npm run mutation`: do the tests of the rules notice when an operator, a constant or a branch of the rules is changed? */

export default {
  mutate: ["src/domain/**/*.ts"],
  plugins: ["./scripts/mutation-runner.mjs"],
  testRunner: "domain",
  // Every mutant makes its tests and records anew: more room before the garbage is collected.
  testRunnerNodeArgs: ["--max-semi-space-size=64"],
  coverageAnalysis: "perTest",
  ignorePatterns: ["dist", "build", "out", "coverage", "docs"],
  reporters: ["progress", "clear-text", "json"],
  jsonReporter: { fileName: "reports/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 85 },
};
