/** What is said when a new year is begun, in Vietnamese. */

export const yearTexts = {
  title: "Bắt đầu năm mới",
  original:
    "Đây là sổ gốc của năm nay nên được giữ nguyên. Hãy chọn Tệp → Tạo bản sao, mở bản sao rồi chạy mục này trong bản sao. Nếu sổ này vừa bắt đầu năm mới mà bị ngắt giữa chừng, chạy “Tạo / hoàn thiện sổ theo dõi” để làm nốt.",
  unmarked:
    'Chưa biết đây là sổ gốc hay bản sao, vì trang "Kế hoạch" chưa ghi "Mã tệp của sổ". Ở sổ gốc, chạy mục "Tạo / hoàn thiện sổ theo dõi"; sau đó tạo bản sao và chạy mục này trong bản sao.',
  sure: (name: string): string =>
    [
      `Sổ "${name}" là bản sao. Trong sổ này:`,
      "– giữ nguyên đơn vị, cán bộ, chỉ tiêu, tiêu chuẩn và phong trào;",
      "– kết quả năm nay trở thành kỳ gốc của năm sau;",
      "– xóa kết quả, xếp loại, xác nhận, nhiệm vụ phát sinh, danh sách, văn bản và thông tin riêng của kế hoạch cũ;",
      "– bảo vệ lại các trang;",
      "– giữ mẫu văn bản riêng của Văn phòng, như lần dùng cuối ở sổ gốc.",
      "Sổ gốc không bị ảnh hưởng. Thực hiện?",
    ].join("\n"),
  period: (start: string, end: string, oldStart: string, oldEnd: string): string =>
    `Chuyển thời gian thi đua sang từ ${start} đến hết ${end}?\nChọn Có để chuyển (hạn trong năm cũ cũng chuyển sang năm sau), Không để giữ từ ${oldStart} đến hết ${oldEnd}.`,
  done: (tabs: readonly string[]): string =>
    `Đã bắt đầu năm mới: cập nhật ${String(tabs.length)} trang. Việc tiếp theo: ghi số, ngày, trích yếu và hạn nhận hồ sơ của kế hoạch mới ở trang Kế hoạch; soát lại chỉ tiêu, mức giao và kỳ gốc. Nếu dùng mẫu văn bản riêng: mở bảng bên, mục Hồ sơ, phần Mẫu văn bản để xem mẫu nào đã đi theo sổ; bấm “Đặt mẫu vào thư mục” khi cần sửa tiếp, mẫu nào thiếu thì nạp lại.`,
  refused: (problems: readonly string[]): string =>
    [
      "Chưa bắt đầu năm mới; sổ chưa bị thay đổi. Làm tiếp khi các trang sau chưa đọc được thì sẽ mất kết quả của các đơn vị:",
      ...problems.map((problem) => `– ${problem}`),
      "Sửa xong, chạy lại mục này.",
    ].join("\n"),
  left: (problems: readonly string[]): string =>
    [
      "Những chỗ sau không xác định được nên còn số liệu của năm cũ; hãy sửa tiêu đề rồi tự xóa số liệu cũ:",
      ...problems.map((problem) => `– ${problem}`),
    ].join("\n"),
  unmoved: (places: readonly string[]): string =>
    [
      "Hạn ghi ở các ô sau còn nhắc đến năm cũ và chưa được chuyển; hãy sửa lại theo kế hoạch mới:",
      ...places.map((place) => `– ${place}`),
    ].join("\n"),
  typedMeanwhile: "Có người đang ghi liên tục vào sổ này. Hãy đề nghị mọi người dừng ghi trong vài phút.",
  periodChanged: "Thời gian thi đua ở trang Kế hoạch vừa được sửa, khác với thời gian đã hỏi.",
  stopped: (message: string): string =>
    `Việc bắt đầu năm mới bị ngắt giữa chừng. Hãy chạy lại mục này để làm nốt; kết quả đã được chuyển thành kỳ gốc trước khi xóa.\n${message}`,
};
