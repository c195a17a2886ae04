/** The people as whom a window can act: those whom the workbook's sharing, protections and cells name. */

import { columnName } from "../sheet/references";
import type { Workbook } from "../sheet/model";
import type { PersonView } from "./protocol";

const EMAIL = /^[^\s@<>"',;]{1,64}@[^\s@<>"',;]{1,190}\.[A-Za-z]{2,}$/;
/** More are of no use in a list to choose from. */
const MOST_NAMED = 200;

/**
 * The owner first, then editors, then addresses that stand in cells, each with where the workbook names it: the tab that
 * is an editor's own, what the protections of several tabs say of theirs, or the first text of the row, as in "CNTT" for
 * the unit whose row holds the address.
 */
export function peopleOf(book: Workbook, owner: string): PersonView[] {
  const people = new Map<string, PersonView>();
  const add = (email: string, kind: PersonView["kind"], where: string): void => {
    const known = people.get(email);
    if (known) {
      if (where !== "" && known.kind !== "owner" && known.label === email)
        people.set(email, { ...known, label: `${email} (${where})` });
    } else if (email !== "") {
      people.set(email, { email, kind, label: where === "" ? email : `${email} (${where})` });
    }
  };
  add(owner, "owner", "");
  for (const email of book.sharing.editors) add(email, "editor", "");
  for (const [email, where] of guardedBy(book)) add(email, "editor", where);
  for (const sheet of book.sheets) {
    book.forEachCell(sheet.id, ({ value, spilledFrom }, row, column) => {
      if (typeof value !== "string" || spilledFrom || people.size > MOST_NAMED || !EMAIL.test(value)) return;
      const first = book.cell(sheet.id, row, 1)?.value;
      // A moment, as lists of events begin with, tells nobody whose address it is.
      const label =
        typeof first === "string" && first !== value && !/\d[/:]\d/.test(first)
          ? first
          : `${sheet.name}!${columnName(column)}${row}`;
      add(value, "named", label);
    });
  }
  return [...people.values()];
}

/** The editors that protections name, with the one tab of each or what most of the protections of several tabs say. */
function guardedBy(book: Workbook): Map<string, string> {
  const named = new Map<string, { tabs: Set<string>; said: Map<string, number> }>();
  for (const { name, protections } of book.sheets) {
    for (const { editors, description } of protections) {
      for (const email of editors) {
        const { tabs, said } = named.get(email) ?? { tabs: new Set(), said: new Map<string, number>() };
        named.set(email, { tabs: tabs.add(name), said: said.set(description, (said.get(description) ?? 0) + 1) });
      }
    }
  }
  return new Map(
    Array.from(named, ([email, { tabs, said }]) => {
      const [most = ""] = [...said].sort(([, one], [, other]) => other - one)[0] ?? [];
      const [first = ""] = tabs;
      // "Add-on: whose tabs these are" is told without the add-on.
      const whose = most.slice(most.lastIndexOf(": ") + 1).trim();
      return [email, tabs.size > 1 && whose !== "" ? whose : first];
    }),
  );
}
