import type { AssumptionView } from "@/lib/contract/readiness";
import { namesOf } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { loadProject } from "../inventory/store-project";
import { assumptionsOf, peopleOfOrganisation } from "./store-assumption";

/** The register of assumptions, and who may own one. */
export async function loadAssumptions(scope: OrganisationScope, { projectId }: { projectId: string }) {
  await loadProject(scope, projectId);
  const stored = await assumptionsOf(scope, projectId);
  const names = await namesOf(
    scope,
    stored.flatMap(({ ownerId, createdBy, changedBy }) => [ownerId, createdBy, changedBy]),
  );
  const done = (personId: string, at: Date) => ({ name: names.get(personId) ?? "", at: at.toISOString() });
  const items: AssumptionView[] = stored.map(({ createdBy, createdAt, changedBy, changedAt, ...rest }) => ({
    ...rest,
    owner: rest.ownerId === null ? null : (names.get(rest.ownerId) ?? ""),
    created: done(createdBy, createdAt),
    changed: done(changedBy, changedAt),
  }));
  return { items, people: await peopleOfOrganisation(scope, new Date()) };
}
