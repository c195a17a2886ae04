/** One slice of a run: what may be there already is looked for, the queue is brought up to date, and documents are made. */

import { titleOf } from "../../dossier/file-names";
import {
  adoptDocuments,
  documentId,
  kindOfKey,
  markFailed,
  markLost,
  mendLinks,
  markMade,
  markStopped,
  planLedger,
  queueOf,
  type LedgerRow,
} from "../../dossier/ledger";
import type { PaperKind } from "../../dossier/papers";
import { renderPaper } from "../../dossier/render";
import { describeTemplateFault } from "../../dossier/render-faults";
import type { Language } from "../../language/language";
import type { PaperObstacle, papersTexts } from "../../language/vi/papers";
import { TEMPLATES_TAB } from "../../workbook/layout";
import type { GivenTemplates, PaperFault, PapersProgress } from "../../workbook/panel-papers";
import { messageOf } from "../dialog";
import { momentInWords } from "../moment";
import { ownAccount } from "./account";
import { createDocument, obstacleOf } from "./drive";
import { KeptTemplates } from "./kept-templates";
import { lookAtDrive, SETTLES_MILLISECONDS, sweepCopies, withFolder, type Look } from "./look";
import { askTemplates, templatesSeen, TemplatesInUse } from "./own-templates";
import {
  folderNameOf,
  paperOf,
  papersNow,
  shortDigest,
  type DossiersRead,
  type PaperAtFault,
  type PaperNow,
  type PapersRecord,
} from "./papers";
import { RecordKeeper } from "./record";
import {
  endRun,
  FOLDER,
  forgetProgress,
  forgetStop,
  isAsked,
  isAskedToStop,
  keepRun,
  keepTemplates,
  readTemplates,
  tellProgress,
  type Attempt,
  type Run,
} from "./run-store";

/** A slice begins no further document after so long, or after so many; an execution may take six minutes. */
const SLICE_MILLISECONDS = 60_000;
const SLICE_DOCUMENTS = 40;
/** A document that failed so often is given up until the next run. */
const TRIES = 3;
/** How often a run asks Drive besides the documents; what it cannot make sure of by then is left to the next one. */
const BESIDES = 3;
/** How long Google is left alone when it asks to slow down, and how often before the run ends. */
const SLOW_SECONDS = 30;
const SLOWED_AT_MOST = 5;

type Texts = typeof papersTexts;

/** One slice of a run over the workbook as it was read. */
export class Slice {
  private readonly workbook = SpreadsheetApp.getActiveSpreadsheet().getId();
  private readonly keeper: RecordKeeper;
  private rows: readonly LedgerRow[];
  private papers: readonly PaperNow[] = [];
  private atFault: readonly PaperAtFault[] = [];
  private readonly kept: KeptTemplates;
  private templates: TemplatesInUse;

  constructor(
    private readonly reading: DossiersRead,
    record: PapersRecord,
    private run: Run,
    private readonly given: GivenTemplates,
    private readonly began: number,
    private readonly texts: Texts,
    private readonly language: Language["code"],
  ) {
    this.keeper = new RecordKeeper(record, texts.columnGone);
    this.rows = record.ledger.rows;
    this.kept = new KeptTemplates(reading.read);
    this.templates = new TemplatesInUse(readTemplates(), given, this.kept);
    if (this.templates.hasNews) keepTemplates(this.templates.known);
  }

  make(): PapersProgress {
    this.forgetRecorded();
    if (!this.run.begun) this.begin();
    else {
      if (this.run.attempts.length > 0 && this.waitSeconds() === 0 && this.mayLook()) this.look();
      this.plan();
    }
    if (queueOf(this.rows).length === 0 || isAskedToStop(this.run)) return this.outcome(null);
    const lacking = this.templates.toFetch(this.kindsInQueue());
    if (lacking.length > 0) {
      keepRun(this.run);
      return { ...askTemplates(lacking, this.templates, this.texts), run: this.run.since };
    }
    const obstacle = this.findFolder();
    if (obstacle !== null) return this.outcome(obstacle);
    if (this.run.folder !== null) return this.outcome(this.makeQueue(this.run.folder.id));
    // It was being made, and nobody knows whether it was.
    if (this.mayLook()) return this.waiting();
    this.failQueue();
    return this.outcome(null);
  }

