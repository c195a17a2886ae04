/**
 * The workbook that is open: the one model, the one formula engine, the add-on running over it, and everybody's changes
 * in one order. Each change is on the disk before it is answered, and every window is told what it did.
 */

import { demandRebased, type Seen } from "./rebase";
import { demandPossible, hostRefusal, isStructural, perform, type Editing } from "./changes";
import { placesOf, summed, touchedBy, turned, turnsRound, type Deed, type Done } from "./deeds";
import { follow, type Since } from "./following";
import { demandUntouched, takeBack } from "./taking-back";
import { mayEdit } from "../host/authority";
import type { ContentRequest } from "../host/drive/content";
import type { ExecutionReport, Gate } from "../host/execution";
import type { AppsScriptHost, EditReport } from "../host/host";
import type { User } from "../host/service";
import type { Menu, Shown } from "../host/interface";
import type { Workbook } from "../sheet/model";
import { DoneOrders } from "./done-orders";
import type { Keeper } from "./keeper";
import { NO_NEWS, Pending, type Happening, type News } from "./pending";
import { peopleOf } from "./person";
import type {
  BookView,
  CallDone,
  FetchDone,
  Change,
  ChangeDone,
  ChangeOrder,
  HeldRules,
  Language,
  LinesMoved,
  PatchEvent,
  PeopleEvent,
  PersonView,
  Place,
  RunDone,
  StateView,
  TabState,
} from "./protocol";
import { Refused, TEXTS, type Said } from "./texts";
import { cellsNow, StyleKeys, tabState, tabView } from "./view";
import type { WindowDesk } from "./windows";

export interface OpenBookSettings {
  readonly id: string;
  readonly epoch: string;
  readonly host: AppsScriptHost;
  readonly keeper: Keeper;
  readonly notice: Said | null;
  /** Orders that an interrupted session has done. */
  readonly orders: readonly string[];
  /** Whether formulas have the values of what they read, so that they may be shown before they are calculated. */
  readonly asSaved: boolean;
  readonly windows: () => Iterable<WindowDesk>;
}

/** How often a running execution tells how far it is, and how soon changes of scripts are shown. */
const PROGRESS = 100;
/** A script that goes on changing cells is not shown at each of its steps, but as often as this. */
const LONGEST_SILENCE = 500;
const MOST_STEPS = 100;
const MOST_HAPPENINGS = 5000;

/** Something a window can undo, or do again. */
interface Step {
  readonly revision: number;
  readonly done: Done;
}

interface Steps {
  undo: Step[];
  redo: Step[];
}

/** What a revision did, for changes that had not seen it. */
interface Past {
  readonly revision: number;
  readonly happenings: readonly Happening[];
}

export class OpenBook {
  revision = 0;
  private readonly pending: Pending;
  private readonly styles = new StyleKeys();
  private readonly past: Past[] = [];
  /** Lines that moved and tabs that were renamed or went, by revision, since the workbook was opened. */
  private readonly moves: { readonly revision: number; readonly move: Since }[] = [];
  /** Deletions that were taken back: the revision of each, and that of its return. */
  private readonly returns: { readonly gone: number; readonly back: number }[] = [];
  private names: ReadonlyMap<number, string>;
  private readonly steps = new Map<string, Steps>();
  private readonly orders: DoneOrders;
  private readonly menus = new Map<Language, Promise<readonly Menu[]>>();
  private known: Set<number>;
  private turn: Promise<unknown> = Promise.resolve();
  /** The first calculation and the add-on's opening, when they have begun. */
  private beginning: Promise<void> | null = null;
  private executions = 0;
  /** What each person has in front as their windows say, for telling where a script has gone instead. */
  private readonly fronts = new Map<string, string>();
  private ordering = false;
  /** The revision that the last order's changes made: its trigger may have made another before the disk had them. */
  private ordered = 0;
  /** The people as windows were told last beside the state. */
  private toldPeople = "";
  private timer: NodeJS.Timeout | undefined;
  /** When the last change came, and when the first one that no window has been told of. */
  private changed = 0;
  private unshown = 0;
  private closed = false;
  /** What kept the add-on from making its menus. */
  private openingFault: Said | null = null;
  private readonly stopListening: () => void;

