import type { LegalForm, Status } from "@/lib/domain/access/organisation";
import type { MemberRole } from "@/lib/domain/access/policy";
import { beforeScope, type Tx } from "@/lib/server/database";

const YEAR = 365 * 24 * 3_600_000;

export interface DemonstrationProject {
  readonly name: string;
  /** The tag that tells applications apart; null groups by resource group. */
  readonly tag: string | null;
}
export interface DemonstrationOrganisation {
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly statuses: readonly Status[];
  readonly members: readonly { readonly role: MemberRole; readonly email: string }[];
  readonly consultant: string;
  readonly mission: string;
  readonly projects: readonly DemonstrationProject[];
}
interface Place {
  readonly organisationId: string;
  readonly projectId: string;
}

/** The organisation with its people and projects: made whole when it is not there, completed with what a later version added. One place per project. */
export function ensureOrganisation(wanted: DemonstrationOrganisation): Promise<readonly Place[]> {
  return beforeScope(async (tx) => {
    const { name, legalForm, statuses } = wanted;
    const found = await tx.organisation.findFirst({ where: { name }, select: { id: true } });
    const data = { name, legalForm, statuses: [...statuses] };
    const { id: organisationId } = found ?? (await tx.organisation.create({ data, select: { id: true } }));
    for (const { role, email } of wanted.members) {
      const membership = { organisationId, personId: await idOf(tx, email) };
      await tx.membership.upsert({
        where: { organisationId_personId: membership },
        create: { ...membership, role },
        update: {},
      });
    }
    const personId = await idOf(tx, wanted.consultant);
    const acceptedAt = new Date();
    const engaged = { mission: wanted.mission, acceptedAt, endsAt: new Date(acceptedAt.getTime() + YEAR) };
    await tx.engagement.upsert({
      where: { organisationId_personId: { organisationId, personId } },
      create: { organisationId, personId, ...engaged },
      update: {},
    });
    const places: Place[] = [];
    for (const [at, project] of wanted.projects.entries()) {
      // They are listed by their age: in the order in which they are given here.
      const createdAt = new Date(acceptedAt.getTime() + at);
      places.push({ organisationId, projectId: await projectOf(tx, { organisationId, createdAt }, project) });
    }
    return places;
  });
}

async function idOf(tx: Tx, email: string): Promise<string> {
  return (await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;
}

async function projectOf(
  tx: Tx,
  place: { readonly organisationId: string; readonly createdAt: Date },
  { name, tag }: DemonstrationProject,
): Promise<string> {
  const found = await tx.project.findFirst({ where: { organisationId: place.organisationId, name }, select: { id: true } });
  if (found) return found.id;
  const grouping = tag === null ? {} : { groupingKind: "tag", groupingTag: tag };
  return (await tx.project.create({ data: { ...place, name, ...grouping }, select: { id: true } })).id;
}
