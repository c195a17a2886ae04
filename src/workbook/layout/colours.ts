/** Colours that mean something: good news green, bad news red, what needs watching amber, what nobody can say grey. */

/** A background with the font colour that stays readable on it (contrast above 7 : 1). */
export interface CellColour {
  readonly background: string;
  readonly font: string;
}

export const GREEN: CellColour = { background: "#d9ead3", font: "#274e13" };
export const BLUE: CellColour = { background: "#d0e0f3", font: "#1c3f6e" };
export const AMBER: CellColour = { background: "#fff2cc", font: "#5f4a00" };
export const RED: CellColour = { background: "#f4cccc", font: "#7f0000" };
export const GREY: CellColour = { background: "#efefef", font: "#434343" };
