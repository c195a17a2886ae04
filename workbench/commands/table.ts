/** Text in columns for a terminal. */

/** Rows under headers, each column as wide as its longest text; wider texts are cut with an ellipsis at `widest`. */
export function textTable(headers: readonly string[], rows: readonly (readonly string[])[], widest = 60): string {
  const cut = (text: string): string => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);
  const lines = [headers, ...rows].map((row) => row.map((text) => cut(text.normalize("NFC"))));
  const widths = headers.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
