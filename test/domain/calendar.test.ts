import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  addDays,
  calendarDate,
  compareDates,
  daysBetween,
  daysInMonth,
  fromIso,
  readDate,
  readDay,
  readDue,
  resolveDate,
  toIso,
} from "../../src/domain/calendar";

/** Days counted by the engine's UTC clock: an oracle that shares nothing with our formula. */
const utc = (date: { year: number; month: number; day: number }): number => {
  const moment = new Date(0);
  moment.setUTCFullYear(date.year, date.month - 1, date.day);
  return moment.getTime() / 86400000;
};

const dates = fc
  .integer({ min: -700000, max: 2900000 })
  .map((days) => {
    const moment = new Date(days * 86400000);
    return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
  })
  .filter(({ year }) => year >= 1 && year <= 9999);

describe("the calendar", () => {
  test.each([
    [2023, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2022, 1, 31],
    [2022, 4, 30],
    [2022, 6, 30],
    [2022, 9, 30],
    [2022, 11, 30],
    [2022, 12, 31],
  ])("month %i-%i has %i days", (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
    expect(calendarDate(year, month, days)).toEqual({ year, month, day: days });
    expect(calendarDate(year, month, days + 1)).toBeNull();
  });

  test.each([
    [2022, 0, 1],
    [2022, 13, 1],
    [2022, 1, 0],
    [0, 1, 1],
    [10000, 1, 1],
    [2022, 1.5, 1],
    [2022, 1, Number.NaN],
  ])("%d-%d-%d is no day", (year, month, day) => {
    expect(calendarDate(year, month, day)).toBeNull();
  });

  test("years 1 and 9999 are the bounds", () => {
    expect(calendarDate(1, 1, 1)).not.toBeNull();
    expect(calendarDate(9999, 12, 31)).not.toBeNull();
  });

  test("days are counted as the engine's clock counts them", () => {
    fc.assert(fc.property(dates, dates, (one, other) => daysBetween(one, other) === utc(other) - utc(one)));
  });

  test("adding the days between two dates gives the second", () => {
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        expect(addDays(one, daysBetween(one, other))).toEqual(other);
        expect(Math.sign(compareDates(one, other))).toBe(Math.sign(utc(one) - utc(other)));
        expect(fromIso(toIso(one))).toEqual(one);
      }),
    );
  });

  test.each([
    ["2022-12-31", 1, "2023-01-01"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2023-03-01", -1, "2023-02-28"],
    ["2022-01-01", 364, "2022-12-31"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2303-02-28", 1, "2303-03-01"],
    ["2096-03-01", -1, "2096-02-29"],
  ])("%s and %i days is %s", (from, days, to) => {
    const date = fromIso(from);
    expect(date === null ? null : toIso(addDays(date, days))).toBe(to);
  });

  test.each(["2022-6-30", "2022-02-30", "30/06/2022", "x2022-06-30", "2022-06-30x"])("%s is no ISO date", (text) => {
    expect(fromIso(text)).toBeNull();
  });
});

const due = (text: string): string => {
  const reading = readDue(text);
  if (reading === null) return "asked";
  const { year, month, day } = reading.date;
  return `${reading.strict ? "before " : ""}${year === null ? "-" : String(year)}-${String(month)}-${String(day)}`;
};

