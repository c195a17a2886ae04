/** Records of a dossier of the round of 2022, to be changed in the one thing a test is about. */

import type {
  DossierRecords,
  Meeting,
  OfficialParticulars,
  PaperSettings,
  Receipt,
  UnitParticulars,
} from "../../src/domain/proceedings";
import { blank, cell, date, given } from "./campaigns";

/** Unit CNTT's meeting, at which all agreed. */
export function meeting(changes: Partial<Meeting> = {}): Meeting {
  return {
    level: given("unit", "Họp xét!A2"),
    unit: given("CNTT", "Họp xét!B2"),
    number: blank("Họp xét!C2"),
    on: given(date("05/01/2023"), "Họp xét!D2"),
    begins: given({ hour: 14, minute: 0 }, "Họp xét!E2"),
    ends: given({ hour: 16, minute: 30 }, "Họp xét!F2"),
    place: given("Phòng họp tầng 3", "Họp xét!G2"),
    chair: given("Trần Thị Trưởng", "Họp xét!H2"),
    secretary: given("Lê Văn Thư", "Họp xét!I2"),
    members: given(7, "Họp xét!J2"),
    present: given(6, "Họp xét!K2"),
    attendees: blank("Họp xét!L2"),
    absent: given("Nguyễn Văn Vắng, đi công tác", "Họp xét!M2"),
    conclusions: given(
      [
        { kind: "collective", code: "CNTT", inFavour: 6, outOf: 7, agreed: true },
        { kind: "individual", code: "CB01", inFavour: 6, outOf: 7, agreed: true },
      ],
      "Họp xét!N2",
    ),
    at: cell("Họp xét!A2"),
    ...changes,
  };
}

/** Unit CNTT's dossier, complete and in time. */
export function receipt(changes: Partial<Receipt> = {}): Receipt {
  return {
    unit: given("CNTT", "Tiếp nhận hồ sơ!A2"),
    submissionNumber: blank("Tiếp nhận hồ sơ!B2"),
    submittedOn: given(date("06/01/2023"), "Tiếp nhận hồ sơ!C2"),
    receivedOn: given(date("13/01/2023"), "Tiếp nhận hồ sơ!D2"),
    receivedBy: given("Hà Thị Nhận", "Tiếp nhận hồ sơ!E2"),
    missing: given("Không", "Tiếp nhận hồ sơ!F2"),
    returnedOn: blank("Tiếp nhận hồ sơ!G2"),
    returnReason: blank("Tiếp nhận hồ sơ!H2"),
    appraisedOn: given(date("16/01/2023"), "Tiếp nhận hồ sơ!I2"),
    appraisedBy: given("Hà Thị Thẩm", "Tiếp nhận hồ sơ!J2"),
    at: cell("Tiếp nhận hồ sơ!A2"),
    ...changes,
  };
}

/** The department's particulars. */
export function paperSettings(changes: Partial<PaperSettings> = {}): PaperSettings {
  return {
    parentBody: given("UBND tỉnh Bắc Kạn", "Kế hoạch!B2"),
    abbreviation: given("STTTT", "Kế hoạch!B4"),
    place: given("Bắc Kạn", "Kế hoạch!B5"),
    legalGrounds: [
      given("Luật Thi đua, Khen thưởng năm 2003", "Kế hoạch!B9"),
      given("Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;", "Kế hoạch!B10"),
    ],
    formSet: given("Nghị định số 91/2017/NĐ-CP", "Kế hoạch!B17"),
    signingAuthority: blank("Kế hoạch!B18"),
    recipients: [given("Các phòng, đơn vị thuộc Sở", "Kế hoạch!B21"), given("Lưu: VT, HSTĐKT", "Kế hoạch!B22")],
    fund: given("Quỹ thi đua, khen thưởng của Sở năm 2023", "Kế hoạch!B23"),
    quorum: given("2/3", "Kế hoạch!B27"),
    voteThreshold: given("2/3", "Kế hoạch!B28"),
    voteBase: given("Tổng số thành viên", "Kế hoạch!B29"),
    ballot: given("Bỏ phiếu kín", "Kế hoạch!B30"),
    writtenOpinions: given("Không", "Kế hoạch!B31"),
    ...changes,
  };
}

/** The particulars of a unit whose row is the one of `unit` in the campaigns of tests. */
export function unitParticulars(name: string, changes: Partial<UnitParticulars> = {}): UnitParticulars {
  return {
    name: given(name, "Đơn vị!C2"),
    headPosition: given("Trưởng phòng", "Đơn vị!H2"),
    ownSeal: given(false, "Đơn vị!J2"),
    symbol: blank("Đơn vị!K2"),
    founded: given("2008", "Đơn vị!L2"),
    staff: given("7", "Đơn vị!M2"),
    functions: given("Quản lý nhà nước về công nghệ thông tin", "Đơn vị!N2"),
    at: cell("Đơn vị!A2"),
    ...changes,
  };
}

/** The particulars of an official in a row of "Cán bộ". */
export function officialParticulars(
  name: string,
  row: number,
  changes: Partial<OfficialParticulars> = {},
): OfficialParticulars {
  const at = String(row);
  return {
    name: given(name, `Cán bộ!B${at}`),
    born: given(date("08/06/1985"), `Cán bộ!D${at}`),
    nativePlace: given("huyện Na Rì, tỉnh Bắc Kạn", `Cán bộ!E${at}`),
    residence: blank(`Cán bộ!F${at}`),
    education: given("Đại học", `Cán bộ!G${at}`),
    at: cell(`Cán bộ!A${at}`),
    ...changes,
  };
}

/** What the papers of one unit need. */
export function records(changes: Partial<DossierRecords> = {}): DossierRecords {
  return {
    settings: paperSettings(),
    units: [unitParticulars("Phòng CNTT")],
    officials: [officialParticulars("Nguyễn Văn CB01", 5)],
    meetings: [meeting()],
    receipts: [receipt()],
    ...changes,
  };
}
