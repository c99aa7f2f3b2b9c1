import type { Caller } from "../database";
import type { TestEstate } from "../test-estate";
import { addLearner } from "./add-learner";
import { attemptQuiz } from "./attempt-quiz";
import { moduleOf } from "./curriculum";

/** The answers of a module's quiz: all right but for the first `wrong` ones. */
export function answersOf(moduleId: string, wrong = 0): Record<string, string[]> {
  return Object.fromEntries(
    moduleOf(moduleId).quiz.map(({ id, options }, at) => {
      const right = options.filter(({ correct }) => correct).map((option) => option.id);
      return [id, at < wrong ? [] : right];
    }),
  );
}

/** Passes a module's quiz as somebody. */
export async function passModule(caller: Caller, { path }: TestEstate, moduleId: string): Promise<void> {
  await attemptQuiz(caller, { ...path, moduleId, answers: answersOf(moduleId) });
}

export function aLearner({ lead, path }: TestEstate, over: Partial<Parameters<typeof addLearner>[1]> = {}) {
  return addLearner(lead, { ...path, name: "Anne Bernard", email: "anne@exemple.fr", roles: ["support"], ...over });
}

export async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  const all = new TextEncoder().encode(text);
  for (let at = 0; at < all.length; at += 50) yield all.subarray(at, at + 50);
}
