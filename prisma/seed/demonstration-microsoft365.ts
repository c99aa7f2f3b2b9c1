import type { Caller } from "@/lib/server/database";
import { editWorkload } from "@/lib/server/eligibility/edit-workload";
import { readWorkload } from "@/lib/server/eligibility/read-workload";
import { listTenantImports } from "@/lib/server/microsoft365/list-tenant-imports";
import { uploadTenantFile } from "@/lib/server/microsoft365/upload-tenant-file";
import { readMicrosoft365 } from "@/lib/server/microsoft365-move/read-microsoft365";
import { tenantFiles } from "@/lib/server/sandbox/invented-tenant";

interface Where {
  readonly organisationId: string;
  readonly projectId: string;
}

/** A tenant, imported by the portal itself; one that somebody began to import is left as it is. */
export async function seedMicrosoft365(lead: Caller, where: Where): Promise<void> {
  const { items } = await listTenantImports(lead, { ...where, limit: 1 });
  if (items.length > 0) return;
  for (const { fileName, content } of tenantFiles()) {
    const { state, failure } = await uploadTenantFile.receive(lead, { ...where, fileName }, bytesOf(content));
    if (state !== "applied") throw new Error(`the demonstration's ${fileName} was refused: ${failure?.code}`);
  }
  await sayWhatItHolds(lead, where);
}

/** What a triage needs to know of the tenant. All of it is invented. */
async function sayWhatItHolds(lead: Caller, where: Where): Promise<void> {
  const { tenant } = await readMicrosoft365(lead, where);
  if (!tenant?.workload) return;
  const { name, revision, facts } = await readWorkload(lead, { ...where, workloadId: tenant.workload });
  await editWorkload(lead, {
    ...where,
    workloadId: tenant.workload,
    revision,
    name,
    owner: "DNUM",
    criticality: "high",
    dataCategories: ["internal", "personal"],
    facts: { ...facts, harmsExamined: true, vitalSystem: false, hosting: "commercial-cloud", licenceEndsOn: "2027-06-30" },
  });
}

async function* bytesOf(content: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(content);
}
