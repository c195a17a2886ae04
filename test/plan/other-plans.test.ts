import { describe, expect, test } from "@jest/globals";
import type { PlanReading } from "../../src/plan/proposal";
import { readPlan } from "../../src/plan/read-plan";
import { planText, settingOf, type PlanName } from "./plans";

const read = new Map<PlanName, PlanReading>();
function readingOf(name: PlanName): PlanReading {
  const known = read.get(name) ?? readPlan(planText(name));
  read.set(name, known);
  return known;
}

describe("the settings of other departments' plans", () => {
  test.each([
    [
      "so-giao-duc-2024.txt",
      {
        department: "Sở Giáo dục và Đào tạo tỉnh Lạng Sơn",
        parentBody: "UBND tỉnh Lạng Sơn",
        place: "Lạng Sơn",
        abbreviation: "SGDĐT",
        planNumber: "312/KH-SGDĐT",
        planDate: "05/02/2024",
        planTitle: "Tổ chức phong trào thi đua ngành Giáo dục và Đào tạo năm 2024",
        start: "01/01/2024",
        end: "31/12/2024",
        awardForm: "Giấy khen của Giám đốc Sở",
        formSet: "Nghị định số 98/2023/NĐ-CP",
        signerPosition: "Phó Giám đốc",
        signer: "Lý Thị Mẫu Hạnh",
      },
    ],
    [
      "so-nong-nghiep-2025.md",
      {
        department: "Sở Nông nghiệp và Môi trường tỉnh Tuyên Quang",
        parentBody: "UBND tỉnh Tuyên Quang",
        planNumber: "45/KH-SNNMT",
        planDate: "10/03/2025",
        planTitle: "Phát động phong trào thi đua “Nông nghiệp xanh, nông thôn hiện đại” năm 2025",
        start: "01/01/2025",
        end: "31/12/2025",
        deadline: "10/01/2026",
        awardForm: "Giấy khen của Giám đốc Sở",
        signer: "Trần Mẫu Sơn",
      },
    ],
    [
      "so-y-te-2023.txt",
      {
        department: "Sở Y tế tỉnh Bình Định",
        planNumber: "18/KH-SYT",
        planDate: "17/01/2023",
        planTitle: "Phong trào thi đua năm 2023 của ngành y tế",
        start: "01/01/2023",
        end: "31/12/2023",
        awardForm: "Giấy khen của Giám đốc Sở Y tế",
        signer: null,
      },
    ],
    [
      "so-lao-dong-2021.txt",
      {
        department: "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam",
        parentBody: "UBND tỉnh Hà Nam",
        planNumber: "07/KH-SLĐTBXH",
        planDate: "22/01/2021",
        start: "01/01/2021",
        end: "31/12/2021",
        deadline: "05/12/2021",
        awardForm: "Giấy khen của Giám đốc Sở",
        signerPosition: "Giám đốc",
      },
    ],
  ] as const)("%s", (name, expected) => {
    const found = Object.fromEntries(Object.keys(expected).map((key) => [key, settingOf(readingOf(name), key)]));
    expect(found).toEqual(expected);
  });

  test.each([
    [
      "so-giao-duc-2024.txt",
      "21/12/2024",
      "Chậm nhất ngày 20/12/2024, tính cả ngày này",
      { year: 2024, month: 12, day: 20 },
    ],
    [
      "so-y-te-2023.txt",
      "16/11/2023",
      "Chậm nhất ngày 15/11/2023, tính cả ngày này",
      { year: 2023, month: 11, day: 15 },
    ],
  ] as const)(
    "%s: a deadline that includes its day is stored as the first day too late, and says so",
    (name, value, note, date) => {
      const { settings, dossier } = readingOf(name);
      const deadline = settings.find(({ values }) => values.key === "deadline")?.values;
      expect([deadline?.value, deadline?.note]).toEqual([value, note]);
      expect(dossier?.values.deadline).toEqual({ date, strict: false });
    },
  );

  test("bases joined in one sentence end where the next begins", () => {
    const bases = readingOf("so-y-te-2023.txt").settings.flatMap(({ values }) => values.paper ?? []);
    expect(bases.map(({ number, issuer, about }) => [number, issuer, about])).toEqual([
      ["75/NQ-HĐND", "Hội đồng nhân dân tỉnh", "nhiệm vụ phát triển kinh tế - xã hội năm 2023"],
      ["4321/QĐ-UBND", "UBND tỉnh", "giao chỉ tiêu kế hoạch năm 2023"],
    ]);
  });

  test("a law is cited by its name and date", () => {
    const [law] = readingOf("so-giao-duc-2024.txt").settings.flatMap(({ values }) => values.paper ?? []);
    expect(law).toMatchObject({
      form: "Luật Thi đua, Khen thưởng",
      number: "",
      date: { year: 2024 - 2, month: 6, day: 15 },
    });
  });

  test("a decision three years older than the plan it allots for is asked about", () => {
    const asked = readingOf("so-lao-dong-2021.txt").questions.filter(({ matter }) => matter.kind === "paperDate");
    expect(asked.map(({ matter }) => matter)).toEqual([
      { kind: "paperDate", paper: "Quyết định số 2299/QĐ-UBND", date: "10/12/2018", year: 2021 },
    ]);
  });
});

