/** Screen "Hồ sơ": what each dossier lacks and from whom, the papers as they stand, and the making of them. */

import { useEffect, useState } from "preact/hooks";
import type { PaperKind, PapersRequest, PapersView, PaperView, UnitDossierView } from "../../src/workbook/panel-papers";
import { Cells, type GoTo } from "../parts/cells";
import { DocumentLink, isOnDrive } from "../parts/document-link";
import { PapersRunLine } from "../parts/papers-run";
import { Problems } from "../parts/problems";
import { Templates } from "../parts/templates";
import type { PapersSession } from "../papers-session";
import { papersEn, papersVi, type PapersTexts } from "../texts/papers-texts";
import type { Texts } from "../texts/texts";
import { FailureScreen } from "./failure";

interface PapersProps {
  readonly session: PapersSession;
  readonly goTo: GoTo;
  readonly reconcile: () => void;
  readonly texts: Texts;
}

export function PapersScreen({ session, goTo, reconcile, texts }: PapersProps) {
  const words = texts.language === "vi" ? papersVi : papersEn;
  const { reading } = session;
  useEffect(session.open, []);
  if (reading.kind === "failed" || reading.kind === "refused") {
    return (
      <>
        {reading.kind === "failed" ? (
          <FailureScreen failed={reading} texts={texts} />
        ) : (
          <p class="said">{reading.message}</p>
        )}
        <button type="button" onClick={session.read}>
          {words.readAgain}
        </button>
      </>
    );
  }
  if (reading.kind !== "view") return <p role="status">{words.loading}</p>;
  const { view } = reading;
  return (
    <div class="papers">
      <h2>{words.title}</h2>
      <p class="quiet">{words.intro}</p>
      {view.refusal === "" ? (
        <p class="quiet">{words.account(view.account)}</p>
      ) : (
        <p class="written old">{view.refusal}</p>
      )}
      <Making view={view} session={session} words={words} reconcile={reconcile} />
      {view.problems.length > 0 && (
        <details>
          <summary>{words.problems(view.problems.length)}</summary>
          <Problems problems={view.problems} goTo={goTo} texts={texts} />
        </details>
      )}
      {view.units.length === 0 && <p class="empty">{words.nobody}</p>}
      {view.units.map((unit) => (
        <Unit key={unit.code} unit={unit} view={view} session={session} goTo={goTo} words={words} texts={texts} />
      ))}
      <details class="dossier">
        <summary>
          {words.department} <Sum papers={view.department} words={words} />
        </summary>
        <Make label={words.makeDepartment} request={{ units: [""], kinds: null }} view={view} session={session} />
        <Papers papers={view.department} words={words} />
      </details>
      {view.refusal === "" && <Templates words={words} language={texts.language} />}
    </div>
  );
}

const papersOf = ({ units, department }: PapersView): PaperView[] => [
  ...units.flatMap(({ papers }) => papers),
  ...department,
];

/** The kinds of papers that there are, in the dossier's order, with what they are called. */
function kindsOf(papers: readonly PaperView[]): [PaperKind, string][] {
  return [...new Map(papers.map(({ kind, title }) => [kind, title]))];
}

interface MakingProps {
  readonly view: PapersView;
  readonly session: PapersSession;
  readonly words: PapersTexts;
  readonly reconcile: () => void;
}

/** All papers at once, or those of the kinds chosen; how the run stands and what came of it. */
function Making({ view, session, words, reconcile }: MakingProps) {
  const { run, outcome } = session;
  const kinds = kindsOf(papersOf(view));
  const [left, setLeft] = useState<readonly PaperKind[]>([]);
  const chosen = kinds.filter(([kind]) => !left.includes(kind)).map(([kind]) => kind);
  const idle = run === null && view.refusal === "";
  return (
    <>
      <div class="actions wrapped">
        {view.unfinished !== null && run === null && (
          <button
            type="button"
            class="primary"
            disabled={!idle}
            onClick={() => {
              session.make(null);
            }}
          >
            {words.resume(view.unfinished.left)}
          </button>
        )}
        <button
          type="button"
          class={view.unfinished === null ? "primary" : ""}
          disabled={!idle || chosen.length === 0}
          onClick={() => {
            session.make({ units: null, kinds: left.length === 0 ? null : chosen });
          }}
        >
          {words.makeAll}
        </button>
        <button type="button" disabled={run !== null} onClick={session.read}>
          {words.readAgain}
        </button>
        <button type="button" disabled={run !== null} onClick={reconcile}>
          {words.reconcile}
        </button>
      </div>
      <details>
        <summary>{words.kinds}</summary>
        {kinds.map(([kind, title]) => (
          <label class="check" key={kind}>
            <input
              type="checkbox"
              checked={!left.includes(kind)}
              onChange={() => {
                setLeft(left.includes(kind) ? left.filter((one) => one !== kind) : [...left, kind]);
              }}
            />
            {words.nameOfKind(kind, title)}
          </label>
        ))}
        {chosen.length === 0 && <p>{words.noKind}</p>}
      </details>
      <div role="status">
        {run !== null && <PapersRunLine run={run} stop={session.stop} words={words} />}
        {run === null && outcome !== null && (
          <div class={outcome.good ? "notice good" : "notice bad"}>
            <p>{outcome.message}</p>
          </div>
        )}
      </div>
      {outcome !== null && outcome.faults.length > 0 && (
        <ul class="problems">
          {outcome.faults.map(({ title, subject, message }, index) => (
            <li key={index}>
              <p>
                <strong>{subject === "" ? title : `${title} – ${subject}`}</strong>
              </p>
              <p>{message}</p>
            </li>
          ))}
        </ul>
      )}
      {outcome !== null && <Folder link={outcome.folder} words={words} />}
    </>
  );
}

