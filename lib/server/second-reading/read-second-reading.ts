import { type ReadingDifference, readSecondReadingRoute, type SecondReadingPage } from "@/lib/contract/second-reading";
import { agreementOf, type ReadPair } from "@/lib/domain/assessment/agreement";
import { sameAnswer } from "@/lib/domain/assessment/given";
import { loadAssessment, namesOf } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { query } from "../use-case";
import { comparisonOf, type Reading, readingOf } from "./reading-place";
import { isReviewer } from "./reviewer";
import { candidatesOf } from "./store-candidate";
import { marksOf, newestReading } from "./store-second-reading";

/** The newest second reading. A reader's marks are told to themselves alone until both are done; the database holds to it too. */
export const readSecondReading = query({
  permission: "assessment.read",
  input: readSecondReadingRoute.params,

  async run(scope, place): Promise<SecondReadingPage> {
    const assessment = await loadAssessment(scope, place);
    const now = new Date();
    const mayDecide = await isReviewer(scope, now);
    const stored = await newestReading(scope, assessment.id);
    const reading = stored && (await viewOf(scope, await readingOf(scope, assessment, stored)));
    return { reading, mayDecide, candidates: mayDecide ? await candidatesOf(scope, now) : [] };
  },
});

async function viewOf(scope: OrganisationScope, found: Reading) {
  const { reading, questions } = found;
  const { id, state, openedBy, openedAt, firstReader, secondReader, firstDoneAt, secondDoneAt, endedBy, endedAt } = reading;
  const ids = [openedBy, firstReader, secondReader, endedBy, ...found.decisions.map(({ personId }) => personId)];
  const names = await namesOf(scope, ids);
  const named = (personId: string) => ({ personId, name: names.get(personId) ?? "" });
  const mine = (await marksOf(scope, id)).filter(({ personId }) => personId === scope.person?.id);
  return {
    id,
    state,
    opened: { ...named(openedBy), at: openedAt.toISOString() },
    ended: endedBy && endedAt ? { ...named(endedBy), at: endedAt.toISOString() } : null,
    readers: [
      { ...named(firstReader), doneAt: firstDoneAt?.toISOString() ?? null },
      { ...named(secondReader), doneAt: secondDoneAt?.toISOString() ?? null },
    ],
    questions: [...questions],
    mine: mine.map(({ questionId, value, note }) => ({ questionId, value, note })),
    compared: await comparedView(scope, found, named),
  };
}

async function comparedView(scope: OrganisationScope, found: Reading, named: (id: string) => { personId: string; name: string }) {
  const compared = await comparisonOf(scope, found);
  if (!compared) return null;
  const { first, second, both, differing } = compared;
  const pairs = both.flatMap((questionId): (ReadPair & { questionId: string })[] => {
    const [question, one, other] = [found.known.questions.get(questionId), first.get(questionId), second.get(questionId)];
    return question && one && other ? [{ questionId, question, first: one.value, second: other.value }] : [];
  });
  const differences = differing.flatMap((questionId): ReadingDifference[] => {
    const [one, other] = [first.get(questionId), second.get(questionId)];
    const decided = found.decisions.find((decision) => decision.questionId === questionId);
    if (!one || !other) return [];
    return [
      {
        questionId,
        answer: found.answers[questionId] ?? null,
        first: { value: one.value, note: one.note },
        second: { value: other.value, note: other.note },
        decision: decided
          ? { ...named(decided.personId), value: decided.value, reason: decided.reason, at: decided.at.toISOString() }
          : null,
      },
    ];
  });
  return { differences, agreement: agreementOf(pairs, sameAnswer) };
}
