/** The campaign's progress as a small picture by unit; every number of it is also said in words. */

import type { Standing, StandingCounts, UnitProgress } from "../../src/workbook/panel";
import type { Texts } from "../texts/texts";

const STANDINGS: readonly Standing[] = ["met", "underWay", "atRisk", "missed", "unclear", "noData", "leftOut"];

interface PictureProps {
  readonly progress: readonly UnitProgress[];
  readonly showUnit: (code: string) => void;
  readonly texts: Texts;
}

export function ProgressPicture({ progress, showUnit, texts }: PictureProps) {
  const { title, standings, empty } = texts.progress;
  const sums = STANDINGS.map((standing) => ({
    standing,
    count: progress.reduce((sum, { counts }) => sum + (counts?.[standing] ?? 0), 0),
  })).filter(({ count }) => count > 0);
  return (
    <details class="progress" open>
      <summary>{title}</summary>
      {progress.length === 0 ? (
        <p class="quiet">{empty}</p>
      ) : (
        <>
          <ul class="legend">
            {sums.map(({ standing, count }) => (
              <li key={standing}>
                <i class={`swatch ${standing}`} aria-hidden="true" /> {standings[standing]}: <b>{count}</b>
              </li>
            ))}
          </ul>
          <ul class="units">
            {progress.map((unit) => (
              <UnitBar key={unit.code} unit={unit} showUnit={showUnit} texts={texts} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

interface UnitBarProps {
  readonly unit: UnitProgress;
  readonly showUnit: (code: string) => void;
  readonly texts: Texts;
}

function UnitBar({ unit: { code, name, counts }, showUnit, texts }: UnitBarProps) {
  const { standings, unread } = texts.progress;
  return (
    <li>
      <button
        type="button"
        class="unit"
        title={texts.progress.showUnit(name)}
        onClick={() => {
          showUnit(code);
        }}
      >
        {name === "" ? code : name}
      </button>
      {counts === null ? (
        <p class="quiet">{unread}</p>
      ) : (
        <>
          <Bar counts={counts} />
          <p class="sr-only">
            {STANDINGS.filter((standing) => counts[standing] > 0)
              .map((standing) => `${standings[standing]}: ${String(counts[standing])}`)
              .join(", ")}
          </p>
        </>
      )}
    </li>
  );
}

function Bar({ counts }: { readonly counts: StandingCounts }) {
  return (
    <div class="bar" aria-hidden="true">
      {STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => (
        <i key={standing} class={standing} style={{ flexGrow: counts[standing] }}>
          {counts[standing]}
        </i>
      ))}
    </div>
  );
}
