/** What Apps Script sees: the menu, the simple triggers, the sidebar's endpoints and the custom functions. */

import { generateList } from "./google/generate-list";
import { showProblems } from "./google/check";
import { stampEdit } from "./google/edit";
import { addMenu } from "./google/menu";
import { askReportingDate } from "./google/reporting-date";
import { endpoints } from "./google/endpoints";
import { showSidebar } from "./google/sidebar";
import { beginNewYear, setUp } from "./google/set-up-door";
import type { PanelLanguage } from "./workbook/panel";
import type { GivenTemplates, PaperKind, PapersRequest } from "./workbook/panel-papers";
import type { ImportOrder, PlanOrder } from "./workbook/panel-plan";
import type { ReconcileState } from "./workbook/panel-reconcile";
import { dossierStatus } from "./workbook/dossier-standing";
import { kpiAttainment, kpiRead, kpiStatus, kpiTrack, kpiWhy } from "./workbook/custom-functions";

/**
 * Adds the add-on's menu when the workbook is opened (simple trigger, no authorisation).
 */
export function onOpen(): void {
  addMenu();
}

/**
 * Stamps "Ngày cập nhật" beside what a unit typed or pasted (simple trigger, no authorisation).
 *
 * @param {Object} event Google's edit event.
 */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  stampEdit(event.range);
}

/**
 * Menu: makes the tabs, columns and rows that are missing from the declared workbook; what people typed stays.
 */
export function setUpWorkbook(): void {
  setUp();
}

/**
 * Menu: judges every unit and official and writes the review, the printed list and a row of the log.
 */
export function generateAwardList(): void {
  generateList();
}

/**
 * Menu: lists the problems of the workbook and writes nothing.
 */
export function checkWorkbook(): void {
  showProblems();
}

/**
 * Menu: asks for the reporting date and writes it to tab "Kế hoạch".
 */
export function setReportingDate(): void {
  askReportingDate();
}

/**
 * Menu: opens the side panel.
 */
export function openSidebar(): void {
  showSidebar();
}

/**
 * Menu: opens the side panel where a workbook is made from a plan's text.
 */
export function openPlanWizard(): void {
  showSidebar("plan");
}

/**
 * Menu: opens the side panel where the papers are held against the workbook.
 */
export function openReconciliation(): void {
  showSidebar("reconcile");
}

/**
 * Menu: in a copy of last year's workbook, takes results as baselines and empties what belongs to the old year.
 */
export function startNewYear(): void {
  beginNewYear();
}

/**
 * Endpoint: the award list of the workbook as it stands, judged afresh; nothing is written.
 *
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: plan, asOf, fingerprint, counts, nominees with findings, problems, progress of the units.
 */
export function readAwardList(language?: PanelLanguage): unknown {
  return endpoints.readAwardList(language);
}

/**
 * Endpoint: the problems of the workbook as it stands, each with tab, cell, message and remedy.
 *
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data.
 */
export function readProblems(language?: PanelLanguage): unknown {
  return endpoints.readProblems(language);
}

/**
 * Endpoint: writes the award list as the menu action does, and gives it.
 *
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: whether it was made, what to tell the person, the list.
 */
export function makeAwardList(language?: PanelLanguage): unknown {
  return endpoints.makeAwardList(language);
}

/**
 * Endpoint: how the making of a list stands, whoever began it.
 *
 * @return {Object} Plain data.
 */
export function readRun(): unknown {
  return endpoints.readRun();
}

/**
 * Endpoint: puts a cell in front of the person.
 *
 * @param {string} tab The tab's name.
 * @param {string} cell "F14".
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: whether it was shown, and if not, why.
 */
export function showCell(tab: string, cell: string, language?: PanelLanguage): unknown {
  return endpoints.showCell(tab, cell, language);
}

/**
 * Endpoint: what an import of units or officials from a pasted table would do; nothing is written.
 *
 * @param {Object} order The table, the fields of its columns, the answers.
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: columns, rows, faults with their remedies, questions.
 */
