/** Data validation and conditional formatting: rules and their builders. */

import { writeReference } from "../../sheet/references";
import type { ConditionalRule, Validation } from "../../sheet/workbook";
import { NotModelled, ServiceException } from "../failures";
import { enumValue, placeOf, ServiceObject, type PlacedRule, type Surroundings, type ValidationRule } from "../service";

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleRuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;

const MAXIMUM_LIST_ITEMS = 500;

/** What rule and builder both tell. */
abstract class ValidationReader extends ServiceObject {
  protected abstract get read(): Partial<ValidationRule>;

  copy(): GoogleValidationBuilder {
    return new DataValidationBuilder(this.around, this.read).asBuilder();
  }
  getAllowInvalid(): boolean {
    return this.read.allowInvalid ?? true;
  }
  getHelpText(): string {
    return this.read.help ?? "";
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    const names = {
      list: "VALUE_IN_LIST",
      listFromRange: "VALUE_IN_RANGE",
      date: "DATE_IS_VALID_DATE",
      numberAtLeast: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
    } as const;
    const { rule } = this.read;
    return rule ? enumValue("DataValidationCriteria", names[rule.kind]) : (null as never);
  }
  getCriteriaValues(): unknown[] {
    const { rule } = this.read;
    switch (rule?.kind) {
      case "list":
        return [rule.values, true];
      case "listFromRange":
        return [this.around.objects.spreadsheet().getRange(rule.range), true];
      case "numberAtLeast":
        return [rule.limit];
      default:
        return [];
    }
  }
}

export class DataValidation
  extends ValidationReader
  implements
    Pick<GoogleValidation, "copy" | "getAllowInvalid" | "getCriteriaType" | "getCriteriaValues" | "getHelpText">
{
  readonly className = "DataValidation";

  constructor(
    around: Surroundings,
    readonly rule: ValidationRule,
  ) {
    super(around);
  }
  protected get read(): ValidationRule {
    return this.rule;
  }
}

export class DataValidationBuilder
  extends ValidationReader
  implements
    Pick<
      GoogleValidationBuilder,
      | "build"
      | "copy"
      | "getAllowInvalid"
      | "getCriteriaType"
      | "getCriteriaValues"
      | "getHelpText"
      | "requireDate"
      | "requireNumberGreaterThanOrEqualTo"
      | "requireValueInList"
      | "requireValueInRange"
      | "setAllowInvalid"
      | "setHelpText"
    >
{
  readonly className = "DataValidationBuilder";

  constructor(
    around: Surroundings,
    private draft: Partial<ValidationRule> = {},
  ) {
    super(around);
  }
  protected get read(): Partial<ValidationRule> {
    return this.draft;
  }
  asBuilder(): GoogleValidationBuilder {
    return this.as();
  }
  private with(change: Partial<ValidationRule>): GoogleValidationBuilder {
    this.draft = { ...this.draft, ...change };
    return this.as();
  }
  private require(rule: Validation["rule"]): GoogleValidationBuilder {
    return this.with({ rule });
  }

  requireDate(): GoogleValidationBuilder {
    return this.require({ kind: "date" });
  }
  requireNumberGreaterThanOrEqualTo(limit: number): GoogleValidationBuilder {
    return this.require({ kind: "numberAtLeast", limit });
  }
  requireValueInList(values: string[], showDropdown = true): GoogleValidationBuilder {
    if (!showDropdown) throw new NotModelled("A list of values without its drop-down");
    if (values.length > MAXIMUM_LIST_ITEMS) {
      throw new ServiceException(
        `The data validation rule has more items than the limit of ${String(MAXIMUM_LIST_ITEMS)}. Use the "List from a range" criteria instead.`,
      );
    }
    return this.require({ kind: "list", values });
  }
  requireValueInRange(range: GoogleRange, showDropdown = true): GoogleValidationBuilder {
    if (!showDropdown) throw new NotModelled("A range of values without its drop-down");
    const { sheetId, area } = placeOf(range);
    const corner = (row: number, column: number) => ({ row, column, rowFixed: true, columnFixed: true });
    const reference = {
      tab: this.around.workbook.sheet(sheetId)?.name ?? null,
      first: corner(area.row, area.column),
      last: corner(area.row + area.rows - 1, area.column + area.columns - 1),
    };
    return this.require({ kind: "listFromRange", range: writeReference(reference) });
  }
  setAllowInvalid(allowInvalid: boolean): GoogleValidationBuilder {
    return this.with({ allowInvalid });
  }
  setHelpText(help: string): GoogleValidationBuilder {
    return this.with({ help });
  }
  build(): GoogleValidation {
    const { rule, allowInvalid = true, help } = this.draft;
    if (!rule) throw new ServiceException("The data validation rule has no criteria.");
    return this.around.objects.validation({ rule, allowInvalid, ...(help === undefined ? {} : { help }) });
  }
}

