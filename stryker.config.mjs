/** `npm run mutation`: do the tests of the rules notice when an operator, a constant or a branch of the rules is changed? */
export default {
  mutate: ["src/domain/**/*.ts"],
  testRunner: "jest",
  jest: { projectType: "custom", configFile: "test/jest.mutation.config.mjs" },
  coverageAnalysis: "perTest",
  // Only what the tests of the rules read goes into the sandbox.
  ignorePatterns: ["*", "!src/", "!test/", "!samples/", "!package.json", "!tsconfig.json", "!jest.config.mjs"],
  reporters: ["progress", "clear-text", "json"],
  jsonReporter: { fileName: "reports/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 85 },
};
