/** What was read from the text of a plan: plain data, each value beside the words it came from. */

import type { Audience, Measure, Mode } from "../domain/campaign";
import type { CalendarDate } from "../domain/calendar";
import type { PlanQuestion, PlanReadingKey, PlanSettingKey } from "../domain/plan-question";
import type { Target } from "../domain/target";

/**
 * Everything that a plan's text proposes for a workbook, and an account of every sentence. It survives JSON unchanged.
 * Nothing here is settled: a person confirms, mends or rejects each item.
 */
export interface PlanReading {
  /** Whether the text is taken for a scan, whose words were mended where that is safe. */
  readonly scanned: boolean;
  readonly settings: readonly Proposed<SettingValues>[];
  readonly kpis: readonly Proposed<KpiValues>[];
  readonly tasks: readonly Proposed<TaskValues>[];
  readonly movements: readonly Proposed<MovementValues>[];
  readonly criteria: readonly Proposed<CriterionValues>[];
  /** Null where the plan says nothing of dossiers. */
  readonly dossier: Proposed<DossierValues> | null;
  /** Mục đích: the plan's sentences, one an item. */
  readonly purposes: readonly Proposed<WordsValues>[];
  /** Đối tượng: whom the plan considers. */
  readonly audiences: readonly Proposed<AudienceValues>[];
  /** Tổ chức thực hiện: who does what. */
  readonly roles: readonly Proposed<RoleValues>[];
  readonly questions: readonly Question[];
  /** Every sentence of the text in its order; none is left out. */
  readonly account: readonly AccountedSentence[];
}

/** Where words stand in the text as it was given. */
export interface Place {
  /** Lines from 1 on, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Places in `PlanReading.account`, from 0 on, both included. */
  readonly firstSentence: number;
  readonly lastSentence: number;
  /** "II.1, chỉ tiêu (8)", "III.2.a, gạch đầu dòng 1"; "" before the first numbered clause. */
  readonly clause: string;
}

/** Words of the plan exactly as they stand in the text, spaces folded, with their place. */
export interface Quote {
  readonly words: string;
  readonly place: Place;
}

/** A scan's wording that was mended in an item's values. */
export interface Mend {
  readonly from: string;
  readonly to: string;
}

/** One proposed item. */
export interface Proposed<Values> {
  /** The same for the same item in every reading of one text: "kpi-08", "setting-deadline". */
  readonly id: string;
  readonly values: Values;
  /** The sentences it was read from; the first is the main one. Never empty. */
  readonly sources: readonly [Quote, ...Quote[]];
  readonly mends: readonly Mend[];
  /** Ids of the open questions about it. */
  readonly questions: readonly string[];
}

/** One row of tab "Kế hoạch": Mục is the key's name, Giá trị the value as it is typed (a date as dd/mm/yyyy). */
export interface SettingValues {
  readonly key: PlanSettingKey;
  readonly value: string;
  /** Ghi chú; "" for none. */
  readonly note: string;
  /** Of a legal basis: its parts. Null for every other setting. */
  readonly paper: PaperValues | null;
}

/** A document that the plan cites. */
export interface PaperValues {
  /** "Kế hoạch", "Quyết định", "Nghị định" … */
  readonly form: string;
  /** "17/KH-UBND"; "" where it has none ("Luật Thi đua, Khen thưởng năm 2003"). */
  readonly number: string;
  readonly date: CalendarDate | null;
  /** "UBND tỉnh"; "" where it is not told. */
  readonly issuer: string;
  /** What follows "về việc", "về"; "" where it is not told. */
  readonly about: string;
}

/** One row of tab "Chỉ tiêu, nhiệm vụ" of kind Chỉ tiêu. Texts are as they are typed into the columns. */
export interface KpiValues {
  /** "CT01" … */
  readonly code: string;
  readonly content: string;
  /** Mức giao, in the plan's words: as long as it must be to be read there as in the plan. */
  readonly target: string;
  /** How the domain reads the target in the plan's full wording. */
  readonly reading: Target;
  /** Kỳ gốc, where the plan itself tells it; "" otherwise. */
  readonly baseline: string;
  /** Kỳ đánh giá; "" where it is not in question. */
  readonly edition: string;
  /** Hạn, in the plan's words; "" for the end of the period. */
  readonly due: string;
  /** Đơn vị chủ trì and Đơn vị phối hợp as the plan names them (units' names, not codes); "" and [] where it does not. */
  readonly holder: string;
  readonly coHolders: readonly string[];
  /** Văn bản giao: "Quyết định số 2388/QĐ-UBND ngày 08/12/2021"; several are parted by "; ". */
  readonly paper: string;
  /** Căn cứ: the clause of the plan. */
  readonly clause: string;
}

