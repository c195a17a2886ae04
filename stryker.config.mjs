/** `npm run mutation`: do the tests of the rules notice when an operator, a constant or a branch of the rules is changed? */

import jest from "./jest.config.mjs";

export default {
  mutate: ["src/domain/**/*.ts"],
  testRunner: "jest",
  jest: {
    config: {
      ...jest,
      reporters: ["default"],
      testMatch: ["<rootDir>/test/domain/**/*.test.ts"],
      // A mutation run works in a folder that the whole run leaves out.
      modulePathIgnorePatterns: [],
    },
  },
  coverageAnalysis: "perTest",
  ignorePatterns: ["dist", "build", "out", "coverage", "docs"],
  reporters: ["progress", "clear-text", "json"],
  jsonReporter: { fileName: "reports/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 85 },
};
