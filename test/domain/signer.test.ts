import { describe, expect, test } from "@jest/globals";
import type { Settings } from "../../src/domain/campaign";
import type { Contradiction } from "../../src/domain/contradiction";
import { gatherService } from "../../src/domain/service";
import { findSigner } from "../../src/domain/signer";
import { blank, cell, given, official, settings } from "./campaigns";

const PEOPLE = [
  official("CB01", { name: "Hoàng Văn Hòa", position: given("Giám đốc") }),
  official("CB10", { name: "Trần Thị Lan", position: given("Kế toán"), at: cell("Cán bộ!A14") }),
  official("CB02", { name: "Trần Thị Lan", position: given("Chuyên viên"), at: cell("Cán bộ!A6") }),
  official("CB03", { name: "Hoàng Văn Hoa", position: blank() }),
  official("CB04", { name: "Trần Sông Hà", position: blank() }),
];

function signer(changes: Partial<Settings>) {
  const contradictions: Contradiction[] = [];
  const { people } = gatherService(PEOPLE, null);
  const found = findSigner(settings(changes), people, contradictions);
  return {
    certain: found.certain?.code ?? null,
    possible: [...found.possible].map(({ code }) => code),
    contradictions,
  };
}

describe("whoever signs the decision", () => {
  test.each([
    ["CB01", "CB01"],
    ["cb03", "CB03"],
    ["Hoàng Văn Hòa", "CB01"],
    ["HOÀNG  VĂN HOÀ", "CB01"],
    ["hoàng văn hoa", "CB03"],
    ["Ông Hoàng Văn Hòa", "CB01"],
    ["Đồng chí  Hoàng Văn Hòa", "CB01"],
    ["ThS. Hoàng Văn Hòa", "CB01"],
    ["ThS.Hoàng Văn Hòa", "CB01"],
    ["PGS.TS. Hoàng Văn Hòa", "CB01"],
    ["Bà TS Trần Sông Hà", "CB04"],
    ["Trần Sông Hà", "CB04"],
  ])("named as %s is %s", (written, code) => {
    expect(signer({ signer: given(written) })).toEqual({ certain: code, possible: [], contradictions: [] });
  });

  test("is nobody while nobody is named", () => {
    expect(signer({})).toEqual({ certain: null, possible: [], contradictions: [] });
  });

  test("who is not among the officials is reported", () => {
    expect(signer({ signer: given("Hoàng Văn Hồ", "Kế hoạch!B18") })).toEqual({
      certain: null,
      possible: [],
      contradictions: [{ kind: "signerNotFound", name: "Hoàng Văn Hồ", cells: [cell("Kế hoạch!B18")] }],
    });
  });

  test("of two of that name is asked for, and may be either", () => {
    expect(signer({ signer: given("Trần Thị Lan", "Kế hoạch!B18") })).toEqual({
      certain: null,
      possible: ["CB02", "CB10"],
      contradictions: [
        {
          kind: "signerAmbiguous",
          name: "Trần Thị Lan",
          codes: ["CB02", "CB10"],
          cells: [cell("Kế hoạch!B18"), cell("Cán bộ!A6"), cell("Cán bộ!A14")],
        },
      ],
    });
  });

  test.each([
    ["Kế toán", "CB10"],
    ["KẾ TOÁN trưởng", "CB10"],
    ["Chuyên viên", "CB02"],
  ])("of two of that name is told by the position %s", (position, code) => {
    expect(signer({ signer: given("Trần Thị Lan"), signerPosition: given(position) }).certain).toBe(code);
  });

  test("holds the position by a longer or a shorter title", () => {
    expect(signer({ signer: given("Hoàng Văn Hòa"), signerPosition: given("Giám đốc Sở") }).certain).toBe("CB01");
    expect(signer({ signer: given("Hoàng Văn Hòa"), signerPosition: given("Giám") }).certain).toBe("CB01");
    expect(signer({ signer: given("Hoàng Văn Hòa"), signerPosition: given("Giám đ") }).certain).toBeNull();
    expect(signer({ signer: given("Hoàng Văn Hoa"), signerPosition: given("Giám đốc") }).certain).toBe("CB03");
  });

  test("of that name in another position may be another person, which is asked", () => {
    expect(signer({ signer: given("Hoàng Văn Hòa"), signerPosition: given("Phó Giám đốc") })).toMatchObject({
      certain: null,
      possible: ["CB01"],
      contradictions: [{ kind: "signerAmbiguous", codes: ["CB01"] }],
    });
  });
});
