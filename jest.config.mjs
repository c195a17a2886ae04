/** One runner for every side. What the tests run as a whole, dist/ and build/, is built before (see package.json). */
export default {
  testEnvironment: "node",
  // Workers, formula engines and child processes start slowly on a busy machine.
  testTimeout: 60_000,
  // Much of the time a file waits for its browser, its threads or LibreOffice.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/scripts/closing-line.cjs"],
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/(dist|build|out|reports|coverage|\\.stryker-tmp)/"],
  collectCoverageFrom: ["src/domain/**/*.ts"],
  coverageReporters: ["json-summary", "html"],
  coverageThreshold: { "src/domain/": { branches: 97 } },
  // Packages published as ES modules only, which Jest's CommonJS registry cannot load untransformed.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|lodash-es|rbush|kdbush|nanoid)/)"],
  transform: {
    "/node_modules/": "<rootDir>/scripts/bundle-for-jest.mjs",
    "^.+\\.ts$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.jest.json", diagnostics: false }],
  },
};
