/** Screen "Danh sách": the campaign's progress, the filters, and everybody with the verdict. */

import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { NomineeView, PanelList } from "../../src/workbook/panel";
import { ELIGIBLE_NOT_PROPOSED, EVERYBODY, filtered, type Filter } from "../filter";
import { ProgressPicture } from "../parts/progress-picture";
import type { Texts } from "../texts/texts";

interface ListProps {
  readonly list: PanelList;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly open: (key: string) => void;
  /** The nominee that the person comes back from: they go on where they left the list, once. */
  readonly from: { current: string | null };
  readonly texts: Texts;
}

/** How many are laid out at once. */
const PAGE = 100;

/** What tells a nominee from the others. */
export function keyOf({ kind, code, at }: Pick<NomineeView, "kind" | "code" | "at">): string {
  return `${kind} ${code} ${at.tab}!${at.cell}`;
}

/** The id of the button that opens a nominee; ids hold no spaces. */
function buttonOf(key: string): string {
  return `open-${key.replace(/\s/g, "_")}`;
}

export function ListScreen({ list, filter, setFilter, open, from, texts }: ListProps) {
  const [limit, setLimit] = useState(PAGE);
  useLayoutEffect(() => {
    if (from.current !== null) document.getElementById(buttonOf(from.current))?.focus();
    from.current = null;
  }, []);
  const fitting = filtered(list, filter);
  const shown = fitting.slice(0, limit);
  useEffect(() => {
    setLimit(PAGE);
  }, [filter]);
  return (
    <>
      <ProgressPicture
        progress={list.progress}
        texts={texts}
        showUnit={(unit) => {
          setFilter({ ...EVERYBODY, unit });
        }}
      />
      <Filters list={list} filter={filter} setFilter={setFilter} texts={texts} />
      <p class="count" role="status">
        {texts.filter.shown(fitting.length, list.nominees.length)}
      </p>
      {fitting.length === 0 && <p class="empty">{texts.filter.nobody}</p>}
      <ul class="nominees">
        {shown.map((nominee) => (
          <li key={keyOf(nominee)}>
            <Entry nominee={nominee} open={open} texts={texts} />
          </li>
        ))}
      </ul>
      {fitting.length > shown.length && (
        <button
          type="button"
          onClick={() => {
            setLimit(limit + PAGE);
          }}
        >
          {texts.filter.more(Math.min(PAGE, fitting.length - shown.length))}
        </button>
      )}
      <NotJudged list={list} texts={texts} />
      <Unsettled list={list} texts={texts} />
    </>
  );
}

interface EntryProps {
  readonly nominee: NomineeView;
  readonly open: (key: string) => void;
  readonly texts: Texts;
}

function Entry({ nominee, open, texts }: EntryProps) {
  const { kind, name, code, position, unitName, unit, verdict, proposed } = nominee;
  const where =
    kind === "collective" ? texts.filter.kinds.collective : [position, unitName || unit].filter(Boolean).join(", ");
  return (
    <button
      type="button"
      class="nominee"
      id={buttonOf(keyOf(nominee))}
      onClick={() => {
        open(keyOf(nominee));
      }}
    >
      <span class="name">{name === "" ? code : name}</span>
      <span class="quiet">{where}</span>
      <span class="chips">
        <span class={`chip ${verdict}`}>{texts.verdicts[verdict]}</span>
        {proposed === true && <span class="chip plain">{texts.filter.proposals.proposed}</span>}
      </span>
    </button>
  );
}

interface FiltersProps {
  readonly list: PanelList;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly texts: Texts;
}

function Filters({ list, filter, setFilter, texts }: FiltersProps) {
  const words = texts.filter;
  const units = [...new Map(list.nominees.map(({ unit, unitName }) => [unit, unitName || unit]))].filter(
    ([code]) => code !== "",
  );
  const eligibleNotProposed = filtered(list, ELIGIBLE_NOT_PROPOSED).length;
  const isThat = JSON.stringify(filter) === JSON.stringify(ELIGIBLE_NOT_PROPOSED);
  return (
    <section class="filters" aria-label={words.title}>
      <input
        type="search"
        aria-label={words.words}
        placeholder={words.words}
        value={filter.words}
        onInput={({ currentTarget }) => {
          setFilter({ ...filter, words: currentTarget.value });
        }}
      />
      <Choice
        label={words.unit}
        all={words.all}
        value={filter.unit}
        options={units}
        choose={(unit) => {
          setFilter({ ...filter, unit });
        }}
      />
      <div class="pair">
        <Choice
          label={words.kind}
          all={words.all}
          value={filter.kind ?? ""}
          options={Object.entries(words.kinds)}
          choose={(kind) => {
            setFilter({ ...filter, kind: kind === "" ? null : (kind as NomineeView["kind"]) });
          }}
        />
        <Choice
          label={words.proposed}
          all={words.all}
          value={filter.proposed ?? ""}
          options={Object.entries(words.proposals)}
          choose={(proposed) => {
            setFilter({ ...filter, proposed: proposed === "" ? null : (proposed as Filter["proposed"]) });
          }}
        />
      </div>
      <Choice
        label={words.verdict}
        all={words.all}
        value={filter.verdict ?? ""}
        options={Object.entries(texts.verdicts)}
        choose={(verdict) => {
          setFilter({ ...filter, verdict: verdict === "" ? null : (verdict as NomineeView["verdict"]) });
        }}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={filter.directOnly}
          onChange={({ currentTarget }) => {
            setFilter({ ...filter, directOnly: currentTarget.checked });
          }}
        />
        {words.directOnly}
      </label>
      <div class="shortcuts">
        <button
          type="button"
          aria-pressed={isThat}
          onClick={() => {
            setFilter(isThat ? EVERYBODY : ELIGIBLE_NOT_PROPOSED);
          }}
        >
          {words.eligibleNotProposed(eligibleNotProposed)}
        </button>
        {JSON.stringify(filter) !== JSON.stringify(EVERYBODY) && (
          <button
            type="button"
            onClick={() => {
              setFilter(EVERYBODY);
            }}
          >
            {words.clear}
          </button>
        )}
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly choose: (value: string) => void;
}

function Choice({ label, all, value, options, choose }: ChoiceProps) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value);
        }}
      >
        <option value="">{all}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function NotJudged({ list: { notJudged }, texts }: { readonly list: PanelList; readonly texts: Texts }) {
  if (notJudged.length === 0) return null;
  return (
    <details>
      <summary>{texts.notJudged(notJudged.length)}</summary>
      <ul class="plain-list">
        {notJudged.map(({ kind, code, name, reason }) => (
          <li key={`${kind} ${code} ${name}`}>
            <b>{name}</b>: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Unsettled({ list: { unsettled }, texts }: { readonly list: PanelList; readonly texts: Texts }) {
  if (unsettled.length === 0) return null;
  return (
    <details>
      <summary>{texts.unsettled(unsettled.length)}</summary>
      <ul class="plain-list">
        {unsettled.map(({ criterion, message }) => (
          <li key={criterion}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