  /** Makes the folder where a look has found none; gives what is in the way of that. */
  private findFolder(): PaperObstacle | null {
    try {
      this.run = withFolder(this.workbook, this.run, folderNameOf(this.reading.dossier, this.texts));
      return null;
    } catch (thrown) {
      const obstacle = obstacleOf(thrown);
      // Anything but a plain refusal may have made the folder nonetheless.
      if (obstacle === null) throw thrown;
      this.run = { ...this.run, besides: this.run.besides + 1 };
      return obstacle;
    }
  }

  /** How a run stands that another window has brought to its end; looks at nothing but the workbook, writes nothing. */
  tellEnd(end: "done" | "stopped"): PapersProgress {
    const { papers, atFault } = papersNow(this.reading.dossier, (kind) => this.templates.digest(kind));
    [this.papers, this.atFault] = [papers, atFault];
    const again = planLedger(this.rows, papers, { isAsked: (paper) => this.isWanted(paper), begins: true });
    const left = again.filter(({ state }, index) => state === "queued" && this.rows[index]?.state === "stopped").length;
    return this.told(end, this.texts.endedElsewhere(this.run.made, left, this.faults().length), { left });
  }

  /** What the ledger knows of is no longer unknown. */
  private forgetRecorded(): void {
    const { attempts, lastMade } = this.run;
    if (attempts.length === 0) return;
    const open = new Set(this.rows.filter(({ link }) => link === "").map((row) => shortDigest(documentId(row))));
    const isOpen = ({ document }: Attempt): boolean => document === FOLDER || open.has(document);
    const recorded = attempts.filter((attempt) => !isOpen(attempt));
    const last = Math.max(lastMade, ...recorded.map(({ at }) => at));
    this.run = { ...this.run, attempts: attempts.filter(isOpen), lastMade: last };
  }

  /** Looks at Drive and puts into the queue what is to be made. */
  private begin(): void {
    const look = this.look();
    this.plan();
    // A ledger that was lost, as when a file was not saved, asks for what is there already.
    this.rows = adoptDocuments(this.rows, look.find);
    this.keeper.write(this.rows);
    this.run = { ...this.run, begun: true };
    keepRun(this.run);
  }

  /** Takes up what was made without the ledger's learning of it, and what was deleted since. */
  private look(): Look {
    const look = lookAtDrive(this.workbook, this.run);
    this.templates = new TemplatesInUse(templatesSeen(look.files), this.given, this.kept);
    keepTemplates(this.templates.known);
    const before = this.rows.filter(({ state }) => state === "lost").length;
    this.rows = mendLinks(markLost(adoptDocuments(this.rows, look.find), look.isThere), look.linkOf);
    const lost = this.rows.filter(({ state }) => state === "lost").length - before;
    this.run = { ...look.run, lost: look.run.lost + Math.max(0, lost) };
    this.keeper.write(this.rows);
    keepRun(this.run);
    if (sweepCopies(this.rows, look)) this.run = { ...this.run, copyLeft: true };
    return look;
  }

  /** Brings the queue to what the workbook says now, and writes it down. */
  private plan(): void {
    const { papers, atFault } = papersNow(this.reading.dossier, (kind) => this.templates.digest(kind));
    [this.papers, this.atFault] = [papers, atFault];
    // What may be there already is asked for as it was, until Drive has shown whether it is.
    const open = new Map(this.rows.filter((row) => this.isUncertain(row)).map((row) => [row.key, row.content]));
    const wanted = papers.map((paper) => ({ ...paper, content: open.get(paper.key) ?? paper.content }));
    this.rows = planLedger(this.rows, wanted, {
      isAsked: (paper) => this.isWanted(paper),
      begins: !this.run.begun,
      atFault: new Set(atFault.map(({ key }) => key)),
    });
    this.keeper.write(this.rows);
    this.keeper.bringFigures(this.rows, papers);
  }

  /** What was asked for and can be made: no paper is made by another template than the one that the Office has in its folder. */
  private isWanted(paper: { readonly unit: string; readonly key: string }): boolean {
    return isAsked(this.run, paper) && this.templates.refusal(kindOfKey(paper.key), this.texts) === "";
  }

  private kindsInQueue(): PaperKind[] {
    return [...new Set(queueOf(this.rows).map(({ key }) => kindOfKey(key)))];
  }