  constructor(private readonly settings: OpenBookSettings) {
    const { workbook } = settings.host;
    this.pending = new Pending(workbook);
    this.known = new Set(workbook.sheets.map(({ id }) => id));
    this.names = namesOf(workbook);
    settings.keeper.collect = () => {
      this.keeper.append(this.pending.takeRecords());
    };
    settings.keeper.busy = () => this.executions > 0;
    this.orders = new DoneOrders(settings.orders);
    const changed = (): void => {
      this.changed = performance.now();
      if (this.timer) return;
      this.unshown = this.changed;
      this.tellSoon();
    };
    this.stopListening = workbook.onChange(changed);
    settings.host.formulas.conditions.listen(changed);
    // Else the first window is shown the values of the file, and nothing keeps it waiting.
    if (!settings.asSaved) void this.begin({ language: "vi", user: { email: this.owner, locale: "vi" } });
  }

  private get host(): AppsScriptHost {
    return this.settings.host;
  }

  get keeper(): Keeper {
    return this.settings.keeper;
  }

  get epoch(): string {
    return this.settings.epoch;
  }

  get id(): string {
    return this.settings.id;
  }

  get owner(): string {
    return this.host.workbook.sharing.owner;
  }

  // Looking

  view(language: Language): BookView {
    const { workbook } = this.host;
    const { keeper } = this.settings;
    const notice = this.openingFault ?? this.settings.notice;
    return {
      id: this.settings.id,
      identity: keeper.identity,
      name: workbook.name,
      locale: workbook.locale,
      timeZone: workbook.timeZone,
      file: keeper.fileName,
      saved: keeper.saved,
      ...(keeper.problem && { problem: keeper.problem[language] }),
      ...(notice && { notice: notice[language] }),
    };
  }

  people(): PersonView[] {
    return peopleOf(this.host.workbook, this.owner);
  }

  async state(window: WindowDesk): Promise<StateView> {
    const menus = this.beginning ? await this.menusFor(window.language, window.user) : [];
    if (this.beginning) await this.host.formulas.calculate();
    // What is about to be told in a patch must not be told twice.
    this.tell(null);
    const { workbook } = this.host;
    const tabs = workbook.sheets.map((sheet) => tabState(sheet, workbook, window.email, this.styles));
    const steps = this.stepsOf(window);
    return {
      epoch: this.epoch,
      revision: this.revision,
      book: this.view(window.language),
      tabs,
      styles: this.styles.all(),
      menus,
      people: this.people(),
      acting: window.email,
      namedRanges: workbook.namedRanges.map(({ name, sheetId, area }) => ({ name, tab: sheetId, area })),
      held: workbook.sheets.flatMap(({ id }) => this.heldIn(id)).filter(({ rules }) => rules.length > 0),
      canUndo: steps.undo.length > 0,
      canRedo: steps.redo.length > 0,
    };
  }

  private heldIn(tab: number): HeldRules[] {
    const held = this.host.formulas.conditions.heldIn(tab);
    return [{ tab, rules: [...held].map(([rule, areas]) => ({ rule, areas })) }];
  }

  /** Calculates and opens the add-on for whoever has looked first; everybody is told what came of it. */
  begin(window: Pick<WindowDesk, "language" | "user">): Promise<void> {
    this.beginning ??= this.menusFor(window.language, window.user).then(
      () => this.tellMenus(),
      (failure: unknown) => {
        const fault = TEXTS.fault(failure instanceof Error ? failure.message : String(failure));
        for (const each of this.settings.windows()) each.send({ kind: "problem", message: each.words(fault) });
      },
    );
    return this.beginning;
  }

  /** As a patch, so that a window that is just reading the state misses nothing. */
  private async tellMenus(): Promise<void> {
    const open = [...this.settings.windows()].filter((window) => window.open);
    const menus = await Promise.all(open.map(({ language, user }) => this.menusFor(language, user)));
    this.nextRevision([]);
    open.forEach((window, index) => {
      window.send({ kind: "patch", revision: this.revision, by: null, menus: menus[index] ?? [] });
      if (this.openingFault) window.send({ kind: "problem", message: window.words(this.openingFault) });
    });
  }

