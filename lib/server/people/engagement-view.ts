import type { EngagementView } from "@/lib/contract/people";
import { dayOf, type EngagementState, engagementEnd, engagementState, latestEngagementDay } from "@/lib/domain/access/engagement";
import type { OrganisationScope } from "../database";
import { Conflict, NotFound, Unprocessable } from "../errors";
import type { Done } from "../use-case";
import { type EngagementChange, holdEngagement, type StoredEngagement, writeEngagement } from "./store-engagement";

export function engagementView(engagement: StoredEngagement, now: Date): EngagementView {
  const { personId, name, email, mission, proposedAt, acceptedAt, endsAt, endedAt } = engagement;
  return {
    personId,
    name,
    email,
    mission,
    proposedAt: proposedAt.toISOString(),
    acceptedAt: acceptedAt?.toISOString() ?? null,
    endsOn: dayOf(endsAt),
    endedAt: endedAt?.toISOString() ?? null,
    state: engagementState(engagement, now),
  };
}

/** The end that a day gives, or a refusal that says up to when it may be. */
export function endOrRefusal(day: string, now: Date): Date {
  const end = engagementEnd(day, now);
  if (typeof end === "string") throw new Unprocessable(`engagement-${end}`, { latest: latestEngagementDay(now) });
  return end;
}

/** Takes an engagement from one of these states to another, and says what it was and what it is. */
export async function moveEngagement(
  scope: OrganisationScope,
  personId: string,
  from: readonly EngagementState[],
  change: EngagementChange,
  now: Date,
): Promise<Done<EngagementView>> {
  const before = await holdEngagement(scope, personId);
  if (!before) throw new NotFound();
  const state = engagementState(before, now);
  if (!from.includes(state)) throw new Conflict("engagement-state", { state });
  await writeEngagement(scope, personId, change);
  const factsOf = ({ state, endsOn }: EngagementView) => ({ state, endsOn });
  const [was, is] = [engagementView(before, now), engagementView({ ...before, ...change }, now)];
  return { result: is, audit: { subject: `person:${personId}`, detail: { before: factsOf(was), after: factsOf(is) } } };
}
