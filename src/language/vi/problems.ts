/** The problems of the workbook in Vietnamese. */

import { toA1, type CellAddress } from "../../domain/address";
import type { Audience } from "../../domain/campaign";
import type { CampaignDay } from "../../domain/contradiction";
import type { ProblemTexts } from "../problems";
import { DISCIPLINE_LABELS } from "../../domain/discipline";
import { RATING_LABELS } from "../../domain/rating";
import { showDate } from "../format";
import { FIELD_LABELS, NO } from "./cell-labels";
import { statusTexts } from "./status";

/** Cells in words: "trang "Đơn vị", ô A4", several parted by "và". */
function cellsInWords(cells: readonly CellAddress[]): string {
  return cells.map((cell) => `trang "${cell.tab}", ô ${toA1(cell)}`).join(" và ");
}

function listed(labels: readonly string[]): string {
  return labels.map((label) => `"${label}"`).join(", ");
}

const CAMPAIGN_DAYS: Readonly<Record<CampaignDay, string>> = {
  end: "ngày kết thúc thi đua",
  deadline: "hạn nhận hồ sơ",
  decisionDate: "ngày quyết định khen thưởng",
};

const AUDIENCES: Readonly<Record<Audience, string>> = { collective: "tập thể", individual: "cá nhân" };

const MENU_SET_UP = 'Chạy mục "Tạo / hoàn thiện sổ theo dõi" trong menu Thi đua – Khen thưởng';

