/**
 * What the page and the server of the workbench say to each other: plain JSON, no more than types and the few
 * constants that both ends need. Tabs go by their id; rows and columns count from 1; texts that a person reads come in
 * the window's language.
 *
 * A window begins with `POST /api/enter`, reads its events from `POST /api/events` (one JSON object a line, for as long
 * as the window is open), and sends one change after the other to `POST /api/change`: the next when the last has been
 * answered. What a change did arrives as a patch in the events, to the window that made it as to all others. Patches
 * come in order without gaps: `revision` of each is one more than that of the one before. A window that has missed one,
 * or is told another `epoch` than its own, reads `POST /api/state` again.
 */

/** Every request carries the token of the page's address ("#TOKEN") in this header. */
export const TOKEN_HEADER = "x-workbench-token";
/** Every request but `enter` carries the window's id in this header. */
export const WINDOW_HEADER = "x-workbench-window";
/** Bytes of a request's JSON that the server takes: of every request, and of a workbook that is brought. */
export const LARGEST_BODY = 8 * 1024 * 1024;
export const LARGEST_UPLOAD = 70 * 1024 * 1024;
/** Where the page loads an add-on's HTML: a frame without an origin, see `FrameOrder`. */
export const FRAME_PATH = "/frame";

export type Language = "vi" | "en";

/** What a cell's value is: null is blank, an error is what a formula gave. */
export type Value = string | number | boolean | null | { readonly error: string; readonly message?: string };

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells of a tab. */
export interface Place {
  readonly tab: number;
  readonly area: Area;
}

export interface Style {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly border?: boolean;
}

/** A style with changes; null takes an attribute away. */
export type StyleChange = { readonly [Attribute in keyof Style]?: Style[Attribute] | null };

// What the workbook looks like

/** A cell that holds anything but a look. What is left out is absent: a cell without `value` is blank. */
export interface CellView {
  readonly value?: Exclude<Value, null>;
  /** What the grid shows, where that is not the value itself written plainly (a text, TRUE, an error's name). */
  readonly text?: string;
  /** What the formula bar shows and the editor begins with, where it is neither the text nor the formula: "45000" is edited as "15/03/2023". */
  readonly typed?: string;
  /** Without the leading "=". */
  readonly formula?: string;
  /** Filled by the formula of another cell: not to be typed over lightly, never to be sent back as a value. */
  readonly spilled?: true;
  readonly note?: string;
  /** Key in the styles. */
  readonly style?: number;
}

/** Cells by row and column. In a patch, null says that nothing is left in the cell, not even a look. */
export type CellViews<Gone = never> = Readonly<Record<number, Readonly<Record<number, CellView | Gone>>>>;

/** Blank cells of one column that have nothing but a look. */
export interface BlankRun {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly style: number;
}

export interface ValidationView {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** `values` are what the range holds now. */
    | { readonly kind: "listFromRange"; readonly range: string; readonly values: readonly string[] }
    | { readonly kind: "date" }
    | { readonly kind: "numberAtLeast"; readonly limit: number };
  readonly allowInvalid: boolean;
  readonly help?: string;
}

export interface ConditionalRuleView {
  readonly areas: readonly Area[];
  readonly when:
    | { readonly kind: "textEquals"; readonly text: string }
    | { readonly kind: "textContains"; readonly text: string }
    | { readonly kind: "formula"; readonly formula: string };
  readonly style: Pick<Style, "background" | "fontColor" | "bold">;
  /** Where it holds, no later rule adds anything. */
  readonly stop?: true;
}

/** Where the rules by formula of a tab hold, by their position in its list: the whole of them, whenever it is told. */
export interface HeldRules {
  readonly tab: number;
  readonly rules: readonly { readonly rule: number; readonly areas: readonly Area[] }[];
}

