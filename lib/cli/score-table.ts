import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { VERDICTS } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import type { ScoredFile, ScoreLine } from "./score-file";
import { scoreTexts } from "./score-text";

const MOST_WORKLOADS = 20;
const MOST_REJECTED = 5;

/** One file's score for a person: a heading, a line per workload, then what could not be read or placed. */
export function renderScore(line: ScoreLine, lookup: EditionLookup, locale: Locale): string {
  const texts = scoreTexts(locale);
  if ("error" in line) return `${line.file}\n  ${texts.unreadable} ${line.error.message} (${line.error.code})\n\n`;
  const parts = [
    `${line.file}`,
    `  ${line.format} · ${texts.edition} ${line.edition} · ${line.resources} ${texts.resources} · ${line.shapes} ${texts.shapes}`,
    `  ${verdictsOf(line, locale)}`,
    ...workloadLines(line, lookup, locale),
    ...listed(texts.unmapped, line.unmapped),
    ...listed(texts.labels, line.labels),
    ...rejectedLines(line, locale),
  ];
  return `${parts.join("\n")}\n\n`;
}

function verdictsOf({ verdicts }: ScoredFile, locale: Locale): string {
  const names = scoreTexts(locale).verdicts;
  const found = VERDICTS.filter((verdict) => verdicts[verdict] > 0);
  return found.map((verdict) => `${names[verdict]} ${verdicts[verdict]}`).join(" · ");
}

function workloadLines({ workloads }: ScoredFile, lookup: EditionLookup, locale: Locale): readonly string[] {
  const texts = scoreTexts(locale);
  const width = Math.min(40, Math.max(...workloads.slice(0, MOST_WORKLOADS).map(({ name }) => name.length), 0));
  const lines = workloads.slice(0, MOST_WORKLOADS).map(({ name, verdict, blocking }) => {
    const services = new Set(blocking.map(({ service }) => serviceName(service, lookup, locale)));
    const why = [...services].slice(0, 3).join(", ") + (services.size > 3 ? ", …" : "");
    return `    ${cut(name, width).padEnd(width)}  ${texts.verdicts[verdict]}${why === "" ? "" : ` — ${why}`}`;
  });
  const more = workloads.length - lines.length;
  return more > 0 ? [...lines, `    … ${more} ${texts.more}`] : lines;
}

function serviceName(id: string | null, lookup: EditionLookup, locale: Locale): string {
  if (id === null) return "?";
  return lookup.service(id)?.name[locale] ?? id;
}

function listed(title: string, counts: Readonly<Record<string, number>>): readonly string[] {
  const entries = Object.entries(counts);
  if (entries.length === 0) return [];
  const shown = entries.slice(0, 8).map(([name, count]) => `${name} (${count})`);
  return [`  ${title} ${shown.join(", ")}${entries.length > 8 ? ", …" : ""}`];
}

function rejectedLines({ rejected }: ScoredFile, locale: Locale): readonly string[] {
  const texts = scoreTexts(locale);
  if (rejected.length === 0) return [];
  const lines = rejected.slice(0, MOST_REJECTED).map(({ row, message }) => `    ${texts.row} ${row}: ${message}`);
  const more = rejected.length - lines.length;
  return [`  ${rejected.length} ${texts.rejected}`, ...lines, ...(more > 0 ? [`    … ${more} ${texts.more}`] : [])];
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
