/** What the add-on says in its dialogs, in Vietnamese. */

const quoted = (tabs: readonly string[]): string => tabs.map((tab) => `"${tab}"`).join(", ");

export const interfaceTexts = {
  title: "Thi đua – Khen thưởng",
  busy: "Sổ đang được người khác xử lý (lập danh sách hoặc hoàn thiện sổ). Chưa có gì thay đổi; hãy chờ một phút rồi làm lại.",
  /** An action that failed and left the workbook as it was. */
  failedUndone: (message: string): string =>
    `Chưa thực hiện được và không có gì thay đổi trong sổ. Hãy làm lại; nếu vẫn lỗi, gửi dòng sau cho người phụ trách:\n${message}`,
  /** An action that failed and could not be taken back; the tabs named may hold half of the new content. */
  failedHalf: (message: string, tabs: readonly string[]): string =>
    `Thao tác bị ngắt giữa chừng; nội dung của trang ${quoted(tabs)} có thể chưa đầy đủ. Số liệu do các đơn vị nhập không bị ảnh hưởng. Hãy chạy lại thao tác này.\n${message}`,
  /** The list is written and valid; only its look is not finished. */
  formatsFailed: (message: string): string =>
    `Danh sách đã lập xong và đầy đủ, nhưng chưa kẻ bảng và tô màu được. Chạy lại thao tác này để trình bày lại.\n${message}`,
  /** Written, but the spreadsheet did not confirm it. */
  unconfirmed: (message: string): string =>
    `Đã ghi vào sổ nhưng Google chưa xác nhận. Hãy mở lại trang vừa lập để kiểm tra, rồi chạy lại thao tác này cho chắc chắn.\n${message}`,
  mustSetUp: (tabs: readonly string[]): string =>
    `Sổ chưa có trang ${quoted(tabs)}. Hãy chạy mục "Tạo / hoàn thiện sổ theo dõi" trong menu rồi làm lại.`,
  officeOnly: (tabs: readonly string[]): string =>
    `Chỉ Văn phòng lập được danh sách: tài khoản này không được sửa trang ${quoted(tabs)}. Chưa có gì thay đổi. Đơn vị xem kết quả ở trang của mình và ở trang Danh sách đề nghị.`,
  /** For writing into tabs of the Office that is no list. */
  officeWrites: (tabs: readonly string[]): string =>
    `Chỉ Văn phòng ghi được vào trang ${quoted(tabs)}: tài khoản này không được sửa trang đó. Chưa có gì thay đổi.`,
  /** Somebody typed while a script was about to write there. */
  changedMeanwhile: (tabs: readonly string[]): string =>
    `Trang ${quoted(tabs)} vừa có người sửa trong lúc chuẩn bị ghi, nên chưa ghi gì để không đè lên. Hãy làm lại thao tác này.`,
  refused: (problems: readonly string[]): string => `Chưa thể thực hiện:\n${problems.join("\n")}`,
  generated: (counts: {
    readonly eligibleUnits: number;
    readonly units: number;
    readonly eligibleOfficials: number;
    readonly officials: number;
    readonly undetermined: number;
    readonly problems: number;
    readonly listTab: string;
    readonly reviewTab: string;
  }): string =>
    [
      `Đã lập danh sách: ${String(counts.eligibleUnits)}/${String(counts.units)} tập thể và ${String(counts.eligibleOfficials)}/${String(counts.officials)} cá nhân đủ điều kiện; ${String(counts.undetermined)} trường hợp chưa đủ căn cứ.`,
      `Danh sách ở trang "${counts.listTab}"; lý do từng tiêu chuẩn ở bảng bên và ở trang "${counts.reviewTab}" (thường để ẩn).`,
      counts.problems > 0
        ? `Có ${String(counts.problems)} vấn đề cần xử lý trong sổ: chạy "Kiểm tra sổ theo dõi" để xem.`
        : "Không phát hiện vấn đề nào trong sổ.",
    ].join("\n"),
  noCell: (tab: string, cell: string): string =>
    `Không còn ô ${cell} ở trang "${tab}": trang đã đổi tên, bị xóa hoặc ngắn đi. Bấm "Đọc lại" để lấy địa chỉ mới.`,
  hiddenTab: (tab: string, cell: string): string =>
    `Trang "${tab}" đang ẩn. Hãy hiện trang đó (menu Xem → Trang tính bị ẩn), rồi mở ô ${cell}.`,
  noProblems: "Không phát hiện vấn đề nào trong sổ.",
  problems: (lines: readonly string[], more: number): string =>
    lines.join("\n\n") + (more > 0 ? `\n\n… và ${String(more)} vấn đề khác.` : ""),
  problemsTitle: (count: number): string => `${String(count)} vấn đề cần xử lý`,
  askDate: {
    title: "Ngày số liệu",
    prompt: "Số liệu tính đến hết ngày (dd/mm/yyyy):",
    unreadable: (text: string): string => `"${text}" không phải là một ngày. Hãy ghi theo dạng 31/12/2022.`,
    done: (date: string): string => `Số liệu tính đến hết ngày ${date}.`,
  },
};
