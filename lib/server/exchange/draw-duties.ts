import type { Locale } from "@/lib/domain/locale";
import { CertificatePage, SOFT } from "../training/certificate-page";
import { exchangeWords } from "./exchange-words";
import type { ProjectDuties } from "./load-duties";
import { cellsOf, coverOf } from "./write-duty-workbook";

/** The customer's duties on paper: one after the other, each with its answer and what is left to do. */
export async function drawDuties(duties: ProjectDuties, locale: Locale, now: Date): Promise<Uint8Array> {
  const words = await exchangeWords(locale);
  const page = new CertificatePage(words("duties.title"), words("workbook.producer"), locale);
  const named = (key: string, text: string) =>
    words("duties.named", { name: words(`duties.${key}`), text: oneLine(text, locale) });
  page.line(words("workbook.producer"), { size: 10, colour: SOFT });
  page.line(words("duties.title"), { size: 20, bold: true });
  page.gap(8);
  for (const [name, text] of coverOf(duties, words, locale, now)) page.line(words("duties.named", { name, text }), { size: 10 });
  for (const [title, lines] of [
    [words("duties.annex"), duties.annex],
    [words("duties.others"), duties.others],
  ] as const) {
    page.gap(14);
    page.line(title, { size: 14, bold: true });
    page.gap(4);
    for (const line of lines) {
      const cells = cellsOf(line, locale, words);
      page.row(`${cells.clause} – ${cells.duty}`, [cells.strength, cells.bearer, cells.state].join(" · "));
      for (const key of ["answer", "rationale", "remedy", "comment", "documents"] as const)
        if (cells[key]) page.line(named(key, cells[key]), { size: 9 });
      page.gap(4);
    }
  }
  return page.end();
}

function oneLine(text: string, locale: Locale): string {
  return text.replace(/\s*\n\s*/g, locale === "fr" ? "\u202f; " : "; ");
}
