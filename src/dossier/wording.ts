/** What several papers say in the same words: the campaign, the department, who is proposed. */

import type { CalendarDate } from "../domain/calendar";
import type { Settings } from "../domain/campaign";
import type { Nominee } from "../domain/nominee";
import { foldText } from "../domain/text";
import type { Entry } from "../domain/typed";
import { shortDate } from "../language/format";
import { LONG_BLANK_DATE, longDate } from "./dates";
import { officialOf, particularsOfOfficial, particularsOfUnit, unitOf, type Dossier, type Nominees } from "./dossier";
import { showCount, uncapitalised } from "./numbers";
import { BLANK, type IndividualRow, type Printed, type Sentence } from "./papers";
import {
  blank,
  field,
  inSequence,
  isBlank,
  listed,
  printed,
  reworded,
  sentence,
  textOf,
  words,
  type Part,
} from "./printed";

/** "Sở Thông tin và Truyền thông": the department's name without the province that its parent's name ends with. */
export function department({ campaign, records }: Dossier): Printed {
  const { parentBody } = records.settings;
  const province = parentBody.state === "given" ? /(?:tỉnh|thành phố) .+$/i.exec(parentBody.value)?.[0] : undefined;
  return reworded(textOf(campaign.settings.department), (name) => {
    const ends = province !== undefined && foldText(name).endsWith(` ${foldText(province)}`);
    return ends ? name.slice(0, name.length - province.length).trim() : name;
  });
}

/** "Hội đồng Thi đua - Khen thưởng Sở Thông tin và Truyền thông". */
export function council(dossier: Dossier): Sentence {
  return sentence`Hội đồng Thi đua - Khen thưởng ${department(dossier)}`;
}

/**
 * Who gives the award, from its form: "Giám đốc Sở Thông tin và Truyền thông" of "Giấy khen của Giám đốc Sở". `whole` is
 * the department's name, without its province unless it is given.
 */
export function authority(dossier: Dossier, whole: Printed = department(dossier)): Printed {
  const form = textOf(dossier.campaign.settings.awardForm);
  const giver = / của (.+)$/.exec(form.text)?.[1];
  if (giver === undefined) return blank(form.cell);
  const title = /^(.*) Sở$/.exec(giver)?.[1];
  return title === undefined || isBlank(whole)
    ? printed(giver, form.cell)
    : printed(`${title} ${whole.text}`, form.cell);
}

/** "Giấy khen" of "Giấy khen của Giám đốc Sở". */
export function awardName(dossier: Dossier): Printed {
  return reworded(award(dossier), (form) => form.replace(/ của .+$/, ""));
}

/** Hình thức khen thưởng. */
export function award({ campaign }: Dossier): Printed {
  return textOf(campaign.settings.awardForm);
}

/** "phong trào thi đua thực hiện nhiệm vụ … năm 2022", from the plan's trích yếu. */
export function movement({ campaign }: Dossier): Printed {
  return reworded(textOf(campaign.settings.planTitle), (title) => {
    const from = title.toLowerCase().indexOf("phong trào");
    return from < 0 ? `kế hoạch “${title}”` : uncapitalised(title.slice(from));
  });
}

/** "Kế hoạch số 05/KH-STTTT ngày 24/01/2022 của Sở … về triển khai phong trào thi đua …". */
export function plan(dossier: Dossier): Sentence {
  const { planNumber, planDate, planTitle } = dossier.campaign.settings;
  const subject = reworded(textOf(planTitle), (title) => (/^về /i.test(title) ? title.slice(3) : title));
  return sentence`Kế hoạch số ${textOf(planNumber)} ngày ${field(planDate, shortDate)} của ${department(dossier)} về ${reworded(subject, uncapitalised)}`;
}

/** The legal grounds and the plan, each after "Căn cứ". */
export function grounds(dossier: Dossier): Sentence[] {
  const law = dossier.records.settings.legalGrounds.map((ground) =>
    reworded(textOf(ground), (text) => text.replace(/^căn cứ /i, "").replace(/[;.\s]+$/, "")),
  );
  return [...law, plan(dossier)].map((ground) => sentence`Căn cứ ${ground}`);
}

