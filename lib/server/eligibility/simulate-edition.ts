import { type EditionChange, simulateEditionRoute } from "@/lib/contract/edition-change";
import { compareEditions, type StatusSide } from "@/lib/domain/catalogue/compare";
import type { Edition } from "@/lib/domain/catalogue/edition";
import { newerInForce } from "@/lib/domain/catalogue/newer";
import type { ShapeVerdict } from "@/lib/domain/eligibility/verdict";
import { type VerdictChange, verdictChanges } from "@/lib/domain/eligibility/verdict-change";
import { assessWorkload, type WorkloadPart } from "@/lib/domain/eligibility/workload";
import { type KnownEdition, knownEdition } from "../catalogue/edition-cache";
import { listStoredEditions } from "../catalogue/store";
import type { OrganisationScope } from "../database";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { WORKLOADS_PER_STEP } from "./compute-results";
import { verdictsOf } from "./shape-verdicts";
import { loadWorkloadShapes, nextWorkloadIds, type WorkloadShapes } from "./store-results";
import { resourcesPerShape } from "./store-summary";

/** What another edition would change: services and conditions by the editions alone, verdicts by the project's shapes. */
export const simulateEdition = query({
  permission: "inventory.read",
  input: simulateEditionRoute.params,

  async run(scope, { projectId, editionId }): Promise<EditionChange> {
    const project = await loadProject(scope, projectId);
    if (project.editionId === null) throw new Conflict("no-edition");
    const [before, after] = [await knownEdition(scope, project.editionId), await knownEdition(scope, editionId)];
    const offered = newerInForce(await listStoredEditions(scope), project.editionId, new Date().toISOString().slice(0, 10));
    const round = { projectId, round: project.round };
    return {
      from: named(before.edition),
      to: named(after.edition),
      acceptable: offered?.id === editionId,
      ...contents(before.edition, after.edition),
      ...(await estateChanges(scope, round, before, after)),
    };
  },
});

type Contents = Pick<EditionChange, "services" | "rules">;

function contents(before: Edition, after: Edition): Contents {
  const { services, rules } = compareEditions(before, after);
  const named = (edition: Edition, id: string) => {
    const name = edition.services.find((service) => service.id === id)?.name;
    return { id, name: name ?? { fr: id, en: id } };
  };
  return {
    services: {
      added: services.added.map((id) => named(after, id)),
      removed: services.removed.map((id) => named(before, id)),
      changed: services.changed.map(({ id, ...sides }) => ({
        ...named(after, id),
        before: side(sides.before),
        after: side(sides.after),
      })),
    },
    rules: { added: rules.added.length, removed: rules.removed.length, changed: rules.changed.length },
  };
}

function side({ status, grade }: StatusSide) {
  return { status, evidence: grade };
}

type EstateChanges = Pick<EditionChange, "resources" | "workloads" | "workloadsSeen">;
interface Place {
  readonly projectId: string;
  readonly round: number;
}

/** Shapes are a few thousand however large the estate; workloads are judged one by one, and only as many as one step of a job takes. */
async function estateChanges(
  scope: OrganisationScope,
  place: Place,
  before: KnownEdition,
  after: KnownEdition,
): Promise<EstateChanges> {
  const perShape = await resourcesPerShape(scope, place);
  const ids = perShape.map(({ shapeId }) => shapeId);
  const verdicts = [await verdictsOf(scope, before, ids), await verdictsOf(scope, after, ids)] as const;
  const resources = perShape.flatMap(({ shapeId, resources: count }) => {
    const [old, young] = [verdicts[0].get(shapeId), verdicts[1].get(shapeId)];
    return old && young ? [{ before: old.verdict, after: young.verdict, count }] : [];
  });
  const workloadIds = await nextWorkloadIds(scope, place.projectId, null, WORKLOADS_PER_STEP + 1);
  const few = workloadIds.length <= WORKLOADS_PER_STEP;
  const workloads = few ? await loadWorkloadShapes(scope, place, workloadIds) : [];
  return {
    resources: mutable(verdictChanges(resources)),
    workloads: few ? mutable(verdictChanges(workloads.map((workload) => workloadChange(workload, verdicts)))) : null,
    workloadsSeen: workloads.length,
  };
}

type Verdicts = ReadonlyMap<bigint, ShapeVerdict>;

function workloadChange({ shapes }: WorkloadShapes, [old, young]: readonly [Verdicts, Verdicts]): VerdictChange {
  const under = (verdicts: Verdicts) => assessWorkload(shapes.flatMap((shape) => part(shape, verdicts))).verdict;
  return { before: under(old), after: under(young), count: 1 };
}

function part({ shapeId, resources }: WorkloadShapes["shapes"][number], verdicts: Verdicts): WorkloadPart[] {
  const verdict = verdicts.get(shapeId);
  return verdict ? [{ verdict, count: resources }] : [];
}

function mutable(changes: readonly VerdictChange[]) {
  return changes.map((change) => ({ ...change }));
}

function named({ id, title, effectiveFrom }: Edition) {
  return { id, title: { ...title }, effectiveFrom };
}
