/** How cells look, between the workbook's words and those of .xlsx files. */
import type { CellStyle as FileStyle, Color } from "hucre";
import type { CellStyle } from "../sheet/workbook";

/** Google Sheets' own; files without a font fall back to a serif one elsewhere. */
export const DEFAULT_FONT = { name: "Arial", size: 10 } as const;

const VERTICAL = { top: "top", middle: "center", bottom: "bottom" } as const;

/** A style as the file holds it; `undefined` where nothing differs from the default. */
export function toFileStyle(style: CellStyle | undefined, shownFormat: string | undefined): FileStyle | undefined {
  const numFmt = style?.numberFormat ?? shownFormat;
  if (!style && numFmt === undefined) return undefined;
  const { background, fontColor, fontFamily, fontSize, bold, italic, horizontal, vertical, wrap, border } = style ?? {};
  const side = { style: "thin", color: { rgb: "000000" } } as const;
  return {
    ...(numFmt !== undefined && { numFmt }),
    ...(background !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: fileColor(background) } }),
    font: {
      name: fontFamily ?? DEFAULT_FONT.name,
      size: fontSize ?? DEFAULT_FONT.size,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(fontColor !== undefined && { color: fileColor(fontColor) }),
    },
    ...((horizontal ?? vertical ?? wrap) !== undefined && {
      alignment: {
        ...(horizontal && { horizontal }),
        ...(vertical && { vertical: VERTICAL[vertical] }),
        ...(wrap !== undefined && { wrapText: wrap }),
      },
    }),
    ...(border && { border: { top: side, right: side, bottom: side, left: side } }),
  };
}

/** A file's style in the workbook's words; `theme` are the file's theme colours. */
export function fromFileStyle(style: FileStyle, colorOf: (color: Color) => string | undefined): CellStyle {
  const { font, fill, alignment, border, numFmt } = style;
  const background =
    fill?.type === "pattern" && fill.pattern === "solid" && fill.fgColor ? colorOf(fill.fgColor) : undefined;
  const fontColor = font?.color && colorOf(font.color);
  const read: CellStyle = {};
  if (numFmt !== undefined && numFmt !== "General") read.numberFormat = numFmt;
  if (background !== undefined) read.background = background;
  if (fontColor !== undefined && fontColor !== "#000000") read.fontColor = fontColor;
  if (font?.name !== undefined && font.name !== DEFAULT_FONT.name) read.fontFamily = font.name;
  if (font?.size !== undefined && font.size !== DEFAULT_FONT.size) read.fontSize = font.size;
  if (font?.bold) read.bold = true;
  if (font?.italic) read.italic = true;
  const { horizontal, vertical } = alignment ?? {};
  if (horizontal === "left" || horizontal === "center" || horizontal === "right") read.horizontal = horizontal;
  if (vertical === "top" || vertical === "bottom") read.vertical = vertical;
  if (vertical === "center") read.vertical = "middle";
  if (alignment?.wrapText !== undefined) read.wrap = alignment.wrapText;
  if (border?.top && border.bottom && border.left && border.right) read.border = true;
  return read;
}

/** "#rrggbb" as the file writes it. */
export function fileColor(color: string): Color {
  return { rgb: color.replace("#", "").toUpperCase() };
}
