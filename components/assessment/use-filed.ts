"use client";

import { useCallback, useMemo } from "react";
import type { EvidenceList, EvidenceView } from "@/lib/contract/evidence";
import type { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { type Standings, standingsOf } from "@/lib/domain/evidence/standing";
import type { AssessmentScope } from "./assessment-scope";
import { answerWith } from "./evidence-field";
import { type EvidencePlace, useEvidence } from "./evidence-scope";
import { useQueue } from "./use-answer-queue";

/** The documents of an open assessment and what they are worth; an answer that names documents follows those that are filed with it. */
export function useFiled(
  scope: AssessmentScope,
  questionnaire: Questionnaire,
  first: EvidenceList,
): { place: EvidencePlace; standings: Standings } {
  const queue = useQueue();
  const onFiled = useCallback(
    (view: EvidenceView) => {
      const question = questionnaire.sections.flatMap(({ questions }) => questions).find(({ id }) => id === view.questionId);
      if (question?.kind !== "evidence") return;
      const { said } = queue.entry(question.id);
      queue.edit(question.id, { ...said, value: answerWith(said.value, view) }, true);
    },
    [questionnaire, queue],
  );
  const place = useEvidence(scope, first, onFiled);
  const standings = useMemo(() => {
    const today = new Date().toISOString().slice(0, 10);
    return standingsOf(
      place.items.map(({ questionId, expiresOn, withdrawn }) => ({ questionId, expiresOn, withdrawn: withdrawn !== null })),
      today,
    );
  }, [place.items]);
  return { place, standings };
}
