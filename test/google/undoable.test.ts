import { describe, expect, test } from "@jest/globals";
import { writeWhole, type Undoable } from "../../src/google/undoable";

/** Writes into tabs of these names; those named refuse to be written, or to be taken back. */
function written(refusing: { readonly write?: string; readonly takeBack?: string }) {
  const stands = new Map<string, string>();
  const writes = ["Kế hoạch", "Đơn vị", "Cán bộ"].map((tab): Undoable => {
    const unless = (refused: string | undefined, change: () => void) => () => {
      if (tab === refused) throw new Error(`${tab} từ chối`);
      change();
    };
    return {
      tab,
      write: unless(refusing.write, () => stands.set(tab, "mới")),
      takeBack: unless(refusing.takeBack, () => stands.delete(tab)),
    };
  });
  return { failure: writeWhole(writes), stands: [...stands.keys()] };
}

describe("several writes", () => {
  test("stand together", () => {
    expect(written({})).toEqual({ failure: null, stands: ["Kế hoạch", "Đơn vị", "Cán bộ"] });
  });

  test("are all taken back when one fails", () => {
    expect(written({ write: "Cán bộ" })).toEqual({
      failure: { message: "Cán bộ từ chối", half: false, tabs: [] },
      stands: [],
    });
  });

  test("are taken back as far as can be, and the tab that refuses is named alone", () => {
    expect(written({ write: "Cán bộ", takeBack: "Kế hoạch" })).toEqual({
      failure: { message: "Cán bộ từ chối\nKế hoạch từ chối", half: true, tabs: ["Kế hoạch"] },
      stands: ["Kế hoạch"],
    });
  });
});
