/** How a unit's dossier stands, in the unit's own tab and on the printed list. It is Vietnamese for every reader. */

import type { CalendarDate } from "../../domain/calendar";
import { shortDate } from "../format";

export const standingTexts = {
  notReceived: "Chưa nhận hồ sơ",
  dayUnreadable: "Đã nhận, ngày ghi chưa đọc được",
  /** A row of the receipts names no unit that there is: it may be of this one. */
  unitUnclear: (tab: string): string => `Chưa rõ: trang "${tab}" có dòng chưa đọc được đơn vị`,
  tabUnread: (tab: string): string => `Chưa đọc được trang "${tab}"`,
  received: (on: CalendarDate, late: boolean): string => `Đã nhận ngày ${shortDate(on)}${late ? ", quá hạn" : ""}`,
  /** `received` and `deadline` are "" where there is nothing to say. */
  whole: (received: string, missing: readonly string[], deadline: string): string => {
    const standing = received === "" ? "" : `${received}.`;
    return ["Hồ sơ đề nghị khen thưởng (nếu có):", standing, ...missing, deadline]
      .filter((part) => part !== "")
      .join(" ");
  },
  unreadable: (tab: string): string =>
    `Chưa đọc được trang "${tab}": thiếu hoặc lặp tiêu đề cột. Đề nghị Văn phòng chạy "Tạo / hoàn thiện sổ theo dõi".`,
  section: "III. Hồ sơ của các đơn vị",
  complete: "Không còn thiếu gì.",
  unchecked: "Văn phòng chưa ghi có còn thiếu thành phần nào không.",
};
