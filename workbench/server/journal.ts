/**
 * The journal of a workbook: everything that has changed since its file was opened, on the disk before anybody is told
 * that it is done. Records are appended and never changed; one that was cut short by a breakdown ends the journal.
 */

import { createHash, randomUUID } from "node:crypto";
import { open, readFile, rename, rm, type FileHandle } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import type { Axis, AxisChange } from "../sheet/areas";
import { Workbook, type CellContent, type WorkbookContents } from "../sheet/model";
import type { Sheet } from "../sheet/workbook";
import { DoneOrders } from "./done-orders";

/** What a tab has beside name, size and cells. */
export type TabRest = Omit<Sheet, "id" | "name" | "maxRows" | "maxColumns">;

export type JournalRecord =
  /** The file as it was opened. */
  | { readonly kind: "base"; readonly format: 1; readonly bytes: Uint8Array; readonly digest: string }
  /** The file is about to become this, which holds the first so many changes of the journal. */
  | { readonly kind: "saving"; readonly digest: string; readonly covers: number }
  | {
      readonly kind: "cells";
      readonly tab: number;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly (CellContent | null)[])[];
    }
  | {
      readonly kind: "lines";
      readonly tab: number;
      readonly axis: Axis;
      readonly change: AxisChange;
      readonly like: "previous" | "next";
    }
  | { readonly kind: "rest"; readonly tab: number; readonly rest: TabRest }
  /** Tabs, names or settings changed: the whole workbook. */
  | { readonly kind: "whole"; readonly contents: WorkbookContents }
  /** An order is done with all that stands before. */
  | { readonly kind: "order"; readonly id: string };

const HEAD = 8;
const DIGEST = 4;

/** Records of one frame are read again together or not at all. */
function frameOf(records: readonly JournalRecord[]): Buffer {
  const body = serialize(records);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(body.length, 0);
  checkOf(body).copy(head, 4);
  return Buffer.concat([head, body]);
}

function isChange({ kind }: JournalRecord): boolean {
  return kind !== "base" && kind !== "saving" && kind !== "order";
}

function checkOf(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest().subarray(0, DIGEST);
}

export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A journal that is being written. */
export class Journal {
  private handle: FileHandle;
  private waiting: { readonly frame: Buffer; readonly changes: boolean }[] = [];
  private writing: Promise<void> | null = null;
  private failure: Error | null = null;
  /** Bytes that surely stand on the disk. */
  private whole = 0;
  /** Bytes in the file and waiting for it. */
  size = 0;
  /** Records since the file was opened that change the workbook. */
  changes = 0;
  /** The orders that are done. */
  readonly orders = new DoneOrders();

  private constructor(
    readonly file: string,
    handle: FileHandle,
  ) {
    this.handle = handle;
  }

  /**
   * Begins a journal anew; an old one stays until the new one stands on the disk. The orders that are done with what the
   * bytes hold are told in it: a page that never got its answer may still repeat one.
   */
  static async begin(file: string, bytes: Uint8Array, orders: Iterable<string> = []): Promise<Journal> {
    const draft = `${file}.${randomUUID()}.tmp`;
    const handle = await open(draft, "ax", 0o600);
    const journal = new Journal(file, handle);
    try {
      const told = Array.from(orders, (id) => ({ kind: "order" as const, id }));
      journal.append([{ kind: "base", format: 1, bytes, digest: digestOf(bytes) }, ...told]);
      await journal.kept();
      await rename(draft, file);
    } catch (failure) {
      await handle.close();
      await rm(draft, { force: true });
      throw failure;
    }
    return journal;
  }

  /** The records together or, where a breakdown cuts the journal short, none of them. */
  append(records: readonly JournalRecord[]): void {
    if (records.length === 0) return;
    const frame = frameOf(records);
    const changes = records.filter(isChange).length;
    this.size += frame.length;
    this.changes += changes;
    this.waiting.push({ frame, changes: changes > 0 });
    for (const record of records) if (record.kind === "order") this.orders.add(record.id);
  }

