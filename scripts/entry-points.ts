/**
 * The functions that Apps Script sees: read from src/entry.ts, written as top-level stubs behind the bundle.
 *
 * Sheets finds functions, their parameter names and their JSDoc by reading the text of Code.js, and esbuild keeps none of
 * the three (docs/decisions/bundle-and-stubs.md).
 */

import ts from "typescript";

/** A function of src/entry.ts as Apps Script must see it. */
export interface EntryPoint {
  readonly name: string;
  /** Parameters as the stub declares them: `["mucGiao", "ketQua"]`, a rest parameter as `"...cells"`. */
  readonly parameters: readonly string[];
  /** The JSDoc comment, verbatim. */
  readonly documentation: string;
}

/**
 * The exported functions of an entry file, in order.
 *
 * @throws when the file exports anything but documented function declarations with plain parameters.
 */
export function readEntryPoints(fileName: string, text: string): EntryPoint[] {
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022, true);
  return file.statements.filter(isExport).map((statement) => {
    const refuse = (why: string) => {
      const { line } = file.getLineAndCharacterOfPosition(statement.getStart());
      return new Error(`${fileName}:${String(line + 1)}: ${why}`);
    };
    if (!ts.isFunctionDeclaration(statement) || statement.name === undefined) {
      throw refuse("an entry file exports functions of its own only, because each becomes a top-level stub");
    }
    const name = statement.name.text;
    const documentation = ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc)?.getText();
    if (documentation === undefined) throw refuse(`${name} has no JSDoc, which is all that Sheets can show of it`);
    const parameters = statement.parameters.map((parameter) => {
      if (!ts.isIdentifier(parameter.name)) throw refuse(`${name} has a parameter without a name of its own`);
      return (parameter.dotDotDotToken ? "..." : "") + parameter.name.text;
    });
    return { name, parameters, documentation };
  });
}

function isExport(statement: ts.Statement): boolean {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return false;
  if (ts.isExportDeclaration(statement)) return !statement.isTypeOnly;
  if (ts.isExportAssignment(statement)) return true;
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** The stub of an entry point: its documentation and a declaration that hands its arguments to the bundle. */
export function stub(bundle: string, { name, parameters, documentation }: EntryPoint): string {
  const list = parameters.join(", ");
  return `${documentation}\nfunction ${name}(${list}) {\n  return ${bundle}.${name}(${list});\n}\n`;
}