export const problemTexts: ProblemTexts = {
  place: ({ tab, cell }) => (tab === "" ? "" : cell === "" ? `Trang "${tab}"` : `Trang "${tab}", ô ${cell}`),

  wrongLocale: ({ found }) => ({
    message: `Ngôn ngữ của bảng tính đang là "${found}", không phải Việt Nam; ngày và số nhập vào có thể đã bị hiểu sai (2/11 thành ngày 11 tháng 2; 82,5 thành chữ).`,
    remedy:
      "Vào Tệp > Cài đặt, chọn Ngôn ngữ: Việt Nam, rồi kiểm tra lại các ngày và số đã nhập trước đó. Chưa xét trường hợp nào.",
  }),
  wrongTimeZone: ({ found }) => ({
    message: `Múi giờ của bảng tính đang là "${found}", không phải giờ Việt Nam; các ngày có thể lệch một ngày.`,
    remedy: "Vào Tệp > Cài đặt, chọn Múi giờ: (GMT+07:00) Hồ Chí Minh. Chưa xét trường hợp nào.",
  }),

  tabMissing: () => ({
    message: "không có trang này trong sổ.",
    remedy: `${MENU_SET_UP} để tạo trang, rồi nhập số liệu. Nếu trang đã bị xóa nhầm, khôi phục ở Tệp > Lịch sử phiên bản.`,
  }),
  headersMissing: ({ headers }) => ({
    message: `không tìm thấy dòng tiêu đề (cần các cột ${listed(headers)}); cả trang chưa đọc được.`,
    remedy: `${MENU_SET_UP}, hoặc ghi lại dòng tiêu đề phía trên số liệu.`,
  }),
  settingMissing: ({ name }) => ({
    message: `không có mục "${name}".`,
    remedy: `${MENU_SET_UP} để thêm dòng này, rồi ghi giá trị.`,
  }),
  tabAmbiguous: ({ tab, cells }) => ({
    message: `có ${String(cells.length)} trang cùng có thể là trang "${tab}" (${listed(cells.map((cell) => cell.tab))}); chưa đọc trang nào.`,
    remedy: `Đổi tên trang đúng thành "${tab}", xóa hoặc chuyển bản sao sang tệp khác.`,
  }),

  columnMissing: ({ header, stops }) => ({
    message: stops
      ? `không có cột "${header}" nên chưa đọc được trang này.`
      : `không có cột "${header}"; những gì xét theo cột này là chưa đủ căn cứ.`,
    remedy: `Ghi lại tiêu đề "${header}" cho đúng cột (không cần đúng vị trí), hoặc chạy mục "Tạo / hoàn thiện sổ theo dõi" để thêm cột trống.`,
  }),
  columnRepeated: ({ header, stops, cells }) => ({
    message: `có ${String(cells.length)} cột cùng tiêu đề "${header}" (${cells.map(toA1).join(", ")}), không biết lấy cột nào${stops ? "; chưa đọc được trang này" : ""}.`,
    remedy: "Giữ tiêu đề ở cột đúng, đổi tiêu đề hoặc xóa cột còn lại.",
  }),
  mergedCells: ({ cells, last }) => ({
    message: `các ô ${toA1(cells[0])}:${toA1(last)} bị gộp; chỉ ô đầu có giá trị, các ô còn lại chưa đọc được.`,
    remedy: "Bỏ gộp ô (Định dạng > Hợp nhất ô > Bỏ hợp nhất) rồi ghi giá trị cho từng dòng.",
  }),
  formulaError: ({ code }) => ({
    message: `công thức bị lỗi ${code}, không có giá trị để xét.`,
    remedy: "Sửa công thức hoặc ghi thẳng giá trị vào ô.",
  }),

  settingBlank: ({ name }) => ({
    message: `mục "${name}" còn trống.`,
    remedy: "Ghi giá trị vào ô này.",
  }),
  settingRepeated: ({ name, cells }) => ({
    message: `mục "${name}" có ${String(cells.length)} giá trị khác nhau (ô ${cells.map(toA1).join(", ")}), không biết lấy giá trị nào.`,
    remedy: "Giữ một dòng, xóa các dòng còn lại.",
  }),
  workersDisagree: ({ words, considered }) => ({
    message: considered
      ? `mục "Đối tượng cá nhân" không nêu người lao động ("${words}") nhưng mục "Xét người làm hợp đồng" ghi Có; người làm hợp đồng đang được xét.`
      : `mục "Đối tượng cá nhân" nêu cả người lao động ("${words}") nhưng mục "Xét người làm hợp đồng" không ghi Có; người làm hợp đồng đang không được xét.`,
    remedy: "Đối chiếu với kế hoạch rồi sửa một trong hai mục.",
  }),
  labelUnreadable: ({ text, allowed, near }) => ({
    message: `"${text}" không phải là một trong các giá trị quy định.`,
    remedy:
      near === null
        ? `Chọn trong danh sách: ${listed(allowed)}.`
        : `Nếu ý là "${near}" thì chọn đúng giá trị đó trong danh sách; nếu không, chọn một trong: ${listed(allowed)}.`,
  }),
  dateUnreadable: ({ text, doubt }) => ({
    message: {
      error: `công thức ngày bị lỗi ${text}.`,
      unreadable: `"${text}" không đọc được là ngày.`,
      timed: `ngày "${text}" có cả giờ, có thể đã bị lệch ngày.`,
      afterReport: `ngày ${text} sau ngày số liệu.`,
      missing: "chưa ghi ngày.",
    }[doubt],
    remedy: "Ghi lại ngày theo dạng dd/mm/yyyy, ví dụ 05/3/2022.",
  }),
  sayingUnclear: ({ text, paper }) => ({
    message: `"${text}" chưa cho biết là có hay không.`,
    remedy: paper
      ? "Ghi số, ngày văn bản đã ban hành; không có văn bản thì ghi Không; còn chờ thì để trống."
      : "Không có thì ghi Không; có thì ghi rõ nội dung.",
  }),
  numberUnreadable: ({ text }) => ({
    message: `"${text}" không đọc được là số, hoặc có thể hiểu hai cách.`,
    remedy: "Ghi số theo cách viết Việt Nam: dấu chấm phân cách nghìn, dấu phẩy thập phân, ví dụ 1.490.000 hoặc 82,5.",
  }),
  thresholdUnreadable: ({ text, measure, wanted }) => ({
    message: `ngưỡng "${text}" không dùng được với cách đo "${measure}".`,
    remedy:
      wanted === "share"
        ? 'Ghi một tỷ lệ, ví dụ "100%".'
        : 'Ghi một số lượng nguyên, ví dụ "1"; số phong trào ghi được cả tỷ lệ.',
  }),
  datesReversed: ({ from, to }) => ({
    message: `ngày bắt đầu ${from} sau ngày kết thúc ${to}.`,
    remedy: "Kiểm tra và sửa một trong hai ngày.",
  }),

  codeMissing: () => ({
    message: "dòng này có nội dung nhưng không có mã.",
    remedy: "Ghi mã riêng cho dòng này, hoặc xóa nội dung nếu là dòng thừa.",
  }),
  codeRepeated: ({ code, cells }) => ({
    message: `mã "${code}" được dùng ${String(cells.length)} lần (${cellsInWords(cells)}); các dòng này chưa xét được.`,
    remedy: "Mỗi mã chỉ dùng một lần: đổi mã hoặc xóa dòng thừa.",
  }),
  codeOfTwoPersons: ({ code, names, cells }) => ({
    message: `mã "${code}" được dùng cho nhiều người: ${listed(names)} (${cellsInWords(cells)}); chưa xét được những người này.`,
    remedy: "Cấp cho mỗi người một mã riêng, hoặc sửa họ tên nếu là cùng một người.",
  }),
  serviceOverlaps: ({ code, name, cells }) => ({
    message: `${name} (mã ${code}) có các dòng trùng thời gian công tác (${cellsInWords(cells)}); chưa xét được người này.`,
    remedy:
      "Mỗi dòng là một thời gian công tác ở một đơn vị: ghi Từ ngày, Đến ngày để các dòng không trùng nhau, hoặc xóa dòng thừa.",
  }),
  unitUnknown: ({ code, near }) => ({
    message: `không có đơn vị nào mang mã "${code}".`,
    remedy: `${near === null ? "" : `Có thể ý là "${near}". `}Ghi đúng mã như ở trang "Đơn vị", hoặc thêm đơn vị vào trang đó.`,
  }),
  unitTabMissing: ({ code, name }) => ({
    message: `đơn vị ${name} (mã ${code}) chưa có trang theo dõi; chỉ tiêu, nhiệm vụ của đơn vị chưa xét được.`,
    remedy: `${MENU_SET_UP} để tạo trang. Nếu trang đã có, kiểm tra ô mã đơn vị ở dòng đầu của trang.`,
  }),
  unitTabRepeated: ({ code, cells }) => ({
    message: `${String(cells.length)} trang cùng mang mã đơn vị "${code}" (${cellsInWords(cells)}); chưa xét được đơn vị này.`,
    remedy: "Giữ một trang; xóa bản sao hoặc sửa mã đơn vị ở dòng đầu của trang kia.",
  }),
  unitTabUnknown: ({ code }) => ({
    message:
      code === "" ? "trang này chưa ghi mã đơn vị." : `trang này mang mã đơn vị "${code}" không có ở trang "Đơn vị".`,
    remedy: 'Sửa mã đơn vị ở ô này, hoặc thêm đơn vị vào trang "Đơn vị".',
  }),
  holderMissing: ({ code }) => ({
    message: `chỉ tiêu, nhiệm vụ ${code} chưa có đơn vị chủ trì, có thể là của bất kỳ đơn vị nào; vì vậy chưa đơn vị nào được kết luận là đạt 100% chỉ tiêu, nhiệm vụ.`,
    remedy: "Ghi mã đơn vị chủ trì, hoặc xóa dòng nếu không giao cho đơn vị nào.",
  }),
  holdersSeveral: ({ code, text }) => ({
    message: `chỉ tiêu, nhiệm vụ ${code} ghi nhiều đơn vị chủ trì: "${text}".`,
    remedy: 'Ghi một đơn vị chủ trì; các đơn vị khác ghi ở cột "Đơn vị phối hợp".',
  }),
  adjustmentUnpapered: ({ code }) => ({
    message: `${code} đã điều chỉnh mức hoặc hạn nhưng chưa ghi văn bản điều chỉnh.`,
    remedy: "Ghi số, ngày văn bản điều chỉnh của cấp có thẩm quyền, hoặc xóa mức, hạn điều chỉnh.",
  }),
  assignmentMissing: ({ code, unit, tab }) => ({
    message: `${code} giao cho đơn vị ${unit} nhưng không có ở trang "${tab}"; đơn vị chưa đủ căn cứ để xét 100% chỉ tiêu, nhiệm vụ.`,
    remedy: `${MENU_SET_UP} để thêm dòng vào trang "${tab}", hoặc sửa mã ở trang đó.`,
  }),
  assignmentUnplanned: ({ code }) => ({
    message: `mã "${code}" không có ở trang "Chỉ tiêu, nhiệm vụ" và dòng này không phải nhiệm vụ phát sinh.`,
    remedy: 'Sửa mã cho đúng, hoặc chọn Loại là "Nhiệm vụ phát sinh".',
  }),
  assignmentElsewhere: ({ code, unit, holder }) => ({
    message: `${code} được giao cho đơn vị ${holder} nhưng lại có ở trang của đơn vị ${unit}.`,
    remedy: `Xóa dòng này, hoặc sửa cột "Đơn vị chủ trì" ở trang "Chỉ tiêu, nhiệm vụ".`,
  }),
  kindMissing: ({ code }) => ({
    message: `${code} chưa chọn Loại; nếu trang của đơn vị cũng để trống thì đang được xét như một chỉ tiêu.`,
    remedy: 'Chọn "Chỉ tiêu" hoặc "Nhiệm vụ".',
  }),
  kindDiffers: ({ code, here, there, cells }) => ({
    message: `${code} ghi loại "${here}" nhưng ${cellsInWords(cells.slice(1))} ghi "${there}"; đã xét theo "${there}".`,
    remedy: "Sửa một trong hai ô cho khớp.",
  }),
  disagreement: ({ code, field, here, there, cells }) => ({
    message: `${FIELD_LABELS[field]} của ${code} là "${here}", khác với "${there}" ở ${cellsInWords(cells.slice(1))}; dòng này chưa xét được.`,
    remedy: "Đối chiếu với văn bản giao rồi sửa một trong hai ô cho khớp.",
  }),
  leadUnknown: ({ code }) => ({
    message: `không có cán bộ nào mang mã "${code}".`,
    remedy: 'Ghi mã người chủ trì như ở trang "Cán bộ".',
  }),
  leadByName: ({ name, codes }) => ({
    message: `"${name}" là họ tên; cột này cần mã cán bộ.`,
    remedy:
      codes.length === 1
        ? `Ghi mã ${listed(codes)} thay cho họ tên.`
        : `Có nhiều người cùng họ tên (mã ${listed(codes)}): ghi mã của đúng người.`,
  }),
  leadElsewhere: ({ code, unit, units }) => ({
    message: `người chủ trì có mã "${code}" thuộc đơn vị ${units.join(", ")}, không thuộc đơn vị ${unit}; dòng này vẫn được tính cho người đó.`,
    remedy: "Nếu đúng là người này chủ trì thì không cần sửa; nếu không, ghi mã người chủ trì của đơn vị.",
  }),
  criteriaGap: ({ first, last }) => ({
    message: `thiếu tiêu chuẩn mã ${first === last ? first : `${first}–${last}`}; điều kiện không có dòng ở đây thì không được xét.`,
    remedy:
      'Nếu dòng bị xóa nhầm, khôi phục ở Tệp > Lịch sử phiên bản; nếu không áp dụng, giữ dòng và chọn Mức áp dụng "Không áp dụng"; nếu không có điều kiện đó, đánh lại mã cho liền nhau.',
  }),
  measureOfOthers: ({ code, measure, audience, allowed }) => ({
    message: `điều kiện ${code} dành cho ${AUDIENCES[audience]} nhưng cách đo "${measure}" không đo được ${AUDIENCES[audience]}; chưa trường hợp nào được coi là đạt điều kiện này.`,
    remedy: `Chọn một cách đo dùng cho ${AUDIENCES[audience]}: ${listed(allowed)}. Nếu chọn nhầm thì sửa ô Đối tượng; nếu không có cách đo phù hợp thì chọn Mức áp dụng "Không áp dụng" và xét riêng ngoài sổ.`,
  }),
  criterionIncomplete: ({ code, field }) => ({
    message: `điều kiện ${code} chưa chọn ${{ mode: "Mức áp dụng", measure: "Cách đo" }[field]}; chưa trường hợp nào được coi là đạt điều kiện này.`,
    remedy: {
      mode: "Chọn Bắt buộc, Một trong nhóm …, Ưu tiên hoặc Không áp dụng.",
      measure:
        'Chọn cách đo trong danh sách; nếu không có cách đo phù hợp thì chọn Mức áp dụng "Không áp dụng" và xét riêng ngoài sổ.',
    }[field],
  }),
  groupOfOne: ({ code, group }) => ({
    message: `nhóm ${group} chỉ có một điều kiện là ${code}, nên điều kiện này được xét như Bắt buộc.`,
    remedy:
      'Nếu dòng khác của nhóm bị xóa nhầm, khôi phục ở Tệp > Lịch sử phiên bản; nếu tên nhóm ghi sai thì sửa; nếu đúng là chỉ có một, chọn Mức áp dụng "Bắt buộc".',
  }),
  attestationUnsigned: ({ missing }) => ({
    message: `đã chọn giá trị nhưng chưa ghi ${{ by: "người xác nhận", on: "ngày xác nhận", both: "người xác nhận và ngày xác nhận" }[missing]}; chưa coi là có xác nhận.`,
    remedy: "Ghi họ tên người xác nhận và ngày xác nhận ở hai cột bên cạnh.",
  }),
  movementContradicts: ({ code, unit, cells }) => ({
    message: `phong trào ${code} của đơn vị ${unit} có các dòng ghi mức độ tham gia khác nhau (${cellsInWords(cells)}).`,
    remedy: `Giữ một dòng cho mỗi đơn vị; nếu đơn vị không tham gia thì chọn "${NO}".`,
  }),
  ratedThoughDisciplined: ({ name, rating, form, cells }) => ({
    message: `${name} xếp loại "${RATING_LABELS[rating]}" nhưng bị kỷ luật "${DISCIPLINE_LABELS[form]}" trong thời gian thi đua (${cellsInWords(cells.slice(1))}).`,
    remedy: "Kiểm tra quyết định xếp loại và quyết định kỷ luật, sửa ô ghi sai.",
  }),
  disciplineThoughDenied: ({ unit, name, form, cells }) => ({
    message: `đơn vị ${unit} xác nhận không có người bị kỷ luật, nhưng ${name} bị "${DISCIPLINE_LABELS[form]}" (${cellsInWords(cells.slice(1))}).`,
    remedy: "Người đứng đầu xác nhận lại, hoặc sửa ô kỷ luật ghi sai.",
  }),
  arisingThoughDenied: ({ unit, codes, cells }) => ({
    message: `đơn vị ${unit} xác nhận không có nhiệm vụ phát sinh, nhưng trang của đơn vị có ${listed(codes)}${cells.length > 1 ? ` (${cellsInWords(cells.slice(1))})` : ""}.`,
    remedy: 'Chọn "Không" ở ô xác nhận, hoặc sửa Loại của dòng ghi sai.',
  }),
  notRatedThoughServing: ({ name, days, cells }) => ({
    message: `${name} ghi không thuộc diện xếp loại (dưới 06 tháng) nhưng đã công tác ${String(days)} ngày trong thời gian thi đua${cells.length > 1 ? ` (${cellsInWords(cells.slice(1))})` : ""}.`,
    remedy: "Kiểm tra kết quả xếp loại và Từ ngày, Đến ngày.",
  }),
  ratingsDiffer: ({ code, name, cells }) => ({
    message: `${name} (mã ${code}) có các dòng ghi mức xếp loại khác nhau (${cellsInWords(cells)}).`,
    remedy: "Ghi cùng một mức xếp loại theo quyết định xếp loại của năm.",
  }),
  serviceInterrupted: ({ code, name, cells }) => ({
    message: `thời gian công tác của ${name} (mã ${code}) bị gián đoạn giữa hai dòng (${cellsInWords(cells)}).`,
    remedy: "Kiểm tra Từ ngày, Đến ngày; nếu đúng là có gián đoạn thì không cần sửa.",
  }),
  proposedBeyondLimit: ({ audience, proposed, most }) => ({
    message: `các đơn vị đề nghị khen ${String(proposed)} ${AUDIENCES[audience]}, kế hoạch khen tối đa ${String(most)}.`,
    remedy: "Hội đồng chọn khi họp xét, máy không tự bỏ ai; nếu số tối đa ghi sai thì sửa theo kế hoạch.",
  }),
  daysOutOfOrder: ({ earlier, later, cells }) => ({
    message: `${CAMPAIGN_DAYS[later]} đứng trước ${CAMPAIGN_DAYS[earlier]} (${cellsInWords(cells)}).`,
    remedy: "Kiểm tra và sửa một trong hai ngày.",
  }),
  statedTooEarly: ({ unit, by, on, from }) => ({
    message: `xác nhận của ${by} (đơn vị ${unit}) ghi ngày ${showDate(on)} là quá sớm nên chưa tính; chỉ tính xác nhận từ ngày ${showDate(from)}.`,
    remedy: "Xác nhận lại vào cuối thời gian thi đua, hoặc sửa ngày xác nhận.",
  }),
  signerNotFound: ({ name }) => ({
    message: `không có cán bộ nào tên hoặc mã "${name}"; chưa loại được người ký quyết định khỏi diện xét.`,
    remedy:
      'Ghi đúng họ tên hoặc mã của người ký như ở trang "Cán bộ"; nếu người ký không thuộc cơ quan thì không cần sửa.',
  }),
  signerAmbiguous: ({ name, codes }) => ({
    message: `có ${String(codes.length)} cán bộ tên "${name}" (mã ${listed(codes)}), không biết ai là người ký quyết định.`,
    remedy: "Ghi mã của người ký thay cho họ tên, hoặc ghi Chức vụ người ký.",
  }),
  question: ({ code, question }) => statusTexts.question(code, question),
};
