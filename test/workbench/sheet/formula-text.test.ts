import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { argumentsOf, formulaTokens, fromPlain, functionsIn, toPlain } from "../../../workbench/sheet/formula-text";

describe("a formula typed under vi_VN", () => {
  test.each([
    ['IF(A1>1,5;"a;b, c";2)', 'IF(A1>1.5,"a;b, c",2)'],
    ["SUM({1\\2;3\\4,5})", "SUM({1,2;3,4.5})"],
    ["'a;b,c'!A1+1", "'a;b,c'!A1+1"],
    ["CHISQ.TEST(A1:A2;B1:B2)", "CHISQ.TEST(A1:A2,B1:B2)"],
    ["1,5e-3+A1", "1.5e-3+A1"],
    ["Số_liệu;#REF!", "Số_liệu,#REF!"],
    ["IF(A1;;2)", "IF(A1,,2)"],
    ['"chưa đóng', '"chưa đóng'],
  ])("%s is %s in files", (typed, plain) => {
    expect(toPlain(typed, "vi_VN")).toBe(plain);
    expect(fromPlain(plain, "vi_VN")).toBe(typed);
  });

  test("that puts a comma between arguments has no meaning", () => {
    expect(toPlain("IF(A1,1,2)", "vi_VN")).toBeNull();
    expect(toPlain("IF(A1,1,2)", "en_US")).toBe("IF(A1,1,2)");
    expect(toPlain("IF(A1;1.5;2)", "en_US")).toBe("IF(A1,1.5,2)");
  });
});

test("the tokens of any text are the whole text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("comma" as const, "point" as const),
      (text, decimal) => {
        expect(
          formulaTokens(text, decimal)
            .map((token) => token.text)
            .join(""),
        ).toBe(text);
      },
    ),
  );
});

test("a plain formula comes back from any locale as it was", () => {
  const piece = fc.constantFrom(
    "IF(",
    ")",
    "A1",
    ",",
    "1.5",
    '"a,b;c"',
    "{1,2;3}",
    "+",
    "'Đơn vị'!B2",
    " ",
    "#N/A",
    "TRUE",
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom("vi_VN", "en_US", "de_DE"), (pieces, locale) => {
      const plain = pieces.join("");
      // A number directly behind another token would be one with it.
      fc.pre(!/[\w.]1\.5|1\.5[\w.]|1\.5\{|TRUE\w|\wTRUE|A1\w|\wA1/.test(plain));
      expect(toPlain(fromPlain(plain, locale), locale)).toBe(plain);
    }),
  );
});

test("the functions that a formula calls are told from names and texts", () => {
  expect([...functionsIn('if(Kpi_Why (A1),NOW,"RAND()")+CHISQ.TEST(1)')].sort()).toEqual([
    "CHISQ.TEST",
    "IF",
    "KPI_WHY",
  ]);
});

test("what is given to a function is what stands between its parentheses", () => {
  const names = new Set(["SEE"]);
  expect(argumentsOf('SEE(A1,IF(B1,")",2))&see(SEE(C1))&X(D1)', names).sort()).toEqual([
    'A1,IF(B1,")",2)',
    "C1",
    "SEE(C1)",
  ]);
  expect(argumentsOf("SEE", names)).toEqual([]);
});
