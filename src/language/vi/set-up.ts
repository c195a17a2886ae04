/** What set-up says, in Vietnamese. */

const quoted = (tabs: readonly string[]): string => tabs.map((tab) => `"${tab}"`).join(", ");

export const setUpTexts = {
  done: (changes: readonly string[]): string =>
    changes.length === 0
      ? "Các trang của sổ đã đủ, không cần tạo thêm gì."
      : `Đã hoàn thiện sổ theo dõi:\n${changes.map((change) => `– ${change}`).join("\n")}`,
  paused: (changes: readonly string[]): string =>
    `Mới làm được một phần, vì Google chỉ cho mỗi lần chạy sáu phút. Phần đã xong được giữ nguyên, phần còn lại làm ở lần sau.${changes.map((change) => `\n– ${change}`).join("")}`,
  /** The side panel has been opened to do what is left. */
  goesOn: (paused: string): string =>
    `${paused}\n\nBảng bên vừa mở đang tự làm tiếp: để bảng đó mở cho đến khi xong. Nếu bảng bên bị đóng, hãy chạy lại mục này để làm tiếp.`,
  failed: (message: string): string =>
    `Việc hoàn thiện sổ bị ngắt giữa chừng. Nội dung đã nhập được giữ nguyên; hãy chạy lại mục này để làm tiếp phần còn thiếu.\n${message}`,
  changes: {
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
  /** Set-up finds something where it is to add rows. */
  rowsNotFree: (row: number): string =>
    `từ dòng ${String(row)} đã có nội dung hoặc công thức ở các cột của sổ (có thể vừa có người ghi), nên chưa thêm dòng nào để không ghi đè. Hãy chạy lại mục này; nếu vẫn còn báo, chuyển phần đó sang cột khác hoặc xóa đi.`,
};
