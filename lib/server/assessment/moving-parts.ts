import type { AssessmentView } from "@/lib/contract/assessment";
import type { OrganisationScope } from "../database";
import { answerView } from "./answer-view";
import { answersOf } from "./store-answer";
import { isConsultantEngaged, namesOf, type StoredAssessment } from "./store-assessment";
import { assignmentsOf } from "./store-assignment";
import { openRemarksOf } from "./store-remark";

/** Longer than any transaction lasts: an answer is seen although it was written before, and committed after, somebody asked. */
const OVERLAP_MS = 25_000;

export type MovingParts = Pick<
  AssessmentView,
  "state" | "dueOn" | "submitted" | "reviewed" | "reviewer" | "assignments" | "remarks" | "answers" | "cursor"
>;

/** What changes while an assessment is open; its answers of `since` on, or all of them. */
export async function movingParts(
  scope: OrganisationScope,
  assessment: StoredAssessment,
  since: Date | null,
): Promise<MovingParts> {
  const now = new Date();
  const { submittedBy, submittedAt, reviewedBy, reviewedAt, reviewedAs } = assessment;
  const names = await namesOf(scope, [submittedBy, reviewedBy]);
  const done = (personId: string, at: Date) => ({ personId, name: names.get(personId) ?? "", at: at.toISOString() });
  return {
    state: assessment.state,
    dueOn: assessment.dueOn,
    submitted: submittedBy && submittedAt ? done(submittedBy, submittedAt) : null,
    reviewed:
      reviewedBy && reviewedAt && reviewedAs
        ? { ...done(reviewedBy, reviewedAt), as: reviewedAs, note: assessment.reviewNote }
        : null,
    reviewer: (await isConsultantEngaged(scope, now)) ? "consultant" : "project-lead",
    assignments: await assignmentsOf(scope, assessment.id),
    remarks: await openRemarksOf(scope, assessment.id),
    answers: (await answersOf(scope, [assessment.id], since)).map(answerView),
    cursor: new Date(now.getTime() - OVERLAP_MS).toISOString(),
  };
}
