import { describe, expect, test } from "@jest/globals";
import { makeCouncilMinutes, makeUnitMinutes } from "../../src/dossier/minutes";
import { BLANK } from "../../src/dossier/papers";
import { blank, given, unreadable } from "../domain/campaigns";
import { meeting, paperSettings } from "../domain/proceedings";
import { councilOn, dossierOf, figureCells, namesOf } from "./dossiers";

describe("the minutes of a unit's meeting that was held", () => {
  const paper = makeUnitMinutes(dossierOf(1), "CNTT");

  test("say when, where, who, and how the votes fell", () => {
    expect(paper.draft).toBeNull();
    expect(paper.header.number).toBeNull();
    expect(paper.header.placeAndDate).toBeNull();
    expect(paper.started.text).toBe("14 giờ 00 phút, ngày 05 tháng 01 năm 2023");
    expect(paper.closing.text).toBe("Cuộc họp kết thúc vào 16 giờ 30 phút, ngày 05 tháng 01 năm 2023./.");
    expect(paper.present.text).toBe("Có mặt: 06/07 thành viên.");
    expect(paper.absent.text).toBe("Vắng mặt: Nguyễn Văn Vắng, đi công tác.");
    expect(paper.collectives[0]).toMatchObject({
      name: { text: "Phòng Công nghệ thông tin" },
      description: { text: "Tập thể" },
      votes: { text: "06/07 (85,7%)" },
      result: { text: "Nhất trí" },
    });
    expect(paper.individuals[0]?.description.text).toBe("Chuyên viên, Phòng Công nghệ thông tin");
    expect(paper.conclusion.text).toBe(
      "Cuộc họp nhất trí đề nghị tặng Giấy khen của Giám đốc Sở cho 01 tập thể và 01 cá nhân.",
    );
  });

  test("are signed by the secretary on the left and the chair on the right", () => {
    expect(paper.left).toMatchObject({ position: { text: "THƯ KÝ" }, name: { text: "Lê Văn Thư" } });
    expect(paper.right).toMatchObject({ position: { text: "CHỦ TỌA" }, name: { text: "Trần Thị Trưởng" } });
  });

  test("leave the discussion to the secretary, and hold no council's rules", () => {
    expect(paper.discussion.text.text).toBe(BLANK);
    expect(paper.rules).toEqual([]);
    expect(figureCells(paper)).toEqual(expect.arrayContaining(["Họp xét!D2", "Họp xét!K2", "Họp xét!N2"]));
  });
});

describe("minutes are a draft with blanks", () => {
  test.each([
    ["of a meeting that nobody recorded", []],
    ["of a meeting without a day", [meeting({ on: blank("Họp xét!D2") })]],
    ["of a meeting whose votes nobody recorded", [meeting({ conclusions: blank("Họp xét!N2") })]],
    ["of a meeting whose votes nobody can read", [meeting({ conclusions: unreadable("?", "Họp xét!N2") })]],
  ])("%s", (_what, meetings) => {
    const paper = makeUnitMinutes(dossierOf(1, { records: { meetings } }), "CNTT");
    expect(paper.draft?.mark).toBe("DỰ THẢO");
    expect(paper.conclusion.text).toContain(`cho ${BLANK} tập thể, ${BLANK} cá nhân.`);
  });

  test("for everything that was not recorded", () => {
    const paper = makeUnitMinutes(dossierOf(1, { records: { meetings: [] } }), "CNTT");
    expect(paper.started.text).toBe(`${BLANK} giờ ${BLANK} phút, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`);
    expect(paper.absent.text).toBe(`Vắng mặt: ${BLANK}.`);
    expect(paper.right.name.text).toBe(BLANK);
    expect(paper.attendees).toEqual([]);
    expect(paper.collectives[0]).toMatchObject({ votes: { text: BLANK }, result: { text: BLANK } });
  });
});

