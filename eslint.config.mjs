/** The linter looks for faults, not for taste; layout is Prettier's. */

import js from "@eslint/js";
import noUnsanitized from "eslint-plugin-no-unsanitized";
import regexp from "eslint-plugin-regexp";
import ts from "typescript-eslint";
import { dateFromText } from "./scripts/lint/date-from-text.mjs";

const TYPED = [
  "src/**/*.ts",
  "sidebar/**/*.ts",
  "workbench/**/*.{ts,tsx}",
  "scripts/**/*.ts",
  "test/**/*.ts",
  "bench/**/*.ts",
];
const PROGRAMS = ["src/**/*.ts", "sidebar/**/*.ts", "workbench/**/*.{ts,tsx}", "scripts/**/*.ts"];

/** The plugin's rules that find regular expressions which cannot mean what they say, or take exponential time. */
const regexpFaults = Object.entries(regexp.rules)
  .filter(([name, { meta }]) => name !== "strict" && meta.docs.category === "Possible Errors" && meta.docs.recommended)
  .map(([name]) => [`regexp/${name}`, "error"]);

/** Rules of the presets that speak of taste, or of what this code does on purpose. */
const tasteRules = [
  "@typescript-eslint/no-confusing-void-expression",
  "@typescript-eslint/no-dynamic-delete",
  "@typescript-eslint/no-misused-spread",
  "@typescript-eslint/no-unnecessary-type-assertion",
  "@typescript-eslint/no-unnecessary-type-conversion",
  "@typescript-eslint/no-unnecessary-type-parameters",
  "@typescript-eslint/no-unsafe-class-instance-assignment",
  "@typescript-eslint/no-unsafe-enum-assignment",
  "@typescript-eslint/prefer-promise-reject-errors",
  "no-control-regex",
  "prefer-spread",
].map((name) => [name, "off"]);

const unusedVariables = ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }];

const NO_CROSS_REALM_INSTANCEOF = {
  selector: "BinaryExpression[operator='instanceof'][right.name=/^(Date|Array|Error|Map|Set|RegExp|Object)$/]",
  message: "Values come from another realm, where instanceof is false: ask what the value can do.",
};

const NO_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "The rules know no clock: today is an argument.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "The rules know no clock: today is an argument.",
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "The rules know no chance." },
];

export default ts.config(
  { ignores: ["dist/", "build/", "out/", "coverage/", "reports/", ".stryker-tmp/"] },
  {
    files: ["**/*.{js,cjs,mjs}"],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        console: "readonly",
        module: "writable",
        performance: "readonly",
        process: "readonly",
        require: "readonly",
      },
    },
  },
  {
    files: TYPED,
    extends: [js.configs.recommended, ...ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ["src", "sidebar", "workbench", "workbench/web", "test"].map((side) => `${side}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { regexp, "no-unsanitized": noUnsanitized },
    rules: {
      ...Object.fromEntries([...regexpFaults, ...tasteRules]),
      "no-unsanitized/method": "error",
      "no-unsanitized/property": "error",
      "@typescript-eslint/no-unused-vars": unusedVariables,
    },
  },
  {
    files: PROGRAMS,
    extends: ts.configs.strictTypeChecked,
    rules: {
      ...Object.fromEntries(tasteRules),
      // Numbers and booleans say in a text what they are.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-unused-vars": unusedVariables,
    },
  },
  {
    // What a test does with values it made itself is its own affair; a promise that nobody waits for hides a failure.
    files: ["test/**/*.ts", "bench/**/*.ts"],
    rules: {
      ...ts.configs.disableTypeChecked.rules,
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { house: { rules: { "date-from-text": dateFromText } } },
    rules: {
      "house/date-from-text": "error",
      "no-restricted-syntax": ["error", NO_CROSS_REALM_INSTANCEOF],
    },
  },
  {
    files: ["src/domain/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", NO_CROSS_REALM_INSTANCEOF, ...NO_CLOCK] },
  },
);