describe("targets in tables, lists and sentences", () => {
  test.each([
    [
      "so-giao-duc-2024.txt",
      [
        ["Tỷ lệ huy động trẻ 5 tuổi đến lớp", "99,5%", "atLeast", 99.5, "%", "2.1, bảng, dòng 2"],
        ["Số trường mầm non đạt chuẩn quốc gia", "118 trường", "atLeast", 118, "trường", "2.1, bảng, dòng 3"],
        ["Tỷ lệ tốt nghiệp trung học phổ thông", "≥ 98,8%", "atLeast", 98.8, "%", "2.1, bảng, dòng 5"],
        ["Tỷ lệ học sinh bỏ học", "Tỷ lệ học sinh bỏ học: 0,3%", "unclear", null, "", "2.1, bảng, dòng 6"],
        ["Số giải học sinh giỏi quốc gia", "Tăng 5 giải", "increaseBy", 5, "giải", "2.1, bảng, dòng 7"],
      ],
    ],
    [
      "so-nong-nghiep-2025.md",
      [
        [
          "Tốc độ tăng giá trị sản xuất nông, lâm nghiệp, thủy sản đạt trên 4,5%",
          "trên 4,5%",
          "moreThan",
          4.5,
          "%",
          "I.2, gạch đầu dòng 1",
        ],
        ["Tỷ lệ che phủ rừng duy trì ở mức trên 65%", "trên 65%", "moreThan", 65, "%", "I.2, gạch đầu dòng 2"],
        [
          "trồng mới 10.500 ha rừng tập trung",
          "10.500 ha rừng tập trung",
          "atLeast",
          10500,
          "ha rừng tập",
          "I.2, gạch đầu dòng 2",
        ],
        [
          "Phấn đấu có thêm 12 xã đạt chuẩn nông thôn mới trước ngày 30/11/2025",
          "thêm 12 xã",
          "increaseBy",
          12,
          "xã",
          "I.2, gạch đầu dòng 3",
        ],
        ["98% dân số nông thôn được sử dụng nước hợp vệ sinh", "98%", "atLeast", 98, "%", "I.2, gạch đầu dòng 4"],
        [
          "Giảm tỷ lệ hộ nghèo đa chiều khu vực nông thôn 3%",
          "Giảm tỷ lệ hộ nghèo đa chiều khu vực nông thôn 3%",
          "unclear",
          null,
          "",
          "I.2, gạch đầu dòng 5",
        ],
        ["Số vụ vi phạm về khai thác khoáng sản", "không quá 15 vụ", "atMost", 15, "vụ", "I.2, gạch đầu dòng 6"],
        [
          "Xếp hạng chỉ số cải cách hành chính của Sở",
          "trong nhóm 5 sở, ngành dẫn đầu",
          "unclear",
          null,
          "",
          "I.2, gạch đầu dòng 7",
        ],
      ],
    ],
    [
      "so-y-te-2023.txt",
      [
        [
          "Phấn đấu đến cuối năm 2023, tỷ lệ bao phủ bảo hiểm y tế đạt tối thiểu 96%",
          "tối thiểu 96%",
          "atLeast",
          96,
          "%",
          "Điều 2, khoản 1",
        ],
        [
          "Tỷ lệ suy dinh dưỡng thể nhẹ cân ở trẻ em dưới 5 tuổi giảm còn 8,5%",
          "giảm còn 8,5%",
          "atMost",
          8.5,
          "%",
          "Điều 2, khoản 1",
        ],
        ["Duy trì 100% trạm y tế xã có bác sĩ làm việc", "100%", "atLeast", 100, "%", "Điều 2, khoản 1"],
        ["Số bác sĩ/10.000 dân", "9,2", "atLeast", 9.2, "", "Điều 2, khoản 2"],
        ["Số giường bệnh/10.000 dân", "32,5 giường", "atLeast", 32.5, "giường", "Điều 2, khoản 2"],
        [
          "Tỷ suất tử vong mẹ không quá 15 ca/100.000 trẻ đẻ sống",
          "không quá 15 ca/100.000 trẻ đẻ sống",
          "atMost",
          15,
          "ca/100.000 trẻ đẻ sống",
          "Điều 2, khoản 2",
        ],
        [
          "Mỗi đơn vị có ít nhất 2 sáng kiến cải tiến kỹ thuật được công nhận",
          "Mỗi đơn vị có ít nhất 2 sáng kiến cải tiến kỹ thuật được công nhận",
          "unclear",
          null,
          "",
          "Điều 2, khoản 5",
        ],
      ],
    ],
    [
      "so-lao-dong-2021.txt",
      [
        [
          "Giải quyết việc làm mới cho 16.000 lao động",
          "16.000 lao động",
          "atLeast",
          16000,
          "lao động",
          "Phần I, I.1.1",
        ],
        ["Tỷ lệ lao động qua đào tạo đạt từ 68% trở lên", "từ 68% trở lên", "atLeast", 68, "%", "Phần I, I.1.2"],
        [
          "Tỷ lệ thất nghiệp khu vực thành thị",
          "Tỷ lệ thất nghiệp khu vực thành thị: 2,5%",
          "unclear",
          null,
          "",
          "Phần I, I.1.3",
        ],
        [
          "Giảm ít nhất 0,3 điểm % tỷ lệ hộ nghèo so với năm 2020",
          "Giảm ít nhất 0,3 điểm %",
          "decreaseBy",
          0.3,
          "điểm %",
          "Phần I, I.2.1",
        ],
        ["100% hồ sơ người có công được giải quyết đúng hạn", "100%", "atLeast", 100, "%", "Phần I, I.2.2"],
        ["Tổng nguồn vận động Quỹ Đền ơn đáp nghĩa", "5 - 7 tỷ đồng", "between", 5, "tỷ đồng", "Phần I, I.2.3"],
        [
          "Nâng tỷ lệ trẻ em có hoàn cảnh đặc biệt được trợ giúp từ 90% lên 95%",
          "95%",
          "atLeast",
          95,
          "%",
          "Phần I, I.2.4",
        ],
      ],
    ],
  ] as const)("%s", (name, expected) => {
    expect(
      readingOf(name).kpis.map(({ values: { content, target, reading, clause } }) => [
        content,
        target,
        reading.comparison,
        reading.value,
        reading.unit,
        clause,
      ]),
    ).toEqual(expected);
  });

  test("less is better: “Tỷ lệ thất nghiệp: 2,5%” keeps its name in the cell, and both directions are offered", () => {
    const { kpis, questions } = readingOf("so-lao-dong-2021.txt");
    const asked = questions.find(({ items, matter }) => items.includes("kpi-03") && matter.kind === "targetUnclear");
    expect(kpis[2]?.values.target).toBe("Tỷ lệ thất nghiệp khu vực thành thị: 2,5%");
    expect(asked?.readings.map(({ key, changes }) => [key, changes[0]?.value])).toEqual([
      ["atLeast", "≥ 2,5%"],
      ["atMost", "≤ 2,5%"],
    ]);
    expect(asked?.chosen).toBeNull();
  });

  test("a table gives holders, those that help, and the result of the year before as a baseline", () => {
    const rows = readingOf("so-giao-duc-2024.txt").kpis.map(({ values }) => values);
    expect(rows.map(({ holder, coHolders, baseline }) => [holder, coHolders, baseline])).toEqual([
      ["Phòng Giáo dục Mầm non", ["Phòng Kế hoạch - Tài chính"], "99,2"],
      ["Phòng Giáo dục Mầm non", ["Phòng Khảo thí", "Văn phòng Sở"], "112"],
      ["Phòng Giáo dục Trung học", [], "98,7"],
      ["Phòng Giáo dục Trung học", [], "0,35"],
      ["Phòng Khảo thí", ["Phòng Giáo dục Trung học"], "41"],
    ]);
    expect(readingOf("so-giao-duc-2024.txt").questions.some(({ matter }) => matter.kind === "baselineNeeded")).toBe(
      false,
    );
  });
});

