import type { Source } from "@/lib/domain/catalogue/edition";
import { serialOf } from "@/lib/domain/exchange/sheet-day";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import type { Dossier, DossierCount, DossierReason, DossierResource, DossierWorkload, WorkloadReasons } from "./dossier";
import { headLines } from "./dossier-head";
import type { DossierWords } from "./dossier-words";
import { type CellValue, type ColumnLook, type SheetColumn, StreamedWorkbook } from "./streamed-workbook";

type Columns = readonly (readonly [key: string, width: number, look: ColumnLook])[];
const WORKLOADS: Columns = [
  ["name", 34, "text"],
  ["key", 34, "text"],
  ["verdict", 22, "text"],
  ["level", 16, "text"],
  ["outcome", 24, "text"],
  ["evidence", 22, "text"],
  ["reported", 12, "number"],
  ["needed", 12, "number"],
  ["resources", 12, "number"],
  ["blockingService", 28, "text"],
  ["because", 60, "long"],
  ["remedy", 60, "long"],
  ["owner", 24, "text"],
  ["criticality", 14, "text"],
  ["data", 34, "long"],
  ["engagedOn", 14, "day"],
  ["goLiveOn", 14, "day"],
  ["contractEndsOn", 14, "day"],
  ["licenceEndsOn", 14, "day"],
];
const REASONS: Columns = [
  ["name", 34, "text"],
  ["key", 34, "text"],
  ["verdict", 22, "text"],
  ["part", 14, "text"],
  ["effect", 22, "text"],
  ["service", 28, "text"],
  ["rule", 24, "text"],
  ["because", 60, "long"],
  ["remedy", 60, "long"],
  ["requirement", 16, "text"],
  ["resources", 12, "number"],
  ["evidence", 22, "text"],
  ["date", 14, "day"],
  ["sources", 70, "text"],
  ["sourceLabels", 24, "text"],
];
const RESOURCES: Columns = [
  ["resource", 34, "text"],
  ["type", 34, "text"],
  ["service", 28, "text"],
  ["sku", 22, "text"],
  ["location", 18, "text"],
  ["resourceGroup", 24, "text"],
  ["subscription", 24, "text"],
  ["name", 34, "text"],
  ["verdict", 22, "text"],
  ["evidence", 22, "text"],
  ["id", 60, "text"],
];
const SOURCES: Columns = [
  ["id", 28, "text"],
  ["title", 60, "long"],
  ["locator", 60, "long"],
  ["date", 14, "day"],
  ["label", 20, "text"],
  ["findings", 14, "number"],
];
const CHECK: Columns = [
  ["count", 44, "text"],
  ["source", 14, "number"],
  ["lines", 14, "number"],
  ["same", 16, "text"],
];

/** A dossier as a workbook, line by line. `count` is compared with the source before the last sheet: when they differ, no file comes out. */
export async function* dossierWorkbook(dossier: Dossier, words: DossierWords, count: DossierCount): AsyncGenerator<Uint8Array> {
  const { locale, at } = dossier.head;
  const dayFormat = locale === "fr" ? "dd/mm/yyyy" : "yyyy-mm-dd";
  const book = new StreamedWorkbook({ producer: words.say("producer"), at, dayFormat });
  const writing = write(book, dossier, words, count).catch((error: Error) => {
    book.stream.destroy(error);
  });
  yield* book.stream as AsyncIterable<Uint8Array>;
  await writing;
}

async function write(book: StreamedWorkbook, dossier: Dossier, words: DossierWords, count: DossierCount): Promise<void> {
  const { head } = dossier;
  const { say } = words;
  const told: ReasonWords = { ...words, quoted: quoting(words, head.locale) };
  const sources = new Map<string, { source: Source; findings: number }>();
  const named = (key: string) => (part: number) =>
    part === 1 ? say(`sheet.${key}`) : say("sheet.more", { name: say(`sheet.${key}`), number: part });
  const columns = (given: Columns): SheetColumn[] =>
    given.map(([key, width, look]) => ({ title: say(`column.${key}`), width, look }));
  await book.page(say("sheet.summary"), say("title"), headLines(head, words));
  await book.table(
    named("workloads"),
    columns(WORKLOADS),
    linesOf(dossier.workloads(), (line) => [workloadCells(line, words, count)]),
  );
  await book.table(
    named("reasons"),
    columns(REASONS),
    linesOf(dossier.reasons(), (line) => reasonLines(line, told, count, sources)),
  );
  await book.table(
    named("resources"),
    columns(RESOURCES),
    linesOf(dossier.resources(), (line) => [resourceCells(line, words, count)]),
  );
  count.compare(head, { withResources: true });
  await book.table(named("sources"), columns(SOURCES), once(sourceLines(sources, words)));
  await book.table(named("check"), columns(CHECK), once(checkLines(dossier, words, count)));
  await book.end();
}

