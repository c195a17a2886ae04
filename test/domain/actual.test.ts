import { describe, expect, test } from "@jest/globals";
import { readActual, tidy, type Actual } from "../../src/domain/actual";
import { readTarget } from "../../src/domain/target-reader";
import { cell, day } from "./readings";

/** What was read, in short: a level, a change, a share, or the doubt. */
function read(target: string, actual: Parameters<typeof cell>[0], year: number | null = null): unknown {
  const result: Actual = readActual(cell(actual), readTarget(target), year);
  switch (result.kind) {
    case "level":
      return result.points ? `points ${String(result.value)}` : result.value;
    case "change":
      return `change ${String(result.value)}`;
    case "unfinished":
      return result.share ?? "unfinished";
    case "completed":
      return result.on === null
        ? "completed"
        : `completed ${String(result.on.day)}/${String(result.on.month)}/${String(result.on.year)}`;
    case "unclear":
      return result.doubt;
    default:
      return result.kind;
  }
}

describe("blank, 0, không áp dụng and nonsense are four different things", () => {
  test.each([
    ["", "blank"],
    [" \u00a0", "blank"],
    ["chưa có số liệu", "blank"],
    ["Chưa có", "blank"],
    ["Chưa công bố", "blank"],
    [0, 0],
    ["0", 0],
    ["0 xã", 0],
    ["Không áp dụng", "notApplicable"],
    ["không  áp dụng.", "notApplicable"],
    ["abc", "unreadable"],
    ["-", "unreadable"],
    ["x5", "unreadable"],
    [true, "notAResult"],
    [day("2022-11-02"), "notAResult"],
    ["#REF!", "error"],
    [Number.NaN, "unreadable"],
    [Number.POSITIVE_INFINITY, "unreadable"],
  ])("%j against 100 xã is %j", (actual, expected) => {
    expect(read("100 xã", actual)).toBe(expected);
  });
});

