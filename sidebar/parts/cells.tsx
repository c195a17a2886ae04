/** References to cells, each a way to its cell. */

import type { CellView } from "../../src/workbook/panel";
import type { Texts } from "../texts/texts";

export type GoTo = (tab: string, cell: string) => void;

interface CellsProps {
  readonly cells: readonly CellView[];
  readonly goTo: GoTo;
  readonly texts: Texts;
}

/** More than this many are folded away. */
const SHOWN = 8;

export function Cells({ cells, goTo, texts }: CellsProps) {
  if (cells.length === 0) return null;
  const shown = cells.slice(0, SHOWN);
  const rest = cells.slice(SHOWN);
  return (
    <div class="cells">
      <span class="label">{texts.nominee.cells}</span> <Links cells={shown} goTo={goTo} texts={texts} />
      {rest.length > 0 && (
        <details>
          <summary>{texts.filter.more(rest.length)}</summary>
          <Links cells={rest} goTo={goTo} texts={texts} />
        </details>
      )}
    </div>
  );
}

function Links({ cells, goTo, texts }: CellsProps) {
  return (
    <>
      {cells.map(({ tab, cell }, index) => (
        <button
          type="button"
          class="cell"
          key={`${tab} ${cell} ${String(index)}`}
          title={texts.nominee.goTo(tab, cell)}
          onClick={() => {
            goTo(tab, cell);
          }}
        >
          {index > 0 && cells[index - 1]?.tab === tab ? cell : `${tab}!${cell}`}
        </button>
      ))}
    </>
  );
}
