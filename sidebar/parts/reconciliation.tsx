/** Holds the papers against the workbook, slice by slice, and shows what does not agree. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { PanelLanguage } from "../../src/workbook/panel";
import type { GivenTemplates } from "../../src/workbook/panel-papers";
import type { PaperCheckView, ReconcileProgress, ReconcileState } from "../../src/workbook/panel-reconcile";
import { fetchTemplates } from "../fetched-templates";
import { FailureScreen } from "../screens/failure";
import { call } from "../services";
import { failed, type Failed } from "../session";
import { reconcileEn, reconcileVi, type ReconcileTexts } from "../texts/reconcile-texts";
import type { Texts } from "../texts/texts";
import { Cells, type GoTo } from "./cells";
import { DocumentLink } from "./document-link";

interface ReconciliationProps {
  readonly language: PanelLanguage;
  readonly goTo: GoTo;
  readonly texts: Texts;
}

type Standing =
  | { readonly kind: "idle" }
  | { readonly kind: "running" | "done"; readonly checked: number; readonly total: number; readonly message: string }
  | { readonly kind: "refused"; readonly message: string }
  | Failed;

export function Reconciliation({ language, goTo, texts }: ReconciliationProps) {
  const words = language === "vi" ? reconcileVi : reconcileEn;
  const [standing, setStanding] = useState<Standing>({ kind: "idle" });
  const [papers, setPapers] = useState<readonly PaperCheckView[]>([]);
  // A panel that has been left, or asked anew, takes no more answers.
  const asked = useRef(0);
  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );

  const compare = async (): Promise<void> => {
    const own = (asked.current += 1);
    let found: readonly PaperCheckView[] = [];
    let state: ReconcileState | null = null;
    let templates: GivenTemplates = {};
    let more = true;
    setPapers(found);
    setStanding({ kind: "running", checked: 0, total: 0, message: "" });
    try {
      do {
        const told: ReconcileProgress = await call("reconcilePapers", state, language, templates);
        if (own !== asked.current) return;
        if (told.kind === "templates") {
          templates = { ...templates, ...(await fetchTemplates(told)) };
          continue;
        }
        if (told.kind === "refused") {
          setStanding({ kind: "refused", message: told.message });
          return;
        }
        found = joined(found, told.papers);
        setPapers(found);
        ({ state } = told);
        more = state !== null;
        const { checked, total, message } = told;
        setStanding({ kind: state === null ? "done" : "running", checked, total, message });
      } while (more);
    } catch (error) {
      if (own === asked.current) setStanding(failed(error));
    }
  };

  const running = standing.kind === "running";
  return (
    <section class="reconciliation" aria-busy={running}>
      <h2>{words.title}</h2>
      <p class="quiet">{words.intro}</p>
      <button
        type="button"
        class="primary"
        disabled={running}
        onClick={() => {
          void compare();
        }}
      >
        {standing.kind === "idle" ? words.start : words.again}
      </button>
      <div role="status">
        {standing.kind === "running" && (
          <>
            <p>{words.running(standing.checked, standing.total)}</p>
            {standing.total > 0 && <progress value={standing.checked} max={standing.total} aria-label={words.title} />}
          </>
        )}
        {standing.kind === "done" && (
          <p>
            {standing.message} {papers.length === 0 ? words.allAgree : words.found(papers.length, countOf(papers))}
          </p>
        )}
        {standing.kind === "refused" && <p class="said">{standing.message}</p>}
      </div>
      {standing.kind === "failed" && <FailureScreen failed={standing} texts={texts} />}
      {papers.map((paper) => (
        <Paper key={paper.document} paper={paper} words={words} goTo={goTo} texts={texts} />
      ))}
    </section>
  );
}

interface PaperProps {
  readonly paper: PaperCheckView;
  readonly words: ReconcileTexts;
  readonly goTo: GoTo;
  readonly texts: Texts;
}

function Paper({ paper: { file, link, unread, discrepancies }, words, goTo, texts }: PaperProps) {
  return (
    <article>
      <h3>
        <DocumentLink link={link} name={file} spoken={words.open(file)} />
      </h3>
      {unread !== "" && <p>{unread}</p>}
      <ul class="problems">
        {discrepancies.map(({ kind, message, remedy, place, cells }, index) => (
          <li key={index}>
            <p>
              <strong>{words.kinds[kind]}</strong>. {message}
            </p>
            {place !== "" && (
              <p>
                <span class="label">{words.place}</span> {place}
              </p>
            )}
            <p>
              <span class="label">{texts.check.remedy}</span> {remedy}
            </p>
            <Cells cells={cells} goTo={goTo} texts={texts} />
          </li>
        ))}
      </ul>
    </article>
  );
}

/** The papers of all slices; what the last one adds to a paper of before joins it. */
function joined(known: readonly PaperCheckView[], more: readonly PaperCheckView[]): readonly PaperCheckView[] {
  const byDocument = new Map(known.map((paper) => [paper.document, paper]));
  for (const paper of more) {
    const before = byDocument.get(paper.document);
    byDocument.set(
      paper.document,
      before === undefined ? paper : { ...before, discrepancies: [...before.discrepancies, ...paper.discrepancies] },
    );
  }
  return Array.from(byDocument.values());
}

function countOf(papers: readonly PaperCheckView[]): number {
  return papers.reduce((sum, { unread, discrepancies }) => sum + discrepancies.length + (unread === "" ? 0 : 1), 0);
}
