/** What the add-on says in its menu and dialogs, in Vietnamese. */

const quoted = (tabs: readonly string[]): string => tabs.map((tab) => `"${tab}"`).join(", ");

export const interfaceTexts = {
  menu: {
    title: "Thi đua – Khen thưởng",
    generate: "Lập danh sách đề nghị khen thưởng",
    check: "Kiểm tra sổ theo dõi",
    reportingDate: "Đặt ngày số liệu…",
    sidebar: "Mở bảng bên",
    reconcile: "Đối chiếu hồ sơ",
    fromPlan: "Tạo sổ theo dõi từ kế hoạch",
    setUp: "Tạo / hoàn thiện sổ theo dõi",
    newYear: "Bắt đầu năm mới (trong bản sao)…",
  },
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
  /** Set-up finds something where it is to add rows. */
  rowsNotFree: (row: number): string =>
    `từ dòng ${String(row)} đã có nội dung hoặc công thức ở các cột của sổ (có thể vừa có người ghi), nên chưa thêm dòng nào để không ghi đè. Hãy chạy lại mục này; nếu vẫn còn báo, chuyển phần đó sang cột khác hoặc xóa đi.`,
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
  setUpDone: (changes: readonly string[]): string =>
    changes.length === 0
      ? "Các trang của sổ đã đủ, không cần tạo thêm gì."
      : `Đã hoàn thiện sổ theo dõi:\n${changes.map((change) => `– ${change}`).join("\n")}`,
  setUpPaused: (changes: readonly string[]): string =>
    `Mới làm được một phần, vì Google chỉ cho mỗi lần chạy sáu phút. Phần đã xong được giữ nguyên, phần còn lại làm ở lần sau.${changes.map((change) => `\n– ${change}`).join("")}`,
  /** The side panel has been opened to do what is left. */
  setUpGoesOn: (paused: string): string =>
    `${paused}\n\nBảng bên vừa mở đang tự làm tiếp: để bảng đó mở cho đến khi xong. Nếu bảng bên bị đóng, hãy chạy lại mục này để làm tiếp.`,
  setUpFailed: (message: string): string =>
    `Việc hoàn thiện sổ bị ngắt giữa chừng. Nội dung đã nhập được giữ nguyên; hãy chạy lại mục này để làm tiếp phần còn thiếu.\n${message}`,
  setUpChanges: {
    locale: (): string => "đặt ngôn ngữ của bảng tính: Việt Nam",
    timeZone: (): string => "đặt múi giờ: Hồ Chí Minh",
    tabsMade: (tabs: readonly string[]): string =>
      `thêm ${tabs.length === 1 ? "trang" : `${String(tabs.length)} trang:`} ${quoted(tabs)}`,
    columnsAdded: (tab: string, headers: readonly string[]): string =>
      `trang "${tab}": thêm cột ${headers.map((header) => `"${header}"`).join(", ")}`,
    rowsAdded: (tab: string, count: number): string => `trang "${tab}": thêm ${String(count)} dòng`,
    formulaWritten: (tab: string): string => `trang "${tab}": viết lại công thức theo dõi`,
    cellsJoined: (tab: string): string => `trang "${tab}": tình hình hồ sơ được xếp thành nhiều dòng`,
    protectedTabs: (count: number): string =>
      `bảo vệ ${String(count)} trang: mỗi đơn vị nhập ở trang của mình, các trang chung và công thức do Văn phòng giữ`,
    notProtected: (tab: string, what: string, message: string): string =>
      `CHƯA bảo vệ được trang "${tab}" (${what}): ${message}`,
    ownProtection: (tab: string, description: string): string =>
      `trang "${tab}" đã có bảo vệ do người khác đặt${description === "" ? "" : ` ("${description}")`}, được giữ nguyên; muốn dùng bảo vệ của tiện ích thì xóa bảo vệ đó rồi chạy lại`,
    cellNamed: (setting: string): string => `công thức theo dõi đọc ô "${setting}"`,
    notCompleted: (tab: string, message: string): string =>
      `CHƯA hoàn thiện được trang "${tab}", các trang khác vẫn làm tiếp: ${message}`,
  },
  unguarded: {
    noAddress: ({ tabs }: { tabs: readonly string[] }): string =>
      `CHƯA bảo vệ trang ${quoted(tabs)} trước các đơn vị khác: trang "Đơn vị" chưa ghi địa chỉ email. Ghi email rồi chạy lại mục này.`,
    badAddress: ({ tab, unit, written }: { tab: string; unit: string; written: string }): string =>
      `CHƯA bảo vệ trang "${tab}" của đơn vị ${unit} trước các đơn vị khác: "${written}" không phải là địa chỉ email ở trang "Đơn vị". Ghi đúng email rồi chạy lại mục này.`,
    unknownUnit: ({ tab, code }: { tab: string; code: string }): string =>
      `CHƯA bảo vệ trang "${tab}": ${code === "" ? 'trang chưa ghi mã đơn vị bên phải ô "Mã đơn vị"' : `trang "Đơn vị" không có mã "${code}"`}. Ghi đúng mã ở hai trang rồi chạy lại mục này.`,
    sharedCode: ({ tabs, code }: { tabs: readonly string[]; code: string }): string =>
      `CHƯA rõ trang nào là của đơn vị ${code}: các trang ${quoted(tabs)} cùng ghi mã này. Bảo vệ đã có của các trang đó được giữ nguyên, không thêm gì; trang nào trước đây chưa được bảo vệ (như trang vừa sao chép) thì ai cũng sửa được. Giữ một trang, sửa mã hoặc xóa trang kia, rồi chạy lại mục này.`,
    columnsMissing: ({ tab }: { tab: string }): string =>
      `CHƯA bảo vệ hết các cột của Văn phòng ở trang "${tab}": không tìm thấy đủ tiêu đề cột. Sửa lại hàng tiêu đề rồi chạy lại mục này.`,
    badAccount: ({ written }: { written: string }): string =>
      `CHƯA mở các trang của Văn phòng cho tài khoản phụ trách: "${written}" ở trang "Kế hoạch" không phải là địa chỉ email. Ghi đúng email rồi chạy lại mục này.`,
  },
};
