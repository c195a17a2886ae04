import { describe, expect, test } from "@jest/globals";
import { readTarget } from "../../src/domain/target-reader";

/** What a wording asks for: its comparison, then its numbers or its doubt. */
function asked(text: string): string {
  const { comparison, value, high, doubt } = readTarget(text);
  return [comparison, value, high, doubt].filter((part) => part !== null).join(" ");
}

/** The reading of a frame ("Số cuộc họp … 12 cuộc") with each of the words in it, for words that are parted by " · ". */
function readings(frame: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(" · ").map((word) => [word, asked(frame.replace("…", word))]));
}

/** The same reading for each of the words. */
function each(words: string, reading: string): Record<string, string> {
  return Object.fromEntries(words.split(" · ").map((word) => [word, reading]));
}

describe("the words of a plan", () => {
  test.each([
    [
      "Số cuộc họp … 12 cuộc",
      "atLeast 12",
      "≥ · >= · tối thiểu · tối thiểu là · ít nhất · ít nhất là · không dưới · không ít hơn · không thấp hơn · không nhỏ hơn · không kém hơn · chí ít · thấp nhất là · lên · lên đến · lên tới · lên mức · lên thành · nâng lên · nâng lên thành · tăng lên đến · tăng lên tới · tăng lên mức · tăng lên thành · lên đạt · đạt · đạt được · đạt mức · đạt tới · đạt đến · đạt tỷ lệ · đạt tỉ lệ · ở mức · mức · đến · tới · là · bằng · = · duy trì · duy trì ở mức · giữ · giữ ở mức · giữ vững · giữ vững ở mức · giữ ổn định · giữ ổn định ở mức · ổn định · ổn định ở mức · duy trì ổn định",
    ],
    ["Số cuộc họp … 12 cuộc", "moreThan 12", "> · trên · hơn · lớn hơn · cao hơn · nhiều hơn · vượt quá · vượt trên"],
    [
      "Số cuộc họp … 12 cuộc",
      "atMost 12",
      "≤ · <= · tối đa · tối đa là · không quá · không vượt quá · không vượt · không hơn · không cao hơn · không lớn hơn · không nhiều hơn · không trên · nhiều nhất · nhiều nhất là · cao nhất là · không vượt mức · không quá mức · khống chế dưới mức · không để vượt quá · không để vượt · còn · chỉ còn · còn lại · xuống · xuống còn · giảm còn · giảm xuống · giảm xuống còn · hạ xuống · hạ xuống còn · xuống mức · còn ở mức · giảm chỉ còn · hạ còn · rút xuống còn · rút ngắn còn · xuống chỉ còn · giảm về · giảm về mức · đưa về · kéo giảm còn · kéo giảm xuống còn · rút ngắn xuống còn · kéo giảm xuống",
    ],
    ["Số cuộc họp … 12 cuộc", "lessThan 12", "< · dưới · thấp hơn · nhỏ hơn · ít hơn · dưới mức"],
    [
      "Số cuộc họp … 12 cuộc",
      "increaseBy 12",
      "tăng · tăng thêm · gia tăng · tăng trưởng · thêm · tăng được · tăng mức",
    ],
    [
      "Số cuộc họp … 12 cuộc",
      "decreaseBy 12",
      "giảm · giảm bớt · cắt giảm · giảm được · giảm thêm · giảm đi · kéo giảm · rút ngắn",
    ],
    [
      "Số cuộc họp … 12 cuộc",
      "unclear changeOrLevel",
      "tăng lên · tăng đến · tăng tới · giảm đến · giảm tới · nâng · hạ",
    ],
    ["Số cuộc họp … 12 cuộc", "unclear shareOfPlan", "vượt · vượt mức · vượt trội · vượt thêm"],
    [
      "đạt … 12 trường",
      "unclear approximate",
      "gần · xấp xỉ · ngót · chừng · cỡ · độ · tương đương · cơ bản · suýt soát · gần bằng · gần đạt · chưa đến · chưa tới",
    ],
    [
      "Số trường … 3 - 5 trường",
      "between 3 5",
      "trong khoảng · trong khoảng từ · trong phạm vi · trong phạm vi từ · trong giới hạn · dao động · dao động từ · trong mức",
    ],
    [
      "Chỉ số cải cách hành chính … 2 bậc",
      "climbBy 2",
      "cải thiện · thăng · tiến · tiến thêm · cải thiện được · cải thiện thêm · nhảy",
    ],
    [
      "Chỉ số PAPI … 10 cả nước",
      "rankWithin 10",
      "xếp thứ · xếp hạng · xếp hạng thứ · xếp vị trí · xếp vị trí thứ · đứng thứ · đứng hạng · đứng vị trí thứ · đứng vị trí · vị trí · vị trí thứ · thứ hạng · thứ hạng thứ · hạng · hạng thứ · đứng ở vị trí thứ · xếp",
    ],
    [
      "Chỉ số PAPI … 10 địa phương dẫn đầu",
      "rankWithin 10",
      "top · tốp · nhóm · trong nhóm · thuộc nhóm · vào nhóm · trong top · trong tốp · thuộc top · thuộc tốp · vào top · vào tốp",
    ],
  ])("words before a number say how it is meant: %s is %s", (frame, reading, words) => {
    expect(readings(frame, words)).toEqual(each(words, reading));
  });

  test.each([
    [
      "tối đa … 12 vụ",
      "atMost 12",
      "đạt · đạt được · đạt mức · đạt tới · đạt đến · đạt tỷ lệ · đạt tỉ lệ · ở mức · mức · đến · tới · là · bằng · = · duy trì · duy trì ở mức · giữ · giữ ở mức · giữ vững · giữ vững ở mức · giữ ổn định · giữ ổn định ở mức · ổn định · ổn định ở mức · duy trì ổn định",
    ],
    [
      "không quá … 12 vụ",
      "atMost 12",
      "phấn đấu · phấn đấu đạt · hoàn thành · thực hiện · thực hiện đạt · có · bình quân · trung bình · bình quân đạt · được · tổng số · tổng cộng · đảm bảo · bảo đảm · đưa · giao · ở · , · - · – · thu hút · xây dựng · tổ chức · là từ · nằm · thuộc · toàn tỉnh",
    ],
    [
      "tăng … 12 vụ",
      "increaseBy 12",
      "phấn đấu · phấn đấu đạt · hoàn thành · thực hiện · thực hiện đạt · có · bình quân · trung bình · bình quân đạt · được · tổng số · tổng cộng · đảm bảo · bảo đảm · đưa · giao · ở · , · - · – · thu hút · xây dựng · tổ chức · là từ · nằm · thuộc · toàn tỉnh",
    ],
    [
      "không quá … đạt 12 vụ",
      "atMost 12",
      "mỗi năm · hằng năm · hàng năm · bình quân mỗi năm · bình quân hằng năm · bình quân hàng năm · cả năm · trong năm",
    ],
  ])(
    "words that say nothing of the number leave what stands before them in force: %s is %s",
    (frame, reading, words) => {
      expect(readings(frame, words)).toEqual(each(words, reading));
    },
  );

  test.each([
    [
      "Triển khai … phần việc tại 12 xã",
      "unclear directionUnknown",
      "trước · sau · chậm nhất · muộn nhất · hơn · kém · quá · gần · xấp xỉ · khoảng · còn · xuống · lên · tối đa · tối thiểu · ít nhất · nhiều nhất · hạn chế · trừ đi · bớt · sớm · ± · + · => · =< · < · > · ≤ · ≥ · <= · >= · ~ · ≈ · * · × · thấp nhất · cao nhất · trở · nhóm · top · hạng · bậc · đôi",
    ],
    ["Triển khai … phần việc tại 12 xã", "unclear negation", "không · chưa · chẳng"],
    [
      "Triển khai … phần việc tại 12 xã",
      "unclear changeOrLevel",
      "giảm · tăng · hạ · nâng · cải thiện · rút ngắn · kéo giảm · cắt giảm",
    ],
    [
      "12 mô hình … được giao",
      "unclear condition",
      "nếu · hoặc · hay · trường hợp · tùy · tuỳ · khi có · với điều kiện · tùy theo · trừ khi",
    ],
    [
      "… 12 xa",
      "unclear unreadable",
      "at · least · most · less · more · than · under · below · above · over · max · maximum · min · minimum · reduce · increase · decrease · up · by · within · before · about · nearly · not · from · cut · raise · drop · duoi · giam · tang · toi · khong · vuot · xuong · khoang · xep · hon · gan · tren · thu",
    ],
  ])(
    "a word that would change what is asked, and stands where it cannot be explained, is asked about: %s is %s",
    (frame, reading, words) => {
      expect(readings(frame, words)).toEqual(each(words, reading));
    },
  );

  test.each([
    [
      "Tổ chức lớp về … tại 12 xã",
      "atLeast 12",
      "tăng cường · tăng trưởng · tăng gia · tăng huyết áp · tăng thu nhập · giá trị gia tăng · giảm nghèo · tốc độ tăng · tỷ lệ tăng · tỉ lệ tăng · mức tăng · tốc độ giảm · tỷ lệ giảm · tỉ lệ giảm · mức giảm · thoát nghèo · năm trước · kỳ trước · quý trước · tháng trước · giai đoạn trước · trước hạn · trước sinh · sau đại học · sau khi · sau thu hoạch · sau sinh · nâng cao · nâng cấp · nâng hạng · công nghệ cao · chất lượng cao · trình độ cao · cao đẳng · cao su · cao tốc · nâng cao năng lực · không gian · không dùng tiền mặt · không gián đoạn · hàng không · không khí · không chuyên trách · không giấy tờ · không giấy · trên địa bàn · trên tổng số · trên môi trường · trên mạng · trên cơ sở · trở lên · lên men · lên lớp · lên sàn · xuống cấp · gần dân · gần đây · cơ bản về · khoảng cách · trung bình · còn lại · hơn nữa · vượt khó · vượt trội · giảm phát thải · giảm thiểu · giảm nhẹ · giá trị tăng thêm · tăng thêm giá trị · phát hiện sớm · cảnh báo sớm",
    ],
    [
      "Ban hành kế hoạch …",
      "done",
      "tăng cường · tăng trưởng · tăng gia · tăng huyết áp · tăng thu nhập · giá trị gia tăng · gia tăng dân số · giảm nghèo · tốc độ tăng · tỷ lệ tăng · tỉ lệ tăng · mức tăng · tốc độ giảm · tỷ lệ giảm · tỉ lệ giảm · mức giảm · thoát nghèo · tăng dân số · năm trước · kỳ trước · quý trước · tháng trước · giai đoạn trước · trước hạn · trước sinh · sau đại học · sau khi · sau thu hoạch · sau sinh · nâng cấp · nâng hạng · công nghệ cao · chất lượng cao · trình độ cao · cao đẳng · cao su · cao tốc · không gian · không dùng tiền mặt · không gián đoạn · hàng không · không khí · không chuyên trách · không giấy tờ · không giấy · không phụ thuộc địa giới hành chính · không phụ thuộc vào địa giới hành chính · không phụ thuộc địa giới · không bị kỷ luật · trên địa bàn · trên tổng số · trên môi trường · trên mạng · trên cơ sở · lên men · lên lớp · lên sàn · xuống cấp · gần dân · gần đây · cơ bản về · khoảng cách · trung bình · còn lại · hơn nữa · vượt khó · vượt trội · giảm phát thải · giảm thiểu · giảm nhẹ · rủi ro thấp · giá trị tăng thêm · tăng thêm giá trị · phát hiện sớm · cảnh báo sớm",
    ],
    ["Tỷ lệ trẻ em dưới 6 … đến trường 99%", "atLeast 99", "tuổi · tháng tuổi · sao · ngày tuổi"],
    [
      "Triển khai … kinh tế 12",
      "atLeast 12",
      "số · chỉ số · tổng · điểm · lượng · giá trị · thu · doanh thu · thu nhập · dân số · diện tích · quy mô · hệ số",
    ],
    [
      "Mua sắm 258…",
      "atLeast 258",
      "ha · km · m · cm · mm · kg · g · tấn · tạ · l · lít · ml · kw · kwh · mw · gb · tb · mb · đ · tr · km2 · m2 · m3 · usd · vnđ · vnd",
    ],
  ])("in a name the same words mean nothing: %s is %s", (frame, reading, words) => {
    expect(readings(frame, words)).toEqual(each(words, reading));
  });

  test.each([
    [
      "Tỷ lệ … 12%",
      "unclear directionUnknown",
      "nghèo · thất nghiệp · thiếu việc làm · tử vong · chết · suy dinh dưỡng · thấp còi · nhẹ cân · tai nạn · bội chi · nợ · lạm phát · cpi · giá tiêu dùng · tội phạm · phạm tội · ly hôn · bỏ học · tảo hôn · quá hạn · trễ hạn · chậm · trễ · ô nhiễm · khiếu nại · khiếu kiện · vi phạm · thất thoát · tổn thất · hao hụt · sinh con thứ · sinh § · tỷ lệ sinh · mức sinh · khống chế · kiềm chế · kiểm soát · giới tính khi sinh · tái nghèo · mù chữ · mắc · nhiễm · xâm hại · bạo lực · cháy · nổ · đơn thư · tồn đọng · tồn · thời gian · chi phí · biên chế · phát thải · lãng phí · tham nhũng · sai sót · hư hỏng · bỏ hoang · lưu ban · nhà tạm · dột nát · tăng dân số · gia tăng dân số · tỷ suất sinh thô · rủi ro · sự cố · lỗi · trả lại · phản ánh · dịch bệnh · thiệt hại · đuối nước · hút thuốc · nghiện · tiêu hao · thiếu · bị · lỗ hổng · từ chối · mất an toàn",
    ],
    ["Số hộ …: 12 hộ", "unclear directionUnknown", "phụ thuộc · không đạt · không hoàn thành · chưa đạt"],
    [
      "… của tỉnh: 12",
      "unclear directionUnknown",
      "rác thải nhựa · khí thải · khí nhà kính · trường hợp · phá rừng · đình công · mất điện · mất nước · chuyển tuyến · học sinh yếu · yếu kém · án hủy · án huỷ · chuyển kỳ sau · chỉ số giá · giá thành · ngừng · lao động sớm · nghỉ việc · thôi việc · tín nhiệm thấp · số vụ án · số lượng đầu mối · số đầu mối · hàng giả · gian lận · buôn lậu · tái phạm · tái nghiện · thừa cân · béo phì · phá thai · biến chứng · ùn tắc · quá tải · giải thể · phá sản · trái phép · không phép · sai phép · lấn chiếm · trộm · trộm cắp · cướp · tranh chấp · nhập siêu · thâm hụt · lãi suất",
    ],
    [
      "Tỷ lệ khiếu nại …: 12%",
      "atLeast 12",
      "được · có · tham gia · xử lý · giải quyết · hỗ trợ · thu hồi · thu gom · điều tra · khám phá · thoát · tiếp cận · khắc phục · trả lời · đúng hạn · trước hạn · đào tạo · điều trị · trợ giúp · hòa giải · hoà giải · xét xử",
    ],
    [
      "Tỷ lệ … khiếu nại: 12%",
      "atLeast 12",
      "xử lý · giải quyết · hỗ trợ · thu hồi · thu gom · thu · trả · điều tra · khám phá · thoát · giảm · xóa · xoá · phòng · chống · phòng chống · chữa · ngăn chặn · ngăn ngừa · khắc phục · trả lời · cai · điều trị",
    ],
    [
      "Tỷ lệ … có được xử lý: 12%",
      "unclear directionUnknown",
      "thời gian · chi phí · quá hạn · trễ hạn · tồn đọng · chậm · trễ · từ chối",
    ],
  ])(
    "a bare number asks for more where more is better, and is asked about where it is not: %s is %s",
    (frame, reading, words) => {
      expect(readings(frame, words)).toEqual(each(words, reading));
    },
  );

  test.each([
    [
      "… lao động tăng 2%",
      "unclear percentOrPoints",
      "tỷ lệ · tỉ lệ · tỷ trọng · tỉ trọng · hộ nghèo · tỷ suất · tỉ suất · mức độ · độ che phủ · tỷ số · công suất · lãi suất",
    ],
  ])("a change in per cent of what is a share itself may be points: %s is %s", (frame, reading, words) => {
    expect(readings(frame, words)).toEqual(each(words, reading));
  });

  test.each([
    [
      "Chất lượng …",
      "unclear changeWithoutNumber",
      "tăng · giảm · nâng cao · cải thiện · ổn định · giữ · vượt · gấp · hơn · thấp · hạn chế · ít nhất · tối thiểu · tối đa · top · tốp · đứng đầu · dẫn đầu · bậc · hạng · thứ · xếp · nhóm đầu · thuộc nhóm · trong nhóm · xếp loại · duy trì · hầu hết · đa số · phần lớn · đại đa số · dưới · trên mức · kịp thời · ≥ · ≤ · < · > · % · tỷ lệ · tỉ lệ · số lượng · chỉ số · theo kế hoạch · theo quy định · nhiều · ít · một số · vài · thu hẹp · rút ngắn · hạ · tất cả · toàn bộ · toàn thể · mọi · hết · nhân đôi",
    ],
  ])("a measure without a number is no task: %s is %s", (frame, reading, words) => {
    expect(readings(frame, words)).toEqual(each(words, reading));
  });
});

describe("a bound before the colon bounds the number behind it", () => {
  test.each([
    ["tối đa: 30 km", "atMost", 30],
    ["Số đơn thư tối đa: 2 đơn", "atMost", 2],
    ["Số vụ nhiều nhất: 3 vụ", "atMost", 3],
    ["Số vụ giảm còn: 3 vụ", "atMost", 3],
    ["Chi phí không vượt quá: 5 tỷ đồng", "atMost", 5],
    ["Tỷ lệ hộ nghèo dưới: 3%", "lessThan", 3],
    ["Số lớp tối thiểu: 3 lớp", "atLeast", 3],
    ["Tỷ lệ không dưới: 90%", "atLeast", 90],
  ])("%s", (text, comparison, value) => {
    expect(readTarget(text)).toMatchObject({ comparison, value });
  });
});
