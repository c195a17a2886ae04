/** A small campaign as a workbook in memory, for tests that change one thing in it. */

import { readCampaign, type CampaignReading } from "../../src/workbook/reading";
import {
  CRITERIA_TAB,
  KNOWN_BASE_SALARIES,
  BASE_SALARIES_TAB,
  KPIS_TAB,
  MOVEMENTS_TAB,
  OFFICIALS_TAB,
  SETTINGS,
  SETTINGS_TAB,
  UNIT_CODE_LABEL,
  UNIT_TAB,
  UNITS_TAB,
  type KeyOf,
  type SettingKey,
  type Tab,
} from "../../src/workbook/layout";
import type { Area, Snapshot } from "../../src/workbook/snapshot";
import { describeProblem, type ProblemText } from "../../src/language/problems";
import { problemTexts } from "../../src/language/vi/problems";
import { placeOf, type Problem } from "../../src/domain/problem";

/** A tab that a test may change before it is read. */
export interface BookTab {
  id: number;
  name: string;
  values: unknown[][];
  merges: Area[];
  formulas?: string[][];
}

/** A workbook that a test may change before it is read. */
export interface Book {
  locale: string;
  timeZone: string;
  tabs: BookTab[];
  namedRanges?: NonNullable<Snapshot["namedRanges"]>;
}

export const day = (year: number, month: number, date: number): Date => new Date(year, month - 1, date);

/** The tab with this name. */
export function tabOf(book: Book, name: string): BookTab {
  const tab = book.tabs.find((one) => one.name === name);
  if (tab === undefined) throw new Error(`No tab ${name}`);
  return tab;
}

/** Rows of a declared tab by column keys, under its headers. */
function table<Key extends string>(layout: Tab<Key>, rows: readonly Partial<Record<Key, unknown>>[]): unknown[][] {
  return [
    layout.columns.map(({ header }) => header),
    ...rows.map((row) => layout.columns.map(({ key }) => row[key] ?? "")),
  ];
}

/** A cell of a declared tab: the row as counted in the tab, the column by its key. */
export function put<Key extends string>(tab: BookTab, layout: Tab<Key>, row: number, key: Key, value: unknown): void {
  const column = layout.columns.findIndex((one) => one.key === key);
  const values = (tab.values[row - 1] ??= []);
  while (values.length <= column) values.push("");
  values[column] = value;
}

const SETTING_VALUES: Partial<Record<SettingKey, unknown>> = {
  department: "Sở Thông tin và Truyền thông tỉnh Bắc Kạn",
  planNumber: "05/KH-STTTT",
  planDate: day(2022, 1, 24),
  planTitle: "Phong trào thi đua năm 2022",
  start: day(2022, 1, 1),
  end: day(2022, 12, 31),
  asOf: day(2022, 12, 31),
  deadline: day(2023, 1, 15),
  awardForm: "Giấy khen của Giám đốc Sở",
  signer: "Phạm Văn Ký",
  signerPosition: "Giám đốc",
  countCoHolders: "Không",
};

const attested = (key: string): Record<string, unknown> => ({
  [key]: "Có",
  [`${key}By`]: "Trần Thị Trưởng",
  [`${key}On`]: day(2022, 12, 31),
});

/** The rows of unit CNTT's tab start here. */
export const FIRST_ROW = 3;

