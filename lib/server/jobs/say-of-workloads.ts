import type { WorkloadFacts, WorkloadRow } from "@/lib/contract/eligibility";
import type { CRITICALITIES, DATA_CATEGORIES } from "@/lib/contract/words";
import type { Caller } from "@/lib/server/database";
import { editWorkload } from "@/lib/server/eligibility/edit-workload";
import { listWorkloads } from "@/lib/server/eligibility/list-workloads";
import { readWorkload } from "@/lib/server/eligibility/read-workload";

export interface Said {
  readonly owner: string;
  readonly criticality: (typeof CRITICALITIES)[number];
  readonly dataCategories: (typeof DATA_CATEGORIES)[number][];
  readonly facts: Partial<WorkloadFacts>;
}

/** What an invented application has on its record unless it is said: in a commercial cloud, looked into, without a date. */
const USUAL: WorkloadFacts = {
  harms: [],
  harmsExamined: true,
  vitalSystem: false,
  hosting: "commercial-cloud",
  nature: "application",
  engagedOn: null,
  goLiveOn: null,
  contractEndsOn: null,
  licenceEndsOn: null,
};

/** Writes what is said of workloads on their records, by name, over what all have in common. A record that somebody has written on is left alone. */
export async function sayOfWorkloads(
  lead: Caller,
  where: { readonly organisationId: string; readonly projectId: string },
  all: Readonly<Record<string, Said>>,
  common: Partial<WorkloadFacts> = {},
): Promise<readonly WorkloadRow[]> {
  const { items } = await listWorkloads(lead, { ...where, sort: "name", limit: 200 });
  for (const [name, { facts, ...said }] of Object.entries(all)) {
    const found = items.find((one) => one.name === name);
    if (!found) continue;
    const { revision } = await readWorkload(lead, { ...where, workloadId: found.id });
    if (revision > 0) continue;
    await editWorkload(lead, {
      ...where,
      workloadId: found.id,
      revision,
      name,
      ...said,
      facts: { ...USUAL, ...common, ...facts },
    });
  }
  return items;
}