describe("a result against a percentage", () => {
  test.each([
    ["≥ 82%", "82%", 82],
    ["≥ 82%", "82,5 %", 82.5],
    ["≥ 82%", "đạt 82,5%", 82.5],
    ["≥ 82%", "tỷ lệ 82,5%", 82.5],
    ["≥ 82%", "82 phần trăm", 82],
    ["≥ 82%", 0.82, 82],
    ["≥ 82%", 0.29, 29],
    ["≥ 82%", 0, 0],
    ["≥ 82%", "0,82", 82],
    ["≥ 82%", 1, 100],
    ["≥ 82%", 1.5, 150],
    ["≥ 82%", 1.51, "percentScale"],
    ["≥ 82%", 6.2, "percentScale"],
    ["≥ 82%", 9.9, "percentScale"],
    ["≥ 82%", 10, "points 10"],
    ["≤ 25%", 6.2, "points 6.2"],
    ["15%", 6.2, "points 6.2"],
    ["100% kế hoạch", 6.2, "percentScale"],
    ["≥ 82%", "6,2%", 6.2],
    ["≥ 82%", "150%", 150],
    ["≥ 82%", "150,1%", "beyondWhole"],
    ["≥ 82%", "620%", "beyondWhole"],
    ["120%", "180%", 180],
    ["120%", "181%", "beyondWhole"],
    ["100% kế hoạch", "620% kế hoạch", 620],
    ["Tỷ lệ hồ sơ đúng hạn: 90%", "100%", 100],
    ["Tỷ lệ hồ sơ đúng hạn: 90%", "105%", "beyondWhole"],
    ["Tỷ lệ hồ sơ đúng hạn: 90%", 1.05, "beyondWhole"],
    ["Tỷ lệ hồ sơ trễ hạn dưới 5%", "105%", "beyondWhole"],
    ["90% số xã", "105%", "beyondWhole"],
    ["Tỷ lệ hoàn thành kế hoạch: 100%", "105%", 105],
    ["không dưới 1/3 tổng số", "105%", "beyondWhole"],
    ["không dưới 1/3 tổng số", 2, "percentScale"],
    ["100%", "hoàn thành 100%", 100],
    ["≥ 82%", 82, "points 82"],
    ["≥ 82%", "82", "points 82"],
    ["≥ 82%", 100, "points 100"],
    ["≥ 82%", 100.01, "percentScale"],
    ["100%", 95, "points 95"],
    ["120%", 95, "percentScale"],
    ["120%", 1.1, 110],
    ["≥ 82%", -0.1, "negative"],
    ["25%", 0.49, 49],
    ["25%", 0.5, "percentScale"],
    ["25%", 0.9, "percentScale"],
    ["25%", 1.5, "percentScale"],
    ["25%", 1.6, "percentScale"],
    ["≤ 25%", 1.6, "points 1.6"],
    ["50%", 0.5, 50],
    ["49,9%", 0.5, "percentScale"],
    ["≤ 1,5%", 0.1, "percentScale"],
    ["≤ 1,5%", 0.09, 9],
    ["≤ 1,6%", 0.1, "percentScale"],
    ["9,9%", 0.5, "percentScale"],
    ["5%", 0.35, "percentScale"],
    ["10%", 0.3, 30],
    ["dưới 4%", 0.035, 3.5],
    ["80%", "96/100 xã", 96],
    ["80%", "96/100 xã, đạt 96%", 96],
    ["80%", "102/108 xã, đạt 94,4%", 94.444444444],
    ["80%", "102/108 xã, đạt 95%", "shareDisagrees"],
    ["95%", "½", "unreadable"],
    ["5.000 m²", "5.200 m2", 5200],
    ["5.000 m2", "5.200m²", 5200],
    ["5.000 m2", "5.200 m2, tăng 200 m2 so với năm 2021", 5200],
    ["5.000 m2", "5.200 m3", "otherUnit"],
    ["5.000 m3", "5.200 m3", 5200],
    ["5.000 m2", "5.200 m", "otherUnit"],
    ["12 m2/người", "12,5 m2/người", 12.5],
    ["258 km", "260km", 260],
    ["95%", "234/250 (93,6%)", 93.6],
    ["95%", "93,6% (234/250 hồ sơ)", 93.6],
    ["95%", "1.234/1.300 hồ sơ (94,9%)", 94.923076923],
    ["95%", "234/250 hồ sơ (95%)", "shareDisagrees"],
    ["95%", "95% (234/250)", "shareDisagrees"],
    // What was reached beside what was asked is no count of a whole.
    ["96%", "94/96%", "otherPlan"],
    ["96%", "94/96", "otherPlan"],
    ["96%", "94/96 xã", 97.916666667],
    ["96%", "94/100%", 94],
    ["100%", "98/100", 98],
    ["95%", "93,6% (234/250), 94% (47/50)", "severalValues"],
    ["95%", "93,6% (234/250), 94%", "severalValues"],
    ["95%", "93,6%; 94%", "severalValues"],
    ["2/3 số xã", "80/108 xã (74%)", 80 / 108],
    ["100 xã", "100/108 xã (92,6%)", "otherPlan"],
    ["80%", "110/108 xã", "otherPlan"],
    ["80%", "1/0 xã", "otherPlan"],
    ["82%", "85%, đạt 103,7% kế hoạch", 85],
    ["82%", "85%, đạt 103,7%", 85],
    ["82%", "85%, đạt 90% kế hoạch", "shareDisagrees"],
    ["82%", "đạt 103,7% kế hoạch", "shareOfPlanOnly"],
    ["100% kế hoạch", "đạt 103,7% kế hoạch", 103.7],
    ["82%", "85% và 90%", "unreadable"],
    ["82%", "85%; 90%", "severalValues"],
    ["82%", "80-85%", "severalValues"],
    ["82%", "100 xã", "otherUnit"],
    ["82%", "khoảng 85%", "approximateResult"],
    ["82%", "ước đạt 85%", "approximateResult"],
    ["82%", "gần 82%", "approximateResult"],
    ["82%", "trên 82%", "approximateResult"],
    ["82%", "1.25%", "ambiguousNumber"],
    ["82%", "tăng 5%", "changeExpected"],
    ["82%", "hoàn thành", "notAResult"],
    ["≥ 82%", "mức độ 4 là 96,74%", 96.74],
    ["82%", "Đến ngày 31/12/2022 đạt 85%", 85],
    ["82%", "85% (theo Báo cáo số 12/BC-STTTT)", 85],
    ["82%", "85%, tăng 3% so với năm 2021", 85],
    ["82%", "85%, vượt kế hoạch", 85],
    ["82%", "85%, đạt 90%, đạt 95%", "severalValues"],
    ["82%", "đạt 85%; đạt 90%", "severalValues"],
    ["82%", "0,85, đạt 103,7%", 85],
    ["82%", "0,85, đạt 85%", "shareDisagrees"],
    ["82%", "85;", "points 85"],
    ["4,8% GDP", "4,5%", 4.5],
    ["không dưới 1/3 tổng số", "40%", 0.4],
    ["không dưới 1/3 tổng số", 0.4, 0.4],
    ["không dưới 1/3 tổng số", "5/12", 5 / 12],
    ["không dưới 1/3 tổng số", "4/12", 1 / 3],
    ["không dưới 1/3 tổng số", "4/12, đạt 33,3%", 1 / 3],
    ["không dưới 1/3 tổng số", 40, "points 0.4"],
    ["không dưới 1/3 tổng số", 140, "percentScale"],
  ])("%s: %j is %j", (target, actual, expected) => {
    expect(read(target, actual)).toBe(expected);
  });
});

