/** Several writes as one: all of them stand afterwards, or none. */

import type { Block } from "../workbook/placed";
import type { TabSnapshot } from "../workbook/snapshot";
import { messageOf } from "./dialog";
import { writeBlock } from "./grid";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

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

/** Takes back what can be: a tab that refuses leaves the others as they were. */
function takeBack(begun: readonly Undoable[], message: string): WriteFailure {
  const messages = [message];
  const tabs = new Set<string>();
  for (const one of begun) {
    try {
      one.takeBack();
    } catch (thrown) {
      tabs.add(one.tab);
      messages.push(messageOf(thrown));
    }
  }
  return { message: [...new Set(messages)].join("\n"), half: tabs.size > 0, tabs: [...tabs] };
}

/** The tabs among these whose values are others than were read, since people type while a script works. */
export function changedSince(tabs: readonly TabSnapshot[], sheets: ReadonlyMap<number, Sheet>): string[] {
  const read = new Map(tabs.map((tab) => [tab.id, tab]));
  return [...read.values()].flatMap((tab) => {
    const now: unknown = sheets.get(tab.id)?.getDataRange().getValues();
    return JSON.stringify(now) === JSON.stringify(tab.values) ? [] : [tab.name];
  });
}

/** The write of a block into cells that are empty. */
export function ontoEmptyCells(sheet: Sheet, tab: string, block: Block): Undoable {
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
