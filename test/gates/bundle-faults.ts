/** What is wrong with the text of Code.js: syntax that Apps Script refuses, and a top level other than it must be. */

import ts from "typescript";
import vm from "node:vm";
import type { EntryPoint } from "../../scripts/entry-points";

/** Every fault of the script, each in one line; empty when it may be given to Apps Script. */
export function bundleFaults(code: string, bundle: string, expected: readonly EntryPoint[]): string[] {
  const file = ts.createSourceFile("Code.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  return [...parseFaults(code), ...unsupportedSyntax(file), ...topLevelFaults(file, bundle, expected)];
}

function parseFaults(code: string): string[] {
  try {
    new vm.Script(code);
    return [];
  } catch (error) {
    return [`does not parse: ${String(error)}`];
  }
}

const logicalAssignments: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

const unsupported: readonly [name: string, is: (node: ts.Node) => boolean][] = [
  ["private class member", ts.isPrivateIdentifier],
  ["static class field", (node) => ts.isPropertyDeclaration(node) && hasModifier(node, ts.SyntaxKind.StaticKeyword)],
  ["static block", ts.isClassStaticBlockDeclaration],
  ["import", (node) => ts.isImportDeclaration(node) || node.kind === ts.SyntaxKind.ImportKeyword],
  ["export", (node) => ts.isExportDeclaration(node) || ts.isExportAssignment(node)],
  ["export", (node) => ts.canHaveModifiers(node) && hasModifier(node, ts.SyntaxKind.ExportKeyword)],
  ["optional chaining", ts.isQuestionDotToken],
  ["nullish coalescing", (node) => node.kind === ts.SyntaxKind.QuestionQuestionToken],
  ["logical assignment", (node) => logicalAssignments.has(node.kind)],
  ["bigint", ts.isBigIntLiteral],
];

function hasModifier(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
}

function unsupportedSyntax(file: ts.SourceFile): string[] {
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const [name, is] of unsupported) {
      if (is(node)) faults.push(`line ${String(lineOf(file, node))}: ${name}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults;
}

/** The top level is the strict-mode directive, the bundle's variable and the stubs in the entry file's order. */
function topLevelFaults(file: ts.SourceFile, bundle: string, expected: readonly EntryPoint[]): string[] {
  const [directive, variable, ...rest] = file.statements;
  const faults: string[] = [];
  if (directive?.getText() !== '"use strict";') faults.push("the script does not begin with the strict-mode directive");
  if (
    variable === undefined ||
    !ts.isVariableStatement(variable) ||
    variable.declarationList.declarations.map(({ name }) => name.getText()).join() !== bundle
  ) {
    faults.push(`the second statement is not the one variable ${bundle}`);
  }
  const stubs: ts.FunctionDeclaration[] = [];
  for (const statement of rest) {
    if (ts.isFunctionDeclaration(statement)) stubs.push(statement);
    else faults.push(`line ${String(lineOf(file, statement))}: neither the bundle nor a function`);
  }
  const names = stubs.map(({ name }) => name?.text ?? "");
  const wanted = expected.map(({ name }) => name);
  if (names.join() !== wanted.join()) faults.push(`functions are ${names.join()}; expected ${wanted.join()}`);
  const byName = new Map(expected.map((point) => [point.name, point]));
  return [...faults, ...stubs.flatMap((declaration) => stubFaults(declaration, bundle, byName))];
}

function stubFaults(
  declaration: ts.FunctionDeclaration,
  bundle: string,
  expected: ReadonlyMap<string, EntryPoint>,
): string[] {
  const name = declaration.name?.text ?? "";
  const faults: string[] = [];
  const list = declaration.parameters.map((parameter) => parameter.getText()).join(", ");
  const wanted = expected.get(name)?.parameters.join(", ");
  if (wanted !== undefined && list !== wanted) faults.push(`${name} has parameters (${list}), expected (${wanted})`);
  const body = declaration.body?.getText().replace(/\s+/g, " ");
  if (body !== `{ return ${bundle}.${name}(${list}); }`) faults.push(`${name} does not just call the bundle`);

  const documentation = ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc);
  if (documentation === undefined) return [...faults, `${name} is not documented`];
  if (documentation.getText() !== expected.get(name)?.documentation) faults.push(`${name} has another documentation`);
  const tags = documentation.tags ?? [];
  const isCustomFunction = tags.some(({ tagName }) => tagName.text === "customfunction");
  const isUpperCase = name === name.toUpperCase();
  if (isCustomFunction !== isUpperCase) {
    faults.push(
      isUpperCase ? `${name} is not marked @customfunction` : `${name} is a custom function not in upper case`,
    );
  }
  // By pattern, because types written for Sheets' help, such as {A2:A50}, are none to TypeScript.
  const documented = Array.from(
    documentation.getText().matchAll(/@param \{[^}]+\} (\w+) \S/g),
    ([, parameter]) => parameter,
  );
  const parameters = declaration.parameters.map((parameter) => parameter.name.getText());
  if (documented.join() !== parameters.join()) faults.push(`${name} documents other parameters than it has`);
  return faults;
}

function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}
