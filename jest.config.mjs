/** One runner for every side; the bundle and the workbench's worker are built before (see package.json). */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: {
    "^.+\\.ts$": [
      "ts-jest",
      { tsconfig: { module: "commonjs", moduleResolution: "node10", ignoreDeprecations: "6.0", target: "es2022", isolatedModules: true, esModuleInterop: true, resolveJsonModule: true, sourceMap: true }, diagnostics: false },
    ],
  },
};
