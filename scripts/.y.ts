import { buildProgram } from "../bench/program";
void buildProgram("scripts/.x.ts");
