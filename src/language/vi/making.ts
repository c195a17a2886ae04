/** What is said while a workbook is made from a plan, in Vietnamese. */

import type { MakingTexts } from "../making";

export const makingTexts: MakingTexts = {
  faults: {
    nothingAccepted: () => ({
      message: "Chưa mục nào được xác nhận.",
      remedy: "Xác nhận từng mục, hoặc bấm “Xác nhận cả phần này”, rồi tạo sổ.",
    }),
    tabLacking: ({ tab }) => ({
      message: `Sổ không có trang "${tab}", hoặc có nhiều trang giống nhau.`,
      remedy: 'Chạy mục "Tạo / hoàn thiện sổ theo dõi" trong menu rồi làm lại.',
    }),
    codeMissing: ({ content }) => ({ message: `Mục "${content}" chưa có mã.`, remedy: "Ghi mã, ví dụ: CT14." }),
    codeRepeated: ({ code, tab }) => ({
      message: `Mã "${code}" được dùng hai lần cho trang "${tab}".`,
      remedy: "Đặt mã khác cho một trong hai mục.",
    }),
    notADay: ({ setting, text }) => ({
      message: `${setting}: "${text}" không phải là một ngày.`,
      remedy: "Ghi đủ ngày, tháng, năm theo dạng 31/12/2022.",
    }),
    criterionUnclear: ({ code, header, text }) => ({
      message: `Tiêu chuẩn ${code}: ${header} "${text}" không hợp với cách đo đã chọn.`,
      remedy: `Sửa "${header}" của ${code} ở bước Nội dung: ngưỡng là tỷ lệ (95%) hay số lượng (2), mức so sánh chọn trong danh sách; cách đo không cần thì để trống.`,
    }),
    holderUnknown: ({ code, unit }) => ({
      message: `${code} được giao cho "${unit}", nhưng trang Đơn vị không có mã này.`,
      remedy: "Chọn lại đơn vị ở bảng giao chỉ tiêu, hoặc nhập đơn vị trước.",
    }),
  },
  keptRow: ({ tab, code, differences }) =>
    [
      `Trang "${tab}": ${code} đã có, được giữ nguyên.`,
      ...differences.map(({ header, there, proposed }) =>
        there === ""
          ? `${header} còn trống, kế hoạch ghi "${proposed}".`
          : `${header} trong sổ ghi "${there}", kế hoạch ghi "${proposed}".`,
      ),
      ...(differences.length === 0 ? [] : ["Cần đổi thì sửa dòng đó trong sổ."]),
    ].join(" "),
  conflict: ({ tab, code, there, proposed, elsewhere }) =>
    `Trang "${tab}": mã ${code} trong sổ là "${there}", còn kế hoạch ghi "${proposed}"${elsewhere === null ? "" : ` (nội dung này trong sổ mang mã ${elsewhere})`}; chưa ghi mục của kế hoạch. ${
      elsewhere === null
        ? "Nếu là mục khác thì đặt mã khác cho mục này ở bước Nội dung rồi ghi lại; nếu là cùng một mục đã sửa lời thì sửa dòng đó trong sổ."
        : "Giữ mã trong sổ, hoặc sửa mã trong sổ cho khớp kế hoạch."
    }`,
  otherCode: ({ tab, code, there, words }) =>
    `Trang "${tab}": "${words}" đã có với mã ${there} (kế hoạch đặt mã ${code}), không ghi lần nữa; sửa mã trong sổ nếu cần.`,
  keptSetting: (name, there, proposed) =>
    `${name}: trong sổ đã ghi "${there}", được giữ nguyên; kế hoạch ghi "${proposed}".`,
  written: (counts) =>
    `Đã ghi vào sổ: ${counts.map(({ tab, rows }) => `${String(rows)} dòng ở trang "${tab}"`).join(", ")}.`,
  mustMend: "Chưa ghi gì vào sổ; cần sửa trước:",
  files: {
    kind: (name) => ({
      message: `Chưa đọc được loại tệp của "${name}".`,
      remedy: "Chọn tệp .docx, .xlsx, .txt hoặc .md; tệp .doc, .pdf thì mở ra, sao chép nội dung rồi dán.",
    }),
    damaged: (name) => ({
      message: `Tệp "${name}" bị hỏng hoặc không đúng định dạng.`,
      remedy: "Mở bằng Word hoặc Excel, lưu lại rồi chọn lại; hoặc sao chép nội dung rồi dán.",
    }),
    empty: (name) => ({
      message: `Tệp "${name}" không có chữ nào.`,
      remedy: "Bản quét ảnh phải được nhận dạng chữ trước; hoặc dán nội dung.",
    }),
    encoding: (name) => ({
      message: `Tệp "${name}" không lưu theo bảng mã Unicode (UTF-8).`,
      remedy: "Mở tệp, chọn Lưu thành (Save As) với bảng mã UTF-8, hoặc sao chép nội dung rồi dán.",
    }),
  },
  onlyConflicts: "Chưa ghi gì vào sổ: có mã trong sổ đang mang nội dung khác với kế hoạch, xem từng mục bên dưới.",
  nothingNew: "Mọi mục đã xác nhận đều có trong sổ; không có gì mới để ghi.",
};
