/** Menus, dialogs and the side panel (Base: Ui, Menu, PromptResponse). */

import { ServiceException } from "../failures";
import type { DialogAnswer, DialogRequest, MenuEntry } from "../interface";
import { enumName, enumValue, held, ServiceObject, type Surroundings } from "../service";

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;

/** Dialogs wait for a person, so alert and prompt answer later than the published types can say. */
type Waiting<Answer> = Promise<Answer>;

export class Ui extends ServiceObject implements Pick<GoogleUi, "createAddonMenu" | "createMenu" | "showSidebar"> {
  readonly className = "Ui";

  createMenu(caption: string): GoogleMenu {
    return new Menu(this.around, caption).asMenu();
  }
  /** Google shows it under "Extensions", named after the add-on. */
  createAddonMenu(): GoogleMenu {
    return this.createMenu("");
  }
  async alert(...args: unknown[]): Waiting<GoogleAppsScript.Base.Button> {
    const answer = await this.ask("alert", args);
    return enumValue("Button", answer.button);
  }
  async prompt(...args: unknown[]): Waiting<PromptResponse> {
    return new PromptResponse(this.around, await this.ask("prompt", args));
  }
  showSidebar(page: GoogleAppsScript.HTML.HtmlOutput): void {
    this.around.showSidebar({ title: page.getTitle(), content: page.getContent() });
  }

  /** The arguments are (text), (text, buttons) or (title, text, buttons). */
  private ask(kind: DialogRequest["kind"], args: readonly unknown[]): Promise<DialogAnswer> {
    const [title, text] = args.length === 3 ? [args[0], args[1]] : ["", args[0]];
    const buttons = args.length === 1 ? "OK" : (enumName(args.at(-1)) as DialogRequest["buttons"]);
    return this.around.ask({ kind, title: String(title), text: String(text), buttons });
  }
}

export class Menu
  extends ServiceObject
  implements Pick<GoogleMenu, "addItem" | "addSeparator" | "addSubMenu" | "addToUi">
{
  readonly className = "Menu";
  private readonly entries: MenuEntry[] = [];

  constructor(
    around: Surroundings,
    private readonly caption: string,
  ) {
    super(around);
  }
  asMenu(): GoogleMenu {
    return this.as();
  }
  private with(entry: MenuEntry): GoogleMenu {
    this.entries.push(entry);
    return this.as();
  }
  addItem(caption: string, functionName: string): GoogleMenu {
    return this.with({ kind: "item", caption, functionName });
  }
  addSeparator(): GoogleMenu {
    return this.with({ kind: "separator" });
  }
  addSubMenu(menu: GoogleMenu): GoogleMenu {
    const { caption, entries } = held<{ caption: string; entries: MenuEntry[] }>(menu, "Menu");
    return this.with({ kind: "menu", menu: { caption, entries } });
  }
  addToUi(): void {
    if (this.entries.length === 0) throw new ServiceException("A menu must have at least one item.");
    this.around.addMenu({ caption: this.caption, entries: [...this.entries] });
  }
}

export class PromptResponse
  extends ServiceObject
  implements Pick<GoogleAppsScript.Base.PromptResponse, "getResponseText" | "getSelectedButton">
{
  readonly className = "PromptResponse";

  constructor(
    around: Surroundings,
    private readonly answer: DialogAnswer,
  ) {
    super(around);
  }
  getResponseText(): string {
    return this.answer.text ?? "";
  }
  getSelectedButton(): GoogleAppsScript.Base.Button {
    return enumValue("Button", this.answer.button);
  }
}
