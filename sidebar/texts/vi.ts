/** The panel in Vietnamese. */

import type { Texts } from "./texts";

export const vi: Texts = {
  language: "vi",
  title: "Thi đua – Khen thưởng",
  screens: { list: "Danh sách", check: "Kiểm tra", papers: "Hồ sơ", guide: "Hướng dẫn" },
  screensLabel: "Các mục",
  asOf: (date) => (date === null ? "Chưa đặt ngày số liệu" : `Số liệu đến hết ${date}`),
  readAt: (moment) => `Đọc lúc ${moment}`,
  readAgain: "Đọc lại",
  generate: "Lập danh sách",
  generating: "Đang lập danh sách…",
  loading: "Đang đọc sổ theo dõi…",
  written: {
    none: "Trong sổ chưa có danh sách nào được lập.",
    current: (moment) => `Danh sách trong sổ lập từ số liệu lúc ${moment}, khớp với số liệu vừa đọc.`,
    old: (moment) =>
      `Danh sách trong sổ lập từ số liệu lúc ${moment === "" ? "trước" : moment} đã cũ: số liệu đã thay đổi từ đó. Bấm “Lập danh sách” để lập lại.`,
  },
  run: {
    steps: {
      reading: "Đang đọc các trang",
      judging: "Đang xét từng tiêu chuẩn",
      writing: "Đang ghi danh sách",
      layingOut: "Đang trình bày bảng",
    },
    tabs: (done, total) => `${String(done)}/${String(total)} trang`,
    elsewhere: "Danh sách đang được lập (có thể do người khác bấm).",
    cut: "Lần lập danh sách trước bị ngắt giữa chừng. Hãy bấm “Lập danh sách” để lập lại; số liệu đã nhập không bị ảnh hưởng.",
    leave: "Có thể đóng bảng bên này; danh sách vẫn được lập tiếp.",
    ended: "Lần lập danh sách vừa kết thúc.",
  },
  progress: {
    title: "Tiến độ chỉ tiêu, nhiệm vụ",
    standings: {
      met: "Đạt",
      underWay: "Đang thực hiện",
      atRisk: "Có nguy cơ",
      missed: "Không đạt, quá hạn",
      unclear: "Cần làm rõ",
      noData: "Chưa có số liệu",
      leftOut: "Không áp dụng",
    },
    unread: "Chưa có trang đọc được",
    empty: "Chưa đơn vị nào có chỉ tiêu, nhiệm vụ.",
    showUnit: (name) => `Chỉ xem ${name} trong danh sách`,
  },
  filter: {
    title: "Lọc danh sách",
    words: "Tìm tên, mã, chức vụ",
    unit: "Đơn vị",
    kind: "Đối tượng",
    verdict: "Kết quả rà soát",
    proposed: "Đề nghị",
    all: "Tất cả",
    kinds: { collective: "Tập thể", individual: "Cá nhân" },
    proposals: { proposed: "Được đề nghị", notProposed: "Chưa được đề nghị" },
    directOnly: "Chỉ người trực tiếp công tác, lao động",
    eligibleNotProposed: (count) => `Đủ điều kiện, chưa được đề nghị (${String(count)})`,
    clear: "Bỏ lọc",
    shown: (shown, total) => `${String(shown)}/${String(total)} trường hợp`,
    nobody: "Không có trường hợp nào khớp với bộ lọc.",
    more: (count) => `Hiện thêm ${String(count)}`,
  },
  verdicts: { eligible: "Đủ điều kiện", undetermined: "Chưa đủ căn cứ", ineligible: "Không đủ điều kiện" },
  results: { met: "Đạt", unmet: "Không đạt", unknown: "Chưa rõ" },
  nominee: {
    back: "Về danh sách",
    proposed: { yes: "Được đề nghị", no: "Chưa được đề nghị", silent: "Chưa ghi có đề nghị hay không" },
    direct: "Trực tiếp công tác, lao động",
    reading: "Cách hiểu:",
    missing: "Còn thiếu:",
    cells: "Ô căn cứ:",
    goTo: (tab, cell) => `Mở ô ${cell}, trang ${tab}`,
    findings: "Từng tiêu chuẩn",
    obstacles: "Chưa thể kết luận vì",
    gone: "Trường hợp này không còn trong danh sách vừa đọc.",
  },
  notJudged: (count) => `Không xét (${String(count)})`,
  unsettled: (count) => `Tiêu chuẩn chưa chốt cách hiểu (${String(count)})`,
  check: {
    none: "Không phát hiện vấn đề nào trong sổ.",
    count: (count) => `${String(count)} vấn đề cần xử lý`,
    remedy: "Cách xử lý:",
  },
  refused: "Chưa thể xét vì sổ có vấn đề làm mọi số liệu không đáng tin:",
  failures: {
    accounts: {
      what: "Trình duyệt đang đăng nhập nhiều tài khoản Google nên bảng bên chạy bằng tài khoản khác với bảng tính.",
      remedy:
        "Mở sổ trong một hồ sơ trình duyệt (hoặc cửa sổ ẩn danh) chỉ đăng nhập tài khoản được chia sẻ sổ, hoặc đăng xuất các tài khoản còn lại, rồi mở lại bảng bên.",
    },
    authorisation: {
      what: "Tài khoản này chưa cấp quyền cho tiện ích.",
      remedy:
        "Chạy một mục trong menu Thi đua – Khen thưởng để Google hỏi quyền, rồi bấm “Đọc lại”. Người của đơn vị không cần dùng bảng bên.",
    },
    connection: {
      what: "Không liên lạc được với bảng tính.",
      remedy: "Kiểm tra mạng, chờ một phút rồi bấm “Đọc lại”. Nội dung trong sổ không bị ảnh hưởng.",
    },
    script: {
      what: "Chưa đọc được sổ.",
      remedy: "Bấm “Đọc lại”; nếu vẫn lỗi, gửi dòng sau cho người phụ trách:",
    },
  },
  guide: {
    title: "Các bước thực hiện",
    fromPlan: "Tạo sổ theo dõi từ kế hoạch",
    steps: [
      "Nhập kế hoạch, đơn vị, cán bộ, chỉ tiêu và tiêu chuẩn vào các trang chung.",
      "Các đơn vị nhập kết quả, ngày hoàn thành và minh chứng vào trang của mình; trạng thái hiện ngay bên trái.",
      "Đặt ngày số liệu, rồi xem mục Kiểm tra để biết ô nào còn thiếu hoặc chưa rõ.",
      "Lập danh sách đề nghị khen thưởng. Lập lại bao nhiêu lần cũng được, danh sách cũ được thay bằng danh sách mới.",
      "Xem lý do từng tiêu chuẩn ở mục Danh sách hoặc trang Rà soát điều kiện; in trang Danh sách đề nghị để trình Hội đồng.",
    ],
  },
  setUp: {
    title: "Hoàn thiện sổ theo dõi",
    part: (number) => `Đang làm phần ${String(number)}… Để bảng bên mở cho đến khi xong.`,
    again: "Làm tiếp",
  },
  dismiss: "Đóng thông báo",
};
