/** What is said in Vietnamese while the papers of the dossiers are made. */

import type { Supplier } from "../../domain/finding";

/** Why Google made no document, as far as its words tell. */
export type PaperObstacle = "daily" | "rate" | "storage" | "permission" | "folder";

/** How many documents a run has made, found deleted, left as they are and could not make. */
export interface RunCounts {
  readonly made: number;
  readonly lost: number;
  readonly unchanged: number;
  readonly failed: number;
}

const many = (count: number): string => String(count);

/** What gives the account in charge its rights. */
const RIGHTS =
  'Chủ sổ chạy lại "Tạo / hoàn thiện sổ theo dõi" (tài khoản ghi ở mục "Tài khoản phụ trách" sẽ được quyền sửa) hoặc cho tài khoản này quyền sửa trang đó, rồi làm lại.';

export const papersTexts = {
  suppliers: {
    unit: "đơn vị",
    unitHead: "người đứng đầu đơn vị",
    assigningLeader: "lãnh đạo giao việc",
    office: "Văn phòng",
  } satisfies Readonly<Record<Supplier, string>>,
  /** The account. */
  noAccount:
    'Chưa ghi "Tài khoản phụ trách" ở trang "Kế hoạch". Ghi địa chỉ thư của tài khoản sẽ lập hồ sơ rồi làm lại.',
  severalAccounts: (written: string): string =>
    `"Tài khoản phụ trách" ở trang "Kế hoạch" ghi "${written}". Hồ sơ do một tài khoản lập: hãy ghi đúng một địa chỉ thư rồi làm lại.`,
  otherAccount: (account: string, own: string): string =>
    `Hồ sơ do tài khoản ${account} lập (mục "Tài khoản phụ trách", trang "Kế hoạch"); tài khoản đang dùng là ${own === "" ? "(không rõ)" : own}. Hãy mở sổ bằng tài khoản đó, hoặc đổi mục này: văn bản đã lập vẫn còn, nhưng tài khoản mới không sửa tiếp được qua tiện ích.`,
  /** The run. */
  busy: "Sổ đang được xử lý (lập danh sách, hoàn thiện sổ hoặc một cửa sổ khác đang lập hồ sơ). Chưa có gì thay đổi; chờ một phút rồi làm lại.",
  noRun: "Không có đợt lập hồ sơ nào đang dở.",
  otherRun: (isOver: boolean): string =>
    `Một cửa sổ khác đã bắt đầu đợt lập hồ sơ khác, thay cho đợt của cửa sổ này; đợt đó ${isOver ? "đã kết thúc" : "đang chạy"}. Văn bản đã lập vẫn còn. ${isOver ? 'Bấm "Đọc lại hồ sơ"' : 'Chờ đợt đó xong, bấm "Đọc lại hồ sơ"'} để xem còn thiếu gì rồi lập tiếp.`,
  endedElsewhere: (made: number, left: number, failed: number): string =>
    [
      `Đợt lập hồ sơ này đã kết thúc ở một cửa sổ khác: lập được ${many(made)} văn bản${left === 0 ? "" : `, còn ${many(left)}`}.`,
      failed === 0 ? "" : `${many(failed)} văn bản không lập được, lý do ở bên dưới.`,
      left === 0 ? "" : 'Bấm "Làm tiếp" để lập nốt phần còn lại.',
    ]
      .filter((part) => part !== "")
      .join(" "),
  failed: (message: string): string =>
    `Việc lập hồ sơ bị ngắt. Văn bản đã lập vẫn còn và đã ghi ở trang "Văn bản đã lập"; bấm "Làm tiếp" để lập nốt.\n${message}`,
  unconfirmed: (message: string): string =>
    `Đã lập nhưng Google chưa xác nhận việc ghi sổ. Bấm "Làm tiếp" để kiểm tra lại.\n${message}`,
  cannotWrite: (tabs: readonly string[]): string =>
    `Tài khoản này không được sửa trang ${tabs.map((tab) => `"${tab}"`).join(", ")}. Chưa có văn bản nào được lập. ${RIGHTS}`,
  columnGone: (tab: string): string =>
    `Trang "${tab}" vừa mất một cột của tiện ích. Chạy "Tạo / hoàn thiện sổ theo dõi" rồi bấm "Làm tiếp".`,
  going: (made: number, total: number): string => `Đã lập ${many(made)}/${many(total)} văn bản.`,
  waiting: (left: number, seconds: number): string =>
    `Lần trước bị ngắt đúng lúc đang lập ${many(left)} văn bản; chờ ${many(seconds)} giây để kiểm tra trên Drive rồi mới lập tiếp, tránh lập trùng.`,
  slowed: (seconds: number): string => `Google yêu cầu chậm lại; tự lập tiếp sau ${many(seconds)} giây.`,
  done: ({ made, lost, unchanged, failed }: RunCounts): string =>
    [
      lost === 0 ? "" : `${many(lost)} văn bản đã lập không còn trên Drive (đã bị xóa).`,
      made === 0 ? "Không có văn bản nào phải lập mới." : `Đã lập ${many(made)} văn bản.`,
      unchanged === 0 ? "" : `${many(unchanged)} văn bản không đổi, được giữ nguyên.`,
      failed === 0 ? "" : `${many(failed)} văn bản không lập được, lý do ở bên dưới.`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  stopped: (made: number, left: number): string =>
    `Đã dừng: lập được ${many(made)} văn bản, còn ${many(left)}. Văn bản đã lập được giữ nguyên; bấm "Làm tiếp" để lập nốt phần còn lại.`,
  obstacles: {
    daily: (made: number, left: number): string =>
      `Hết hạn mức trong ngày của Google: lập được ${many(made)} văn bản, còn ${many(left)}. Ngày mai bấm "Làm tiếp" để lập nốt; không văn bản nào bị lập trùng.`,
    rate: (made: number, left: number): string =>
      `Google đang giới hạn số lần gọi: lập được ${many(made)} văn bản, còn ${many(left)}. Chờ vài phút rồi bấm "Làm tiếp".`,
    storage: (made: number, left: number): string =>
      `Drive của tài khoản phụ trách đã đầy: lập được ${many(made)} văn bản, còn ${many(left)}. Dọn bớt tệp rồi bấm "Làm tiếp".`,
    permission: (made: number, left: number): string =>
      `Google không cho tài khoản này lập văn bản: lập được ${many(made)}, còn ${many(left)}. Mở lại bảng bên và đồng ý quyền "xem và quản lý các tệp do tiện ích này tạo", rồi bấm "Làm tiếp".`,
    folder: (made: number, left: number): string =>
      `Không còn thư mục hồ sơ trên Drive (đã bị xóa): lập được ${many(made)} văn bản, còn ${many(left)}. Bấm "Làm tiếp": thư mục mới sẽ được tạo.`,
  } satisfies Readonly<Record<PaperObstacle, (made: number, left: number) => string>>,
  givenUp: (message: string): string => `Google báo lỗi khi lập văn bản này, lần lập sau sẽ thử lại: ${message}`,
  unsure: "Bị ngắt đúng lúc đang lập văn bản này; lần lập sau sẽ tìm trên Drive, chưa có thì mới lập, tránh lập trùng.",
  templateFault: (name: string, faults: readonly string[]): string =>
    `Mẫu “${name}” có lỗi: ${faults.join(" ")} Sửa tệp trong thư mục hồ sơ rồi lập lại; không văn bản nào được lập theo mẫu khác.`,
  templateMissing: (name: string): string =>
    `Không thấy tệp mẫu “${name}” trong thư mục hồ sơ, nên chưa lập loại văn bản này. Lấy lại tệp từ Thùng rác của Drive, hoặc mở Mẫu văn bản và bấm “Đặt mẫu vào thư mục” để dùng lại mẫu gốc. Nếu tài khoản phụ trách vừa đổi: tải mẫu ở Drive của tài khoản trước về rồi nạp lại.`,
  templateDamaged: (title: string, tab: string, cell: string): string =>
    `Trang ẩn “${tab}”, ô ${cell}: mẫu riêng của Văn phòng cho ${title} đi theo sổ đã bị sửa hoặc mất một phần, nên chưa dùng và cũng không thay bằng mẫu khác. Ở phần Mẫu văn bản, bấm “Nạp mẫu” để đưa lại tệp của Văn phòng hoặc “Mẫu gốc” để dùng mẫu của tiện ích; dòng không rõ là của mẫu nào thì hiện trang này ra và xóa dòng đó.`,
  templateSeveral: (names: readonly string[]): string =>
    `Thư mục hồ sơ có ${many(names.length)} tệp mẫu đã sửa cho cùng loại văn bản này (${names.map((name) => `“${name}”`).join(", ")}), nên chưa biết dùng tệp nào. Bỏ tệp thừa vào Thùng rác của Drive rồi lập lại.`,
  templateUncertain: (name: string): string =>
    `Việc đặt tệp mẫu “${name}” vừa bị ngắt. Chờ một phút rồi lập lại loại văn bản này.`,
  templateUnread: (name: string, failure: string): string =>
    `Bảng bên không tải được tệp mẫu “${name}” từ Drive (${failure}). Mở tệp trong thư mục hồ sơ xem còn đọc được không rồi lập lại; muốn dùng mẫu gốc: bấm “Mẫu gốc” ở phần Mẫu văn bản.`,
  templateFileTooLarge: (name: string, limit: string): string =>
    `Tệp mẫu “${name}” lớn hơn ${limit}. Bỏ bớt hình ảnh trong mẫu rồi lập lại.`,
  templatesUsed: (names: readonly string[]): string =>
    `Theo mẫu Văn phòng đã sửa: ${names.map((name) => `“${name}”`).join(", ")}.`,
  templatesNotKept: (names: readonly string[], tab: string): string =>
    `Chưa lưu được ${names.map((name) => `“${name}”`).join(", ")} vào sổ, nên bản sao của sổ sẽ không có: chạy “Tạo / hoàn thiện sổ theo dõi” để có đủ trang “${tab}”, rồi nạp lại mẫu.`,
  templatesFetching: (names: readonly string[]): string =>
    `Đang tải mẫu đã sửa từ Drive: ${names.map((name) => `“${name}”`).join(", ")}.`,
  notMade: (message: string): string => `Không lập được nội dung văn bản: ${message}`,
  duplicateKept: "Có một bản trùng trên Drive đã được sửa nên không tự xóa; hãy xem và xóa bản thừa.",
  notEligible: (name: string, verdict: string): string =>
    `${name} được đề nghị, kết quả rà soát: ${verdict}. Vẫn lập được hồ sơ; lý do in ở phiếu thẩm định.`,
  /** Templates. */
  templateKept: (title: string): string => `Đã dùng mẫu của Văn phòng cho ${title}. Văn bản lập từ nay theo mẫu này.`,
  templateReset: (title: string): string =>
    `Đã đặt lại mẫu gốc cho ${title}; tệp trước đó ở Thùng rác của Drive trong 30 ngày.`,
  templatesPlaced: (count: number): string =>
    `Đã đặt ${many(count)} tệp mẫu vào thư mục hồ sơ. Mở tệp bằng Word hoặc Google Tài liệu để sửa; lần lập sau dùng ngay mẫu đã sửa.`,
  templatesFromWorkbook: (names: readonly string[]): string =>
    `Trong đó mẫu riêng của Văn phòng đi theo sổ: ${names.map((name) => `“${name}”`).join(", ")}.`,
  templatesThere: (edited: readonly string[]): string =>
    `Thư mục hồ sơ đã có đủ tệp mẫu; ${edited.length === 0 ? "chưa tệp nào được sửa" : `${many(edited.length)} tệp đã sửa`}.`,
  templateUnjudged: 'Chưa đọc được sổ, nên chưa đặt mẫu. Bấm "Kiểm tra" để xem chỗ phải sửa.',
  templateWait: (seconds: number): string =>
    `Lần đặt mẫu trước bị ngắt; chờ ${many(seconds)} giây để thấy trên Drive đã có tệp chưa rồi bấm lại, tránh đặt trùng.`,
  templateRefused: (title: string): string => `Chưa dùng được mẫu vừa chọn cho ${title}; mẫu đang dùng vẫn giữ nguyên.`,
  templateClosed: (tab: string): string =>
    `Chưa đổi mẫu: tài khoản này không được sửa trang ẩn "${tab}", nơi giữ mẫu của Văn phòng. ${RIGHTS}`,
  templateTooLarge: (limit: string): string => `Tệp lớn hơn ${limit}. Bỏ bớt hình ảnh trong mẫu rồi chọn lại.`,
  templateFailed: (message: string): string => `Chưa đọc hoặc ghi được mẫu trên Drive; hãy làm lại.\n${message}`,
  /** Names in Drive. */
  folderName: (plan: string): string => `Hồ sơ khen thưởng${plan === "" ? "" : ` - ${plan}`}`,
};
