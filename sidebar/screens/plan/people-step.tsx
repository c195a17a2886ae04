/** Step "Đơn vị, cán bộ": lists are pasted or opened, matched, previewed with their faults, and imported. */

import { useState } from "preact/hooks";
import type { ImportedKind, ImportOutcome, ImportPreview } from "../../../src/workbook/panel-plan";
import { base64Of } from "../../base64";
import { makeAllTabs } from "../../make-tabs";
import { NO_ORDER, type TableOrder } from "../../plan-draft";
import { call } from "../../services";
import { ImportFaults, ImportRows, Matching } from "./import-parts";
import type { StepProps } from "./wizard";

const KINDS: readonly ImportedKind[] = ["units", "officials"];

export function PeopleStep(props: StepProps) {
  const { words, language, fail } = props;
  const [making, setMaking] = useState(false);
  const [told, setTold] = useState("");
  return (
    <div class="plan-step">
      <p>{words.people.intro}</p>
      <button
        type="button"
        disabled={making}
        onClick={() => {
          setMaking(true);
          setTold("");
          makeAllTabs(language, (_, message) => {
            setTold(message);
          })
            .then(({ message }) => {
              setTold(message);
            })
            .catch(fail)
            .finally(() => {
              setMaking(false);
            });
        }}
      >
        {words.people.needTabs}
      </button>
      <p role="status" class="machine-free quiet">
        {making ? `${words.wait} ${told}` : told}
      </p>
      {KINDS.map((kind) => (
        <Import key={kind} kind={kind} {...props} />
      ))}
    </div>
  );
}

function Import({ kind, draft, change, language, words: all, fail }: StepProps & { readonly kind: ImportedKind }) {
  const words = all.people;
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  const [sheets, setSheets] = useState<readonly { readonly name: string; readonly text: string }[]>([]);
  const text = draft.tables[kind];
  const order = draft.orders[kind];
  const say = (next: TableOrder): void => {
    change(({ orders }) => ({ orders: { ...orders, [kind]: next } }));
  };

  const run = (work: () => Promise<void>): void => {
    setBusy(true);
    fail(null);
    work()
      .catch(fail)
      .finally(() => {
        setBusy(false);
      });
  };
  const look = (more: Partial<TableOrder> = {}): void => {
    const next = { ...order, ...more };
    say(next);
    setOutcome(null);
    run(async () => {
      setPreview(await call("previewImport", { text, ...next, kind }, language));
    });
  };
  const paste = (table: string): void => {
    change(({ tables, orders }) => ({
      tables: { ...tables, [kind]: table },
      orders: { ...orders, [kind]: { ...NO_ORDER, makeCodes: orders[kind].makeCodes } },
    }));
    setPreview(null);
    setOutcome(null);
  };
  const open = (file: File | undefined): void => {
    if (file === undefined) return;
    run(async () => {
      const read = await call("readFileText", file.name, await base64Of(file), language);
      setSheets([]);
      if (read.kind !== "text") {
        setOutcome({ done: false, message: `${read.message} ${read.remedy}` });
        return;
      }
      const fitting = read.sheets.filter(({ holds }) => holds.includes(kind));
      paste((fitting[0] ?? read.sheets[0])?.text ?? read.text);
      // One sheet with the headers is the one; else, and to be seen, the person says which.
      if (read.sheets.length > 1) setSheets(read.sheets.map(({ name, text: table }) => ({ name, text: table })));
    });
  };
  const carryOut = (): void => {
    run(async () => {
      const done = await call("importRows", { text, ...order, kind }, language);
      setOutcome(done);
      if (!done.done) return;
      setPreview(null);
      change(({ tables, orders }) => ({ tables: { ...tables, [kind]: "" }, orders: { ...orders, [kind]: NO_ORDER } }));
    });
  };

  return (
    <section class="plan-people" data-people={kind} aria-label={words.kinds[kind]} aria-busy={busy}>
      <h3>{words.kinds[kind]}</h3>
      <label class="choice">
        <span>{words.paste}</span>
        <textarea
          rows={4}
          value={text}
          onInput={({ currentTarget }) => {
            paste(currentTarget.value);
          }}
        />
      </label>
      <label class="file">
        <input
          type="file"
          accept=".xlsx"
          onChange={({ currentTarget }) => {
            open(currentTarget.files?.[0]);
            currentTarget.value = "";
          }}
        />
        <span>{words.file}</span>
      </label>
      {sheets.length > 1 && (
        <label class="choice">
          <span>{words.sheet}</span>
          <select
            value={String(sheets.findIndex((sheet) => sheet.text === text))}
            onChange={({ currentTarget }) => {
              paste(sheets[Number(currentTarget.value)]?.text ?? "");
            }}
          >
            {sheets.map(({ name }, index) => (
              <option key={index} value={String(index)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={order.makeCodes}
          onChange={({ currentTarget }) => {
            const makeCodes = currentTarget.checked;
            if (preview === null) say({ ...order, makeCodes });
            else look({ makeCodes });
          }}
        />
        {words.makeCodes}
      </label>
      <button
        type="button"
        disabled={busy || text.trim() === ""}
        onClick={() => {
          look();
        }}
      >
        {words.preview}
      </button>
      {preview !== null && (
        <>
          <Matching preview={preview} words={words} match={(columns) => look({ columns })} />
          <p role="status">
            <b>{preview.summary}</b>
          </p>
          <ImportFaults
            preview={preview}
            words={words}
            answer={(id, one) => look({ answers: { ...order.answers, [id]: one } })}
          />
          <ImportRows preview={preview} words={words} />
          {preview.fillOffer !== "" && (
            <label class="check">
              <input
                type="checkbox"
                checked={order.fillBlanks === true}
                onChange={({ currentTarget }) => {
                  look({ fillBlanks: currentTarget.checked });
                }}
              />
              {preview.fillOffer}
            </label>
          )}
          <button type="button" class="primary" disabled={busy || !preview.ready} onClick={carryOut}>
            {words.carryOut}
          </button>
        </>
      )}
      <p role="status" class={outcome === null ? "quiet" : outcome.done ? "told good" : "missing"}>
        {busy ? all.wait : (outcome?.message ?? "")}
      </p>
    </section>
  );
}
