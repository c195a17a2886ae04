import { describe, expect, test } from "@jest/globals";
import { columnLetters, columnNumber, toA1 } from "../../src/domain/address";

describe("a cell's address", () => {
  test.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [703, "AAA"],
    [18278, "ZZZ"],
  ])("column %i is written %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters)).toBe(column);
  });

  test("is printed as people read it in the grid", () => {
    expect(toA1({ tab: "Phòng Công nghệ thông tin", row: 14, column: 6 })).toBe("F14");
  });
});
