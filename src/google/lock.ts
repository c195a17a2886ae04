/** One action at a time on a workbook: the document lock around everything that writes. */

import { messageOf } from "./dialog";

/** How long a person waits for another action before being told that the workbook is busy. */
const WAIT_MILLISECONDS = 5000;

/**
 * What a locked action gave, or that it could not begin. `unconfirmed` is null when everything written has reached the
 * workbook, else what the spreadsheet said instead.
 */
export type Locked<T> =
  { readonly kind: "done"; readonly result: T; readonly unconfirmed: string | null } | { readonly kind: "busy" };

/**
 * Runs `action` while holding the document lock; `busy` when another action holds it. What was written is flushed
 * before the lock is released, so that the next holder reads it. The lock does not keep people from typing.
 */
export function withDocumentLock<T>(action: () => T): Locked<T> {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  // Null outside a container, where there is no workbook either; treated as busy so that nothing is written unlocked.
  if (lock === null || !lock.tryLock(WAIT_MILLISECONDS)) return { kind: "busy" };
  try {
    return { kind: "done", result: action(), unconfirmed: failureOf(() => SpreadsheetApp.flush()) };
  } finally {
    // A lock that cannot be released ends with the execution all the same.
    failureOf(() => {
      lock.releaseLock();
    });
  }
}

function failureOf(call: () => void): string | null {
  try {
    call();
    return null;
  } catch (thrown) {
    return messageOf(thrown);
  }
}