export function previewImport(order: ImportOrder, language?: PanelLanguage): unknown {
  return endpoints.previewImport(order, language);
}

/**
 * Endpoint: imports units or officials from a pasted table, all new rows or none.
 *
 * @param {Object} order As for previewImport.
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: whether it was done, what to tell the person.
 */
export function importRows(order: ImportOrder, language?: PanelLanguage): unknown {
  return endpoints.importRows(order, language);
}

/**
 * Endpoint: the dossiers as the workbook stands; makes nothing.
 *
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: the units with what is missing and from whom, and how each paper stands.
 */
export function readPapers(language?: PanelLanguage): unknown {
  return endpoints.readPapers(language);
}

/**
 * Endpoint: makes a slice of the papers asked for; to be called until it says that the run has ended.
 *
 * @param {Object} request Units and kinds, null for all; null goes on with a run.
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @param {number} run The run to go on with, as the slice before told it; before, or when left out, a name of the
 *   caller's for the run that it begins, or for what was left or stopped.
 * @param {Object} templates The templates that the run has asked for, as they were fetched.
 * @return {Object} Plain data: how the run stands, or which templates it needs first.
 */
export function makePapers(
  request: PapersRequest | null,
  language?: PanelLanguage,
  run?: number | string,
  templates?: GivenTemplates,
): unknown {
  return endpoints.makePapers(request, language, run, templates);
}

/**
 * Endpoint: how the slice of papers under way stands, whoever began it.
 *
 * @return {Object} Plain data.
 */
export function readPapersRun(): unknown {
  return endpoints.readPapersRun();
}

/**
 * Endpoint: asks the making of papers to end after the document that it is at.
 *
 * @param {number} run The run, as its slices tell it, or the name that the caller has given it.
 */
export function stopPapers(run: number | string): void {
  endpoints.stopPapers(run);
}

/**
 * Endpoint: holds a slice of the papers that stand against the workbook; writes nothing.
 *
 * @param {Object} state What the slice before gave; null for the first.
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @param {Object} templates The templates that the slice has asked for, as they were fetched.
 * @return {Object} Plain data: what does not agree, with its place in the paper and its cell.
 */
export function reconcilePapers(
  state: ReconcileState | null,
  language?: PanelLanguage,
  templates?: GivenTemplates,
): unknown {
  return endpoints.reconcilePapers(state, language, templates);
}

/**
 * Endpoint: how the templates of the papers stand in the folder of the dossiers.
 *
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: each kind's file, where it is opened, and whether it was edited.
 */
export function readTemplates(language?: PanelLanguage): unknown {
  return endpoints.readTemplates(language);
}

/**
 * Endpoint: puts the templates into the folder that are not there, to be edited by the Office.
 *
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: what was put there, and if nothing, why.
 */
export function placeTemplates(language?: PanelLanguage): unknown {
  return endpoints.placeTemplates(language);
}

/**
 * Endpoint: the add-on's own template of a kind of paper.
 *
 * @param {string} kind The kind.
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: the file as Base64.
 */
export function readTemplate(kind: PaperKind, language?: PanelLanguage): unknown {
  return endpoints.readTemplate(kind, language);
}

/**
 * Endpoint: puts the Office's own template in the place of the file in the folder, or the original again.
 *
 * @param {string} kind The kind.
 * @param {string} content A .docx as Base64; null for the add-on's.
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: whether it is in use, and if not, why.
 */
export function keepTemplate(kind: PaperKind, content: string | null, language?: PanelLanguage): unknown {
  return endpoints.keepTemplate(kind, content, language);
}

/**
 * Endpoint: what a plan's text proposes, each item beside its sentences; nothing is written.
 *
 * @param {Object} order The text and the readings chosen.
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: sections of items, questions with their readings, units.
 */