/** A protection as the acting person meets it. */
export interface ProtectionView {
  /** The whole tab where null. */
  readonly area: Area | null;
  readonly unprotected: readonly Area[];
  readonly description: string;
  /** The grid asks before a change, and lets everybody make it. */
  readonly warningOnly: boolean;
  /** Whether the acting person may change what it covers. */
  readonly open: boolean;
}

/** What a tab has beside its cells. */
export interface TabView {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels by column; 100 where missing. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Pixels by row; a row that is missing is as high as its texts need. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationView[];
  readonly conditionalRules: readonly ConditionalRuleView[];
  readonly protections: readonly ProtectionView[];
}

export interface TabState extends TabView {
  readonly cells: CellViews;
  readonly blanks: readonly BlankRun[];
}

/** Looks by the keys that cells use; a key keeps its meaning until the server ends. */
export type StyleViews = Readonly<Record<number, Style>>;

/** An entry of a menu that the add-on has added. */
export type MenuEntryView =
  | { readonly kind: "item"; readonly caption: string; readonly functionName: string }
  | { readonly kind: "separator" }
  | { readonly kind: "menu"; readonly menu: MenuView };

export interface MenuView {
  readonly caption: string;
  readonly entries: readonly MenuEntryView[];
}

/** Somebody as whom a window can act. */
export interface PersonView {
  readonly email: string;
  /** The owner may do everything; an editor is named by the sharing or by a protection; others are named in cells only. */
  readonly kind: "owner" | "editor" | "named";
  /** What the page lists: the address, and where the workbook names it. */
  readonly label: string;
}

/** The workbook as the window's person sees it. */
export interface StateView {
  readonly epoch: string;
  readonly revision: number;
  readonly book: BookView;
  /** In their order. */
  readonly tabs: readonly TabState[];
  readonly styles: StyleViews;
  /**
   * None in the state that is read first of all: that one holds the values that the file holds, and when they have been
   * calculated and the add-on has opened, a patch brings what is different, and the menus.
   */
  readonly menus: readonly MenuView[];
  readonly people: readonly PersonView[];
  readonly acting: string;
  readonly namedRanges: readonly { readonly name: string; readonly tab: number; readonly area: Area }[];
  readonly held: readonly HeldRules[];
  /** What the window could undo and redo. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface BookView {
  readonly id: string;
  /** The same for the same file after a restart too, and another for every other file: whose changes wait to be sent. */
  readonly identity: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  /** The name of the file that receives what is typed. */
  readonly file: string;
  /** Whether the file already holds everything. What it does not hold yet is safe in the journal beside it. */
  readonly saved: boolean;
  /** Why saving fails at present, with what to do. */
  readonly problem?: string;
  /** Said once when it was opened: that it is a copy of a read-only file, what was recovered after a breakdown. */
  readonly notice?: string;
}

// Requests: POST /api/<name>, application/json both ways

/** What every request can be answered with instead (HTTP 200 too; other codes are no answer of the workbench). */
export interface Refusal {
  readonly ok: false;
  readonly reason:
    /** What the request says cannot be done; nothing has changed. */
    | "refused"
    /** Somebody else has changed what this touches since the revision seen. */
    | "changed"
    /** The acting person may not. */
    | "protected"
    /** The epoch is another, the revision too old or the window unknown: enter, or read the state, again. */
    | "stale"
    /** A fault of the workbench itself. */
    | "fault";
  readonly message: string;
}

export type Answer<Result> = ({ readonly ok: true } & Result) | Refusal;

