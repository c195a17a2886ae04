import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { atBorder, foldSpaces, foldText, nameKey, plainSigns } from "../../src/domain/text";

describe("text at the border", () => {
  test("is brought to NFC and otherwise left as typed", () => {
    expect(atBorder("Hòa  ".normalize("NFD"))).toBe("Hòa  ");
  });

  test.each([
    ["  Kết\u00a0quả ", "Kết quả"],
    ["Kết\u3000\tquả", "Kết quả"],
    ["Kết\u200b quả\ufeff", "Kết quả"],
    ["Ki\u00adểm tra", "Kiểm tra"],
    ["", ""],
  ])("spaces of %j are folded to %j", (typed, folded) => {
    expect(foldSpaces(typed)).toBe(folded);
  });

  test("headers are compared without case", () => {
    expect(foldText(" KẾT  QUẢ ".normalize("NFD"))).toBe("kết quả");
  });

  test.each([
    ["Hòa Bình", "HOÀ  BÌNH"],
    ["khỏe", "khoẻ"],
    ["Thúy", "Thuý"],
    ["thủy lợi", "thuỷ lợi"],
    ["Hùng", "hùng".normalize("NFD")],
    ["của", "cuả"],
  ])("%s and %s are one name", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ["Nguyễn", "Nguyên"],
    ["Hoa", "Hoà"],
    ["Hân", "Hăn"],
    ["Đào", "Dào"],
    ["Mai", "Mài"],
    ["Hoá", "Hoà"],
    ["tàn a", "tan à"],
  ])("%s and %s are two names", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test("full-width signs and every dash become those of the keyboard, at the same places", () => {
    expect(plainSigns("８２，５％ − 9–１０")).toBe("82,5% - 9-10");
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => plainSigns(text).length === text.length));
  });
});