describe("a result in a unit", () => {
  test.each([
    ["100 xã, phường", "102 xã", 102],
    ["100 xã, phường", "102 xã, phường", 102],
    ["100 xã, phường", "102 xã, phường, thị trấn", 102],
    ["100 xã", "102", 102],
    ["100 xã", 102.5, 102.5],
    ["100 xã", "102 hộ", "otherUnit"],
    ["100 xã", "102%", "otherUnit"],
    ["100", "102 xã", "otherUnit"],
    ["100 xã", "-3", "negative"],
    ["100 xã", -3, "negative"],
    ["654 tỷ đồng", "666,35/654 tỷ đồng, đạt 101,9%", 666.35],
    ["654 tỷ đồng", "666,35/654 tỷ đồng, đạt 101,8%", 666.35],
    ["654 tỷ đồng", "666,35/654 tỷ đồng, đạt 102,1%", "shareDisagrees"],
    ["654 tỷ đồng", "666,35/650 tỷ đồng", "otherPlan"],
    ["654 tỷ đồng", "666 triệu đồng", "otherUnit"],
    ["654 tỷ đồng", "666 tỷ", 666],
    ["10.000 tỷ đồng", "10.700,3 tỷ", 10700.3],
    ["340ha", "405,35/340ha, đạt 119,22% kế hoạch", 405.35],
    ["26 chỉ tiêu", "23/26 chỉ tiêu", 23],
    ["5 - 7 mô hình", "6/7 mô hình", 6],
    ["80 điểm", "40,62/80 điểm", 40.62],
    ["1.500 tỷ đồng", "1.500.000 tỷ đồng", "otherUnit"],
    ["1.500 tỷ đồng", "1,5 tỷ đồng", 1.5],
    ["1.500 tỷ đồng", "3.000 tỷ đồng", 3000],
    ["1 mô hình", "150 mô hình", 150],
    ["80 điểm", 8.5, "otherUnit"],
    ["80 điểm", 850, "otherUnit"],
    ["80 điểm", "8,5 điểm", "otherUnit"],
    ["80 điểm", "850 điểm", "otherUnit"],
    ["80 điểm", "85 điểm", 85],
    ["2 hợp tác xã", "08 hợp tác xã, đạt 400% kế hoạch", 8],
    ["85 điểm", "87,61 điểm, tăng 1,59 điểm, giảm 7 bậc", 87.61],
    ["5 sản phẩm OCOP", "6 sản phẩm", 6],
    ["5 sản phẩm", "6 sản phẩm OCOP", 6],
    ["45 triệu đồng/người/năm", "46 triệu đồng/người", 46],
    ["45 triệu đồng/người/năm", "46 triệu đồng", "otherUnit"],
    ["khoảng 15,3 bác sĩ trên 1 vạn dân", "15,5 bác sĩ/1 vạn dân", 15.5],
    ["khoảng 15,3 bác sĩ trên 1 vạn dân", "500 bác sĩ", "otherUnit"],
    ["5.400 - 5.500 đô la Mỹ", "5.450 USD", 5450],
    ["2 triệu lượt khách", "2,1 triệu lượt khách", 2100000],
    ["500 nghìn đồng", "550 nghìn đồng", 550],
    ["100 xã", "đã có 102 xã", 102],
    ["100 xã", "tổng số 102 xã", 102],
    ["100 xã", "102 xã; 5 hộ", 102],
    ["100 xã", "102 xã; 103 xã", "severalValues"],
    ["100 xã", "1.25 xã", "ambiguousNumber"],
    ["100 xã", "đạt 95% kế hoạch", "shareOfPlanOnly"],
    ["100 xã", "hơn 100 xã", "approximateResult"],
    ["100 xã", "5 hộ, đạt 95%", "otherUnit"],
    ["100 xã", "đạt 95%", "otherUnit"],
    ["100 xã", "tăng 5 xã", "changeExpected"],
    ["100 xã", "102 xã;; ", 102],
    // What stands in brackets is a remark, not one more kind of what is counted.
    ["100 xã, phường", "101 xã, phường (ước)", "approximateResult"],
    ["100 xã, phường", "101 xã, phường (dự kiến)", "approximateResult"],
    ["100 xã, phường", "101 xã, tạm tính", "approximateResult"],
    ["100 xã, phường", "101 xã (kế hoạch)", "unreadable"],
    ["100 xã, phường", "101 xã (đã duyệt)", "unreadable"],
    ["100 xã, phường", "101 xã (đạt)", 101],
    ["100 xã, phường", "101 xã (vượt kế hoạch)", 101],
    ["1", 11, "percentScale"],
    ["1", 10, 10],
    ["5", 500, 500],
    ["5", 501, "otherUnit"],
    ["1.500", "1,6", "otherUnit"],
    // The grid gives 1,02 for a typed "102%", and 1 for "100%".
    ["100 xã", 1.02, "percentScale"],
    ["65", 0.7, "percentScale"],
    ["10 lớp", 0.5, "percentScale"],
    ["không quá 20 vụ", 0.9, "percentScale"],
    ["tăng 15 xã", 1.1, "percentScale"],
    ["100 xã", 1, "percentScale"],
    ["99 xã", 1, 1],
    ["10 lớp", 1, 1],
    ["10 lớp", 1.6, 1.6],
    ["9,5 tỷ đồng", 0.5, 0.5],
    ["1.500", 0, 0],
    ["không quá 500", 3, 3],
  ])("%s: %j is %j", (target, actual, expected) => {
    expect(read(target, actual)).toBe(expected);
  });
});

