import type { REPORT_FORMATS } from "@/lib/contract/words";
import { VOLUME_LIMITS, volumesOf } from "@/lib/domain/report/dossier-volumes";
import { type Dossier, DossierCount } from "./dossier";
import type { DossierWords } from "./dossier-words";
import { dossierDocument } from "./draw-dossier";
import { dossierVolumes } from "./write-dossier-volumes";
import { dossierWorkbook } from "./write-dossier-workbook";

export type DossierFormat = (typeof REPORT_FORMATS)[number];

interface DossierFile {
  /** Lines to be read until it is whole. */
  readonly total: number;
  readonly body: AsyncIterable<Uint8Array>;
  readonly count: DossierCount;
}

/** A dossier as a file of a format, written as it is read; on paper in volumes where one document would be too large for any reader. */
export function dossierFile(dossier: Dossier, format: DossierFormat, words: DossierWords, limits = VOLUME_LIMITS): DossierFile {
  const { workloads, resources } = dossier.head;
  const count = new DossierCount();
  if (format === "pdf") {
    const inOne = volumesOf(workloads, limits) === 1;
    const body = inOne ? dossierDocument(dossier, words, count) : dossierVolumes(dossier, words, count, limits);
    return { total: 2 * workloads, body, count };
  }
  return { total: 2 * workloads + resources, body: dossierWorkbook(dossier, words, count), count };
}

/** The documents of a file, by the lines that were to be read: each workload of a document is read twice. */
export function volumesOfFile(format: DossierFormat, total: number): number {
  return format === "pdf" ? volumesOf(total / 2) : 1;
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
    reasoned: (span) => noted(dossier.reasoned(span)),
    endOf: dossier.endOf,
    resources: () => noted(dossier.resources()),
  };
}
