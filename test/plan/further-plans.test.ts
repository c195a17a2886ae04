import { describe, expect, test } from "@jest/globals";
import type { PlanReading } from "../../src/plan/proposal";
import { readPlan } from "../../src/plan/read-plan";
import { planText, settingOf, type PlanName } from "./plans";

/** What each of these plans says: a district, a school, a department and a branch, each in its own manner. */
interface Expected {
  readonly settings: Readonly<Record<string, string>>;
  /** Content, target, comparison, value, unit, due date, baseline, holder. */
  readonly kpis: readonly (readonly [string, string, string, number | null, string, string, string, string])[];
  /** Content, amount, due date, holder. */
  readonly tasks: readonly (readonly [string, string, string, string])[];
  /** Words, mode, measure. */
  readonly criteria: readonly (readonly [string, string, string | null])[];
  readonly parts: readonly string[];
  /** How many questions of each kind. */
  readonly questions: Readonly<Record<string, number>>;
}

const EXPECTED: Readonly<Partial<Record<PlanName, Expected>>> = {
  "huyen-2024.md": {
    settings: {
      department: "Ủy ban nhân dân huyện Mẫu Sơn",
      place: "Mẫu Sơn",
      abbreviation: "UBND",
      planNumber: "26/KH-UBND",
      planDate: "30/01/2024",
      planTitle: "Phát động phong trào thi đua yêu nước năm 2024 trên địa bàn huyện",
      start: "01/01/2024",
      end: "31/12/2024",
      deadline: "10/12/2024",
      awardForm: "Giấy khen của Chủ tịch UBND huyện",
      signerPosition: "Chủ tịch",
      signer: "Hoàng Mẫu Văn",
    },
    kpis: [
      [
        "Giá trị sản xuất nông, lâm nghiệp, thủy sản",
        "1.240 tỷ đồng",
        "atLeast",
        1240,
        "tỷ đồng",
        "",
        "1.172",
        "Phòng Nông nghiệp và PTNT",
      ],
      [
        "Tổng thu ngân sách trên địa bàn",
        "Từ 110 tỷ đồng trở lên",
        "atLeast",
        110,
        "tỷ đồng",
        "",
        "101,5",
        "Phòng Tài chính - Kế hoạch",
      ],
      ["Tỷ lệ hộ nghèo", "Dưới 3%", "lessThan", 3, "%", "", "3,9", "Phòng Lao động - TB và XH"],
      ["Tỷ lệ lao động qua đào tạo", "62%", "atLeast", 62, "%", "", "59,1", "Phòng Lao động - TB và XH"],
      [
        'Số hộ gia đình đạt danh hiệu "Gia đình văn hóa"',
        "≥ 87%",
        "atLeast",
        87,
        "%",
        "",
        "86,3",
        "Phòng Văn hóa và Thông tin",
      ],
      ["Số vụ tai nạn giao thông", "Giảm 10% so với năm 2023", "decreaseBy", 10, "%", "", "18", "Công an huyện"],
      [
        "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn và trước hạn đạt từ 98% trở lên",
        "từ 98% trở lên",
        "atLeast",
        98,
        "%",
        "",
        "",
        "",
      ],
      ["tỷ lệ hồ sơ nộp trực tuyến đạt tối thiểu 70%", "tối thiểu 70%", "atLeast", 70, "%", "", "", ""],
      ["Tỷ lệ đơn thư khiếu nại, tố cáo tồn đọng không quá 5%", "không quá 5%", "atMost", 5, "%", "", "", ""],
      [
        "Chỉ số cải cách hành chính (PAR INDEX) của huyện xếp trong tốp 3 các huyện, thành phố",
        "tốp 3",
        "rankWithin",
        3,
        "hạng",
        "",
        "",
        "",
      ],
      ["Giảm tối thiểu 10% số cuộc họp so với năm 2023", "Giảm tối thiểu 10%", "decreaseBy", 10, "%", "", "", ""],
      ["Mức độ hài lòng của người dân và doanh nghiệp", "từ 90% đến 95%", "between", 90, "%", "", "", ""],
    ],
    tasks: [
      ["Hoàn thành lập Quy hoạch vùng huyện trước ngày 30/11/2024", "", "trước ngày 30/11/2024", ""],
      [
        "Tổ chức Đại hội điểm trong tháng 6 năm 2024, hoàn thành đại hội các đơn vị trước ngày 15/9/2024",
        "",
        "trước ngày 15/9/2024",
        "Phòng Nội vụ",
      ],
      ['Xây dựng khoảng 03 - 05 mô hình "Dân vận khéo" tại mỗi xã', "", "", ""],
      ["Xây mới vài phòng học tại các điểm trường lẻ", "", "", ""],
    ],
    criteria: [
      ["Hoàn thành 100% chỉ tiêu, nhiệm vụ được giao", "required", "allKpisMet"],
      ["Có 100% cán bộ, công chức, viên chức hoàn thành tốt nhiệm vụ trở lên", "required", "shareRatedAtLeast"],
      ["Nội bộ đoàn kết", "required", "attested"],
      ["Được xếp loại hoàn thành xuất sắc nhiệm vụ", "required", "ownRatingAtLeast"],
      ["Có sáng kiến được công nhận", "required", "recognisedInitiativesAtLeast"],
      ["Lập thành tích đột xuất được cấp có thẩm quyền ghi nhận", "required", "recognisedFeatsAtLeast"],
    ],
    parts: [
      "Tờ trình kèm danh sách đề nghị khen thưởng",
      "Báo cáo tóm tắt thành tích có xác nhận của thủ trưởng đơn vị",
      "Biên bản họp Hội đồng",
    ],
    questions: { edition: 1, baselineNeeded: 1, severalDays: 1, targetUnclear: 1, someOf: 1, featRequired: 1 },
  },
  "truong-thpt-2023.txt": {
    settings: {
      department: "Trường THPT Lê Mẫu",
      parentBody: "Sở Giáo dục và Đào tạo Hà Mẫu",
      place: "Hà Mẫu",
      abbreviation: "THPTLM",
      planNumber: "41/KH-THPTLM",
      planDate: "28/09/2023",
      planTitle: 'Tổ chức phong trào thi đua "Dạy tốt - Học tốt" năm học 2023 - 2024',
      start: "05/09/2023",
      end: "31/05/2024",
      deadline: "26/05/2024",
      signerPosition: "Hiệu trưởng",
      signer: "Nguyễn Thị Mẫu Thu",
    },
    kpis: [
      [
        "Tỷ lệ học sinh lên lớp: 99%, học sinh khá, giỏi",
        "Tỷ lệ học sinh lên lớp: 99%, học sinh khá, giỏi: 60%",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
      ["Học sinh giỏi cấp tỉnh", "ít nhất 15 giải", "atLeast", 15, "giải", "", "", ""],
      ["Học sinh giỏi cấp tỉnh, trong đó có 02 giải Nhất", "02 giải Nhất", "atLeast", 2, "giải Nhất", "", "", ""],
      [
        "Tỷ lệ tốt nghiệp THPT bằng hoặc cao hơn bình quân chung của tỉnh",
        "Tỷ lệ tốt nghiệp THPT bằng hoặc cao hơn bình quân chung của tỉnh",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
      [
        "Hạn chế tỷ lệ học sinh bỏ học dưới 0,5%",
        "Hạn chế tỷ lệ học sinh bỏ học dưới 0,5%",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
      ["Không có học sinh vi phạm pháp luật", "Không có học sinh vi phạm pháp luật", "unclear", null, "", "", "", ""],
      [
        "Số học sinh vi phạm nội quy giảm 1/3 so với năm học trước",
        "Số học sinh vi phạm nội quy giảm 1/3 so với năm học trước",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
      ["100% giáo viên thực hiện đúng quy chế chuyên môn", "100%", "atLeast", 100, "%", "", "", ""],
      [
        "mỗi giáo viên dự giờ tối thiểu 18 tiết/năm",
        "mỗi giáo viên dự giờ tối thiểu 18 tiết/năm",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
      [
        "Có từ 8 đến 10 sáng kiến được công nhận cấp cơ sở trở lên",
        "từ 8 đến 10 sáng kiến",
        "between",
        8,
        "sáng kiến",
        "",
        "",
        "",
      ],
      [
        "Mỗi tổ chuyên môn tổ chức ít nhất 02 chuyên đề/học kỳ",
        "Mỗi tổ chuyên môn tổ chức ít nhất 02 chuyên đề/học kỳ",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
      ["Giáo viên dạy giỏi cấp trường đạt 80% trở lên", "80% trở lên", "atLeast", 80, "%", "", "", ""],
      ["Giáo viên dạy giỏi cấp trường đạt 80% trở lên, cấp tỉnh", "05 đồng chí", "atLeast", 5, "đồng chí", "", "", ""],
      [
        "Tổ chức Ngày hội đọc sách vào ngày 21/4/2024, tổng kết trước ngày 05/5/2024",
        "Tổ chức Ngày hội đọc sách vào ngày 21/4/2024, tổng kết trước ngày 05/5/2024",
        "unclear",
        null,
        "",
        "trước ngày 05/5/2024",
        "",
        "",
      ],
      [
        "Sửa chữa 12 phòng học, xong trước ngày 20/8/2024",
        "12 phòng học",
        "atLeast",
        12,
        "phòng học",
        "xong trước ngày 20/8/2024",
        "",
        "",
      ],
      [
        "Trồng thêm một số cây xanh trong khuôn viên trường",
        "Trồng thêm một số cây xanh trong khuôn viên trường",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
    ],
    tasks: [],
    criteria: [
      ["Hoàn thành tốt nhiệm vụ năm học", "required", "allKpisMet"],
      ["không có nhiệm vụ chậm tiến độ", "required", "noTaskLateOrUnfinished"],
      ["Ít nhất 90% thành viên hoàn thành tốt nhiệm vụ", "required", "shareRatedAtLeast"],
      ["tối thiểu 02 thành viên hoàn thành xuất sắc nhiệm vụ", "required", "countRatedAtLeast"],
      ["Không có viên chức bị xử lý kỷ luật", "required", "noDisciplineFrom"],
      ["Tham gia đầy đủ các cuộc thi do nhà trường tổ chức", "required", null],
      ["Đạt danh hiệu giáo viên dạy giỏi từ cấp trường trở lên", "required", null],
      ["Có sáng kiến được Hội đồng công nhận", "required", "recognisedInitiativesAtLeast"],
      ["Được đánh giá, xếp loại hoàn thành xuất sắc nhiệm vụ", "required", "ownRatingAtLeast"],
      ["Bồi dưỡng được học sinh giỏi đạt giải cấp tỉnh", "required", null],
    ],
    parts: ["Bản đăng ký thi đua", "báo cáo thành tích cá nhân (theo mẫu)", "biên bản họp tổ"],
    questions: { targetUnclear: 9, cumulative: 1, measureUnknown: 3, someOf: 1, missing: 1 },
  },
  "so-giao-thong-2025.txt": {
    settings: {
      department: "Sở Giao thông vận tải tỉnh Yên Mẫu",
      parentBody: "UBND tỉnh Yên Mẫu",
      place: "Yên Mẫu",
      abbreviation: "SGTVT",
      planNumber: "09/KH-SGTVT",
      planDate: "15/01/2025",
      planTitle: "Phát động phong trào thi đua hoàn thành các công trình trọng điểm năm 2025",
      start: "01/01/2025",
      end: "31/12/2025",
      deadline: "05/01/2026",
      signerPosition: "Phó Giám đốc",
      signer: "Vũ Mẫu Long",
    },
    kpis: [
      [
        "Giải ngân vốn đầu tư công năm 2025 đạt trên 95% kế hoạch vốn được giao",
        "trên 95% kế hoạch vốn được giao",
        "moreThan",
        95,
        "% kế hoạch",
        "",
        "",
        "",
      ],
      [
        "Giải ngân vốn đầu tư công năm 2025 đạt trên 95% kế hoạch vốn được giao, trong đó đến hết quý III đạt tối thiểu 70%",
        "tối thiểu 70%",
        "atLeast",
        70,
        "%",
        "đến hết quý III",
        "",
        "",
      ],
      [
        "Hoàn thành, đưa vào sử dụng 25 km đường tỉnh trước ngày 30/11/2025",
        "25 km đường tỉnh trước ngày 30/11/2025",
        "atLeast",
        25,
        "km đường tỉnh",
        "trước ngày 30/11/2025",
        "",
        "",
      ],
      [
        "Khởi công tuyến tránh thành phố trong quý II/2025, hoàn thành giải phóng mặt bằng trước ngày 31/12/2025",
        "Khởi công tuyến tránh thành phố trong quý II/2025, hoàn thành giải phóng mặt bằng trước ngày 31/12/2025",
        "unclear",
        null,
        "",
        "trước ngày 31/12/2025",
        "",
        "",
      ],
      [
        "Giảm từ 5% đến 10% số vụ, số người chết và số người bị thương vì tai nạn giao thông so với năm 2024",
        "Giảm từ 5% đến 10% số vụ, số người chết và số người bị thương vì tai nạn giao thông so với năm 2024",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
      ["Xử lý 100% điểm đen phát sinh", "100%", "atLeast", 100, "%", "", "", ""],
      [
        "không để xảy ra ùn tắc kéo dài quá 30 phút",
        "không để xảy ra ùn tắc kéo dài quá 30 phút",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
      ["Thời gian xử lý sự cố cầu đường không quá 24 giờ", "không quá 24 giờ", "atMost", 24, "giờ", "", "", ""],
      ["100% hồ sơ được tiếp nhận và trả đúng hạn", "100%", "atLeast", 100, "%", "", "", ""],
      [
        "rút ngắn thời gian giải quyết từ 20% - 30%",
        "rút ngắn thời gian giải quyết từ 20% - 30%",
        "decreaseBy",
        20,
        "%",
        "",
        "",
        "",
      ],
      [
        "Nâng hạng chỉ số DDCI thêm 2 bậc so với năm 2024 (năm 2024 xếp thứ 8)",
        "Nâng hạng chỉ số DDCI thêm 2 bậc so với năm 2024 (năm 2024 xếp thứ 8)",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
      [
        "Đào tạo, cấp mới giấy phép lái xe cho 12.500 lượt người, tăng 8% so với năm 2024",
        "Đào tạo, cấp mới giấy phép lái xe cho 12.500 lượt người, tăng 8% so với năm 2024",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
    ],
    tasks: [
      ["Rà soát, cắm bổ sung biển báo trên các tuyến đường tỉnh", "", "Tháng 4/2025", "Phòng Quản lý hạ tầng"],
      ["Xây dựng phần mềm quản lý bến xe", "", "Trước 30/9/2025", "Phòng Vận tải"],
      ["Tổ chức 04 đợt kiểm tra tải trọng xe", "04 đợt kiểm tra tải trọng xe", "Mỗi quý 01 đợt", "Thanh tra Sở"],
    ],
    criteria: [
      ["hoàn thành 100% chỉ tiêu được giao", "required", "allKpisMet"],
      ["không có nhiệm vụ chậm tiến độ", "required", "noTaskLateOrUnfinished"],
      ["từ 95% cá nhân trở lên hoàn thành tốt nhiệm vụ", "required", "shareRatedAtLeast"],
      ["không có cá nhân bị kỷ luật từ khiển trách trở lên", "required", "noDisciplineFrom"],
      ["có sáng kiến được công nhận", "oneOf", "recognisedInitiativesAtLeast"],
      ["có thành tích đột xuất", "oneOf", "recognisedFeatsAtLeast"],
      ["được xếp loại hoàn thành xuất sắc nhiệm vụ", "oneOf", "ownRatingAtLeast"],
    ],
    parts: ["tờ trình", "báo cáo thành tích", "biên bản bình xét"],
    questions: { targetUnclear: 5, baselineNeeded: 1, notUnderstood: 1, missing: 1 },
  },
  "chi-cuc-quan-ly-thi-truong-2022.md": {
    settings: {
      department: "Chi cục Quản lý thị trường tỉnh Tân Mẫu",
      parentBody: "Tổng cục Mẫu",
      place: "Tân Mẫu",
      abbreviation: "CCQLTT",
      planNumber: "77/KH-CCQLTT",
      planDate: "18/02/2022",
      planTitle: 'Phong trào thi đua chuyên đề "Chống buôn lậu, hàng giả" năm 2022',
      start: "01/03/2022",
      end: "31/12/2022",
      deadline: "11/01/2023",
      awardForm: "Giấy khen của Chi cục trưởng",
      mostCollectives: "3",
      mostIndividuals: "10",
      signerPosition: "Chi cục trưởng",
      signer: "Đặng Mẫu Hải",
    },
    kpis: [
      ["Số vụ kiểm tra", "900", "atLeast", 900, "", "", "820", ""],
      ["Số vụ xử lý vi phạm", "Không thấp hơn năm 2021", "unclear", null, "", "", "640", ""],
      ["Tổng số tiền xử phạt (triệu đồng)", "5.500 triệu đồng trở lên", "atLeast", 5500, "triệu đồng", "", "5.200", ""],
      ["Tỷ lệ vụ việc bị khiếu nại", "< 1%", "lessThan", 1, "%", "", "1,2%", ""],
      ["Tỷ lệ thu hồi tiền phạt", "95 - 97%", "between", 95, "%", "", "92%", ""],
      ["Thời gian xử lý một vụ việc (ngày)", "Tối đa 10 ngày", "atMost", 10, "ngày", "", "15", ""],
      [
        "Tuyên truyền, ký cam kết với cơ sở kinh doanh",
        "1.200 lượt cơ sở",
        "atLeast",
        1200,
        "lượt cơ sở",
        "",
        "1.000 cơ sở",
        "",
      ],
      [
        "Ngoài ra",
        "phấn đấu 2/3 số Đội không có đơn thư; kiểm tra đột xuất ít nhất 1 lần/tháng; tăng gấp đôi số tin bài tuyên truyền",
        "unclear",
        null,
        "",
        "",
        "",
        "",
      ],
    ],
    tasks: [],
    criteria: [
      ["Hoàn thành vượt mức các chỉ tiêu tại mục 3", "required", null],
      ["Không có công chức bị kỷ luật từ cảnh cáo trở lên", "required", "noDisciplineFrom"],
      ["không có đơn thư khiếu nại đúng", "required", null],
      ["Có trên 50% công chức hoàn thành xuất sắc nhiệm vụ", "required", null],
      ["hoàn thành tốt nhiệm vụ trở lên", "required", "ownRatingAtLeast"],
      ["trực tiếp phát hiện vụ việc lớn", "oneOf", null],
      ["có sáng kiến được công nhận", "oneOf", "recognisedInitiativesAtLeast"],
      ["có thành tích đột xuất", "oneOf", "recognisedFeatsAtLeast"],
    ],
    parts: ["Tờ trình của đơn vị", "Báo cáo thành tích", "Biên bản họp xét"],
    questions: { targetUnclear: 2, measureUnknown: 4, cumulative: 1, launcherUnknown: 1 },
  },
};

describe.each(Object.entries(EXPECTED) as [PlanName, Expected][])("%s", (name, expected) => {
  let known: PlanReading | null = null;
  const reading = (): PlanReading => (known ??= readPlan(planText(name)));

  test("settings", () => {
    const found = Object.fromEntries(Object.keys(expected.settings).map((key) => [key, settingOf(reading(), key)]));
    expect(found).toEqual(expected.settings);
  });

  test("targets", () => {
    const told = reading().kpis.map(({ values: { content, target, reading: read, due, baseline, holder } }) => {
      return [content, target, read.comparison, read.value, read.unit, due, baseline, holder];
    });
    expect(told).toEqual(expected.kpis);
  });

  test("tasks", () => {
    const told = reading().tasks.map(({ values: { content, target, due, holder } }) => [content, target, due, holder]);
    expect(told).toEqual(expected.tasks);
  });

  test("criteria and dossier", () => {
    const told = reading().criteria.map(({ values: { words, mode, measure } }) => [
      words,
      mode.kind,
      measure?.kind ?? null,
    ]);
    expect(told).toEqual(expected.criteria);
    expect(reading().dossier?.values.parts.map(({ name: part }) => part)).toEqual(expected.parts);
  });

  test("questions", () => {
    const counts: Record<string, number> = {};
    for (const { matter } of reading().questions) counts[matter.kind] = (counts[matter.kind] ?? 0) + 1;
    expect(counts).toEqual(expected.questions);
  });

  test("every sentence with a number or a day is used, asked about, or orders the text", () => {
    const dropped = reading().account.filter(({ fate, words }) => fate === "prose" && / .*\d/.test(words));
    expect(dropped.map(({ words }) => words)).toEqual([]);
  });
});