/** The names of the requests, with what goes and what comes. */
export interface Requests {
  /** Before everything else; a window that comes back after losing the server names its old id. */
  enter: [{ language: Language; window?: string; acting?: string }, Answer<{ window: string; epoch: string }>];
  state: [Record<string, never>, Answer<StateView>];
  change: [ChangeOrder, Answer<ChangeDone>];
  undo: [{ epoch: string; id: string }, Answer<ChangeDone>];
  redo: [{ epoch: string; id: string }, Answer<ChangeDone>];
  /** Runs an item of the add-on's menu; answered when it has ended, dialogs included. */
  menu: [{ functionName: string }, Answer<RunDone>];
  /** A page's `google.script.run`. */
  call: [{ functionName: string; args: readonly unknown[] }, Answer<CallDone>];
  /** A page's `fetch` of a file's content at Google's address. */
  fetch: [{ address: string; authorization: string }, Answer<FetchDone>];
  /** A dialog's answer. Unknown ids are let pass: another breath of the same window may have answered. */
  answer: [{ dialog: string; button: DialogButton; text?: string }, Answer<unknown>];
  /** What the person has in front; scripts ask for it. */
  select: [Place, Answer<unknown>];
  act: [{ email: string }, Answer<unknown>];
  /** Language of the page and of the add-on for this window; state has the menus in it. */
  language: [{ language: Language }, Answer<unknown>];
  files: [Record<string, never>, Answer<FilesView>];
  /** Another workbook for all windows. */
  open: [{ file: string }, Answer<unknown>];
  /** Opens a workbook brought by the person: it is put among the workbooks under a free name. Base64. */
  upload: [{ name: string; data: string }, Answer<unknown>];
  /** Writes the file now. */
  save: [Record<string, never>, Answer<unknown>];
  /** Goes on under another name, among the workbooks. */
  saveAs: [{ name: string }, Answer<unknown>];
  /** Opens a new empty workbook of this name, among the workbooks. */
  create: [{ name: string }, Answer<unknown>];
  /** The workbook that is open, or another file. Base64. */
  download: [{ file?: string }, Answer<{ name: string; type: string; data: string }>];
}

export type RequestName = keyof Requests;
export type RequestOf<Name extends RequestName> = Requests[Name][0];
export type AnswerOf<Name extends RequestName> = Requests[Name][1];

// Changes

export interface ChangeOrder {
  readonly epoch: string;
  /** What the window showed when the person did it. The window's own earlier changes count as seen. */
  readonly revision: number;
  /**
   * Any text of at most 64 characters that is new: an order sent twice is done once, also when the server broke down
   * and was started again in between (the page then sends it again under the new epoch).
   */
  readonly id: string;
  /** Done together, or not at all; one step of undo. */
  readonly changes: readonly Change[];
}

export interface ChangeDone {
  /** The state that holds the change; its patch comes with the events, before or after this answer. */
  readonly revision: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Where something was undone or redone, so that the page can show it. */
  readonly at?: Place;
}

export type Axis = "rows" | "columns";

