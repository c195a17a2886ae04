/** Step "Giao chỉ tiêu": a grid of targets and units, one unit in charge of each and any that help. */

import { useRef, useState } from "preact/hooks";
import type { TargetedKeyboardEvent } from "preact";
import type { AssignmentView, Holding } from "../../../src/workbook/panel-plan";
import { nextPart, partOf, withPart, type Part } from "../../holding";
import type { ReadStepProps } from "./wizard";

/** Keys that give a part at once. */
const PART_KEYS: Readonly<Record<string, Part>> = { c: "holder", p: "coHolder", "-": "none", Delete: "none" };

/** How far an arrow moves: rows, then columns. */
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

export function HoldersStep({ draft, change, view, words: { holders: words } }: ReadStepProps) {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [said, setSaid] = useState("");
  const grid = useRef<HTMLTableElement>(null);
  const accepted = view.assignments.filter(({ id }) => draft.decided[id] === "accepted");
  const holdingOf = ({ id, holder, coHolders }: AssignmentView): Holding => draft.holders[id] ?? { holder, coHolders };
  const open = accepted.filter((one) => holdingOf(one).holder === "").length;
  if (accepted.length === 0) return <p class="empty">{words.noItems}</p>;
  if (view.units.length === 0) return <p class="missing">{words.noUnits}</p>;

  const within = (place: number, count: number): number => Math.min(Math.max(place, 0), count - 1);
  const row = within(at.row, accepted.length);
  const column = within(at.column, view.units.length);
  const [shown, unit] = [accepted[row], view.units[column]];
  const told = (one: AssignmentView, code: string, name: string, part: Part): string =>
    `${one.code}, ${name === "" ? code : name}: ${words.parts[part]}`;
  const give = (one: AssignmentView, { code, name }: { code: string; name: string }, part: Part): void => {
    setSaid(told(one, code, name, part));
    change({ holders: { ...draft.holders, [one.id]: withPart(holdingOf(one), code, part) } });
  };
  const press = (event: TargetedKeyboardEvent<HTMLTableElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = MOVES[event.key];
    const part = PART_KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (move !== undefined) {
      const next = { row: within(row + move[0], accepted.length), column: within(column + move[1], view.units.length) };
      setAt(next);
      grid.current?.rows[next.row + 1]?.querySelectorAll("button")[next.column]?.focus();
    } else if (part !== undefined && shown !== undefined && unit !== undefined) {
      give(shown, unit, part);
    } else return;
    event.preventDefault();
  };

  return (
    <div class="plan-step">
      <p>{words.intro}</p>
      <p class="quiet" id="holding-keys">
        {words.keys}
      </p>
      <div class="holding">
        <table role="grid" ref={grid} aria-label={words.grid} aria-describedby="holding-keys" onKeyDown={press}>
          <thead>
            <tr>
              <td />
              {view.units.map(({ code, name }) => (
                <th key={code} scope="col" title={name}>
                  <span>
                    <b>{code}</b> {name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accepted.map((one, place) => {
              const holding = holdingOf(one);
              return (
                <tr key={one.id} data-item={one.id} class={holding.holder === "" ? "open" : ""}>
                  <th scope="row" title={one.content}>
                    {one.code}
                  </th>
                  {view.units.map(({ code, name }, index) => {
                    const part = partOf(holding, code);
                    return (
                      <td key={code} role="gridcell">
                        <button
                          type="button"
                          class={part}
                          data-unit={code}
                          tabIndex={place === row && index === column ? 0 : -1}
                          aria-label={told(one, code, name, part)}
                          onFocus={() => {
                            setAt({ row: place, column: index });
                          }}
                          onClick={() => {
                            give(one, { code, name }, nextPart(holding, code));
                          }}
                        >
                          {words.marks[part]}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown !== undefined && unit !== undefined && (
        <p class="holding-shown">
          <b>{shown.code}</b> {shown.content}
          <br />
          <b>{unit.code}</b> {unit.name}: {words.parts[partOf(holdingOf(shown), unit.code)]}
        </p>
      )}
      <p class="sr-only" role="status">
        {said}
      </p>
      <p class="quiet">{open > 0 ? words.open(open) : words.allHeld}</p>
    </div>
  );
}
