/** What is said in Vietnamese when papers are held against the workbook ("Đối chiếu hồ sơ"). */

/** A sentence on what differs, and what can be done. */
interface Said {
  readonly message: string;
  readonly remedy: string;
}

/** What a difference is told with; `cell` is "" where none is known, `other` the other paper's name and words. */
export interface Difference {
  readonly paper: string;
  readonly workbook: string;
  readonly cell: string;
  readonly other: { readonly file: string; readonly says: string };
}

const inCell = (cell: string): string => (cell === "" ? "" : ` (ô ${cell})`);

export const reconcilingTexts = {
  kinds: {
    edited: ({ paper, workbook, cell }: Difference): Said => ({
      message: `Văn bản ghi "${paper}", sổ ghi "${workbook}"${inCell(cell)}.`,
      remedy: "Sửa lại văn bản; nếu văn bản mới đúng thì sửa ở sổ rồi lập lại.",
    }),
    stale: ({ paper, workbook, cell }: Difference): Said => ({
      message:
        paper === ""
          ? `Sổ nay có "${workbook}"${inCell(cell)}, văn bản chưa có.`
          : `Văn bản còn ghi "${paper}", sổ nay ghi "${workbook}"${inCell(cell)}.`,
      remedy: "Sổ đã thay đổi sau khi lập văn bản: lập lại văn bản, hoặc sửa văn bản theo sổ.",
    }),
    both: ({ paper, workbook, cell }: Difference): Said => ({
      message: `Văn bản ghi "${paper}", sổ nay ghi "${workbook}"${inCell(cell)}; cả hai có thể đã thay đổi sau khi lập.`,
      remedy: "Xác định số liệu đúng, rồi sửa văn bản hoặc sửa sổ và lập lại.",
    }),
    missing: ({ workbook, cell }: Difference): Said => ({
      message: `Không thấy "${workbook}"${inCell(cell)} trong văn bản.`,
      remedy: "Ghi lại vào văn bản, hoặc sửa ở sổ rồi lập lại nếu việc bỏ đi là đúng.",
    }),
    gone: ({ paper, cell }: Difference): Said => ({
      message: `Văn bản còn ghi "${paper}", sổ không còn nội dung này${cell === "" ? "" : ` (khi lập lấy từ ô ${cell})`}.`,
      remedy: "Lập lại văn bản, hoặc bỏ nội dung này khỏi văn bản.",
    }),
    unrecorded: ({ paper, cell }: Difference): Said => ({
      message: `Văn bản đã ghi tay "${paper}", sổ còn để trống${inCell(cell)}.`,
      remedy: "Ghi vào sổ để các văn bản khác cùng dùng.",
    }),
    disagreeing: ({ paper, cell, other }: Difference): Said => ({
      message: `Văn bản ghi tay "${paper}", còn "${other.file}" ghi "${other.says}"; sổ để trống${inCell(cell)}.`,
      remedy: "Thống nhất giữa hai văn bản và ghi vào sổ.",
    }),
    outdated: ({ paper, workbook }: Difference): Said => ({
      message: `Số liệu khớp, nhưng nay văn bản sẽ viết "${workbook}" thay cho "${paper}".`,
      remedy: "Xem lại câu này; lập lại văn bản nếu cần.",
    }),
  },
  /** What stands around the text of a document. */
  areas: { header: "đầu trang", footer: "chân trang", note: "chú thích" },
  paragraph: (quote: string): string => `đoạn "${quote}"`,
  cell: (table: number, row: number, column: number, quote: string): string =>
    `bảng ${String(table)}, dòng ${String(row)}, cột ${String(column)}${quote === "" ? " (để trống)" : `: "${quote}"`}`,
  unread: {
    notFound: "Không thấy văn bản này trên Drive: có thể đã bị xóa hoặc do tài khoản khác lập. Lập lại nếu vẫn cần.",
    unreadable: (message: string): string => `Không đọc được văn bản này: ${message}`,
    notPlanned: "Hồ sơ hiện nay không còn văn bản này; bỏ văn bản này khỏi hồ sơ nếu đã đúng.",
    template: (faults: readonly string[]): string => `Không đối chiếu được vì mẫu văn bản có lỗi: ${faults.join(" ")}`,
    failed: (message: string): string => `Không lập được nội dung để đối chiếu: ${message}`,
  },
  nothingMade: "Chưa có văn bản nào được lập.",
  going: (checked: number, total: number): string => `Đã đối chiếu ${String(checked)}/${String(total)} văn bản.`,
  done: (total: number): string => `Đã đối chiếu ${String(total)} văn bản với sổ.`,
  failed: (message: string): string => `Việc đối chiếu bị ngắt; không có gì bị thay đổi. Hãy làm lại.\n${message}`,
};
