/** TypeScript programs over files of one side, some of which exist only in a test. */

import { join } from "node:path";
import ts from "typescript";

/** Library and package files, which no test changes, parsed once. */
const parsed = new Map<string, ts.SourceFile>();

/**
 * A program of the given files (paths from the project's root) under the settings of a side's tsconfig.json. `overlay`
 * gives the text of files that are not on disk, by path.
 */
export function programOf(
  side: string,
  files: readonly string[],
  overlay: Readonly<Record<string, string>> = {},
): ts.Program {
  const { config } = ts.readConfigFile(`${side}/tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ["-"] }, ts.sys, side);
  const absolute = (path: string) => join(process.cwd(), path);
  const texts = new Map(Object.entries(overlay).map(([path, text]) => [absolute(path), text]));
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.getSourceFile = (path, ...rest) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const file = parsed.get(path) ?? getSourceFile(path, ...rest);
    if (file !== undefined && path.includes("node_modules")) parsed.set(path, file);
    return file;
  };
  return ts.createProgram(files.map(absolute), options, host);
}

/** A file of the program, by its path from the project's root. */
export function fileOf(program: ts.Program, path: string): ts.SourceFile {
  const file = program.getSourceFile(join(process.cwd(), path));
  if (file === undefined) throw new Error(`${path} was not read`);
  return file;
}
