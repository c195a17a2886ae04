import { describe, expect, test } from "@jest/globals";
import { lowerIsBetter } from "../../src/domain/target-direction";
import { readTarget } from "../../src/domain/target-reader";

/** What a wording asks for, in one line: comparison, doubt, number with unit, due date, and what else is known of it. */
function reading(text: string): string {
  const target = readTarget(text);
  const { comparison, doubt, value, high, unit, due, strict } = target;
  const flags = ["share", "fraction", "approximate", "needsBaseline"] as const;
  return [
    comparison,
    doubt,
    value === null ? null : String(value),
    high === null ? null : `- ${String(high)}`,
    unit,
    due === null ? null : `${strict ? "before" : "by"} ${[due.day, due.month, due.year ?? "?"].join("/")}`,
    ...flags.filter((flag) => target[flag]),
  ]
    .filter((part) => part !== null && part !== "")
    .join(" ");
}

describe("a wording is read without its list mark and closing signs", () => {
  test.each([
    ["1) Tỷ lệ hộ dùng nước sạch đạt 95%", "atLeast 95 % share"],
    ["1. Tỷ lệ hộ dùng nước sạch đạt 95%", "atLeast 95 % share"],
    ["1.1. Tỷ lệ hộ dùng nước sạch đạt 95%", "atLeast 95 % share"],
    ["(1) Tỷ lệ hộ dùng nước sạch đạt 95%", "atLeast 95 % share"],
    ["(a) Giảm phát thải 10%", "decreaseBy 10 % needsBaseline"],
    ["a) Giảm phát thải 10%", "decreaseBy 10 % needsBaseline"],
    ["a. Giảm phát thải 10%", "decreaseBy 10 % needsBaseline"],
    ["- Giảm phát thải 10%", "decreaseBy 10 % needsBaseline"],
    ["+ Giảm phát thải 10%", "decreaseBy 10 % needsBaseline"],
    ["* Giảm phát thải 10%", "decreaseBy 10 % needsBaseline"],
    ["• Giảm phát thải 10%", "decreaseBy 10 % needsBaseline"],
    ["+ 80% hồ sơ trực tuyến", "unclear directionUnknown"],
    ["- 80% hồ sơ trực tuyến", "atLeast 80 %"],
    ["12 xã.;", "atLeast 12 xã"],
    ["10 xã, phường.;", "atLeast 10 xã, phường"],
    ["(12 xã)", "atLeast 12 xã"],
    ["(5)", "unclear unreadable"],
    ["1.250 xã", "atLeast 1250 xã"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("what stands before a colon is a name, unless it asks for something itself", () => {
  test.each([
    ["Thẩm định 12 hồ sơ: trước ngày 30/6", "atLeast 12 hồ sơ before 30/6/?"],
    ["Kiểm tra 12 xã, phường: trước ngày 30/6", "atLeast 12 xã, phường before 30/6/?"],
    ["Số đơn vị (trong đó: 12 xã)", "unclear severalTargets"],
    ["Tỷ lệ hồ sơ đạt 80%, trong đó cấp xã: 60%", "unclear severalTargets"],
    ["Tỷ lệ lao động qua đào tạo (%): 65", "atLeast 65"],
    ["Công tác tập huấn: 12 lớp: 100%", "unclear severalTargets"],
    ["12: 100%", "unclear severalTargets"],
    ["Thẩm định 12 hồ sơ: hoàn thành", "unclear severalTargets"],
    ["Số hộ: tối thiểu: 12 hộ", "atLeast 12 hộ"],
    ["Số mô hình (kiểu mới): 12", "atLeast 12"],
    ["Tỷ lệ hồ sơ (cấp xã): 80%", "atLeast 80 % share"],
    ["Tỷ lệ báo cáo gửi đúng thời gian quy định: 100%", "atLeast 100 % share"],
    ["Số tin, bài phản ánh hoạt động của ngành: 50", "atLeast 50"],
    // A name that tells of a change leaves open whether the number is the change or the level.
    ["Tăng tỷ lệ che phủ rừng: 2%", "unclear changeOrLevel"],
    ["Tăng số thuê bao: 5.000", "unclear changeOrLevel"],
    ["Giảm phát thải: 10%", "unclear changeOrLevel"],
    ["Nâng tỷ lệ hồ sơ trực tuyến: 80%", "atLeast 80 % share"],
    ["Nâng tỷ lệ hồ sơ trực tuyến: đạt 30%", "atLeast 30 % share"],
    ["Nâng cao tỷ lệ hồ sơ trực tuyến: 30%", "atLeast 30 % share"],
    ["Tăng cường kiểm tra: 4 cuộc", "atLeast 4 cuộc"],
    ["Tăng trưởng doanh thu: 8%", "atLeast 8 %"],
    ["98 - hoàn thành", "atLeast 98"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a number that is spelled out again is read once", () => {
  test.each([
    ["10 (mười) lớp", "atLeast 10 lớp"],
    ["05(năm) lớp", "atLeast 5 lớp"],
    ["05 (năm) lớp", "atLeast 5 lớp"],
    ["05 (sáu) lớp", "unclear ambiguousNumber"],
    ["Hỗ trợ 12 (hộ) nghèo", "unclear directionUnknown"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("errors of formulas, years and signs are no numbers", () => {
  test.each([
    ["Số liệu #N/A", "unclear error"],
    ["2022", "unclear notADate"],
    ["2022 doanh nghiệp", "atLeast 2022 doanh nghiệp"],
    ["-5%", "unclear unreadable"],
    ["đạt -5%", "unclear unreadable"],
    ["Đạt-12 xã", "atLeast 12 xã"],
    ["tuần 5", "unclear unreadable"],
    ["quý 5%", "unclear unreadable"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a comparison that is spelled out is one", () => {
  test.each([
    ["Thời gian lưu trữ hồ sơ lớn hơn hoặc bằng 24 tháng", "atLeast 24 tháng"],
    ["Tỷ lệ hộ nghèo lớn hơn hoặc bằng 3%", "atLeast 3 % share"],
    ["Tỷ lệ hộ nghèo nhỏ hơn hoặc bằng 3%", "atMost 3 % share"],
    ["trên dưới 12%", "unclear directionUnknown"],
    ["tối thiểu không quá 12%", "unclear directionUnknown"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("what is done is told from aims, grades, measures and unread days", () => {
  test.each([
    ["Ban hành kế hoạch hướng tới chính quyền số", "done"],
    ["Phấn đấu hoàn thành nâng trường Mầm non Sông Đà lên mức độ 2", "unclear grade"],
    ["Hoàn thành hồ sơ công nhận trường đạt chuẩn mức độ 2", "done"],
    ["Cơ bản hoàn thành 12 công trình", "unclear basically"],
    ["Cơ bản hoàn thành dự án", "unclear basically"],
    ["Trình đề án chậm nhất trong tuần", "unclear dueUnreadable"],
    ["Trình đề án muộn nhất trong tuần", "unclear dueUnreadable"],
    ["Sau Đại hội ban hành nghị quyết", "unclear dueUnreadable"],
    ["Ngay sau Đại hội ban hành nghị quyết", "unclear dueUnreadable"],
    ["Website: trước ngày 30/6", "unclear unreadable"],
    ["Website", "unclear unreadable"],
    ["Ban hành kế hoạch tăng cường quản lý, giảm nghèo", "done"],
    ["Ban hành kế hoạch tăng cường quản lý, nâng cấp đường", "done"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a starting level is passed over, a band and a multiple are asked about", () => {
  test.each([
    ["Bằng 2 lần năm 2021", "unclear multipleOfBaseline"],
    ["Bằng 1,5 lần năm 2021", "unclear multipleOfBaseline"],
    ["tăng 2 lần so với năm 2021", "unclear multipleOfBaseline"],
    ["2 lần so với năm 2021", "unclear multipleOfBaseline"],
    ["Từ 80% trở lên đến dưới 90%", "unclear ratingBand"],
    ["Từ 80% trở lên và dưới 90%", "unclear ratingBand"],
    ["Từ 80 điểm đến dưới 90 điểm", "unclear ratingBand"],
    ["Loại khá từ 80 điểm đến dưới 90 điểm", "unclear ratingBand"],
    ["Tăng tỷ lệ 10% lên 15%", "unclear severalTargets"],
    ["Từ 10% trở lên, phấn đấu lên 15%", "unclear severalTargets"],
    ["Nâng tỷ lệ từ 10% lên đến 15%", "atLeast 15 % share"],
    ["Nâng tỷ lệ từ 10% lên tới 15%", "atLeast 15 % share"],
    ["Nâng tỷ lệ từ 10% lên 15%", "atLeast 15 % share"],
    ["Giảm tỷ lệ từ 10% xuống 5%", "atMost 5 % share"],
    ["Giảm tỷ lệ từ 10% còn 5%", "atMost 5 % share"],
    ["Giảm tỷ lệ từ 10% xuống còn 5%", "atMost 5 % share"],
    ["Hỗ trợ từ 5 mô hình sản xuất nông nghiệp hữu cơ tại các xã lên 15%", "unclear severalTargets"],
    ["từ 10 xã trở lên đến 15 xã", "unclear severalTargets"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("numbers of levels, programmes and editions are no targets, counts are", () => {
  test.each([
    ["Dịch vụ công mức 3 đạt 80%", "atLeast 80 %"],
    ["Dịch vụ công mức 3 tối thiểu đạt 80%", "unclear severalTargets"],
    ["Dịch vụ công mức 4: đạt 80%", "atLeast 80 %"],
    ["Dịch vụ công mức 4, đạt 80%", "atLeast 80 %"],
    ["Dịch vụ công mức 4 : 80%", "atLeast 80 %"],
    ["Dịch vụ công mức 3 trở lên đạt 80%", "atLeast 80 %"],
    ["Dịch vụ công (mức 4) đạt 80%", "atLeast 80 %"],
    ["Tỷ lệ hồ sơ mức 3, 4 đạt 80%", "unclear severalTargets"],
    ["Hỗ trợ mức 5 triệu đồng", "atLeast 5 triệu đồng"],
    ["Đạt mức 12 triệu đồng", "atLeast 12 triệu đồng"],
    ["Thực hiện Nghị quyết 120 về biến đổi khí hậu đạt 80%", "atLeast 80 %"],
    ["Chương trình 135: hỗ trợ 12 xã", "atLeast 12 xã"],
    ["Chương trình 135 hỗ trợ 12 xã", "unclear severalTargets"],
    ["Cấp 12 giấy phép xây dựng", "atLeast 12 giấy phép xây dựng"],
    ["Cấp 500 giấy chứng nhận", "atLeast 500 giấy chứng nhận"],
    ["Trường cấp 2: hoàn thành xây dựng", "done"],
    ["Dự án 3: giải ngân xong", "done"],
    ["Giải ngân dự án 5 tỷ đồng", "atLeast 5 tỷ đồng"],
    ["Giải ngân dự án 5tỷ đồng", "unclear unreadable"],
    ["Dự án 5 tỷ đồng", "unclear directionUnknown"],
    ["Dự án 5 hoàn thành tại 12 xã", "unclear directionUnknown"],
    ["Tổ 5 xã Hòa Bình hoàn thành việc vệ sinh môi trường", "unclear directionUnknown"],
    ["Tổ chức lớp 50 người", "atLeast 50 người"],
    ["Mở lớp 50 học viên", "unclear directionUnknown"],
    ["Dịch vụ công mức 3 của tỉnh, đạt 80%", "unclear severalTargets"],
    ["Dịch vụ công mức 3 tại xã (vùng cao) đạt 80%", "unclear severalTargets"],
    ["Hỗ trợ mức 3 triệu đồng trở lên", "atLeast 3 triệu đồng"],
    ["Chương trình 135: hoàn thành hồ sơ", "done"],
    ["Giải ngân Dự án 5 tại các xã đạt 80%", "atLeast 80 %"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("scales, hours and models carry numbers in their names", () => {
  test.each([
    ["Trực 24/24 giờ tại 12 trạm", "atLeast 12 trạm"],
    ["Trực 24/7 tại 12 trạm", "atLeast 12 trạm"],
    ["Trực 24 / 24 giờ tại 12 trạm", "atLeast 12 trạm"],
    ["Hoàn thành 24/70 xã", "atLeast 24 xã"],
    ["Lập bản đồ tỷ lệ 1:500 cho 12 xã", "atLeast 12 xã"],
    ["Lập bản đồ tỷ lệ 1:2.000 cho 12 xã", "atLeast 12 xã"],
    ["Lập bản đồ tỷ lệ 1:10000 cho 12 xã", "atLeast 12 xã"],
    ["Pha thuốc tỷ lệ 10:1 cho 12 xã", "atLeast 12 xã"],
    ["Tiêm vắc xin Covid-19 cho 12 xã", "atLeast 12 xã"],
    ["Internet 10G tại 12 xã", "atLeast 12 xã"],
    ["Phủ sóng 5G tại 12 xã", "atLeast 12 xã"],
    ["Đường dây 110KV cấp điện cho 12 xã", "atLeast 12 xã"],
    ["Bảo vệ 5HA rừng", "atLeast 5 HA rừng"],
    ["Bảo vệ 258HA rừng", "atLeast 258 HA rừng"],
    ["Nâng cấp 5KM đường", "atLeast 5 KM đường"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("ages and stars are no targets, a length of life is", () => {
  test.each([
    ["Phổ cập giáo dục mầm non cho trẻ em 5 tuổi", "done"],
    ["Tuổi thọ bình quân đạt 75 tuổi", "atLeast 75 tuổi"],
    ["Tuổi thọ bình quân của người 60 tuổi đạt 80 tuổi", "unclear severalTargets"],
    ["Tỷ lệ trẻ em từ 6 đến 14 tuổi đi học đạt 95%", "atLeast 95 % share"],
    ["Tỷ lệ trẻ em 6 - 14 tuổi đi học đạt 95%", "atLeast 95 % share"],
    ["Tỷ lệ người 15 - 60 tuổi biết chữ đạt 98%", "atLeast 98 % share"],
    ["Khám sức khỏe cho trẻ em dưới 5 tuổi", "done"],
    ["Khám sức khỏe cho người trên 60 tuổi", "done"],
    ["Tỷ lệ trẻ em từ 5 tuổi trở xuống được tiêm chủng đạt 95%", "atLeast 95 % share"],
    ["Tỷ lệ trẻ em từ 24 tháng tuổi trở xuống được tiêm chủng đạt 95%", "atLeast 95 % share"],
    ["Suy dinh dưỡng trẻ em dưới 5 tuổi giảm 2 điểm %", "decreaseBy 2 điểm % needsBaseline"],
    ["Khách sạn 4 sao: 12 cơ sở", "atLeast 12 cơ sở"],
    ["Trẻ em dưới 24 tháng tuổi 95%", "atLeast 95 %"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("what is not done or not there is held to a bound that is told", () => {
  test.each([
    ["Tối đa 2% phiếu đánh giá không hài lòng", "atMost 2 %"],
    ["Không quá 2% phiếu không hài lòng", "atMost 2 %"],
    ["Tỷ lệ phiếu không hài lòng dưới 2%", "lessThan 2 % share"],
    ["Tỷ lệ phiếu không hài lòng: tối đa 2%", "atMost 2 % share"],
    ["Tỷ lệ phiếu không hài lòng: 2%", "unclear directionUnknown"],
    ["Tỷ lệ hồ sơ không đúng hạn: 2%", "unclear directionUnknown"],
    ["Tỷ lệ hộ không có nhà vệ sinh: 5%", "unclear directionUnknown"],
    ["Số hồ sơ chưa giải quyết: 5 hồ sơ", "unclear directionUnknown"],
    ["95% người dân không hài lòng", "unclear directionUnknown"],
    ["Trả lời 100% phiếu không hài lòng", "unclear directionUnknown"],
    ["Tỷ lệ thanh toán không dùng tiền mặt: 40%", "atLeast 40 % share"],
  ])("%j is %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a day that bounds the work is its due date, others belong to names", () => {
  test.each([
    ["Từ tháng 3 đến tháng 6 đạt 12%", "atLeast 12 %"],
    ["Trước ngày 30/6 tăng lên 12%", "unclear changeOrLevel"],
    ["Chuyển đổi từ hồ sơ giấy sang hồ sơ điện tử trước ngày 30/6", "done before 30/6/?"],
    ["Từ năm 2022 áp dụng phần mềm quản lý hồ sơ", "done"],
    ["Từ tháng 6 áp dụng phần mềm quản lý hồ sơ", "unclear dueUnreadable"],
    ["Từ ngày 30/6 áp dụng phần mềm quản lý hồ sơ", "unclear dueUnreadable"],
    ["Trước ngày 30/6/2022 hoàn thành 12 xã", "atLeast 12 xã before 30/6/2022"],
    ["Trước ngày 30/6/2022 hoàn thành 12 XÃ vùng cao", "atLeast 12 XÃ vùng cao before 30/6/2022"],
    ["Báo cáo quý I; báo cáo quý II", "done"],
    ["Trước ngày 30/6 hoàn thành báo cáo quý I", "done before 30/6/?"],
    ["Rà soát, thống kê; trước ngày 30/6 hoàn thành báo cáo quý I", "done before 30/6/?"],
    ["Quý II: ban hành; quý IV: tổng kết", "unclear severalTargets"],
    ["Thực hiện Kế hoạch 12/KH-UBND ban hành tháng 3/2022", "done"],
    ["Thực hiện Kế hoạch 12/KH-UBND ngày 15/3/2022", "done"],
    ["Ban hành kế hoạch đến quý IV/2025", "done"],
    ["Ban hành kế hoạch trong quý I", "done by 31/3/?"],
    ["Ban hành kế hoạch từ nay đến hết quý IV/2025", "unclear changeWithoutNumber"],
    ["Ban hành kế hoạch chậm nhất hết quý I", "done by 31/3/?"],
    ["Tăng 12% so với cuối quý I/2022", "increaseBy 12 % needsBaseline"],
    ["Đến tháng 6 hoàn thành hồ sơ", "done by 31/6/?"],
    ["Từ nay đến hết năm 2025 hoàn thành đề án", "done by 31/12/2025"],
    ["Đến năm 2025 ban hành đề án", "done"],
    ["Ban hành đề án đến năm 2025", "done"],
    ["Đến năm 2025 hoàn thành 12 đề án", "atLeast 12 đề án by 31/12/2025"],
    ["Khánh thành năm 2022 nhà văn hóa", "done"],
    ["Khánh thành quý II nhà văn hóa", "done by 31/6/?"],
    ["Ngày 30/6/2022 tổ chức hội nghị", "done"],
    ["Quý II và quý III tổ chức tập huấn", "done"],
    ["Tháng 6, tháng 9 tổ chức tập huấn", "done"],
    ["Tháng 6 tổ chức tập huấn", "done by 31/6/?"],
    ["Năm 2022 tổ chức tập huấn", "done"],
    ["6 tháng đầu năm: 50%", "atLeast 50 % by 31/6/?"],
    ["Kế hoạch năm 2021/2022", "unclear unreadable"],
    ["Từ quý I đến quý II hoàn thành dự án", "unclear dueUnreadable"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("less of a bad thing is better, more of its remedy", () => {
  test.each([
    ["Tỷ lệ giải quyết khiếu nại và xử lý vi phạm: 95%", "atLeast 95 % share"],
    ["Tỷ lệ thất thoát, lãng phí 12%", "unclear directionUnknown"],
    ["Tỷ lệ phòng, chống tội phạm 95%", "atLeast 95 % share"],
    ["Tỷ lệ phòng và chống tham nhũng 95%", "atLeast 95 % share"],
    ["Tỷ lệ ngăn chặn và xử lý vi phạm 95%", "atLeast 95 % share"],
    ["Số vụ vi phạm được phát hiện xử lý 95%", "atLeast 95 %"],
    ["Tỷ lệ vi phạm được phát hiện 12%", "unclear directionUnknown"],
    ["Tỷ lệ vi phạm được phát hiện, xử lý 95%", "atLeast 95 % share"],
    ["Tỷ lệ hộ nghèo 3 - 5%", "unclear directionUnknown"],
    ["Tỷ lệ giải quyết các vụ việc khiếu nại 95%", "atLeast 95 % share"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a word belongs to the one before it: speeds, sizes, capital works", () => {
  test.each([
    ["Tốc độ giảm 2%", "atLeast 2 %"],
    ["Tỷ lệ giảm 2%", "atLeast 2 % share"],
    ["Mức giảm 2%", "atLeast 2 %"],
    ["Kích cỡ 12 cm", "atLeast 12 cm"],
    ["Tốc độ 12 km/h", "atLeast 12 km/h"],
    ["Vốn xây dựng cơ bản 12 tỷ đồng", "atLeast 12 tỷ đồng"],
    ["Ước chừng 12 trường", "unclear approximate"],
    ["Đạt cỡ 12 trường", "unclear approximate"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("what stands after the unit bears on the number", () => {
  test.each([
    ["Biểu dương 12 xã được đánh giá dẫn đầu", "atLeast 12 xã"],
    ["12 tỉnh, thành phố dẫn đầu", "rankWithin 12 hạng"],
    ["80% trở lên tổng số hộ", "atLeast 80 % share"],
    ["80% trở xuống tổng số hộ", "atMost 80 % share"],
    ["80% hồ sơ được số hóa", "atLeast 80 %"],
    ["80% số hồ sơ được xử lý", "atLeast 80 % share"],
    ["Tỷ lệ bác sĩ đạt 10 bác sĩ/vạn dân", "atLeast 10 bác sĩ/vạn dân"],
    ["12 tỷ đồng, tăng so với năm 2021", "unclear directionUnknown"],
    ["12 xã, không tính xã vùng cao", "unclear directionUnknown"],
    ["Rút 12 giấy phép", "unclear directionUnknown"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("what is asked of each place, month or year is asked about", () => {
  test.each([
    ["Mỗi năm đào tạo 12 lớp", "unclear each"],
    ["Từng năm đào tạo 12 lớp", "unclear each"],
    ["12 bài một tháng", "unclear each"],
    ["12 bài một tháng làm việc", "unclear each"],
    ["trung bình 2 mô hình/xã", "atLeast 2 mô hình/xã"],
    ["bình quân 2 mô hình/xã", "atLeast 2 mô hình/xã"],
    ["2 mô hình/xã", "unclear each"],
    ["12/xã", "unclear each"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a number may belong to the name before it", () => {
  test.each([
    ["Số mô hình đạt 12 mô hình", "atLeast 12 mô hình"],
    ["Tỷ lệ xã phát động phong trào 80%", "atLeast 80 % share"],
    ["Phát động phong trào 1/3 tổng số xã", "atLeast 0.3333333333333333 fraction"],
    ["Công tác khuyến nông: triển khai 12", "atLeast 12"],
    ["Triển khai 12", "unclear directionUnknown"],
    ["Sửa chữa 12 nhà văn hóa", "atLeast 12 nhà văn hóa"],
    ["Sửa chữa 5 nhà văn hóa", "unclear directionUnknown"],
    ["Sửa chữa 6 nhà văn hóa", "atLeast 6 nhà văn hóa"],
    ["Mô hình chính quyền 2 cấp tỉnh, xã", "unclear directionUnknown"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a place of a ranking is a whole number that nothing changes", () => {
  test.each([
    ["xếp thứ 5%", "unclear directionUnknown"],
    ["xếp thứ 2,5", "unclear directionUnknown"],
    ["xếp thứ 0", "unclear directionUnknown"],
    ["xếp thứ 1", "rankWithin 1 hạng"],
    ["top 10 trở xuống", "unclear directionUnknown"],
    ["thứ hạng dưới 10", "unclear directionUnknown"],
    ["Chỉ số PAPI tăng hạng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI giảm hạng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI xếp thứ khoảng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI khoảng hạng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI gần hạng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI xếp hạng gần 10", "unclear directionUnknown"],
    ["Chỉ số PAPI vượt hạng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI lên hạng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI xuống hạng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI nâng hạng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI tăng lên hạng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI cải thiện hạng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI trên hạng 10", "unclear directionUnknown"],
    ["Chỉ số PAPI dưới hạng 10", "unclear directionUnknown"],
    ["Thuộc nhóm 10 tỉnh có điểm cao nhất", "rankWithin 10 hạng"],
    ["Thuộc nhóm 10 tỉnh có điểm thấp nhất", "unclear directionUnknown"],
    ["Thuộc nhóm 10 tỉnh", "unclear directionUnknown"],
    ["Xếp thứ 3/4 toàn tỉnh", "rankWithin 3 hạng"],
    ["Hạng 12/63", "rankWithin 12 hạng"],
    ["vị trí 12/63", "rankWithin 12 hạng"],
    ["Xếp 12/63", "rankWithin 12 hạng"],
    ["12/63", "unclear unreadable"],
    ["Xây dựng 12 công trình hạng nhất", "atLeast 12 công trình hạng nhất"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("places are climbed, never gone down", () => {
  test.each([
    ["Chỉ số PCI hạ 2 bậc", "unclear directionUnknown"],
    ["Chỉ số PCI giảm 2 bậc", "unclear directionUnknown"],
    ["Chỉ số PCI giảm đến 2 bậc", "unclear directionUnknown"],
    ["Chỉ số PCI xuống 2 bậc", "unclear directionUnknown"],
    ["Giảm chỉ số PCI lên 2 bậc", "unclear directionUnknown"],
    ["Chỉ số PCI tăng 2 bậc trở xuống", "unclear cappedChange"],
    ["Chỉ số PCI lên 2 bậc", "climbBy 2 bậc needsBaseline"],
    ["Nâng chỉ số PCI lên 2 bậc", "climbBy 2 bậc needsBaseline"],
    ["Nâng chỉ số PCI 2 bậc", "climbBy 2 bậc needsBaseline"],
    ["Chỉ số PCI 2 bậc", "unclear directionUnknown"],
    ["tăng 2 bậc trở lên", "climbBy 2 bậc needsBaseline"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("rising and falling together are asked about, a change and a level too", () => {
  test.each([
    ["Giảm chi thường xuyên, tăng 5%", "unclear directionUnknown"],
    ["Tăng thu, giảm chi 5%", "unclear directionUnknown"],
    ["Tăng quy mô, giảm 5%", "unclear directionUnknown"],
    ["Cải thiện môi trường đầu tư, giảm 5%", "unclear directionUnknown"],
    ["Cải thiện môi trường còn 5%", "unclear directionUnknown"],
    ["Tăng tỷ lệ hộ dùng nước sạch còn 5%", "unclear directionUnknown"],
    ["Giảm tỷ lệ hộ nghèo lên 5%", "unclear directionUnknown"],
    ["Giảm số hộ nghèo xuống 5 hộ", "atMost 5 hộ"],
    ["giảm 12 xã thiếu tiêu chí", "decreaseBy 12 xã thiếu tiêu chí needsBaseline"],
    ["giảm 2 tiêu chí", "unclear severalTargets"],
    ["tăng đạt 12%", "unclear changeOrLevel"],
    ["tăng trong khoảng 3 - 5%", "unclear changeOrLevel"],
    ["Số vụ giảm, còn 12 vụ", "unclear changeOrLevel"],
    ["Giá trị sản xuất tăng từ 12%", "increaseBy 12 % needsBaseline"],
    ["Giá trị sản xuất tăng từ 12 - 15%", "unclear changeOrLevel"],
    ["Tăng sản lượng trên 5%", "unclear changeOrLevel"],
    ["Tăng sản lượng tối thiểu 5%", "unclear changeOrLevel"],
    ["Tăng giá nước tối đa 5%", "unclear changeOrLevel"],
    ["Tăng giá nước dưới 5%", "unclear changeOrLevel"],
    ["Giảm chi phí đạt 5%", "unclear changeOrLevel"],
    ["Giảm chi phí 5%", "decreaseBy 5 % needsBaseline"],
    ["Số hộ nghèo giảm 5%", "decreaseBy 5 % needsBaseline"],
    ["Hộ nghèo giảm 5%", "unclear percentOrPoints"],
    ["Kiềm chế chi phí tăng 5%", "unclear directionUnknown"],
    ["tăng bình quân 5%", "increaseBy 5 % needsBaseline"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a change is measured in units, not in plans or times", () => {
  test.each([
    ["tăng 1/3", "unclear unreadable"],
    ["1/2", "unclear ambiguousNumber"],
    ["3 / 4", "unclear ambiguousNumber"],
    ["Tỷ lệ cán bộ nữ: 1/3", "atLeast 0.3333333333333333 fraction"],
    ["giảm 0%", "unclear unreadable"],
    ["tăng 5 - 5%", "unclear unreadable"],
    ["5 - 5%", "unclear unreadable"],
    ["tăng 2 lần kiểm tra", "unclear multipleOfBaseline"],
    ["2 lần kiểm tra", "unclear multipleOfBaseline"],
    ["tăng 12 bản kế hoạch", "increaseBy 12 bản kế hoạch needsBaseline"],
    ["tăng 12% kế hoạch", "unclear shareOfPlan"],
    ["tăng 12 kế hoạch", "unclear shareOfPlan"],
    ["Vượt 12 tỷ đồng so với dự toán", "unclear shareOfPlan"],
    ["12 tỷ đồng, vượt dự toán", "unclear shareOfPlan"],
    ["tăng 5% GDP", "increaseBy 5 % GDP needsBaseline"],
    ["tăng 5%/năm", "increaseBy 5 %/năm needsBaseline"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("ranges, and what is only about so much", () => {
  test.each([
    ["khoảng 5 - 6%", "between 5 - 6 % approximate"],
    ["còn khoảng 3%", "unclear approximate"],
    ["từ 5 lượt người tham gia đến 7 lượt người tham gia", "between 5 - 7 lượt người tham gia"],
    ["từ 5 bộ tài liệu tập huấn đến 7 bộ tài liệu tập huấn", "between 5 - 7 bộ tài liệu tập huấn"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a unit ends where the words of the indicator begin", () => {
  test.each([
    ["12/năm", "atLeast 12 /năm"],
    ["5/21.000 hộ", "atLeast 5 hộ"],
    ["5/1.000.000 dân", "atLeast 5 /1.000.000 dân"],
    ["5/1.25 xã", "unclear unreadable"],
    ["02/03 xã", "atLeast 2 xã"],
    ["5 phần quà", "atLeast 5 phần quà"],
    ["5 phần trăm GDP", "atLeast 5 % GDP"],
    ["5 điểm phần lớn", "atLeast 5 điểm phần lớn"],
    ["12 mô hình sản xuất nông nghiệp hữu cơ ứng dụng công nghệ cao", "atLeast 12 mô hình sản xuất nông nghiệp hữu"],
    ["12 xã 30 thôn", "unclear severalTargets"],
    ["12 bác sĩ trên vạn dân", "atLeast 12 bác sĩ/vạn dân"],
    ["12 trên 10.000 dân", "unclear severalTargets"],
    ["12 máy/50 học sinh", "unclear severalTargets"],
    ["12 giường/210.000 dân", "unclear severalTargets"],
    ["12 giường bệnh/10000 dân", "atLeast 12 giường bệnh/10000 dân"],
    ["12 ca/1.000 trẻ đẻ ra sống năm đầu tiên", "atLeast 12 ca/1.000 trẻ đẻ ra sống"],
    ["10 xã, trở lên", "atLeast 10 xã"],
    ["10 lớp, cán bộ xã phường tham dự", "atLeast 10 lớp"],
    ["10 xã, 5 thôn", "unclear severalTargets"],
    ["10 xã, phường, thị trấn", "atLeast 10 xã, phường, thị trấn"],
    ["12 nghìn đồng", "atLeast 12 nghìn đồng"],
    ["12 nghìn đ", "atLeast 12 nghìn đ"],
    ["12 nghìn đồng bào", "atLeast 12 nghìn đồng bào"],
    ["5% grdp bình quân", "atLeast 5 % grdp"],
    ["5% GDP, tăng 1%", "unclear severalTargets"],
    ["Tỷ lệ 5‰", "atLeast 5 ‰"],
    ["5 ‰ dân số", "atLeast 5 ‰"],
    ["10 đầu mối", "atLeast 10 đầu mối"],
    ["10 sách đầu tư", "atLeast 10 sách"],
    ["số tử vong sơ sinh còn 5‰", "atMost 5 ‰"],
    ["5 điểm phần trăm GDP", "atLeast 5 điểm %"],
    ["5% GDPR", "atLeast 5 %"],
    ["12 nghìn đồng/người", "atLeast 12 nghìn đồng/người"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

test("a wording of two thousand characters is still read, a longer one is not", () => {
  expect(reading("ạ".repeat(2000))).toBe("done");
  expect(reading("ạ".repeat(2001))).toBe("unclear unreadable");
});

test("spaces that were typed twice part no words of an indicator", () => {
  expect(lowerIsBetter("tỷ lệ thất  nghiệp")).toBe(true);
  expect(lowerIsBetter("tỷ lệ  việc làm")).toBe(false);
});

describe("a comparison counts with its adjective; where that does not say which side is better, a person is asked", () => {
  test.each([
    ["Bé hơn 5", "lessThan 5"],
    ["Bé hơn hoặc bằng 5", "atMost 5"],
    ["Không bé hơn 90%", "atLeast 90 %"],
    ["Số hộ hơn 1.000", "moreThan 1000"],
    ["Tốt hơn 5%", "unclear directionUnknown"],
    ["Thời gian giải quyết ngắn hơn 3 ngày", "unclear directionUnknown"],
    ["Tỷ lệ trạm hoạt động tốt 96%", "atLeast 96 % share"],
    ["Tỷ lệ trạm hoạt động tốt hơn 96%", "unclear directionUnknown"],
    ["Tỷ lệ nợ xấu chỉ 2%", "unclear directionUnknown"],
    ["Tỷ lệ nợ xấu chỉ còn 2%", "atMost 2 % share"],
    ["Giới hạn 5%", "unclear directionUnknown"],
    ["Non 5%", "unclear directionUnknown"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a place of a ranking is not a level", () => {
  test.each([
    ["Nâng hạng từ 45 lên 40", "unclear directionUnknown"],
    ["PCI nâng hạng lên 40", "unclear directionUnknown"],
    ["Tỷ lệ giáo viên được nâng hạng: 90%", "atLeast 90 % share"],
    ["Nhóm khá", "unclear grade"],
    ["Nhất khối thi đua", "unclear grade"],
    ["Giải nhất", "unclear grade"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("an indicator that is a place in a ranking asks for that place or a better one", () => {
  test.each([
    ["Thứ hạng: 12", "rankWithin 12 hạng"],
    ["Hạng: 12", "rankWithin 12 hạng"],
    ["Xếp thứ: 12", "rankWithin 12 hạng"],
    ["Thứ bậc: 12", "rankWithin 12 hạng"],
    ["Vị trí: 12", "rankWithin 12 hạng"],
    ["Thứ bậc xếp hạng: 12", "rankWithin 12 hạng"],
    ["Chỉ số PCI (thứ hạng): 25", "rankWithin 25 hạng"],
    ["Chỉ số cải cách hành chính, xếp hạng: 25", "rankWithin 25 hạng"],
    ["Xếp hạng ICT Index: 15", "rankWithin 15 hạng"],
    ["Vị trí xếp hạng PAPI: 20", "rankWithin 20 hạng"],
    ["Thứ hạng chỉ số CCHC: từ 20 trở lên", "rankWithin 20 hạng"],
    ["Thứ hạng chỉ số CCHC: 20 trở lên", "rankWithin 20 hạng"],
    ["Xếp hạng PCI: không quá 30", "rankWithin 30 hạng"],
    ["Xếp hạng PCI: 25 - 30", "rankWithin 30 hạng"],
    ["Xếp hạng PCI: top 25", "rankWithin 25 hạng"],
    ["Xếp hạng PCI: tăng 2 bậc", "climbBy 2 bậc needsBaseline"],
    ["Xếp hạng: dưới 20", "unclear directionUnknown"],
    ["Xếp hạng PCI: ≥ 30", "unclear directionUnknown"],
    ["Xếp hạng PCI: tối thiểu 30", "unclear directionUnknown"],
    ["Xếp hạng PCI: 80%", "unclear directionUnknown"],
    ["Thứ hạng so với các sở, ngành: 5", "rankWithin 5 hạng"],
    ["Xếp hạng di tích: 5", "unclear directionUnknown"],
    ["Xếp hạng di tích: 5 di tích", "unclear directionUnknown"],
    ["Số bậc tăng hạng: 2", "unclear directionUnknown"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test.each([
    ["Điểm xếp hạng ICT: 75", "atLeast 75"],
    ["Xếp hạng ICT: 75 điểm", "atLeast 75 điểm"],
    ["Số di tích được xếp hạng: 12", "atLeast 12"],
    ["Số khách sạn xếp hạng từ 3 sao trở lên: 5", "atLeast 5"],
    ["Vị trí việc làm: 25", "atLeast 25"],
    ["Hạng mục công trình: 25", "atLeast 25"],
  ])("but not a score, nor a count of what was classified: %s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test.each([
    ["Xếp hạng 5 di tích cấp tỉnh", "unclear directionUnknown"],
    ["Lập hồ sơ xếp hạng 03 di tích", "unclear directionUnknown"],
    ["Xếp hạng 5 toàn quốc", "rankWithin 5 hạng"],
    ["Xếp hạng 2 cụm thi đua", "rankWithin 2 hạng"],
    ["Xếp thứ 12/63 tỉnh, thành phố", "rankWithin 12 hạng"],
    ["Xếp hạng 12/63 tỉnh, thành phố", "rankWithin 12 hạng"],
  ])("nor is what is classified a place: %s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a grade that stands alone is asked about, however good it is", () => {
  test.each([["Khá"], ["Tốt"], ["Giỏi."], ["Xuất sắc"], ["Rất tốt"], ["Vững mạnh"], ["Mức tốt"]])("%s", (text) => {
    expect(reading(text)).toBe("unclear grade");
  });

  test("but not what is achieved or not", () => {
    expect(reading("Đạt")).toBe("done");
  });
});

describe("“trường hợp” is what is counted, unless it makes a condition", () => {
  test.each([
    ["Không quá 02 trường hợp vi phạm", "atMost 2 trường hợp vi phạm"],
    ["Dưới 3 trường hợp", "lessThan 3 trường hợp"],
    ["Hỗ trợ 50 trường hợp khó khăn", "atLeast 50 trường hợp khó khăn"],
    ["5 trường hợp", "unclear directionUnknown"],
    ["Không có trường hợp vi phạm", "unclear negation"],
    ["Đạt 80% trong trường hợp được giao", "unclear condition"],
    ["Trường hợp được giao đạt 80%", "unclear condition"],
    ["Đạt 80%, trường hợp khác 70%", "unclear condition"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("“quá” and “trước” that belong to a name say nothing of the number", () => {
  test.each([
    ["Tỷ lệ hồ sơ quá hạn không quá 1%", "atMost 1 % share"],
    ["Không quá 5% hồ sơ giải quyết quá hạn", "atMost 5 %"],
    ["Tỷ lệ hồ sơ quá hạn 1%", "unclear directionUnknown"],
    ["Hồ sơ quá hạn 5 ngày", "unclear directionUnknown"],
    ["Tỷ lệ văn bản điện tử trong quá trình xử lý đạt 90%", "atLeast 90 % share"],
    ["100% hồ sơ được giải quyết trước và đúng hạn", "atLeast 100 %"],
    ["100% hồ sơ được giải quyết sớm hoặc đúng hạn", "unclear condition"],
    ["Tỷ lệ sinh con thứ 3 trở lên dưới 8%", "lessThan 8 % share"],
    ["Tỷ lệ sinh con thứ 3 trở lên: 8%", "unclear directionUnknown"],
    ["Tỷ lệ sinh con thứ ba trở lên dưới 8%", "lessThan 8 % share"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a paper to be issued by a day, and then a number of something else, are two targets", () => {
  test.each([
    ["Ban hành kế hoạch trước ngày 31/3/2022, hoàn thành 100% nội dung", "unclear severalTargets"],
    ["Ban hành kế hoạch trước 31/3/2022 và triển khai tại 5 xã", "unclear severalTargets"],
    ["Trình UBND tỉnh phê duyệt trước 30/6/2022; triển khai tại 100% xã", "unclear severalTargets"],
    ["Tổ chức hội nghị trong quý I, 100% cán bộ tham gia", "unclear severalTargets"],
    ["Ban hành 05 văn bản trước 31/12/2022", "atLeast 5 văn bản before 31/12/2022"],
    ["Hoàn thành trước 30/6/2022, đạt 100% kế hoạch", "atLeast 100 % kế hoạch before 30/6/2022"],
    ["Số hóa hồ sơ trước 31/12/2022, đạt 100%", "atLeast 100 % before 31/12/2022"],
    ["Trước 31/12/2022, 100% xã ban hành kế hoạch", "atLeast 100 % before 31/12/2022"],
    ["Đến ngày 31/12/2022, 100% hồ sơ được số hóa", "atLeast 100 % by 31/12/2022"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("what is bad is at least nothing: without a bound a person is asked", () => {
  test.each([
    ["Tỷ lệ rác thải nhựa: 10%"],
    ["Số vụ phá rừng: 5 vụ"],
    ["Số vụ án: 5"],
    ["Số cuộc đình công: 2"],
    ["Tỷ lệ mất điện: 3%"],
    ["Tỷ lệ chuyển tuyến: 10%"],
    ["Tỷ lệ học sinh yếu: 2%"],
    ["Tỷ lệ học sinh yếu, kém: 2%"],
    ["Tỷ lệ án hủy, sửa: 1,5%"],
    ["Tỷ lệ án huỷ: 1,5%"],
    ["Số việc thi hành án chuyển kỳ sau: 100"],
    ["Lượng khí thải CO2: 500 tấn"],
    ["Lãi suất: 7%"],
    ["Chỉ số giá: 4%"],
    ["Giá thành: 100 triệu đồng"],
    ["Tỷ lệ ngừng trệ: 1%"],
    ["Tỷ lệ trẻ em lao động sớm: 1%"],
    ["Số lượt nghỉ việc: 5"],
    ["Tỷ lệ cán bộ thôi việc: 1%"],
    ["Tỷ lệ phiếu tín nhiệm thấp: 5%"],
    ["Số lượng đầu mối bên trong: 12"],
    ["Tỷ lệ hàng giả: 1%"],
    ["Tỷ lệ tái phạm: 1%"],
    ["Tỷ lệ học sinh thừa cân, béo phì: 5%"],
    ["Tỷ lệ phá thai: 5%"],
    ["Số điểm ùn tắc: 5"],
    ["Số doanh nghiệp giải thể: 5"],
    ["Số công trình xây dựng trái phép: 5"],
    ["Số vụ trộm cắp: 5"],
    ["Số vụ tranh chấp: 5"],
    ["Nhập siêu: 5 tỷ USD"],
  ])("%s", (text) => {
    expect(reading(text)).toBe("unclear directionUnknown");
  });

  test.each([
    ["Tỷ lệ vụ việc hòa giải thành: 80%", "atLeast 80 % share"],
    ["Số vụ việc trợ giúp pháp lý được thực hiện: 100", "atLeast 100"],
    ["Xử lý 5 điểm ùn tắc", "atLeast 5 điểm ùn tắc"],
    ["Phát hiện, xử lý 50 vụ hàng giả", "atLeast 50 vụ"],
    ["Tỷ lệ dịch vụ công thiết yếu: 100%", "atLeast 100 % share"],
    ["Tỷ lệ người lao động thôi việc được hỗ trợ: 100%", "atLeast 100 % share"],
    ["Tiết kiệm 10% chi thường xuyên", "atLeast 10 %"],
  ])("nor is what is done about it asked: %s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a number counted in tens, dozens or hundreds is asked about", () => {
  test.each([["3 chục hồ sơ"], ["2 tá"], ["5 trăm hồ sơ"], ["12 trăm triệu đồng"]])("%s", (text) => {
    expect(reading(text)).toBe("unclear unreadable");
  });
});

describe("a percentage of another year's figure is no level", () => {
  test.each([
    ["Bằng 120% năm 2021", "unclear multipleOfBaseline"],
    ["Số lượt khách bằng 120% năm 2021", "unclear multipleOfBaseline"],
    ["Số lượt khách bằng 120% của năm trước", "unclear multipleOfBaseline"],
    ["Không thấp hơn 98% năm 2021", "unclear multipleOfBaseline"],
    ["Đạt 120% cùng kỳ", "unclear multipleOfBaseline"],
    ["Đạt 120% năm ngoái", "unclear multipleOfBaseline"],
    ["Đạt 90% năm 2022", "atLeast 90 %"],
    ["Đạt 90% trong năm 2022", "atLeast 90 % by 31/12/2022"],
    ["Tỷ lệ giải ngân không thấp hơn 98%", "atLeast 98 % share"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("a grade beside a number is a second thing asked for, unless it explains the number", () => {
  test.each([
    ["Đạt 70 điểm, xếp loại Khá", "unclear severalTargets"],
    ["Đạt 70 điểm trở lên và xếp loại Khá", "unclear severalTargets"],
    ["Xếp loại Khá trở lên (≥ 70 điểm)", "atLeast 70 điểm"],
    ["≥ 70 điểm (Khá)", "atLeast 70 điểm"],
    ["100% đơn vị được xếp loại Khá trở lên", "atLeast 100 %"],
    ["5 đơn vị xếp loại Khá", "atLeast 5 đơn vị xếp loại Khá"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe("signs that are no digits of a keyboard", () => {
  test.each([
    ["½", "unclear unreadable"],
    ["Trên ½ số xã đạt chuẩn", "unclear unreadable"],
    ["Đạt cấp độ Ⅱ", "unclear unreadable"],
    ["① 100%", "unclear unreadable"],
    ["Diện tích 5.000 m²", "atLeast 5000 m2"],
    ["Dung tích 5.000 m³", "atLeast 5000 m3"],
    ["5 km² rừng", "atLeast 5 km2 rừng"],
  ])("%s: %s", (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});
