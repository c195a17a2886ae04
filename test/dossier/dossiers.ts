/** Dossiers of the round of 2022 with so many nominees, to be changed in the one thing a test is about. */

import { makeAwardList } from "../../src/domain/award-list";
import type { Campaign, Official } from "../../src/domain/campaign";
import type { Conclusion, DossierRecords } from "../../src/domain/proceedings";
import { gatherDossier, type Dossier } from "../../src/dossier/dossier";
import type { Paper, Printed } from "../../src/dossier/papers";
import { figuresOf } from "../../src/dossier/printed";
import { blank, campaign, cell, cellsOf, date, given, official, settings, unit } from "../domain/campaigns";
import { meeting, officialParticulars, records } from "../domain/proceedings";

/** What the tests change. */
export interface Changes {
  readonly campaign?: Partial<Campaign>;
  readonly records?: Partial<DossierRecords>;
  readonly fingerprint?: string;
}

/** Officials CB01, CB02 … in rows 5, 6 … */
export function officials(count: number, changes: (index: number) => Partial<Official> = () => ({})): Official[] {
  return Array.from({ length: count }, (_none, index) => {
    const code = `CB${String(index + 1).padStart(2, "0")}`;
    return official(code, { at: cell(`Cán bộ!A${String(index + 5)}`), ...changes(index) });
  });
}

/** A dossier of unit CNTT that proposes itself (unless `nominees` is 0) and `nominees` officials. */
export function dossierOf(nominees: number, changes: Changes = {}): Dossier {
  const people = officials(Math.max(1, nominees), () => ({ proposed: given(nominees > 0) }));
  const judged = campaign({
    settings: settings({
      planTitle: given("Triển khai phong trào thi đua phát triển kinh tế - xã hội năm 2022", "Kế hoạch!B8"),
      planNumber: given("05/KH-STTTT", "Kế hoạch!B6"),
      planDate: given(date("24/01/2022"), "Kế hoạch!B7"),
      department: given("Sở Thông tin và Truyền thông tỉnh Bắc Kạn", "Kế hoạch!B3"),
      awardForm: given("Giấy khen của Giám đốc Sở", "Kế hoạch!B16"),
      signer: given("ThS. Hoàng Văn Đức", "Kế hoạch!B19"),
      signerPosition: given("Giám đốc", "Kế hoạch!B20"),
    }),
    units: [unit("CNTT", { name: "Phòng Công nghệ thông tin", proposed: given(nominees > 0) })],
    officials: people,
    ...changes.campaign,
  });
  const kept = records({
    officials: people.map(({ name, at }) => officialParticulars(name, at.row)),
    ...changes.records,
  });
  return gatherDossier(judged, makeAwardList(judged), kept, changes.fingerprint);
}

/** The council's meeting, which agreed on these. */
export function councilOn(...agreed: readonly (readonly [string, boolean])[]): ReturnType<typeof meeting> {
  const conclusions = agreed.map(([code, yes]): Conclusion => {
    return {
      kind: code.startsWith("CB") ? "individual" : "collective",
      code,
      inFavour: yes ? 9 : 2,
      outOf: 9,
      agreed: yes,
    };
  });
  return meeting({
    level: given("council", "Họp xét!A3"),
    unit: blank("Họp xét!B3"),
    number: given("01/BB-HĐTĐKT", "Họp xét!C3"),
    on: given(date("18/01/2023"), "Họp xét!D3"),
    conclusions: given(conclusions, "Họp xét!N3"),
    at: cell("Họp xét!A3"),
  });
}

/** Every text of a paper, a line each, in the order of its fields. */
export function textsOf(paper: unknown): string {
  if (typeof paper === "string") return paper;
  if (Array.isArray(paper)) return paper.map(textsOf).join("\n");
  if (typeof paper !== "object" || paper === null) return "";
  if ("text" in paper) return String(paper.text);
  return Object.values(paper).map(textsOf).join("\n");
}

/** The cells of a paper's figures, as people write them. */
export function figureCells(paper: Paper): string[] {
  return figuresOf(paper).flatMap(({ cell: place }) => (place === null ? [] : cellsOf([place])));
}

/** Names of a table's rows. */
export function namesOf(rows: readonly { readonly name: Printed }[]): string[] {
  return rows.map(({ name }) => name.text);
}