async function* linesOf<L>(
  pages: AsyncIterable<readonly L[]>,
  cells: (line: L) => readonly (readonly CellValue[])[],
): AsyncGenerator<readonly (readonly CellValue[])[]> {
  for await (const page of pages) yield page.flatMap(cells);
}

async function* once<T>(page: T): AsyncGenerator<T> {
  yield page;
}

function workloadCells(line: DossierWorkload, { word, stated, workload }: DossierWords, count: DossierCount): CellValue[] {
  count.workload(line.verdict);
  return [
    workload(line),
    line.key,
    word("verdict", line.verdict),
    word("obligation", line.level),
    word("outcome", line.outcome),
    word("grade", line.evidence),
    line.reported,
    line.needed,
    line.resources,
    line.service,
    line.because,
    line.remedy,
    line.owner,
    line.criticality === null ? "" : stated("criticalities", line.criticality),
    line.dataCategories.map((category) => stated("dataCategories", category)).join("\n"),
    ...[line.engagedOn, line.goLiveOn, line.contractEndsOn, line.licenceEndsOn].map(dayCell),
  ];
}

function reasonLines(
  line: WorkloadReasons,
  words: ReasonWords,
  count: DossierCount,
  sources: Map<string, { source: Source; findings: number }>,
): CellValue[][] {
  count.told += 1;
  count.reasons += line.reasons.length;
  return line.reasons.map((reason) => {
    for (const source of reason.sources) {
      const known = sources.get(source.id);
      if (known) known.findings += 1;
      else sources.set(source.id, { source, findings: 1 });
    }
    return reasonCells(line, reason, words);
  });
}

interface ReasonWords extends DossierWords {
  readonly quoted: (sources: readonly Source[]) => readonly [titles: string, labels: string];
}

/** Sources in two cells. A finding gives the same list each time it is told, so that each list is put into words once. */
function quoting({ word }: DossierWords, locale: Locale): ReasonWords["quoted"] {
  const known = new WeakMap<readonly Source[], readonly [string, string]>();
  return (sources) => {
    const found = known.get(sources);
    if (found) return found;
    const titles = sources.map(({ title, locator, date }) => `${title} (${locator}, ${formatDay(locale, date)})`).join("\n");
    const cells = [titles, sources.map(({ label }) => word("sourceLabel", label)).join("\n")] as const;
    known.set(sources, cells);
    return cells;
  };
}

function reasonCells(line: WorkloadReasons, reason: DossierReason, { say, word, quoted, workload }: ReasonWords): CellValue[] {
  const part = reason.decides ? "decides" : reason.accessory ? "accessory" : "told";
  return [
    workload(line),
    line.key,
    word("verdict", line.verdict),
    say(`part.${part}`),
    word("verdict", reason.effect),
    reason.service,
    reason.ruleId,
    reason.because,
    reason.remedy,
    reason.requirement,
    reason.resources,
    word("grade", reason.evidence),
    dayCell(reason.date),
    ...quoted(reason.sources),
  ];
}

function resourceCells(line: DossierResource, { word, workload }: DossierWords, count: DossierCount): CellValue[] {
  count.resources += 1;
  return [
    line.name,
    line.type,
    line.service,
    line.sku,
    line.location,
    line.resourceGroup,
    line.subscription,
    workload(line.workload),
    word("verdict", line.verdict),
    word("grade", line.evidence),
    line.key,
  ];
}

function sourceLines(sources: ReadonlyMap<string, { source: Source; findings: number }>, { word }: DossierWords): CellValue[][] {
  return [...sources.values()]
    .sort((a, b) => (a.source.id < b.source.id ? -1 : 1))
    .map(({ source, findings }) => [
      source.id,
      source.title,
      source.locator,
      dayCell(source.date),
      word("sourceLabel", source.label),
      findings,
    ]);
}

/** What the source holds beside what was written: equal, or the file would not have come this far. */
function checkLines({ head }: Dossier, { say, word }: DossierWords, count: DossierCount): CellValue[][] {
  const line = (name: string, source: number | null, lines: number): CellValue[] => [
    name,
    source,
    lines,
    source === null ? "" : say("check.yes"),
  ];
  return [
    ...head.totals.map(({ verdict, workloads }) =>
      line(say("check.verdict", { verdict: word("verdict", verdict) }), workloads, count.workloads.get(verdict) ?? 0),
    ),
    line(say("check.workloads"), head.workloads, count.lines),
    line(say("check.told"), head.workloads, count.told),
    line(say("check.reasons"), null, count.reasons),
    line(say("check.resources"), head.resources, count.resources),
  ];
}

function dayCell(day: string | null): CellValue {
  return day === null ? null : (serialOf(day) ?? day);
}