test.each([
  [
    "so-giao-duc-2024.txt",
    [
      [
        "Hoàn thành Đề án sắp xếp mạng lưới trường, lớp trước ngày 30/6/2024",
        "",
        "trước ngày 30/6/2024",
        "Phòng Kế hoạch - Tài chính",
        ["Phòng Tổ chức cán bộ", "Thanh tra Sở"],
      ],
      [
        "Ban hành bộ tiêu chí đánh giá mức độ chuyển đổi số của cơ sở giáo dục trong quý II năm 2024",
        "",
        "trong quý II năm 2024",
        "",
        [],
      ],
      ["Tổ chức 03 lớp tập huấn về dạy học môn Khoa học tự nhiên", "03 lớp tập huấn", "", "", []],
    ],
  ],
  [
    "so-nong-nghiep-2025.md",
    [
      [
        "Xây dựng cơ sở dữ liệu đất đai của tỉnh",
        "",
        "30/9/2025",
        "Chi cục Quản lý đất đai",
        ["Phòng Kế hoạch - Tài chính", "Trung tâm Công nghệ thông tin"],
      ],
      ["Rà soát quy hoạch ba loại rừng", "", "Quý III năm 2025", "Chi cục Kiểm lâm", []],
      ["Trình UBND tỉnh ban hành cơ chế hỗ trợ trồng rừng gỗ lớn", "", "", "Phòng Pháp chế", ["Chi cục Kiểm lâm"]],
    ],
  ],
  [
    "so-lao-dong-2021.txt",
    [
      ["Hoàn thành điều tra cung cầu lao động (xong trước 31/10/2021)", "", "trước 31/10/2021", "", []],
      ["Xây dựng phần mềm quản lý hồ sơ người có công", "", "", "", []],
    ],
  ],
] as const)("the tasks of %s with due dates and holders", (name, expected) => {
  expect(
    readingOf(name).tasks.map(({ values: { content, target, due, holder, coHolders } }) => [
      content,
      target,
      due,
      holder,
      coHolders,
    ]),
  ).toEqual(expected);
});

