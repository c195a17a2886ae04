/** Parts of a sentence that speak of what stands before them, and words before a colon that name no target. */

import { describe, expect, test } from "@jest/globals";
import { planWith } from "./plans";

const kpisIn = (line: string) =>
  planWith("I. CHỈ TIÊU", line).kpis.map(({ values: { content, target, due } }) => [content, target, due]);

describe("a further target of the same thing", () => {
  test("asked for at another time, is named by it", () => {
    expect(kpisIn("- Tỷ lệ dịch vụ công toàn trình đạt 75% vào tháng 6/2024, đạt 85% vào tháng 12/2024.")).toEqual([
      ["Tỷ lệ dịch vụ công toàn trình đạt 75% vào tháng 6/2024", "75%", "vào tháng 6/2024"],
      ["Tỷ lệ dịch vụ công toàn trình đạt 75% vào tháng 6/2024, đạt 85% vào tháng 12/2024", "85%", "vào tháng 12/2024"],
    ]);
  });

  test("asked of others, is named by it", () => {
    expect(kpisIn("- Tỷ lệ hài lòng của người bệnh nội trú ≥ 95%, ngoại trú ≥ 92%, nhân viên y tế ≥ 90%.")).toEqual([
      ["Tỷ lệ hài lòng của người bệnh nội trú ≥ 95%", "≥ 95%", ""],
      ["Tỷ lệ hài lòng của người bệnh nội trú ≥ 95%, ngoại trú ≥ 92%", "≥ 92%", ""],
      ["Tỷ lệ hài lòng của người bệnh nội trú ≥ 95%, nhân viên y tế ≥ 90%", "≥ 90%", ""],
    ]);
  });

  test("with a name of its own keeps it", () => {
    expect(kpisIn("- Tỷ lệ lao động qua đào tạo đạt 62%, tỷ lệ hộ nghèo dưới 3%.")).toEqual([
      ["Tỷ lệ lao động qua đào tạo đạt 62%", "62%", ""],
      ["tỷ lệ hộ nghèo dưới 3%", "dưới 3%", ""],
    ]);
  });
});

test("a month before a colon is no name of a task", () => {
  const { tasks } = planWith(
    "I. NHIỆM VỤ THEO THÁNG",
    "* Tháng 3: Tổ chức lễ phát động, ký giao ước giữa 09 thôn.",
    "* Quý II/2024: Sơ kết phong trào.",
  );
  expect(tasks.map(({ values: { content, due } }) => [content, due])).toEqual([
    ["Tháng 3: Tổ chức lễ phát động, ký giao ước giữa 09 thôn", "Tháng 3"],
    ["Quý II/2024: Sơ kết phong trào", "Quý II/2024"],
  ]);
});

test.each(["thi đua chuyên đề", "thi đua theo chuyên đề", "chuyên đề thi đua"])(
  "a movement may be called a %s",
  (called) => {
    const { movements } = planWith("I. NỘI DUNG", `1. Hưởng ứng ${called} "Đẩy mạnh chuyển đổi số" của UBND tỉnh.`);
    expect(movements.map(({ values: { name, launchedBy } }) => [name, launchedBy])).toEqual([
      ["Đẩy mạnh chuyển đổi số", "UBND tỉnh"],
    ]);
  },
);

test("a subject that is only taught is no movement", () => {
  const { movements } = planWith("I. NỘI DUNG", '1. Trong phong trào thi đua, sinh hoạt chuyên đề "Học và làm theo".');
  expect(movements).toEqual([]);
});

describe("a page that ends in the middle of a sentence", () => {
  test("with its number makes no heading of the item that it parts", () => {
    const { purposes } = planWith(
      "1. Mục tiêu",
      "1.1. Mục tiêu chung: Nâng cao chất lượng khám, chữa bệnh; xây dựng môi trường",
      "",
      "- 3 -",
      "",
      "làm việc văn minh.",
      "1.2. Mục tiêu cụ thể",
      "+ Tổng số lượt khám: 15 lượt.",
    );
    expect(purposes.map(({ values }) => values.words)).toEqual([
      "Mục tiêu chung: Nâng cao chất lượng khám, chữa bệnh; xây dựng môi trường làm việc văn minh.",
    ]);
  });

  test.each(["\n", "\n\n", "\n\n2\n\n"])("within brackets, parts nothing: %j", (end) => {
    const { kpis } = planWith(
      "I. CHỈ TIÊU",
      `1. Tỷ lệ giải ngân đạt 95% (Phòng${end}Quản lý ngân sách chủ trì).`,
      "2. Tỷ lệ khác đạt 96%.",
    );
    expect(kpis.map(({ values: { content, holder } }) => [content, holder])).toEqual([
      ["Tỷ lệ giải ngân đạt 95%", "Phòng Quản lý ngân sách"],
      ["Tỷ lệ khác đạt 96%", ""],
    ]);
  });
});

describe("who has a duty", () => {
  const rolesIn = (line: string) =>
    planWith("I. TỔ CHỨC THỰC HIỆN", line).roles.map(({ values: { who, duties } }) => [who, duties]);

  test.each(["cụ thể hóa", "cụ thể hoá"])("ends before the first verb: %s", (verb) => {
    expect(rolesIn(`1. Các phòng, đơn vị ${verb} nội dung thi đua; định kỳ báo cáo Sở.`)).toEqual([
      ["Các phòng, đơn vị", [`${verb} nội dung thi đua; định kỳ báo cáo Sở.`]],
    ]);
  });

  test("is not told by words behind which another duty stands", () => {
    expect(rolesIn("1. Các phòng, đơn vị nêu cao tinh thần; định kỳ báo cáo Sở.")).toEqual([]);
  });
});

test("paragraphs of like length are not taken for the lines of one", () => {
  const { account } = planWith(
    "Căn cứ Nghị quyết số 31/NQ-HĐND ngày 24/12/2023 của HĐND xã về phát triển kinh tế - xã hội năm 2024;",
    "Theo đề nghị của Hội đồng Thi đua - Khen thưởng xã tại Tờ trình số 05/TTr-HĐTĐKT ngày 10/02/2024;",
    "Ủy ban nhân dân xã ban hành Kế hoạch phát động phong trào thi đua với các nội dung như sau, gồm có:",
    "I. CHỈ TIÊU",
    "1. Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn đạt 99,5% trở lên trong năm.",
  );
  expect(account.filter(({ words }) => words.startsWith("Theo đề nghị")).map(({ words }) => words)).toEqual([
    "Theo đề nghị của Hội đồng Thi đua - Khen thưởng xã tại Tờ trình số 05/TTr-HĐTĐKT ngày 10/02/2024;",
  ]);
});

test.each([
  "1. Tỷ lệ hồ sơ đúng hạn đạt 99% trở lên;\ntrong đó hồ sơ trực tuyến ít nhất 85%.",
  "1. Tỷ lệ số hóa hồ sơ: cấp tỉnh 95%, cấp huyện\n85%, cấp xã 75%.",
])("a line that cannot begin a paragraph goes on with the one before it: %s", (lines) => {
  const textsOf = (text: string) => {
    const { kpis, questions } = planWith("I. CHỈ TIÊU", text, "2. Tỷ lệ khác đạt 96%.");
    return [kpis.map(({ values }) => values), questions.map(({ matter }) => matter)];
  };
  expect(textsOf(lines)).toEqual(textsOf(lines.replace("\n", " ")));
});
