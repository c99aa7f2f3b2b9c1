import type { AnswerView } from "@/lib/contract/assessment";
import type { StoredAnswer } from "./store-answer";

export function answerView({ assessmentId: _, name, at, ...answer }: StoredAnswer): AnswerView {
  return { ...answer, name: name ?? "", at: at.toISOString() };
}