export function readPlanText(order: PlanOrder, language?: PanelLanguage): unknown {
  return endpoints.readPlanText(order, language);
}

/**
 * Endpoint: the whole reading of a plan's text, for the command line; nothing is written.
 *
 * @param {string} text The plan.
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: every item with its words, the questions, and what writePlan takes.
 */
export function readWholePlan(text: string, language?: PanelLanguage): unknown {
  return endpoints.readWholePlan(text, language);
}

/**
 * Endpoint: makes what is missing from the declared workbook, as the menu's set-up does.
 *
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: whether it was done, what to tell the person.
 */
export function makeTabs(language?: PanelLanguage): unknown {
  return endpoints.makeTabs(language);
}

/**
 * Endpoint: writes what was accepted of a plan into the tabs, all of it or nothing.
 *
 * @param {Object} order The text and the decisions.
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: whether it was done, what to tell the person, what has to be mended, what was left.
 */
export function writePlan(order: PlanOrder, language?: PanelLanguage): unknown {
  return endpoints.writePlan(order, language);
}

/**
 * Endpoint: keeps the wizard's unfinished work for this account.
 *
 * @param {string} draft The work; "" forgets it.
 * @return {boolean} Whether it could be kept.
 */
export function keepPlanDraft(draft: string): unknown {
  return endpoints.keepPlanDraft(draft);
}

/**
 * Endpoint: the wizard's unfinished work that was kept last.
 *
 * @return {string} "" when there is none.
 */
export function readPlanDraft(): unknown {
  return endpoints.readPlanDraft();
}

/**
 * Endpoint: the text of a file that the person opened.
 *
 * @param {string} name The file's name.
 * @param {string} base64 Its bytes.
 * @param {string} language "vi" or "en"; the account's own when left out.
 * @return {Object} Plain data: the text, or why it cannot be read.
 */
export function readFileText(name: string, base64: string, language?: PanelLanguage): unknown {
  return endpoints.readFileText(name, base64, language);
}

/**
 * Trạng thái của chỉ tiêu, nhiệm vụ theo mức giao, kết quả và ngày số liệu (ví dụ "Đạt", "Có nguy cơ", "Chưa có số liệu").
 *
 * @param {A2:A50} mucGiao Mức giao, ghi như trong kế hoạch: "≥ 82%", "100 xã, phường", "Tăng từ 02 bậc trở lên".
 * @param {B2:B50} ketQua Kết quả đến ngày số liệu; để trống nếu chưa có.
 * @param {C2:C50} kyGoc Số liệu kỳ gốc, khi mức giao là mức tăng, giảm.
 * @param {D2:D50} han Hạn hoàn thành (dd/mm/yyyy).
 * @param {E2:E50} ngayHoanThanh Ngày hoàn thành nhiệm vụ.
 * @param {G1} ngaySoLieu Số liệu tính đến hết ngày: một ô ngày, không dùng TODAY() hay NOW().
 * @param {G2} tuNgay Ngày bắt đầu thời gian thi đua, để tính tiến độ.
 * @return {string|string[][]} Một trạng thái cho mỗi dòng.
 * @customfunction
 */
export function KPI_STATUS(
  mucGiao: unknown,
  ketQua: unknown,
  kyGoc?: unknown,
  han?: unknown,
  ngayHoanThanh?: unknown,
  ngaySoLieu?: unknown,
  tuNgay?: unknown,
): unknown {
  return kpiStatus(mucGiao, ketQua, kyGoc, han, ngayHoanThanh, ngaySoLieu, tuNgay);
}

/**
 * Tỷ lệ hoàn thành so với mức giao (1 = 100%), hoặc để trống khi chưa tính được.
 *
 * @param {A2:A50} mucGiao Mức giao, ghi như trong kế hoạch.
 * @param {B2:B50} ketQua Kết quả.
 * @param {C2:C50} kyGoc Số liệu kỳ gốc, khi mức giao là mức tăng, giảm.
 * @return {number|number[][]} Một tỷ lệ cho mỗi dòng.
 * @customfunction
 */
