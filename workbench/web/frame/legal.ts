/** What may be given to a function of the script: the types that Google documents for `google.script.run`. */

/**
 * The argument as it travels: plain data. A form stands for its fields; undefined in an array becomes null.
 * @throws TypeError for a Date, a function, an element and whatever else is prohibited, also deep inside, and for circles.
 */
export function legalArgument(value: unknown): unknown {
  if (typeof HTMLFormElement !== "undefined" && value instanceof HTMLFormElement) return fields(value);
  return legal(value, "", new Set());
}

function legal(value: unknown, where: string, around: Set<object>): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || around.has(value)) throw illegal(where);
  around.add(value);
  const travels = Array.isArray(value)
    ? value.map((item, at) => legal(item, String(at), around))
    : Object.fromEntries(
        Object.entries(plain(value, where))
          .filter(([, item]) => item !== undefined)
          .map(([key, item]) => [key, legal(item, key, around)]),
      );
  around.delete(value);
  return travels;
}

function plain(value: object, where: string): object {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw illegal(where);
  return value;
}

function illegal(where: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${where}`);
}

function fields(form: HTMLFormElement): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string") throw illegal(name);
    const before = found[name];
    found[name] = before === undefined ? value : [before, value].flat();
  }
  return found;
}
