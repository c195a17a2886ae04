/** Several writes as one: all of them stand afterwards, or none. */

import type { Block } from "../workbook/placed";
import { messageOf } from "./dialog";
import { writeBlock } from "./grid";

/** What went wrong while writing; `half` when it could not be taken back, and then which tabs it concerns. */
export interface WriteFailure {
  readonly message: string;
  readonly half: boolean;
  readonly tabs: readonly string[];
}

/** A tab's write with what takes it back; taking back what was never written changes nothing. */
export interface Undoable {
  readonly tab: string;
  readonly write: () => void;
  readonly takeBack: () => void;
}

/**
 * Carries out the writes one after the other; when one fails, it and those before it get their old content back, since
 * a call that reports a failure may have been carried out all the same. Null when all of them stand.
 */
export function writeWhole(writes: readonly Undoable[]): WriteFailure | null {
  const begun: Undoable[] = [];
  try {
    for (const one of writes) {
      begun.push(one);
      one.write();
    }
    return null;
  } catch (thrown) {
    return takeBack(begun, messageOf(thrown));
  }
}

function takeBack(begun: readonly Undoable[], message: string): WriteFailure {
  try {
    for (const one of begun) one.takeBack();
    return { message, half: false, tabs: [] };
  } catch (thrown) {
    return { message: `${message}\n${messageOf(thrown)}`, half: true, tabs: begun.map(({ tab }) => tab) };
  }
}

/** The write of a block into cells that are empty. */
export function ontoEmptyCells(sheet: GoogleAppsScript.Spreadsheet.Sheet, tab: string, block: Block): Undoable {
  const blank: Block = { ...block, values: block.values.map((cells) => cells.map(() => "")) };
  return {
    tab,
    write: () => {
      writeBlock(block, sheet);
    },
    takeBack: () => {
      writeBlock(blank, sheet);
    },
  };
}