/** A day in full with its cell, or room for one. */
export function dated(on: Entry<CalendarDate> | undefined): Sentence {
  if (on?.state === "given") return inSequence([printed(longDate(on.value), on.at)]);
  return { text: LONG_BLANK_DATE, figures: [blank(on?.at ?? null)] };
}

/** A short day after "ngày", or room for one. */
export function day(on: Entry<CalendarDate> | undefined): Printed {
  return field(on, shortDate);
}

/** The unit's name as it stands in its row. */
export function unitName(dossier: Dossier, code: string): Printed {
  const unit = unitOf(dossier, code);
  return printed(unit.name, particularsOfUnit(dossier, unit)?.name.at ?? unit.at);
}

/** The name of a nominee with its cell. */
export function nomineeName(dossier: Dossier, nominee: Nominee): Printed {
  if (nominee.kind === "collective") return unitName(dossier, nominee.code);
  return printed(nominee.name, particularsOfOfficial(dossier, nominee)?.name.at ?? nominee.at);
}

/** Chức vụ of an official. */
export function positionOf(dossier: Dossier, nominee: Nominee): Printed {
  return textOf(officialOf(dossier, nominee)?.position);
}

/** The name of the unit in which a nominee is judged. */
export function unitNameOf(dossier: Dossier, nominee: Nominee): Printed {
  return nominee.unit === "" ? blank(nominee.at) : unitName(dossier, nominee.unit);
}

/** "Trưởng phòng, Phòng Công nghệ thông tin"; of a collective "Tập thể". */
export function description(dossier: Dossier, nominee: Nominee): Sentence {
  if (nominee.kind === "collective") return inSequence([words("Tập thể")]);
  return sentence`${positionOf(dossier, nominee)}, ${unitNameOf(dossier, nominee)}`;
}

/** An official as a row of a list, `offset` rows after its beginning. */
export function individualRow(dossier: Dossier, nominee: Nominee, index: number): IndividualRow {
  return {
    ordinal: String(index + 1),
    name: nomineeName(dossier, nominee),
    position: positionOf(dossier, nominee),
    unit: unitNameOf(dossier, nominee),
  };
}

/** "02 tập thể và 05 cá nhân"; the kind of which there are none is not named, and nothing at all where there are none. */
export function counted({ collective, individual }: Nominees): Sentence | null {
  const parts: Part[] = [];
  for (const [nominees, noun] of [
    [collective, "tập thể"],
    [individual, "cá nhân"],
  ] as const) {
    const [first] = nominees;
    // The rows counted stand in the paper; the figure leads to the first of them.
    if (first !== undefined) parts.push(sentence`${printed(showCount(nominees.length), first.at)} ${noun}`);
  }
  return parts.length === 0 ? null : listed(parts, "");
}

/** "tập thể", "các cá nhân", "các tập thể, cá nhân": those named, whatever their number. */
export function named({ collective, individual }: Nominees): string {
  const nouns = [collective.length > 0 ? "tập thể" : "", individual.length > 0 ? "cá nhân" : ""];
  const present = nouns.filter((noun) => noun !== "");
  const many = collective.length + individual.length !== 1;
  return `${many ? "các " : ""}${present.length === 0 ? "tập thể, cá nhân" : present.join(", ")}`;
}

/** Học hàm, học vị and forms of address, which no signature carries (Decree 30/2020, Phụ lục I, II.7). */
const TITLES =
  /^(?:(?:ông|bà|đồng chí|đ\/c|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|pgs|gs|ts|ths|cn|ks|bs)(?:\.\s*|\s+))+/iu;

/** A name as it stands under a signature. */
export function signedName(name: Printed): Printed {
  return reworded(name, (text) => text.replace(TITLES, ""));
}

/** The person who signs the decision, by name also where the setting holds a code. */
export function signerName({ campaign }: Dossier): Printed {
  const { signer } = campaign.settings satisfies Settings;
  const name = reworded(textOf(signer), (typed) => {
    const byCode = campaign.officials.find(({ code }) => foldText(code) === foldText(typed));
    return byCode?.name ?? typed;
  });
  return signedName(name);
}

/** Blank text parted by its line breaks. */
export function lines(entry: Entry<string> | undefined): Printed[] {
  if (entry?.state !== "given") return [];
  return entry.value
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => printed(line, entry.at));
}

/** What a person writes on the paper. */
export function room(): Printed {
  return { text: BLANK, cell: null };
}
