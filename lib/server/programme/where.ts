import type { Where } from "@/lib/contract/programme";
import type { Criterion, CriterionKind } from "@/lib/domain/programme/gate";

const PAGES: Readonly<Record<Exclude<CriterionKind, "assessment" | "consultant-reviewed">, Where["page"]>> = {
  "roles-held": "members",
  "second-factor": "members",
  trained: "coverage",
  "estate-age": "inventory",
  "edition-current": "overview",
  described: "workloads",
  undetermined: "workloads",
  "solid-evidence": "overview",
  attested: "programme",
};

export function toPage(page: Where["page"], id: string | null = null, section: string | null = null): Where {
  return { page, id, section };
}

/** Where a criterion is brought about: the assessment itself once there is one. */
export function whereToAct(criterion: Criterion, assessmentIds: ReadonlyMap<string, string>): Where {
  if (criterion.kind !== "assessment" && criterion.kind !== "consultant-reviewed") return toPage(PAGES[criterion.kind]);
  const id = assessmentIds.get(criterion.questionnaire);
  return id ? toPage("assessment", id) : toPage("assessments");
}