describe("a due date as an office types it", () => {
  test.each([
    ["30/6/2022", "2022-6-30"],
    ["30/06/2022", "2022-6-30"],
    ["30.6.2022", "2022-6-30"],
    ["30-6-2022", "2022-6-30"],
    ["30 / 6 / 2022", "2022-6-30"],
    ["2022-06-30", "2022-6-30"],
    ["30/6", "--6-30"],
    ["30/11", "--11-30"],
    ["29/2", "--2-29"],
    ["Trước 30/6", "before --6-30"],
    ["trước ngày 15/01/2023", "before 2023-1-15"],
    ["ngày 15 tháng 01 năm 2023", "2023-1-15"],
    ["15 tháng 1 năm 2023", "2023-1-15"],
    ["chậm nhất ngày 15/3/2022", "2022-3-15"],
    ["chậm nhất là 15/3", "--3-15"],
    ["Hoàn thành trước 30/11/2022.", "before 2022-11-30"],
    ["Hoàn thành trước 30/11/2022.;", "before 2022-11-30"],
    ["Hạn: 30/11/2022", "2022-11-30"],
    ["tháng 6/2022", "2022-6-30"],
    ["Tháng 2/2024", "2024-2-29"],
    ["tháng 2 năm 2023", "2023-2-28"],
    ["tháng 6", "--6-31"],
    ["6/2022", "2022-6-30"],
    ["trước tháng 6/2022", "before 2022-6-1"],
    ["quý II năm 2025", "2025-6-30"],
    ["Quý I/2025", "2025-3-31"],
    ["quý 3-2025", "2025-9-30"],
    ["quý IV", "--12-31"],
    ["trong quý iii năm 2022", "2022-9-30"],
    ["trước quý III/2022", "before 2022-7-1"],
    ["hết năm 2022", "2022-12-31"],
    ["năm 2022", "2022-12-31"],
    ["đến hết năm 2022", "2022-12-31"],
    ["Cả năm", "--12-31"],
    ["cuối năm", "--12-31"],
    ["Trong năm.", "--12-31"],
    ["hằng năm", "asked"],
    ["cuối năm 2022", "2022-12-31"],
    ["6 tháng đầu năm 2022", "2022-6-30"],
    ["9 tháng đầu năm", "--9-31"],
    ["3 tháng đầu năm 2022", "2022-3-31"],
    ["6 tháng cuối năm 2022", "2022-12-31"],
    ["6 tháng cuối năm", "--12-31"],
    ["trước năm 2023", "before 2023-1-1"],
  ])("%j is %s", (text, expected) => {
    expect(due(text)).toBe(expected);
  });

  test.each([
    "31/6/2022",
    "29/2/2023",
    "30/6/22",
    "30.6",
    "6/30/2022",
    "0/6/2022",
    "tháng 0/2022",
    "tháng 13/2022",
    "quý V/2022",
    "quý II, III năm 2022",
    "30/6/2022 hoặc 30/9/2022",
    "sau 30/6/2022",
    "đầu năm 2022",
    "sớm",
    "",
    "2022",
    "30/6/2022 (gia hạn)",
    "1/13",
    "7 tháng đầu năm 2022",
    "hằng tháng",
    "130/6/2022",
    "30/6/20222",
    "2022-13-01",
  ])("%j is asked about", (text) => {
    expect(due(text)).toBe("asked");
  });

  test("a date without year takes the plan's, and a month's end is that year's", () => {
    expect(resolveDate({ year: null, month: 6, day: 31 }, 2022)).toEqual({ year: 2022, month: 6, day: 30 });
    expect(resolveDate({ year: null, month: 2, day: 31 }, 2024)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(resolveDate({ year: null, month: 2, day: 29 }, 2023)).toBeNull();
    expect(resolveDate({ year: null, month: 2, day: 29 }, null)).toBeNull();
    expect(resolveDate({ year: 2022, month: 5, day: 30 }, 2024)).toEqual({ year: 2022, month: 5, day: 30 });
  });

  test("every day is read back from dd/mm/yyyy", () => {
    fc.assert(
      fc.property(
        dates.filter(({ year }) => year >= 1000),
        (date) => {
          expect(readDate(`${String(date.day)}/${String(date.month)}/${String(date.year)}`)).toEqual(date);
        },
      ),
    );
  });

  test.each(["tháng 6/2022", "quý II/2022", "trước 30/6/2022", "năm 2022", "hết 30/6/2022", "x"])(
    "%j names no single day",
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );

  test("a day without year is a day, but no whole date", () => {
    expect(readDay("26/4")).toEqual({ year: null, month: 4, day: 26 });
    expect(readDay("ngày 26/4/2022")).toEqual({ year: 2022, month: 4, day: 26 });
    expect(readDate("26/4")).toBeNull();
    expect(readDate("sớm")).toBeNull();
  });
});
