/** The parts of an import's preview: the matching of its columns, its faults and questions, its rows. */

import type { ImportPreview } from "../../../src/workbook/panel-plan";
import type { PlanTexts } from "../../texts/plan-texts";

interface PartProps {
  readonly preview: ImportPreview;
  readonly words: PlanTexts["people"];
}

/** A field for each column of the pasted table. */
export function Matching({
  preview: { columns, fields },
  words,
  match,
}: PartProps & { readonly match: (columns: (string | null)[]) => void }) {
  if (columns.length === 0) return null;
  return (
    <fieldset>
      <legend class="label">{words.matching}</legend>
      {columns.map(({ header, sample, field, sure }, index) => (
        <label class="choice" key={index}>
          <span>
            {header === "" ? `#${String(index + 1)}` : header}
            {sample !== "" && ` (${sample})`}
            {!sure && ` – ${words.unsure}`}
          </span>
          <select
            value={field ?? ""}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.value === "" ? null : currentTarget.value;
              match(columns.map((column, at) => (at === index ? chosen : column.field)));
            }}
          >
            <option value="">{words.leftOut}</option>
            {fields.map(({ key, label, needed }) => (
              <option key={key} value={key}>
                {needed ? `${label} (${words.needed})` : label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

/** What has to be mended, what has to be answered, and what is worth knowing. */
export function ImportFaults({
  preview: { faults, questions, remarks },
  words,
  answer,
}: PartProps & { readonly answer: (id: string, answer: "different" | "same") => void }) {
  return (
    <>
      {faults.length > 0 && (
        <ul class="problems">
          {faults.map(({ message, remedy }, index) => (
            <li key={index}>
              <p>{message}</p>
              <p class="quiet">{remedy}</p>
            </li>
          ))}
        </ul>
      )}
      {questions.map(({ id, message, different, same, answer: given }, index) => (
        <div role="radiogroup" aria-labelledby={`names-${String(index)}`} class="missing" key={id}>
          <p id={`names-${String(index)}`}>{message}</p>
          {(["different", "same"] as const).map((one) => (
            <label class="check" key={one}>
              <input
                type="radio"
                name={id}
                checked={given === one}
                onChange={() => {
                  answer(id, one);
                }}
              />
              {one === "different" ? different : same}
            </label>
          ))}
        </div>
      ))}
      {remarks.length > 0 && (
        <details>
          <summary>
            {words.remarks} ({remarks.length})
          </summary>
          <ul class="plain-list">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The rows as they would stand in the workbook. */
export function ImportRows({ preview: { rows }, words }: PartProps) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{words.rows(rows.length)}</summary>
      <ul class="plain-list">
        {rows.map(({ line, code, name, unit, state }) => (
          <li key={line}>
            <span class={`chip ${state === "new" ? "met" : state === "faulty" ? "unmet" : "plain"}`}>
              {words.states[state]}
            </span>{" "}
            {[code, name, unit].filter((part) => part !== "").join(" · ")}
          </li>
        ))}
      </ul>
    </details>
  );
}
