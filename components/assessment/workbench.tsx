"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useAddress } from "@/components/ui/use-address";
import type { AssessmentView } from "@/lib/contract/assessment";
import type { EvidenceList } from "@/lib/contract/evidence";
import type { Permission } from "@/lib/domain/access/policy";
import { visibleQuestions } from "@/lib/domain/assessment/branching";
import { completionOf } from "@/lib/domain/assessment/completion";
import { takesAnswers } from "@/lib/domain/assessment/state";
import type { Locale } from "@/lib/domain/locale";
import { AssessmentHead } from "./assessment-head";
import type { AssessmentScope } from "./assessment-scope";
import { EvidenceContext } from "./evidence-scope";
import { EvidenceUnderWay } from "./evidence-upload-line";
import { FiguresAside, FiguresLine } from "./figures-aside";
import { SectionNav } from "./section-nav";
import { SectionPane } from "./section-pane";
import { SignInAgain } from "./sign-in-again";
import { QueueContext, useAnswerQueue, useOfQueue, useQueue } from "./use-answer-queue";
import { useFiled } from "./use-filed";
import { useNews } from "./use-news";

export interface WorkbenchProps {
  scope: AssessmentScope;
  base: string;
  assessment: AssessmentView;
  evidence: EvidenceList;
  /** Other projects of the organisation, where answers may be taken over. */
  projects: readonly { readonly id: string; readonly name: string }[];
  person: { readonly id: string; readonly email: string };
  role: string;
  permissions: readonly Permission[];
}

/** An open assessment: the questions of one section, how far and how good the whole is, and what others do in it. */
export function Workbench(props: WorkbenchProps) {
  const queue = useAnswerQueue(props.scope, props.person.id, props.assessment.answers);
  return (
    <QueueContext value={queue}>
      <OpenAssessment {...props} />
    </QueueContext>
  );
}

function OpenAssessment({ scope, base, assessment, evidence, projects, person, role, permissions }: WorkbenchProps) {
  const t = useTranslations("assessment.head");
  const locale = useLocale() as Locale;
  const queue = useQueue();
  const [at, setAt] = useState<string | null>(null);
  const { moving, signedOut, refresh } = useNews(scope, assessment, queue, at);
  const out = useOfQueue((one) => one.signedOut) || signedOut;
  const { questionnaire } = assessment;
  const place = usePlace(questionnaire.sections);
  const answers = useOfQueue((one) => one.answers());
  const visible = useMemo(() => new Set(visibleQuestions(questionnaire, answers).map(({ id }) => id)), [questionnaire, answers]);
  const late = useDeferredValue(answers);
  const { place: filed, standings } = useFiled(scope, questionnaire, evidence);
  const completion = useMemo(() => completionOf(questionnaire, late, standings), [questionnaire, late, standings]);
  const may = (permission: Permission) => permissions.includes(permission);
  const section = questionnaire.sections.find(({ id }) => id === place.section);
  const shared = { scope, questionnaire, moving, completion, refresh, may };
  return (
    <div className="flex flex-col gap-5">
      <AssessmentHead
        {...shared}
        base={base}
        own={assessment.own}
        newerVersion={assessment.newerVersion}
        projects={projects}
        role={role}
        hrefOf={place.hrefOfQuestion}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,19rem)_minmax(0,1fr)] 2xl:grid-cols-[minmax(0,19rem)_minmax(0,1fr)_minmax(0,22rem)]">
        <div className="contents lg:sticky lg:top-14 lg:block lg:max-h-[calc(100dvh-4rem)] lg:overflow-y-auto 2xl:contents">
          <div className="2xl:sticky 2xl:top-14 2xl:max-h-[calc(100dvh-4rem)] 2xl:overflow-y-auto">
            <SectionNav
              sections={questionnaire.sections}
              completion={completion}
              assignments={moving.assignments}
              current={place.section}
              hrefOf={place.hrefOfSection}
            />
            <FiguresLine questionnaire={questionnaire} answers={late} completion={completion} />
            <EvidenceUnderWay uploads={filed.uploads} />
            {moving.here.length > 0 ? (
              <p className="pt-2 text-sm text-soft">{t("here", { names: moving.here.map(({ name }) => name).join(", ") })}</p>
            ) : null}
          </div>
          <div className="max-lg:order-last lg:pt-5 2xl:sticky 2xl:top-14 2xl:order-last 2xl:max-h-[calc(100dvh-4rem)] 2xl:overflow-y-auto 2xl:pt-0">
            <FiguresAside questionnaire={questionnaire} answers={late} completion={completion} hrefOf={place.hrefOfQuestion} />
          </div>
        </div>
        {section ? (
          <EvidenceContext value={filed}>
            <SectionPane
              {...shared}
              section={section}
              visible={visible}
              canAnswer={may("assessment.answer") && takesAnswers(moving.state)}
              canRemark={may("assessment.answer") && moving.state !== "validated"}
              onEnter={setAt}
              hrefOfSection={place.hrefOfSection}
            />
          </EvidenceContext>
        ) : null}
      </div>
      {out ? (
        <SignInAgain
          scope={scope}
          email={person.email}
          onSignedIn={() => {
            queue.resume();
            void refresh();
          }}
        />
      ) : null}
      <p className="sr-only" lang={locale} aria-live="polite">
        {moving.here.length > 0 ? t("here", { names: moving.here.map(({ name }) => name).join(", ") }) : ""}
      </p>
    </div>
  );
}

/** Section and question live in the address; a question that is asked for is brought into sight and read first. */
function usePlace(sections: AssessmentView["questionnaire"]["sections"]) {
  const { ask, hrefWith } = useAddress();
  const question = ask("question");
  const holding = sections.find(({ questions }) => questions.some(({ id }) => id === question));
  const section = holding?.id ?? sections.find(({ id }) => id === ask("section"))?.id ?? sections[0]?.id ?? "";
  useEffect(() => {
    if (!question) return;
    const block = document.getElementById(`question-${question}`);
    block?.scrollIntoView({ block: "start" });
    block?.querySelector<HTMLElement>("h3")?.focus({ preventScroll: true });
  }, [question]);
  const hrefOfSection = useCallback((id: string) => hrefWith({ section: id, question: null }), [hrefWith]);
  const hrefOfQuestion = useCallback((id: string) => hrefWith({ section: null, question: id }), [hrefWith]);
  return { section, hrefOfSection, hrefOfQuestion };
}
