/** One runner for every side. What the tests run as a whole, dist/ and build/, is built before (see package.json). */
export default {
  testEnvironment: "node",
  reporters: ["default", "<rootDir>/scripts/closing-line.mjs"],
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/(dist|build|out|reports|coverage|\\.stryker-tmp)/"],
  transform: { "^.+\\.(ts|mjs)$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.jest.json", diagnostics: false }] },
  // hucre is published as ES modules only, which Jest's CommonJS registry cannot load untransformed.
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
};
