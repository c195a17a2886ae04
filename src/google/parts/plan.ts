/** The part "plan": setting a workbook up from a plan, imports, the next year. */

export { beginYear, endpoints } from "../plan/endpoints";
