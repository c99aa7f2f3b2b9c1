import {
  aMapping,
  anEdition,
  anUnknownService,
  aRefusedService,
  aRule,
  aService,
  aSource,
} from "@/lib/domain/catalogue/builders";
import type { Edition } from "@/lib/domain/catalogue/edition";
import {
  aCaller,
  anOrganisation,
  aProject,
  aPublishedEdition,
  asSystem,
  aWorkload,
  type BuiltProject,
  type Named,
  type ResourceOverride,
  someResources,
} from "@/prisma/seed/builders";
import type { Caller } from "./database";
import { computeResults, computeWorkloadShapes, writeSummary } from "./eligibility/compute-results";
import { nextWorkloadIds } from "./eligibility/store-results";

const words = (text: string) => ({ fr: text, en: text });

/** One service of each fate: machines (eligible; big ones conditional), doors (redesign), things (unknown), locks (configuration). */
export function aTestEdition(override: Partial<Edition> = {}): Edition {
  const plain = anEdition();
  return anEdition({
    services: [aService(), aRefusedService(), anUnknownService("lab")],
    sources: [...plain.sources, aSource({ id: "press-office", date: "2026-09-28" })],
    rules: [aRule()],
    map: {
      ...plain.map,
      "test.edge/doors": aMapping({ service: "edge" }),
      "test.lab/things": aMapping({ service: "lab" }),
      "test.watch/watchers": aMapping({ service: "lab", role: "accessory" }),
      "test.auth/locks": aMapping({ role: "configuration" }),
    },
    qualification: [
      {
        scope: "iaas",
        milestone: "J1",
        on: "2025-11-17",
        knownUntil: "2026-09-28",
        validFrom: null,
        validTo: null,
        decision: null,
        source: "press-office",
        note: words("Still in qualification"),
      },
    ],
    ...override,
  });
}

export const machine = (name: string, size = "small"): ResourceOverride => ({ name, facts: { size } });
export const door = (name: string): ResourceOverride => ({ name, facts: { type: "test.edge/doors" } });
export const thing = (name: string): ResourceOverride => ({ name, facts: { type: "test.lab/things" } });
export const watcher = (name: string): ResourceOverride => ({ name, facts: { type: "test.watch/watchers" } });
export const lock = (name: string): ResourceOverride => ({ name, facts: { type: "test.auth/locks" } });

/** What the worker does after an import: counts, judges and sums up the round that the project shows. */
export async function scoreAll(project: BuiltProject, round = 1, editionId = "2026-11", currentImport = 1): Promise<void> {
  await asSystem(project.organisationId, async (scope) => {
    const at = { projectId: project.id, round, editionId };
    const workloadIds = await nextWorkloadIds(scope, project.id, null, 2_000);
    await computeWorkloadShapes(scope, { ...at, currentImport, workloadIds });
    await computeResults(scope, { ...at, workloadIds });
    await writeSummary(scope, at);
  });
}

export interface TestEstate {
  readonly organisation: Named;
  readonly project: BuiltProject;
  readonly lead: Caller & { personId: string };
  readonly reader: Caller & { personId: string };
  /** organisationId and projectId, as every path carries them. */
  readonly path: { readonly organisationId: string; readonly projectId: string };
  readonly workloads: Readonly<Record<string, Named>>;
}

/** An organisation with a scored estate: workload name → its resources. */
export async function aTestEstate(estate: Readonly<Record<string, readonly ResourceOverride[]>>): Promise<TestEstate> {
  const organisation = await anOrganisation();
  await aPublishedEdition(aTestEdition());
  const project = await aProject(organisation.id, { currentImport: 1, lastImport: 1, round: 1, editionId: "2026-11" });
  const workloads: Record<string, Named> = {};
  for (const [name, resources] of Object.entries(estate)) {
    const workload = await aWorkload(project, { name });
    workloads[name] = workload;
    await someResources(
      project,
      resources.map((resource) => ({ workloadId: workload.id, resourceGroup: name, ...resource })),
    );
  }
  await scoreAll(project);
  return {
    organisation,
    project,
    lead: await aCaller(organisation.id, "project-lead"),
    reader: await aCaller(organisation.id, "reader"),
    path: { organisationId: organisation.id, projectId: project.id },
    workloads,
  };
}
