/** The menu, in Vietnamese. */

export const menuTexts = {
  title: "Thi đua – Khen thưởng",
  generate: "Lập danh sách đề nghị khen thưởng",
  check: "Kiểm tra sổ theo dõi",
  reportingDate: "Đặt ngày số liệu…",
  sidebar: "Mở bảng bên",
  reconcile: "Đối chiếu hồ sơ",
  fromPlan: "Tạo sổ theo dõi từ kế hoạch",
  setUp: "Tạo / hoàn thiện sổ theo dõi",
  newYear: "Bắt đầu năm mới (trong bản sao)…",
};