  /** Waits until everything appended so far stands on the disk; throws when it cannot. Asked again, it tries again. */
  async kept(): Promise<void> {
    while (this.waiting.length > 0 || this.writing) {
      this.writing ??= this.write().finally(() => {
        this.writing = null;
      });
      await this.writing;
    }
    if (this.failure) throw this.failure;
  }

  /** All that waits goes with one write and one flush. */
  private async write(): Promise<void> {
    if (this.failure) throw this.failure;
    const frames = this.waiting;
    this.waiting = [];
    const bytes = Buffer.concat(frames.map(({ frame }) => frame));
    try {
      await this.handle.appendFile(bytes);
    } catch (failure) {
      // Half a record may stand in the file now: nothing behind it could be read again.
      this.waiting = [...frames, ...this.waiting];
      await this.handle.truncate(this.whole).catch(() => {
        this.failure = asError(failure);
      });
      throw asError(failure);
    }
    try {
      await this.handle.datasync();
    } catch (failure) {
      // What the system has given up of this file, it does not tell.
      this.failure = asError(failure);
      throw this.failure;
    }
    this.whole += bytes.length;
  }

  /** Whether a change does not surely stand on the disk. */
  get lacks(): boolean {
    return this.failure !== null || this.waiting.some(({ changes }) => changes);
  }

  async close(): Promise<void> {
    await this.kept().catch(() => undefined);
    await this.handle.close();
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.file, { force: true });
  }
}

function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error(String(failure));
}

/** What an old journal tells. */
export interface OldJournal {
  readonly base: Uint8Array;
  /** Digests of the file as this journal knows it. */
  readonly digests: ReadonlySet<string>;
  readonly records: readonly JournalRecord[];
  /** How many changes the file's last known state may lack. */
  readonly unsaved: number;
}

/** Reads a journal as far as it is whole; null when there is none that tells anything. */
export async function readJournal(file: string): Promise<OldJournal | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return null;
  }
  const records: JournalRecord[] = [];
  for (let at = 0; at + HEAD <= bytes.length;) {
    const body = bytes.subarray(at + HEAD, at + HEAD + bytes.readUInt32LE(at));
    if (!checkOf(body).equals(bytes.subarray(at + 4, at + HEAD))) break;
    // A journal of an earlier version holds one record a frame.
    records.push(...[deserialize(body) as JournalRecord | readonly JournalRecord[]].flat());
    at += HEAD + body.length;
  }
  const [first, ...rest] = records;
  if (first?.kind !== "base") return null;
  const digests = new Set([first.digest]);
  let changes = 0;
  let covered = 0;
  for (const record of rest) {
    if (record.kind === "saving") {
      digests.add(record.digest);
      covered = record.covers;
    } else if (isChange(record)) {
      changes += 1;
    }
  }
  return { base: first.bytes, digests, records: rest, unsaved: changes - covered };
}

/** Does to the workbook what the records say. */
export function replay(book: Workbook, records: readonly JournalRecord[]): void {
  for (const record of records) {
    switch (record.kind) {
      case "cells":
        book.replaceCells(record.tab, record.row, record.column, record.cells);
        break;
      case "lines":
        replayLines(book, record);
        break;
      case "rest":
        book.editSheet(record.tab, (sheet) => Object.assign(sheet, record.rest));
        break;
      case "whole":
        book.become(record.contents);
        break;
      default:
        break;
    }
  }
}

function replayLines(
  book: Workbook,
  { tab, axis, change, like }: Extract<JournalRecord, { readonly kind: "lines" }>,
): void {
  if (change.kind === "insert") book.insertLines(tab, axis, change.at, change.count, like);
  else if (change.kind === "delete") book.deleteLines(tab, axis, change.at, change.count);
  else book.moveLines(tab, axis, change.at, change.count, change.before);
}

/** The part of a tab that a "rest" record carries. */
export function restOf(sheet: Sheet): TabRest {
  const { hidden, frozenRows, frozenColumns, columnWidths, rowHeights, hiddenColumns, hiddenRows } = sheet;
  const { merges, validations, conditionalRules, protections, print } = sheet;
  return {
    ...{ hidden, frozenRows, frozenColumns, columnWidths, rowHeights, hiddenColumns, hiddenRows },
    ...{ merges, validations, conditionalRules, protections, print },
  };
}
