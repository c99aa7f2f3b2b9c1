import { randomUUID } from "node:crypto";
import { DossierFilters } from "@/lib/contract/dossier";
import { storageKey } from "@/lib/domain/evidence/storage-key";
import { appendAudit } from "../audit";
import { CountsDiffer } from "../dossier/dossier";
import { counting, type DossierFormat, dossierFile } from "../dossier/dossier-file";
import { dossierWords } from "../dossier/dossier-words";
import { hashOfInputs, pinInputs } from "../dossier/pin-inputs";
import { type AskedDossier, type Read, readDossier } from "../dossier/read-dossier";
import { beginReport, failReport, finishReport, loadAskedReport, noteProgress, type StoredReport } from "../dossier/store-report";
import { Refusal } from "../errors";
import { evidenceStorage } from "../evidence/storage";
import { type TransitFile, takeIn } from "../evidence/transit-file";
import type { JobContext } from "./step";

/** A file of a report is kept for so long; asked for again, it is made again. */
const KEPT_DAYS = 30;
const MOST_BYTES = 2_000_000_000;
/** What it is made from may change while it is made: it is begun anew, so often. */
const BEGUN_AT_MOST = 3;
/** How far it is, and whether somebody has stopped it, are asked no more often: each costs a round trip and a version of a row. */
const NOTED_EVERY_MS = 250;

/** Somebody has stopped it: nothing is kept. */
class Cancelled extends Error {}
/** What it is made from is no longer what was pinned. */
class InputsChanged extends Error {}
class NothingJudged extends Error {}

type Asked = Omit<StoredReport, "by">;

/** Makes a report that somebody asked for. A crash leaves nothing but a file in transit; the next attempt begins anew. */
export async function makeReport(context: JobContext): Promise<void> {
  const { job } = context;
  const asked = await context.step({ done: 0, total: 0 }, (scope) => loadAskedReport(scope, job.subject));
  if (!asked || (asked.state !== "waiting" && asked.state !== "making")) return;
  try {
    await makeOnStillInputs(context, asked);
  } catch (error) {
    if (error instanceof Cancelled) return;
    const failure = failureOf(error);
    if (failure === null) throw error;
    await giveUpReport(context, failure);
  }
}

/** Says that it cannot be made, and why. */
export async function giveUpReport(context: JobContext, failure: string): Promise<void> {
  await context.step({ done: 0, total: 0 }, async (scope) => {
    const failed = await failReport(scope, context.job.subject, failure, new Date());
    if (failed)
      await appendAudit(scope, { action: "fail-report", subject: `report:${context.job.subject}`, detail: { failure } });
  });
}

function failureOf(error: unknown): string | null {
  if (error instanceof NothingJudged) return "nothing-judged";
  if (error instanceof InputsChanged) return "inputs-changed";
  if (error instanceof CountsDiffer) return "counts-differ";
  return error instanceof Refusal && error.status === 413 ? "too-large" : null;
}

async function makeOnStillInputs(context: JobContext, asked: Asked): Promise<void> {
  for (let begun = 1; ; begun += 1) {
    try {
      await make(context, asked);
      return;
    } catch (error) {
      const again = error instanceof InputsChanged || error instanceof CountsDiffer;
      if (!again || begun === BEGUN_AT_MOST) throw error;
    }
  }
}

async function make(context: JobContext, asked: Asked): Promise<void> {
  const inputs = await context.step({ done: 0, total: 0 }, (scope) => pinInputs(scope, asked.projectId, asked.at));
  if (!inputs) throw new NothingJudged();
  const progress = { done: 0, total: 0 };
  let notedAt = Number.NEGATIVE_INFINITY;
  const read: Read = (run) =>
    context.step(progress, async (scope) => {
      if (progress.total > 0 && performance.now() - notedAt >= NOTED_EVERY_MS) {
        if (!(await noteProgress(scope, asked.id, progress.done))) throw new Cancelled();
        notedAt = performance.now();
      }
      return run(scope);
    });
  const terms = termsOf(asked);
  const dossier = counting(await readDossier(read, { ...terms, inputs }), (lines) => {
    progress.done += lines;
  });
  const sha256 = hashOfInputs(inputs);
  const { total, body, count } = dossierFile(dossier, terms.format, await dossierWords(terms.locale));
  const begun = await read((scope) => beginReport(scope, asked.id, { inputs: JSON.stringify(inputs), sha256, total }));
  if (!begun) throw new Cancelled();
  progress.total = total;
  const file = await takeIn(body, MOST_BYTES);
  try {
    await refuseChange(read, asked, sha256);
    await keepFile(context, asked, file, read, count.rows);
  } finally {
    await file.drop();
  }
}

/** The file first, the row that speaks of it after: a crash between the two leaves a file that is swept, never a row without one. */
async function keepFile(context: JobContext, asked: Asked, file: TransitFile, read: Read, rows: number): Promise<void> {
  const key = storageKey(context.job.organisationId, randomUUID());
  const storage = await evidenceStorage();
  await storage.put(key, file);
  const now = new Date();
  const expiresAt = new Date(now.getTime() + KEPT_DAYS * 86_400_000);
  const { bytes, sha256 } = file;
  const finished = await read(async (scope) => {
    if (!(await finishReport(scope, asked.id, { rows, bytes, sha256, storageKey: key, expiresAt }, now))) return false;
    const detail = { format: asked.format, rows, bytes, sha256 };
    await appendAudit(scope, { action: "finish-report", subject: `report:${asked.id}`, detail });
    return true;
  });
  if (finished) return;
  await storage.remove(key);
  throw new Cancelled();
}

function termsOf({ projectId, filters, locale, format, at }: Asked): Omit<AskedDossier, "inputs"> & { format: DossierFormat } {
  const written = { locale: locale === "en" ? "en" : "fr", format: format === "pdf" ? "pdf" : "xlsx" } as const;
  return { projectId, filters: DossierFilters.parse(JSON.parse(filters)), ...written, at };
}

/** A row that changed meanwhile may be on one sheet as it was and on the next as it is. */
async function refuseChange(read: Read, asked: Asked, sha256: string): Promise<void> {
  const now = await read((scope) => pinInputs(scope, asked.projectId, asked.at));
  if (!now || hashOfInputs(now) !== sha256) throw new InputsChanged();
}