test("a product of typed decimals is the decimal that a person would write", () => {
  expect([0.29, 0.07, 0.57].map((value) => tidy(value * 100))).toEqual([29, 7, 57]);
  expect(tidy(1e12 + 0.5)).toBe(1e12);
  expect(tidy(0.1 + 0.2)).toBe(0.3);
});

describe("a figure that is not the result", () => {
  test.each([
    ["100 xã", "tăng lên 102 xã", 102],
    ["100 xã", "giảm xuống 98 xã", 98],
    ["82%", "tăng lên 85%", 85],
    ["82%", "đã giảm xuống 80%", 80],
    ["100 xã", "lên 102 xã", "changeExpected"],
    ["tăng 5 xã", "tăng lên 50 xã", 50],
    ["tăng 5%", "tăng lên 12%", "changeExpected"],
    ["giảm 2 điểm %", "giảm xuống 5,2%", 5.2],
    ["giảm 2%", "xuống 3%", "changeExpected"],
    ["tăng 2 bậc", "tăng lên hạng 15", 15],
    ["100 xã", "kế hoạch là 100 xã", "notAResult"],
    ["82%", "năm trước là 96%", "notAResult"],
    ["82%", "cùng kỳ là 96%", "notAResult"],
    ["82%", "số hồ sơ trễ là 90%", "notAResult"],
    ["82%", "tỷ lệ hài lòng là 96%", 96],
    ["82%", "đạt 83% so với kế hoạch", "shareOfPlanOnly"],
    ["82%", "bằng 105% so với cùng kỳ", "changeExpected"],
    ["82%", "85%, bằng 105% so với cùng kỳ", 85],
    ["tăng 10%", "bằng 105% so với cùng kỳ", "otherUnit"],
    ["tăng 10%", "112% cùng kỳ", "otherUnit"],
    ["tăng 10%", "112%", "changeExpected"],
    ["tăng 10%", "105%", "changeExpected"],
    ["tăng 10%", "đạt 105%", "changeExpected"],
    ["tăng 10%", "tăng 12% so với kế hoạch", "otherUnit"],
    ["tăng 10%", "tăng 12% so với cùng kỳ", "change 12"],
    ["giảm 20%", "25%", "changeExpected"],
    ["100 hộ", "120 hộ chưa xong", "notAResult"],
    ["100 hộ", "120 hộ không đạt", "notAResult"],
    ["100 hộ", "120 hộ, không đạt", "notAResult"],
    ["100 hộ", "90 hộ, chưa đạt", 90],
    ["100 hộ", "120 hộ dở dang", "notAResult"],
    ["100 hộ", "120 hộ, đang triển khai", "notAResult"],
    ["100 hộ", "120 hộ đang triển khai", "notAResult"],
    ["100 xã", "108 xã được giao, 98 đạt", "notAResult"],
    ["100 xã", "120 xã cùng kỳ", "notAResult"],
    ["100 xã", "120 xã năm trước", "notAResult"],
    ["100 xã", "120 xã mới khởi công", "notAResult"],
    ["tăng 10%", "bằng 1,12 lần", "changeExpected"],
    ["2 mô hình", "02 mô hình đang hoạt động", 2],
    ["100 hộ", "120 hộ dự kiến", "approximateResult"],
    ["100 hộ", "120 hộ đăng ký", "notAResult"],
    ["10 bài/tháng", "12", "otherUnit"],
    ["10 bài/tháng", 12, "otherUnit"],
    ["10 bài/tháng", "12 bài/tháng", 12],
    ["654 tỷ đồng", 666350, "otherUnit"],
    ["654 tỷ đồng", "666350", "otherUnit"],
    ["1.500 người", 1.6, "otherUnit"],
    ["1.500 người", 0, 0],
    ["tối đa 500 vụ", 3, 3],
  ])("%s: %j is %j", (target, actual, expected) => {
    expect(read(target, actual)).toBe(expected);
  });

  test.each([
    ["100 xã", "năm 2021 đạt 120 xã", "notAResult"],
    ["100 xã", "năm 2022 đạt 120 xã", 120],
    ["100 xã", "120 xã, tăng 5 xã so với năm 2021", 120],
    ["100 xã", "6 tháng đầu năm 50 xã", "notAResult"],
    ["100 xã", "102 xã trong quý II", "notAResult"],
    ["100 xã", "đến hết quý III đạt 102 xã", 102],
    ["100 xã", "102 xã (tính đến tháng 11/2022)", 102],
    ["100 xã", "120 xã (theo Báo cáo số 12/BC-STTTT ngày 05/01/2023)", 120],
    ["tăng 10%", "tăng 12% so với năm 2021", "change 12"],
    ["tăng 10%", "tăng 12% so với năm 2019", "notAResult"],
  ])("in a plan of 2022, %s: %j is %j", (target, actual, expected) => {
    expect(read(target, actual, 2022)).toBe(expected);
  });
});

