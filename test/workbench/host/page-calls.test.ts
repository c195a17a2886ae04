import { afterAll, describe, expect, test } from "@jest/globals";
import { smallHost } from "./small-host";

const host = smallHost(`
function echo() { return Array.from(arguments); }
function kinds(values) { return values.map((value) => Object.prototype.toString.call(value).slice(8, -1)); }
function change(value) { value.a = 2; return value; }
function give(what) {
  switch (what) {
    case "date": return { rows: [{ when: new Date(0) }] };
    case "function": return [() => 1];
    case "range": return SpreadsheetApp.getActiveSpreadsheet();
    case "map": return new Map();
    case "cycle": { const value = {}; value.self = value; return value; }
    case "holes": return { a: undefined, b: [undefined, 1, , NaN], c: null };
    case "promise": return Promise.resolve(1);
    case "nothing": return;
  }
}
function hidden_() { return 1; }
var held = { inner: function () { return 1; } };
const arrow = () => 1;
`);
afterAll(() => host.close());

describe("Arguments of google.script.run", () => {
  test("plain data is copied", async () => {
    const value = { a: 1, b: ["x", true, null], c: { d: -0.5 } };
    expect((await host.runFunction("echo", [value, "2"])).result).toEqual([value, "2"]);
    expect((await host.runFunction("change", [value])).result).toMatchObject({ a: 2 });
    expect(value.a).toBe(1);
  });

  test("they belong to the script's own world", async () => {
    expect((await host.runFunction("kinds", [[[], {}, "a", 1, true, null]])).result).toEqual([
      "Array",
      "Object",
      "String",
      "Number",
      "Boolean",
      "Null",
    ]);
  });

  test("undefined becomes null in arrays and is left out of objects", async () => {
    expect((await host.runFunction("echo", [[undefined, 1], { a: undefined }, undefined])).result).toEqual([
      [null, 1],
      {},
      null,
    ]);
  });

  const cycle: Record<string, unknown> = {};
  cycle["self"] = cycle;
  const illegal: [what: string, value: unknown, place: string][] = [
    ["a Date", new Date(0), "0"],
    ["a Date inside", { rows: [{ when: new Date(0) }] }, "when"],
    ["a function", [() => 1], "0"],
    ["a Map", { map: new Map() }, "map"],
    ["a symbol", Symbol("x"), "0"],
    ["a bigint", 1n, "0"],
    ["a cycle", cycle, "self"],
  ];
  test.each(illegal)("%s is refused before the call", (_what, value, place) => {
    expect(() => host.runFunction("echo", [value])).toThrow(
      new TypeError(`Failed due to illegal value in property: ${place}`),
    );
  });
});

describe("Results of google.script.run", () => {
  const cases: [what: string, result: unknown][] = [
    ["holes", { b: [null, 1, null, null], c: null }],
    ["nothing", null],
  ];
  test.each(cases)("%s", async (what, result) => {
    expect(await host.runFunction("give", [what])).toMatchObject({ ended: "done", result });
  });

  const illegal: [what: string, message: string][] = [
    ["date", "The value at result.rows[0].when is [object Date], which google.script.run cannot carry"],
    ["function", "The value at result[0] is a function, which google.script.run cannot carry"],
    ["range", "The value at result is [object Object], which google.script.run cannot carry"],
    ["map", "The value at result is [object Map], which google.script.run cannot carry"],
    ["cycle", "The value at result.self is a cycle, which google.script.run cannot carry"],
  ];
  test.each(illegal)("%s is refused", async (what, message) => {
    expect(await host.runFunction("give", [what])).toMatchObject({ ended: "failed", error: { message } });
  });

  test("a promise is not modelled", async () => {
    expect((await host.runFunction("give", ["promise"])).error?.message).toBe(
      "A promise as the result of give is not modelled",
    );
  });
});

describe("Functions that a page can name", () => {
  test.each(["hidden_", "held.inner", "inner", "held", "arrow", "missing", "eval", "toString", "__proto__"])(
    "%s is none",
    async (name) => {
      expect((await host.runFunction(name)).error?.message).toBe(`Script function not found: ${name}`);
    },
  );
});
