/** What runs inside the measured page: watches what is painted, frame by frame. */

/// <reference lib="dom" />

/** A rectangle of the page, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Moments in milliseconds since 1970, which processes of one machine share. */
declare global {
  interface Window {
    benchPainted: Promise<number>;
    benchPixels: (box: Box) => string;
    benchFrames: (until: () => boolean) => Promise<number>;
    benchEdit: Promise<{ readonly pressed: number; readonly shown: number }>;
  }
}

/** Put into the page before its own script: when its cells are first painted, with the active one told. */
export function watchPage(): void {
  const LONGEST_MILLISECONDS = 60_000;
  window.benchFrames = (until) =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      const look = (): void => {
        if (until()) resolve(performance.timeOrigin + performance.now());
        else if (performance.now() - begun > LONGEST_MILLISECONDS)
          reject(new Error("No frame shows what is waited for"));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  window.benchPixels = ({ x, y, width, height }) => {
    const [canvas] = [...document.querySelectorAll<HTMLCanvasElement>("#grid canvas")].sort(
      (one, other) => other.width * other.height - one.width * one.height,
    );
    if (canvas === undefined || canvas.width === 0) return "";
    const frame = canvas.getBoundingClientRect();
    const scale = canvas.width / frame.width;
    const [left, top] = [(x - frame.x) * scale, (y - frame.y) * scale];
    const pixels = canvas.getContext("2d")?.getImageData(left, top, width * scale, height * scale).data;
    return Array.from(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).join();
  };
  // Cells without texts have no more colours than their lines.
  const COLOURS_OF_TEXT = 12;
  window.benchPainted = window.benchFrames(() => {
    const told = document.querySelector("#spoken-cell")?.textContent ?? "";
    const grid = document.querySelector("#grid")?.getBoundingClientRect();
    if (told === "" || grid === undefined) return false;
    const pixels = window.benchPixels({ x: grid.x + 60, y: grid.y + 30, width: 400, height: 150 });
    return new Set(pixels.split(",")).size > COLOURS_OF_TEXT;
  });
}

/** Waits for Enter, and from then on for the frame in which the box looks otherwise. */
export function watchEdit(box: Box): void {
  const before = window.benchPixels(box);
  window.benchEdit = new Promise((resolve, reject) => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "Enter") return;
      document.removeEventListener("keydown", press, true);
      const pressed = performance.timeOrigin + event.timeStamp;
      void window
        .benchFrames(() => window.benchPixels(box) !== before)
        .then((shown) => {
          resolve({ pressed, shown });
        }, reject);
    };
    document.addEventListener("keydown", press, true);
  });
}
