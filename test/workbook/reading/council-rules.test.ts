import { describe, expect, test } from "@jest/globals";
import type { ProceedingsProblem, VoteFault } from "../../../src/domain/proceedings";
import { en } from "../../../src/language/en";
import { proceedingsTexts as english } from "../../../src/language/en/proceedings";
import { describeDossierProblem } from "../../../src/language/proceedings";
import { vi } from "../../../src/language/vi";
import { proceedingsTexts } from "../../../src/language/vi/proceedings";
import { readCouncilRules } from "../../../src/workbook/reading/council-rules";
import { blank, cell, given } from "../../domain/campaigns";
import { paperSettings } from "../../domain/proceedings";

const inVietnamese = (problem: ProceedingsProblem): string =>
  describeDossierProblem(vi.problems, proceedingsTexts, problem).message;

describe("the council's rules", () => {
  test("are read from the settings", () => {
    const problems: ProceedingsProblem[] = [];
    const share = { numerator: 2, denominator: 3, beyond: false };
    expect(readCouncilRules(paperSettings(), problems)).toMatchObject({
      quorum: { value: share },
      threshold: { value: share },
      base: { value: "members" },
      writtenOpinions: { value: false },
    });
    expect(problems).toEqual([]);
  });

  test("that nobody has written say nothing", () => {
    const problems: ProceedingsProblem[] = [];
    const rules = readCouncilRules(
      paperSettings({ quorum: blank(), voteThreshold: blank(), voteBase: blank() }),
      problems,
    );
    expect([rules.quorum.state, rules.threshold.state, rules.base.state]).toEqual(["blank", "blank", "blank"]);
    expect(problems).toEqual([]);
  });

  test("that are no share are told with their cell", () => {
    const problems: ProceedingsProblem[] = [];
    readCouncilRules(paperSettings({ voteThreshold: given("đa số", "Kế hoạch!B28") }), problems);
    expect(problems.map(inVietnamese)).toEqual([
      'Trang "Kế hoạch", ô B28: "đa số" không đọc được là một tỷ lệ nên chưa đối chiếu được kết quả biểu quyết.',
    ]);
  });
});

describe("a fault of votes", () => {
  test.each<[VoteFault, string]>([
    ["votesBeyondMembers", "số phiếu nhiều hơn tổng số thành viên."],
    ["votesBeyondPresent", "số phiếu tán thành nhiều hơn số người có mặt."],
    ["votesOfAnotherTotal", 'tổng số phiếu không khớp số mà mục "Hội đồng: tỷ lệ phiếu tính trên" quy định.'],
    ["agreedBelowThreshold", "kết luận Nhất trí nhưng chưa đạt tỷ lệ phiếu tán thành tối thiểu của Hội đồng."],
    ["refusedAboveThreshold", "kết luận Không nhất trí nhưng đã đạt tỷ lệ phiếu tán thành tối thiểu của Hội đồng."],
    ["agreedWithoutMajority", "kết luận Nhất trí nhưng số phiếu tán thành không quá nửa."],
    ["refusedByAll", "kết luận Không nhất trí nhưng mọi phiếu đều tán thành."],
  ])("%s is told with whose votes, cell and remedy", (kind, expected) => {
    const problem = { kind, code: "CNTT", inFavour: 5, outOf: 9, cells: [cell("Họp xét!N3")] } as const;
    expect(inVietnamese(problem)).toBe(`Trang "Họp xét", ô N3: CNTT 5/9: ${expected}`);
    const { message, remedy } = describeDossierProblem(en.problems, english, problem);
    expect(message).toContain("CNTT 5/9");
    expect(remedy).not.toBe("");
  });

  test("of attendance is told with both numbers", () => {
    const problem = { kind: "quorumMissed", present: 5, members: 9, cells: [cell("Họp xét!K3")] } as const;
    expect(inVietnamese(problem)).toBe(
      'Trang "Họp xét", ô K3: có mặt 5/9 thành viên, chưa đủ tỷ lệ dự họp tối thiểu của Hội đồng.',
    );
    const crowd = { ...problem, kind: "presentBeyondMembers" } as const;
    expect(inVietnamese(crowd)).toBe('Trang "Họp xét", ô K3: số người có mặt (5) lớn hơn tổng số thành viên (9).');
  });
});