test.each([
  [
    "so-giao-duc-2024.txt",
    [
      ["Dạy tốt, học tốt", "Bộ Giáo dục và Đào tạo"],
      ["Trường học hạnh phúc", "Sở Giáo dục và Đào tạo tỉnh Lạng Sơn"],
      [
        "Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030",
        "Thủ tướng Chính phủ",
      ],
    ],
  ],
  [
    "so-nong-nghiep-2025.md",
    [["Nông nghiệp xanh, nông thôn hiện đại", "Sở Nông nghiệp và Môi trường tỉnh Tuyên Quang"]],
  ],
  [
    "so-y-te-2023.txt",
    [
      ["Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"],
      ["Đổi mới phong cách, thái độ phục vụ của cán bộ y tế hướng tới sự hài lòng của người bệnh", "Bộ Y tế"],
    ],
  ],
] as const)("the movements of %s with who launched them", (name, expected) => {
  expect(readingOf(name).movements.map(({ values }) => [values.name, values.launchedBy])).toEqual(expected);
});

test.each([
  [
    "so-giao-duc-2024.txt",
    [
      ["T1.1", { kind: "allKpisMet" }, "required"],
      ["T2.1", { kind: "shareRatedAtLeast", share: 0.8, rating: "good" }, "required"],
      ["T2.2", { kind: "countRatedAtMost", count: 0, rating: "notCompleted" }, "required"],
      ["T3.1", { kind: "movementsJoinedAtLeast", amount: { count: 2 } }, "required"],
      ["T4.1", { kind: "noDisciplineFrom", discipline: "reprimand" }, "required"],
      ["C1.1", { kind: "ownRatingAtLeast", rating: "good" }, "required"],
      ["C2.1", { kind: "recognisedInitiativesAtLeast", count: 1 }, "required"],
      ["C3.1", null, "required"],
    ],
  ],
  [
    "so-nong-nghiep-2025.md",
    [
      ["T1.1", { kind: "allKpisMet" }, "required"],
      ["T1.2", { kind: "noTaskLateOrUnfinished" }, "required"],
      ["T2.1", { kind: "attested", subject: "unity" }, "required"],
      ["C1.1", { kind: "ownRatingAtLeast", rating: "excellent" }, "oneOf"],
      ["C2.1", { kind: "recognisedInitiativesAtLeast", count: 2 }, "oneOf"],
      ["C3.1", { kind: "recognisedFeatsAtLeast", count: 1 }, "oneOf"],
    ],
  ],
  [
    "so-y-te-2023.txt",
    [
      ["T1.1", null, "required"],
      ["T1.2", { kind: "shareRatedAtLeast", share: 1, rating: "completed" }, "required"],
      ["T1.3", { kind: "noDisciplineFrom", discipline: "warning" }, "required"],
      ["C1.1", { kind: "ownRatingAtLeast", rating: "good" }, "required"],
      ["C1.2", { kind: "attested", subject: "unity" }, "required"],
      ["C1.3", { kind: "notUnderConsideration" }, "required"],
    ],
  ],
  [
    "so-lao-dong-2021.txt",
    [
      ["T1.1", { kind: "allKpisMet" }, "required"],
      ["T1.2", { kind: "noTaskLateOrUnfinished" }, "required"],
      ["T2.1", { kind: "movementsJoinedAtLeast", amount: { share: 1 } }, "required"],
      ["T3.1", null, "required"],
      ["C1.1", { kind: "ownRatingAtLeast", rating: "excellent" }, "required"],
      ["C2.1", { kind: "recognisedInitiativesAtLeast", count: 1 }, "preference"],
    ],
  ],
] as const)("the criteria of %s; what nothing measures has no measure and is asked about", (name, expected) => {
  const { criteria, questions } = readingOf(name);
  expect(criteria.map(({ values: { code, measure, mode } }) => [code, measure, mode.kind])).toEqual(expected);
  const unmeasured = criteria.filter(({ values }) => values.measure === null).map(({ id }) => id);
  const asked = questions.flatMap(({ matter, items }) => (matter.kind === "measureUnknown" ? items : []));
  expect(asked).toEqual(unmeasured);
});

