import Papa from "papaparse";
import { expect } from "vitest";
import type { Download } from "../use-case";

/** The lines of a CSV file, headings first. */
export async function linesOf(file: Promise<Download>): Promise<string[][]> {
  let text = "";
  for await (const piece of (await file).body) text += String(piece);
  expect(text.startsWith("\uFEFF")).toBe(true);
  return Papa.parse<string[]>(text.slice(1).trimEnd(), { newline: "\r\n" }).data;
}
