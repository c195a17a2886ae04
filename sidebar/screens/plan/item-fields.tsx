/** The fields of a proposed item as a person mends them. */

import type { PlanItemView } from "../../../src/workbook/panel-plan";
import type { Draft } from "../../plan-draft";
import type { PlanTexts } from "../../texts/plan-texts";

interface ItemFieldsProps {
  readonly item: PlanItemView;
  readonly draft: Draft;
  readonly mend: (texts: Readonly<Record<string, string>>) => void;
  readonly words: PlanTexts["items"];
}

/** The text of a field: as a person has mended it, or as it was read. */
export function textOf({ mended }: Draft, item: string, key: string, text: string): string {
  return mended[item]?.[key] ?? text;
}

export function ItemFields({ item: { id, fields }, draft, mend, words }: ItemFieldsProps) {
  const shown = (key: string, text: string): string => textOf(draft, id, key, text);
  return (
    <>
      {fields
        .filter(({ mendable }) => mendable)
        .map(({ key, label, text, choices, clears }) => (
          <label class="choice" key={key}>
            <span>{label}</span>
            {choices.length > 0 ? (
              <select
                value={shown(key, text)}
                onChange={({ currentTarget }) => {
                  mend({ ...Object.fromEntries(clears.map((one) => [one, ""])), [key]: currentTarget.value });
                }}
              >
                {[...new Set(["", text, shown(key, text), ...choices])].map((choice) => (
                  <option key={choice} value={choice}>
                    {choice === "" ? words.noChoice : choice}
                  </option>
                ))}
              </select>
            ) : (
              <textarea
                rows={shown(key, text).length > 60 ? 4 : 1}
                value={shown(key, text)}
                onInput={({ currentTarget }) => {
                  mend({ [key]: currentTarget.value });
                }}
              />
            )}
          </label>
        ))}
    </>
  );
}
