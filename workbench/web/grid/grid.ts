/** The grid: paints tabs of the workbook, holds the selection, and tells where cells stand on the screen. */

import {
  BooleanNumber,
  CellValueType,
  InterceptorEffectEnum,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type ICellDataForSheetInterceptor,
  type IColumnData,
  type IRange,
  type IRowData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import { SHEET_VIEWPORT_KEY, type SpreadsheetSkeleton } from "@univerjs/engine-render";
import {
  DeltaColumnWidthCommand,
  DeltaRowHeightCommand,
  InsertSheetMutation,
  INTERCEPTOR_POINT,
  RemoveSheetMutation,
  SetFrozenCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowIsAutoHeightCommand,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import {
  HeaderResizeRenderController,
  ISheetSelectionRenderService,
  ScrollCommand,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  SheetsScrollRenderController,
} from "@univerjs/sheets-ui";
import { Subscription } from "rxjs";
import type { Area } from "../../server/protocol";
import { cellOf, placeKey, shownText, type Book, type Tab } from "../book";
import { startEngine, UNIT, type Engine } from "./engine";
import { ARROW, Looks } from "./looks";

export interface Selection {
  readonly area: Area;
  /** The cell that typing goes to. */
  readonly row: number;
  readonly column: number;
}

/** Pixels from the grid's top left corner. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface GridListeners {
  selected(selection: Selection): void;
  /** Other cells are in view; not where a tab is painted anew with the same ones. */
  scrolled(): void;
  /** A column's edge was dragged. */
  widened(column: number, width: number): void;
  /** A row's edge was dragged, or with null clicked twice. */
  heightened(row: number, height: number | null): void;
  /** The line under the frozen rows, or beside the frozen columns, was dragged. */
  frozen(rows: number, columns: number): void;
  /** The corner of the selection was dragged over more cells. */
  filled(from: Area, to: Area): void;
  /** The canvas wanted to do what only the server may. */
  refused(command: string): void;
}

/** Of a tab, what only the view knows. */
export interface TabLook {
  /** Rows that a filter leaves out. */
  readonly filtered: ReadonlySet<number>;
}

const ORIGIN: Selection = { row: 1, column: 1, area: { row: 1, column: 1, rows: 1, columns: 1 } };
const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;
/** Pixels between which a row is dragged; the file format takes none that is higher. */
const [LOWEST, HIGHEST] = [10, 545];
/** Univer measures lines without the marks below Vietnamese letters. */
const DESCENT = 4;
/** Colour of the tracks in which the scroll bars run. */
const TRACK = "#f6f8fa";

export class Grid {
  private readonly looks = new Looks();
  /** Univer's sheets by the tab that each shows; an older one of the same tab is dropped. */
  private readonly sheets = new Map<number, string>();
  private made = 0;
  /** While a sheet is put in place Univer selects as it likes. */
  private painting = false;
  /** The point of the sheet at the view's top left corner when the view was told last. */
  private corner = "";
  private filling = new Subscription();
  private shown: { book: Book; tab: Tab; look: TabLook } | undefined;
  private readonly selections = new Map<number, Selection>();

  private constructor(
    private readonly host: HTMLElement,
    private readonly engine: Engine,
    private readonly listeners: GridListeners,
  ) {}

  /** Starts in an element that has a size. */
  static async start(host: HTMLElement, listeners: GridListeners): Promise<Grid> {
    const nothing = { id: "none", name: "none", rowCount: 1, columnCount: 1, cellData: {} };
    const engine = await startEngine(host, { sheetOrder: ["none"], sheets: { none: nothing } }, (command, params) => {
      if (command === DeltaColumnWidthCommand.id) grid.widened(params as { anchorCol: number; deltaX: number });
      else if (command === DeltaRowHeightCommand.id) grid.heightened(params as { anchorRow: number; deltaY: number });
      else if (command === SetWorksheetRowIsAutoHeightCommand.id) {
        for (const { startRow } of (params as { ranges?: IRange[] }).ranges ?? [])
          listeners.heightened(startRow + 1, null);
      } else if (command === SetFrozenCommand.id) {
        const { xSplit, ySplit } = params as { xSplit: number; ySplit: number };
        listeners.frozen(ySplit, xSplit);
      } else listeners.refused(command);
    });
    const grid = new Grid(host, engine, listeners);
    grid.listen();
    // The field over the cell has the focus; a canvas in the order of the Tab key would be a stop with no name.
    for (const canvas of host.querySelectorAll("canvas")) canvas.tabIndex = -1;
    return grid;
  }

  private listen(): void {
    const { injector, render } = this.engine;
    injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
      const last = selections?.at(-1);
      if (!last?.primary || this.shown === undefined || this.painting) return;
      const { actualRow, actualColumn } = last.primary;
      const selection = { area: areaOf(last.range, this.shown.tab), row: actualRow + 1, column: actualColumn + 1 };
      this.selections.set(this.shown.tab.view.id, selection);
      this.listeners.selected(selection);
      this.listenToFilling();
    });
    // Cells end where the bars begin, instead of shining through them.
    const bars = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)?.getScrollBar();
    for (const track of [bars?.horizonScrollTrack, bars?.verticalScrollTrack, bars?.placeholderBarRect]) {
      track?.setProps({ fill: TRACK });
    }
    const view = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    view?.onScrollAfter$.subscribeEvent(() => {
      if (!this.painting) this.tellScrolled();
    });
    // Nobody else says that edges may be dragged, and without a word they may not.
    const { interceptor } = render.with(HeaderResizeRenderController);
    interceptor.intercept(interceptor.getInterceptPoints().HEADER_RESIZE_PERMISSION_CHECK, { handler: () => true });
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { row, col }, next) => next(this.decorated(cell, row + 1, col + 1)),
    });
  }

  private tellScrolled(): void {
    const view = this.engine.render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const corner = [view?.viewportScrollX, view?.viewportScrollY].join();
    if (corner === this.corner) return;
    this.corner = corner;
    this.listeners.scrolled();
  }

  /** Univer makes the corner that fills anew with each selection. */
  private listenToFilling(): void {
    this.filling.unsubscribe();
    this.filling = new Subscription();
    for (const control of this.engine.render.with(ISheetSelectionRenderService).getSelectionControls()) {
      this.filling.add(
        control.selectionFilled$.subscribe((filled) => {
          if (!filled || filled.startRow < 0 || filled.startColumn < 0 || this.shown === undefined) return;
          const from = areaOf(control.model.getRange(), this.shown.tab);
          this.listeners.filled(from, areaOf(filled, this.shown.tab));
        }),
      );
    }
  }

  /** The mark of a note and the arrow of a list. */
  private decorated(
    cell: Nullable<ICellDataForSheetInterceptor>,
    row: number,
    column: number,
  ): Nullable<ICellDataForSheetInterceptor> {
    if (this.shown === undefined) return cell;
    const { book, tab } = this.shown;
    const note = book.cell(tab, row, column).note !== undefined;
    const list = book.offers(tab, row, column);
    if (!note && !list) return cell;
    return {
      ...cell,
      ...(note ? { markers: { tr: { size: 8, color: "#b06000" } } } : {}),
      ...(list ? { customRender: [listArrow(book.style(book.cell(tab, row, column)).background ?? "#ffffff")] } : {}),
    };
  }

  /** Shows a tab, painting anew what has changed since it was shown last. */
  show(book: Book, tab: Tab, look: TabLook): void {
    const { id } = tab.view;
    const old = this.shown?.tab.view.id;
    this.shown = { book, tab, look };
    const known = this.sheets.get(id);
    if (known !== undefined && old === id) return;
    this.painting = true;
    try {
      if (known === undefined) this.paint(book, tab, look, old === id);
      else this.activate(known);
    } finally {
      this.painting = false;
      this.tellScrolled();
    }
    const { row = 1, column = 1, area } = this.selections.get(id) ?? {};
    const whole = area ?? { row, column, rows: 1, columns: 1 };
    const inside = row <= tab.view.rows && column <= tab.view.columns;
    this.select(inside ? { row, column, area: whole } : ORIGIN, null);
  }

  /** Puts a new sheet of Univer in for the tab; `again` keeps what is in view. */
  private paint(book: Book, tab: Tab, look: TabLook, again: boolean): void {
    const scroll = again ? this.scrollState() : null;
    this.made += 1;
    const name = `${tab.view.id}.${this.made}`;
    const replaced = this.engine.workbook.getActiveSheet().getSheetId();
    const sheet = this.sheetData(name, book, tab, look);
    this.engine.run(InsertSheetMutation.id, { unitId: UNIT, index: 0, sheet, styles: this.looks.takeNew() });
    this.sheets.set(tab.view.id, name);
    this.activate(name);
    if (!Array.from(this.sheets.values()).includes(replaced)) {
      this.engine.run(RemoveSheetMutation.id, { unitId: UNIT, subUnitId: replaced });
    }
    this.fitRows(0, tab.view.rows - 1);
    if (scroll !== null) this.engine.run(ScrollCommand.id, scroll);
  }

  /** Makes `show` paint these tabs anew. */
  forget(tabs: Iterable<number>): void {
    for (const id of tabs) {
      const sheet = this.sheets.get(id);
      if (sheet === undefined) continue;
      this.sheets.delete(id);
      if (this.engine.workbook.getActiveSheet().getSheetId() !== sheet) {
        this.engine.run(RemoveSheetMutation.id, { unitId: UNIT, subUnitId: sheet });
      }
    }
  }

  /** Makes `show` paint everything anew, for another workbook or another state of it. */
  forgetAll(): void {
    this.forget(Array.from(this.sheets.keys()));
  }

  /** Paints cells of a tab anew; `text` stands in for what the workbook holds until it is known. */
  repaint(book: Book, tab: Tab, places: Iterable<readonly [row: number, column: number]>, text?: string): void {
    const sheet = this.sheets.get(tab.view.id);
    const matrix = sheet === undefined ? undefined : this.engine.workbook.getSheetBySheetId(sheet)?.getCellMatrix();
    if (sheet === undefined || matrix === undefined) return;
    const cellValue: Record<number, Record<number, ICellData | null>> = {};
    let [first, last] = [Infinity, -1];
    for (const [row, column] of places) {
      const data = this.cellData(book, tab, row, column, text);
      // Univer merges a new style into the old one, where here the new one is all.
      matrix.realDeleteValue(row - 1, column - 1);
      (cellValue[row - 1] ??= {})[column - 1] = data;
      first = Math.min(first, row - 1);
      last = Math.max(last, row - 1);
    }
    if (last < 0) return;
    this.engine.workbook.addStyles(this.looks.takeNew());
    this.engine.run(SetRangeValuesMutation.id, { unitId: UNIT, subUnitId: sheet, cellValue });
    if (this.shown?.tab.view.id === tab.view.id) this.fitRows(first, last);
  }

  get selection(): Selection | null {
    return (this.shown === undefined ? undefined : this.selections.get(this.shown.tab.view.id)) ?? null;
  }

  /** Selects and brings the active cell, or the other given, into view; not with `null`. */
  select({ area, row, column }: Selection, reveal: { row: number; column: number } | null = { row, column }): void {
    if (this.shown === undefined) return;
    const sheet = this.engine.workbook.getActiveSheet().getSheetId();
    const merged = this.skeleton()?.getCellWithCoordByIndex(row - 1, column - 1);
    const range = {
      startRow: area.row - 1,
      startColumn: area.column - 1,
      endRow: area.row + area.rows - 2,
      endColumn: area.column + area.columns - 2,
    };
    const primary = {
      actualRow: row - 1,
      actualColumn: column - 1,
      startRow: row - 1,
      startColumn: column - 1,
      endRow: row - 1,
      endColumn: column - 1,
      isMerged: merged?.isMerged ?? false,
      isMergedMainCell: merged?.isMergedMainCell ?? false,
    };
    if (merged?.isMergedMainCell === true)
      Object.assign(primary, { endRow: merged.mergeInfo.endRow, endColumn: merged.mergeInfo.endColumn });
    this.engine.run(SetSelectionsOperation.id, {
      unitId: UNIT,
      subUnitId: sheet,
      selections: [{ range, primary, style: null }],
    });
    if (reveal === null) return;
    const [startRow, startColumn] = [reveal.row - 1, reveal.column - 1];
    const cell = { startRow, startColumn, endRow: startRow, endColumn: startColumn };
    this.engine.render.with(SheetsScrollRenderController).scrollToRange(cell);
  }

  /** Moves a tab's selection along with its lines. */
  moveSelection(tab: number, move: (selection: Selection) => Selection): void {
    const selection = this.selections.get(tab);
    if (selection !== undefined) this.selections.set(tab, move(selection));
  }

  /** The merged cells around a cell, or the cell alone. */
  whole(row: number, column: number): Area {
    const merge = this.shown?.tab.view.merges.find(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
    return merge ?? { row, column, rows: 1, columns: 1 };
  }

  /** Where a cell, with those merged into it, stands on the screen. */
  rectangle(row: number, column: number): Rectangle | null {
    const skeleton = this.skeleton();
    if (skeleton === undefined || this.shown === undefined) return null;
    const { mergeInfo } = skeleton.getCellWithCoordByIndex(row - 1, column - 1);
    const { frozenRows, frozenColumns } = this.shown.tab.view;
    const view = this.engine.render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    return {
      left: mergeInfo.startX - (column <= frozenColumns ? 0 : (view?.viewportScrollX ?? 0)),
      top: mergeInfo.startY - (row <= frozenRows ? 0 : (view?.viewportScrollY ?? 0)),
      width: mergeInfo.endX - mergeInfo.startX,
      height: mergeInfo.endY - mergeInfo.startY,
    };
  }

  /** The cell under a point of the screen; row or column is 0 on the headers. */
  cellAt(clientX: number, clientY: number): { row: number; column: number } | null {
    const skeleton = this.skeleton();
    if (skeleton === undefined || this.shown === undefined) return null;
    const box = this.host.getBoundingClientRect();
    const [x, y] = [clientX - box.left, clientY - box.top];
    if (x < 0 || y < 0 || x >= box.width || y >= box.height) return null;
    const { frozenRows, frozenColumns } = this.shown.tab.view;
    const view = this.engine.render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const corner = skeleton.getCellWithCoordByIndex(frozenRows, frozenColumns);
    const scroll = {
      x: frozenColumns > 0 && x < corner.startX ? 0 : (view?.viewportScrollX ?? 0),
      y: frozenRows > 0 && y < corner.startY ? 0 : (view?.viewportScrollY ?? 0),
    };
    const { row, column } = skeleton.getCellIndexByOffset(x, y, 1, 1, scroll);
    return {
      row: y < skeleton.columnHeaderHeight ? 0 : row + 1,
      column: x < skeleton.rowHeaderWidth ? 0 : column + 1,
    };
  }

  /** Whether a point of the screen is on the arrow of a cell's list. */
  onArrow(clientX: number, clientY: number): boolean {
    const cell = this.cellAt(clientX, clientY);
    if (cell === null || this.shown?.book.offers(this.shown.tab, cell.row, cell.column) !== true) return false;
    const box = this.host.getBoundingClientRect();
    const place = this.rectangle(cell.row, cell.column);
    return place !== null && clientX - box.left >= place.left + place.width - ARROW;
  }

  /** How many rows the view is high. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.host.clientHeight / DEFAULT_HEIGHT) - 3);
  }

  /** The canvas has another size. */
  resize(): void {
    this.engine.render.engine.resize();
  }

  private activate(sheet: string): void {
    this.engine.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: sheet });
  }

  private skeleton(): SpreadsheetSkeleton | undefined {
    return this.engine.render.with(SheetSkeletonManagerService).getCurrentSkeleton() ?? undefined;
  }

  private scrollState(): object | null {
    return this.engine.render.with(SheetScrollManagerService).getCurrentScrollState();
  }

  private widened({ anchorCol, deltaX }: { anchorCol: number; deltaX: number }): void {
    const old = this.shown?.tab.view.columnWidths[anchorCol + 1] ?? DEFAULT_WIDTH;
    this.listeners.widened(anchorCol + 1, Math.max(20, Math.round(old + deltaX)));
  }

  private heightened({ anchorRow, deltaY }: { anchorRow: number; deltaY: number }): void {
    const old = this.engine.workbook.getActiveSheet().getRowHeight(anchorRow);
    this.listeners.heightened(anchorRow + 1, Math.min(HIGHEST, Math.max(LOWEST, Math.round(old + deltaY))));
  }

  /** Rows with wrapped texts are as high as their texts need. */
  private fitRows(first: number, last: number): void {
    const skeleton = this.skeleton();
    if (skeleton === undefined || this.shown === undefined) return;
    const { book, tab } = this.shown;
    const ranges: IRange[] = [];
    for (let row = first; row <= last; row += 1) {
      const line = tab.cells.get(row + 1);
      if (tab.view.rowHeights[row + 1] !== undefined) continue;
      if (line === undefined || !Array.from(line.values()).some((cell) => needsHeight(book, cell))) continue;
      ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn: tab.view.columns - 1 });
    }
    if (ranges.length === 0) return;
    const heights = skeleton
      .calculateAutoHeightInRange(ranges)
      .map(({ row, autoHeight = DEFAULT_HEIGHT }) => ({ row, autoHeight: Math.ceil(autoHeight) + DESCENT }));
    const manager = this.engine.workbook.getActiveSheet().getRowManager();
    const rowsAutoHeightInfo = heights.filter(({ row, autoHeight }) => manager.getRow(row)?.ah !== autoHeight);
    if (rowsAutoHeightInfo.length === 0) return;
    this.engine.run(SetWorksheetRowAutoHeightMutation.id, {
      unitId: UNIT,
      subUnitId: this.engine.workbook.getActiveSheet().getSheetId(),
      rowsAutoHeightInfo,
    });
  }

  private cellData(book: Book, tab: Tab, row: number, column: number, text?: string): ICellData | null {
    const cell = tab.cells.get(row)?.get(column);
    if (cell === undefined && text === undefined && !isHeld(tab, row, column)) return null;
    const v = text ?? shownText(cell ?? {});
    return {
      ...(v === "" ? {} : { v, t: CellValueType.STRING }),
      s: this.looks.name(book, tab, row, column, cell ?? {}, book.offers(tab, row, column)),
    };
  }

  private sheetData(id: string, book: Book, tab: Tab, look: TabLook): IWorksheetData {
    const { view } = tab;
    const cellData: Record<number, Record<number, ICellData>> = {};
    for (const [row, line] of tab.cells) {
      const cells: Record<number, ICellData> = (cellData[row - 1] = {});
      for (const column of line.keys()) {
        const data = this.cellData(book, tab, row, column);
        if (data !== null) cells[column - 1] = data;
      }
    }
    for (const places of tab.held.values()) {
      for (const place of places) {
        const [row, column] = cellOf(place);
        (cellData[row - 1] ??= {})[column - 1] ??= this.cellData(book, tab, row, column) ?? {};
      }
    }
    const columnData: Record<number, Partial<IColumnData>> = {};
    for (const [column, w] of Object.entries(view.columnWidths)) columnData[Number(column) - 1] = { w };
    for (const column of view.hiddenColumns)
      columnData[column - 1] = { ...columnData[column - 1], hd: BooleanNumber.TRUE };
    const rowData: Record<number, Partial<IRowData>> = {};
    for (const [row, h] of Object.entries(view.rowHeights)) rowData[Number(row) - 1] = { h, ia: BooleanNumber.FALSE };
    for (const row of [...view.hiddenRows, ...look.filtered]) {
      rowData[row - 1] = { ...rowData[row - 1], hd: BooleanNumber.TRUE };
    }
    return mergeWorksheetSnapshotWithDefault({
      id,
      name: id,
      rowCount: view.rows,
      columnCount: view.columns,
      defaultColumnWidth: DEFAULT_WIDTH,
      defaultRowHeight: DEFAULT_HEIGHT,
      cellData,
      columnData,
      rowData,
      mergeData: view.merges.map(rangeOf),
      freeze: {
        xSplit: view.frozenColumns,
        ySplit: view.frozenRows,
        startColumn: view.frozenColumns > 0 ? view.frozenColumns : -1,
        startRow: view.frozenRows > 0 ? view.frozenRows : -1,
      },
    });
  }
}

