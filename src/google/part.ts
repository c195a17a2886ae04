/**
 * Parts of the add-on that stand outside Code.js: every execution, also each custom function's, compiles the whole of
 * Code.js, and what makes papers and reads plans is larger than all the rest. A part is a script of its own, kept as
 * packed text in an HTML file of the project (see docs/decisions/parts.md).
 */

import type * as English from "./parts/english";
import type * as Papers from "./parts/papers";
import type * as SetUp from "./parts/set-up";

/** The parts by the names of their files. */
interface Parts {
  readonly "part-english": typeof English;
  readonly "part-papers": typeof Papers;
  readonly "part-set-up": typeof SetUp;
}

const loaded: Partial<Parts> = {};

/** The exports of a part, loaded when it is first asked for in an execution. */
export function part<Name extends keyof Parts>(name: Name): Parts[Name] {
  return (loaded[name] ??= load(name));
}

function load<Name extends keyof Parts>(name: Name): Parts[Name] {
  const page = HtmlService.createHtmlOutputFromFile(name).getContent();
  const [, packed] = /<p>([\w=-]+)<\/p>/.exec(page) ?? [];
  if (packed === undefined) throw new Error(`${name}.html holds no script.`);
  const bytes = Utilities.base64DecodeWebSafe(packed);
  const script = Utilities.ungzip(Utilities.newBlob(bytes, "application/x-gzip")).getDataAsString();
  // The project's own file, made with Code.js by one build: nothing that anybody typed gets here.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function(`${script}\nreturn ThiDuaPart_;`) as () => Parts[Name];
  return run();
}
