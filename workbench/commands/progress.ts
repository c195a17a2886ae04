/** Tells on a terminal what is being done; a pipe or a file gets nothing of it. */

/** Writes a line that the next one replaces; `done` clears it. */
export class Progress {
  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  step(text: string): void {
    if (this.stream.isTTY) this.stream.write(`\r\u001b[K${text} …`);
  }

  done(): void {
    if (this.stream.isTTY) this.stream.write("\r\u001b[K");
  }
}
