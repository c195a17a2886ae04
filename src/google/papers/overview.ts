/** The dossiers as the side panel shows them: what each unit's lacks and from whom, and how each paper stands. */

import { toA1, type CellAddress } from "../../domain/address";
import { placeOf } from "../../domain/problem";
import { placesOfUnits } from "../../domain/unit-order";
import { checkDossier, type DossierLack } from "../../dossier/checks";
import { proposedOf, unitMeeting, unitOf, type Dossier } from "../../dossier/dossier";
import { titleOf } from "../../dossier/file-names";
import { standingOf, type LedgerRow, type Standing } from "../../dossier/ledger";
import { blanksOf } from "../../dossier/printed";
import type { Language } from "../../language/language";
import { describeDossierProblem } from "../../language/proceedings";
import { problemSentence } from "../../language/problems";
import type { CellView } from "../../workbook/list-view";
import type {
  LackView,
  PapersAnswer,
  PapersView,
  PaperStanding,
  PaperView,
  UnitDossierView,
} from "../../workbook/panel-papers";
import { accountOf } from "./account";
import { KeptTemplates } from "./kept-templates";
import { TemplatesInUse } from "./own-templates";
import { papersNow, readDossiersNow, type PaperNow } from "./papers";
import { isAsked, readRun, readTemplates } from "./run-store";
import { dossierTextsIn, papersTextsIn, proceedingsTextsIn } from "./texts";

/** The dossiers as the workbook stands; asks no Drive and writes nothing. */
export function readPapersView(language: Language): PapersAnswer<PapersView> {
  const texts = papersTextsIn(language.code);
  const read = readDossiersNow();
  if (read.kind === "refused") {
    const problems = read.problems.map((problem) => problemSentence(language.problems, problem));
    return { kind: "refused", message: language.interface.refused(problems) };
  }
  const { dossier, problems, record, read: workbook } = read.reading;
  const templates = new TemplatesInUse(readTemplates(), {}, new KeptTemplates(workbook));
  const { papers } = papersNow(dossier, (kind) => templates.digest(kind));
  const rows = record?.ledger.rows ?? [];
  const standing = standingOf(rows);
  const views = papers.map((paper) => ({ unit: paper.unit, view: paperView(paper, standing.get(paper.key)) }));
  const viewsOf = (code: string): PaperView[] => views.filter(({ unit }) => unit === code).map(({ view }) => view);
  const { address, refusal } = accountOf(workbook.snapshot, texts);
  const words = proceedingsTextsIn(language.code);
  return {
    kind: "answer",
    answer: {
      language: language.code,
      refusal,
      account: address,
      units: unitsWithDossier(dossier).map((code) => unitView(dossier, code, viewsOf(code), language)),
      department: viewsOf(""),
      problems: problems.map((problem) => ({
        ...("cells" in problem ? cellView(problem.cells[0]) : placeOf(problem)),
        ...describeDossierProblem(language.problems, words, problem),
      })),
      unfinished: unfinishedOf(rows),
    },
  };
}

/** Units that propose somebody or have met: a dossier is expected of them. */
function unitsWithDossier(dossier: Dossier): string[] {
  return [...placesOfUnits(dossier.campaign.units).keys()].filter((code) => {
    const { collective, individual } = proposedOf(dossier, code);
    return collective.length + individual.length > 0 || unitMeeting(dossier, code) !== null;
  });
}

function unitView(dossier: Dossier, code: string, papers: readonly PaperView[], language: Language): UnitDossierView {
  const texts = papersTextsIn(language.code);
  const words = dossierTextsIn(language.code);
  const { lacks, deadline, notEligible } = checkDossier(dossier, code);
  const nameOf = (nominee: { readonly kind: string; readonly code: string }): string =>
    dossier.list.nominees.find((one) => one.kind === nominee.kind && one.code === nominee.code)?.name ?? nominee.code;
  const late = deadline?.late === true && deadline.received !== null ? [words.late(deadline.received)] : [];
  return {
    code,
    name: unitOf(dossier, code).name,
    lacks: lacks.map((lack) => lackView(lack, language)),
    deadline: deadline === null ? "" : [words.deadline(deadline), ...late].join(" "),
    late: late.length > 0,
    notEligible: notEligible.map((nominee) =>
      texts.notEligible(nameOf(nominee), language.findings.verdicts[nominee.verdict]),
    ),
    papers,
  };
}

function lackView({ kind, who, about, cells }: DossierLack, language: Language): LackView {
  return {
    message: dossierTextsIn(language.code).lacks[kind](about),
    from: papersTextsIn(language.code).suppliers[who],
    cells: cells.map(cellView),
  };
}

function cellView(cell: CellAddress): CellView {
  return { tab: cell.tab, cell: toA1(cell) };
}

function paperView({ key, kind, subject, content, paper }: PaperNow, standing: Standing | undefined): PaperView {
  const { made = null, open = null } = standing ?? {};
  return {
    key,
    kind,
    title: titleOf(kind),
    subject,
    standing: standingWord(standing, content),
    version: made?.version ?? 0,
    link: made?.link ?? "",
    madeAt: made?.madeAt ?? "",
    draft: paper.draft?.because ?? "",
    blanks: blanksOf(paper).length,
    remark: open?.state === "failed" ? open.remark : "",
  };
}

function standingWord(standing: Standing | undefined, content: string): PaperStanding {
  const { made = null, open = null, lost = null } = standing ?? {};
  if (made?.content === content) return "current";
  if (open !== null && (open.state === "queued" || open.state === "failed")) return open.state;
  if (made !== null) return "changed";
  if (open !== null) return "stopped";
  return lost === null ? "unmade" : "lost";
}

function unfinishedOf(rows: readonly LedgerRow[]): PapersView["unfinished"] {
  const run = readRun();
  if (run === null || run.end === "done") return null;
  const open = run.end === "stopped" ? "stopped" : "queued";
  const left = rows.filter((row) => row.state === open && isAsked(run, row)).length;
  return left === 0 ? null : { left, since: run.since };
}
