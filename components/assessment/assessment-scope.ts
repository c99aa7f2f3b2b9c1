import type { ProjectScope } from "@/lib/client/eligibility";

export interface AssessmentScope extends ProjectScope {
  readonly assessmentId: string;
}