export class ConditionalFormatRule
  extends ServiceObject
  implements Pick<GoogleRule, "copy" | "getBooleanCondition" | "getRanges">
{
  readonly className = "ConditionalFormatRule";

  constructor(
    around: Surroundings,
    readonly rule: PlacedRule,
  ) {
    super(around);
  }
  copy(): GoogleRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.around, this.rule).asBuilder();
  }
  getRanges(): GoogleRange[] {
    return rangesOf(this.around, this.rule);
  }
  getBooleanCondition(): GoogleCondition {
    return new BooleanCondition(this.around, this.rule).asCondition();
  }
}

export class BooleanCondition
  extends ServiceObject
  implements
    Pick<GoogleCondition, "getBackground" | "getBold" | "getCriteriaType" | "getCriteriaValues" | "getFontColor">
{
  readonly className = "BooleanCondition";

  constructor(
    around: Surroundings,
    private readonly rule: ConditionalRule,
  ) {
    super(around);
  }
  asCondition(): GoogleCondition {
    return this.as();
  }
  getBackground(): string | null {
    return this.rule.style.background ?? null;
  }
  getFontColor(): string | null {
    return this.rule.style.fontColor ?? null;
  }
  getBold(): boolean | null {
    return this.rule.style.bold ?? null;
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    const names = { textEquals: "TEXT_EQUAL_TO", textContains: "TEXT_CONTAINS", formula: "CUSTOM_FORMULA" } as const;
    return enumValue("BooleanCriteria", names[this.rule.when.kind]);
  }
  getCriteriaValues(): string[] {
    const { when } = this.rule;
    return [when.kind === "formula" ? `=${when.formula}` : when.text];
  }
}

export class ConditionalFormatRuleBuilder
  extends ServiceObject
  implements
    Pick<
      GoogleRuleBuilder,
      | "build"
      | "copy"
      | "getRanges"
      | "setBackground"
      | "setBold"
      | "setFontColor"
      | "setRanges"
      | "whenFormulaSatisfied"
      | "whenTextContains"
      | "whenTextEqualTo"
    >
{
  readonly className = "ConditionalFormatRuleBuilder";

  constructor(
    around: Surroundings,
    private draft: Partial<PlacedRule> = {},
  ) {
    super(around);
  }
  asBuilder(): GoogleRuleBuilder {
    return this.as();
  }
  private with(change: Partial<PlacedRule>): GoogleRuleBuilder {
    this.draft = { ...this.draft, ...change };
    return this.as();
  }
  private styled(style: ConditionalRule["style"]): GoogleRuleBuilder {
    return this.with({ style: { ...this.draft.style, ...style } });
  }

  copy(): GoogleRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.around, this.draft).asBuilder();
  }
  getRanges(): GoogleRange[] {
    return rangesOf(this.around, this.draft);
  }
  setBackground(color: string | null): GoogleRuleBuilder {
    return this.styled(color === null ? {} : { background: color });
  }
  setFontColor(color: string | null): GoogleRuleBuilder {
    return this.styled(color === null ? {} : { fontColor: color });
  }
  setBold(bold: boolean | null): GoogleRuleBuilder {
    return this.styled(bold === null ? {} : { bold });
  }
  setRanges(ranges: GoogleRange[]): GoogleRuleBuilder {
    const places = ranges.map(placeOf);
    const sheets = new Set(places.map(({ sheetId }) => sheetId));
    if (sheets.size > 1) throw new ServiceException("Conditional format rule cannot reference a different sheet.");
    return this.with({ areas: places.map(({ area }) => area), ...(places[0] ? { sheetId: places[0].sheetId } : {}) });
  }
  whenFormulaSatisfied(formula: string): GoogleRuleBuilder {
    return this.with({ when: { kind: "formula", formula: formula.startsWith("=") ? formula.slice(1) : formula } });
  }
  whenTextContains(text: string): GoogleRuleBuilder {
    return this.with({ when: { kind: "textContains", text } });
  }
  whenTextEqualTo(text: string): GoogleRuleBuilder {
    return this.with({ when: { kind: "textEquals", text } });
  }
  build(): GoogleRule {
    const { areas = [], when, style = {}, sheetId } = this.draft;
    if (areas.length === 0 || sheetId === undefined) {
      throw new ServiceException("Conditional format rule must have at least one range.");
    }
    if (!when) throw new ServiceException("Conditional format rule must have a condition.");
    return this.around.objects.conditionalRule({ areas, when, style, sheetId });
  }
}

function rangesOf(around: Surroundings, { areas = [], sheetId }: Partial<PlacedRule>): GoogleRange[] {
  return sheetId === undefined ? [] : areas.map((area) => around.objects.range({ sheetId, area }));
}
