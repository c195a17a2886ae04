/** Reads the fields of judged tabs that only the papers print. */

import type { OfficialParticulars, PaperSettings, UnitParticulars } from "../../domain/proceedings";
import type { Problem } from "../../domain/problem";
import type { Entry } from "../../domain/typed";
import type { KeyOf, OFFICIALS_TAB, SETTINGS_TAB, SettingKey, UNITS_TAB } from "../layout";
import { dayEntry, textEntry, yesNoEntry } from "./entries";
import { settingsIn } from "./settings";
import type { Table } from "./table";

/** The settings that only the papers need. */
export function readPaperSettings(table: Table<KeyOf<typeof SETTINGS_TAB>> | null, problems: Problem[]): PaperSettings {
  const settings = settingsIn(table, problems);
  const text = (key: SettingKey): Entry<string> =>
    settings.read(key, (in_, row) => textEntry(in_, row, "value", problems));
  const texts = (key: SettingKey): readonly Entry<string>[] =>
    settings.all(key, (in_, row) => textEntry(in_, row, "value", problems));
  return {
    parentBody: text("parentBody"),
    abbreviation: text("abbreviation"),
    place: text("place"),
    legalGrounds: texts("legalGround"),
    formSet: text("formSet"),
    signingAuthority: text("signingAuthority"),
    recipients: texts("recipient"),
    fund: text("fund"),
    quorum: text("quorum"),
    voteThreshold: text("voteThreshold"),
    voteBase: text("voteBase"),
    ballot: text("ballot"),
    writtenOpinions: text("writtenOpinions"),
  };
}

/** One record for each row of "Đơn vị". */
export function readUnitParticulars(
  table: Table<KeyOf<typeof UNITS_TAB>> | null,
  problems: Problem[],
): UnitParticulars[] {
  if (table === null) return [];
  return table.rows.map((row) => {
    const text = (key: KeyOf<typeof UNITS_TAB>): Entry<string> => textEntry(table, row, key, problems);
    return {
      name: text("name"),
      headPosition: text("headPosition"),
      ownSeal: yesNoEntry(table, row, "ownSeal", problems),
      symbol: text("symbol"),
      founded: text("founded"),
      staff: text("staff"),
      functions: text("functions"),
      at: table.rowAt(row),
    };
  });
}

/** One record for each row of "Cán bộ". */
export function readOfficialParticulars(
  table: Table<KeyOf<typeof OFFICIALS_TAB>> | null,
  problems: Problem[],
): OfficialParticulars[] {
  if (table === null) return [];
  return table.rows.map((row) => {
    const text = (key: KeyOf<typeof OFFICIALS_TAB>): Entry<string> => textEntry(table, row, key, problems);
    return {
      name: text("name"),
      born: dayEntry(table, row, "born", problems),
      nativePlace: text("nativePlace"),
      residence: text("residence"),
      education: text("education"),
      at: table.rowAt(row),
    };
  });
}
