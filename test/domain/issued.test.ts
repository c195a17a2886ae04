/** What "Đã ban hành …" completes: the task that asks for that document, not one that the document prepares. */

import { describe, expect, test } from "@jest/globals";
import { issuesOtherDocument } from "../../src/domain/issued";
import { reading } from "./readings";

describe("a document that was issued", () => {
  test.each([
    ["Ban hành danh mục CSDL chuyên ngành của tỉnh", "Đã ban hành Quyết định số 676/QĐ-UBND ngày 26/4/2022"],
    ["Ban hành danh mục CSDL", "Đã ban hành Quyết định số 676/QĐ-UBND ngày 26/4/2022 của UBND tỉnh về danh mục CSDL"],
    ["Ban hành danh mục CSDL", "Đã ban hành danh mục"],
    ["Ban hành danh mục CSDL", "Đã ban hành"],
    ["Ban hành danh mục CSDL", "Đã ban hành ngày 26/4/2022"],
    ["Đề án tổng thể về chuyển đổi số tỉnh Bắc Kạn", "Đã được phê duyệt tại Quyết định số 12/QĐ-UBND"],
    ["Đề án tổng thể về chuyển đổi số tỉnh Bắc Kạn", "Đã ban hành Quyết định số 12/QĐ-UBND phê duyệt Đề án"],
    ["Xây dựng Kế hoạch tổ chức hội nghị", "Đã ban hành Kế hoạch số 15/KH-STTTT ngày 02/3/2022"],
    ["Hướng dẫn các xã lập hồ sơ", "Đã ban hành Công văn số 15/STTTT-VP hướng dẫn các xã"],
    ["Trình UBND tỉnh quyết định giá dịch vụ", "Đã ban hành tờ trình số 12/TTr-STTTT"],
    ["Kiện toàn Ban Chỉ đạo", "Đã ban hành Quyết định thành lập Ban Chỉ đạo"],
    ["Tham mưu chính sách hỗ trợ", "Đã ban hành Nghị quyết số 05/NQ-HĐND"],
    ["", "Đã ban hành Quyết định số 676/QĐ-UBND"],
    ["hoàn thành", "Đã ban hành"],
    ["Tổ chức hội nghị tổng kết", "Hoàn thành"],
    ["Tổ chức hội nghị tổng kết", "Hoàn thành kế hoạch"],
    ["Tổ chức hội nghị tổng kết", "Hoàn thành theo Kế hoạch số 15/KH-STTTT"],
    ["Khảo sát hiện trạng hạ tầng viễn thông", "Đã hoàn thành khảo sát"],
    ["Rà soát, sửa đổi quy chế", "Hoàn thành rà soát"],
    ["Tổ chức hội nghị tổng kết", "Hoàn thành đúng hạn"],
  ])("of the task %j is its end: %j", (task, result) => {
    expect(issuesOtherDocument(result, [task, ""])).toBe(false);
    expect(issuesOtherDocument(result.toUpperCase(), ["", task.normalize("NFD")])).toBe(false);
  });

  test.each([
    ["Tổ chức hội nghị tổng kết", "Đã ban hành Kế hoạch tổ chức hội nghị"],
    ["Tổ chức hội nghị tổng kết", "Đã ban hành kế hoạch"],
    ["Tổ chức hội nghị tổng kết", "Đã ban hành Quyết định số 15/QĐ-STTTT ngày 02/3/2022"],
    ["Tổ chức hội nghị tổng kết", "Hoàn thành việc xây dựng kế hoạch"],
    ["Tổ chức hội nghị tổng kết theo Kế hoạch số 15/KH-STTTT", "Đã ban hành Kế hoạch số 15/KH-STTTT"],
    ["Triển khai thực hiện Kế hoạch chuyển đổi số", "Đã ban hành Kế hoạch chuyển đổi số"],
    ["Mở 02 lớp tập huấn", "Đã được phê duyệt dự toán"],
    ["Ban hành danh mục CSDL", "Đã ban hành Kế hoạch xây dựng danh mục CSDL"],
    ["Ban hành danh mục CSDL", "Đã ban hành Công văn số 12/STTTT-CNTT về việc lập báo cáo"],
    [
      "Ban hành danh mục CSDL",
      "Đã ban hành Quyết định số 9/QĐ-STTTT ngày 01/3/2022 của Giám đốc Sở về việc thành lập Tổ soạn thảo",
    ],
    ["Ban hành danh mục CSDL", "Đã ban hành các văn bản hướng dẫn"],
    ["", "Đã ban hành Kế hoạch số 15/KH-STTTT"],
    ["hoàn thành", "Đã ban hành thông báo"],
    ["Xây dựng trung tâm dữ liệu", "Hoàn thành khảo sát"],
    ["Xây dựng trung tâm dữ liệu", "Đã thực hiện xong việc thiết kế, đấu thầu"],
    ["Đề án chuyển đổi số", "Hoàn thành thẩm định"],
  ])("of the task %j says nothing yet: %j", (task, result) => {
    expect(issuesOtherDocument(result, [task, ""])).toBe(true);
    expect(issuesOtherDocument(result.normalize("NFD"), ["", task])).toBe(true);
  });
});

describe("a row that tells of a document", () => {
  const row = { task: true, content: "Tổ chức hội nghị tổng kết", due: "30/6/2022" };

  test("is asked about where its task is something else", () => {
    const read = reading({ ...row, actual: "Đã ban hành Kế hoạch tổ chức hội nghị" });
    expect(read.met).toBeNull();
    expect(read.question).toMatchObject({ field: "actual", doubt: "otherDocument" });
  });

  test("is completed where its task, named in either cell, is that document", () => {
    const actual = "Đã ban hành Kế hoạch số 15/KH-STTTT ngày 02/3/2022";
    const asked = "Ban hành Kế hoạch tổ chức hội nghị";
    expect(reading({ ...row, content: asked, actual })).toMatchObject({ met: true, question: null });
    expect(reading({ ...row, content: "", target: asked, actual })).toMatchObject({ met: true, question: null });
  });

  test("that was done is done, whatever its task is called", () => {
    expect(reading({ ...row, actual: "Hoàn thành" })).toMatchObject({ met: true, question: null });
    expect(reading({ ...row, actual: 1 })).toMatchObject({ met: true, question: null });
  });
});
