/** The part "set-up": making and completing the workbook, from its tabs to a plan's rows, imports and the next year. */

export { beginYear, endpoints } from "../plan/endpoints";
export { setUp } from "../set-up";
