/** The foot of a plan in the forms in which it is pasted: recipients, the post, the name. */

import { describe, expect, test } from "@jest/globals";
import { readPlan } from "../../src/plan/read-plan";
import { settingOf } from "./plans";

function planEndingIn(foot: string) {
  return readPlan(
    [
      "SỞ VĂN HÓA",
      "",
      "KẾ HOẠCH",
      "Phong trào thi đua năm 2024",
      "",
      "I. CHỈ TIÊU",
      "1. Tỷ lệ hồ sơ đúng hạn: 95%",
      "",
      foot,
    ].join("\n"),
  );
}

const LISTED = "Nơi nhận:\n- UBND tỉnh (b/c);\n- Các phòng, đơn vị;\n- Lưu: VT.\n";
const DEPUTY = ["Phó Giám đốc", "Nguyễn Văn A"];

describe("the foot", () => {
  test.each([
    [`${LISTED}KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nNguyễn Văn A`, DEPUTY],
    [`${LISTED}KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC\n(Ký, ghi rõ họ tên)\nNGUYỄN VĂN A`, DEPUTY],
    [`${LISTED}\n**KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC**\n\n**TS. Nguyễn Văn A**`, DEPUTY],
    [`${LISTED}TRƯỞNG CÔNG AN XÃ\nThiếu tá Nguyễn Văn A`, ["Trưởng Công an xã", "Nguyễn Văn A"]],
    [`${LISTED}KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nBSCKII. Nguyễn Văn A`, DEPUTY],
    [`${LISTED}KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nPGS.TS Nguyễn Văn A`, DEPUTY],
    [`${LISTED}KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nThS.BS. Nguyễn Văn A`, DEPUTY],
    [`${LISTED}TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A`, ["Phó Chủ tịch", "Nguyễn Văn A"]],
    [`${LISTED}Q. GIÁM ĐỐC\nNguyễn Văn A`, ["Quyền Giám đốc", "Nguyễn Văn A"]],
    ["KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn A\n\nNơi nhận:\nUBND tỉnh (b/c);\nCác phòng, đơn vị;\nLưu: VT.", DEPUTY],
    ["Nơi nhận: - UBND tỉnh (b/c); - Các phòng, đơn vị; - Lưu: VT.\nPHÓ GIÁM ĐỐC\nNguyễn Văn A", DEPUTY],
    ["Nơi gửi: UBND tỉnh (b/c); Các phòng, đơn vị; Lưu: VT.\nGIÁM ĐỐC\nNguyễn Văn A", ["Giám đốc", "Nguyễn Văn A"]],
    [
      "Nơi nhận:\tKT. GIÁM ĐỐC\n- UBND tỉnh (b/c);\tPHÓ GIÁM ĐỐC\n- Các phòng, đơn vị;\n- Lưu: VT.\tNguyễn Văn A",
      DEPUTY,
    ],
    [
      "| Nơi nhận:<br>- UBND tỉnh (b/c);<br>- Các phòng, đơn vị;<br>- Lưu: VT. | KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC<br><br>Nguyễn Văn A |\n|---|---|",
      DEPUTY,
    ],
    ["Người ký: Nguyễn Văn A - Phó Giám đốc\nNơi nhận: UBND tỉnh (b/c); Các phòng, đơn vị; Lưu: VT.", DEPUTY],
  ])("%j", (foot, signed) => {
    const read = planEndingIn(foot);
    expect([settingOf(read, "signerPosition"), settingOf(read, "signer")]).toEqual(signed);
    const recipients = read.settings.filter(({ values }) => values.key === "recipient");
    expect(recipients.map(({ values }) => values.value)).toEqual(["UBND tỉnh (b/c)", "Các phòng, đơn vị", "Lưu: VT"]);
    // Nothing of it is work, and the target above heads none of it.
    expect([read.kpis.map(({ values }) => values.target), read.tasks]).toEqual([["95%"], []]);
  });

  test("without recipients: who signed stands at the end", () => {
    const read = planEndingIn("GIÁM ĐỐC\nNguyễn Văn A");
    expect([settingOf(read, "signerPosition"), settingOf(read, "signer")]).toEqual(["Giám đốc", "Nguyễn Văn A"]);
    expect(settingOf(planEndingIn("Nguyễn Văn A"), "signer")).toBeNull();
  });

  test("an appendix behind it is no recipient", () => {
    const read = planEndingIn(`${LISTED}GIÁM ĐỐC\nNguyễn Văn A\n\nPHỤ LỤC\nDanh mục mẫu biểu kèm theo`);
    expect(read.settings.filter(({ values }) => values.key === "recipient")).toHaveLength(3);
  });

  test("the place behind the number tells how the department's own place is written", () => {
    const head =
      "TRƯỜNG TIỂU HỌC SỐ 1 ĐÔNG MẪU\nSố: 15/KH-TH1     Đông Mẫu, ngày 12 tháng 9 năm 2023\n\nKẾ HOẠCH\nThi đua";
    expect(settingOf(readPlan(head), "department")).toBe("Trường Tiểu học số 1 Đông Mẫu");
  });

  test.each(["ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND"])(
    "a head of two columns names the commune's committee: %s",
    (people) => {
      const head = [
        `${people}\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
        "XÃ THẠCH MẪU\tĐộc lập - Tự do - Hạnh phúc",
        "Số: 22/KH-UBND\tThạch Mẫu, ngày 17 tháng 02 năm 2025",
        "",
        "KẾ HOẠCH",
        "Phát động thi đua năm 2025",
      ].join("\n");
      const name = people === "UBND" ? "UBND" : people.charAt(0) + people.slice(1).toLowerCase();
      expect(settingOf(readPlan(head), "department")).toBe(`${name} xã Thạch Mẫu`);
    },
  );
});
