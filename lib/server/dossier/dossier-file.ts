import type { REPORT_FORMATS } from "@/lib/contract/words";
import { TooLarge } from "../errors";
import { type Dossier, DossierCount } from "./dossier";
import type { DossierWords } from "./dossier-words";
import { dossierDocument } from "./draw-dossier";
import { dossierWorkbook } from "./write-dossier-workbook";

export type DossierFormat = (typeof REPORT_FORMATS)[number];

interface DossierFile {
  /** Lines to be read until it is whole. */
  readonly total: number;
  readonly body: AsyncIterable<Uint8Array>;
  readonly count: DossierCount;
}

/** Thousands of pages are no document any more: the workbook holds as many as there are. */
const MOST_ON_PAPER = 20_000;

/** A dossier as a file of a format, written as it is read. Refused on paper where it would be too large for any reader. */
export function dossierFile(dossier: Dossier, format: DossierFormat, words: DossierWords): DossierFile {
  const { workloads, resources } = dossier.head;
  const count = new DossierCount();
  if (format === "pdf") {
    if (workloads > MOST_ON_PAPER) throw new TooLarge({ workloads: String(MOST_ON_PAPER) });
    return { total: 2 * workloads, body: dossierDocument(dossier, words, count), count };
  }
  return { total: 2 * workloads + resources, body: dossierWorkbook(dossier, words, count), count };
}

/** The same dossier, which tells how many lines were read as they are. */
export function counting(dossier: Dossier, note: (lines: number) => void): Dossier {
  async function* noted<L>(pages: AsyncGenerator<readonly L[]>): AsyncGenerator<readonly L[]> {
    for await (const page of pages) {
      yield page;
      note(page.length);
    }
  }
  return {
    head: dossier.head,
    workloads: () => noted(dossier.workloads()),
    reasons: () => noted(dossier.reasons()),
    reasoned: () => noted(dossier.reasoned()),
    resources: () => noted(dossier.resources()),
  };
}
