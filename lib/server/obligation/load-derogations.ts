import type { DerogationView } from "@/lib/contract/obligation";
import { namesOf } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { loadProject } from "../inventory/store-project";
import { derogationsOf } from "./store-derogation";

/** The register of derogations of a project, with the names of who wrote it. */
export async function loadDerogations(
  scope: OrganisationScope,
  { projectId }: { projectId: string },
): Promise<{ items: DerogationView[] }> {
  await loadProject(scope, projectId);
  const stored = await derogationsOf(scope, projectId);
  const names = await namesOf(
    scope,
    stored.flatMap(({ createdBy, changedBy }) => [createdBy, changedBy]),
  );
  const done = (personId: string, at: Date) => ({ name: names.get(personId) ?? "", at: at.toISOString() });
  const items = stored.map((row): DerogationView => {
    const { createdBy, createdAt, changedBy, changedAt, workloadId, workloadName, workloadKey, ...rest } = row;
    const workload = workloadId === null ? null : { id: workloadId, name: workloadName ?? "", key: workloadKey ?? "" };
    return { ...rest, workload, created: done(createdBy, createdAt), changed: done(changedBy, changedAt) };
  });
  return { items };
}
