import { describe, expect, test } from "@jest/globals";
import { readMatter, readPaper, readSaying } from "../../src/domain/denial";

describe("a cell that may say that there is none", () => {
  test.each([
    ["Không", "none"],
    ["không có.", "none"],
    ["KHÔNG  CÓ", "none"],
    ["Không có...", "none"],
    ["Không có gì", "none"],
    ["Chưa có", "unclear"],
    ["Chưa", "unclear"],
    ["Chưa có kết quả, chờ họp", "unclear"],
    ["Không rõ", "unclear"],
    ["-", "unclear"],
    ["0", "unclear"],
    ["FALSE", "unclear"],
    ["…", "unclear"],
    ["Chống dịch Covid-19", "something"],
    ["Đang xem xét tố cáo", "something"],
    ["Chưa rõ nguồn gốc đơn tố cáo ngày 12/12", "something"],
    ["Không có kế hoạch nào bị chậm", "unclear"],
    ["Không có đơn thư", "unclear"],
    ["Không có đơn thư khiếu nại, tố cáo nào trong kỳ", "unclear"],
    ["Không vi phạm", "unclear"],
    ["Không (đã kết luận)", "unclear"],
    ["Hiện không có", "unclear"],
    ["Chưa phát hiện vi phạm nào trong năm 2022", "unclear"],
    ["Ko", "unclear"],
    ["x", "unclear"],
    ["Không gian làm việc số", "something"],
    ["Họp không giấy tờ", "something"],
    ["Hồ sơ chưa đủ", "something"],
    ["TrueConf Server", "something"],
  ])("%j says %s", (text, saying) => {
    expect(readSaying(text)).toBe(saying);
  });
});

describe("a cell where a paper belongs", () => {
  test.each([
    ["Quyết định số 45/QĐ-STTTT ngày 12/6/2022", "something"],
    ["Tờ trình số 05/TTr-STTTT", "something"],
    ["Không", "none"],
    ["Chưa có", "unclear"],
    ["Đang trình công nhận", "unclear"],
    ["Đã đề nghị ngày 12/6/2022", "unclear"],
    ["Quyết định của Giám đốc", "unclear"],
    ["Kế hoạch của Sở trình ngày 01/3", "unclear"],
    ["Quyết định theo tờ trình số 05", "unclear"],
    ["Báo cáo số 12/BC-STTTT", "something"],
    ["Báo cáo đang chờ ký số 12", "unclear"],
    ["Quyết định số 5/QĐ-STTTT không công nhận", "unclear"],
    ["Không được công nhận theo QĐ số 12", "unclear"],
    ["Quyết định số 5/QĐ-STTTT, đã thu hồi", "unclear"],
  ])("%j names %s", (text, saying) => {
    expect(readPaper(text)).toBe(saying);
  });
});

describe("a cell where a matter against somebody would stand", () => {
  test.each([
    ["Không", "none"],
    ["Không có", "none"],
    ["Đang xác minh đơn tố cáo", "something"],
    ["Chưa rõ nguồn gốc đơn tố cáo ngày 12/12", "something"],
    ["Đơn tố cáo chưa giải quyết", "something"],
    ["Đã kết luận, không vi phạm", "unclear"],
    ["Đơn tố cáo đã giải quyết xong", "unclear"],
    ["Không có đơn thư", "unclear"],
    ["", "unclear"],
  ])("%j says %s", (text, saying) => {
    expect(readMatter(text)).toBe(saying);
  });
});
