"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Menu, type MenuItem } from "@/components/ui/menu";
import type { AnswerQueue } from "@/lib/client/assessment-queue";
import { call, refusalOf } from "@/lib/client/call";
import { answerFromEstate, submitAssessment } from "@/lib/client/programme-address";
import { takesAnswers } from "@/lib/domain/assessment/state";
import { ActionDialog, type Asked } from "./action-dialog";
import type { AssessmentHeadProps } from "./assessment-head";
import { ProblemFace } from "./problem-face";
import { useOfQueue, useQueue } from "./use-answer-queue";

const SAVING_MS = 10_000;

/** What may be done now: one thing first, the others in a menu; nothing that the role or the state does not allow. */
export function HeadActions(props: AssessmentHeadProps) {
  const { scope, base, moving, completion, may, refresh, hrefOf, questionnaire, newerVersion, role, projects } = props;
  const t = useTranslations("assessment.actions");
  const files = useTranslations("exchange.actions");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const unsaved = useOfQueue((queue) => queue.unsaved().all);
  const queue = useQueue();
  const submit = useMutation({
    mutationFn: async () => {
      await queueIsEmpty(queue);
      return call(submitAssessment, { params: scope });
    },
    onSuccess: refresh,
  });
  const fill = useMutation({
    mutationFn: () => call(answerFromEstate, { params: scope }),
    onSuccess: async ({ answered, untouched }) => {
      setDone(t("filled", { answered, untouched }));
      await refresh();
    },
  });
  const open = takesAnswers(moving.state);
  const reviews =
    may("assessment.review") && moving.state === "submitted" && (role === "consultant") === (moving.reviewer === "consultant");
  const automatic = questionnaire.sections.some(({ questions }) => questions.some(({ auto }) => auto !== null));
  const items: MenuItem[] = [
    ...(open && automatic && may("assessment.answer") ? [{ key: "fill", label: t("fill"), onSelect: () => fill.mutate() }] : []),
    ...(may("assessment.review") ? [{ key: "snapshot", label: t("snapshot"), onSelect: () => setAsked("snapshot") }] : []),
    ...(may("assessment.manage") && moving.state !== "validated"
      ? [{ key: "due", label: t("due"), onSelect: () => setAsked("due") }]
      : []),
    ...(may("assessment.manage") && projects.length > 0
      ? [{ key: "copy", label: t("copy"), onSelect: () => setAsked("copy") }]
      : []),
    { key: "export", label: files("export"), onSelect: () => setAsked("export") },
    ...(open && may("assessment.answer")
      ? [{ key: "import", label: files("import"), href: `${base}/assessments/${scope.assessmentId}/import` }]
      : []),
    ...(newerVersion && moving.state !== "validated"
      ? [{ key: "version", label: t("version", { version: newerVersion }), onSelect: () => setAsked("version") }]
      : []),
  ];
  const close = (said?: string) => {
    setAsked(null);
    setDone(said ?? null);
  };
  return (
    <div className="flex flex-col items-start gap-2 sm:items-end">
      <div className="flex flex-wrap-reverse items-center gap-2">
        <Menu
          label={t("more")}
          trigger={t("more")}
          items={items}
          align="end"
          className="border border-control bg-raised sm:min-h-9"
        />
        {open && may("assessment.manage") ? (
          completion.complete ? (
            <Button variant="primary" busy={submit.isPending} onClick={() => submit.mutate()}>
              {t("submit")}
            </Button>
          ) : (
            <LinkButton href={hrefOf(completion.next ?? "")} scroll={false} variant="primary">
              {t("continue", { count: completion.questions - completion.answered })}
            </LinkButton>
          )
        ) : null}
        {reviews ? (
          <>
            <Button onClick={() => setAsked("return")}>{t("return")}</Button>
            <Button variant="primary" onClick={() => setAsked("validate")}>
              {t("validate")}
            </Button>
          </>
        ) : null}
      </div>
      <p role="status" className="text-sm text-soft empty:hidden">
        {fill.isPending ? t("filling") : (done ?? (submit.isPending && unsaved > 0 ? t("savingFirst") : ""))}
      </p>
      {submit.error ? <ProblemFace title={t("notSubmitted")} error={submit.error} /> : null}
      {fill.error ? <ProblemFace title={t("notFilled")} error={fill.error} /> : null}
      {asked ? <ActionDialog {...props} asked={asked} onClose={close} /> : null}
    </div>
  );
}

/** Sends what waits, and goes on once the server has it all: nothing is submitted without one's last words. */
async function queueIsEmpty(queue: AnswerQueue): Promise<void> {
  queue.flush();
  const stuck = () => queue.unsaved().all > 0 && queue.conflicts().length > 0;
  if (queue.unsaved().all > 0 && !stuck())
    await new Promise<void>((resolve) => {
      const timer = setTimeout(finish, SAVING_MS);
      const leave = queue.subscribe(null, () => {
        if (queue.unsaved().all === 0 || stuck()) finish();
      });
      function finish() {
        clearTimeout(timer);
        leave();
        resolve();
      }
    });
  if (queue.unsaved().all > 0) throw refusalOf("answers-not-saved");
}
