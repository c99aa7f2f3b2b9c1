import type { DossierFilters, DossierView } from "@/lib/contract/dossier";
import type { Caller } from "../database";
import { runNextJob } from "../jobs/run-job";
import type { TestEstate } from "../test-estate";
import { downloadDossier } from "./download-dossier";
import { listDossiers } from "./list-dossiers";
import { requestDossier } from "./request-dossier";

export const NO_FILTER: DossierFilters = { verdict: null, blocking: null, search: null };

type Wanted = Partial<{ format: "xlsx" | "pdf"; locale: "fr" | "en"; filters: DossierFilters }>;

export async function askDossier(estate: TestEstate, wanted: Wanted = {}, caller: Caller = estate.lead): Promise<DossierView> {
  const terms = { format: "xlsx", locale: "fr", filters: NO_FILTER, ...wanted } as const;
  return (await requestDossier(caller, { ...estate.path, ...terms })).dossier;
}

export async function dossierNow(estate: TestEstate, id: string): Promise<DossierView> {
  const { items } = await listDossiers(estate.lead, estate.path);
  const found = items.find((one) => one.id === id);
  if (!found) throw new Error("no such dossier");
  return found;
}

/** Asks, has the worker make it, and gives what came of it. */
export async function madeDossier(estate: TestEstate, wanted: Wanted = {}): Promise<DossierView> {
  const { id } = await askDossier(estate, wanted);
  while (await runNextJob("test:1"));
  return dossierNow(estate, id);
}

export async function bytesOf(estate: TestEstate, dossierId: string): Promise<Buffer> {
  const { body } = await downloadDossier(estate.lead, { ...estate.path, dossierId });
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(typeof piece === "string" ? Buffer.from(piece) : piece);
  return Buffer.concat(pieces);
}
