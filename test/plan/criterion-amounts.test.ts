import { describe, expect, test } from "@jest/globals";
import { criteriaUnder } from "./plans";

const measuresIn = (line: string) => criteriaUnder(line).map(({ measure }) => measure?.kind ?? null);

describe("targets in time", () => {
  test("are two conditions, where the words say both of a collective", () => {
    const line = "1. Tập thể: Hoàn thành 100% chỉ tiêu, nhiệm vụ được giao đúng tiến độ.";
    expect(measuresIn(line)).toEqual(["allKpisMet", "noTaskLateOrUnfinished"]);
  });

  test.each([
    "1. Tập thể: Hoàn thành đúng tiến độ 100% chỉ tiêu, nhiệm vụ được giao.",
    "1. Tập thể: Hoàn thành 100% chỉ tiêu được giao bảo đảm đúng tiến độ.",
  ])("are asked about where they cannot be parted: %s", (line) => {
    expect(measuresIn(line)).toEqual([null]);
  });
});

describe("a part of what is demanded, told as a fraction", () => {
  test.each([
    "1. Tập thể: hoàn thành từ 05/06 chỉ tiêu trở lên.",
    "1. Tập thể: hoàn thành ít nhất 2/3 số chỉ tiêu được giao.",
    "1. Tập thể: có 3/4 nhiệm vụ được giao hoàn thành đúng tiến độ.",
  ])("is never taken for all of it: %s", (line) => {
    expect(measuresIn(line)).toEqual([null]);
  });

  test.each([
    ["1. Tập thể: hoàn thành 6/6 chỉ tiêu được giao.", "allKpisMet"],
    ["1. Tập thể: hoàn thành các chỉ tiêu giao tại Quyết định số 12/QĐ-UBND ngày 31/12/2023.", "allKpisMet"],
  ])("is no hindrance where it is all, or no fraction: %s", (line, kind) => {
    expect(measuresIn(line)).toEqual([kind]);
  });
});

describe("what is measured less strictly than it is asked for", () => {
  test.each([
    "1. Cá nhân: Có đề tài, sáng kiến cấp cơ sở đã được nghiệm thu loại khá trở lên.",
    "1. Cá nhân: Có sáng kiến được Hội đồng xếp loại B trở lên.",
    "1. Cá nhân: Có đề tài được nghiệm thu đạt loại xuất sắc.",
    "1. Cá nhân: Không trong thời gian thi hành kỷ luật.",
    "1. Cá nhân: Không trong thời gian chấp hành quyết định kỷ luật.",
    "1. Cá nhân: Chưa hết thời hạn kỷ luật thì không được xét.",
    "1. Cá nhân: Không đang chịu kỷ luật.",
    "1. Cá nhân: Không trong thời gian xem xét kỷ luật hoặc thi hành kỷ luật.",
    "1. Tập thể: Không có cá nhân đang trong thời hạn kỷ luật.",
  ])("has no measure: %s", (line) => {
    expect(measuresIn(line)).toEqual([null]);
  });

  test.each([
    ["1. Cá nhân: Có sáng kiến được công nhận.", "recognisedInitiativesAtLeast"],
    ["1. Cá nhân: Không bị kỷ luật trong thời gian thi đua.", "noDisciplineFrom"],
    ["1. Tập thể: Không có cá nhân bị kỷ luật trong thời gian thi đua.", "noDisciplineFrom"],
    ["1. Cá nhân: Không trong thời gian xem xét kỷ luật.", "notUnderConsideration"],
    ["1. Cá nhân: Không bị khiển trách hoặc bị kỷ luật từ khiển trách trở lên.", "noDisciplineFrom"],
  ])("keeps its measure otherwise: %s", (line, kind) => {
    expect(measuresIn(line)).toEqual([kind]);
  });
});
