import { expect, test } from "@jest/globals";
import { peopleOf } from "../../../workbench/server/person";
import { emptyWorkbook } from "../../../workbench/sheet/empty-workbook";

const OWNER = "chu-so@example.com";
const OFFICE = "thi-dua@example.com";
const UNIT = "cntt@example.com";

test("people are listed by what the workbook lets them hold: the Office by its tabs, a unit by its own", () => {
  const book = emptyWorkbook({ name: "Sổ" });
  const [plan] = book.sheets;
  const [criteria, unit] = ["Tiêu chuẩn", "CNTT"].map((name) => book.insertSheet({ name, rows: 10, columns: 5 }));
  const protect = (id: number, editors: string[], description: string): void => {
    book.editSheet(id, (sheet) => {
      sheet.protections.push({
        ...{ id: id * 10, area: null, unprotected: [], warningOnly: false, domainEdit: false },
        ...{ editors, description },
      });
    });
  };
  protect(plan?.id ?? 0, [OFFICE], "Thi đua – Khen thưởng: trang của Văn phòng");
  protect(criteria?.id ?? 0, [OFFICE], "Thi đua – Khen thưởng: trang của Văn phòng");
  protect(unit?.id ?? 0, [OFFICE, UNIT], "Thi đua – Khen thưởng: trang của đơn vị");
  book.write(plan?.id ?? 0, 2, 1, [[{ value: "Tài khoản phụ trách" }, { value: OFFICE }]]);
  const log = book.insertSheet({ name: "Nhật ký", rows: 10, columns: 5 });
  book.write(log.id, 2, 1, [[{ value: "22:45 ngày 23/11/2026" }, { value: OWNER }]]);
  book.write(log.id, 3, 1, [[{ value: "22:46 ngày 23/11/2026" }, { value: "khac@example.com" }]]);
  expect(peopleOf(book, OWNER).map(({ label }) => label)).toEqual([
    OWNER,
    `${OFFICE} (trang của Văn phòng)`,
    `${UNIT} (CNTT)`,
    "khac@example.com (Nhật ký!B3)",
  ]);
});
