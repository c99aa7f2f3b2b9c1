import { type Standings, standingsOf } from "@/lib/domain/evidence/standing";
import type { OrganisationScope } from "../database";
import { today } from "./evidence-view";
import { filesByAssessment } from "./store-evidence";

/** What the documents of an assessment are worth today. */
export async function standingsNow(scope: OrganisationScope, assessmentId: string): Promise<Standings> {
  return standingsOf((await filesByAssessment(scope, [assessmentId])).get(assessmentId) ?? [], today());
}
