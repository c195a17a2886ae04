/** The right of the page: the add-on's side panel in a frame that reaches nothing but its channel, and the files. */

import { useEffect, useRef } from "preact/hooks";
import { FRAME_PATH, type FileView, type FrameAnswer, type FrameMessage, type FrameOrder } from "../../server/protocol";
import type { App } from "../app";

export function Sidebar({ app }: { app: App }) {
  const { sidebar, texts } = app;
  if (sidebar === null) return null;
  const title = sidebar.title === "" ? texts.sidebar : sidebar.title;
  return (
    <aside class="sidebar" aria-label={texts.sidebar}>
      <header>
        <h2>{title}</h2>
        <button
          type="button"
          aria-label={`${texts.close}: ${title}`}
          onClick={() => {
            app.closeSidebar();
          }}
        >
          ×
        </button>
      </header>
      <Frame key={sidebar.shown} app={app} title={title} html={sidebar.content} />
    </aside>
  );
}

function Frame({ app, title, html }: { app: App; title: string; html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const channel = useRef<MessageChannel | null>(null);
  useEffect(
    () => () => {
      channel.current?.port1.close();
    },
    [],
  );
  const loaded = (): void => {
    // The page that the frame becomes tells again that it has been loaded.
    if (channel.current !== null) return;
    const { port1, port2 } = (channel.current = new MessageChannel());
    port1.onmessage = ({ data }: MessageEvent<FrameMessage>) => {
      if (data.kind === "close") app.closeSidebar();
      if (data.kind === "focus") app.editing?.focus();
      if (data.kind === "fetch") {
        void app.fetchContent(data.address, data.authorization).then((done) => {
          port1.postMessage({ kind: "fetched", id: data.id, done } satisfies FrameAnswer);
        });
      }
      if (data.kind !== "call") return;
      const { id, functionName, args } = data;
      void app.call(functionName, args).then((done) => {
        port1.postMessage({ kind: "answer", id, done } satisfies FrameAnswer);
      });
    };
    const order: FrameOrder = { kind: "show", html };
    frame.current?.contentWindow?.postMessage(order, "*", [port2]);
  };
  return (
    <iframe
      ref={frame}
      title={title}
      src={FRAME_PATH}
      sandbox="allow-scripts allow-forms allow-modals"
      onLoad={loaded}
    />
  );
}

export function FilesPane({ app }: { app: App }) {
  const { texts } = app;
  const files = app.files.list;
  if (!app.files.shown) return null;
  const line = (file: FileView) => (
    <li key={file.id}>
      <span class="name">{file.name}</span>
      {file.open && <span class="open">{texts.isOpen}</span>}
      <span class="actions">
        {file.kind === "workbook" && !file.open && (
          <button
            type="button"
            aria-label={`${texts.open}: ${file.name}`}
            onClick={() => {
              void app.files.open(file.id);
            }}
          >
            {texts.open}
          </button>
        )}
        <button
          type="button"
          aria-label={`${texts.fetch}: ${file.name}`}
          onClick={() => {
            void app.files.download(file.id);
          }}
        >
          {texts.fetch}
        </button>
      </span>
    </li>
  );
  return (
    <aside class="files" aria-label={texts.regions.files}>
      <header>
        <h2>{texts.files}</h2>
        <button
          type="button"
          aria-label={`${texts.close}: ${texts.files}`}
          onClick={() => {
            void app.files.toggle();
            app.editing?.focus();
          }}
        >
          ×
        </button>
      </header>
      {files !== null && (
        <div class="lists">
          <h3>{texts.workbooks}</h3>
          <ul>{files.workbooks.map(line)}</ul>
          <button
            type="button"
            onClick={() => {
              void app.files.openNew("create");
            }}
          >
            {texts.newBook}
          </button>
          <h3>{texts.documents}</h3>
          {files.documents.length === 0 ? (
            <p class="hint">{texts.noDocuments}</p>
          ) : (
            <ul>{files.documents.map(line)}</ul>
          )}
          <h3>{texts.outbox}</h3>
          <p class="hint">{files.outbox.length === 0 ? texts.noMails : texts.outboxHint}</p>
          {files.outbox.map((mail) => (
            <details key={mail.id}>
              <summary>{mail.subject}</summary>
              <p>
                {texts.to}: {mail.to.join(", ")}
              </p>
              <p class="said">{mail.body}</p>
            </details>
          ))}
        </div>
      )}
    </aside>
  );
}
