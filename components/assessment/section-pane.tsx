"use client";

import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { Questionnaire, Section } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import type { AssessmentScope } from "./assessment-scope";
import { namesAt, QuestionBlock } from "./question-block";
import { SectionAssignment } from "./section-assignment";
import type { Moving } from "./use-news";

interface SectionPaneProps {
  scope: AssessmentScope;
  questionnaire: Questionnaire;
  section: Section;
  visible: ReadonlySet<string>;
  moving: Moving;
  canAnswer: boolean;
  canRemark: boolean;
  may: (permission: "assessment.manage") => boolean;
  refresh: () => Promise<void>;
  onEnter: (questionId: string) => void;
  hrefOfSection: (sectionId: string) => string;
}

/** The questions of one section that the answers call for, and the way to the sections beside it. */
export function SectionPane({
  scope,
  questionnaire,
  section,
  visible,
  moving,
  may,
  refresh,
  hrefOfSection,
  ...block
}: SectionPaneProps) {
  const t = useTranslations("assessment.sections");
  const locale = useLocale() as Locale;
  const at = questionnaire.sections.findIndex(({ id }) => id === section.id);
  const [before, after] = [questionnaire.sections[at - 1], questionnaire.sections[at + 1]];
  const shown = section.questions.filter(({ id }) => visible.has(id));
  const remarksOn = (questionId: string) => moving.remarks.find((one) => one.questionId === questionId)?.open ?? 0;
  return (
    <section aria-labelledby="section-title" className="flex min-w-0 flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="max-w-prose">
          <h2 id="section-title">{section.title[locale]}</h2>
          {section.intro ? <p className="text-soft">{section.intro[locale]}</p> : null}
        </div>
        {may("assessment.manage") && moving.state !== "validated" ? (
          <SectionAssignment
            key={section.id}
            scope={scope}
            sectionId={section.id}
            personId={moving.assignments.find(({ sectionId }) => sectionId === section.id)?.personId ?? null}
            onDone={refresh}
          />
        ) : null}
      </header>
      {shown.length === 0 ? <p className="border border-dashed border-control bg-raised p-4 text-soft">{t("none")}</p> : null}
      {shown.map((question, index) => (
        <QuestionBlock
          key={question.id}
          {...block}
          scope={scope}
          sectionId={section.id}
          question={question}
          number={index + 1}
          openRemarks={remarksOn(question.id)}
          here={namesAt(moving.here, question.id)}
        />
      ))}
      <nav aria-label={t("around")} className="flex flex-wrap justify-between gap-3">
        {before ? <LinkButton href={hrefOfSection(before.id)}>← {before.title[locale]}</LinkButton> : <span />}
        {after ? <LinkButton href={hrefOfSection(after.id)}>{after.title[locale]} →</LinkButton> : null}
      </nav>
    </section>
  );
}
