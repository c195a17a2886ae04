/** Jest for `npm run mutation`: the tests of the rules alone. */

import everything from "../jest.config.mjs";

export default {
  ...everything,
  rootDir: "..",
  reporters: ["default"],
  testMatch: ["<rootDir>/test/domain/**/*.test.ts"],
  // The sandbox of a mutation run is itself a folder that the full run leaves out.
  modulePathIgnorePatterns: [],
};