export type Change =
  /** Texts as the person typed or pasted them, never converted: the workbook's locale decides what they are. */
  | {
      readonly kind: "type";
      readonly tab: number;
      readonly row: number;
      readonly column: number;
      readonly texts: readonly (readonly string[])[];
    }
  /**
   * Cells copied within the workbook, as the grid copies and fills: formulas keep what they relate to, looks and
   * drop-downs go along, and what is copied is repeated until the area is full (an area smaller than it grows to it).
   * A spill's values go as values.
   */
  | { readonly kind: "copy"; readonly from: Place; readonly tab: number; readonly area: Area }
  /** Cells cut and put down elsewhere, from (row, column) on: formulas that point at them follow. */
  | { readonly kind: "move"; readonly from: Place; readonly tab: number; readonly row: number; readonly column: number }
  | { readonly kind: "clear"; readonly tab: number; readonly area: Area; readonly what: readonly Clearable[] }
  | { readonly kind: "format"; readonly tab: number; readonly area: Area; readonly style: StyleChange }
  /** Looks cell by cell, as a paste brings them. */
  | {
      readonly kind: "formats";
      readonly tab: number;
      readonly row: number;
      readonly column: number;
      readonly styles: readonly (readonly StyleChange[])[];
    }
  | {
      readonly kind: "note";
      readonly tab: number;
      readonly row: number;
      readonly column: number;
      readonly text: string | null;
    }
  | { readonly kind: "merge"; readonly tab: number; readonly area: Area }
  | { readonly kind: "unmerge"; readonly tab: number; readonly area: Area }
  /** Whole rows of the area, by columns of the tab. An area that a formula fills into is refused: sort the input block. */
  | {
      readonly kind: "sort";
      readonly tab: number;
      readonly area: Area;
      readonly keys: readonly { readonly column: number; readonly ascending: boolean }[];
    }
  /** In front of line `at`; one past the end appends. `like`: whose look the new lines take. */
  | {
      readonly kind: "insertLines";
      readonly tab: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly like?: "previous" | "next";
    }
  | {
      readonly kind: "deleteLines";
      readonly tab: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: "moveLines";
      readonly tab: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      /** In the numbering before the move. */
      readonly before: number;
    }
  | {
      readonly kind: "hideLines";
      readonly tab: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly hidden: boolean;
    }
  | {
      readonly kind: "columnWidth";
      readonly tab: number;
      readonly column: number;
      readonly count: number;
      readonly width: number;
    }
  /** Null lets rows be as high as their texts need. */
  | {
      readonly kind: "rowHeight";
      readonly tab: number;
      readonly row: number;
      readonly count: number;
      readonly height: number | null;
    }
  | { readonly kind: "freeze"; readonly tab: number; readonly rows: number; readonly columns: number }
  /** Positions among all tabs, hidden ones too, from 1. */
  | { readonly kind: "insertTab"; readonly name?: string; readonly position?: number }
  | { readonly kind: "renameTab"; readonly tab: number; readonly name: string }
  | { readonly kind: "moveTab"; readonly tab: number; readonly position: number }
  | { readonly kind: "hideTab"; readonly tab: number; readonly hidden: boolean }
  | { readonly kind: "deleteTab"; readonly tab: number };

export type Clearable = "contents" | "formats" | "notes" | "validations";

// Scripts

/** How an execution ended, for the person: a failure's message is the script's own. */
export interface RunDone {
  readonly execution: number;
  readonly milliseconds: number;
}

/** What the page's handlers get. `error` is for the failure handler. */
export type CallDone =
  | { readonly outcome: "success"; readonly value: unknown; readonly milliseconds: number }
  | { readonly outcome: "failure"; readonly error: { readonly name: string; readonly message: string } };

export type DialogButton = "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";

// Files

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly kind: "workbook" | "document";
  readonly size: number;
  /** ISO 8601. */
  readonly changed: string;
  readonly open: boolean;
}

/** A mail that the add-on would have sent. */
export interface MailView {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly at: string;
}

export interface FilesView {
  readonly workbooks: readonly FileView[];
  readonly documents: readonly FileView[];
  readonly outbox: readonly MailView[];
}

// Events

/** One line of the stream. A line with nothing but `kind: "alive"` comes every few seconds. */
export type Event =
  | { readonly kind: "alive" }
  /** First on every stream; another epoch or a later revision than the window's own: read the state. */
  | { readonly kind: "hello"; readonly epoch: string; readonly revision: number }
  | PatchEvent
  | PeopleEvent
  /** Everything is to be read anew: another workbook, another person, tabs that came back. */
  | { readonly kind: "reload"; readonly epoch: string; readonly revision: number }
  | { readonly kind: "book"; readonly book: BookView }
  | { readonly kind: "toast"; readonly title: string; readonly message: string }
  /** The script waits until `answer` comes. */
  | DialogEvent
  /** The dialog needs no answer any more. */
  | { readonly kind: "dialogGone"; readonly dialog: string }
  /** HTML of the add-on, for the frame only. */
  | { readonly kind: "sidebar"; readonly title: string; readonly content: string }
  /** A script that this window runs has put these cells in front (`Range.activate()` and the like): show them. */
  | { readonly kind: "activate"; readonly place: Place }
  | ExecutionEvent
  | { readonly kind: "log"; readonly execution: number; readonly lines: readonly LogLineView[] }
  | { readonly kind: "files" }
  /** Something went wrong that no request is answered with: a trigger that failed, a file that cannot be saved. */
  | { readonly kind: "problem"; readonly message: string };