  /** The menus that `onOpen` makes for an account of that language. */
  private menusFor(language: Language, user: User): Promise<readonly Menu[]> {
    const known = this.menus.get(language);
    if (known) return known;
    const made = this.inTurn(async () => {
      const report = await this.host.open({ user });
      if (report && report.ended !== "done") this.openingFault = TEXTS.scriptFailed(messageOf(report));
      return [...this.host.menus];
    });
    this.menus.set(language, made);
    return made;
  }

  // Changing

  change(window: WindowDesk, order: ChangeOrder): Promise<ChangeDone> {
    void this.begin(window);
    return this.inTurn(() => this.once(window, order, () => this.doOrder(window, order)));
  }

  private async once(
    window: WindowDesk,
    { id, epoch }: Pick<ChangeOrder, "id" | "epoch">,
    work: () => Promise<Place | undefined>,
  ): Promise<ChangeDone> {
    let at: Place | undefined;
    if (this.orders.revisionOf(id) === undefined) {
      if (epoch !== this.epoch) throw new Refused("stale", TEXTS.stale);
      this.ordering = true;
      try {
        at = await work();
        this.orders.add(id, this.ordered);
      } finally {
        this.ordering = false;
        // What came behind the order's own telling, or of one that failed.
        this.tell(null);
      }
    }
    const { undo, redo } = this.stepsOf(window);
    return {
      revision: this.orders.revisionOf(id) ?? this.revision,
      canUndo: undo.length > 0,
      canRedo: redo.length > 0,
      ...(at && { at }),
    };
  }

  private async doOrder(window: WindowDesk, order: ChangeOrder): Promise<undefined> {
    this.tell(null);
    const changes = order.changes.map((change) => demandRebased(change, this.seenBy(window, order.revision)));
    const done = await this.perform(window, changes, order.id);
    const steps = this.stepsOf(window);
    if (done.deeds.length > 0) {
      steps.undo.push({ revision: this.revision, done });
      if (steps.undo.length > MOST_STEPS) steps.undo.shift();
      steps.redo = [];
    }
    return undefined;
  }

  /** What has happened since a window saw a revision; refuses when that is too long ago to know. */
  private seenBy(window: WindowDesk, revision: number): Seen {
    const oldest = this.past[0]?.revision ?? this.revision + 1;
    if (revision > this.revision || revision + 1 < Math.min(oldest, this.revision + 1)) {
      throw new Refused("stale", TEXTS.stale);
    }
    const happenings = this.past.filter((past) => past.revision > revision).flatMap((past) => past.happenings);
    return { book: this.host.workbook, window: window.id, happenings };
  }

  /** Does changes together or not at all, calculates, keeps and tells. */
  private async perform(window: WindowDesk, changes: readonly Change[], order: string): Promise<Done> {
    const { workbook } = this.host;
    if (changes.length > 1 && changes.some(isStructural)) throw new Refused("refused", TEXTS.alone);
    for (const change of changes) demandPossible(workbook, change, window.email);
    const deeds: Deed[] = [];
    try {
      for (const change of changes) deeds.push(...(await this.performOne(window, change)));
    } catch (failure) {
      this.as(window, () => {
        takeBack(workbook, summed(deeds));
      });
      await this.settle(window, undefined);
      throw failure;
    }
    const done = summed(deeds);
    await this.settleOr(window, order, () => {
      takeBack(workbook, done);
    });
    return { deeds: done, changes };
  }

  private async performOne(window: WindowDesk, change: Change): Promise<readonly Deed[]> {
    let calculated: () => void = () => undefined;
    const written = new Promise<EditReport>((resolve) => {
      calculated = () => {
        resolve({});
      };
    });
    const options = { user: window.user, calculated, show: this.shower(window), ask: this.asker(window) };
    const editing: Editing = {
      type: (tab, a1, texts) => this.host.edit(tab, a1, texts, options),
      written: (place) => this.host.afterEdit({ sheetId: place.tab, area: place.area }, options),
    };
    const { deeds, edit } = this.as(window, () => perform(this.host, change, editing));
    if (!edit) return deeds;
    this.executions += 1;
    const whole = edit.finally(() => {
      this.executions -= 1;
    });
    whole.then(
      ({ trigger }) => {
        this.afterTrigger(window, trigger);
      },
      () => undefined,
    );
    // The trigger goes on by itself; its changes follow as the script's.
    const { refused } = await Promise.race([written, whole]);
    if (refused !== undefined) throw new Refused("refused", hostRefusal(refused));
    return deeds;
  }

