/**
 * Whether the document that a result says was issued, or the step that it says was taken, is what the task asked for.
 * "Đã ban hành kế hoạch tổ chức hội nghị" completes a task to issue that plan, and says nothing yet of one to hold the
 * conference; "Hoàn thành khảo sát" ends a survey, and begins what the survey is for.
 */

import { once } from "./remember";
import { foldText } from "./text";

/**
 * Whether a result tells only of a document or a first step that the task's own words do not ask for. Words that say nothing ("hoàn
 * thành", none at all) contradict no decision, but a document that prepares work is still not the work.
 * @param words the task's name and its target, as typed
 * @example issuesOtherDocument("Đã ban hành Kế hoạch số 12/KH-UBND", ["Tổ chức hội nghị tổng kết"]) // true
 * @example issuesOtherDocument("Đã ban hành Quyết định số 676/QĐ-UBND", ["Ban hành danh mục CSDL"]) // false
 */
export function issuesOtherDocument(result: string, words: readonly string[]): boolean {
  const told = foldText(result);
  const step = STEP.exec(told)?.[1] ?? null;
  const issued = step === null ? ISSUED.exec(told) : null;
  if (step === null && issued === null) return false;
  const task = words.map(foldText).join("; ");
  if (step !== null) return !asksFor(task, step);
  const named = documentIn(issued?.[1] ?? "");
  if (named !== null) return !asksFor(task, named);
  return SAYS_SOMETHING.test(task) && !ASKS_FOR_PAPER().test(task);
}

/** A result that begins with what was issued; behind it stands what. "Hoàn thành kế hoạch" is to have fulfilled a plan. */
const ISSUED =
  /^(?:đã |được )*(?:(?:hoàn thành|xong|thực hiện xong) (?:việc |công tác )?(?:xây dựng|soạn thảo|lập|ban hành|phê duyệt)|ban hành|phê duyệt|ký ban hành|tham mưu ban hành)(?: được)?(?= |$)(.*)$/;

/** A step that begins work, or that follows the draft; it is work by itself only where the task names it. */
const STEP =
  /^(?:đã |được )*(?:hoàn thành|xong|thực hiện xong|triển khai xong|tổ chức xong) (?:việc |công tác |bước |khâu |phần )?(khảo sát|thiết kế|đấu thầu|mua sắm|thẩm định|soạn thảo|nghiên cứu|chuẩn bị|rà soát|thống kê|tổng hợp|góp ý|chạy thử|thử nghiệm|thí điểm|lựa chọn nhà thầu|ký hợp đồng|thủ tục)(?= |$|[,.;:(])/;

/** The kinds of document that are work by themselves only where the task names them. */
const KINDS =
  "kế hoạch|đề án|dự án|chương trình|phương án|đề cương|dự toán|tờ trình|thông báo|giấy mời|hướng dẫn|quy chế|quy định|quy trình|quy hoạch|báo cáo|danh mục|thể lệ|hồ sơ|bộ tiêu chí|bộ chỉ số|định mức|chiến lược|nội quy|kịch bản|lịch";

/** Carries what another document says: a decision that approves a plan is told by the plan. */
const VESSEL =
  /^ ?(?:các |một số |\d+ )?(?:quyết định|công văn|văn bản|nghị quyết|chỉ thị|thông tư|nghị định)(?= |$|[,.;:(])/;

/** The number and day of a document, who signed it and the words that lead to what it is about. */
const PARTICULARS =
  /^(?: ?(?:\(|\)|,|số|ngày|của [^,;()]*?(?= ngày| về| phê duyệt| ban hành| v\/v|$)|\d[^ ]*|v\/v|về|việc|triển khai|ban hành|phê duyệt|giao|công bố|lập|xây dựng|lấy ý kiến))*/;

const KIND = new RegExp(`^ ?(?:các |một số )?(${KINDS})(?= |$|[,.;:()])`);

/** The kind of document that a result names, looked for through the decision that carries it; null where none is told. */
function documentIn(object: string): string | null {
  const carried = VESSEL.exec(object);
  const rest = carried === null ? object : object.slice(carried[0].length).replace(PARTICULARS, "");
  return KIND.exec(rest)?.[1] ?? (carried !== null && FOUNDING.test(rest) ? "thành lập" : null);
}

/** A decision that sets up who shall do the work: "Quyết định thành lập Ban tổ chức". */
const FOUNDING = /^ ?(?:thành lập|kiện toàn|cử|phân công)(?= )/;

/** Whether the task's words name such a document to be made, not one that is followed or carried out. */
function asksFor(task: string, kind: string): boolean {
  const names = kind === "tờ trình" ? "(?:tờ )?trình" : kind === "thành lập" ? "(?:thành lập|kiện toàn)" : kind;
  return new RegExp(`(?<![^ ,;(])(?<!${FOLLOWED})${names}(?=$|[ ,;.:)])`).test(task);
}

/** Before a document: it exists already and the task is what it says. */
const FOLLOWED = "(?:theo|thực hiện|triển khai|căn cứ|tại|trong|của|hoàn thành)(?: các| những)? ";

/** Anything beyond "hoàn thành" and the time for it. */
const SAYS_SOMETHING = /(?:^|; )(?!hoàn thành|xong|đạt|thực hiện|;|$)\p{L}/u;

/** Words of tasks whose outcome is a paper. */
const ASKS_FOR_PAPER = once(
  () =>
    new RegExp(
      `(?<![^ ,;(])(?:ban hành|phê duyệt|tham mưu|trình|soạn thảo|xây dựng|sửa đổi|bổ sung|điều chỉnh|công bố|kiến nghị|đề xuất|đôn đốc|chỉ đạo|rà soát|góp ý|thẩm định|quyết định|nghị quyết|chỉ thị|văn bản|thông tư|nghị định|công văn|kiện toàn|thành lập|giao|phân bổ|công nhận|${KINDS})(?=$|[ ,;.:)])`,
    ),
);