describe("a rank or a change", () => {
  test.each([
    ["PAR INDEX xếp thứ 16/63", "20/63", 20],
    ["PAR INDEX xếp thứ 16/63", "xếp thứ 20", 20],
    ["Top 20", "hạng 15", 15],
    ["Top 20", 15, 15],
    ["Top 20", 15.5, "unreadable"],
    ["Top 20", 0, "unreadable"],
    ["Top 20", "64/63", "unreadable"],
    ["Top 20", "15 xã", "otherUnit"],
    ["Top 20", "hạng 5, hạng 6", "severalValues"],
    ["tăng 2 bậc", 51, 51],
    ["tăng 2 bậc", "51/63", 51],
    ["tăng 2 bậc", "tăng 8 bậc", "change 8"],
    ["tăng 2 bậc", "lên 8 bậc", "change 8"],
    ["tăng 2 bậc", "giảm 12 bậc", "change -12"],
    ["tăng 2 bậc", "tụt 12 bậc", "change -12"],
    ["tăng 2 bậc", "giữ nguyên", "change 0"],
    ["tăng 2 bậc", "87,61 điểm, tăng 1,59 điểm, giảm 7 bậc", "change -7"],
    ["tăng 2 bậc", "tăng 2 điểm", "otherUnit"],
    ["tăng 2 bậc", "tăng 2 bậc, giảm 1 bậc", "severalValues"],
    ["tăng 10%", "tăng 12%", "change 12"],
    ["tăng 10%", "tăng trưởng 12%", "change 12"],
    ["tăng 10%", "tăng 99%", "change 99"],
    ["tăng 10%", "tăng 105%", "growthOrLevel"],
    ["tăng 50%", "tăng 105%", "change 105"],
    ["tăng 105%", "tăng 110%", "change 110"],
    ["giảm 10%", "giảm 49%", "change 49"],
    ["giảm 10%", "giảm 95%", "growthOrLevel"],
    ["giảm 30%", "giảm 95%", "change 95"],
    ["giảm 30%", "giảm 105%", "growthOrLevel"],
    ["tăng 10%", "giảm 3%", "change -3"],
    ["tăng 10%", "12%", 12],
    ["tăng 10%", "20%", 20],
    ["tăng 10%", "21%", "changeExpected"],
    ["tăng 10%", "45%", "changeExpected"],
    ["tăng 2%", "7%", 7],
    ["tăng 2%", "7,1%", "changeExpected"],
    ["tăng 60%", "70%", "changeExpected"],
    ["tăng 10%", "0%", 0],
    ["tăng 10%", "560 tỷ đồng", 560],
    ["tăng 10%", 0.12, 0.12],
    ["giảm 10%", "giảm 12%", "change 12"],
    ["giảm 10%", "tăng 1%", "change -1"],
    ["tăng 5 xã", "tăng 6 xã", "change 6"],
    ["tăng 5 xã", "tăng 6 hộ", "otherUnit"],
    ["tăng 5 xã", "tăng 6", "otherUnit"],
    ["tăng 5 xã", "50 xã", 50],
    ["tăng 5 xã", "50 hộ", "otherUnit"],
    ["tăng 5 xã", "50%", "otherUnit"],
    ["tăng 5 xã", "50 xã; 51 xã", "severalValues"],
    ["tăng 5 xã", "50/60 xã", "changeExpected"],
    ["giảm 2 điểm %", "5,2%", 5.2],
    ["giảm 2 điểm %", "giảm 2,5 điểm %", "change 2.5"],
    ["giảm 2 điểm %", "giảm 2,5%", "otherUnit"],
  ])("%s: %j is %j", (target, actual, expected) => {
    expect(read(target, actual)).toBe(expected);
  });
});