export function KPI_ATTAINMENT(mucGiao: unknown, ketQua: unknown, kyGoc?: unknown): unknown {
  return kpiAttainment(mucGiao, ketQua, kyGoc);
}

/**
 * Một câu giải thích trạng thái: mức giao là gì, kết quả ra sao, còn thiếu gì.
 *
 * @param {A2:A50} mucGiao Mức giao, ghi như trong kế hoạch.
 * @param {B2:B50} ketQua Kết quả đến ngày số liệu.
 * @param {C2:C50} kyGoc Số liệu kỳ gốc.
 * @param {D2:D50} han Hạn hoàn thành.
 * @param {E2:E50} ngayHoanThanh Ngày hoàn thành nhiệm vụ.
 * @param {G1} ngaySoLieu Số liệu tính đến hết ngày.
 * @param {G2} tuNgay Ngày bắt đầu thời gian thi đua.
 * @return {string|string[][]} Một câu cho mỗi dòng.
 * @customfunction
 */
export function KPI_WHY(
  mucGiao: unknown,
  ketQua: unknown,
  kyGoc?: unknown,
  han?: unknown,
  ngayHoanThanh?: unknown,
  ngaySoLieu?: unknown,
  tuNgay?: unknown,
): unknown {
  return kpiWhy(mucGiao, ketQua, kyGoc, han, ngayHoanThanh, ngaySoLieu, tuNgay);
}

/**
 * Trạng thái, tỷ lệ hoàn thành và giải thích cho cả bảng theo dõi của đơn vị; cột được tìm theo tiêu đề.
 *
 * @param {D2:R200} bang Bảng nhập liệu, kể cả dòng tiêu đề.
 * @param {NGAY_SO_LIEU} ngaySoLieu Số liệu tính đến hết ngày.
 * @param {THI_DUA_TU} tuNgay Ngày bắt đầu thời gian thi đua.
 * @param {THI_DUA_DEN} denNgay Ngày kết thúc thời gian thi đua, là hạn của dòng không ghi hạn.
 * @return {string[][]} Dòng tiêu đề và một dòng cho mỗi dòng của bảng.
 * @customfunction
 */
export function KPI_TRACK(bang: unknown, ngaySoLieu?: unknown, tuNgay?: unknown, denNgay?: unknown): unknown {
  return kpiTrack(bang, ngaySoLieu, tuNgay, denNgay);
}

/**
 * Hồ sơ đề nghị khen thưởng của một đơn vị: đã nhận chưa, còn thiếu gì, hạn nhận; theo hai trang do Văn phòng ghi.
 *
 * @param {B1} maDonVi Mã đơn vị.
 * @param {'Tiếp nhận hồ sơ'!A:J} tiepNhan Bảng tiếp nhận hồ sơ, kể cả dòng tiêu đề.
 * @param {'Họp xét'!A:N} hopXet Bảng họp xét, kể cả dòng tiêu đề.
 * @param {HAN_NHAN_HO_SO} hanNhan Hạn nhận hồ sơ; hồ sơ phải đến trước ngày này.
 * @return {string} Vài câu.
 * @customfunction
 */
export function DOSSIER_STATUS(maDonVi: unknown, tiepNhan: unknown, hopXet: unknown, hanNhan?: unknown): string {
  return dossierStatus(maDonVi, tiepNhan, hopXet, hanNhan);
}

/**
 * Cách máy hiểu một mức giao: dấu so sánh, giá trị, giá trị trên, đơn vị tính, có cần kỳ gốc hay không, ghi chú.
 *
 * @param {A2:A50} mucGiao Mức giao, ghi như trong kế hoạch.
 * @return {string[][]} Sáu cột cho mỗi dòng.
 * @customfunction
 */
export function KPI_READ(mucGiao: unknown): unknown {
  return kpiRead(mucGiao);
}