  /** Makes document after document until the queue is empty, the time is over or something is in the way. */
  private makeQueue(folder: string): PaperObstacle | null {
    const before = this.run.made;
    for (const row of queueOf(this.rows)) {
      if (this.isUncertain(row)) continue;
      const isOver = Date.now() - this.began > SLICE_MILLISECONDS || this.run.made - before >= SLICE_DOCUMENTS;
      if (isOver || isAskedToStop(this.run)) return null;
      const paper = paperOf(this.papers, row);
      if (paper === undefined) continue;
      tellProgress(this.run.made, this.run.made + queueOf(this.rows).length, row.file);
      const filled = this.filled(paper);
      if (filled === null) continue;
      if (typeof filled === "string") {
        this.fail(row, filled);
        continue;
      }
      const obstacle = this.makeOne(row, paper, filled, folder);
      if (obstacle !== null) return obstacle;
    }
    return null;
  }

  /** A paper by the template in use; why it cannot be, with the file, the tag and the place; null before it is fetched. */
  private filled({ kind, paper }: PaperNow): Uint8Array | string | null {
    const template = this.templates.bytes(kind, this.texts);
    if (template === null) return null;
    if ("remark" in template) return template.remark;
    const filled = renderPaper(template.bytes, paper);
    if (filled.kind === "filled") return filled.bytes;
    const faults = filled.faults.map((fault) => {
      const { message, remedy } = describeTemplateFault(fault, this.language);
      return `${message} ${remedy}`;
    });
    return this.texts.templateFault(this.templates.nameOf(kind), faults);
  }

  /** Leaves to the next run what this one cannot make sure of. */
  private failQueue(): void {
    for (const row of queueOf(this.rows)) this.fail(row, this.texts.unsure);
  }

  private fail(row: LedgerRow, remark: string): void {
    this.rows = markFailed(this.rows, row, remark);
    this.keeper.write(this.rows);
  }

  /** Makes one document and records it; gives what is in the way of all further ones. */
  private makeOne(row: LedgerRow, paper: PaperNow, bytes: Uint8Array, folder: string): PaperObstacle | null {
    const id = documentId(row);
    const document = shortDigest(id);
    const { attempts, tries } = this.run;
    const attempt: Attempt = { document, content: row.content, at: Date.now() };
    this.run = { ...this.run, attempts: [...attempts, attempt] };
    keepRun(this.run);
    let link: string;
    try {
      const mark = { role: "paper", document, content: row.content } as const;
      ({ link } = createDocument(this.workbook, folder, row.file, bytes, mark));
    } catch (thrown) {
      const obstacle = obstacleOf(thrown);
      if (obstacle !== null) {
        this.run = { ...this.run, attempts };
        return obstacle;
      }
      const count = (tries[document] ?? 0) + 1;
      this.run = { ...this.run, tries: { ...tries, [document]: count } };
      if (count >= TRIES || !this.mayLook()) this.fail(row, this.texts.givenUp(messageOf(thrown)));
      return null;
    }
    this.keeper.addFigures(id, paper);
    const made = { link, content: row.content, madeAt: momentInWords(new Date()), madeBy: ownAccount() };
    this.rows = markMade(this.rows, row, made);
    this.keeper.write(this.rows);
    const isKept = this.templates.keep(paper.kind);
    this.run = {
      ...this.run,
      attempts,
      lastMade: Date.now(),
      made: this.run.made + 1,
      edited: this.templates.isEdited(paper.kind) ? [...new Set([...this.run.edited, paper.kind])] : this.run.edited,
      unkept: isKept ? this.run.unkept : [...new Set([...(this.run.unkept ?? []), paper.kind])],
      remade: this.run.remade || tries[document] !== undefined,
    };
    return null;
  }

  private mayLook(): boolean {
    return this.run.besides < BESIDES;
  }

  private isUncertain(row: LedgerRow): boolean {
    const { attempts } = this.run;
    if (attempts.length === 0) return false;
    const document = shortDigest(documentId(row));
    return attempts.some((attempt) => attempt.document === document);
  }

  /** Until what was tried can be seen on Drive, if it was made. */
  private waitSeconds(): number {
    const last = Math.max(0, ...this.run.attempts.map(({ at }) => at));
    return Math.max(0, Math.ceil((last + SETTLES_MILLISECONDS - Date.now()) / 1000));
  }

