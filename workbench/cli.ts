/** The command line: `npm run thidua -- <command>`. Exit codes: 0 done, 1 the input is at fault, 2 usage. */

import { parseArgs } from "node:util";
import { check } from "./commands/check";
import { dossiers, PAPER_KINDS, putTemplates } from "./commands/dossiers";
import { list } from "./commands/list";
import { makeNew } from "./commands/new";
import { reconcile } from "./commands/reconcile";
import { EXIT, Refusal } from "./commands/refusal";
import { sample } from "./commands/sample";
import { setUp } from "./commands/set-up";
import { serve } from "./commands/serve";
import { start } from "./commands/start";

const USAGE = `npm run thidua -- set-up <book.xlsx>                       tạo hoặc hoàn thiện sổ / make or complete a workbook
npm run thidua -- new <plan.docx|.md|.txt> <book.xlsx> [--json]   tạo sổ từ kế hoạch / a workbook from a plan
npm run thidua -- sample <book.xlsx> [--mid-year]           tạo sổ minh họa / make the sample workbook
npm run thidua -- list <book.xlsx> [--json] [--out <book>]  lập danh sách / generate the award list
npm run thidua -- dossiers <book.xlsx> --out <folder> [--unit CODE] [--kind KIND] [--json]
                                                            lập hồ sơ (.docx) / make the papers of the dossiers
npm run thidua -- dossiers <book.xlsx> --out <folder> --templates
                                                            đặt mẫu văn bản vào thư mục để sửa / put the templates there
npm run thidua -- reconcile <book.xlsx> <folder> [--json]   đối chiếu hồ sơ với sổ / hold the papers against the workbook
npm run thidua -- check <book.xlsx> [--json]                kiểm tra sổ / list the workbook's problems
npm run thidua -- list                                      sổ minh họa và danh sách / the sample through the list
npm start [-- <book.xlsx>] [--port N] [--no-open]           mở sổ trong trình duyệt / the workbook in a browser`;

const COMMANDS: readonly string[] = ["set-up", "new", "sample", "list", "dossiers", "reconcile", "check"];

class Usage extends Refusal {
  constructor(vietnamese: string, english: string) {
    super(vietnamese, `${english}\n\n${USAGE}`, EXIT.usage);
  }
}

async function run(parameters: readonly string[]): Promise<void> {
  const { command, file, second, json, out, units, kinds, templates, midYear, port, browser } = read(parameters);
  if (command === "start") return serve(file, { port, browser });
  if (command === "list" && file === undefined) return start("out/danh-sach.xlsx");
  if (command === "help") {
    console.log(USAGE);
    return;
  }
  if (!COMMANDS.includes(command)) throw new Usage(`Không có lệnh "${command}".`, `There is no command "${command}".`);
  if (file === undefined && command === "new") {
    throw new Usage("Thiếu tên tệp kế hoạch.", "The name of the plan's file is missing.");
  }
  if (file === undefined) throw new Usage("Thiếu tên tệp .xlsx.", "The name of an .xlsx file is missing.");
  switch (command) {
    case "set-up":
      return setUp(file);
    case "new":
      if (second === undefined)
        throw new Usage("Thiếu tên tệp sổ .xlsx.", "The name of the .xlsx file to make is missing.");
      return makeNew(file, second, { json });
    case "sample":
      return sample(file, { midYear });
    case "list":
      return list(file, { json, out });
    case "dossiers":
      if (out === undefined)
        throw new Usage("Thiếu thư mục: --out <thư mục>.", "The folder is missing: --out <folder>.");
      return templates ? putTemplates(file, out) : dossiers(file, { out, units, kinds, json });
    case "reconcile":
      if (second === undefined) throw new Usage("Thiếu thư mục hồ sơ.", "The folder of the papers is missing.");
      return reconcile(file, second, { json });
    case "check":
      return check(file, { json });
  }
}

function read(parameters: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        out: { type: "string" },
        unit: { type: "string", multiple: true },
        kind: { type: "string", multiple: true },
        templates: { type: "boolean" },
        "mid-year": { type: "boolean" },
        port: { type: "string" },
        "no-open": { type: "boolean" },
        help: { type: "boolean" },
      },
    });
    const [command, file, ...rest] = values.help === true ? ["help"] : positionals;
    if (command === undefined) throw new Usage("Thiếu tên lệnh.", "The command is missing.");
    const takesTwo = command === "new" || command === "reconcile";
    const second = takesTwo ? rest[0] : undefined;
    const more = takesTwo ? rest.slice(1) : rest;
    if (more.length > 0) throw new Usage(`Thừa "${more.join(" ")}".`, `"${more.join(" ")}" is too much.`);
    return {
      command,
      file,
      second,
      json: values.json === true,
      out: values.out,
      units: values.unit ?? [],
      kinds: (values.kind ?? []).map(kindOf),
      templates: values.templates === true,
      midYear: values["mid-year"] === true,
      port: values.port === undefined ? undefined : portOf(values.port),
      browser: values["no-open"] !== true,
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Usage(
      "Có tham số không hợp lệ; xem cách dùng bên dưới.",
      error instanceof Error ? error.message : String(error),
    );
  }
}

function kindOf(text: string): string {
  if (PAPER_KINDS.includes(text)) return text;
  throw new Usage(
    `Không có loại văn bản "${text}". Các loại: ${PAPER_KINDS.join(", ")}.`,
    `There is no kind of paper "${text}". Kinds: ${PAPER_KINDS.join(", ")}.`,
  );
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Usage(`"${text}" không phải số cổng.`, `"${text}" is no port.`);
}

run(process.argv.slice(2)).then(
  () => {
    process.exitCode = EXIT.done;
  },
  (error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = error.code;
  },
);
