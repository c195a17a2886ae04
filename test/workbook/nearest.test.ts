import { expect, test } from "@jest/globals";
import { nearest } from "../../src/workbook/reading/nearest";

const RATINGS = [
  "Hoàn thành xuất sắc nhiệm vụ",
  "Hoàn thành tốt nhiệm vụ",
  "Hoàn thành nhiệm vụ",
  "Không hoàn thành nhiệm vụ",
];

test.each<[string, readonly string[], string | null]>([
  ["Hoàn thành tốt", RATINGS, "Hoàn thành tốt nhiệm vụ"],
  ["hoan thanh tot nhiem vu", RATINGS, "Hoàn thành tốt nhiệm vụ"],
  ["Hoàn thành tốt nhiệm vuj", RATINGS, "Hoàn thành tốt nhiệm vụ"],
  ["Hoàn thành", RATINGS, null],
  ["Đạt yêu cầu", RATINGS, null],
  ["", RATINGS, null],
  ["CNT", ["CNTT", "VP"], "CNTT"],
  ["V", ["VP", "VT"], null],
  ["Ko", ["Có", "Không"], null],
  ["không có", ["Có", "Không"], "Không"],
  ["HTXSNV", RATINGS, "Hoàn thành xuất sắc nhiệm vụ"],
  ["HTNV", RATINGS, "Hoàn thành nhiệm vụ"],
  ["KHTNV", RATINGS, "Không hoàn thành nhiệm vụ"],
  ["HTXS", RATINGS, "Hoàn thành xuất sắc nhiệm vụ"],
  ["HT", RATINGS, null],
  ["P. CNTT", ["Phòng Công nghệ thông tin", "Phòng Tổ chức - Hành chính"], "Phòng Công nghệ thông tin"],
  ["TCHC", ["Phòng Công nghệ thông tin", "Phòng Tổ chức - Hành chính"], "Phòng Tổ chức - Hành chính"],
])("%j most probably means %j", (text, candidates, meant) => {
  expect(nearest(text, candidates)).toBe(meant);
});
