/** The part "english": what is said in the second language, which most executions never say. */

export { en } from "../../language/en";
