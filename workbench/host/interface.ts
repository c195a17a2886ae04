/** What a script shows to the person in front of the workbook: menus, dialogs, toasts, the side panel. */

/** An entry of a menu that a script has added. */
export type MenuEntry =
  | { readonly kind: "item"; readonly caption: string; readonly functionName: string }
  | { readonly kind: "separator" }
  | { readonly kind: "menu"; readonly menu: Menu };

export interface Menu {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

/** A dialog that waits for the person: an alert, or a prompt with a line to type into. */
export interface DialogRequest {
  readonly kind: "alert" | "prompt";
  readonly title: string;
  readonly text: string;
  readonly buttons: "OK" | "OK_CANCEL" | "YES_NO" | "YES_NO_CANCEL";
}

/** What the person did. `text` is what stands in a prompt's line. */
export interface DialogAnswer {
  readonly button: "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";
  readonly text?: string;
}

export interface Sidebar {
  readonly title: string;
  readonly content: string;
}

/** Everything that an execution shows, in order. */
export type Shown =
  | { readonly kind: "dialog"; readonly request: DialogRequest; readonly answer: DialogAnswer }
  | { readonly kind: "toast"; readonly title: string; readonly message: string }
  | { readonly kind: "sidebar"; readonly sidebar: Sidebar };