/** Whether a conditional rule by formula holds in the cell. */
function isHeld({ held }: Tab, row: number, column: number): boolean {
  return Array.from(held.values()).some((places) => places.has(placeKey(row, column)));
}

function needsHeight(book: Book, cell: { style?: number }): boolean {
  const { wrap, fontSize = 10 } = book.style(cell);
  return wrap === true || fontSize > 12;
}

function rangeOf({ row, column, rows, columns }: Area): IRange {
  return { startRow: row - 1, startColumn: column - 1, endRow: row + rows - 2, endColumn: column + columns - 2 };
}

/** Whole rows and columns have no end in Univer's ranges. */
function areaOf({ startRow, endRow, startColumn, endColumn }: IRange, { view }: Tab): Area {
  const at = (line: number, otherwise: number) => (Number.isFinite(line) ? line : otherwise);
  const [row, column] = [at(startRow, 0) + 1, at(startColumn, 0) + 1];
  return {
    row,
    column,
    rows: at(endRow, view.rows - 1) + 2 - row,
    columns: at(endColumn, view.columns - 1) + 2 - column,
  };
}

/** The arrow of a list at the right of its cell, on the cell's colour: a long text ends before it. */
const listArrow = (background: string): Extract<ICellDataForSheetInterceptor["customRender"], unknown[]>[number] => ({
  drawWith(context, { primaryWithCoord }) {
    const { endX, startY, endY } = primaryWithCoord.mergeInfo;
    const [x, y] = [endX - ARROW / 2, (startY + endY) / 2];
    context.save();
    context.fillStyle = background;
    context.fillRect(endX - ARROW, startY + 1, ARROW - 1, endY - startY - 2);
    context.fillStyle = "#80868b";
    context.beginPath();
    context.moveTo(x - 4, y - 2);
    context.lineTo(x + 4, y - 2);
    context.lineTo(x, y + 3);
    context.closePath();
    context.fill();
    context.restore();
  },
});
