import type { WorkloadView } from "@/lib/contract/eligibility";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { type Lights, lightsOf } from "@/lib/domain/eligibility/lights";
import type { Blocker, WorkloadVerdict } from "@/lib/domain/eligibility/verdict";
import { assessWorkload, type WorkloadPart } from "@/lib/domain/eligibility/workload";
import type { QualificationFact } from "@/lib/domain/provider/fact";
import { type KnownEdition, knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { Conflict } from "../errors";
import { loadProject } from "../inventory/store-project";
import { editionOfTenant, isTenant, loadTenantParts } from "../microsoft365/tenant-workload";
import { levelsInForce } from "../obligation/level-in-force";
import { bleuFactsUnder } from "../qualification/known-facts";
import { verdictsOf } from "./shape-verdicts";
import { loadWorkloadShapes } from "./store-results";
import { loadWorkload, type StoredWorkload } from "./store-workload";
import { findingView, namedService } from "./view-finding";
import { attributes, factsOf } from "./view-workload";
import { reasonsOf } from "./workload-reasons";

const FINDINGS_SHOWN = 200;

/** A workload in the visible state of its project: what it is made of, and what is stated of Bleu's qualification. Refuses while no edition is chosen. */
export async function loadWorkloadParts(
  scope: OrganisationScope,
  { projectId, workloadId }: { projectId: string; workloadId: string },
): Promise<JudgedWorkload> {
  const project = await loadProject(scope, projectId);
  const workload = await loadWorkload(scope, projectId, workloadId);
  if (isTenant(workload)) {
    const known = await editionOfTenant(scope, project.editionId);
    const parts = await loadTenantParts(scope, projectId, known);
    return { workload, parts, known, facts: await bleuFactsUnder(scope, known.edition) };
  }
  if (project.editionId === null) throw new Conflict("no-edition");
  const known = await knownEdition(scope, project.editionId);
  const parts = await partsOf(scope, { projectId, round: project.round }, workloadId, known);
  const facts = await bleuFactsUnder(scope, known.edition);
  return { workload, parts, known, facts };
}

async function partsOf(
  scope: OrganisationScope,
  round: { readonly projectId: string; readonly round: number },
  workloadId: string,
  known: KnownEdition,
): Promise<WorkloadPart[]> {
  const [counted] = await loadWorkloadShapes(scope, round, [workloadId]);
  const shapes = counted?.shapes ?? [];
  const ids = shapes.map((shape) => shape.shapeId);
  const verdicts = await verdictsOf(scope, known, ids);
  return shapes.flatMap(({ shapeId, resources }) => {
    const verdict = verdicts.get(shapeId);
    return verdict ? [{ verdict, count: resources }] : [];
  });
}

export interface JudgedWorkload {
  readonly workload: StoredWorkload;
  readonly parts: readonly WorkloadPart[];
  readonly known: KnownEdition;
  readonly facts: readonly QualificationFact[];
}

/** The card of one workload in the visible state of its project, on a day. */
export async function loadWorkloadCard(
  scope: OrganisationScope,
  place: { projectId: string; workloadId: string },
  day: string,
): Promise<WorkloadView> {
  return cardOf(scope, await loadWorkloadParts(scope, place), day);
}

/** The same, of a workload that is loaded. */
export async function cardOf(scope: OrganisationScope, judged: JudgedWorkload, day: string): Promise<WorkloadView> {
  const levelOf = await levelsInForce(scope, day);
  const view = { ...card(judged, day), obligation: levelOf(judged.workload) };
  return isTenant(judged.workload) ? withoutResources(view) : view;
}

/** A tenant is made of services: none of its figures counts resources but `byResource`, which counts services there. */
function withoutResources(view: WorkloadView): WorkloadView {
  const none = <T>(one: T) => ({ ...one, resources: 0 });
  const flip = view.flip && { ...view.flip, changes: view.flip.changes.map(none) };
  return { ...none(view), findings: view.findings.map(none), flip };
}

function card({ workload, parts, known, facts }: JudgedWorkload, day: string): Omit<WorkloadView, "obligation"> {
  const { edition, compiled } = known;
  const goLiveOn = workload.goLiveOn?.toISOString().slice(0, 10) ?? null;
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
    lights: lightsView(lightsOf(shapes, facts, compiled.lookup, goLiveOn ?? day), goLiveOn !== null),
  };
}

function lightsView({ day, available, qualified, valid }: Lights, goLive: boolean): WorkloadView["lights"] {
  const source = qualified.source && { ...qualified.source };
  const expiry = valid.expiry && { ...valid.expiry };
  return { day, goLive, available, qualified: { ...qualified, source }, valid: { ...valid, expiry } };
}

function findingsOf(parts: readonly WorkloadPart[], verdict: WorkloadVerdict, lookup: EditionLookup): WorkloadView["findings"] {
  return reasonsOf(parts, verdict)
    .slice(0, FINDINGS_SHOWN)
    .map(({ finding, decides, accessory, resources }) => ({ ...findingView(finding, lookup), resources, decides, accessory }));
}

function flipView({ flip }: WorkloadVerdict, lookup: EditionLookup): WorkloadView["flip"] {
  if (!flip) return null;
  const change = ({ finding, resources }: Blocker) => {
    const { service, remedy, effort } = findingView(finding, lookup);
    return { service: service?.name ?? null, remedy, effort, resources };
  };
  return { becomes: flip.becomes, changes: flip.changes.map(change) };
}
