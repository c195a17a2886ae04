/** One unit or official: the verdict, and criterion by criterion why. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { FindingView, NomineeView, ObstacleView, PanelList } from "../../src/workbook/panel";
import { Cells, type GoTo } from "../parts/cells";
import type { Texts } from "../texts/texts";
import { keyOf } from "./list";

interface NomineeProps {
  readonly list: PanelList;
  readonly opened: string;
  readonly close: () => void;
  readonly goTo: GoTo;
  readonly texts: Texts;
}

export function NomineeScreen({ list, opened, close, goTo, texts }: NomineeProps) {
  const nominee = list.nominees.find((one) => keyOf(one) === opened);
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: a key pressed as soon as the screen shows is meant for it.
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [opened]);
  return (
    <>
      <button type="button" class="back" onClick={close}>
        ← {texts.nominee.back}
      </button>
      {nominee === undefined ? (
        <p class="empty">{texts.nominee.gone}</p>
      ) : (
        <>
          <h2 tabIndex={-1} ref={heading}>
            {nominee.name === "" ? nominee.code : nominee.name}
          </h2>
          <About nominee={nominee} texts={texts} />
          <Obstacles obstacles={nominee.obstacles} goTo={goTo} texts={texts} />
          <h3>{texts.nominee.findings}</h3>
          <ol class="findings">
            {nominee.findings.map((finding) => (
              <li key={finding.criterion}>
                <Finding finding={finding} goTo={goTo} texts={texts} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function About({ nominee, texts }: { readonly nominee: NomineeView; readonly texts: Texts }) {
  const { kind, code, position, unitName, unit, verdict, proposed, group } = nominee;
  const where = kind === "collective" ? [texts.filter.kinds.collective] : [position, unitName || unit];
  return (
    <>
      <p class="quiet">{[code, ...where].filter((part) => part !== "").join(" · ")}</p>
      <p class="chips">
        <span class={`chip ${verdict}`}>{texts.verdicts[verdict]}</span>
        <span class="chip plain">{texts.nominee.proposed[proposed === null ? "silent" : proposed ? "yes" : "no"]}</span>
        {group === "directWorker" && <span class="chip plain">{texts.nominee.direct}</span>}
      </p>
    </>
  );
}

interface ObstaclesProps {
  readonly obstacles: readonly ObstacleView[];
  readonly goTo: GoTo;
  readonly texts: Texts;
}

function Obstacles({ obstacles, goTo, texts }: ObstaclesProps) {
  if (obstacles.length === 0) return null;
  return (
    <section class="obstacles">
      <h3>{texts.nominee.obstacles}</h3>
      {obstacles.map(({ message, remedy, cells }) => (
        <div key={message}>
          <p>{message}</p>
          <Missing remedy={remedy} texts={texts} />
          <Cells cells={cells} goTo={goTo} texts={texts} />
        </div>
      ))}
    </section>
  );
}

interface FindingProps {
  readonly finding: FindingView;
  readonly goTo: GoTo;
  readonly texts: Texts;
}

function Finding({ finding, goTo, texts }: FindingProps) {
  const { criterion, clause, words, reading, mode, result, reason, remedy, cells } = finding;
  return (
    <>
      <p class="chips">
        <span class={`chip ${result}`}>{texts.results[result]}</span>
        <span class="quiet">{[criterion, mode].filter((part) => part !== "").join(" · ")}</span>
      </p>
      {words !== "" && <blockquote>{words}</blockquote>}
      {clause !== "" && <p class="quiet clause">{clause}</p>}
      <p>{reason}</p>
      <Missing remedy={remedy} texts={texts} />
      {reading !== "" && (
        <p class="quiet">
          <span class="label">{texts.nominee.reading}</span> {reading}
        </p>
      )}
      <Cells cells={cells} goTo={goTo} texts={texts} />
    </>
  );
}

function Missing({ remedy, texts }: { readonly remedy: string; readonly texts: Texts }) {
  if (remedy === "") return null;
  return (
    <p class="missing">
      <span class="label">{texts.nominee.missing}</span> {remedy}
    </p>
  );
}
