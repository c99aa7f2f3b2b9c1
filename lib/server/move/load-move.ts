import type { MoveView } from "@/lib/contract/move";
import { storedFacts } from "@/lib/domain/inventory/stored-facts";
import { moveGuide } from "@/lib/domain/move/guide";
import { type KnownEdition, knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { verdictsOf } from "../eligibility/shape-verdicts";
import { loadWorkloadShapes } from "../eligibility/store-results";
import { loadFacts } from "../eligibility/store-verdicts";
import { loadWorkload } from "../eligibility/store-workload";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { editionOfTenant, isTenant, loadTenantParts } from "../microsoft365/tenant-workload";
import { loadQuestions } from "./linked-questions";
import { type CountedShape, presentServices } from "./present-services";
import { viewGuide } from "./view-guide";

/** The move guide of a workload in the visible state of its project. Refuses while no edition is chosen. */
export async function loadMove(
  scope: OrganisationScope,
  { projectId, workloadId }: { readonly projectId: string; readonly workloadId: string },
): Promise<MoveView> {
  const project = await loadProject(scope, projectId);
  const workload = await loadWorkload(scope, projectId, workloadId);
  const { id, name, key } = workload;
  const { known, read } = isTenant(workload)
    ? await servicesOfTenant(scope, project)
    : await shapesOfWorkload(scope, project, workloadId);
  const { lookup } = known.compiled;
  const { present, unmapped } = presentServices(read, lookup);
  const questions = await loadQuestions(scope, projectId);
  return {
    workload: { id, name, key },
    resources: read.reduce((sum, { resources }) => sum + resources, 0),
    edition: { id: known.edition.id, title: known.edition.title },
    ...viewGuide(moveGuide(present, lookup), lookup, questions),
    unmapped,
    linked: questions.size > 0,
  };
}

interface Read {
  readonly known: KnownEdition;
  readonly read: readonly CountedShape[];
}
type Place = Pick<Awaited<ReturnType<typeof loadProject>>, "id" | "round" | "editionId">;

/** A service of a tenant has no facts of a resource. */
const NO_FACTS = storedFacts("{}");

async function servicesOfTenant(scope: OrganisationScope, { id, editionId }: Place): Promise<Read> {
  const known = await editionOfTenant(scope, editionId);
  const parts = await loadTenantParts(scope, id, known);
  return { known, read: parts.map(({ verdict }) => ({ verdict, facts: NO_FACTS, resources: 1 })) };
}

async function shapesOfWorkload(scope: OrganisationScope, { id, round, editionId }: Place, workloadId: string): Promise<Read> {
  if (editionId === null) throw new Conflict("no-edition");
  const known = await knownEdition(scope, editionId);
  const [counted] = await loadWorkloadShapes(scope, { projectId: id, round }, [workloadId]);
  const shapes = counted?.shapes ?? [];
  const ids = shapes.map(({ shapeId }) => shapeId);
  const verdicts = await verdictsOf(scope, known, ids);
  const facts = await loadFacts(scope, ids);
  const read = shapes.flatMap(({ shapeId, resources }): CountedShape[] => {
    const verdict = verdicts.get(shapeId);
    const text = facts.get(shapeId);
    return verdict && text !== undefined ? [{ verdict, facts: storedFacts(text), resources }] : [];
  });
  return { known, read };
}
