import type { Attestation, Waiver } from "@/lib/domain/programme/facts";
import type { OrganisationScope } from "../database";

/** Waivers that nobody ended; whether their day is over is the gate's affair. */
export async function waiversOf(scope: OrganisationScope, projectId: string): Promise<Waiver[]> {
  const rows = await scope.tx.gateWaiver.findMany({
    where: { organisationId: scope.organisationId, projectId, endedAt: null },
    select: { criterion: true, personId: true, reason: true, until: true },
    orderBy: { criterion: "asc" },
  });
  return rows.map((row) => ({ ...row, until: dayOf(row.until) }));
}

export async function attestationsOf(scope: OrganisationScope, projectId: string): Promise<Attestation[]> {
  const rows = await scope.tx.gateAttestation.findMany({
    where: { organisationId: scope.organisationId, projectId, endedAt: null },
    select: { criterion: true, personId: true, note: true, happenedOn: true },
    orderBy: { criterion: "asc" },
  });
  return rows.map(({ happenedOn, ...row }) => ({ ...row, on: dayOf(happenedOn) }));
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export interface ExceptionPlace {
  readonly projectId: string;
  readonly criterion: string;
}

/** Puts a waiver in place of the one before it. */
export async function putWaiver(
  scope: OrganisationScope,
  place: ExceptionPlace,
  { reason, until }: { readonly reason: string; readonly until: string },
  now: Date,
): Promise<void> {
  await endWaiverOf(scope, place, now);
  const data = { ...whereOf(scope, place), reason, until: new Date(until), personId: scope.person?.id ?? "" };
  await scope.tx.gateWaiver.create({ data, select: { id: true } });
}

/** Puts an attestation in place of the one before it. */
export async function putAttestation(
  scope: OrganisationScope,
  place: ExceptionPlace,
  { note, on }: { readonly note: string; readonly on: string },
  now: Date,
): Promise<void> {
  await endAttestationOf(scope, place, now);
  const data = { ...whereOf(scope, place), note, happenedOn: new Date(on), personId: scope.person?.id ?? "" };
  await scope.tx.gateAttestation.create({ data, select: { id: true } });
}

/** False when there is none. */
export async function endWaiverOf(scope: OrganisationScope, place: ExceptionPlace, now: Date): Promise<boolean> {
  const data = { endedBy: scope.person?.id ?? "", endedAt: now };
  const { count } = await scope.tx.gateWaiver.updateMany({ where: { ...whereOf(scope, place), endedAt: null }, data });
  return count > 0;
}

/** False when there is none. */
export async function endAttestationOf(scope: OrganisationScope, place: ExceptionPlace, now: Date): Promise<boolean> {
  const data = { endedBy: scope.person?.id ?? "", endedAt: now };
  const { count } = await scope.tx.gateAttestation.updateMany({ where: { ...whereOf(scope, place), endedAt: null }, data });
  return count > 0;
}

function whereOf({ organisationId }: OrganisationScope, { projectId, criterion }: ExceptionPlace) {
  return { organisationId, projectId, criterion };
}
