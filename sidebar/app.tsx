/** The panel: its head with what can be done, its screens, and what has to be told. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { PanelLanguage, PanelList } from "../src/workbook/panel";
import { EVERYBODY, type Filter } from "./filter";
import { NoticeLine } from "./parts/notice";
import { Reconciliation } from "./parts/reconciliation";
import { RunProgress } from "./parts/run-progress";
import { usePapers } from "./papers-session";
import { Tabs } from "./parts/tabs";
import { CheckScreen } from "./screens/check";
import { FailureScreen } from "./screens/failure";
import { GuideScreen } from "./screens/guide";
import { ListScreen } from "./screens/list";
import { NomineeScreen } from "./screens/nominee";
import { PapersScreen } from "./screens/papers";
import { PlanWizard } from "./screens/plan/wizard";
import { RefusedScreen } from "./screens/refused";
import { SetUpScreen } from "./screens/set-up";
import { useSession, type Reading } from "./session";
import { en } from "./texts/en";
import type { Texts } from "./texts/texts";
import { vi } from "./texts/vi";

type Screen = "list" | "check" | "papers" | "guide" | "plan" | "reconcile" | "setUp";

/** Which nominee is open: kind and code. */
export type Opened = string | null;

export function App() {
  const [chosen, setChosen] = useState<PanelLanguage | null>(null);
  const session = useSession(chosen);
  const { reading, run, notice } = session;
  const texts = textsFor(chosen ?? languageOf(reading));
  const papers = usePapers(texts.language);
  const [screen, setScreen] = useState<Screen>(openedAt);
  const [opened, setOpened] = useState<Opened>(null);
  const left = useRef<Opened>(null);
  const [filter, setFilter] = useState<Filter>(EVERYBODY);
  const problems = reading.kind === "list" ? reading.list.problems.length : 0;

  useEffect(() => {
    document.documentElement.lang = texts.language;
  }, [texts]);

  if (screen === "reconcile" || screen === "setUp") {
    return (
      <>
        <header class="head">
          <Languages language={texts.language} choose={setChosen} />
          <h1>{texts.title}</h1>
          <NoticeLine notice={notice} texts={texts} dismiss={session.dismiss} />
        </header>
        <main>
          <button
            type="button"
            onClick={() => {
              setScreen("list");
            }}
          >
            {texts.screens.list}
          </button>
          {screen === "setUp" ? (
            <SetUpScreen language={texts.language} texts={texts} />
          ) : (
            <Reconciliation language={texts.language} goTo={session.goTo} texts={texts} />
          )}
        </main>
      </>
    );
  }
  if (screen === "plan") {
    return (
      <>
        <header class="head">
          <Languages language={texts.language} choose={setChosen} />
        </header>
        <main>
          <PlanWizard
            language={texts.language}
            texts={texts}
            goTo={session.goTo}
            close={() => {
              setScreen("list");
              session.read();
            }}
          />
        </main>
      </>
    );
  }
  return (
    <>
      <header class="head">
        <Languages language={texts.language} choose={setChosen} />
        {reading.kind === "list" ? <Head list={reading.list} texts={texts} /> : <h1>{texts.title}</h1>}
        <div class="actions">
          <button type="button" class="primary" disabled={run !== null || session.busy} onClick={session.generate}>
            {run?.own === true ? texts.generating : texts.generate}
          </button>
          <button type="button" disabled={session.busy || run?.own === true} onClick={session.read}>
            {texts.readAgain}
          </button>
        </div>
        {run !== null && <RunProgress run={run} texts={texts} />}
        <NoticeLine notice={notice} texts={texts} dismiss={session.dismiss} />
      </header>
      <main>
        <Tabs
          label={texts.screensLabel}
          tabs={[
            { key: "list", label: texts.screens.list },
            {
              key: "check",
              label: problems === 0 ? texts.screens.check : `${texts.screens.check} (${String(problems)})`,
            },
            { key: "papers", label: texts.screens.papers },
            { key: "guide", label: texts.screens.guide },
          ]}
          selected={screen}
          select={(to) => {
            left.current = null;
            setScreen(to);
          }}
        />
        <div id="screen" role="tabpanel" aria-labelledby={`tab-${screen}`} aria-busy={session.busy}>
          {screen === "guide" ? (
            <GuideScreen
              texts={texts}
              fromPlan={() => {
                setScreen("plan");
              }}
            />
          ) : screen === "papers" ? (
            <PapersScreen
              session={papers}
              goTo={session.goTo}
              reconcile={() => {
                setScreen("reconcile");
              }}
              texts={texts}
            />
          ) : reading.kind === "loading" ? (
            <Loading texts={texts} />
          ) : reading.kind === "failed" ? (
            <FailureScreen failed={reading} texts={texts} />
          ) : reading.kind === "refused" ? (
            <RefusedScreen problems={reading.problems} goTo={session.goTo} texts={texts} />
          ) : screen === "check" ? (
            <CheckScreen problems={reading.list.problems} goTo={session.goTo} texts={texts} />
          ) : opened !== null ? (
            <NomineeScreen
              list={reading.list}
              opened={opened}
              close={() => {
                left.current = opened;
                setOpened(null);
              }}
              goTo={session.goTo}
              texts={texts}
            />
          ) : (
            <ListScreen
              list={reading.list}
              filter={filter}
              setFilter={setFilter}
              open={setOpened}
              from={left}
              texts={texts}
            />
          )}
        </div>
      </main>
    </>
  );
}

/** The plan, the reporting date, and whether the list in the workbook is still that of the data. */
function Head({ list, texts }: { readonly list: PanelList; readonly texts: Texts }) {
  const { plan, asOf, readAt, written } = list;
  const state = written === null ? "none" : written.current ? "current" : "old";
  return (
    <>
      <h1>{plan.title === "" ? texts.title : plan.title}</h1>
      <p class="quiet">
        {texts.asOf(asOf === null ? null : asOf.split("-").reverse().join("/"))} · {texts.readAt(readAt)}
      </p>
      <p class={state === "old" ? "written old" : "written quiet"}>
        {written === null
          ? texts.written.none
          : written.current
            ? texts.written.current(written.readAt)
            : texts.written.old(written.readAt)}
      </p>
    </>
  );
}

interface LanguagesProps {
  readonly language: PanelLanguage;
  readonly choose: (language: PanelLanguage) => void;
}

function Languages({ language, choose }: LanguagesProps) {
  const names = { vi: "Tiếng Việt", en: "English" } as const;
  return (
    <div class="languages" role="group" aria-label="Ngôn ngữ / Language">
      {(["vi", "en"] as const).map((one) => (
        <button
          type="button"
          key={one}
          lang={one}
          aria-pressed={language === one}
          onClick={() => {
            choose(one);
          }}
        >
          {names[one]}
        </button>
      ))}
    </div>
  );
}

function Loading({ texts }: { readonly texts: Texts }) {
  return (
    <div class="loading">
      <p role="status">{texts.loading}</p>
      <div class="bones" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}

/** The screen that the menu asked for: it stands on the page's place. */
function openedAt(): Screen {
  const wanted = document.getElementById("panel")?.dataset["screen"];
  return wanted === "plan" || wanted === "reconcile" || wanted === "setUp" ? wanted : "list";
}

function textsFor(language: PanelLanguage): Texts {
  return language === "vi" ? vi : en;
}

/** The language of what was read, and before that the browser's. */
function languageOf(reading: Reading): PanelLanguage {
  if (reading.kind === "list") return reading.list.language;
  return /^vi\b/i.test(navigator.language) ? "vi" : "en";
}