describe("the result of a task, as offices type it", () => {
  test.each([
    ["Hoàn thành", "completed"],
    ["đã hoàn thành", "completed"],
    ["Hoàn thành tốt", "completed"],
    ["Xong", "completed"],
    ["Đã ban hành Quyết định số 676/QĐ-UBND ngày 26/4/2022", "completed 26/4/2022"],
    ["Ban hành ngày 26/4/2022, sửa ngày 30/4/2022", "completed"],
    ["Đã được phê duyệt", "completed"],
    ["100%", "completed"],
    ["Hoàn thành 100%", "completed"],
    [1, "completed"],
    [100, "completed"],
    [true, "completed"],
    [false, "unfinished"],
    ["60%", 0.6],
    ["đã thực hiện 60%", 0.6],
    ["hoàn thành 60% khối lượng", 0.6],
    [0.6, 0.6],
    [60, "percentScale"],
    [2, "percentScale"],
    [99, "percentScale"],
    ["Hoàn thành muộn", "notAResult"],
    ["Hoàn thành 60", "notAResult"],
    ["Hoàn thành 5 nội dung", "notAResult"],
    ["Hoàn thành 02 báo cáo theo kế hoạch", "notAResult"],
    ["Đã ban hành 3 văn bản", "notAResult"],
    ["Hoàn thành 5/5 nội dung", "notAResult"],
    ["Hoàn thành toàn bộ 5 nội dung", "completed"],
    ["Hoàn thành 30/6/2022", "completed 30/6/2022"],
    ["Hoàn thành (đạt 90%)", "notAResult"],
    ["Hoàn thành (còn 1 nội dung)", "notAResult"],
    ["Hoàn thành phần việc của phòng", "notAResult"],
    ["Đạt loại Khá", "notAResult"],
    ["Đạt danh hiệu Lao động tiên tiến", "notAResult"],
    ["Đạt yêu cầu", "completed"],
    ["Hoàn thành trong quý II", "completed"],
    ["Hoàn thành giai đoạn 1", "notAResult"],
    ["Hoàn thành đợt 1", "notAResult"],
    ["Hoàn thành phần thô", "notAResult"],
    ["Đã ban hành Đề án giai đoạn 2021-2025", "completed"],
    ["Đã hoàn thành phần mềm", "completed"],
    ["Hoàn thành trước ngày 30/6/2022", "completed"],
    ["Hoàn thành sau ngày 30/6/2022", "notAResult"],
    ["Hoàn thành một nửa", "notAResult"],
    ["hoàn thành bản thảo", "notAResult"],
    ["hoàn thành hồ sơ trình", "notAResult"],
    ["Đã hoàn thành hồ sơ trình UBND tỉnh", "notAResult"],
    ["phê duyệt chủ trương", "notAResult"],
    ["Đã hoàn thành chương trình", "completed"],
    ["Đã hoàn thành theo Kế hoạch số 12/KH-UBND ngày 05/01/2022", "completed"],
    [0, 0],
    ["đang thực hiện", "unfinished"],
    ["Đang triển khai xây dựng dự thảo", "unfinished"],
    ["chưa hoàn thành", "unfinished"],
    ["chưa ban hành", "unfinished"],
    ["không thực hiện", "unfinished"],
    ["Không đạt", "unfinished"],
    ["", "blank"],
    ["Không áp dụng", "notApplicable"],
    ["chưa có số liệu", "blank"],
    ["cơ bản hoàn thành", "notAResult"],
    ["hoàn thành một phần", "notAResult"],
    ["hoàn thành hầu hết", "notAResult"],
    ["Hoàn thành, chờ nghiệm thu", "notAResult"],
    ["Hoàn thành (thiếu báo cáo)", "notAResult"],
    ["hoàn thành, trừ xã Bộc Bố", "notAResult"],
    ["đã trình UBND tỉnh", "notAResult"],
    ["ban hành dự thảo", "notAResult"],
    ["hoàn thành 3/5 nội dung", "notAResult"],
    ["sắp hoàn thành", "notAResult"],
    ["chưa hoàn thành, đang chờ ý kiến", "notAResult"],
    ["5 lớp", "notAResult"],
    ["abc", "notAResult"],
    ["1.25%", "ambiguousNumber"],
    ["120%", "percentScale"],
    [1.2, "percentScale"],
    [101, "percentScale"],
    [-1, "negative"],
    [day("2022-06-30"), "notAResult"],
    ["#N/A", "error"],
  ])("%j is %j", (actual, expected) => {
    expect(read("Ban hành danh mục CSDL", actual)).toBe(expected);
  });

  test.each([
    ["Hoàn thành năm 2023", "notAResult"],
    ["Đã hoàn thành trong tháng 1/2023", "notAResult"],
    ["Hoàn thành năm 2022", "completed"],
    ["Đã ban hành Kế hoạch năm 2023", "completed"],
  ])("in a plan of 2022, %j is %j", (actual, expected) => {
    expect(read("Ban hành danh mục CSDL", actual, 2022)).toBe(expected);
  });

  test("nothing but a blank is read against an unclear target", () => {
    expect(read("gần 500 xã", "500 xã")).toBe("notAResult");
    expect(read("gần 500 xã", "")).toBe("blank");
    expect(read("gần 500 xã", "Không áp dụng")).toBe("notApplicable");
  });
});