  private outcome(obstacle: PaperObstacle | null): PapersProgress {
    const queue = queueOf(this.rows);
    const { made, lost } = this.run;
    const mayGoOn = this.run.folder !== null || this.mayLook();
    if (obstacle === "rate" && this.run.slowed < SLOWED_AT_MOST && mayGoOn) {
      keepRun({ ...this.run, slowed: this.run.slowed + 1 });
      return this.told("waiting", this.texts.slowed(SLOW_SECONDS), { waitSeconds: SLOW_SECONDS });
    }
    if (obstacle !== null) {
      // Without its folder the run begins anew.
      const hasFolder = obstacle !== "folder" && this.run.folder !== null;
      keepRun(hasFolder ? this.run : { ...this.run, begun: false, besides: 0, folder: null });
      forgetProgress();
      return this.told("ended", this.texts.obstacles[obstacle](made, queue.length));
    }
    if (queue.length === 0) {
      if (this.run.remade && this.mayLook()) this.look();
      this.keeper.bringFigures(this.rows, this.papers);
      const current = this.papers.filter((paper) => isAsked(this.run, paper) && this.isCurrent(paper)).length;
      const counts = { made, lost, unchanged: Math.max(0, current - made), failed: this.faults().length };
      const names = this.run.edited.map((kind) => this.templates.nameOf(kind));
      const edited = names.length === 0 ? [] : [this.texts.templatesUsed(names)];
      const unkept = (this.run.unkept ?? []).map((kind) => this.templates.nameOf(kind));
      const ofCopies = unkept.length === 0 ? [] : [this.texts.templatesNotKept(unkept, TEMPLATES_TAB.name)];
      const copy = this.run.copyLeft ? [this.texts.duplicateKept] : [];
      return this.ended("done", [this.texts.done(counts), ...edited, ...ofCopies, ...copy].join(" "), 0);
    }
    if (isAskedToStop(this.run)) {
      this.rows = markStopped(this.rows);
      this.keeper.write(this.rows);
      return this.ended("stopped", this.texts.stopped(made, queue.length), queue.length);
    }
    if (queue.every((row) => this.isUncertain(row))) {
      if (this.mayLook()) return this.waiting();
      this.failQueue();
      return this.outcome(null);
    }
    keepRun(this.run);
    return this.told("going", this.texts.going(made, made + queue.length));
  }

  private isCurrent(paper: PaperNow): boolean {
    return this.rows.some(
      ({ key, state, content }) => key === paper.key && state === "made" && content === paper.content,
    );
  }

  private waiting(): PapersProgress {
    keepRun(this.run);
    const waitSeconds = Math.max(1, this.waitSeconds());
    return this.told("waiting", this.texts.waiting(this.run.attempts.length, waitSeconds), { waitSeconds });
  }

  private ended(state: "done" | "stopped", message: string, left: number): PapersProgress {
    endRun(this.run, state);
    forgetStop();
    forgetProgress();
    return this.told(state, message, { left });
  }

  private told(
    state: Extract<PapersProgress, { readonly kind: "progress" }>["state"],
    message: string,
    { waitSeconds = 0, left = queueOf(this.rows).length } = {},
  ): Extract<PapersProgress, { readonly kind: "progress" }> {
    const { made, folder } = this.run;
    return {
      kind: "progress",
      run: this.run.since,
      state,
      waitSeconds,
      message,
      total: made + left,
      made,
      left,
      faults: this.faults(),
      folder: folder?.link ?? "",
    };
  }

  /** What could not be made of what was asked for. */
  private faults(): PaperFault[] {
    const failed = this.rows.filter((row) => row.state === "failed" && isAsked(this.run, row));
    const kinds = new Set(this.papers.filter((paper) => isAsked(this.run, paper)).map(({ kind }) => kind));
    const refused = Array.from(kinds, (kind) => [kind, this.templates.refusal(kind, this.texts)] as const);
    return [
      ...refused
        .filter(([, message]) => message !== "")
        .map(([kind, message]) => ({ title: titleOf(kind), subject: "", message })),
      ...failed.map(({ key, subject, remark }) => ({ title: titleOf(kindOfKey(key)), subject, message: remark })),
      ...this.atFault
        .filter((paper) => isAsked(this.run, paper))
        .map(({ kind, subject, message }) => ({
          title: titleOf(kind),
          subject,
          message: this.texts.notMade(message),
        })),
    ];
  }
}
