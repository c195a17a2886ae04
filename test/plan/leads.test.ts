/** Who leads a target or a task, in the forms in which plans name them. */

import { describe, expect, test } from "@jest/globals";
import { planWith } from "./plans";

/** What a line says of a target: its words, its target, who leads, who helps. */
function targetOf(...lines: readonly string[]) {
  return planWith("I. CHỈ TIÊU", ...lines).kpis.map(({ values }) => [
    values.content,
    values.reading.value,
    values.holder,
    values.coHolders,
  ]);
}

const RATE = "Tỷ lệ hồ sơ đúng hạn đạt 98%";

describe("who leads a target", () => {
  test.each([
    [`1. ${RATE} (Phòng CNTT chủ trì)`, "Phòng CNTT", []],
    [`1. ${RATE} (Văn phòng).`, "Văn phòng", []],
    [`1. ${RATE} (Thanh tra Sở);`, "Thanh tra Sở", []],
    [`1. ${RATE} [Phòng Kế hoạch - Tài chính]`, "Phòng Kế hoạch - Tài chính", []],
    [`1. ${RATE} (Phòng CNTT chủ trì, Trung tâm Văn hóa phối hợp).`, "Phòng CNTT", ["Trung tâm Văn hóa"]],
    [`1. ${RATE} (do Phòng CNTT chủ trì, phối hợp với Văn phòng Sở)`, "Phòng CNTT", ["Văn phòng Sở"]],
    [`1. ${RATE} (giao Trung tâm Huấn luyện)`, "Trung tâm Huấn luyện", []],
    [`1. ${RATE} (đơn vị phụ trách: Phòng Du lịch)`, "Phòng Du lịch", []],
    [
      `1. ${RATE} (Chủ trì: Bảo tàng tỉnh; phối hợp: Văn phòng Sở, Phòng CNTT)`,
      "Bảo tàng tỉnh",
      ["Văn phòng Sở", "Phòng CNTT"],
    ],
    [`1. ${RATE}, giao Phòng Quản lý Thể thao chủ trì.`, "Phòng Quản lý Thể thao", []],
    [`1. ${RATE} - Phòng CNTT chủ trì`, "Phòng CNTT", []],
    [`1. ${RATE}; Phòng Văn hóa chủ trì, phối hợp với Trung tâm Văn hóa.`, "Phòng Văn hóa", ["Trung tâm Văn hóa"]],
    [`1. ${RATE}. Đơn vị thực hiện: Bảo tàng tỉnh.`, "Bảo tàng tỉnh", []],
    [`1. ${RATE}. Giao Phòng CNTT chủ trì.`, "Phòng CNTT", []],
    [`1. Phòng Tổ chức - Pháp chế chủ trì: ${RATE}.`, "Phòng Tổ chức - Pháp chế", []],
  ])("%s", (line, holder, coHolders) => {
    expect(targetOf(line)).toEqual([[RATE, 98, holder, coHolders]]);
  });

  test("is told by lines under it, or behind it without a mark", () => {
    const lines = [
      "- Đơn vị chủ trì: Bảo tàng tỉnh",
      "- Phối hợp: Văn phòng Sở, Phòng CNTT",
      "- Thời gian: Quý III/2024",
    ];
    for (const sign of ["- ", "+ ", ""]) {
      const under = lines.map((line) => line.replace(/^- /, sign));
      const { kpis, tasks, account } = planWith(
        "I. CHỈ TIÊU",
        `1. ${RATE}`,
        ...under,
        "2. Tỷ lệ văn bản điện tử: 100%",
        "II. NHIỆM VỤ",
        "1. Số hóa hồ sơ hiện vật",
        ...under,
      );
      expect(kpis.map(({ values: { holder, coHolders, due } }) => [holder, coHolders, due])).toEqual([
        ["Bảo tàng tỉnh", ["Văn phòng Sở", "Phòng CNTT"], "Quý III/2024"],
        ["", [], ""],
      ]);
      expect(tasks.map(({ values: { content, holder, due } }) => [content, holder, due])).toEqual([
        ["Số hóa hồ sơ hiện vật", "Bảo tàng tỉnh", "Quý III/2024"],
      ]);
      expect(account.filter(({ fate }) => fate === "used").map(({ words }) => words)).toEqual(
        expect.arrayContaining(under.map((line) => line.trim())),
      );
    }
  });

  test.each([
    [`1. ${RATE} (Các phòng, đơn vị).`, "Các phòng, đơn vị"],
    [`1. ${RATE} (Trung tâm huyện)`, "Trung tâm huyện"],
    [`1. ${RATE} (Phòng Nội vụ, Phòng Tài chính chủ trì)`, "Phòng Nội vụ, Phòng Tài chính"],
    [`1. ${RATE} (Phòng Nội vụ chủ trì). Đơn vị thực hiện: Văn phòng Sở.`, "Phòng Nội vụ; Văn phòng Sở"],
  ])("is asked about where it is not one unit for certain: %s", (line, words) => {
    const { kpis, questions } = planWith("I. CHỈ TIÊU", line);
    expect(kpis.map(({ values }) => values.reading.value)).toEqual([98]);
    expect(questions).toContainEqual(
      expect.objectContaining({ matter: expect.objectContaining({ kind: "leadUnclear", words }), items: ["kpi-01"] }),
    );
  });

  test.each([
    "1. Tỷ lệ trường đạt chuẩn (THPT): 98%",
    "1. Tỷ lệ trẻ em được tiêm chủng (theo hướng dẫn của Bộ Y tế): 98%",
    "1. Tỷ lệ phòng học kiên cố, ban giám hiệu đạt chuẩn: 98%",
  ])("is nobody in %s", (line) => {
    const { kpis, questions } = planWith("I. CHỈ TIÊU", line);
    expect(kpis.map(({ values: { holder, reading } }) => [holder, reading.value])).toEqual([["", 98]]);
    expect(questions.filter(({ matter }) => matter.kind === "leadUnclear")).toEqual([]);
  });
});

describe("who leads a task, and by when", () => {
  test.each([
    ["1. Ban hành Đề án trước ngày 30/6/2024 (Phòng Di sản chủ trì).", "Phòng Di sản", "trước ngày 30/6/2024"],
    ["1. Ban hành Đề án (Phòng Di sản chủ trì; tháng 6/2024).", "Phòng Di sản", "tháng 6/2024"],
    [
      "1. Tu bổ di tích. Đơn vị thực hiện: Ban Quản lý di tích. Thời gian: quý III/2024.",
      "Ban Quản lý di tích",
      "quý III/2024",
    ],
    ["1. Giao Phòng Tài chính xây dựng Quy chế trong quý I/2024.", "Phòng Tài chính", "trong quý I/2024"],
    ["1. Xây dựng dữ liệu; chủ trì: Phòng Du lịch; xong trước 31/10/2024.", "Phòng Du lịch", "xong trước 31/10/2024"],
    ["1. Kiểm tra các xã. Tổ chức thực hiện trong quý II/2024.", "", ""],
  ])("%s", (line, holder, due) => {
    const { tasks } = planWith("I. NHIỆM VỤ", line);
    expect(tasks.slice(0, 1).map(({ values }) => [values.holder, values.due])).toEqual([[holder, due]]);
  });
});
