import { editionInForce } from "../catalogue/edition-in-force";
import { computeResults, computeWorkloadShapes, writeSummary } from "../eligibility/compute-results";
import { loadProject, showRound } from "../inventory/store-project";
import { computeRound, computeUnderEdition } from "./compute-round";
import type { JobContext } from "./step";

/** Judges anew: `all` counts and judges everything, `edition:<id>` only judges, `workloads:<ids>` only those. */
export async function score(context: JobContext): Promise<void> {
  const { projectId, subject } = context.job;
  const project = await context.step({ done: 0, total: 0 }, (scope) => loadProject(scope, projectId));
  const { currentImport } = project;
  if (currentImport === 0) return;
  if (subject.startsWith("workloads:")) return someWorkloads(context, subject.slice("workloads:".length).split(","));
  if (subject.startsWith("edition:")) {
    const editionId = subject.slice("edition:".length);
    await computeUnderEdition(context, project.round, editionId);
    await context.step({ done: 1, total: 1 }, (scope) =>
      showRound(scope, projectId, { currentImport, round: project.round, editionId }),
    );
    return;
  }
  const shown = await computeRound(context, { currentImport, round: project.round + 1, editionId: project.editionId });
  await context.step({ done: 1, total: 1 }, (scope) => showRound(scope, projectId, { currentImport, ...shown }));
}

async function someWorkloads(context: JobContext, workloadIds: readonly string[]): Promise<void> {
  await context.step({ done: 0, total: 1 }, async (scope) => {
    const { projectId } = context.job;
    const { currentImport, round, ...project } = await loadProject(scope, projectId);
    const editionId = project.editionId ?? (await editionInForce(scope, new Date()));
    await computeWorkloadShapes(scope, { projectId, currentImport, round, workloadIds });
    await computeResults(scope, { projectId, round, editionId, workloadIds });
    await writeSummary(scope, { projectId, round, editionId });
  });
}
