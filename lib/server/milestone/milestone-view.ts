import type { MilestoneView } from "@/lib/contract/milestone";
import { namesOf } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import type { StoredMilestone } from "./store-milestone";

/** Milestones with the names of those who took or withdrew them. */
export async function milestoneViews(scope: OrganisationScope, stored: readonly StoredMilestone[]): Promise<MilestoneView[]> {
  const people = stored.flatMap(({ personId, withdrawal }) => [personId, withdrawal?.personId ?? null]);
  const names = await namesOf(scope, people);
  const nameOf = (id: string) => names.get(id) ?? "";
  return stored.map(({ id, trigger, name, note, decision, rules, figures, sha256, personId, at, withdrawal }) => ({
    id,
    trigger,
    name,
    note,
    decision,
    rules,
    figures,
    sha256,
    by: nameOf(personId),
    at: at.toISOString(),
    withdrawn: withdrawal && {
      by: nameOf(withdrawal.personId),
      at: withdrawal.at.toISOString(),
      reason: withdrawal.reason,
    },
  }));
}

/** One of them. */
export async function milestoneView(scope: OrganisationScope, stored: StoredMilestone): Promise<MilestoneView> {
  const [view] = await milestoneViews(scope, [stored]);
  if (!view) throw new Error("one milestone has one view");
  return view;
}