/** Two units, three officials, three targets and a task; nothing in it is at fault. */
export function sampleBook(): Book {
  const kpis: Partial<Record<KeyOf<typeof KPIS_TAB>, unknown>>[] = [
    { code: "CT01", kind: "Chỉ tiêu", content: "Trạm truyền thanh", target: "100 xã, phường", holder: "CNTT" },
    { code: "CT02", kind: "Chỉ tiêu", content: "Hoạt động tốt", target: "96%", holder: "CNTT", coHolders: "VP" },
    {
      code: "CT13",
      kind: "Chỉ tiêu",
      content: "Chuyển đổi số",
      target: "Tăng từ 02 bậc trở lên",
      baseline: 51,
      due: day(2022, 12, 31),
      holder: "CNTT",
    },
    { code: "NV01", kind: "Nhiệm vụ", content: "Đề án", due: day(2022, 6, 30), holder: "VP" },
  ];
  const units: Partial<Record<KeyOf<typeof UNITS_TAB>, unknown>>[] = [
    {
      code: "CNTT",
      name: "Phòng Công nghệ thông tin",
      kind: "Phòng",
      considered: "Có",
      proposed: "Có",
      ...attested("unity"),
    },
    {
      code: "VP",
      name: "Văn phòng Sở",
      kind: "Phòng",
      considered: "Có",
      ...attested("unity"),
      ...attested("noDiscipline"),
    },
    { code: "LD", name: "Lãnh đạo Sở", kind: "Lãnh đạo Sở", considered: "Không" },
  ];
  const official = {
    employment: "Công chức",
    rating: "Hoàn thành tốt nhiệm vụ",
    discipline: "Không",
    underConsideration: "Không",
  };
  const officials: Partial<Record<KeyOf<typeof OFFICIALS_TAB>, unknown>>[] = [
    { ...official, code: "CB01", name: "Nguyễn Văn An", unit: "CNTT", group: "Người trực tiếp công tác, lao động" },
    { ...official, code: "CB02", name: "Hoàng Thị Bình", unit: "VP", group: "Lãnh đạo đơn vị" },
    { ...official, code: "CB03", name: "Phạm Văn Ký", unit: "LD", group: "Lãnh đạo Sở", position: "Giám đốc" },
  ];
  const criteria: Partial<Record<KeyOf<typeof CRITERIA_TAB>, unknown>>[] = [
    {
      code: "T1.1",
      audience: "Tập thể",
      clause: "III.2.a, gạch đầu dòng 1",
      mode: "Bắt buộc",
      measure: "Hoàn thành 100% chỉ tiêu, nhiệm vụ được giao",
    },
    {
      code: "C1.1",
      audience: "Cá nhân",
      clause: "III.2.b, gạch đầu dòng 4",
      mode: "Bắt buộc",
      measure: "Không bị kỷ luật từ hình thức … trở lên",
      level: "Cảnh cáo",
    },
  ];
  const movements: Partial<Record<KeyOf<typeof MOVEMENTS_TAB>, unknown>>[] = [
    {
      code: "PT1",
      name: "Vì người nghèo",
      launchedBy: "Thủ tướng Chính phủ",
      carriedBy: "Kế hoạch số 12/KH-STTTT",
      unit: "CNTT",
      participation: "Tích cực",
    },
  ];
  const unitTab = (
    code: string,
    name: string,
    rows: readonly Partial<Record<KeyOf<typeof UNIT_TAB>, unknown>>[],
  ): unknown[][] => [[UNIT_CODE_LABEL, code, name], ...table(UNIT_TAB, rows)];
  const contents: [string, unknown[][]][] = [
    [
      SETTINGS_TAB.name,
      [
        ["Mục", "Giá trị", "Ghi chú"],
        ...SETTINGS.map(({ key, name, note }) => [name, SETTING_VALUES[key] ?? "", note]),
      ],
    ],
    [
      BASE_SALARIES_TAB.name,
      table(
        BASE_SALARIES_TAB,
        KNOWN_BASE_SALARIES.map(({ amount, source }, index) => ({ from: day(2019 + index * 4, 7, 1), amount, source })),
      ),
    ],
    [KPIS_TAB.name, table(KPIS_TAB, kpis)],
    [CRITERIA_TAB.name, table(CRITERIA_TAB, criteria)],
    [UNITS_TAB.name, table(UNITS_TAB, units)],
    [OFFICIALS_TAB.name, table(OFFICIALS_TAB, officials)],
    [MOVEMENTS_TAB.name, table(MOVEMENTS_TAB, movements)],
    [
      "CNTT",
      unitTab("CNTT", "Phòng Công nghệ thông tin", [
        {
          code: "CT01",
          kind: "Chỉ tiêu",
          content: "Trạm truyền thanh",
          target: "100 xã, phường",
          actual: 102,
          lead: "CB01",
        },
        { code: "CT02", kind: "Chỉ tiêu", content: "Hoạt động tốt", target: "96%", actual: "97,5%" },
        {
          code: "CT13",
          kind: "Chỉ tiêu",
          content: "Chuyển đổi số",
          target: "Tăng từ 02 bậc trở lên",
          baseline: 51,
          due: day(2022, 12, 31),
          actual: 48,
        },
      ]),
    ],
    [
      "VP",
      unitTab("VP", "Văn phòng Sở", [
        {
          code: "NV01",
          kind: "Nhiệm vụ",
          content: "Đề án",
          due: day(2022, 6, 30),
          actual: "Hoàn thành",
          completed: day(2022, 4, 26),
          quality: "Tốt",
          lead: "CB02",
        },
        {
          code: "PS01",
          kind: "Nhiệm vụ phát sinh",
          content: "Tập huấn",
          actual: "Hoàn thành",
          completed: day(2022, 8, 1),
          quality: "Xuất sắc",
        },
      ]),
    ],
  ];
  return {
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    tabs: contents.map(([name, values], index) => ({ id: 100 + index, name, values, merges: [] })),
  };
}

/** The workbook read after one thing in it was changed. */
export function readBook(change: (book: Book) => void = () => undefined): CampaignReading {
  const book = sampleBook();
  change(book);
  return readCampaign(book);
}

/** A problem as a person meets it: "Cán bộ!L3: …", with the remedy. */
export function told(problem: Problem): ProblemText & { readonly place: string } {
  const { tab, cell } = placeOf(problem);
  return { ...describeProblem(problemTexts, problem), place: cell === "" ? tab : `${tab}!${cell}` };
}
