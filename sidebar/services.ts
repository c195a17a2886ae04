/** The one caller of `google.script.run`: every endpoint as a promise, typed by the contract of the add-on. */

import type { Endpoints } from "../src/workbook/panel";

/** What Google puts into the page; the workbench gives the same. */
interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner & Calls;
}

type Calls = { readonly [Name in keyof Endpoints]: (...args: Parameters<Endpoints[Name]>) => void };

declare const google: { readonly script: { readonly run: Runner } };

/** Calls an endpoint; rejects with what the script or the connection failed of. */
export function call<Name extends keyof Endpoints>(
  name: Name,
  ...args: Parameters<Endpoints[Name]>
): Promise<ReturnType<Endpoints[Name]>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((value) => {
        resolve(value as ReturnType<Endpoints[Name]>);
      })
      .withFailureHandler((error) => {
        reject(error instanceof Error ? error : new Error(messageOf(error)));
      });
    const endpoint = run[name] as (...given: Parameters<Endpoints[Name]>) => void;
    endpoint.apply(run, args);
  });
}

function messageOf(error: unknown): string {
  const message: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "message") : error;
  return typeof message === "string" ? message : String(error);
}
