/** Tab "Danh sách đề nghị": the proposed, to be printed and shown to every unit. */

import type { AwardList } from "../../domain/award-list";
import type { Audience } from "../../domain/campaign";
import type { Nominee } from "../../domain/nominee";
import { findingTexts } from "../../language/vi/findings";
import { standingTexts } from "../../language/vi/dossier-standing";
import { listTexts } from "../../language/vi/list";
import type { DossierLine } from "../dossier-standing";
import { PROPOSALS_TAB } from "../layout";
import type { PlacedColumn } from "../placed";
import { VERDICT_COLOURS } from "./colours";
import { missingInPrint } from "./nominee-texts";
import { ofKind, type ListStamp } from "./review";
import { sheetOf, type Line, type WrittenSheet } from "./sheet";

/**
 * The printed list: collectives, individuals, and what has come in of the units' dossiers, with no discipline and no
 * reason against a person. The prize money stands on it once the decision has number and date, for those who are
 * eligible.
 */
export function writeProposals(
  list: AwardList,
  awardForm: string,
  dossiers: readonly DossierLine[],
  stamp: ListStamp,
): WrittenSheet {
  const { prize } = list;
  const declared = PROPOSALS_TAB.columns.filter(({ key }) => key !== "prize" || prize.state === "known");
  const columns: PlacedColumn[] = declared.map((column, index) => ({ ...column, column: index + 1 }));
  const amountOf = (nominee: Nominee): number | null => {
    if (prize.state !== "known" || nominee.verdict !== "eligible") return null;
    return nominee.kind === "collective" ? prize.collective : prize.individual;
  };
  const proposed = list.nominees.filter((nominee) => nominee.proposed === true);
  const sum = proposed.reduce((total, nominee) => total + (amountOf(nominee) ?? 0), 0);
  const lines: Line[] = [
    { role: "title", cells: [listTexts.proposalsTitle] },
    ...headLines(list, awardForm, stamp).map((text): Line => ({ role: "head", cells: [text] })),
    { role: "blank", cells: [] },
    { role: "header", cells: columns.map(({ header }) => header) },
    ...sectionOf("collective", proposed, amountOf),
    ...sectionOf("individual", proposed, amountOf),
  ];
  if (prize.state === "known") lines.push({ role: "total", cells: ["", listTexts.total, "", "", "", "", sum] });
  lines.push(...dossierSection(dossiers));
  const verdict = columns.find(({ key }) => key === "verdict");
  const colours = verdict === undefined ? [] : VERDICT_COLOURS.map((colour) => ({ ...colour, column: verdict.column }));
  return sheetOf(lines, columns, colours);
}

/** The units' dossiers, none where nobody is proposed. */
function dossierSection(dossiers: readonly DossierLine[]): Line[] {
  if (dossiers.length === 0) return [];
  const rows = dossiers.map(({ unit, received, missing }, index): Line => {
    return { role: "row", cells: [index + 1, unit, "", "", received, missing] };
  });
  return [{ role: "section", cells: ["", standingTexts.section] }, ...rows];
}

function headLines(list: AwardList, awardForm: string, stamp: ListStamp): string[] {
  const most = (count: "units" | "officials"): number => Math.max(0, ...list.unsettled.map((one) => one[count]));
  const codes = list.unsettled.map(({ criterion }) => criterion);
  return [
    listTexts.plan(list.plan),
    listTexts.awardForm(awardForm),
    listTexts.asOf(list.asOf),
    listTexts.readAt(stamp.readAt),
    listTexts.count("collective", list.counts.collective),
    listTexts.count("individual", list.counts.individual),
    ...(codes.length === 0
      ? [listTexts.unsettledNone]
      : listTexts.unsettledShort(codes, most("units"), most("officials"))),
    listTexts.fingerprint(stamp.fingerprint),
    listTexts.notDecided,
  ];
}

function sectionOf(
  kind: Audience,
  proposed: readonly Nominee[],
  amountOf: (nominee: Nominee) => number | null,
): Line[] {
  const nominees = ofKind(proposed, kind);
  const rows = nominees.map((nominee, index): Line => {
    const cells = [
      index + 1,
      nominee.name,
      nominee.position,
      nominee.kind === "collective" ? "" : nominee.unitName === "" ? nominee.unit : nominee.unitName,
      findingTexts.verdicts[nominee.verdict],
      missingInPrint(nominee),
      amountOf(nominee) ?? "",
    ];
    return { role: "row", cells };
  });
  const nobody: Line = { role: "row", cells: ["", listTexts.nobody[kind]] };
  return [{ role: "section", cells: ["", listTexts.sections[kind]] }, ...(rows.length === 0 ? [nobody] : rows)];
}
