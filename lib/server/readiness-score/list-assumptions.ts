import { type AssumptionView, listAssumptionsRoute } from "@/lib/contract/readiness";
import { namesOf } from "../assessment/store-assessment";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { assumptionsOf, peopleOfOrganisation } from "./store-assumption";

/** The register of assumptions, and who may own one. */
export const listAssumptions = query({
  permission: "readiness.read",
  input: listAssumptionsRoute.params,

  async run(scope, { projectId }) {
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
  },
});
