/**
 * The part of the runtime that lives inside a script's own V8 context: service objects as proxies that know only
 * names, values to and from the wire, the clock and the console. The function is turned into text and evaluated in the
 * bare context, so it uses nothing from outside itself.
 */

import type { CallReply, Job, Outcome, ScriptSurface, Wire } from "./wire";

/** What the context may reach outside: both take and give JSON texts only. */
export interface Bridge {
  /** One service call; does not return when the execution is killed. */
  call(request: string): string;
  log(entry: string): void;
}

/** The inside of one context. */
export interface Runner {
  /**
   * Loads the script before there is a job; false where that failed or asked anything of the host, its clock too: the
   * context is of no use then, and the script has to be loaded as part of a job in another one.
   */
  prepare(load: () => void): boolean;
  /** Runs one job, loading the script if it is not loaded: a {@link Job} as JSON gives an {@link Outcome} as JSON. */
  run(job: string, load: () => void): string;
}

/**
 * Prepares the global object of the context it is evaluated in and gives what runs jobs there. The bridge stays in the
 * closure; nothing of it is left on the global object.
 */
export function installShim(outside: Bridge, surfaceJson: string): Runner {
  "use strict";
  const ahead = { under: false, asked: false, done: false };
  /** Whether the host may be asked: there is nobody to answer while the script is loaded ahead of a job. */
  const asks = (): boolean => {
    if (ahead.under) ahead.asked = true;
    return !ahead.under;
  };
  const bridge: Bridge = {
    call: (request) => {
      if (!asks()) throw new Error("Asked before there is a job");
      return outside.call(request);
    },
    log: (entry) => {
      if (asks()) outside.log(entry);
    },
  };
  const surface = JSON.parse(surfaceJson) as ScriptSurface;
  const globals = globalThis as unknown as Record<string, unknown>;
  for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics"]) delete globals[name];

  const RealDate = Date;
  const tagOf = (value: unknown): string => Object.prototype.toString.call(value);
  const isRecord = (value: unknown): value is Record<string, unknown> => {
    if (typeof value !== "object" || value === null) return false;
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  };

  // The clock: each reply brings the host's time.
  let hostNow = 0;
  let clockRuns = false;
  let heardAt = 0;
  const now = (): number => {
    asks();
    return clockRuns ? hostNow + (RealDate.now() - heardAt) : hostNow;
  };
  const setClock = (time: number): void => {
    hostNow = time;
    heardAt = RealDate.now();
  };
  globals["Date"] = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === "now" ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
  Object.defineProperty(RealDate.prototype, "constructor", {
    value: globals["Date"],
    configurable: true,
    writable: true,
  });

  // Service objects and enumeration values.
  const idOf = new WeakMap<object, readonly [number, string]>();
  const enumOf = new WeakMap<object, readonly [string, string]>();
  const known = new Map<number, object>();
  const enums = new Map<string, Record<string, object>>();

  class Exception extends Error {}
  Object.defineProperty(Exception.prototype, "name", { value: "Exception" });
  const fail = (name: string, message: string): Error => {
    const error = new Exception(message);
    if (name !== "Exception") Object.defineProperty(error, "name", { value: name, configurable: true });
    return error;
  };
  const notModelled = (what: string): Error => {
    const message = what + " is not modelled";
    // The host is told as well, so that a script's own catch cannot hide it.
    bridge.log(JSON.stringify({ level: "not modelled", text: message }));
    return fail("NotModelled", message);
  };

  const encode = (value: unknown, within: readonly object[]): Wire => {
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (value === undefined) return { $undefined: true };
    if (typeof value === "number") {
      return Number.isFinite(value) ? value : { $number: String(value) as "NaN" | "Infinity" | "-Infinity" };
    }
    if (typeof value !== "object") return { $foreign: typeof value };
    const service = idOf.get(value);
    if (service) return { $service: service };
    const enumeration = enumOf.get(value);
    if (enumeration) return { $enum: enumeration };
    if (within.includes(value)) return { $foreign: "cycle" };
    const inside = within.concat([value]);
    if (Array.isArray(value)) return Array.from(value, (item: unknown) => encode(item, inside));
    if (tagOf(value) === "[object Date]") {
      const time = (value as Date).getTime();
      return { $date: Number.isNaN(time) ? null : time };
    }
    if (tagOf(value).endsWith("Array]")) {
      return Array.from(value as ArrayLike<unknown>, (item) => encode(item, inside));
    }
    if (!isRecord(value)) {
      const maker: unknown = (value as { constructor?: unknown }).constructor;
      return { $foreign: typeof maker === "function" ? maker.name : "object" };
    }
    return { $object: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item, inside)])) };
  };

  const decode = (wire: Wire): unknown => {
    if (wire === null || typeof wire !== "object") return wire;
    if (Array.isArray(wire)) return wire.map(decode);
    if ("$undefined" in wire) return undefined;
    if ("$number" in wire) return Number(wire.$number);
    if ("$date" in wire) return new RealDate(wire.$date ?? NaN);
    if ("$service" in wire) return serviceObject(wire.$service[0], wire.$service[1]);
    if ("$enum" in wire) return enums.get(wire.$enum[0])?.[wire.$enum[1]];
    if ("$object" in wire) {
      return Object.fromEntries(Object.entries(wire.$object).map(([key, item]) => [key, decode(item)]));
    }
    return undefined;
  };

  const callService = (target: number, className: string, method: string, args: unknown[]): unknown => {
    const wireArgs = args.map((argument) => encode(argument, []));
    const reply = JSON.parse(bridge.call(JSON.stringify({ target, className, method, args: wireArgs }))) as CallReply;
    setClock(reply.now);
    if ("error" in reply) throw fail(reply.error.name, reply.error.message);
    return decode(reply.result);
  };

  const enumObject = (type: string): Record<string, object> => {
    const made = enums.get(type);
    if (made) return made;
    const names = surface.enums[type] ?? [];
    const values: Record<string, object> = {};
    names.forEach((name, ordinal) => {
      const value = Object.freeze({
        toString: () => name,
        name: () => name,
        ordinal: () => ordinal,
        compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
        toJSON: () => name,
      });
      enumOf.set(value, [type, name]);
      values[name] = value;
    });
    const guarded = new Proxy(values, {
      get: (target, key) => {
        if (typeof key === "symbol" || key in target) return Reflect.get(target, key) as unknown;
        throw notModelled(type + "." + key);
      },
      set: (_target, key) => {
        throw new TypeError("Cannot set " + type + "." + String(key));
      },
    });
    enums.set(type, guarded);
    return guarded;
  };
  for (const type of Object.keys(surface.enums)) enumObject(type);

  /** Reads that the language itself does on any object; they are no use of the service. */
  const quiet = ["then", "toJSON", "constructor", "nodeType", "asymmetricMatch"];
  const serviceObject = (id: number, className: string): object => {
    const made = known.get(id);
    if (made) return made;
    const methods = new Map<string, unknown>();
    for (const method of surface.classes[className] ?? []) {
      methods.set(method, (...args: unknown[]) => callService(id, className, method, args));
    }
    for (const type of surface.enumsOf[className] ?? []) methods.set(type, enumObject(type));
    for (const member of surface.collections) {
      if (member.owner === className) methods.set(member.name, serviceObject(member.id, member.className));
    }
    methods.set("toString", () => className);
    const find = (key: string | symbol): unknown => {
      if (key === Symbol.toPrimitive) return () => className;
      if (typeof key === "symbol" || quiet.includes(key)) return undefined;
      if (methods.has(key)) return methods.get(key);
      throw notModelled(className + "." + key);
    };
    const proxy: object = new Proxy(Object.create(null) as object, {
      get: (_target, key) => find(key),
      has: (_target, key) => find(key) !== undefined,
      set: (_target, key) => {
        throw new TypeError("Cannot set " + className + "." + String(key));
      },
      deleteProperty: (_target, key) => {
        throw new TypeError("Cannot delete " + className + "." + String(key));
      },
      getPrototypeOf: () => null,
      ownKeys: () => [],
    });
    idOf.set(proxy, [id, className]);
    known.set(id, proxy);
    return proxy;
  };

  const writeLog = (level: string, values: unknown[]): void => {
    const text = values.map((value) => {
      if (typeof value === "string") return value;
      try {
        return (typeof value === "object" && value !== null && JSON.stringify(value)) || String(value);
      } catch {
        return String(value);
      }
    });
    bridge.log(JSON.stringify({ level, text: text.join(" ") }));
  };
  const logger = (name: string, levels: readonly string[]): object => {
    const methods = new Map(levels.map((level) => [level, (...values: unknown[]) => writeLog(level, values)]));
    return new Proxy(Object.create(null) as object, {
      get: (_target, key) => {
        if (typeof key === "symbol" || quiet.includes(key)) return undefined;
        const method = methods.get(key);
        if (method) return method;
        throw notModelled(name + "." + key);
      },
    });
  };
  globals["console"] = logger("console", ["log", "info", "warn", "error"]);
  globals["Logger"] = logger("Logger", ["log"]);

  for (const { name, className, id } of surface.globals) {
    Object.defineProperty(globals, name, { value: serviceObject(id, className), configurable: true, writable: true });
  }
  for (const name of surface.absent) {
    Object.defineProperty(globals, name, {
      configurable: true,
      get: () => {
        throw notModelled(name);
      },
      set: (value: unknown) => {
        Object.defineProperty(globals, name, { value, configurable: true, writable: true });
      },
    });
  }
  const before = new Set(Object.getOwnPropertyNames(globals));

  /** A page's copy of a value: plain data, `undefined` in arrays becomes null, anything else is refused by its place. */
  const pageCopy = (value: unknown, place: string, within: readonly object[]): Wire => {
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (typeof value === "number") {
      if (Number.isFinite(value)) return value;
      return null;
    }
    if (value === undefined) return null;
    if (typeof value === "object" && !within.includes(value)) {
      const inside = within.concat([value]);
      if (Array.isArray(value)) {
        return Array.from(value, (item: unknown, index) => pageCopy(item, place + "[" + String(index) + "]", inside));
      }
      if (isRecord(value) && !idOf.has(value) && !enumOf.has(value)) {
        const entries = Object.entries(value).filter(([, item]) => item !== undefined);
        return {
          $object: Object.fromEntries(entries.map(([key, item]) => [key, pageCopy(item, place + "." + key, inside)])),
        };
      }
    }
    const what = typeof value === "object" ? (within.includes(value) ? "a cycle" : tagOf(value)) : "a " + typeof value;
    throw fail("TypeError", "The value at " + place + " is " + what + ", which google.script.run cannot carry");
  };

  const prepare = (load: () => void): boolean => {
    ahead.under = true;
    try {
      load();
      // The script itself may have caught what it was told when it asked.
      ahead.done = !ahead.asked;
    } catch {
      ahead.done = false;
    }
    ahead.under = false;
    return ahead.done;
  };

  const run = (jobJson: string, load: () => void): string => {
    const job = JSON.parse(jobJson) as Job;
    clockRuns = job.clockRuns;
    setClock(job.now);
    let outcome: Outcome;
    try {
      if (!ahead.done) load();
      const target = globals[job.functionName];
      const declared =
        Object.prototype.hasOwnProperty.call(globals, job.functionName) &&
        !before.has(job.functionName) &&
        typeof target === "function";
      const hidden = job.manner === "page" && job.functionName.endsWith("_");
      if (!declared || hidden) throw fail("ReferenceError", "Script function not found: " + job.functionName);
      const result: unknown = (target as (...args: unknown[]) => unknown).apply(undefined, job.args.map(decode));
      if (tagOf(result) === "[object Promise]") throw notModelled("A promise as the result of " + job.functionName);
      outcome = { kind: "done", result: job.manner === "page" ? pageCopy(result, "result", []) : encode(result, []) };
    } catch (thrown) {
      const isError = tagOf(thrown) === "[object Error]" || thrown instanceof Error;
      const error = thrown as Error;
      outcome = {
        kind: "failed",
        error: isError
          ? { name: String(error.name), message: String(error.message), stack: String(error.stack) }
          : { name: "Error", message: "Uncaught " + String(thrown) },
      };
    }
    return JSON.stringify(outcome);
  };
  return { prepare, run };
}
