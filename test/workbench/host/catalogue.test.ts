/** The catalogue of modelled methods against Google's published types and reference. */

import { describe, expect, test } from "@jest/globals";
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { CATALOGUE, scopesOf, type ClassEntry } from "../../../workbench/host/catalogue";
import { ENUMS } from "../../../workbench/host/enums";

const FILES = ["base", "cache", "html", "lock", "properties", "script", "spreadsheet", "utilities"];
/** Where the collections of advanced services are published; the reference of scopes does not know them. */
const ADVANCED: Readonly<Record<string, string>> = {
  FilesCollection: "apis/drive_v3",
  DocumentsCollection: "apis/docs_v1",
};

interface PublishedMethod {
  readonly parameters: readonly string[];
  /** What the reference says about the scopes of the method. */
  readonly scopes: readonly string[];
}

type PublishedClass = Map<string, PublishedMethod[]>;

function readPublished(folder: string): { classes: Map<string, PublishedClass>; enums: Map<string, string[]> } {
  const classes = new Map<string, PublishedClass>();
  const enums = new Map<string, string[]>();
  for (const file of FILES) {
    const source = sourceOf(folder, `google-apps-script.${file}`);
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node)) classes.set(node.name.text, methodsOf(node));
      else if (ts.isEnumDeclaration(node))
        enums.set(
          node.name.text,
          node.members.map((member) => member.name.getText()),
        );
      else ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { classes, enums };
}

function sourceOf(folder: string, file: string): ts.SourceFile {
  const name = path.join("node_modules", folder, `${file}.d.ts`);
  return ts.createSourceFile(name, fs.readFileSync(name, "utf8"), ts.ScriptTarget.ES2022, true);
}

/** The one interface of that name in a file: others of an advanced service bear names of classes. */
function collectionIn(file: string, name: string): PublishedClass {
  let found: PublishedClass = new Map();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === name) found = methodsOf(node);
    else ts.forEachChild(node, visit);
  };
  visit(sourceOf("@types/google-apps-script", file));
  return found;
}

function methodsOf(declaration: ts.InterfaceDeclaration): PublishedClass {
  const methods: PublishedClass = new Map();
  for (const member of declaration.members) {
    if (!ts.isMethodSignature(member)) continue;
    const name = member.name.getText();
    const comment = ts
      .getJSDocCommentsAndTags(member)
      .map((part) => part.getText())
      .join("\n");
    const scopes = [...comment.matchAll(/googleapis\.com\/auth\/([\w.]+)/g)].map(([, scope = ""]) => scope);
    const parameters = member.parameters.map((parameter) => published(parameter.type));
    methods.set(name, [...(methods.get(name) ?? []), { parameters, scopes }]);
  }
  return methods;
}

/** A published type in the catalogue's notation. */
function published(type: ts.TypeNode | undefined): string {
  if (!type) return "?";
  if (ts.isArrayTypeNode(type)) return `${published(type.elementType)}[]`;
  if (ts.isParenthesizedTypeNode(type)) return published(type.type);
  if (ts.isUnionTypeNode(type)) {
    const parts = type.types.filter((part) => part.getText() !== "undefined");
    const nullable = parts.some((part) => part.getText() === "null");
    const rest = new Set(parts.filter((part) => part.getText() !== "null").map(published));
    return [...rest].join("|") + (nullable ? "?" : "");
  }
  if (ts.isLiteralTypeNode(type)) return "String";
  if (ts.isTypeLiteralNode(type)) return "Record";
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText().replace(/^.*\./, "");
    if (name === "Array") return `${published(type.typeArguments?.[0])}[]`;
    return name === "FontWeight" || name === "FontStyle" ? "String" : name;
  }
  const words: Record<string, string> = { string: "String", number: "Number", boolean: "Boolean", any: "Object" };
  return words[type.getText()] ?? type.getText();
}

const types = readPublished("@types/google-apps-script");
const reference = readPublished("gas-types-detailed");
for (const [name, file] of Object.entries(ADVANCED)) types.classes.set(name, collectionIn(file, name));

const classes = Object.entries<ClassEntry>(CATALOGUE);

/** Where the published types say less than the reference. */
const LOOSER: Record<string, string> = {
  "Object[][]": "String?[][]",
  Number: "Integer",
  File: "Record",
  object: "Record",
  // Scripts pass null for no content, to reach the argument behind it.
  Blob: "Blob?",
  BlobSource: "Blob",
};

function fitsPublished(signature: string, parameters: readonly string[]): boolean {
  const ours = signature === "" ? [] : signature.split(",");
  return (
    ours.length === parameters.length &&
    ours.every((type, index) => parameters[index] === type || LOOSER[parameters[index] ?? ""] === type)
  );
}

/** The signatures of a class that no published overload has. */
function unpublished(className: string, entry: ClassEntry): string[] {
  return Object.entries(entry.methods).flatMap(([method, { signatures }]) => {
    const overloads = types.classes.get(className)?.get(method) ?? [];
    return signatures
      .filter((signature) => !overloads.some(({ parameters }) => fitsPublished(signature, parameters)))
      .map((signature) => `${method}(${signature})`);
  });
}

describe("The catalogue holds nothing that Google does not have", () => {
  test.each(classes)("%s has published signatures only", (className, entry) => {
    expect(unpublished(className, entry)).toEqual([]);
  });

  test("a method, a type or an argument too many would be found", () => {
    const kept = {
      ...CATALOGUE.Range,
      methods: { getValues: method("Boolean"), setNote: method("Integer"), sparkle: method("") },
    };
    expect(unpublished("Range", kept)).toEqual(["getValues(Boolean)", "setNote(Integer)", "sparkle()"]);
  });

  test.each(Object.entries(ENUMS))("%s has the published values in their order", (name, values) => {
    expect(values).toEqual(types.enums.get(name));
  });

  test.each(Object.keys(ADVANCED))("%s needs no more than drive.file", (className) => {
    expect(CATALOGUE[className as keyof typeof CATALOGUE].scopes).toEqual(["drive.file"]);
  });

  test.each(classes.filter(([name]) => !(name in ADVANCED)))(
    "the methods of %s need the scopes of the reference",
    (className, entry) => {
      for (const method of Object.keys(entry.methods)) {
        const documented = reference.classes.get(className)?.get(method)?.[0]?.scopes ?? [];
        // The reference names documents' scopes in examples of ScriptApp, which itself needs none.
        const expected = className === "ScriptApp" ? [] : documented;
        expect({ method, scopes: new Set(scopesOf(entry, method)) }).toEqual({ method, scopes: new Set(expected) });
      }
    },
  );
});

function method(signature: string): ClassEntry["methods"][string] {
  return { category: "utility", signatures: [signature] };
}
