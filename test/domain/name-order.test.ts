import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { nameOrder } from "../../src/domain/name-order";

/** Compares names that are all known to one order, as the list compares them. */
function byName(): (first: string, second: string) => number {
  return (first, second) => {
    const { givenNameOf, placesOfGivenNames, compareOthers } = nameOrder();
    const [left, right] = [givenNameOf(first), givenNameOf(second)];
    const places = placesOfGivenNames();
    return (places[left] ?? NaN) - (places[right] ?? NaN) || compareOthers(first, second);
  };
}

describe("the order of Vietnamese names", () => {
  test("is that of the given names, then of the middle names, then of the family names", () => {
    const names = [
      "Trần Văn Đức",
      "Nguyễn Thị Ánh",
      "Lê Văn An",
      "Bùi Văn An",
      "Vũ Đức An",
      "Nguyễn An",
      "An",
      "Lê Thị An",
    ];
    expect(names.sort(byName())).toEqual([
      "An",
      "Nguyễn An",
      "Vũ Đức An",
      "Lê Thị An",
      "Bùi Văn An",
      "Lê Văn An",
      "Nguyễn Thị Ánh",
      "Trần Văn Đức",
    ]);
  });

  test("puts ă, â, đ, ê, ô, ơ, ư each after the letter it comes from", () => {
    const words = ["Ưng", "Ung", "Ơn", "Ôn", "On", "Ên", "En", "Đa", "Da", "Ân", "Ăn", "An", "Ba", "Vu", "Xa", "Ya"];
    expect(words.sort(byName())).toEqual([
      "An",
      "Ăn",
      "Ân",
      "Ba",
      "Da",
      "Đa",
      "En",
      "Ên",
      "On",
      "Ôn",
      "Ơn",
      "Ung",
      "Ưng",
      "Vu",
      "Xa",
      "Ya",
    ]);
  });

  test("puts the tones in the order of dictionaries, after the letters", () => {
    const words = ["Mạ", "Má", "Mã", "Mả", "Mà", "Ma", "Man"];
    expect(words.sort(byName())).toEqual(["Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Man"]);
  });

  test("reads tones on marked letters", () => {
    expect(["Ậu", "Ấu", "Ẫu", "Ẩu", "Ầu", "Âu"].sort(byName())).toEqual(["Âu", "Ầu", "Ẩu", "Ẫu", "Ấu", "Ậu"]);
    expect(["Sữa", "Sửa", "Sưa"].sort(byName())).toEqual(["Sưa", "Sửa", "Sữa"]);
  });

  test("puts a shorter middle name before the longer one that begins with it", () => {
    expect(["Lê Thị Mai An", "Lê Thị An"].sort(byName())).toEqual(["Lê Thị An", "Lê Thị Mai An"]);
    expect(["Lê Thịnh An", "Vũ Thị Mai An"].sort(byName())).toEqual(["Vũ Thị Mai An", "Lê Thịnh An"]);
  });

  test.each([
    ["NGUYỄN VĂN AN", "Nguyễn Văn An"],
    ["Nguyễn  Văn An ", "Nguyễn Văn An"],
    ["Nguyễn Văn Ấn".normalize("NFD"), "Nguyễn Văn Ấn"],
  ])("does not tell %s from %s", (first, second) => {
    expect(byName()(first, second)).toBe(0);
  });

  test("puts what is no letter before the letters", () => {
    expect(["Văn", "4.0"].sort(byName())).toEqual(["4.0", "Văn"]);
  });

  test("does not depend on the order in which names are given", () => {
    const syllable = fc.constantFrom("An", "Ân", "Ấn", "Đức", "Dũng", "Hòa", "Văn", "Thị", "Ưng", "ư");
    const name = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), (names) => {
        expect(names.slice().reverse().sort(byName())).toEqual(names.slice().sort(byName()));
      }),
    );
  });

  test("numbers given names as they are met, and places those that say the same alike", () => {
    const { givenNameOf, placesOfGivenNames } = nameOrder();
    expect(["Lê Văn Ánh", "Trần Thị An", "Hà An", "BÀN AN", "Ánh "].map(givenNameOf)).toEqual([0, 1, 1, 2, 0]);
    expect(placesOfGivenNames()).toEqual([1, 0, 0]);
  });
});