/** One row of tab "Chỉ tiêu, nhiệm vụ" of kind Nhiệm vụ; the columns are those of a target. */
export interface TaskValues {
  /** "NV01" … */
  readonly code: string;
  readonly content: string;
  /** Mức giao of a task that counts something ("02 lớp"); "" for one that is done or not. */
  readonly target: string;
  readonly due: string;
  readonly holder: string;
  readonly coHolders: readonly string[];
  readonly paper: string;
  readonly clause: string;
}

/** One movement of tab "Phong trào"; the tab repeats it for each unit. */
export interface MovementValues {
  /** "PT01" … */
  readonly code: string;
  readonly name: string;
  /** Cơ quan phát động; "" where the plan does not say. */
  readonly launchedBy: string;
  /** Văn bản triển khai của Sở: this plan, where its number is known; "" otherwise. */
  readonly carriedBy: string;
  readonly clause: string;
}

/** One testable condition, a row of tab "Tiêu chuẩn". */
export interface CriterionValues {
  /** "T1.1", "C2.1": the clause's place, then the condition's place in it. */
  readonly code: string;
  readonly audience: Audience;
  readonly clause: string;
  /** The plan's words; "[…]" stands for words of the sentence that belong to another condition. */
  readonly words: string;
  readonly mode: Mode;
  /** Cách đo with Ngưỡng and Mức so sánh; null where none of the workbook's measures measures it. */
  readonly measure: Measure | null;
  /** Cách hiểu, in Vietnamese as it stands in the workbook; "" where the words leave nothing open. */
  readonly reading: string;
}

/** What a dossier holds, how many sets, and by when. */
export interface DossierValues {
  readonly parts: readonly DossierPart[];
  /** Số lượng hồ sơ; null where it is not told. */
  readonly sets: number | null;
  /** The day named; `strict`: the day itself is too late. Null where it is not told. */
  readonly deadline: { readonly date: CalendarDate; readonly strict: boolean } | null;
}

/** A paper of a dossier. */
export interface DossierPart {
  readonly name: string;
  /** "mẫu số 07, Phụ lục ban hành kèm theo Nghị định số 91/2017/NĐ-CP"; "" where no form is prescribed. */
  readonly form: string;
  readonly source: Quote;
}

/** Words of the plan kept as they are. */
export interface WordsValues {
  readonly words: string;
}

/** Whom the plan considers. */
export interface AudienceValues {
  readonly audience: Audience;
  readonly words: string;
}

/** Who does what (Tổ chức thực hiện). */
export interface RoleValues {
  /** "Văn phòng Sở", "Các phòng, đơn vị thuộc, trực thuộc Sở". */
  readonly who: string;
  /** One duty a sentence. */
  readonly duties: readonly string[];
  readonly clause: string;
}

/** One thing for a person to settle. */
export interface Question {
  /** "q-01" … in the order of the text. */
  readonly id: string;
  readonly matter: PlanQuestion;
  /** Ids of the items it is about; empty where a sentence gave none. */
  readonly items: readonly string[];
  /** The words that it is about; null where the text does not speak of it. */
  readonly source: Quote | null;
  /** What it may mean; empty where a person must type the answer. */
  readonly readings: readonly PossibleReading[];
  /** The reading that the items hold now; null where there is none. */
  readonly chosen: PlanReadingKey | null;
}

/** A reading with what it makes of the items. */
export interface PossibleReading {
  readonly key: PlanReadingKey;
  readonly changes: readonly Change[];
}

/** A value of an item under a reading: `values[field]` becomes `value`. */
export interface Change {
  readonly item: string;
  readonly field: string;
  readonly value: string | Mode | Measure | Target | null;
}

/** What became of a sentence. */
export type Fate =
  /** Items were read from it. */
  | "used"
  /** A heading, a label, a page number: it orders the text. */
  | "structure"
  /** It demands nothing that the workbook holds. */
  | "prose"
  /** It may demand something: a question asks about it, and nothing was read from it. */
  | "asked";

/** A sentence of the plan and what became of it. */
export interface AccountedSentence {
  readonly words: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly clause: string;
  readonly fate: Fate;
  /** Ids of the items read from it. */
  readonly items: readonly string[];
  /** Ids of the questions about it. */
  readonly questions: readonly string[];
}
