/** Lint rule: no date is made from text, since "02/11/2026" would be read as 11 February. */

import ts from "typescript";

const MAYBE_TEXT = ts.TypeFlags.StringLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/**
 * @param {ts.Type} type
 * @returns {boolean}
 */
const maybeText = (type) => (type.isUnion() ? type.types.some(maybeText) : (type.flags & MAYBE_TEXT) !== 0);

/**
 * Reports `Date.parse` and `new Date(value)` where the value may be text.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const dateFromText = {
  meta: {
    type: "problem",
    messages: { text: "A date typed by a person is read by the project's own reader, never by Date." },
    schema: [],
  },
  create(context) {
    const { getTypeAtLocation } = context.sourceCode.parserServices;
    return {
      /** @param {import("estree").Node} node */
      "MemberExpression[object.name='Date'][property.name='parse']"(node) {
        context.report({ node, messageId: "text" });
      },
      /** @param {import("estree").NewExpression} node */
      "NewExpression[callee.name='Date'][arguments.length=1]"(node) {
        if (maybeText(getTypeAtLocation(node.arguments[0]))) context.report({ node, messageId: "text" });
      },
    };
  },
};
