"use client";

import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { keepIn } from "@/lib/client/assessment-draft";
import type { Entry } from "@/lib/client/assessment-line";
import { AnswerQueue } from "@/lib/client/assessment-queue";
import { call } from "@/lib/client/call";
import { saveAnswer } from "@/lib/client/programme-address";
import type { AnswerView } from "@/lib/contract/assessment";
import type { AssessmentScope } from "./assessment-scope";

/** The queue of one open assessment, alive as long as the page: it sends, keeps in this browser, and warns before a loss. */
export function useAnswerQueue(scope: AssessmentScope, personId: string, answers: readonly AnswerView[]): AnswerQueue {
  const [queue] = useState(
    () =>
      new AnswerQueue(
        {
          send: (questionId, { value, comment, base: baseRevision, mutation }) =>
            call(saveAnswer, { params: { ...scope, questionId }, body: { value, comment, baseRevision, mutation } }),
          keep: keepIn(storage(), { personId, assessmentId: scope.assessmentId }, tab()),
          later: (ms, run) => {
            const timer = setTimeout(run, ms);
            return () => clearTimeout(timer);
          },
          newMutation: () => crypto.randomUUID(),
        },
        answers,
      ),
  );
  useEffect(() => {
    queue.start();
    const resume = () => queue.resume();
    const flush = () => queue.flush();
    const warn = (event: BeforeUnloadEvent) => {
      queue.flush();
      if (queue.unsaved().lost > 0) event.preventDefault();
    };
    window.addEventListener("online", resume);
    window.addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", flush);
    return () => {
      queue.flush();
      window.removeEventListener("online", resume);
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [queue]);
  return queue;
}

function storage(): Storage | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}

function tab(): string {
  return typeof crypto === "undefined" ? "" : crypto.randomUUID();
}

export const QueueContext = createContext<AnswerQueue | null>(null);

export function useQueue(): AnswerQueue {
  const queue = useContext(QueueContext);
  if (!queue) throw new Error("outside of an open assessment");
  return queue;
}

/** One question as it stands; drawn again only when something of it changes. */
export function useEntry(questionId: string): Entry {
  const queue = useQueue();
  return useSyncExternalStore(
    (changed) => queue.subscribe(questionId, changed),
    () => queue.entry(questionId),
    () => queue.entry(questionId),
  );
}

/** Something of the whole queue; `read` must give the same value as long as nothing changed. */
export function useOfQueue<T>(read: (queue: AnswerQueue) => T): T {
  const queue = useQueue();
  return useSyncExternalStore(
    (changed) => queue.subscribe(null, changed),
    () => read(queue),
    () => read(queue),
  );
}
