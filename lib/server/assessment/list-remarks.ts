import { listRemarksRoute, type RemarkThread } from "@/lib/contract/assessment";
import { query } from "../use-case";
import { loadAssessment, namesOf } from "./store-assessment";
import { remarksOf, type StoredRemark } from "./store-remark";

/** Remarks with the answers to them. */
export const listRemarks = query({
  permission: "assessment.read",
  input: listRemarksRoute.params.extend(listRemarksRoute.query.shape),

  async run(scope, { questionId, ...place }) {
    const { id } = await loadAssessment(scope, place);
    const remarks = await remarksOf(scope, id, questionId);
    const people = remarks.flatMap(({ personId, resolvedBy, mentions }) => [personId, resolvedBy, ...mentions]);
    const names = await namesOf(scope, people);
    return { items: remarks.filter(({ threadId }) => threadId === null).map((one) => threadOf(one, remarks, names)) };
  },
});

function threadOf(opening: StoredRemark, all: readonly StoredRemark[], names: ReadonlyMap<string, string>): RemarkThread {
  const { sectionId, questionId, resolvedBy, resolvedAt } = opening;
  const named = (personId: string) => ({ personId, name: names.get(personId) ?? "" });
  const view = ({ id, text, mentions, personId, at }: StoredRemark) => ({
    id,
    text,
    mentions: mentions.map(named),
    ...named(personId),
    at: at.toISOString(),
  });
  const resolved = resolvedBy && resolvedAt ? { ...named(resolvedBy), at: resolvedAt.toISOString() } : null;
  const replies = all.filter(({ threadId }) => threadId === opening.id).map(view);
  return { ...view(opening), sectionId, questionId, resolved, replies };
}
