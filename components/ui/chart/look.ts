"use client";

// Paints are values, and a value does not cross from the browser's side: only what draws there may ask for one.
import { SIGNS, type SignName } from "../sign";

/** What a part is painted with: the hue of a verdict where the part is one, else the accent or the ink. */
export type Hue = SignName | "accent" | "ink";

/** How a part is drawn, told apart without its hue: full, striped, an outline, or dashed where nothing is known. */
export const PART_LOOKS = ["full", "striped", "outline", "unknown"] as const;
export type PartLook = (typeof PART_LOOKS)[number];

/** The class that sets `currentColor` to a hue. */
export function inkOf(hue: Hue): string {
  if (hue === "accent") return "text-accent";
  return hue === "ink" ? "text-ink" : SIGNS[hue].ink;
}
