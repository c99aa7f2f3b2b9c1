import { attemptQuizRoute } from "@/lib/contract/training";
import { handle } from "@/lib/server/handle";
import { attemptQuiz } from "@/lib/server/training/attempt-quiz";

export const POST = handle(attemptQuizRoute, attemptQuiz);
