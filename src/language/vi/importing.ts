/** What is said of an import of units and officials, in Vietnamese. */

import { listed, type ImportTexts } from "../importing";

const lines = (numbers: readonly number[]): string => `dòng ${numbers.join(", ")}`;

export const importTexts: ImportTexts = {
  kinds: { units: "đơn vị", officials: "cán bộ" },
  tableFaults: {
    empty: () => ({
      message: "Chưa có dòng nào để nhập.",
      remedy: "Sao chép bảng trong Excel hoặc Google Sheets, kể cả dòng tiêu đề, rồi dán vào ô bên trên.",
    }),
    noTab: ({ tab }) => ({
      message: `Sổ chưa có trang "${tab}" hoặc trang đó thiếu tiêu đề cột.`,
      remedy: 'Chạy mục "Tạo / hoàn thiện sổ theo dõi" trong menu rồi nhập lại.',
    }),
    unmatched: ({ headers }) => ({
      message: `Chưa có cột nào được ghép với ${listed(headers)}.`,
      remedy: "Chọn cột tương ứng ở phần Ghép cột; thiếu mã thì đánh dấu “Tự đặt mã cho dòng chưa có mã”.",
    }),
    matchedTwice: ({ header }) => ({
      message: `Có hai cột cùng được ghép với "${header}".`,
      remedy: "Chỉ giữ một cột; chọn “Bỏ qua” cho cột còn lại.",
    }),
    columnMissing: ({ tab, headers }) => ({
      message: `Trang "${tab}" không có cột ${listed(headers)}.`,
      remedy: 'Chạy mục "Tạo / hoàn thiện sổ theo dõi" để thêm cột, hoặc bỏ qua cột này khi nhập.',
    }),
  },
  faults: {
    label: ({ text, allowed, near }) => ({
      message: `"${text}" không thuộc các giá trị cho phép.`,
      remedy:
        near === null ? `Ghi một trong: ${allowed.join("; ")}.` : `Có phải là "${near}"? Sửa trong bảng rồi dán lại.`,
    }),
    date: ({ text }) => ({
      message: `"${text}" không phải là một ngày.`,
      remedy: "Ghi đủ ngày, tháng, năm theo dạng 31/12/2022.",
    }),
    monthFirst: ({ text, sure, lines: others }) => ({
      message: `Không rõ "${text}" ghi ngày trước hay tháng trước: cùng cột có "${sure.text}" (dòng ${String(sure.line)}) ghi tháng trước. Chưa rõ ở ${lines(others)}.`,
      remedy: "Trong tệp nguồn, định dạng cả cột theo dạng ngày/tháng/năm (dd/mm/yyyy), xem lại rồi sao chép lại.",
    }),
    number: ({ text }) => ({ message: `"${text}" không phải là số nguyên.`, remedy: "Chỉ ghi chữ số, ví dụ: 12." }),
    email: ({ text }) => ({
      message: `"${text}" không phải là địa chỉ email.`,
      remedy: "Ghi địa chỉ đầy đủ, ví dụ: vanphong@example.com; nhiều địa chỉ cách nhau bằng dấu chấm phẩy.",
    }),
    unit: ({ text, near }) => ({
      message: `Không có đơn vị "${text}" ở trang Đơn vị.`,
      remedy:
        near === null
          ? "Ghi mã hoặc đúng tên đơn vị như ở trang Đơn vị; nhập danh sách đơn vị trước danh sách cán bộ."
          : `Có phải là "${near}"? Sửa trong bảng rồi dán lại.`,
    }),
    formulaError: ({ text }) => ({
      message: `Ô nguồn đang báo lỗi ${text}.`,
      remedy: "Sửa công thức trong bảng nguồn rồi sao chép lại.",
    }),
    missing: ({ header }) => ({ message: `Chưa ghi ${header}.`, remedy: "Bổ sung trong bảng rồi dán lại." }),
    codeRepeated: ({ text, lines: others }) => ({
      message: `Mã "${text}" cũng đứng ở ${lines(others)}.`,
      remedy:
        "Mỗi đơn vị, mỗi người một mã riêng. Người chuyển đơn vị được có nhiều dòng cùng mã khi Từ ngày, Đến ngày không trùng nhau.",
    }),
    codeOfAnother: ({ text, name, row }) => ({
      message: `Trong sổ, mã "${text}" là của ${name} (dòng ${String(row)}).`,
      remedy: "Đặt mã khác cho dòng này, hoặc sửa tên cho khớp nếu là cùng một người, một đơn vị.",
    }),
    sameAsSeveral: ({ text, rows }) => ({
      message: `${text} được xác nhận là trùng với nhiều dòng trong sổ (${lines(rows)}).`,
      remedy: "Chỉ trả lời “cùng một” cho một dòng; nếu sổ ghi một người, một đơn vị hai lần thì sửa ở sổ trước.",
    }),
    samePersonTwice: ({ text, lines: others }) => ({
      message: `${text} được xác nhận là trùng với ${lines(others)}.`,
      remedy: "Giữ một dòng trong bảng nguồn rồi dán lại; máy không tự gộp.",
    }),
  },
  place: (line, header) => (header === "" ? `Dòng ${String(line)}` : `Dòng ${String(line)}, cột ${header}`),
  question: ({ kind, alike, who }) =>
    `${alike === "same" ? "Trùng tên" : "Tên gần giống nhau"}: ${who.join("; ")}. ${kind === "units" ? "Đây là hai đơn vị khác nhau?" : "Đây là hai người khác nhau?"}`,
  pasted: (name, code, unit, line) =>
    `${name} (${[code, unit].filter((part) => part !== "").join(", ")}; dòng ${String(line)} của bảng dán)`,
  present: (name, code, unit, row) =>
    `${name} (${[code, unit].filter((part) => part !== "").join(", ")}; đã có ở dòng ${String(row)} trong sổ)`,
  different: { units: "Là hai đơn vị khác nhau", officials: "Là hai người khác nhau" },
  same: { units: "Cùng một đơn vị", officials: "Cùng một người" },
  leftOut: (line, words) => `Dòng ${String(line)} ("${words}") là dòng cộng, không nhập.`,
  noEmail: (line, name) =>
    `Dòng ${String(line)}: ${name} chưa có email, nên trang của đơn vị chưa được bảo vệ trước các đơn vị khác.`,
  compared: (line, code, cells) =>
    `Dòng ${String(line)}: ${code} đã có trong sổ; những gì đã ghi được giữ nguyên. ${cells
      .map(({ cell, header, there, pasted }) =>
        there === ""
          ? `Ô ${cell} (${header}) còn trống, bảng dán ghi "${pasted}".`
          : `Ô ${cell} (${header}) ghi "${there}", bảng dán ghi "${pasted}".`,
      )
      .join(" ")}`,
  skippedLines: (count) => `Bỏ qua ${String(count)} dòng phía trên dòng tiêu đề.`,
  unknownHeaders: (line, cells) =>
    `Dòng ${String(line)} (${listed(cells)}) được coi là dòng tiêu đề nên không được nhập. Nếu dòng này là dữ liệu, thêm dòng tiêu đề phía trên rồi dán lại.`,
  summary: ({ added, present, faulty, asked }) =>
    [
      `${String(added)} dòng mới`,
      ...(present > 0 ? [`${String(present)} dòng đã có trong sổ`] : []),
      ...(faulty > 0 ? [`${String(faulty)} dòng có lỗi`] : []),
      ...(asked > 0 ? [`${String(asked)} dòng chờ trả lời`] : []),
    ].join(", "),
  fillOffer: (cells) => `Điền ${String(cells)} ô còn trống của các dòng đã có trong sổ`,
  done: (kind, added, filled) => {
    const [what, tab] = kind === "units" ? ["đơn vị", "Đơn vị"] : ["cán bộ", "Cán bộ"];
    const done = [
      ...(added > 0 ? [`nhập ${String(added)} ${what}`] : []),
      ...(filled > 0 ? [`điền ${String(filled)} ô còn trống`] : []),
    ];
    return `Đã ${done.join(" và ")} vào trang ${tab}.`;
  },
  notReady: "Chưa nhập dòng nào: còn lỗi hoặc câu hỏi chưa trả lời. Sửa bảng, trả lời rồi nhập lại.",
  cutFinished: (message) => `Lần nhập trước bị ngắt giữa chừng, nay đã làm nốt. ${message}`,
  cutLeft: (message) =>
    `Lần nhập trước bị ngắt giữa chừng và không cần hoặc không làm nốt được với nội dung sổ hiện nay; hãy xem lại các dòng đã nhập. ${message}`,
  tooLong:
    "Chưa nhập dòng nào: bảng quá dài để vừa thêm dòng vừa điền ô trống trong một lần. Chia bảng thành nhiều phần rồi nhập lần lượt.",
  nothingNew: "Không có dòng mới: mọi mã trong bảng đã có trong sổ, và không có ô trống nào được chọn để điền.",
};
