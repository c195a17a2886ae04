/** What the panel says around the making of papers; what is missing and what came of a run come in words from the add-on. */

import type { PaperKind, PaperStanding, TemplateState } from "../../src/workbook/panel-papers";

export interface PapersTexts {
  readonly title: string;
  readonly intro: string;
  readonly loading: string;
  readonly account: (address: string) => string;
  readonly makeAll: string;
  readonly makeUnit: (name: string) => string;
  readonly makeUnitShort: string;
  readonly makeDepartment: string;
  readonly resume: (left: number) => string;
  readonly stop: string;
  readonly stopping: string;
  readonly readAgain: string;
  readonly reconcile: string;
  readonly folder: string;
  readonly kinds: string;
  readonly noKind: string;
  /** Told apart where one name stands for a collective's and an official's paper. */
  readonly nameOfKind: (kind: PaperKind, title: string) => string;
  readonly progress: (made: number, total: number) => string;
  readonly preparing: string;
  readonly leave: string;
  readonly waiting: (seconds: number) => string;
  readonly lacks: (count: number) => string;
  readonly complete: string;
  readonly from: (who: string) => string;
  readonly problems: (count: number) => string;
  readonly department: string;
  readonly nobody: string;
  readonly standings: Readonly<Record<PaperStanding, string>>;
  readonly sum: (current: number, all: number) => string;
  readonly version: (version: number) => string;
  readonly draft: string;
  readonly blanks: (count: number) => string;
  readonly open: (name: string) => string;
  readonly templates: string;
  readonly templatesIntro: string;
  readonly templatesLoading: string;
  readonly templatesBusy: string;
  readonly placeTemplates: string;
  readonly templateStates: Readonly<Record<TemplateState, string>>;
  readonly download: (title: string) => string;
  readonly give: (title: string) => string;
  readonly reset: (title: string) => string;
  readonly short: { readonly download: string; readonly give: string; readonly reset: string };
}

export const papersVi: PapersTexts = {
  title: "Hồ sơ khen thưởng",
  intro:
    "Lập tờ trình, biên bản, báo cáo, phiếu thẩm định, quyết định, giấy khen từ số liệu trong sổ. Văn bản không đổi thì giữ nguyên; văn bản có số liệu đã đổi được lập bản mới, bản cũ vẫn còn.",
  loading: "Đang đọc hồ sơ…",
  account: (address) => `Tài khoản lập hồ sơ: ${address}`,
  makeAll: "Lập tất cả",
  makeUnit: (name) => `Lập hồ sơ đơn vị này: ${name}`,
  makeUnitShort: "Lập hồ sơ đơn vị này",
  makeDepartment: "Lập văn bản của Sở",
  resume: (left) => `Làm tiếp (còn ${String(left)})`,
  stop: "Dừng",
  stopping: "Đang dừng…",
  readAgain: "Đọc lại hồ sơ",
  reconcile: "Đối chiếu với sổ",
  folder: "Mở thư mục hồ sơ",
  kinds: "Chọn loại văn bản",
  noKind: "Chọn ít nhất một loại văn bản.",
  nameOfKind: (kind, title) =>
    kind.startsWith("collective") ? `${title} (tập thể)` : kind.startsWith("individual") ? `${title} (cá nhân)` : title,
  progress: (made, total) => `${String(made)}/${String(total)} văn bản`,
  preparing: "Đang chuẩn bị…",
  leave: "Có thể xem mục khác; nếu đóng bảng bên, mở lại rồi bấm “Làm tiếp”.",
  waiting: (seconds) => `Tự làm tiếp sau ${String(seconds)} giây.`,
  lacks: (count) => `Còn thiếu ${String(count)} mục`,
  complete: "Hồ sơ đủ thành phần.",
  from: (who) => `Ai cung cấp: ${who}`,
  problems: (count) => `${String(count)} chỗ cần sửa ở các trang họp xét, tiếp nhận`,
  department: "Văn bản của Sở",
  nobody: "Chưa đơn vị nào đề nghị khen thưởng, nên chưa có hồ sơ của đơn vị.",
  standings: {
    unmade: "Chưa lập",
    queued: "Chờ lập",
    current: "Đã lập",
    changed: "Số liệu đã đổi",
    failed: "Không lập được",
    stopped: "Đã dừng",
    lost: "Không còn trên Drive",
  },
  sum: (current, all) => `${String(current)}/${String(all)} văn bản đã lập`,
  version: (version) => `bản ${String(version)}`,
  draft: "dự thảo",
  blanks: (count) => `${String(count)} chỗ để trống`,
  open: (name) => `Mở ${name}`,
  templates: "Mẫu văn bản",
  templatesIntro:
    "Đặt mẫu vào thư mục hồ sơ rồi sửa lời, cách trình bày ngay trên tệp đó bằng Word hoặc Google Tài liệu (giữ định dạng .docx và các thẻ trong ngoặc nhọn). Lần lập sau dùng bản đang có; mẫu có thẻ sai bị từ chối, kèm vị trí. Cũng có thể nạp mẫu từ máy.",
  templatesLoading: "Đang xem các mẫu trên Drive…",
  templatesBusy: "Đang làm việc với các mẫu…",
  placeTemplates: "Đặt mẫu vào thư mục",
  templateStates: {
    builtIn: "Mẫu của tiện ích",
    kept: "Mẫu riêng trong sổ",
    damaged: "Mẫu trong sổ bị hỏng",
    original: "Mẫu gốc",
    edited: "Đã sửa",
    missing: "Không còn tệp",
    several: "Nhiều tệp đã sửa",
    trying: "Đang đặt dở",
  },
  download: (title) => `Tải về mẫu gốc của ${title}`,
  give: (title) => `Nạp mẫu đã sửa của ${title}`,
  reset: (title) => `Mẫu gốc: dùng lại cho ${title}`,
  short: { download: "Tải về", give: "Nạp mẫu", reset: "Mẫu gốc" },
};

