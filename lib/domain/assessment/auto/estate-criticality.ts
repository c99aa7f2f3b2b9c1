import { type AutoAnswer, type EstateFacts, shareAnswer } from "./rule";

/** Share of the workloads whose criticality is set, in whole percents, rounded down. */
export function estateCriticality({ withCriticality, workloads }: EstateFacts): AutoAnswer | null {
  return shareAnswer("estate-criticality", withCriticality, workloads, "down");
}
