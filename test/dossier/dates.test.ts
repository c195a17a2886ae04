import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, compareDates, type CalendarDate } from "../../src/domain/calendar";
import { lastWorkingDayBefore, longDate, weekday } from "../../src/dossier/dates";
import { shortDate } from "../../src/language/format";
import { date } from "../domain/campaigns";

test.each([
  ["05/01/2023", "ngày 05 tháng 01 năm 2023", "05/01/2023"],
  ["28/02/2022", "ngày 28 tháng 02 năm 2022", "28/02/2022"],
  ["05/03/2022", "ngày 05 tháng 3 năm 2022", "05/3/2022"],
  ["31/07/2017", "ngày 31 tháng 7 năm 2017", "31/7/2017"],
  ["10/10/2022", "ngày 10 tháng 10 năm 2022", "10/10/2022"],
  ["01/12/2022", "ngày 01 tháng 12 năm 2022", "01/12/2022"],
])("days under ten and the months one and two take a zero: %s", (typed, long, short) => {
  expect(longDate(date(typed))).toBe(long);
  expect(shortDate(date(typed))).toBe(short);
});

test.each([
  ["14/01/2023", "Thứ Bảy"],
  ["13/01/2023", "Thứ Sáu"],
  ["15/01/2023", "Chủ nhật"],
  ["02/01/2023", "Thứ Hai"],
  ["03/01/2000", "Thứ Hai"],
  ["31/12/1999", "Thứ Sáu"],
])("%s is %s", (typed, expected) => {
  expect(weekday(date(typed))).toBe(expected);
});

test.each([
  ["15/01/2023", "13/01/2023"],
  ["16/01/2023", "13/01/2023"],
  ["17/01/2023", "16/01/2023"],
  ["14/01/2023", "13/01/2023"],
  ["01/01/2023", "30/12/2022"],
])("what must arrive before %s arrives on %s at the latest", (deadline, last) => {
  expect(lastWorkingDayBefore(date(deadline))).toEqual(date(last));
});

const days: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: -300_000, max: 300_000 })
  .map((count) => addDays({ year: 2000, month: 1, day: 1 }, count));

test("the last working day is no Saturday or Sunday, and nothing between it and the deadline is anything else", () => {
  fc.assert(
    fc.property(days, (deadline) => {
      const last = lastWorkingDayBefore(deadline);
      expect(compareDates(last, deadline)).toBeLessThan(0);
      expect(["Thứ Bảy", "Chủ nhật"]).not.toContain(weekday(last));
      for (let day = addDays(last, 1); compareDates(day, deadline) < 0; day = addDays(day, 1)) {
        expect(["Thứ Bảy", "Chủ nhật"]).toContain(weekday(day));
      }
    }),
  );
});
