import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { instantOf, serialOf } from "../../../workbench/host/serial";

describe("Serial numbers of a spreadsheet's wall clock", () => {
  const cases: [instant: string, timeZone: string, serial: number][] = [
    ["2022-11-01T17:00:00Z", "Asia/Ho_Chi_Minh", 44867],
    ["2022-11-02T00:00:00Z", "UTC", 44867],
    ["2022-11-02T07:00:00Z", "America/Los_Angeles", 44867],
    ["2022-11-02T05:00:00Z", "Asia/Ho_Chi_Minh", 44867.5],
    ["1899-12-30T00:00:00Z", "UTC", 0],
    // Saigon stood at UTC+8 then.
    ["1965-05-18T16:00:00Z", "Asia/Ho_Chi_Minh", 23881],
    ["0099-01-01T00:00:00Z", "UTC", -657799],
  ];
  test.each(cases)("%s in %s is %d", (instant, timeZone, serial) => {
    expect(serialOf(Date.parse(instant), timeZone)).toBe(serial);
    expect(instantOf(serial, timeZone)).toBe(Date.parse(instant));
  });

  test("an hour that the clock skips is taken as the hour after it, one that comes twice as one of the two", () => {
    const zone = "America/Los_Angeles";
    const skipped = serialOf(Date.parse("2022-03-13T00:00:00-08:00"), zone) + 2.5 / 24;
    expect(new Date(instantOf(skipped, zone)).toISOString()).toMatch(/^2022-03-13T(09|10):30/);
    const twice = serialOf(Date.parse("2022-11-06T00:00:00-07:00"), zone) + 1.5 / 24;
    expect(new Date(instantOf(twice, zone)).toISOString()).toMatch(/^2022-11-06T0(8|9):30/);
  });

  test.each(["Asia/Ho_Chi_Minh", "UTC", "America/Los_Angeles"])(
    "midnights come back as whole days in %s",
    (timeZone) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 80000 }), (serial) => {
          expect(serialOf(instantOf(serial, timeZone), timeZone)).toBe(serial);
        }),
      );
    },
  );
});
