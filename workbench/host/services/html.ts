/** HtmlService: pages from the project's files. */

import { ServiceException } from "../failures";
import { ServiceObject, type Surroundings } from "../service";

type Output = GoogleAppsScript.HTML.HtmlOutput;

export class HtmlService
  extends ServiceObject
  implements Pick<GoogleAppsScript.HTML.HtmlService, "createHtmlOutputFromFile">
{
  readonly className = "HtmlService";

  createHtmlOutput(html = ""): Output {
    return new HtmlOutput(this.around, html).asOutput();
  }
  createHtmlOutputFromFile(filename: string): Output {
    const html = this.around.files.get(filename.replace(/\.html$/, ""));
    if (html === undefined) throw new ServiceException(`No HTML file named ${filename} was found.`);
    return this.createHtmlOutput(html);
  }
}

export class HtmlOutput
  extends ServiceObject
  implements Pick<Output, "append" | "clear" | "getContent" | "getTitle" | "setContent" | "setTitle" | "setWidth">
{
  readonly className = "HtmlOutput";
  private title = "";

  constructor(
    around: Surroundings,
    private content: string,
  ) {
    super(around);
  }
  asOutput(): Output {
    return this.as();
  }
  getContent(): string {
    return this.content;
  }
  setContent(content: string): Output {
    this.content = content;
    return this.as();
  }
  append(content: string): Output {
    return this.setContent(this.content + content);
  }
  clear(): Output {
    return this.setContent("");
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): Output {
    this.title = title;
    return this.as();
  }
  /** Google gives every side panel the same width. */
  setWidth(_width: number): Output {
    return this.as();
  }
}
