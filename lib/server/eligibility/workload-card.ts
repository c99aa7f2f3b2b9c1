import type { WorkloadView } from "@/lib/contract/eligibility";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { lightsOf } from "@/lib/domain/eligibility/lights";
import type { Blocker, Finding, WorkloadVerdict } from "@/lib/domain/eligibility/verdict";
import { assessWorkload, findingKey, type WorkloadPart } from "@/lib/domain/eligibility/workload";
import { type KnownEdition, knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { levelsInForce } from "../obligation/level-in-force";
import { SEVERITY_RANK } from "./blocking";
import { verdictsOf } from "./shape-verdicts";
import { loadWorkloadShapes } from "./store-results";
import { loadWorkload, type StoredWorkload } from "./store-workload";
import { findingView, namedService } from "./view-finding";
import { attributes, factsOf } from "./view-workload";

const FINDINGS_SHOWN = 200;

interface WorkloadParts {
  readonly workload: StoredWorkload;
  readonly parts: readonly WorkloadPart[];
  readonly known: KnownEdition;
}

/** One workload in the visible state of its project, with the verdicts of its shapes. Refuses while no edition is chosen. */
export async function loadWorkloadParts(
  scope: OrganisationScope,
  { projectId, workloadId }: { projectId: string; workloadId: string },
): Promise<WorkloadParts> {
  const project = await loadProject(scope, projectId);
  const workload = await loadWorkload(scope, projectId, workloadId);
  if (project.editionId === null) throw new Conflict("no-edition");
  const known = await knownEdition(scope, project.editionId);
  const [counted] = await loadWorkloadShapes(scope, { projectId, round: project.round }, [workloadId]);
  const shapes = counted?.shapes ?? [];
  const ids = shapes.map((shape) => shape.shapeId);
  const verdicts = await verdictsOf(scope, known, ids);
  const parts = shapes.flatMap(({ shapeId, resources }) => {
    const verdict = verdicts.get(shapeId);
    return verdict ? [{ verdict, count: resources }] : [];
  });
  return { workload, parts, known };
}

/** The card of one workload in the visible state of its project, on a day. */
export async function loadWorkloadCard(
  scope: OrganisationScope,
  place: { projectId: string; workloadId: string },
  day: string,
): Promise<WorkloadView> {
  const { workload, parts, known } = await loadWorkloadParts(scope, place);
  const levelOf = await levelsInForce(scope, day);
  return { ...card(workload, parts, known, day), obligation: levelOf(workload) };
}

function card(
  workload: StoredWorkload,
  parts: readonly WorkloadPart[],
  known: KnownEdition,
  day: string,
): Omit<WorkloadView, "obligation"> {
  const { edition, compiled } = known;
  const verdict = assessWorkload(parts);
  const [blocker] = verdict.blocking;
  const shapes = parts.map((part) => part.verdict);
  return {
    id: workload.id,
    name: workload.name,
    key: workload.key,
    resources: Object.values(verdict.resources).reduce((sum, count) => sum + count, 0),
    verdict: verdict.verdict,
    evidence: verdict.evidence,
    completeness: { ...verdict.completeness },
    blocking: blocker ? { service: namedService(blocker.service, compiled.lookup), ruleId: blocker.ruleId } : null,
    ...attributes(workload),
    facts: factsOf(workload),
    revision: workload.revision,
    byResource: { ...verdict.resources },
    edition: { id: edition.id, title: edition.title, effectiveFrom: edition.effectiveFrom },
    findings: findingsOf(parts, verdict, compiled.lookup),
    flip: flipView(verdict, compiled.lookup),
    lights: lightsOf(shapes, edition, compiled.lookup, day),
  };
}

interface Reason {
  readonly key: string;
  readonly finding: Finding;
  readonly decides: boolean;
  readonly accessory: boolean;
  resources: number;
}

function findingsOf(parts: readonly WorkloadPart[], verdict: WorkloadVerdict, lookup: EditionLookup): WorkloadView["findings"] {
  const reasons = new Map<string, Reason>();
  for (const { verdict: shape, count } of parts) {
    const decisive = shape.role === "hosted" && shape.verdict === verdict.verdict;
    for (const finding of shape.findings) {
      const decides = decisive && finding.effect === verdict.verdict;
      const accessory = shape.role === "accessory";
      const key = `${findingKey(finding)}|${decides}|${accessory}`;
      const known = reasons.get(key);
      if (known) known.resources += count;
      else reasons.set(key, { key, finding, decides, accessory, resources: count });
    }
  }
  return [...reasons.values()]
    .sort(mostTellingFirst)
    .slice(0, FINDINGS_SHOWN)
    .map(({ finding, decides, accessory, resources }) => ({ ...findingView(finding, lookup), resources, decides, accessory }));
}

function mostTellingFirst(a: Reason, b: Reason): number {
  return (
    Number(b.decides) - Number(a.decides) ||
    Number(a.accessory) - Number(b.accessory) ||
    SEVERITY_RANK[a.finding.effect] - SEVERITY_RANK[b.finding.effect] ||
    b.resources - a.resources ||
    (a.key < b.key ? -1 : 1)
  );
}

function flipView({ flip }: WorkloadVerdict, lookup: EditionLookup): WorkloadView["flip"] {
  if (!flip) return null;
  const change = ({ finding, resources }: Blocker) => {
    const { service, remedy, effort } = findingView(finding, lookup);
    return { service: service?.name ?? null, remedy, effort, resources };
  };
  return { becomes: flip.becomes, changes: flip.changes.map(change) };
}
