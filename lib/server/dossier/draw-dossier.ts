import { setTimeout as pause } from "node:timers/promises";
import type { Source } from "@/lib/domain/catalogue/edition";
import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import type { VerdictPart } from "@/lib/domain/report/dossier-volumes";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import type { Dossier, DossierCount, DossierReason, ReasonedWorkload } from "./dossier";
import { headLines } from "./dossier-head";
import type { DossierWords } from "./dossier-words";
import { Paper, SOFT } from "./paper";
import { WordWidths } from "./word-widths";

/** Where the contents lead: found by the first pass, printed by the second. */
interface Found {
  readonly verdicts: ReadonlyMap<Verdict, number>;
  readonly sources: number;
  readonly pages: number;
}
/** Drawn faster than it is fetched, it waits: so many bytes are held at most. */
const HELD = 1_000_000;
/** A workload begins with its facts and its first reason. */
const HEADED = 140;
/** A reason and its grounds begin on one page. */
const KEPT_TOGETHER = 52;
const SMALL = { size: 8.5, colour: SOFT } as const;

/**
 * A dossier on paper, tagged, page by page. Read twice: the first time pages are only counted, so that the contents and each foot name
 * pages that are right. `count` is compared with the source before the last page: when they differ, no file comes out.
 */
export async function* dossierDocument(dossier: Dossier, words: DossierWords, count: DossierCount): AsyncGenerator<Uint8Array> {
  const widths = new WordWidths();
  const head = {
    title: titleOf(dossier, words),
    named: namedOf(dossier, words),
    author: words.say("producer"),
    locale: dossier.head.locale,
    at: dossier.head.at,
  };
  const found = await drawn(new Paper(head, widths, null), dossier, words, null, null);
  const pages = formatNumber(dossier.head.locale, found.pages);
  const footed = (page: number) => words.say("pdf.page", { page: formatNumber(dossier.head.locale, page), pages });
  const paper = new Paper(head, widths, footed);
  const drawing = drawn(paper, dossier, words, found, count).then(
    () => paper.end(),
    (error: Error) => {
      paper.pen.destroy(error);
    },
  );
  yield* paper.pen as unknown as AsyncIterable<Uint8Array>;
  await drawing;
}

function titleOf({ head: { volume, locale } }: Pick<Dossier, "head">, { say }: DossierWords): string {
  if (volume === null) return say("title");
  return say("volume.title", { number: formatNumber(locale, volume.number), of: formatNumber(locale, volume.of) });
}

/** Of which document a page is, where it lies alone; the names come last, for they may be too long for one line. */
function namedOf({ head }: Pick<Dossier, "head">, words: DossierWords): string {
  const of = `${head.organisation} — ${head.project}`;
  return [titleOf({ head }, words), formatDay(head.locale, head.at.toISOString()), of].join(" · ");
}

/** What this document must hold: everything, or what its volume does. */
function heldBy({
  head,
}: Pick<Dossier, "head">): Pick<Dossier["head"], "workloads" | "resources"> & { totals: readonly VerdictPart[] } {
  const { volume } = head;
  return volume === null ? head : { ...head, totals: volume.totals, workloads: volume.last - volume.first + 1 };
}

async function drawn(
  paper: Paper,
  dossier: Dossier,
  words: DossierWords,
  known: Found | null,
  count: DossierCount | null,
): Promise<Found> {
  const verdicts = new Map<Verdict, number>();
  const sources = new Map<string, Source>();
  drawHead(paper, dossier, words, known);
  for await (const page of dossier.reasoned()) {
    for (const workload of page) {
      count?.workload(workload.verdict);
      if (!verdicts.has(workload.verdict)) verdicts.set(workload.verdict, drawVerdict(paper, workload.verdict, dossier, words));
      drawWorkload(paper, workload, dossier, words);
      for (const { sources: some } of workload.reasons) for (const source of some) sources.set(source.id, source);
      if (count) {
        count.told += 1;
        count.reasons += workload.reasons.length;
      }
    }
    while (known && paper.pen.readableLength > HELD && !paper.pen.destroyed) await pause(2);
  }
  count?.compare(heldBy(dossier), { withResources: false });
  const onPage = drawSources(paper, [...sources.values()], dossier, words);
  return { verdicts, sources: onPage, pages: paper.pages };
}

function drawHead(paper: Paper, { head }: Pick<Dossier, "head">, words: DossierWords, known: Found | null): void {
  const { say, word } = words;
  paper.section();
  paper.text("P", say("producer"), SMALL);
  paper.text("H1", titleOf({ head }, words), { size: 22, bold: true });
  paper.gap(6);
  for (const [name, text] of headLines(head, words)) paper.text("P", say("named", { name, text }), { size: 9.5 });
  const number = (page: number | undefined) => (page === undefined ? "" : formatNumber(head.locale, page));
  paper.text("P", say("pdf.pages", { pages: number(known?.pages) || "0" }), { size: 9.5 });
  paper.gap(12);
  paper.need(60);
  paper.text("H2", say("pdf.contents"), { size: 14, bold: true });
  paper.gap(4);
  const { totals } = heldBy({ head });
  if (totals.length === 0) paper.text("P", say("pdf.empty"), { size: 10 });
  for (const { verdict } of totals)
    paper.entry(entryOf(verdict, head, words), number(known?.verdicts.get(verdict)), `verdict-${verdict}`, { size: 10.5 });
  paper.entry(say("pdf.sourceList"), number(known?.sources), "sources", { size: 10.5 });
  for (const { verdict, first, last } of head.volume?.elsewhere ?? []) {
    const where = say("volume.elsewhere", { verdict: word("verdict", verdict), first, last, count: last - first + 1 });
    paper.text("P", where, { ...SMALL, size: 9.5 });
  }
}

