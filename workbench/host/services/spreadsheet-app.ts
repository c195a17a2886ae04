/** The global SpreadsheetApp of a script that is bound to the workbook. */

import { ServiceObject } from "../service";

type Google = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export class SpreadsheetApp
  extends ServiceObject
  implements
    Pick<
      Google,
      | "flush"
      | "getActive"
      | "getActiveRange"
      | "getActiveSheet"
      | "getActiveSpreadsheet"
      | "getCurrentCell"
      | "getUi"
      | "newConditionalFormatRule"
      | "newDataValidation"
    >
{
  readonly className = "SpreadsheetApp";

  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.around.objects.spreadsheet();
  }
  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.getActive();
  }
  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.getActive().getActiveSheet();
  }
  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.around.objects.range(this.around.selection);
  }
  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range {
    const { sheetId, area } = this.around.selection;
    return this.around.objects.range({ sheetId, area: { ...area, rows: 1, columns: 1 } });
  }
  /** The host calculates before it answers; there is nothing else to wait for. */
  flush(): void {
    return;
  }
  getUi(): GoogleAppsScript.Base.Ui {
    return this.around.objects.ui();
  }
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return this.around.objects.validationBuilder();
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return this.around.objects.conditionalBuilder();
  }
}