describe("a bare number far from what was asked is likelier in another unit", () => {
  test.each([
    ["10 vụ", 1000, 1000],
    ["10 vụ", 1001, "otherUnit"],
    ["160 vụ", 1.6, 1.6],
    ["160 vụ", 1.59, "otherUnit"],
    ["10 - 20 vụ", 2000, 2000],
    ["10 - 20 vụ", 2001, "otherUnit"],
    ["tối đa 160 vụ", 1.59, 1.59],
    ["dưới 160 vụ", 1.59, 1.59],
    ["tối đa 10 vụ", 1001, "otherUnit"],
    ["dưới 10 vụ", 1001, "otherUnit"],
    ["Chỉ số đạt 80 điểm", 400, 400],
    ["Chỉ số đạt 80 điểm", 401, "otherUnit"],
    ["Chỉ số đạt 80 điểm", 16, 16],
    ["Chỉ số đạt 80 điểm", 15.9, "otherUnit"],
    ["Chỉ số đạt 80 điểm thi đua", 401, 401],
    ["1", 10, 10],
    ["1", 10.5, "percentScale"],
    ["1", 0.005, 0.005],
    ["10 bài/tháng", 12, "otherUnit"],
    ["10 bài/tháng nâng cao", 12, 12],
    // A place, and the level that a change has led to, are of no size that the target would tell.
    ["Top 20", 2001, 2001],
    ["tăng 2 bậc", 3000, 3000],
    ["tăng 5 vụ", 2000, 2000],
    ["giảm 5 vụ", 2000, 2000],
  ])("against %s, %d is %j", (target, actual, expected) => {
    expect(read(target, actual)).toBe(expected);
  });

  test.each([
    ["≥ 19%", 1.6, "points 1.6"],
    ["≥ 20%", 1.6, "percentScale"],
    ["≥ 20%", 9.99, "percentScale"],
    ["≥ 20%", 10, "points 10"],
    ["≤ 20%", 1.6, "points 1.6"],
    ["dưới 20%", 1.6, "points 1.6"],
    ["≥ 120%", 1.5, 150],
    ["≥ 120%", 1.6, "percentScale"],
    ["≥ 9%", 0.1, "percentScale"],
    ["≥ 9%", 0.09, 9],
    ["≥ 10%", 0.1, 10],
  ])("against %s, %d is %j", (target, actual, expected) => {
    expect(read(target, actual)).toBe(expected);
  });
});