describe("what a meeting concluded", () => {
  const conclude = (...agreed: readonly (readonly [string, boolean | null])[]): string => {
    const conclusions = agreed.map(([code, yes]) => ({
      kind: code === "CNTT" ? ("collective" as const) : ("individual" as const),
      code,
      inFavour: 5,
      outOf: 7,
      agreed: yes,
    }));
    const meetings = [meeting({ conclusions: given(conclusions, "Họp xét!N2") })];
    return makeUnitMinutes(dossierOf(1, { records: { meetings } }), "CNTT").conclusion.text;
  };

  test.each<[string, readonly (readonly [string, boolean | null])[], string]>([
    [
      "on some",
      [
        ["CNTT", false],
        ["CB01", true],
      ],
      "Cuộc họp nhất trí đề nghị tặng Giấy khen của Giám đốc Sở cho 01 cá nhân.",
    ],
    [
      "on nobody",
      [
        ["CNTT", false],
        ["CB01", false],
      ],
      "Cuộc họp không đề nghị khen thưởng tập thể, cá nhân nào.",
    ],
    [
      "not on everybody",
      [["CNTT", true]],
      `Cuộc họp nhất trí đề nghị tặng Giấy khen của Giám đốc Sở cho ${BLANK} tập thể, ${BLANK} cá nhân.`,
    ],
    [
      "without saying what the votes mean",
      [
        ["CNTT", true],
        ["CB01", null],
      ],
      `Cuộc họp nhất trí đề nghị tặng Giấy khen của Giám đốc Sở cho ${BLANK} tập thể, ${BLANK} cá nhân.`,
    ],
  ])("%s", (_what, agreed, expected) => {
    expect(conclude(...agreed)).toBe(expected);
  });
});

test("nobody absent is said in words, several in one line", () => {
  const absent = (text: string): string =>
    makeUnitMinutes(dossierOf(1, { records: { meetings: [meeting({ absent: given(text) })] } }), "CNTT").absent.text;
  expect(absent("Không")).toBe("Vắng mặt: không.");
  expect(absent("Nguyễn Văn A, nghỉ ốm;\nLê Thị B, đi học.")).toBe(
    "Vắng mặt: Nguyễn Văn A, nghỉ ốm; Lê Thị B, đi học.",
  );
});

describe("the council's minutes", () => {
  test("have their own series, its rules, and all the proposed, also those it refused", () => {
    const paper = makeCouncilMinutes(
      dossierOf(12, { records: { meetings: [councilOn(["CNTT", true], ["CB01", false])] } }),
    );
    expect(paper.header).toMatchObject({
      parent: { text: "SỞ THÔNG TIN VÀ TRUYỀN THÔNG" },
      issuer: { text: "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG" },
      number: { text: "Số: 01/BB-HĐTĐKT" },
    });
    expect(paper.rules.map(({ text }) => text)).toEqual([
      "Cuộc họp hợp lệ khi có ít nhất 2/3 số thành viên dự họp.",
      "Hình thức biểu quyết: bỏ phiếu kín.",
      "Trường hợp được đề nghị phải đạt ít nhất 2/3 số phiếu tán thành, tính trên tổng số thành viên.",
    ]);
    expect(paper.individuals).toHaveLength(12);
    expect(paper.individuals.find(({ name }) => name.text === "Nguyễn Văn CB01")?.result.text).toBe("Không nhất trí");
    expect(namesOf(paper.collectives)).toEqual(["Phòng Công nghệ thông tin"]);
  });

  test("say a share that must be exceeded without calling it the least", () => {
    const beyond = paperSettings({ quorum: given("trên 1/2"), voteThreshold: given("Quá bán") });
    const paper = makeCouncilMinutes(dossierOf(1, { records: { meetings: [], settings: beyond } }));
    expect(paper.rules.map(({ text }) => text)).toMatchObject({
      0: "Cuộc họp hợp lệ khi có trên 1/2 số thành viên dự họp.",
      2: "Trường hợp được đề nghị phải đạt quá bán số phiếu tán thành, tính trên tổng số thành viên.",
    });
  });

  test("before the meeting leave its number open, and say no rule that nobody wrote down", () => {
    const none = {
      quorum: blank(),
      voteThreshold: blank(),
      voteBase: blank(),
      ballot: blank(),
      writtenOpinions: blank(),
    };
    const paper = makeCouncilMinutes(dossierOf(1, { records: { meetings: [], settings: paperSettings(none) } }));
    expect(paper.header.number?.text).toBe(`Số: ${BLANK}/BB-HĐTĐKT`);
    expect(paper.rules).toEqual([]);
    expect(paper.draft?.because).toContain("Hội đồng");
  });
});
