/** Step "Giao chỉ tiêu": a grid of targets and units, one unit in charge and any that help. */

import type { AssignmentView, Holding } from "../../../src/workbook/panel-plan";
import type { ReadStepProps } from "./wizard";

export function HoldersStep({ draft, change, view, words: { holders: words } }: ReadStepProps) {
  const accepted = view.assignments.filter(({ id }) => draft.decided[id] === "accepted");
  const holdingOf = ({ id, holder, coHolders }: AssignmentView): Holding => draft.holders[id] ?? { holder, coHolders };
  const open = accepted.filter((one) => holdingOf(one).holder === "").length;
  const assign = (one: AssignmentView, more: Partial<Holding>): void => {
    const next = { ...holdingOf(one), ...more };
    const coHolders = next.coHolders.filter((unit) => unit !== next.holder);
    change({ holders: { ...draft.holders, [one.id]: { ...next, coHolders } } });
  };
  if (accepted.length === 0) return <p class="empty">{words.noItems}</p>;
  if (view.units.length === 0) return <p class="missing">{words.noUnits}</p>;
  return (
    <div class="plan-step">
      <p>{words.intro}</p>
      {open > 0 && <p class="quiet">{words.open(open)}</p>}
      <ul class="findings">
        {accepted.map((one) => {
          const { holder, coHolders } = holdingOf(one);
          return (
            <li key={one.id} data-item={one.id}>
              <h3 id={`holding-${one.id}`}>
                {one.code} {one.content}
              </h3>
              <label class="choice">
                <span>{words.holder}</span>
                <select
                  value={holder}
                  aria-describedby={`holding-${one.id}`}
                  onChange={({ currentTarget }) => {
                    assign(one, { holder: currentTarget.value });
                  }}
                >
                  <option value="">{words.nobody}</option>
                  {view.units.map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name === "" ? code : `${code} – ${name}`}
                    </option>
                  ))}
                </select>
              </label>
              <fieldset aria-describedby={`holding-${one.id}`}>
                <legend class="label">{words.coHolders}</legend>
                {view.units
                  .filter(({ code }) => code !== holder)
                  .map(({ code, name }) => (
                    <label class="check" key={code} title={name}>
                      <input
                        type="checkbox"
                        checked={coHolders.includes(code)}
                        onChange={({ currentTarget }) => {
                          const others = coHolders.filter((unit) => unit !== code);
                          assign(one, { coHolders: currentTarget.checked ? [...others, code] : others });
                        }}
                      />
                      {code}
                    </label>
                  ))}
              </fieldset>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
