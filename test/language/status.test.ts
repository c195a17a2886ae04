import { describe, expect, test } from "@jest/globals";
import { assessKpi } from "../../src/domain/status";
import { readTarget } from "../../src/domain/target-reader";
import { showDate, showNumber, showPercent, showQuantity } from "../../src/language/format";
import { statusTexts as english } from "../../src/language/en/status";
import { statusTexts as vietnamese } from "../../src/language/vi/status";
import { day, reading, YEAR_2022, type Cells } from "../domain/readings";

describe("how values are shown", () => {
  test.each([
    [10700.3, "10.700,3", "10,700.3"],
    [1250, "1.250", "1,250"],
    [1000000, "1.000.000", "1,000,000"],
    [999, "999", "999"],
    [0.33333, "0,3333", "0.3333"],
    [-1.5, "-1,5", "-1.5"],
    [-0.00001, "0", "0"],
    [0, "0", "0"],
  ])("%d", (value, inVietnamese, inEnglish) => {
    expect(showNumber(value, "vi")).toBe(inVietnamese);
    expect(showNumber(value, "en")).toBe(inEnglish);
  });

  test("what falls short of 100% is never shown as 100%", () => {
    expect(showPercent(0.58536, "vi")).toBe("58,5%");
    expect(showPercent(0.99999, "vi")).toBe("99,9%");
    expect(showPercent(0.9994, "en")).toBe("99.9%");
    expect(showPercent(1, "vi")).toBe("100%");
    expect(showPercent(1.00004, "vi")).toBe("100%");
    expect(showPercent(1.037, "en")).toBe("103.7%");
  });

  test("units and dates", () => {
    expect(showQuantity(96, "%", "vi")).toBe("96%");
    expect(showQuantity(4.8, "% GDP", "vi")).toBe("4,8% GDP");
    expect(showQuantity(1250, "tỷ đồng", "vi")).toBe("1.250 tỷ đồng");
    expect(showQuantity(1250, "", "en")).toBe("1,250");
    expect(showDate({ year: 2022, month: 6, day: 3 })).toBe("03/06/2022");
  });
});

describe("the statuses", () => {
  test("are labelled as the Office knows them", () => {
    expect(Object.values(vietnamese.labels)).toEqual([
      "Không áp dụng",
      "Chưa có số liệu",
      "Cần làm rõ",
      "Hoàn thành quá hạn",
      "Vượt",
      "Đạt",
      "Không đạt",
      "Quá hạn chưa hoàn thành",
      "Đúng tiến độ",
      "Có nguy cơ",
      "Nguy cơ cao",
      "Đang thực hiện",
    ]);
    expect(Object.keys(english.labels)).toEqual(Object.keys(vietnamese.labels));
  });

  test("comparisons are shown by their signs and words", () => {
    expect(Object.values(vietnamese.comparisons)).toEqual([
      "≥",
      ">",
      "≤",
      "<",
      "từ–đến",
      "tăng ≥",
      "giảm ≥",
      "lên bậc ≥",
      "hạng ≤",
      "hoàn thành",
      "?",
    ]);
  });
});

const TASK = "Ban hành danh mục CSDL";

function why(cells: Cells, asOf: string): readonly [string, string] {
  const read = reading(cells);
  const { reason } = assessKpi(read, { ...YEAR_2022, asOf: day(asOf) });
  return [vietnamese.why(read, reason), english.why(read, reason)];
}

