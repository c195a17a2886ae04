/** Whether the arguments of a call fit a method, as strictly as Google's documentation reads. */

import { entryOf, type Signature } from "./catalogue";
import { ServiceObject, type EnumValue } from "./service";

/** A script's value after decoding: plain data, a Date, a service object, an enumeration value, or something foreign. */
export type Argument = unknown;

/** A value that no method takes: a function, or an instance of a script's own class. */
export class Foreign {
  constructor(readonly what: string) {}
}

/** Whether the arguments fit one of the signatures. Missing and `undefined` arguments are not the same. */
export function fits(args: readonly Argument[], signatures: readonly Signature[]): boolean {
  return signatures.some((signature) => {
    const types = signature === "" ? [] : signature.split(",");
    return types.length === args.length && types.every((type, index) => fitsType(args[index], type));
  });
}

function fitsType(value: Argument, type: string): boolean {
  if (type.endsWith("?")) return value === null || fitsType(value, type.slice(0, -1));
  if (type.endsWith("[]")) {
    return Array.isArray(value) && value.every((item: unknown) => fitsType(item, type.slice(0, -2)));
  }
  switch (type) {
    case "Integer":
      return typeof value === "number" && Number.isSafeInteger(value);
    case "Byte":
      return typeof value === "number" && Number.isInteger(value) && value >= -128 && value <= 127;
    case "Number":
      return typeof value === "number" && Number.isFinite(value);
    case "String":
      return typeof value === "string";
    case "Boolean":
      return typeof value === "boolean";
    case "Date":
      return value instanceof Date && !Number.isNaN(value.getTime());
    case "Object":
      return !(value instanceof Foreign) && !Array.isArray(value);
    case "Record":
      return isRecord(value);
    default:
      return isService(value, type) || isEnum(value, type);
  }
}

/** Google's names for the types of the arguments, as they stand in its message. */
export function typeNames(args: readonly Argument[]): string {
  return args.map(typeName).join(",");
}

function typeName(value: Argument): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  if (Array.isArray(value)) return `${value.length > 0 ? typeName(value[0]) : "Object"}[]`;
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "Boolean";
  if (value instanceof Date) return "Date";
  if (value instanceof Foreign) return value.what === "function" ? "(function)" : "(class)";
  if (value instanceof ServiceObject) return entryOf(value.className)?.fullName ?? value.className;
  if (isEnumValue(value)) return value.type;
  return "(class)";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isEnumValue(value: unknown): value is EnumValue {
  return typeof value === "object" && value !== null && "type" in value && "ordinal" in value;
}

function isService(value: unknown, className: string): boolean {
  return value instanceof ServiceObject && value.className === className;
}

function isEnum(value: unknown, type: string): boolean {
  return isEnumValue(value) && value.type === type;
}