function Folder({ link, words }: { readonly link: string; readonly words: PapersTexts }) {
  if (!isOnDrive(link)) return null;
  return (
    <p>
      <DocumentLink link={link} name={words.folder} />
    </p>
  );
}

interface UnitProps {
  readonly unit: UnitDossierView;
  readonly view: PapersView;
  readonly session: PapersSession;
  readonly goTo: GoTo;
  readonly words: PapersTexts;
  readonly texts: Texts;
}

function Unit({ unit, view, session, goTo, words, texts }: UnitProps) {
  const { code, name, lacks, deadline, late, notEligible, papers } = unit;
  return (
    <details class="dossier">
      <summary>
        {name} <Sum papers={papers} words={words} />
        {lacks.length > 0 && <span class="chip open">{words.lacks(lacks.length)}</span>}
      </summary>
      {deadline !== "" && <p class={late ? "written old" : "quiet"}>{deadline}</p>}
      {lacks.length === 0 ? (
        <p class="quiet">{words.complete}</p>
      ) : (
        <ul class="problems">
          {lacks.map(({ message, from, cells }, index) => (
            <li key={index}>
              <p>{message}</p>
              <p class="quiet">{words.from(from)}</p>
              <Cells cells={cells} goTo={goTo} texts={texts} />
            </li>
          ))}
        </ul>
      )}
      {notEligible.map((sentence) => (
        <p class="written old" key={sentence}>
          {sentence}
        </p>
      ))}
      <Make
        label={words.makeUnitShort}
        spoken={words.makeUnit(name)}
        request={{ units: [code], kinds: null }}
        view={view}
        session={session}
      />
      <Papers papers={papers} words={words} />
    </details>
  );
}

interface MakeProps {
  readonly label: string;
  /** What a screen reader says instead. */
  readonly spoken?: string;
  readonly request: PapersRequest;
  readonly view: PapersView;
  readonly session: PapersSession;
}

function Make({ label, spoken, request, view, session }: MakeProps) {
  return (
    <button
      type="button"
      aria-label={spoken ?? label}
      disabled={session.run !== null || view.refusal !== ""}
      onClick={() => {
        session.make(request);
      }}
    >
      {label}
    </button>
  );
}

function Sum({ papers, words }: { readonly papers: readonly PaperView[]; readonly words: PapersTexts }) {
  const current = papers.filter(({ standing }) => standing === "current").length;
  return <span class="quiet">{words.sum(current, papers.length)}</span>;
}

/** The papers of a dossier, each with its document, its version and what is still to be done about it. */
function Papers({ papers, words }: { readonly papers: readonly PaperView[]; readonly words: PapersTexts }) {
  return (
    <ul class="paper-list">
      {papers.map(({ key, title, subject, standing, version, link, madeAt, draft, blanks, remark }) => {
        const name = subject === "" ? title : `${title} – ${subject}`;
        const notes = [
          ...(version > 1 ? [words.version(version)] : []),
          ...(madeAt === "" ? [] : [madeAt]),
          ...(draft === "" ? [] : [words.draft]),
          ...(blanks === 0 ? [] : [words.blanks(blanks)]),
        ];
        return (
          <li key={key}>
            <p>
              <DocumentLink link={link} name={name} spoken={words.open(name)} />{" "}
              <span class={`chip standing ${standing}`}>{words.standings[standing]}</span>
            </p>
            {notes.length > 0 && (
              <p class="quiet" title={draft}>
                {notes.join(" · ")}
              </p>
            )}
            {remark !== "" && <p>{remark}</p>}
          </li>
        );
      })}
    </ul>
  );
}