describe("words beside a figure", () => {
  test.each([
    ["10 vụ", "chưa đạt, 9 vụ", 9],
    ["10 vụ", "chưa đạt, 10 vụ", "notAResult"],
    ["trên 10 vụ", "chưa đạt, 10 vụ", 10],
    ["trên 10 vụ", "chưa đạt, 11 vụ", "notAResult"],
    ["10 - 20 vụ", "không đạt, 9 vụ", 9],
    ["10 - 20 vụ", "không đạt, 10 vụ", "notAResult"],
  ])("against %s, %j is %j: what is denied must fall short", (target, actual, expected) => {
    expect(read(target, actual)).toBe(expected);
  });

  test.each([
    ["tăng 10 vụ", "tăng 12 vụ so với năm 2021", "change 12"],
    ["tăng 10 vụ", "tăng 12 vụ so với năm 2020", "notAResult"],
    ["10 vụ", "12 vụ so với năm 2021", 12],
    ["10 vụ", "12 vụ, năm 2021", "notAResult"],
    ["10 vụ", "tháng 6: 12 vụ", "notAResult"],
    ["10 vụ", "quý III có 12 vụ", "notAResult"],
    ["10 vụ", "6 tháng đầu năm 12 vụ", "notAResult"],
    ["95%", "96% (6 tháng)", "notAResult"],
    ["95%", "96% (trong 9 tháng)", "notAResult"],
    ["95%", "96%, 9 tháng qua", "notAResult"],
    ["95%", "9 tháng: 96%", "notAResult"],
    ["95%", "96% (12 tháng)", 96],
    ["không quá 6 tháng", "5 tháng", 5],
    ["10 vụ", "quý III, đến nay 12 vụ", "notAResult"],
    ["10 vụ", "hết quý III có 12 vụ", 12],
    ["10 vụ", "12 vụ (tính đến tháng 6)", 12],
    // A report made before the year began, or of another year, tells nothing of this one.
    ["10 vụ", "12 vụ theo báo cáo năm 2021", "notAResult"],
    ["10 vụ", "12 vụ theo báo cáo số 15/BC-STTTT ngày 20/12/2021", "notAResult"],
    ["10 vụ", "12 vụ theo báo cáo năm 2022", 12],
    ["10 vụ", "12 vụ theo báo cáo số 15/BC-STTTT ngày 05/01/2023", 12],
  ])("against %s in 2022, %j is %j: a figure is of the year, up to a day", (target, actual, expected) => {
    expect(read(target, actual, 2022)).toBe(expected);
  });

  test.each([
    ["82%.;", 82],
    ["Không áp dụng năm nay", "unreadable"],
    ["Đơn vị không áp dụng", "unreadable"],
  ])("against ≥ 82%%, %j is %j", (actual, expected) => {
    expect(read("≥ 82%", actual)).toBe(expected);
  });

  test.each([
    ["tăng 2 bậc", "giữ nguyên", "change 0"],
    ["tăng 2 bậc", "không thay đổi", "change 0"],
    ["tăng 2 bậc", "không đổi", "change 0"],
    ["tăng 2 bậc", "giữ nguyên hạng", "change 0"],
    ["tăng 2 bậc", "giữ nguyên thứ hạng", "change 0"],
    ["tăng 2 bậc", "giữ nguyên 2 bậc", "unreadable"],
    ["tăng 2 vụ", "giữ nguyên", "unreadable"],
  ])("against %s, %j is %j: a place that is kept is no climb", (target, actual, expected) => {
    expect(read(target, actual)).toBe(expected);
  });

  test.each([
    ["12 bác sĩ/10.000 dân", "12,5 bác sĩ trên 10.000 dân", 12.5],
    ["12 xã", "trên 12 xã", "approximateResult"],
    ["12 xã", "10 xã (không đạt)", 10],
    ["12 xã", "12 xã, không đạt", "notAResult"],
    ["12 xã", "10 xã; chưa đạt", 10],
    ["12 xã", "12 xã (tính đến ngày 30/6/2022)", 12],
    ["12 xã", "tính đến hết ngày 30/6/2022, 12 xã", 12],
    ["12 xã", "tại thời điểm 30/6/2022 12 xã", 12],
    ["12 xã", "12 xã (theo báo cáo số 15/BC-UBND)", 12],
    ["12 xã", "12 xã theo số liệu của 3 phòng", 12],
    ["12 xã", "12 xã, theo kết quả kiểm tra", 12],
    ["10 xã, phường", "10 xã, phường, vượt kế hoạch", 10],
    ["12 xã", "10 xã, các xã còn lại chưa hoàn thành hồ sơ", "unreadable"],
    ["12 triệu đồng", "12triệu đồng", 12],
    ["12 nghìn lượt", "12 nghìn lượt", 12000],
    ["tăng 12%", "12% so với năm 2021", "otherUnit"],
    ["tăng 12%", "tăng lên 12%", "changeExpected"],
    ["tăng 12 xã", "lên 12 xã", "changeExpected"],
    ["tăng 2 bậc", "xuống 1 bậc", "change -1"],
    ["tăng 5%", "tăng trưởng 6%", "change 6"],
    ["tăng 2 điểm", "cải thiện 3 điểm", "change 3"],
    ["tăng 2 bậc", "thăng 3 bậc", "change 3"],
    ["654 tỷ đồng", "666,35 tỷ đồng, tương đương 101,9% kế hoạch năm", 666.35],
    ["654 tỷ đồng", "chiếm 101,9% dự toán giao", "shareOfPlanOnly"],
    ["12 xã", "5/1.25 xã", "ambiguousNumber"],
  ])("against %s in 2022, %j is %j: remarks and sources are told from the figure", (target, actual, expected) => {
    expect(read(target, actual, 2022)).toBe(expected);
  });
});