describe("why a status was given", () => {
  test.each<[Cells, string, string, string]>([
    [
      { target: "≥ 82%", actual: "85%" },
      "2022-12-31",
      "Kết quả 85%; giao: ≥ 82%; vượt mức giao (103,7% mức giao).",
      "Result 85%; asked for: ≥ 82%; beyond the target (103.7% of the target).",
    ],
    [
      { target: "82%", actual: "82%" },
      "2022-12-31",
      "Kết quả 82%; giao: ≥ 82%; đạt mức giao.",
      "Result 82%; asked for: ≥ 82%; target met.",
    ],
    [
      { target: "82%", actual: 80 },
      "2022-12-31",
      "Kết quả 80%; giao: ≥ 82%; không đạt mức giao khi đến hạn (97,6% mức giao). Số trong ô kết quả được hiểu là số phần trăm.",
      "Result 80%; asked for: ≥ 82%; target not met on the due date (97.6% of the target). The number in the cell was read as percent points.",
    ],
    [
      { target: "Tăng từ 02 bậc trở lên", actual: 63, baseline: 51 },
      "2022-12-31",
      "Giảm 12 bậc (kỳ gốc 51, kết quả 63); giao: tăng 2 bậc; không đạt mức giao khi đến hạn (0% mức giao).",
      "Down by 12 bậc (baseline 51, result 63); asked for: up by 2 bậc; target not met on the due date (0% of the target).",
    ],
    [
      { target: "giảm 1 - 1,5 điểm %", actual: "tăng 1 điểm %" },
      "2022-12-31",
      "Tăng 1 điểm %; giao: giảm 1 đến 1,5 điểm %; không đạt mức giao khi đến hạn (0% mức giao).",
      "Up by 1 điểm %; asked for: down by 1 to 1.5 điểm %; target not met on the due date (0% of the target).",
    ],
    [
      { target: "tăng trên 10%", actual: "tăng 12%" },
      "2022-12-31",
      "Tăng 12%; giao: tăng trên 10%; đạt mức giao.",
      "Up by 12%; asked for: up by more than 10%; target met.",
    ],
    [
      { target: "tăng 2 bậc", actual: "giữ nguyên" },
      "2022-12-31",
      "Không thay đổi; giao: tăng 2 bậc; không đạt mức giao khi đến hạn (0% mức giao).",
      "Unchanged; asked for: up by 2 bậc; target not met on the due date (0% of the target).",
    ],
    [
      { target: "Top 20", actual: 15 },
      "2022-06-30",
      "Hạng 15; giao: hạng 20 trở lên; thứ hạng chỉ xét khi đến hạn; hạn 31/12/2022.",
      "Rank 15; asked for: rank 20 or better; ranks are judged on the due date; due 31/12/2022.",
    ],
    [
      { target: "không dưới 1/3 tổng số", actual: "40%" },
      "2022-12-31",
      "Kết quả 40%; giao: ≥ 33,3%; vượt mức giao (120% mức giao).",
      "Result 40%; asked for: ≥ 33.3%; beyond the target (120% of the target).",
    ],
    [
      { target: "khoảng 5 - 6%", actual: "5,5%" },
      "2022-12-31",
      "Kết quả 5,5%; giao: từ 5 đến 6%; đạt mức giao. “Khoảng” được hiểu là ít nhất.",
      "Result 5.5%; asked for: from 5 to 6%; target met. “Khoảng” is read as at least.",
    ],
    [
      { target: "trong khoảng 3 - 5%", actual: "6%", due: "trước 30/6" },
      "2022-03-31",
      "Kết quả 6%; giao: trong khoảng 3 đến 5%; đang ngoài giới hạn; hạn trước ngày 30/6/2022.",
      "Result 6%; asked for: within 3 to 5%; beyond the limit so far; due before 30/06/2022.",
    ],
    [
      { target: "dưới 4%", actual: "3%" },
      "2022-03-31",
      "Kết quả 3%; giao: < 4%; đang trong giới hạn; hạn 31/12/2022.",
      "Result 3%; asked for: < 4%; within the limit so far; due 31/12/2022.",
    ],
    [
      { target: "100 xã", actual: 25, due: "10/4/2022" },
      "2022-02-19",
      "Kết quả 25 xã; giao: ≥ 100 xã; tiến độ bằng 50% so với thời gian đã qua; hạn 10/4/2022.",
      "Result 25 xã; asked for: ≥ 100 xã; pace 50% of the time elapsed; due 10/04/2022.",
    ],
    [
      { target: "100 xã", actual: 25 },
      "2021-12-31",
      "Kết quả 25 xã; giao: ≥ 100 xã; chưa đến ngày bắt đầu; hạn 31/12/2022.",
      "Result 25 xã; asked for: ≥ 100 xã; the period has not begun; due 31/12/2022.",
    ],
    [
      { target: "82%" },
      "2022-12-31",
      "Chưa nhập kết quả; giao: ≥ 82%; hạn 31/12/2022.",
      "No result yet; asked for: ≥ 82%; due 31/12/2022.",
    ],
    [
      { target: TASK },
      "2022-12-31",
      "Chưa nhập kết quả; giao: hoàn thành; hạn 31/12/2022.",
      "No result yet; asked for: completed; due 31/12/2022.",
    ],
    [
      { target: "gần 5 xã" },
      "2022-12-31",
      "Chưa nhập kết quả; giao: chưa rõ; hạn 31/12/2022.",
      "No result yet; asked for: unclear; due 31/12/2022.",
    ],
    [{ target: "82%", actual: "Không áp dụng" }, "2022-12-31", "Không áp dụng.", "Not applicable."],
    [
      { target: "82%", actual: "Không áp dụng", confirmed: true },
      "2022-12-31",
      "Không áp dụng, Văn phòng đã xác nhận.",
      "Not applicable, confirmed by the Office.",
    ],
    [
      { target: TASK, actual: "xong", due: "30/6", completed: "5/7/2022" },
      "2022-12-31",
      "Hoàn thành ngày 05/7/2022; hạn: 30/6/2022.",
      "Completed on 05/07/2022; due 30/06/2022.",
    ],
    [
      { target: TASK, actual: "xong", due: "trước 30/6", completed: "30/6/2022" },
      "2022-12-31",
      "Hoàn thành ngày 30/6/2022; hạn: trước ngày 30/6/2022.",
      "Completed on 30/06/2022; due before 30/06/2022.",
    ],
    [
      { target: TASK, actual: "xong", due: "30/6", completed: "5/6/2022" },
      "2022-12-31",
      "Đã hoàn thành ngày 05/6/2022; hạn 30/6/2022.",
      "Completed on 05/06/2022; due 30/06/2022.",
    ],
    [
      { target: TASK, actual: "60%", due: "30/6" },
      "2022-12-31",
      "Chưa hoàn thành (mới đạt 60%); đã qua hạn; hạn 30/6/2022.",
      "Not completed (60%); past the due date; due 30/06/2022.",
    ],
    [
      { target: TASK, actual: "đang làm" },
      "2022-06-30",
      "Chưa hoàn thành; hạn 31/12/2022.",
      "Not completed; due 31/12/2022.",
    ],
  ])("%j at %s", (cells, asOf, inVietnamese, inEnglish) => {
    expect(why(cells, asOf)).toEqual([inVietnamese, inEnglish]);
  });

  test.each<[Cells, string, string]>([
    [{ target: "gần 5 xã", actual: 5 }, "(ghi “gần 5 xã”)", "tối thiểu"],
    [{ target: "25%", actual: 0.9 }, "(ghi “0,9”)", "82%"],
    [{ target: "tăng 2 bậc", actual: 5 }, "Thiếu số liệu kỳ gốc.", "kỳ gốc"],
    [{ target: "tăng 2 bậc", actual: 5, baseline: "abc" }, "Không dùng được số liệu kỳ gốc (ghi “abc”).", "kỳ gốc"],
    [{ target: "82%", actual: "90%", due: "sớm" }, "Hạn không đọc được là một ngày (ghi “sớm”).", "dd/mm/yyyy"],
    [{ target: "82%", actual: "90%", completed: "1/1/2023" }, "Ngày hoàn thành sau ngày chốt số liệu.", "dd/mm/yyyy"],
    [{ target: TASK, actual: "xong", due: "1/2/2022" }, "Ngày hoàn thành còn trống.", "dd/mm/yyyy"],
    [{ target: "82%", actual: "Không áp dụng", confirmed: false }, "chưa được Văn phòng xác nhận", "Văn phòng"],
    [{ target: "khoảng 82%", actual: "80%" }, "thấp hơn mức “khoảng”", "Người giao"],
  ])("%j asks with the words of the cell and a remedy", (cells, message, remedy) => {
    const [sentence, translated] = why(cells, "2022-12-31");
    expect(sentence).toContain(message);
    expect(sentence).toContain(remedy);
    expect(translated).not.toBe(sentence);
  });

  test("a question names the row's code", () => {
    const question = { field: "due", doubt: "missing", text: "" } as const;
    expect(vietnamese.question("CT8", question)).toEqual({
      message: "Dòng CT8: Hạn còn trống.",
      remedy: "Nhập hạn dạng dd/mm/yyyy.",
    });
    expect(vietnamese.question("", question).message).toBe("Hạn còn trống.");
    expect(english.question("CT8", question).message).toBe("Row CT8: The due date is missing.");
    expect(english.question("", question).message).toBe("The due date is missing.");
  });
});

