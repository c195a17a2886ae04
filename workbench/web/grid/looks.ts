/** How a cell looks on the canvas: the workbook's style, the kind of its value and its tab's conditional colours. */

import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import type { CellView, ConditionalRuleView, Style } from "../../server/protocol";
import { placeKey, shownText, type Book, type Tab } from "../book";
import { contains } from "../places";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: "#5f6368" } };

/** Pixels for the arrow of a list. */
export const ARROW = 18;

/** What stands in Google Sheets where a style says nothing. */
const PLAIN = { fontFamily: "Arial", fontSize: 10 } as const;

/** Univer's styles for the workbook's, each made once and known by a name. */
export class Looks {
  private readonly names = new Map<string, IStyleData>();

  /** Takes the styles made since the last call, by their names. */
  takeNew(): Record<string, IStyleData> {
    const made = Object.fromEntries(this.fresh);
    this.fresh.clear();
    return made;
  }

  private readonly fresh = new Map<string, IStyleData>();

  /** The name of the style in which the cell is drawn; `list` leaves room for an arrow. */
  name(book: Book, tab: Tab, row: number, column: number, cell: CellView, list: boolean): string {
    const conditional = conditionalStyle(tab, row, column, cell);
    const side = sideOf(cell);
    const name = `${cell.style ?? ""} ${side} ${list} ${JSON.stringify(conditional)}`;
    if (!this.names.has(name)) {
      const look = univerStyle({ ...book.style(cell), ...conditional }, side, list);
      this.names.set(name, look);
      this.fresh.set(name, look);
    }
    return name;
  }
}

function univerStyle(style: Style, side: "left" | "center" | "right", list: boolean): IStyleData {
  return {
    ff: style.fontFamily ?? PLAIN.fontFamily,
    fs: style.fontSize ?? PLAIN.fontSize,
    bl: style.bold === true ? 1 : 0,
    it: style.italic === true ? 1 : 0,
    ht: HORIZONTAL[style.horizontal ?? side],
    vt: VERTICAL[style.vertical ?? "bottom"],
    tb: style.wrap === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(list ? { pd: { r: ARROW } } : {}),
    ...(style.background === undefined ? {} : { bg: { rgb: style.background } }),
    ...(style.fontColor === undefined ? {} : { cl: { rgb: style.fontColor } }),
    ...(style.border === true ? { bd: { t: LINE, b: LINE, l: LINE, r: LINE } } : {}),
  };
}

/** Numbers stand at the right, truth values and errors in the middle, texts at the left. */
function sideOf({ value }: CellView): "left" | "center" | "right" {
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || typeof value === "object" ? "center" : "left";
}

/** What the rules that hold make of the cell, the first having the first say. */
function conditionalStyle(tab: Tab, row: number, column: number, cell: CellView): ConditionalRuleView["style"] {
  let style: ConditionalRuleView["style"] = {};
  for (const [index, rule] of tab.view.conditionalRules.entries()) {
    if (!holds(tab, index, rule, row, column, cell)) continue;
    style = { ...rule.style, ...style };
    if (rule.stop === true) break;
  }
  return style;
}

/** Whether a rule holds in the cell. Where a rule by formula does is known to the server alone, which tells it. */
function holds(
  tab: Tab,
  index: number,
  { areas, when }: ConditionalRuleView,
  row: number,
  column: number,
  cell: CellView,
): boolean {
  if (when.kind === "formula") return tab.held.get(index)?.has(placeKey(row, column)) === true;
  if (!areas.some((area) => contains(area, row, column))) return false;
  const text = shownText(cell).toLocaleLowerCase();
  const wanted = when.text.toLocaleLowerCase();
  return when.kind === "textEquals" ? text === wanted : text.includes(wanted);
}
