import { createHash, randomUUID } from "node:crypto";
import type { PlatformRole, Role } from "@/lib/domain/access/policy";
import { anEdition, someFacts } from "@/lib/domain/catalogue/builders";
import type { Edition } from "@/lib/domain/catalogue/edition";
import type { Facts } from "@/lib/domain/inventory/fact";
import { shapeKey } from "@/lib/domain/inventory/shape";
import { sortKey } from "@/lib/domain/inventory/sort-key";
import { beforeScope, type Caller, inScope, type OrganisationScope } from "@/lib/server/database";

const nobody: Caller = { sessionId: null, requestId: "builders" };
const IN_ONE_YEAR = () => new Date(Date.now() + 365 * 24 * 3_600_000);

export interface Named {
  readonly id: string;
  readonly name: string;
}
export interface BuiltProject extends Named {
  readonly organisationId: string;
}

/** Writes tenant data as the worker does: one organisation's scope, the platform's role. */
export function asSystem<T>(organisationId: string, run: (scope: OrganisationScope) => Promise<T>): Promise<T> {
  return inScope(nobody, { kind: "system", organisationId }, run);
}

export async function anOrganisation(override: { name?: string; legalForm?: string } = {}): Promise<Named> {
  const data = { name: "Ministère de l’Exemple", legalForm: "ministere", ...override };
  return beforeScope((tx) => tx.organisation.create({ data, select: { id: true, name: true } }));
}

/** A person; the password hash of the default lets nobody in. */
export async function aPerson(override: { name?: string; email?: string; passwordHash?: string } = {}): Promise<Named> {
  const data = { name: "Camille Exemple", email: `${randomUUID()}@exemple.test`, passwordHash: "none", ...override };
  return beforeScope((tx) => tx.person.create({ data, select: { id: true, name: true } }));
}

/** Gives a person a role: `consultant` by a running engagement, every other one by a membership. */
export async function giveRole(personId: string, organisationId: string, role: Role): Promise<void> {
  await beforeScope(async (tx) => {
    if (role !== "consultant") await tx.membership.create({ data: { personId, organisationId, role } });
    else await tx.engagement.create({ data: { personId, organisationId, acceptedAt: new Date(), endsAt: IN_ONE_YEAR() } });
  });
}

/** A sign-in of a person, as a use case sees it. */
export async function aSession(
  personId: string,
  override: { expiresAt?: Date; revokedAt?: Date; secondFactorAt?: Date } = {},
): Promise<Caller> {
  const data = { personId, expiresAt: IN_ONE_YEAR(), ...override };
  const session = await beforeScope((tx) => tx.session.create({ data, select: { id: true } }));
  return { sessionId: session.id, requestId: randomUUID() };
}

/** Person, role and session in one: somebody who may call use cases. */
export async function aCaller(organisationId: string, role: Role = "project-lead"): Promise<Caller & { personId: string }> {
  const person = await aPerson();
  await giveRole(person.id, organisationId, role);
  return { ...(await aSession(person.id)), personId: person.id };
}

/** Somebody with a role across organisations, signed in with a second factor. */
export async function anAdministrator(role: PlatformRole = "administrator"): Promise<Caller & { personId: string }> {
  const { id: personId } = await aPerson({ name: "Alix Administration" });
  await beforeScope((tx) => tx.platformRole.create({ data: { personId, role } }));
  return { ...(await aSession(personId, { secondFactorAt: new Date() })), personId };
}

interface ProjectOverride {
  name?: string;
  phase?: string;
  groupingKind?: string;
  groupingTag?: string;
  currentImport?: number;
  lastImport?: number;
  round?: number;
  editionId?: string;
}
export async function aProject(organisationId: string, override: ProjectOverride = {}): Promise<BuiltProject> {
  const data = { organisationId, name: "Migration de l’Exemple", ...override };
  const project = await beforeScope((tx) => tx.project.create({ data, select: { id: true, name: true } }));
  return { ...project, organisationId };
}

/** Publishes an edition as it is, once per id. */
export async function aPublishedEdition(edition: Edition = anEdition()): Promise<Edition> {
  const document = JSON.stringify(edition);
  const sha256 = createHash("sha256").update(document).digest("hex");
  const row = { id: edition.id, effectiveFrom: new Date(edition.effectiveFrom), correctionOf: edition.correctionOf };
  await inScope(nobody, { kind: "platform" }, async ({ tx }) => {
    await tx.$executeRaw`
      INSERT INTO catalogue_edition (id, effective_from, correction_of, title, sha256, document)
      VALUES (${row.id}, ${row.effectiveFrom}, ${row.correctionOf}, ${JSON.stringify(edition.title)}, ${sha256}, ${document})
      ON CONFLICT DO NOTHING`;
  });
  return edition;
}

interface WorkloadOverride {
  key?: string;
  name?: string;
  grouping?: string;
  owner?: string;
  criticality?: string;
  dataCategories?: string[];
  harms?: string[];
  harmsExamined?: boolean;
  vitalSystem?: boolean;
  hosting?: string;
  nature?: string;
  engagedOn?: Date;
}
export async function aWorkload(project: BuiltProject, override: WorkloadOverride = {}): Promise<Named> {
  const name = override.name ?? "CRM";
  const place = { organisationId: project.organisationId, projectId: project.id };
  const data = { ...place, grouping: "resource-group", key: `group:sub/${name.toLowerCase()}`, name, ...override };
  return asSystem(project.organisationId, ({ tx }) => tx.workload.create({ data, select: { id: true, name: true } }));
}

/** The id of a shape, made when it is new. */
export async function aShape(scope: OrganisationScope, facts: Facts): Promise<bigint> {
  const hash = createHash("sha256").update(shapeKey(facts)).digest("hex");
  await scope.tx
    .$executeRaw`INSERT INTO shape (hash, version, facts) VALUES (${hash}, 1, ${JSON.stringify(facts)}) ON CONFLICT DO NOTHING`;
  const shape = await scope.tx.shape.findUniqueOrThrow({ where: { hash }, select: { id: true } });
  return shape.id;
}

export interface ResourceOverride {
  name?: string;
  facts?: Partial<Record<keyof Facts, string>>;
  workloadId?: string | null;
  key?: string;
  fromImport?: number;
  toImport?: number;
  ended?: string;
  resourceGroup?: string | null;
  subscription?: string | null;
  location?: string | null;
  tags?: Record<string, string> | null;
  sourceType?: string | null;
}
/** Resources written straight into the estate, visible from import 1 on unless told otherwise; the ids come back in order. */
export async function someResources(project: BuiltProject, rows: readonly ResourceOverride[]): Promise<bigint[]> {
  return asSystem(project.organisationId, async (scope) => {
    const ids: bigint[] = [];
    for (const row of rows) {
      const data = resourceRow(project, row, await aShape(scope, someFacts(row.facts)));
      ids.push((await scope.tx.resourceVersion.create({ data, select: { id: true } })).id);
    }
    return ids;
  });
}

function resourceRow(project: BuiltProject, { facts, tags, ...row }: ResourceOverride, shapeId: bigint) {
  const name = row.name ?? "vm-1";
  const type = someFacts(facts).type;
  return {
    organisationId: project.organisationId,
    projectId: project.id,
    key: `/subscriptions/sub/resourcegroups/rg/providers/${type}/${name.toLowerCase()}`,
    fromImport: 1,
    shapeId,
    type,
    name,
    sortKey: sortKey(name),
    resourceGroup: "rg",
    subscription: "sub",
    location: "francecentral",
    ...row,
    tags: tags ? JSON.stringify(tags) : null,
  };
}