describe("the note on a target", () => {
  test.each([
    ["82%", "", ""],
    ["đạt 80% trước 30/6/2022", "hạn: trước ngày 30/6/2022", "due before 30/06/2022"],
    ["trước 30/6", "hạn: trước ngày 30/6 của năm kế hoạch", "due before 30/6 of the plan's year"],
    ["Quý II/2022", "hạn: 30/6/2022", "due 30/06/2022"],
    [
      "khoảng 80%",
      "“khoảng” được hiểu là ít nhất; thấp hơn thì hỏi lại",
      "“khoảng” is read as at least; less is asked about",
    ],
    ["tăng trên 10%", "phải tăng, giảm hơn mức này, bằng thì chưa đạt", "more than this; equal does not meet it"],
    ["5 - 7%", "đạt từ mức thấp trở lên", "met from the lower bound on"],
    ["trong khoảng 5 - 7%", "phải nằm trong khoảng", "to stay within"],
    [
      "không dưới 1/3 tổng số",
      "phần của tổng số; so được với kết quả ghi bằng %",
      "a share of the whole; results in % compare with it",
    ],
    ["Top 20", "thứ hạng càng nhỏ càng tốt", "a smaller rank is better"],
  ])("%s", (wording, inVietnamese, inEnglish) => {
    expect(vietnamese.targetNote(readTarget(wording))).toBe(inVietnamese);
    expect(english.targetNote(readTarget(wording))).toBe(inEnglish);
  });

  test("an unclear target is noted with its reason and remedy", () => {
    expect(vietnamese.targetNote(readTarget("cơ bản hoàn thành"))).toBe(
      "“Cơ bản” phải có người đánh giá. Ghi rõ thế nào là hoàn thành.",
    );
    expect(english.targetNote(readTarget("cơ bản hoàn thành"))).toBe(
      "“Cơ bản” is for a person to judge. State what counts as completed.",
    );
  });
});
