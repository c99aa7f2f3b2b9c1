import type { MoveView } from "@/lib/contract/move";
import { storedFacts } from "@/lib/domain/inventory/stored-facts";
import { moveGuide } from "@/lib/domain/move/guide";
import { knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { verdictsOf } from "../eligibility/shape-verdicts";
import { loadWorkloadShapes } from "../eligibility/store-results";
import { loadFacts } from "../eligibility/store-verdicts";
import { loadWorkload } from "../eligibility/store-workload";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { loadQuestions } from "./linked-questions";
import { type CountedShape, presentServices } from "./present-services";
import { viewGuide } from "./view-guide";

/** The move guide of a workload in the visible state of its project. Refuses while no edition is chosen. */
export async function loadMove(
  scope: OrganisationScope,
  { projectId, workloadId }: { readonly projectId: string; readonly workloadId: string },
): Promise<MoveView> {
  const project = await loadProject(scope, projectId);
  const { id, name, key } = await loadWorkload(scope, projectId, workloadId);
  if (project.editionId === null) throw new Conflict("no-edition");
  const known = await knownEdition(scope, project.editionId);
  const [counted] = await loadWorkloadShapes(scope, { projectId, round: project.round }, [workloadId]);
  const shapes = counted?.shapes ?? [];
  const ids = shapes.map(({ shapeId }) => shapeId);
  const verdicts = await verdictsOf(scope, known, ids);
  const facts = await loadFacts(scope, ids);
  const read = shapes.flatMap(({ shapeId, resources }): CountedShape[] => {
    const verdict = verdicts.get(shapeId);
    const text = facts.get(shapeId);
    return verdict && text !== undefined ? [{ verdict, facts: storedFacts(text), resources }] : [];
  });
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