  private afterTrigger(window: WindowDesk, trigger: ExecutionReport | undefined): void {
    if (this.closed) return;
    this.tell(null);
    if (trigger && trigger.ended !== "done") {
      window.send({ kind: "problem", message: window.words(TEXTS.triggerFailed(messageOf(trigger))) });
    }
  }

  undo(window: WindowDesk, order: Pick<ChangeOrder, "id" | "epoch">): Promise<ChangeDone> {
    return this.inTurn(() =>
      this.once(window, order, async () => {
        const steps = this.stepsOf(window);
        const step = steps.undo.at(-1);
        if (!step) throw new Refused("refused", TEXTS.nothingToUndo);
        const { deeds, changes } = step.done;
        const at = await this.takeBack(window, follow(deeds, this.movesSince(step.revision)), order.id);
        steps.undo.pop();
        if (deeds.some((deed) => "gone" in deed && deed.gone)) {
          this.returns.push({ gone: step.revision, back: this.revision });
        }
        const again = turnsRound(deeds) ? turned(follow(deeds, this.movesSince(step.revision))) : [];
        steps.redo.push({ revision: this.revision, done: { deeds: again, changes } });
        return at;
      }),
    );
  }

  redo(window: WindowDesk, order: Pick<ChangeOrder, "id" | "epoch">): Promise<ChangeDone> {
    return this.inTurn(() =>
      this.once(window, order, async () => {
        const steps = this.stepsOf(window);
        const step = steps.redo.at(-1);
        if (!step) throw new Refused("refused", TEXTS.nothingToRedo);
        const { deeds, changes } = step.done;
        if (deeds.length > 0) {
          const now = follow(deeds, this.movesSince(step.revision));
          const at = await this.takeBack(window, now, order.id);
          steps.redo.pop();
          steps.undo.push({ revision: this.revision, done: { deeds: turned(now), changes } });
          return at;
        }
        const seen = this.seenBy(window, step.revision);
        const done = await this.perform(
          window,
          changes.map((change) => demandRebased(change, seen)),
          order.id,
        );
        steps.redo.pop();
        steps.undo.push({ revision: this.revision, done });
        return placesOf(done.deeds, this.host.workbook)[0];
      }),
    );
  }

  private async takeBack(window: WindowDesk, deeds: readonly Deed[], order: string): Promise<Place | undefined> {
    this.tell(null);
    const { workbook } = this.host;
    demandUntouched(workbook, deeds);
    const places = placesOf(deeds, workbook);
    for (const { sheet, area } of touchedBy(deeds, workbook)) {
      if (!mayEdit(workbook, sheet, area, window.email)) {
        throw new Refused("protected", TEXTS.protectedCells(`"${sheet.name}"`));
      }
    }
    this.as(window, () => {
      takeBack(workbook, deeds);
    });
    await this.host.formulas.calculate();
    await this.settleOr(window, order, () => {
      if (turnsRound(deeds)) takeBack(workbook, turned(deeds));
    });
    return places[0];
  }

  /** What moved since; a deletion and its return are nothing where nothing moved in between. */
  private movesSince(revision: number): Since[] {
    let moves = this.moves.filter((move) => move.revision > revision);
    for (const { gone, back } of this.returns) {
      const ofBoth = (move: { readonly revision: number }): boolean => move.revision === gone || move.revision === back;
      const within = moves.filter((move) => move.revision >= gone && move.revision <= back);
      if (gone > revision && within.every(ofBoth)) moves = moves.filter((move) => !ofBoth(move));
    }
    return moves.map(({ move }) => move);
  }

