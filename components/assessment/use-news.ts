"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { AnswerQueue } from "@/lib/client/assessment-queue";
import { call, problemIn } from "@/lib/client/call";
import { followAssessment } from "@/lib/client/programme-address";
import type { AssessmentNews, AssessmentView } from "@/lib/contract/assessment";
import { takesAnswers } from "@/lib/domain/assessment/state";
import type { AssessmentScope } from "./assessment-scope";

const EVERY_MS = 5_000;
/** Nobody touched the page for so long: it asks nothing more, so that a session left alone may end. */
const AWAY_MS = 5 * 60_000;

export type Moving = Omit<AssessmentNews, "answers" | "cursor">;

/**
 * What others do, asked every few seconds while the page is in sight and somebody is at it: answers go to the queue, the rest is
 * given back. `at` is the question one is at.
 */
export function useNews(scope: AssessmentScope, assessment: AssessmentView, queue: AnswerQueue, at: string | null) {
  const client = useQueryClient();
  const cursor = useRef(assessment.cursor);
  const asked = useRef<string | null>(null);
  const touched = useTouched();
  const key = ["assessment-news", scope] as const;
  useEffect(() => {
    asked.current = at;
  }, [at]);
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const body = { questionId: asked.current, since: cursor.current };
      const news = await call(followAssessment, { params: scope, body }, signal);
      cursor.current = news.cursor;
      queue.hear(news.answers);
      return news;
    },
    refetchInterval: () => (Date.now() - touched.current < AWAY_MS ? EVERY_MS : false),
    staleTime: 0,
    retry: false,
  });
  const state = query.data?.state ?? assessment.state;
  const before = useRef(state);
  useEffect(() => {
    // Given back while a draft was refused: it is tried again.
    if (takesAnswers(state) && !takesAnswers(before.current)) queue.resume();
    before.current = state;
  }, [state, queue]);
  const { organisationId, projectId, assessmentId } = scope;
  const refresh = useCallback(
    () => client.invalidateQueries({ queryKey: ["assessment-news", { organisationId, projectId, assessmentId }] }),
    [client, organisationId, projectId, assessmentId],
  );
  const first: Moving = { ...assessment, version: assessment.questionnaire.version, here: [] };
  const signedOut = query.error !== null && problemIn(query.error).status === 401;
  return { moving: query.data ?? first, signedOut, refresh };
}

/** When somebody last did something here. */
function useTouched() {
  const touched = useRef(0);
  const client = useQueryClient();
  useEffect(() => {
    touched.current = Date.now();
    const touch = () => {
      const away = Date.now() - touched.current >= AWAY_MS;
      touched.current = Date.now();
      if (away) void client.invalidateQueries({ queryKey: ["assessment-news"] });
    };
    for (const kind of ["keydown", "pointerdown"] as const) document.addEventListener(kind, touch);
    return () => {
      for (const kind of ["keydown", "pointerdown"] as const) document.removeEventListener(kind, touch);
    };
  }, [client]);
  return touched;
}
