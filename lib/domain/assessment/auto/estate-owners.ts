import { type AutoAnswer, type EstateFacts, shareAnswer } from "./rule";

/** Share of the workloads that have a named owner, in whole percents, rounded down. */
export function estateOwners({ withOwner, workloads }: EstateFacts): AutoAnswer | null {
  return shareAnswer("estate-owners", withOwner, workloads, "down");
}