/** A verdict and how many workloads have it; in a volume, how many of them are here. */
function entryOf(verdict: Verdict, { locale, totals, volume }: Dossier["head"], { say, word }: DossierWords): string {
  const counted = (parts: readonly VerdictPart[]) =>
    formatNumber(locale, parts.find((one) => one.verdict === verdict)?.workloads ?? 0);
  const named = { verdict: word("verdict", verdict), count: counted(volume?.totals ?? totals) };
  return volume === null ? say("pdf.entry", named) : say("volume.entry", { ...named, total: counted(totals) });
}

/** Each verdict begins a page; gives which. */
function drawVerdict(paper: Paper, verdict: Verdict, { head }: Dossier, words: DossierWords): number {
  const name = entryOf(verdict, head, words);
  paper.running("");
  paper.page();
  paper.section();
  paper.place(`verdict-${verdict}`, name);
  paper.text("H2", name, { size: 16, bold: true });
  paper.gap(6);
  return paper.pages;
}

function drawWorkload(paper: Paper, line: ReasonedWorkload, { head }: Dossier, words: DossierWords): void {
  const { say, word, stated, workload } = words;
  const none = say("pdf.none");
  const number = (value: number) => formatNumber(head.locale, value);
  const [name, verdict] = [workload(line), word("verdict", line.verdict)];
  paper.running(verdict);
  paper.need(HEADED);
  paper.running(say("pdf.continued", { verdict, name }));
  paper.section();
  paper.rule();
  paper.gap(5);
  paper.mark(name);
  paper.text("H3", name, { size: 12, bold: true });
  if (line.name !== "" && line.key !== line.name)
    paper.text("P", say("named", { name: say("column.key"), text: line.key }), SMALL);
  const evidence = word("grade", line.evidence);
  const facts = { evidence, reported: number(line.reported), needed: number(line.needed), resources: number(line.resources) };
  const about = {
    owner: line.owner || none,
    criticality: line.criticality === null ? none : stated("criticalities", line.criticality),
    data: line.dataCategories.map((one) => stated("dataCategories", one)).join(", ") || none,
  };
  const lines = [
    say("pdf.duty", { level: word("obligation", line.level), outcome: word("outcome", line.outcome) }),
    say("pdf.facts", facts),
    say("pdf.people", about),
    ...datesOf(line, head.locale, words),
  ];
  paper.text("P", lines.join("\n"), { size: 9 });
  paper.gap(3);
  if (line.service) paper.text("P", say("pdf.blocked", { service: line.service }), { size: 10, bold: true });
  paper.gap(2);
  if (line.reasons.length === 0) paper.text("P", say("pdf.noReason"), { size: 9, indent: 10 });
  for (const reason of line.reasons) drawReason(paper, reason, head.locale, words);
  paper.gap(8);
}

function datesOf(line: ReasonedWorkload, locale: Dossier["head"]["locale"], { say }: DossierWords): string[] {
  const dates = (["engagedOn", "goLiveOn", "contractEndsOn", "licenceEndsOn"] as const).flatMap((key) => {
    const day = line[key];
    return day === null ? [] : [say("named", { name: say(`column.${key}`), text: formatDay(locale, day) })];
  });
  return dates.length === 0 ? [] : [dates.join(" · ")];
}

function drawReason(paper: Paper, reason: DossierReason, locale: Locale, { say, word }: DossierWords): void {
  const part = say(`part.${reason.decides ? "decides" : reason.accessory ? "accessory" : "told"}`);
  const effect = word("verdict", reason.effect);
  const facts = [
    say("pdf.reasonFacts", { part, effect, evidence: word("grade", reason.evidence), resources: reason.resources }),
    reason.requirement && say("pdf.requirement", { requirement: reason.requirement }),
  ];
  // Most reasons name their service by themselves.
  const named = reason.because.includes(reason.service) ? reason.because : `${reason.service} – ${reason.because}`;
  paper.need(KEPT_TOGETHER);
  paper.text("P", named, { size: 9, indent: 10, bold: reason.decides });
  const rest = [
    facts.filter(Boolean).join(" · "),
    reason.remedy && say("pdf.remedy", { text: reason.remedy }),
    reason.sources.length > 0 &&
      say("pdf.sources", {
        text: reason.sources
          .map(({ id, label, date }) => `${id} (${word("sourceLabel", label)}, ${formatDay(locale, date)})`)
          .join(" · "),
      }),
  ];
  paper.text("P", rest.filter(Boolean).join("\n"), { ...SMALL, size: 8, indent: 20 });
  paper.gap(2);
}

/** Every source once, by its id; gives the page on which they begin. */
function drawSources(paper: Paper, sources: readonly Source[], { head }: Dossier, { say, word }: DossierWords): number {
  const name = say("pdf.sourceList");
  paper.running("");
  paper.page();
  paper.running(name);
  paper.section();
  paper.place("sources", name);
  const page = paper.pages;
  paper.text("H2", name, { size: 16, bold: true });
  paper.gap(6);
  for (const { id, title, locator, date, label } of [...sources].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    paper.need(36);
    paper.text("P", `${id} – ${title}`, { size: 9, bold: true });
    paper.text("P", [locator, formatDay(head.locale, date), word("sourceLabel", label)].join(" · "), { ...SMALL, indent: 10 });
    paper.gap(3);
  }
  return page;
}
