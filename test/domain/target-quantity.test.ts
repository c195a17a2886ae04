import { describe, expect, test } from "@jest/globals";
import { readTarget } from "../../src/domain/target-reader";

/** The number or range with its unit, or the doubt. */
function quantity(text: string): string {
  const { value, high, unit, doubt } = readTarget(text);
  return doubt ?? `${String(value)}${high === null ? "" : ` - ${String(high)}`} ${unit}`.trim();
}

describe("the number a wording asks for", () => {
  test.each([
    ["5%-7%", "5 - 7 %"],
    ["từ 5% đến 7%", "5 - 7 %"],
    ["từ 5 xã đến 7 xã", "5 - 7 xã"],
    ["5 tới 7 xã", "5 - 7 xã"],
    ["1,5 - 2 triệu lượt", "1500000 - 2000000 lượt"],
    ["12 nghìn hộ", "12000 hộ"],
    ["12 triệu đồng", "12 triệu đồng"],
    ["12 triệu lượt", "12000000 lượt"],
    ["1/4 tổng số", "0.25"],
    ["02/03 sáng kiến", "2 sáng kiến"],
    ["3/3 xã", "3 xã"],
    ["100/108 xã", "100 xã"],
    ["xếp thứ 16/63", "16 hạng"],
    ["xếp thứ 3/4", "3 hạng"],
  ])("%s: %s", (text, expected) => {
    expect(quantity(text)).toBe(expected);
  });
});

describe("the unit of a number", () => {
  test.each([
    ["12xã", "12 xã"],
    ["12hộ", "12 hộ"],
    ["12hộp", "12 hộp"],
    ["12/1.000 dân", "12 /1.000 dân"],
    ["12/100.000 người dân", "12 /100.000 người dân"],
    ["12/10.000 trẻ đẻ sống", "12 /10.000 trẻ đẻ sống"],
    ["12/100 xã", "12 xã"],
    ["12 bác sĩ/10.000 dân", "12 bác sĩ/10.000 dân"],
    ["12 bác sĩ/1 vạn dân", "12 bác sĩ/1 vạn dân"],
    ["12 bác sĩ/vạn dân", "12 bác sĩ/vạn dân"],
    ["12 giường bệnh trên 10.000 dân", "12 giường bệnh/10.000 dân"],
    ["12 bài/tháng", "12 bài/tháng"],
    ["5 điểm %", "5 điểm %"],
    ["5 điểm phần trăm", "5 điểm %"],
    ["5 điểm", "5 điểm"],
    ["5 phần trăm", "5 %"],
    ["5% GDP", "5 % GDP"],
    ["5% GRDP", "5 % GRDP"],
    ["5% kế hoạch", "5 % kế hoạch"],
    ["5% dự toán", "5 % dự toán"],
    ["5% chỉ tiêu giao", "5 % chỉ tiêu"],
    ["5% kế toán", "5 %"],
    ["5%/năm", "5 %/năm"],
    ["5‰", "5 ‰"],
    ["10 đầu sách mới", "10 đầu sách mới"],
    ["10 xã, phường", "10 xã, phường"],
    ["10 thôn, bản, tổ dân phố", "10 thôn, bản, tổ dân phố"],
    ["10 xã, phường trở lên", "10 xã, phường"],
    ["10 xã, phường được công nhận", "10 xã"],
    ["10 lớp cho cán bộ", "10 lớp"],
    ["10 m2/người", "10 m2/người"],
  ])("%s: %s", (text, expected) => {
    expect(quantity(text)).toBe(expected);
  });
});

describe("a number that is none, or may be two, is asked about", () => {
  test.each([
    ["năm 5%", "unreadable"],
    ["tuần 5", "unreadable"],
    ["±5%", "approximate"],
    ["~5%", "approximate"],
    ["≈ 5%", "approximate"],
    ["1 250 xã", "ambiguousNumber"],
    ["12x", "unreadable"],
    ["2/3 xã", "ambiguousNumber"],
    ["16/63", "unreadable"],
    ["1/5 tổng số", "unreadable"],
    ["108/100 xã", "unreadable"],
    ["5/0 xã", "unreadable"],
    ["12/100.000", "unreadable"],
    ["từ 5 xã đến 7%", "severalTargets"],
    ["5%/quý", "each"],
    ["10, 12 xã", "severalTargets"],
  ])("%s: %s", (text, expected) => {
    expect(quantity(text)).toBe(expected);
  });
});
