/**
 * What crosses between a script's context and the host: JSON only, because objects of one V8 context are foreign to
 * another (`instanceof Array` and `instanceof Date` fail across contexts).
 */

/** A value on the wire: a plain JSON value, or one of the tagged forms for what JSON lacks. */
export type Wire =
  | null
  | boolean
  | number
  | string
  | Wire[]
  | { readonly $undefined: true }
  | { readonly $number: "NaN" | "Infinity" | "-Infinity" }
  | { readonly $date: number | null }
  | { readonly $service: readonly [id: number, className: string] }
  | { readonly $enum: readonly [type: string, name: string] }
  | { readonly $object: { readonly [key: string]: Wire } }
  /** Something that has no business in a call: a function, a symbol, an instance of the script's own class. */
  | { readonly $foreign: string };

/** One call of a service's method by a script. */
export interface CallRequest {
  /** The object called; 0 and below are the services that are there from the start. */
  readonly target: number;
  readonly className: string;
  readonly method: string;
  readonly args: readonly Wire[];
}

/** The host's answer to a call. `now` is the host's clock, in milliseconds since 1970. */
export type CallReply =
  { readonly result: Wire; readonly now: number } | { readonly error: ScriptError; readonly now: number };

/** An error as it shows in a script or leaves it. */
export interface ScriptError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** What a script sees of the services: names only, so that the shim knows no service. */
export interface ScriptSurface {
  /** Global services with the class behind each and its number on the wire. */
  readonly globals: readonly { readonly name: string; readonly className: string; readonly id: number }[];
  /** The members of advanced services that hold their methods: `Files` of `Drive`. */
  readonly collections: readonly {
    readonly owner: string;
    readonly name: string;
    readonly className: string;
    readonly id: number;
  }[];
  /** The methods of each class. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** The enumerations that hang on a class as properties: `{ SpreadsheetApp: ["ProtectionType"] }`. */
  readonly enumsOf: Readonly<Record<string, readonly string[]>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  /** Google's services that exist there but not here: touching one fails by its name. */
  readonly absent: readonly string[];
}

/** How a function is called: by Google itself (menu, trigger, custom function) or by a page through JSON. */
export type Manner = "direct" | "page";

/** What a context is asked to run. */
export interface Job {
  readonly functionName: string;
  readonly manner: Manner;
  readonly args: readonly Wire[];
  /** The clock at the start; with `clockRuns` the script's clock runs on from there as real time does. */
  readonly now: number;
  readonly clockRuns: boolean;
}

/** How a job ended. `json` is the page's copy of the result (manner "page"). */
export type Outcome =
  { readonly kind: "done"; readonly result: Wire } | { readonly kind: "failed"; readonly error: ScriptError };

/** What a script has logged, or that it touched something which is not modelled. */
export interface LogLine {
  readonly level: "log" | "info" | "warn" | "error" | "not modelled";
  readonly text: string;
}
