/** Answers the service calls of one execution: finds the object, checks the call as Google does, and does it. */

import { authorise } from "./authority";
import { entryOf, type ClassEntry, type MethodEntry } from "./catalogue";
import { MESSAGES, NotModelled, ServiceException } from "./failures";
import { ENUMS, type EnumType } from "./enums";
import { enumValue, ServiceObject, type EnumValue, type Surroundings } from "./service";
import { makeGlobals } from "./services/globals";
import { fits, Foreign, typeNames } from "./signature";
import type { CallRequest, ScriptError, Wire } from "./wire";

/** A call whose object and method have been found. */
export interface PreparedCall {
  /** As Google's messages name it: "SpreadsheetApp.Range.setValues". */
  readonly name: string;
  readonly entry: ClassEntry;
  readonly method: MethodEntry;
  readonly methodName: string;
  readonly target: ServiceObject;
  readonly args: readonly unknown[];
  /** The tab or cells that the object called stands for, or "". */
  readonly place: string;
  /** How many cells the object called covers. */
  readonly cells: number;
}

export class Dispatcher {
  private readonly objects = new Map<number, ServiceObject>();
  private readonly ids = new WeakMap<ServiceObject, number>();
  private lastId = 0;

  constructor(private readonly around: Surroundings) {
    makeGlobals(around).forEach((service, index) => this.register(service, -index));
  }

  private register(object: ServiceObject, id: number): number {
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  /** Finds object and method of a request and reads the arguments. */
  prepare(request: CallRequest): PreparedCall {
    const target = this.objects.get(request.target);
    const entry = entryOf(request.className);
    const method = entry && Object.hasOwn(entry.methods, request.method) ? entry.methods[request.method] : undefined;
    if (!target || !method || !entry) throw new NotModelled(`${request.className}.${request.method}`);
    const { label = "", cells = 0 } = target as { label?: string; cells?: number };
    return {
      name: `${entry.fullName}.${request.method}`,
      entry,
      method,
      methodName: request.method,
      target,
      args: request.args.map((argument) => asGiven(entry, this.decode(argument))),
      place: label,
      cells,
    };
  }

  /** Does the call; throws what the script is to catch. A dialog, a lock or a pause answers later. */
  perform(call: PreparedCall): unknown {
    authorise(this.around, call.entry, call.methodName, call.method.category);
    if (!fits(call.args, call.method.signatures)) {
      throw new ServiceException(
        (call.entry.collectionOf && wrongCount(call)) ?? MESSAGES.signature(typeNames(call.args), call.name),
      );
    }
    const methods = call.target as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
    const method = methods[call.methodName];
    if (!method) throw new NotModelled(call.name);
    return method.apply(call.target, [...call.args]);
  }

  /** A value for the script: service objects become handles. */
  encode(value: unknown): Wire {
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (value === undefined) return { $undefined: true };
    if (typeof value === "number") {
      return Number.isFinite(value) ? value : { $number: String(value) as "NaN" | "Infinity" | "-Infinity" };
    }
    if (value instanceof ServiceObject) {
      const id = this.ids.get(value) ?? this.register(value, (this.lastId += 1));
      return { $service: [id, value.className] };
    }
    if (value instanceof Date) return { $date: value.getTime() };
    if (Array.isArray(value)) return value.map((item) => this.encode(item));
    if (typeof value !== "object") throw new TypeError(`A service gave a ${typeof value}`);
    if (isEnumValue(value)) return { $enum: [value.type, value.name] };
    return { $object: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.encode(item)])) };
  }

  private decode(wire: Wire): unknown {
    if (wire === null || typeof wire !== "object") return wire;
    if (Array.isArray(wire)) return wire.map((item) => this.decode(item));
    if ("$service" in wire) return this.objects.get(wire.$service[0]) ?? new Foreign(wire.$service[1]);
    if ("$enum" in wire) return enumValue(wire.$enum[0] as EnumType, wire.$enum[1]);
    if ("$object" in wire) {
      return Object.fromEntries(Object.entries(wire.$object).map(([key, item]) => [key, this.decode(item)]));
    }
    return decodePlain(wire);
  }
}

/** Advanced services take an argument that is `undefined`, such as no content before the options, for null. */
function asGiven(entry: ClassEntry, argument: unknown): unknown {
  return entry.collectionOf && argument === undefined ? null : argument;
}

/** What advanced services say to too few or too many arguments; null when it is not that. */
function wrongCount({ args, method }: PreparedCall): string | null {
  const counts = method.signatures.map((signature) => (signature === "" ? 0 : signature.split(",").length));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return args.length < least || args.length > most ? MESSAGES.argumentCount(least, most) : null;
}

/** Plain data from the wire; whatever is none stays a {@link Foreign}. */
export function decodePlain(wire: Wire): unknown {
  if (wire === null || typeof wire !== "object") return wire;
  if (Array.isArray(wire)) return wire.map(decodePlain);
  if ("$undefined" in wire) return undefined;
  if ("$number" in wire) return Number(wire.$number);
  if ("$date" in wire) return new Date(wire.$date ?? NaN);
  if ("$object" in wire) {
    return Object.fromEntries(Object.entries(wire.$object).map(([key, item]) => [key, decodePlain(item)]));
  }
  if ("$service" in wire) return new Foreign(wire.$service[1]);
  if ("$enum" in wire) return wire.$enum[1];
  return new Foreign(wire.$foreign);
}

/** An error for the script; what no service throws on purpose is a fault of this host and is not hidden. */
export function scriptError(error: unknown): ScriptError {
  if (error instanceof ServiceException || error instanceof NotModelled) {
    return { name: error.name, message: error.message };
  }
  throw error;
}

function isEnumValue(value: object): value is EnumValue {
  return "type" in value && "ordinal" in value && Object.hasOwn(ENUMS, String(value.type));
}
