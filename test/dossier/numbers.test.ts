import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { capitalised, inWords, moneyInWords, showCount } from "../../src/dossier/numbers";

describe("a number in words", () => {
  test.each<[number, string]>([
    [0, "không"],
    [1, "một"],
    [4, "bốn"],
    [5, "năm"],
    [10, "mười"],
    [11, "mười một"],
    [14, "mười bốn"],
    [15, "mười lăm"],
    [20, "hai mươi"],
    [21, "hai mươi mốt"],
    [24, "hai mươi bốn"],
    [25, "hai mươi lăm"],
    [55, "năm mươi lăm"],
    [91, "chín mươi mốt"],
    [100, "một trăm"],
    [101, "một trăm linh một"],
    [105, "một trăm linh năm"],
    [110, "một trăm mười"],
    [111, "một trăm mười một"],
    [115, "một trăm mười lăm"],
    [155, "một trăm năm mươi lăm"],
    [1000, "một nghìn"],
    [1001, "một nghìn không trăm linh một"],
    [1010, "một nghìn không trăm mười"],
    [1015, "một nghìn không trăm mười lăm"],
    [1050, "một nghìn không trăm năm mươi"],
    [21_000, "hai mươi mốt nghìn"],
    [105_000, "một trăm linh năm nghìn"],
    [450_000, "bốn trăm năm mươi nghìn"],
    [900_000, "chín trăm nghìn"],
    [1_005_000, "một triệu không trăm linh năm nghìn"],
    [1_410_000, "một triệu bốn trăm mười nghìn"],
    [2_000_005, "hai triệu không trăm linh năm"],
    [4_050_000, "bốn triệu không trăm năm mươi nghìn"],
    [1_000_000_000, "một tỷ"],
    [1_000_000_001, "một tỷ không trăm linh một"],
    [1_000_025_000, "một tỷ không trăm hai mươi lăm nghìn"],
    [1_001_000_000_000, "một nghìn không trăm linh một tỷ"],
    [2_000_000_000_000_000, "hai triệu tỷ"],
    [1_234_567_891, "một tỷ hai trăm ba mươi bốn triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt"],
  ])("%d is %s", (value, expected) => {
    expect(inWords(value)).toBe(expected);
  });

  test("is read back as the same number", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(9999), fc.nat(), fc.maxSafeNat()), (value) => {
        expect(readWords(inWords(value))).toBe(value);
      }),
    );
  });

  test("is spelt digit by digit as an independent speller does it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(9999), fc.nat(), fc.maxSafeNat()), (value) => {
        expect(inWords(value)).toBe(spellByDigits(String(value)));
      }),
    );
  });

  test.each([-1, 1.5, Number.NaN, Infinity, 2 ** 53])("%d has none", (value) => {
    expect(() => inWords(value)).toThrow(/whole numbers/);
  });
});

test("a sum of money begins with a capital letter and ends with đồng", () => {
  expect(moneyInWords(450_000)).toBe("Bốn trăm năm mươi nghìn đồng");
  expect(moneyInWords(0)).toBe("Không đồng");
});

test.each<[number, string]>([
  [0, "0"],
  [1, "01"],
  [9, "09"],
  [10, "10"],
  [1292, "1.292"],
])("the count %d is written %s", (count, expected) => {
  expect(showCount(count)).toBe(expected);
});

test.each<[string, string]>([
  ["đề nghị", "Đề nghị"],
  ["ủng hộ", "Ủng hộ"],
  ["", ""],
])("%s with a capital letter is %s", (text, expected) => {
  expect(capitalised(text)).toBe(expected);
});

const VALUES: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** Reads number words from left to right; "tỷ" counts everything before it. */
function readWords(text: string): number {
  let total = 0;
  let group = 0;
  let open = 0;
  for (const word of text.split(" ")) {
    if (word === "mười") group += 10;
    else if (word === "mươi") [group, open] = [group + open * 10, 0];
    else if (word === "trăm") [group, open] = [group + open * 100, 0];
    else if (word === "nghìn") [total, group, open] = [total + (group + open) * 1e3, 0, 0];
    else if (word === "triệu") [total, group, open] = [total + (group + open) * 1e6, 0, 0];
    else if (word === "tỷ") [total, group, open] = [(total + group + open) * 1e9, 0, 0];
    else if (word !== "linh") open = VALUES[word] ?? Number.NaN;
  }
  return total + group + open;
}

/** Spells a numeral by its written groups of three digits, dropping those that are zero. */
function spellByDigits(numeral: string): string {
  if (numeral === "0") return "không";
  if (numeral.length > 9) {
    const [high, low] = [numeral.slice(0, -9), numeral.slice(-9)];
    return `${spellByDigits(high)} tỷ ${spellGroups(low)}`.trim();
  }
  const padded = numeral.padStart(9, "0");
  return spellGroups(padded)
    .replace(/^(?:không trăm )?(?:linh )?/, "")
    .trim();
}

function spellGroups(nine: string): string {
  const groups = [nine.slice(0, 3), nine.slice(3, 6), nine.slice(6)];
  return groups
    .map((group, index) => (group === "000" ? "" : `${threeDigits(group)} ${["triệu", "nghìn", ""][index] ?? ""}`))
    .join(" ")
    .replace(/ +/g, " ")
    .trim();
}

function threeDigits(group: string): string {
  const names = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
  return `${names[Number(group[0])] ?? ""} trăm ${names[Number(group[1])] ?? ""} mươi ${names[Number(group[2])] ?? ""}`
    .replace("không mươi không", "")
    .replace("không mươi", "linh")
    .replace("một mươi", "mười")
    .replace(/ không$/, "")
    .replace(/mươi một$/, "mươi mốt")
    .replace(/(mươi|mười) năm$/, "$1 lăm")
    .trim();
}
