/** Makes the objects that services give one another. */

import type { Objects, ServiceObject, Surroundings } from "../service";
import { Blob } from "./blob";
import { NamedRange } from "./named-range";
import { Protection } from "./protection";
import { Range } from "./range";
import { ConditionalFormatRule, ConditionalFormatRuleBuilder, DataValidation, DataValidationBuilder } from "./rules";
import { User } from "./session";
import { Sheet } from "./sheet";
import { Spreadsheet } from "./spreadsheet";
import { Ui } from "./ui";

/** `around` is asked for when an object is made, because it holds these makers itself. */
export function makeObjects(around: () => Surroundings): Objects {
  return {
    spreadsheet: () => published(new Spreadsheet(around())),
    sheet: (id) => published(new Sheet(around(), id)),
    range: ({ sheetId, area }) => published(new Range(around(), { sheetId, area })),
    protection: (sheetId, id) => published(new Protection(around(), sheetId, id)),
    namedRange: (name) => published(new NamedRange(around(), name)),
    validation: ({ rule, allowInvalid, help }) =>
      published(new DataValidation(around(), { rule, allowInvalid, ...(help === undefined ? {} : { help }) })),
    user: (email) => published(new User(around(), email)),
    ui: () => published(new Ui(around())),
    validationBuilder: () => published(new DataValidationBuilder(around())),
    conditionalBuilder: () => published(new ConditionalFormatRuleBuilder(around())),
    blob: (content) => published(new Blob(around(), content)),
    conditionalRule: (rule) => published(new ConditionalFormatRule(around(), rule)),
  };
}

/** One of our objects as the published interface sees it: it models a part of it (`implements Pick<…>`). */
function published<Published>(object: ServiceObject): Published {
  return object as unknown as Published;
}