  /** Remembers for undoing which lines have moved, and which tabs have other names or none. */
  private noteMoves(lines: readonly LinesMoved[]): void {
    const { revision, host } = this;
    const now = namesOf(host.workbook);
    const names = [...this.names].flatMap(([id, old]): [string, string | null][] =>
      now.get(id) === old ? [] : [[old.toLowerCase(), now.get(id) ?? null]],
    );
    this.names = now;
    if (names.length > 0) this.moves.push({ revision, move: { kind: "names", names: new Map(names) } });
    for (const { tab, axis, change } of lines) {
      const name = now.get(tab);
      if (name !== undefined) this.moves.push({ revision, move: { kind: "lines", tab, name, axis, change } });
    }
  }

  private stepsOf(window: WindowDesk): Steps {
    const known = this.steps.get(window.id) ?? { undo: [], redo: [] };
    this.steps.set(window.id, known);
    return known;
  }

  /** What happens meanwhile, which is nothing that waits, is the window's doing. */
  private as<Result>(window: WindowDesk, work: () => Result): Result {
    this.pending.actor = window.id;
    try {
      return work();
    } finally {
      this.pending.actor = null;
    }
  }

  /** Calculates, tells every window, and waits until the disk has it. */
  private async settle(window: WindowDesk, order: string | undefined): Promise<void> {
    if (this.host.formulas.pending) await this.host.formulas.calculate();
    this.tell(window.id, order);
    this.ordered = this.revision;
    // Together, so that no breakdown leaves a change without its order, which would then be done once more.
    this.keeper.append([
      ...this.pending.takeRecords(),
      ...(order === undefined ? [] : [{ kind: "order" as const, id: order }]),
    ]);
    await this.keep();
  }

  /** As `settle`; what the disk does not take is taken back, so that nobody sees as done what was refused. */
  private async settleOr(window: WindowDesk, order: string, back: () => void): Promise<void> {
    try {
      await this.settle(window, order);
    } catch (failure) {
      this.as(window, back);
      await this.settle(window, undefined).catch(() => undefined);
      throw failure;
    }
  }

  private async keep(): Promise<void> {
    try {
      await this.keeper.kept();
    } catch (failure) {
      throw new Refused("fault", TEXTS.notJournalled(failure instanceof Error ? failure.message : String(failure)));
    }
  }

  // Telling

  /**
   * Tells when nothing has changed for a moment: cells and then their formats, each told at once, would go to every
   * window and be painted twice.
   */
  private tellSoon(): void {
    this.timer = setTimeout(() => {
      this.timer = undefined;
      // What an order does is told as the order's, however long it takes to calculate.
      if (this.ordering) return;
      const now = performance.now();
      if (this.executions === 0 || now - this.changed >= PROGRESS || now - this.unshown >= LONGEST_SILENCE) {
        this.tell(null);
      } else this.tellSoon();
    }, PROGRESS).unref();
  }

