/** Blobs: bytes with a type and a name, as services pass them on. */

import { NotModelled } from "../failures";
import { held, ServiceObject, type BlobContent, type Surroundings } from "../service";

type Google = GoogleAppsScript.Base.Blob;

export class Blob
  extends ServiceObject
  implements
    Pick<
      Google,
      | "copyBlob"
      | "getBytes"
      | "getContentType"
      | "getDataAsString"
      | "getName"
      | "isGoogleType"
      | "setBytes"
      | "setContentType"
      | "setDataFromString"
      | "setName"
    >
{
  readonly className = "Blob";

  constructor(
    around: Surroundings,
    private content: BlobContent,
  ) {
    super(around);
  }
  get carried(): BlobContent {
    return this.content;
  }
  copyBlob(): Google {
    return this.around.objects.blob(this.content);
  }
  getBytes(): number[] {
    return [...new Int8Array(this.content.bytes)];
  }
  getContentType(): string | null {
    return this.content.contentType;
  }
  getDataAsString(charset = "UTF-8"): string {
    demandUtf8(charset);
    return Buffer.from(this.content.bytes).toString("utf8");
  }
  getName(): string | null {
    return this.content.name;
  }
  isGoogleType(): boolean {
    return this.content.contentType?.startsWith("application/vnd.google-apps.") ?? false;
  }
  setBytes(data: number[]): Google {
    return this.with({ bytes: Buffer.from(data.map((byte) => byte & 0xff)) });
  }
  setContentType(contentType: string | null): Google {
    return this.with({ contentType });
  }
  setDataFromString(text: string, charset = "UTF-8"): Google {
    demandUtf8(charset);
    return this.with({ bytes: Buffer.from(text, "utf8") });
  }
  setName(name: string): Google {
    return this.with({ name });
  }
  private with(change: Partial<BlobContent>): Google {
    this.content = { ...this.content, ...change };
    return this.as();
  }
}

/** What a blob carries that a script has passed. */
export function contentOf(blob: Google): BlobContent {
  return held<{ carried: BlobContent }>(blob, "Blob").carried;
}

function demandUtf8(charset: string): void {
  if (charset.toUpperCase() !== "UTF-8") throw new NotModelled(`The charset ${charset} of a blob`);
}
