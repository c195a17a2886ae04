/** SpreadsheetApp.NamedRange. */

import { MESSAGES, ServiceException } from "../failures";
import { placeOf, ServiceObject, type Surroundings } from "../service";

type Google = GoogleAppsScript.Spreadsheet.NamedRange;

export class NamedRange
  extends ServiceObject
  implements Pick<Google, "getName" | "getRange" | "remove" | "setName" | "setRange">
{
  readonly className = "NamedRange";

  constructor(
    around: Surroundings,
    private name: string,
  ) {
    super(around);
  }

  getName(): string {
    return this.name;
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const named = this.around.workbook.namedRange(this.name);
    if (!named) throw new ServiceException(MESSAGES.rangeNotFound);
    return this.around.objects.range(named);
  }
  setName(name: string): Google {
    const range = this.getRange();
    this.around.workbook.removeNamedRange(this.name);
    this.around.objects.spreadsheet().setNamedRange(name, range);
    this.name = name;
    return this.as();
  }
  setRange(range: GoogleAppsScript.Spreadsheet.Range): Google {
    const { sheetId, area } = placeOf(range);
    this.around.workbook.setNamedRange(this.name, sheetId, area);
    return this.as();
  }
  remove(): void {
    this.around.workbook.removeNamedRange(this.name);
  }
}