  /** Tells every window what has changed, if anything has. */
  private tell(by: string | null, order?: string): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.closed) return;
    const news = this.pending.take();
    // A script's changes go to the disk together, when it has ended.
    if (this.executions === 0 && by === null) this.keeper.append(this.pending.takeRecords());
    const held = this.host.formulas.conditions.takeNews().flatMap((tab) => this.heldIn(tab));
    if (!news && held.length === 0) return;
    this.send(news ?? NO_NEWS, held, by, order);
  }

  private send(news: News, held: readonly HeldRules[], by: string | null, order: string | undefined): void {
    const { workbook } = this.host;
    this.nextRevision(news.happenings);
    this.noteMoves(news.lines);
    if (news.all) {
      this.known = new Set(workbook.sheets.map(({ id }) => id));
      for (const window of this.settings.windows()) {
        window.send({ kind: "reload", epoch: this.epoch, revision: this.revision });
      }
      return;
    }
    const fresh = new Set(workbook.sheets.filter(({ id }) => !this.known.has(id)).map(({ id }) => id));
    this.known = new Set(workbook.sheets.map(({ id }) => id));
    const cells = [...news.cells].flatMap(([tab, areas]) => {
      const sheet = fresh.has(tab) ? undefined : workbook.sheet(tab);
      return sheet ? [{ tab, cells: cellsNow(sheet, areas, workbook, this.styles) }] : [];
    });
    const patch = (tabs: Pick<PatchEvent, "tabs" | "whole">): PatchEvent => ({
      kind: "patch",
      revision: this.revision,
      by,
      ...(order !== undefined && { order }),
      ...(news.lines.length > 0 && { lines: news.lines }),
      ...tabs,
      ...(cells.length > 0 && { cells }),
      ...(held.length > 0 && { held }),
      ...(styles && { styles }),
    });
    // Everybody's view of the tabs is an own one: protections are open to some and not to others.
    const views = new Map<string, Pick<PatchEvent, "tabs" | "whole">>();
    const windows = [...this.settings.windows()].filter(({ open }) => open);
    for (const { email } of news.tabs || fresh.size > 0 ? windows : []) {
      if (!views.has(email)) views.set(email, this.tabsFor(email, fresh));
    }
    const styles = this.styles.news();
    const texts = new Map<string, string>();
    for (const window of windows) {
      const { email } = window;
      const text = texts.get(email) ?? JSON.stringify(patch(views.get(email) ?? {}));
      texts.set(email, text);
      window.sendText(text);
    }
    // An address that somebody has just typed can be acted as at once.
    if ([...texts.values()].some((text) => text.includes("@"))) this.tellPeople(windows);
  }

  private tellPeople(windows: readonly WindowDesk[]): void {
    const text = JSON.stringify({ kind: "people", people: this.people() } satisfies PeopleEvent);
    if (text === this.toldPeople) return;
    this.toldPeople = text;
    for (const window of windows) window.sendText(text);
  }

  private nextRevision(happenings: readonly Happening[]): void {
    this.revision += 1;
    this.past.push({ revision: this.revision, happenings });
    if (this.past.length > MOST_HAPPENINGS) this.past.shift();
  }

  private tabsFor(email: string, fresh: ReadonlySet<number>): Pick<PatchEvent, "tabs" | "whole"> {
    const { workbook } = this.host;
    const whole = workbook.sheets
      .filter(({ id }) => fresh.has(id))
      .map((sheet): TabState => tabState(sheet, workbook, email, this.styles));
    const tabs = workbook.sheets.map((sheet) => tabView(sheet, workbook, email));
    return { tabs, ...(whole.length > 0 && { whole }) };
  }

  // Scripts

  async runMenuItem(window: WindowDesk, functionName: string): Promise<RunDone> {
    void this.begin(window);
    const menus = await this.menusFor(window.language, window.user);
    if (!menus.some((menu) => offers(menu, functionName))) throw new Refused("refused", TEXTS.noMenuItem);
    const report = await this.run(window, functionName, (options) => this.host.runMenuItem(functionName, options));
    if (report.ended !== "done") throw new Refused("refused", TEXTS.scriptFailed(messageOf(report)));
    return { execution: report.execution, milliseconds: Math.round(report.duration) };
  }

  /** A page's call: whatever goes wrong in the script is the page's failure handler's. */
  async call(window: WindowDesk, functionName: string, args: readonly unknown[]): Promise<CallDone> {
    if (!this.host.offers(functionName)) {
      return failed("ReferenceError", `Script function not found: ${functionName}`);
    }
    let report: ExecutionReport;
    try {
      report = await this.run(window, functionName, (options) => this.host.runFunction(functionName, args, options));
    } catch (failure) {
      if (failure instanceof TypeError) return failed(failure.name, failure.message);
      throw failure;
    }
    if (report.ended === "done") {
      return { outcome: "success", value: report.result ?? null, milliseconds: Math.round(report.duration) };
    }
    return failed(report.error?.name ?? "Error", messageOf(report));
  }

  /** A page's fetch of a file's content at Google's address, by the token that its script was given. */
  fetchContent(request: ContentRequest): FetchDone {
    const answer = this.host.fetchContent(request);
    if (answer === null) return { status: 0, type: "", content: "" };
    const { status, type, bytes } = answer;
    return { status, type, content: Buffer.from(bytes).toString("base64") };
  }

  private async run(
    window: WindowDesk,
    functionName: string,
    begin: (options: Parameters<AppsScriptHost["runMenuItem"]>[1]) => Promise<ExecutionReport>,
  ): Promise<ExecutionReport> {
    const started = performance.now();
    const execution = `${this.epoch}-${(this.calls += 1)}`;
    let calls = 0;
    let place = "";
    let last = started;
    const say = (state: "running" | "done" | "failed", message?: string): void => {
      last = performance.now();
      const milliseconds = Math.round(last - started);
      window.send({
        ...{ kind: "execution" as const, execution, functionName, state, calls, place, milliseconds },
        ...(message !== undefined && { message }),
      });
    };
    const gate: Gate = (call) => {
      if (call.phase === "before") {
        calls += 1;
        if (call.place !== "") place = call.place;
        if (performance.now() - last > PROGRESS) say("running");
      }
      return "go";
    };
    this.fronts.set(window.email, selectionText(this.host, window));
    this.executions += 1;
    say("running");
    let report: ExecutionReport;
    try {
      report = await begin({ user: window.user, gate, ask: this.asker(window), show: this.shower(window) });
    } catch (failure) {
      say("failed", failure instanceof Error ? failure.message : String(failure));
      throw failure;
    } finally {
      this.executions -= 1;
      this.tell(null);
    }
    try {
      await this.keep();
    } catch (failure) {
      say("failed", failure instanceof Refused ? window.words(failure.said) : String(failure));
      throw failure;
    }
    if (report.logs.length > 0) {
      const lines = report.logs.map(({ level, text }) => ({ level, text }));
      window.send({ kind: "log", execution: report.execution, lines });
    }
    if (selectionText(this.host, window) !== this.fronts.get(window.email)) {
      const { sheetId, area } = this.host.selectionOf(window.user);
      window.send({ kind: "activate", place: { tab: sheetId, area } });
    }
    if (report.ended === "done") say("done");
    else say("failed", messageOf(report));
    return report;
  }

  private calls = 0;

  /** What a dialog speaks of is there to be seen under it. */
  private asker(window: WindowDesk): WindowDesk["ask"] {
    return (request) => {
      if (!this.ordering) this.tell(null);
      return window.ask(request);
    };
  }

  private shower(window: WindowDesk): (shown: Shown) => void {
    return (shown) => {
      if (shown.kind === "toast") window.send({ kind: "toast", title: shown.title, message: shown.message });
      if (shown.kind === "sidebar") window.send({ kind: "sidebar", ...shown.sidebar });
    };
  }

  select(window: WindowDesk, { tab, area }: Place): void {
    const sheet = this.host.workbook.sheet(tab);
    if (!sheet) throw new Refused("changed", TEXTS.noTab);
    const outside = area.row + area.rows - 1 > sheet.maxRows || area.column + area.columns - 1 > sheet.maxColumns;
    if (outside) throw new Refused("refused", TEXTS.outside(sheet.name));
    Object.assign(this.host.selectionOf(window.user), { sheetId: tab, area });
    this.fronts.set(window.email, selectionText(this.host, window));
  }

  // The end

  /** Whether a script is at work, which must not lose its workbook. */
  get busy(): boolean {
    return this.executions > 0;
  }

  /** One after the other: each change sees the whole of the one before. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.turn.then(work, work);
    this.turn = next.catch(() => undefined);
    return next;
  }

  /**
   * Everything typed is in the file, or else in the journal; scripts under way are killed. Gives what the person has to
   * know where the file could not be written.
   */
  async close(): Promise<Said | null> {
    await this.turn;
    this.tell(null);
    this.keeper.append(this.pending.takeRecords());
    this.closed = true;
    this.stopListening();
    this.pending.close();
    await this.host.close();
    return this.keeper.close();
  }
}

function namesOf(book: Workbook): ReadonlyMap<number, string> {
  return new Map(book.sheets.map(({ id, name }) => [id, name]));
}

function offers({ entries }: Menu, functionName: string): boolean {
  return entries.some((entry) =>
    entry.kind === "menu"
      ? offers(entry.menu, functionName)
      : entry.kind === "item" && entry.functionName === functionName,
  );
}

function failed(name: string, message: string): CallDone {
  return { outcome: "failure", error: { name, message } };
}

/** What stopped a script, in its own words and without their full stop. */
function messageOf({ error, ended }: ExecutionReport): string {
  return (error?.message ?? ended).replace(/\.$/, "");
}

function selectionText(host: AppsScriptHost, window: WindowDesk): string {
  return JSON.stringify(host.selectionOf(window.user));
}
