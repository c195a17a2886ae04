/** What can be wrong with a file that a person gives or wants written, said in Vietnamese and English. */

export type FileProblemKind =
  "missing" | "unreadable" | "notXlsx" | "damaged" | "protected" | "tooLarge" | "dangerous" | "unwritable";

/** A file that cannot be used: why, and what to do. */
export interface FileProblem {
  readonly kind: FileProblemKind;
  /** The file as the person named it. */
  readonly file: string;
  /** What was found, for the curious: a size, an entry's name, the system's word. */
  readonly detail: string;
}

/** Carries a problem out of nested readers; the doors of this folder turn it back into a value. */
export class FileFault extends Error {
  constructor(
    readonly kind: FileProblemKind,
    readonly detail = "",
  ) {
    super(`${kind}: ${detail}`);
  }
}

interface Wording {
  readonly vi: (file: string, detail: string) => string;
  readonly en: (file: string, detail: string) => string;
}

const WORDINGS: Readonly<Record<FileProblemKind, Wording>> = {
  missing: {
    vi: (file) => `Không tìm thấy tệp ${file}. Hãy kiểm tra lại đường dẫn và tên tệp.`,
    en: (file) => `There is no file ${file}. Check the path and the name.`,
  },
  unreadable: {
    vi: (file, detail) => `Không đọc được tệp ${file} (${detail}). Hãy kiểm tra quyền truy cập của tệp.`,
    en: (file, detail) => `The file ${file} cannot be read (${detail}). Check its permissions.`,
  },
  notXlsx: {
    vi: (file, detail) =>
      `Tệp ${file} không phải bảng tính .xlsx (${detail}). Hãy tải xuống hoặc lưu lại dưới dạng Microsoft Excel (.xlsx).`,
    en: (file, detail) => `${file} is no .xlsx workbook (${detail}). Download or save it as Microsoft Excel (.xlsx).`,
  },
  damaged: {
    vi: (file, detail) => `Tệp ${file} bị hỏng (${detail}). Hãy tải lại hoặc dùng bản sao lưu.`,
    en: (file, detail) => `${file} is damaged (${detail}). Download it again or use a backup.`,
  },
  protected: {
    vi: (file) => `Tệp ${file} được đặt mật khẩu mở. Hãy gỡ mật khẩu rồi lưu lại.`,
    en: (file) => `${file} is protected by a password. Remove the password and save it again.`,
  },
  tooLarge: {
    vi: (file, detail) => `Tệp ${file} quá lớn (${detail}). Hãy xóa bớt các trang tính, hình ảnh không cần thiết.`,
    en: (file, detail) => `${file} is too large (${detail}). Remove tabs and pictures that are not needed.`,
  },
  dangerous: {
    vi: (file, detail) =>
      `Tệp ${file} có nội dung không an toàn (${detail}) nên không được mở. Hãy xin lại tệp từ người gửi.`,
    en: (file, detail) => `${file} holds unsafe content (${detail}) and is not opened. Ask its sender for another one.`,
  },
  unwritable: {
    vi: (file, detail) =>
      `Không ghi được tệp ${file} (${detail}). Hãy đóng tệp nếu đang mở, kiểm tra quyền ghi và dung lượng đĩa.`,
    en: (file, detail) =>
      `${file} cannot be written (${detail}). Close it if it is open; check the folder's permissions and the disk's space.`,
  },
};

/** The problem as a person reads it: what is wrong, where, and what to do. */
export function fileProblemText(problem: FileProblem, language: "vi" | "en"): string {
  return WORDINGS[problem.kind][language](problem.file, problem.detail);
}

/** The system's word for a failure, as "ENOENT"; else its message. */
export function codeOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  return "code" in failure ? String(failure.code) : failure.message;
}