/** What has changed from one revision to the next. Apply `lines` in order, then tabs, cells and styles. */
export interface PatchEvent {
  readonly kind: "patch";
  readonly revision: number;
  /** The window whose change it was; null for scripts, which act by themselves. */
  readonly by: string | null;
  /** The id of the change order. */
  readonly order?: string;
  /** Rows and columns that came, went or moved; spilled cells of the tab are sent again with the cells. */
  readonly lines?: readonly LinesMoved[];
  /** Tabs in their new order with all that they have beside cells, when anything of that changed. */
  readonly tabs?: readonly TabView[];
  /** Of these tabs `cells` and `blanks` are everything; they are new, or nothing of them can be kept. */
  readonly whole?: readonly TabState[];
  readonly cells?: readonly { readonly tab: number; readonly cells: CellViews<null> }[];
  /** Those not sent before. */
  readonly styles?: StyleViews;
  /** Of tabs where rules hold elsewhere than before. */
  readonly held?: readonly HeldRules[];
  /** The menus that the add-on has made since the state was read. */
  readonly menus?: readonly MenuView[];
}

/** Those as whom a window can act, when they are others than were told before. */
export interface PeopleEvent {
  readonly kind: "people";
  readonly people: readonly PersonView[];
}

/** A dialog of the add-on. */
export interface DialogEvent {
  readonly kind: "dialog";
  readonly dialog: string;
  readonly form: "alert" | "prompt";
  readonly title: string;
  readonly text: string;
  readonly buttons: "OK" | "OK_CANCEL" | "YES_NO" | "YES_NO_CANCEL";
}

export interface LinesMoved {
  readonly tab: number;
  readonly axis: Axis;
  readonly change:
    | { readonly kind: "insert"; readonly at: number; readonly count: number }
    | { readonly kind: "delete"; readonly at: number; readonly count: number }
    | { readonly kind: "move"; readonly at: number; readonly count: number; readonly before: number };
}

/** An execution that this window has caused. */
export interface ExecutionEvent {
  readonly kind: "execution";
  readonly execution: string;
  readonly functionName: string;
  readonly state: "running" | "done" | "failed";
  /** Service calls so far, and the tab or cells that the last one was about. */
  readonly calls: number;
  readonly place: string;
  readonly milliseconds: number;
  readonly message?: string;
}

export interface LogLineView {
  readonly level: string;
  readonly text: string;
}

// The frame of an add-on's page

/**
 * What the page sends to the frame, once, with one end of a MessageChannel: the HTML that runs there. The frame has no
 * origin and reaches nothing but that channel.
 */
export interface FrameOrder {
  readonly kind: "show";
  readonly html: string;
}

/** What Google answers to a `fetch`: the content as Base64; status 0 for an address that is not answered. */
export interface FetchDone {
  readonly status: number;
  readonly type: string;
  readonly content: string;
}

/** What the frame says through its channel; `call` and `fetch` are answered by a `FrameAnswer`. */
export type FrameMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "call"; readonly id: number; readonly functionName: string; readonly args: readonly unknown[] }
  /** `fetch` of a file's content at Google's address. */
  | { readonly kind: "fetch"; readonly id: number; readonly address: string; readonly authorization: string }
  /** `google.script.host.close()`. */
  | { readonly kind: "close" }
  /** `google.script.host.editor.focus()`. */
  | { readonly kind: "focus" };

export type FrameAnswer =
  | { readonly kind: "answer"; readonly id: number; readonly done: CallDone }
  | { readonly kind: "fetched"; readonly id: number; readonly done: FetchDone };
