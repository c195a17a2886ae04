/**
 * The authorisation scopes that source files need, told from the methods of Google's services that they call.
 *
 * Which method is called is told by the type checker; which scopes it needs by gas-types-detailed, which carries the
 * "Authorization" section of Google's reference for each method.
 */

import { readdirSync } from "node:fs";
import ts from "typescript";
import { fileOf, programOf } from "./program";

const TYPES = "@types/google-apps-script";
const REFERENCE = "node_modules/gas-types-detailed";
const PREFIX = "https://www.googleapis.com/auth/";

/** The scopes that the add-on may ask for, narrowest first where a method accepts several. */
export const ALLOWED_SCOPES: readonly string[] = [
  "spreadsheets.currentonly",
  "drive.file",
  "script.container.ui",
  "script.send_mail",
  "script.scriptapp",
  "userinfo.email",
].map((scope) => PREFIX + scope);

/** Advanced services have no scopes in the reference; these are called within what `drive.file` opens. */
const ADVANCED_SERVICES: Readonly<Record<string, string>> = {
  Docs: `${PREFIX}drive.file`,
  Drive_v3: `${PREFIX}drive.file`,
};

export interface ScopeNeeds {
  /** Scope → the first method that needs it, as `Range.getValues`. */
  readonly scopes: ReadonlyMap<string, string>;
  /** What no scope can be told for, or what needs a scope beyond the allowed ones. */
  readonly faults: readonly string[];
}

/** The scopes needed by the calls in the given files. `overlay` replaces or adds files by path. */
export function scopesNeeded(files: readonly string[], overlay: Readonly<Record<string, string>> = {}): ScopeNeeds {
  const scopes = new Map<string, string>();
  const faults: string[] = [];
  for (const { method, place } of serviceMembers(files, overlay)) {
    const accepted = acceptedScopes(method);
    if (accepted === undefined) {
      faults.push(`${place}: the reference does not tell which scope ${method} needs`);
      continue;
    }
    if (accepted.length === 0) continue;
    const narrowest = ALLOWED_SCOPES.find((scope) => accepted.includes(scope));
    if (narrowest === undefined) faults.push(`${place}: ${method} needs ${accepted.join(" or ")}`);
    else if (!scopes.has(narrowest)) scopes.set(narrowest, method);
  }
  return { scopes, faults };
}

/** What is wrong with a manifest's scopes, each in one line. */
export function manifestFaults(manifest: string, needs: ScopeNeeds): string[] {
  const { oauthScopes = [] } = JSON.parse(manifest) as { oauthScopes?: string[] };
  const missing = Array.from(needs.scopes).filter(([scope]) => !oauthScopes.includes(scope));
  const excess = oauthScopes.filter((scope) => !needs.scopes.has(scope));
  return [
    ...needs.faults,
    ...missing.map(([scope, method]) => `missing: ${scope}, needed by ${method}`),
    ...excess.map((scope) => `not needed: ${scope}`),
  ];
}

interface Use {
  /** As the reference names it: `Spreadsheet.Range.getValues`. */
  readonly method: string;
  readonly place: string;
}

function serviceMembers(files: readonly string[], overlay: Readonly<Record<string, string>>): Use[] {
  const program = programOf("src", files, overlay);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];

  for (const path of files) {
    const file = fileOf(program, path);
    const add = (node: ts.Node, symbol: ts.Symbol | undefined) => {
      const method = symbol === undefined ? undefined : serviceMember(symbol);
      if (method === undefined) return;
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      uses.push({ method, place: `${path}:${String(line + 1)}` });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) add(node, checker.getSymbolAtLocation(node));
      if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const name = (node.propertyName ?? node.name).getText();
        add(node, checker.getTypeAtLocation(node.parent).getProperty(name));
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return uses;
}

/** `Spreadsheet.Range.getValues` for a method declared by Google's types, undefined for anything else. */
function serviceMember(symbol: ts.Symbol): string | undefined {
  const declaration = symbol.declarations?.find((node) => node.getSourceFile().fileName.includes(TYPES));
  if (declaration === undefined || !ts.isMethodSignature(declaration)) return undefined;
  return qualifiedName(declaration);
}

/** The names of the modules, the interface and the member, without the outermost `GoogleAppsScript`. */
function qualifiedName(member: ts.TypeElement): string {
  const names = [member.name?.getText() ?? ""];
  for (let node: ts.Node = member.parent; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isInterfaceDeclaration(node) || ts.isModuleDeclaration(node)) names.unshift(node.name.text);
  }
  return names.slice(1).join(".");
}

/** The scopes any one of which suffices; none for a method that needs no authorisation; undefined when not known. */
function acceptedScopes(method: string): readonly string[] | undefined {
  const [service = ""] = method.split(".");
  const advanced = ADVANCED_SERVICES[service];
  return advanced === undefined ? reference().get(method) : [advanced];
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** Method → scopes accepted by any of its overloads. */
function reference(): ReadonlyMap<string, readonly string[]> {
  if (known !== undefined) return known;
  const found = new Map<string, readonly string[]>();
  for (const name of readdirSync(REFERENCE).filter((file) => file.endsWith(".d.ts"))) {
    const path = `${REFERENCE}/${name}`;
    const file = ts.createSourceFile(path, ts.sys.readFile(path) ?? "", ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node)) {
        for (const member of node.members.filter(ts.isMethodSignature)) {
          const method = qualifiedName(member);
          found.set(method, [...(found.get(method) ?? []), ...documentedScopes(member)]);
        }
      } else {
        ts.forEachChild(node, visit);
      }
    };
    visit(file);
  }
  known = found;
  return found;
}

/** The list under "require authorization with one or more of the following scopes". */
function documentedScopes(member: ts.MethodSignature): string[] {
  const comment = member.getFullText().slice(0, member.getLeadingTriviaWidth());
  const [, list = ""] = /one or more of the following scopes:((?:\s*\*\s*- \S+)+)/.exec(comment) ?? [];
  return Array.from(list.matchAll(/- (\S+)/g), ([, scope = ""]) => scope);
}
