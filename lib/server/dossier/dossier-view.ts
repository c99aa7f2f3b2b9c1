import { DossierFilters, DossierInputs, type DossierView } from "@/lib/contract/dossier";
import { REPORT_FAILURES, REPORT_FORMATS, REPORT_STATES } from "@/lib/contract/words";
import type { OrganisationScope } from "../database";
import { volumesOfFile } from "./dossier-file";
import type { StoredReport } from "./store-report";

/** A stored report as the wire carries it, for who asks now. A finished one whose month is over is expired, swept or not. */
export function dossierView(row: StoredReport, scope: OrganisationScope, now: Date): DossierView {
  const over = row.state === "done" && row.expiresAt !== null && row.expiresAt <= now;
  const state = over ? "expired" : (oneOf(REPORT_STATES, row.state) ?? "failed");
  const underWay = state === "waiting" || state === "making";
  const inputs = row.inputs === null ? null : DossierInputs.parse(JSON.parse(row.inputs));
  const format = oneOf(REPORT_FORMATS, row.format) ?? "xlsx";
  return {
    id: row.id,
    format,
    locale: row.locale === "en" ? "en" : "fr",
    filters: DossierFilters.parse(JSON.parse(row.filters)),
    state,
    progress: underWay && row.total > 0 ? { done: Math.min(row.done, row.total), total: row.total } : null,
    volumes: volumesOfFile(format, row.total),
    inputs: inputs && { edition: inputs.edition, importNumber: inputs.importNumber, day: inputs.day },
    rows: row.rows,
    bytes: row.bytes === null ? null : Number(row.bytes),
    sha256: row.sha256,
    failure: state === "failed" ? (oneOf(REPORT_FAILURES, row.failure) ?? "internal") : null,
    by: row.by,
    at: row.at.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    cancellable: underWay && mayCancel(row, scope),
  };
}

/** Who asked for it, and who leads the project. */
export function mayCancel(row: Pick<StoredReport, "personId">, { person, access }: OrganisationScope): boolean {
  return row.personId === person?.id || access?.role === "project-lead";
}

function oneOf<W extends string>(words: readonly W[], word: string | null): W | undefined {
  return words.find((known) => known === word);
}