test.each([
  ["so-giao-duc-2024.txt", 2, ["Tờ trình", "danh sách trích ngang", "báo cáo thành tích", "biên bản họp xét"]],
  ["so-nong-nghiep-2025.md", 1, ["tờ trình", "báo cáo thành tích", "biên bản họp"]],
  ["so-y-te-2023.txt", 3, []],
  ["so-lao-dong-2021.txt", null, ["Tờ trình của đơn vị", "Báo cáo thành tích"]],
] as const)("the dossier of %s", (name, sets, parts) => {
  const { dossier } = readingOf(name);
  expect(dossier?.values.sets).toBe(sets);
  expect(dossier?.values.parts.map((part) => part.name)).toEqual(parts);
});

test.each([
  ["so-giao-duc-2024.txt", ["Văn phòng Sở", "Trưởng các phòng, Thủ trưởng các đơn vị trực thuộc"]],
  ["so-nong-nghiep-2025.md", ["Các phòng, chi cục, đơn vị sự nghiệp trực thuộc Sở", "Văn phòng Sở"]],
  ["so-y-te-2023.txt", ["Phòng Tổ chức cán bộ"]],
  ["so-lao-dong-2021.txt", ["Văn phòng Sở"]],
] as const)("who does what under %s", (name, expected) => {
  expect(readingOf(name).roles.map(({ values }) => values.who)).toEqual(expected);
});

test("where the plan says that criteria are met together, nobody is asked", () => {
  expect(readingOf("so-giao-duc-2024.txt").questions.some(({ matter }) => matter.kind === "cumulative")).toBe(false);
});
