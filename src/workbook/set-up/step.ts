/** What set-up does to a workbook, one thing after the other. */

import type { Block, JoinedCells, PlacedColour, PlacedColumn, PlacedFormula, StyledCell } from "../placed";
import type { Area } from "../snapshot";

/** A tab to make. */
export interface MakeTab {
  readonly kind: "makeTab";
  readonly tab: string;
  /** What tabs that differ in their content only may be copied from is called; null for a tab that stands once. */
  readonly template: string | null;
  /** The tab's place among all tabs, counted from 0, when the step is reached. */
  readonly index: number;
  readonly hidden: boolean;
  /** How many rows the new tab has, unless its content needs more. */
  readonly rows: number;
  /** The headers' row, which is frozen with everything above it; 0 where there are no headers yet. */
  readonly headerRow: number;
  readonly frozenColumns: number;
  readonly blocks: readonly Block[];
  readonly formulas: readonly PlacedFormula[];
  readonly columns: readonly PlacedColumn[];
  readonly cells: readonly StyledCell[];
  /** Cells of one row that are joined for a text of several lines; null for none. */
  readonly joined: JoinedCells | null;
  readonly colours: readonly PlacedColour[];
}

/** One thing to do; carried out in order. Tabs are named as they are called when the step is reached. */
export type Step =
  | { readonly kind: "setLocale"; readonly locale: string }
  | { readonly kind: "setTimeZone"; readonly timeZone: string }
  | MakeTab
  | {
      readonly kind: "addColumns";
      readonly tab: string;
      readonly headerRow: number;
      /** Columns side by side, to be given their headers and their look. */
      readonly columns: readonly PlacedColumn[];
      readonly colours: readonly PlacedColour[];
    }
  | {
      readonly kind: "addRows";
      readonly tab: string;
      /** The rows' cells. */
      readonly blocks: readonly Block[];
      /** Where somebody may have typed since: nothing may stand in these cells. */
      readonly free: readonly Area[];
      readonly cells: readonly StyledCell[];
    }
  | ({ readonly kind: "writeFormula"; readonly tab: string } & PlacedFormula)
  | {
      readonly kind: "joinCells";
      readonly tab: string;
      readonly joined: JoinedCells;
      /** Cells that are joined now and are parted before; null for none. */
      readonly parted: Area | null;
    }
  | {
      readonly kind: "nameCell";
      readonly name: string;
      /** The setting that the cell holds, as people call it. */
      readonly setting: string;
      readonly tab: string;
      readonly row: number;
      readonly column: number;
    };
