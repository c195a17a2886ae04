import { runInNewContext } from "node:vm";
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import { typedFromCell } from "../../src/workbook/cell";

describe("a raw cell", () => {
  test.each([
    ["", { kind: "blank" }],
    [null, { kind: "blank" }],
    [undefined, { kind: "blank" }],
    [" \u00a0\u200b", { kind: "blank" }],
    [0, { kind: "number", number: 0 }],
    [0.82, { kind: "number", number: 0.82 }],
    [false, { kind: "logical", logical: false }],
    ["Hòa".normalize("NFD"), { kind: "text", text: "Hòa" }],
    [" 5 xã ", { kind: "text", text: " 5 xã " }],
    ["#REF! trong ô", { kind: "text", text: "#REF! trong ô" }],
  ])("%j is %j", (raw, typed) => {
    expect(typedFromCell(raw)).toEqual(typed);
  });

  test.each(["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!"])(
    "%s is a formula's error",
    (code) => {
      expect(typedFromCell(code)).toEqual({ kind: "error", code });
      expect(typedFromCell(` ${code} `)).toEqual({ kind: "error", code });
    },
  );

  test("a date of another realm is the local calendar day", () => {
    expect(typedFromCell(runInNewContext("new Date(2022, 5, 30)"))).toEqual({
      kind: "date",
      date: { year: 2022, month: 6, day: 30 },
      timed: false,
    });
  });

  test.each([
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
  ])("a date at %i:%i:%i.%i is marked as timed", (hours, minutes, seconds, milliseconds) => {
    expect(typedFromCell(new Date(2022, 5, 30, hours, minutes, seconds, milliseconds))).toMatchObject({
      kind: "date",
      timed: true,
    });
  });

  test("a date that is none is an error", () => {
    expect(typedFromCell(new Date(Number.NaN))).toEqual({ kind: "error", code: "#VALUE!" });
  });

  test.each(["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"])("every day of four years is itself in %s", (zone) => {
    const check = `
      const { transpileModule } = require("typescript");
      const { readFileSync } = require("node:fs");
      const path = require("node:path");
      const load = (file) => {
        const module = { exports: {} };
        const code = transpileModule(readFileSync(file + ".ts", "utf8"), { compilerOptions: { module: 1, target: 9 } }).outputText;
        new Function("exports", "require", code)(module.exports, (name) => load(path.join(path.dirname(file), name)));
        return module.exports;
      };
      const { typedFromCell } = load(${JSON.stringify(`${process.cwd()}/src/workbook/cell`)});
      let wrong = 0;
      for (let number = 0; number < 1461; number += 1) {
        const utc = new Date(Date.UTC(2020, 0, 1 + number));
        const [year, month, day] = [utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()];
        const typed = typedFromCell(new Date(year, month - 1, day));
        if (typed.kind !== "date" || typed.timed || typed.date.year !== year || typed.date.month !== month || typed.date.day !== day) wrong += 1;
      }
      console.log(wrong);`;
    const run = spawnSync(process.execPath, ["-e", check], { env: { ...process.env, TZ: zone }, encoding: "utf8" });
    expect(run.stderr).toBe("");
    expect(run.stdout.trim()).toBe("0");
  });
});