export const papersEn: PapersTexts = {
  title: "Award dossiers",
  intro:
    "Makes the letters, minutes, reports, appraisal slips, the decision and the certificates from the workbook. Unchanged papers stay; papers whose figures have changed get a new version, the old one is kept.",
  loading: "Reading the dossiers…",
  account: (address) => `Account that makes them: ${address}`,
  makeAll: "Make all",
  makeUnit: (name) => `Make this unit's dossier: ${name}`,
  makeUnitShort: "Make this unit's dossier",
  makeDepartment: "Make the department's papers",
  resume: (left) => `Continue (${String(left)} left)`,
  stop: "Stop",
  stopping: "Stopping…",
  readAgain: "Read again",
  reconcile: "Compare with the workbook",
  folder: "Open the folder",
  kinds: "Choose kinds of papers",
  noKind: "Choose at least one kind.",
  nameOfKind: (kind, title) =>
    kind.startsWith("collective")
      ? `${title} (collective)`
      : kind.startsWith("individual")
        ? `${title} (individual)`
        : title,
  progress: (made, total) => `${String(made)} of ${String(total)} papers`,
  preparing: "Getting ready…",
  leave: "You may look at other screens; if you close the panel, open it again and press “Continue”.",
  waiting: (seconds) => `Goes on by itself in ${String(seconds)} seconds.`,
  lacks: (count) => `${String(count)} ${count === 1 ? "thing" : "things"} missing`,
  complete: "The dossier is complete.",
  from: (who) => `From: ${who}`,
  problems: (count) => `${String(count)} to mend in the tabs of meetings and receipts`,
  department: "The department's papers",
  nobody: "No unit has proposed anybody, so there is no unit's dossier yet.",
  standings: {
    unmade: "Not made",
    queued: "Waiting",
    current: "Made",
    changed: "Figures changed",
    failed: "Could not be made",
    stopped: "Stopped",
    lost: "No longer on Drive",
  },
  sum: (current, all) => `${String(current)} of ${String(all)} papers made`,
  version: (version) => `version ${String(version)}`,
  draft: "draft",
  blanks: (count) => `${String(count)} ${count === 1 ? "blank" : "blanks"}`,
  open: (name) => `Open ${name}`,
  templates: "Templates",
  templatesIntro:
    "Put the templates into the folder of the dossiers and edit words and layout in those files with Word or Google Docs (keep them .docx, keep the tags in braces). The next papers follow what is there; one with a wrong tag is refused, with the place. A file of your own can be given, too.",
  templatesLoading: "Looking at the templates on Drive…",
  templatesBusy: "Working on the templates…",
  placeTemplates: "Put templates into the folder",
  templateStates: {
    builtIn: "The add-on's",
    kept: "The Office's, in the workbook",
    damaged: "Damaged in the workbook",
    original: "Original",
    edited: "Edited",
    missing: "File is gone",
    several: "Several edited files",
    trying: "Cut while put there",
  },
  download: (title) => `Download the original template of ${title}`,
  give: (title) => `Give back a changed template of ${title}`,
  reset: (title) => `Original template of ${title}: use it again`,
  short: { download: "Download", give: "Give back", reset: "Original" },
};
