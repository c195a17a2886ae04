import { expect, test } from "@jest/globals";
import { workersNamed } from "../../src/domain/workers-named";

test.each<[string, boolean, boolean]>([
  ["Cán bộ, công chức, viên chức thuộc Sở (III.1.a)", false, true],
  ["công chức, viên chức có thời gian công tác từ 06 tháng trở lên", false, true],
  ["Công chức, viên chức, NGƯỜI LAO ĐỘNG của Sở", true, true],
  ["công chức và lao động hợp đồng theo Nghị định số 111/2022/NĐ-CP", true, true],
  ["công chức, viên chức và người lao động (kể cả hợp đồng 111)", true, true],
  ["người lao động, trừ các trường hợp bị kỷ luật", true, true],
  ["viên chức làm việc theo hợp đồng làm việc", false, true],
  ["cán bộ, công chức, trừ lao động hợp đồng", false, true],
  ["cán bộ, công chức (không bao gồm người lao động)", false, true],
  ["Cá nhân thuộc Sở", false, false],
  ["trừ hợp đồng ngắn hạn", false, false],
  ["công chức, người lao động, trừ hợp đồng khoán việc", true, false],
  ["lao động hợp đồng từ 12 tháng trở lên", true, false],
  ["người thuộc Sở, không phân biệt công chức hay hợp đồng", true, false],
  ["người lao động chưa bị kỷ luật", true, false],
])("%s: considered %s, clear %s", (words, considered, clear) => {
  expect(workersNamed(words)).toEqual({ considered, clear });
});
