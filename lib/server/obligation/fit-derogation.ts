import { faultOf } from "@/lib/domain/obligation/derogation";
import type { OrganisationScope } from "../database";
import { loadWorkload } from "../eligibility/store-workload";
import { Unprocessable } from "../errors";
import type { DerogationFields } from "./store-derogation";

/** Refuses terms that are no derogation's, and a workload of another project. */
export async function requireFit(scope: OrganisationScope, projectId: string, fields: DerogationFields): Promise<void> {
  const fault = faultOf(fields);
  if (fault) throw new Unprocessable(fault);
  if (fields.workloadId !== null) await loadWorkload(scope, projectId, fields.workloadId);
}
