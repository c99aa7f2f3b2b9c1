import type { Caller } from "@/lib/server/database";
import { listDossiers } from "@/lib/server/dossier/list-dossiers";
import { requestDossier } from "@/lib/server/dossier/request-dossier";

const WHOLE = { verdict: null, blocking: null, search: null };

/** Asks for the eligibility dossier in both formats, once; the worker makes them as it would anybody's. */
export async function seedReports(lead: Caller, where: { organisationId: string; projectId: string }): Promise<void> {
  const { items } = await listDossiers(lead, where);
  if (items.length > 0) return;
  for (const format of ["xlsx", "pdf"] as const) await requestDossier(lead, { ...where, format, locale: "fr", filters: WHOLE });
}
