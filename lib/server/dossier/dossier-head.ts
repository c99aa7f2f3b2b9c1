import { formatDay, formatMoment, formatNumber } from "@/lib/i18n/format";
import type { DossierHead } from "./dossier";
import type { DossierWords } from "./dossier-words";

/** What the file is of, made from what, filtered how, and how much it must hold. */
export function headLines(head: DossierHead, words: DossierWords): (readonly [string, string | number])[] {
  const { say, word } = words;
  const { inputs, locale } = head;
  const { kind, tag } = inputs.grouping;
  return [
    [say("head.organisation"), head.organisation],
    [say("head.project"), head.project],
    [say("head.at"), say("head.atText", { moment: formatMoment(locale, head.at.toISOString()) })],
    [say("head.edition"), say("head.editionText", { title: head.edition, day: formatDay(locale, inputs.edition.effectiveFrom) })],
    [say("head.editionHash"), inputs.edition.sha256],
    [say("head.engine"), inputs.engineVersion],
    [say("head.ruleSet"), inputs.ruleSet],
    [say("head.day"), formatDay(locale, inputs.day)],
    [say("head.import"), importText(head, words)],
    [say("head.grouping"), say(`grouping.${kind}`, { tag: tag ?? "" })],
    [say("head.stamp"), inputs.stamp],
    [say("head.filters"), filterText(head, words)],
    [say("head.workloads"), formatNumber(locale, head.workloads)],
    ...volumeLines(head, words),
    ...head.totals.map(({ verdict, workloads }) => [word("verdict", verdict), formatNumber(locale, workloads)] as const),
    [say("head.resources"), formatNumber(locale, head.resources)],
    [say("head.reconciliation"), say("head.reconciliationText")],
    [say("head.reproducible"), say("head.reproducibleText")],
    [say("head.reading"), say("head.readingText")],
    [say("head.notice"), say("head.noticeText")],
  ];
}

/** Which of the workloads this document holds, where they are too many for one. */
function volumeLines({ volume, locale }: DossierHead, { say }: DossierWords): (readonly [string, string])[] {
  if (volume === null) return [];
  const number = (value: number) => formatNumber(locale, value);
  const { of, first, last } = volume;
  const named = say("head.volumeText", {
    number: number(volume.number),
    of: number(of),
    first: number(first),
    last: number(last),
  });
  return [[say("head.volume"), named]];
}

/** An import's number, and the day on which it came in sight. */
function importText({ inputs, locale }: DossierHead, { say }: DossierWords): string {
  const number = String(inputs.importNumber);
  if (inputs.importedAt === null) return say("head.importUndated", { number });
  return say("head.importText", { number, day: formatMoment(locale, inputs.importedAt) });
}

/** The filters of the list in words; that there are none is said too. */
function filterText({ filters, blocking }: DossierHead, { say, word }: DossierWords): string {
  const said = [
    filters.verdict && say("filter.verdict", { text: word("verdict", filters.verdict) }),
    blocking && say("filter.blocking", { text: blocking }),
    filters.search && say("filter.search", { text: filters.search }),
  ].filter((text) => text !== null);
  return said.length === 0 ? say("head.noFilter") : said.join(", ");
}
