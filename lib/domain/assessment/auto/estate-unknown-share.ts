import { type AutoAnswer, type EstateFacts, shareAnswer } from "./rule";

/** Share of the judged workloads whose verdict is undetermined, in whole percents, rounded up. */
export function estateUnknownShare({ judged }: EstateFacts): AutoAnswer | null {
  return judged === null ? null : shareAnswer("estate-unknown-share", judged.unknown, judged.all, "up");
}
