import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { Outcome } from "@/lib/domain/decision/decision";
import { decidedAs, firstBlocker, heldBackPath, together } from "./figures";
import type { PartProps } from "./part";
import { useFormat } from "./use-format";

/** The five questions of a committee, each with its answer in one figure; the figure opens what it is made of. */
export function FiveAnswers({ dashboard, base }: PartProps) {
  const t = useTranslations("dashboard");
  const { number, tenth, share } = useFormat();
  const { readiness, decisions } = dashboard;
  const of = (outcome: Parameters<typeof decidedAs>[1]) => decidedAs(decisions.cells, outcome).workloads;
  const judged = decisions.workloads > 0;
  const count = (workloads: number) => (judged ? t("workloads", { count: workloads }) : t("unknownValue"));
  const listOf = (outcome: Outcome) => `${base}/workloads${of(outcome) > 0 ? `?outcome=${outcome}` : "/decisions"}`;
  return (
    <dl
      aria-label={t("answers.label")}
      className="grid border border-rule bg-raised sm:grid-cols-2 xl:grid-cols-5 print:grid-cols-5"
    >
      <Answer
        question={t("answers.ready")}
        href={`${base}/readiness`}
        note={t("answers.readyNote", { known: share(readiness.completeness), firm: share(readiness.firm) })}
      >
        {readiness.score === null ? t("unknownValue") : t("answers.readyScore", { score: tenth(readiness.score) })}
      </Answer>
      <Blocked dashboard={dashboard} base={base} />
      <Answer
        question={t("answers.now")}
        href={listOf("migrate-now")}
        note={judged ? t("answers.nowNote", { plan: number(of("plan")), redesign: number(of("redesign")) }) : null}
      >
        {count(of("migrate-now"))}
      </Answer>
      <Answer
        question={t("answers.mustNot")}
        href={`${base}/obligations?level=must-not`}
        note={
          judged ? t("answers.mustNotNote", { stay: number(of("stay")), alternative: number(of("trusted-alternative")) }) : null
        }
      >
        {count(of("must-not"))}
      </Answer>
      <Answer
        question={t("answers.uncertain")}
        href={listOf("examine")}
        note={judged ? t("answers.uncertainNote", { weak: together(decisions.cells).weak }) : null}
      >
        {count(of("examine"))}
      </Answer>
    </dl>
  );
}

function Blocked({ dashboard: { blockers, decisions }, base }: PartProps) {
  const t = useTranslations("dashboard");
  const { number } = useFormat();
  const first = firstBlocker(blockers);
  if (first === null) {
    return (
      <Answer question={t("answers.blocks")} href={base} note={null}>
        {t(decisions.workloads > 0 ? "answers.blocksNone" : "answers.blocksUnknown")}
      </Answer>
    );
  }
  const note = t("answers.blocksNote", { count: first.workloads, frees: number(first.frees) });
  return (
    <Answer question={t("answers.blocks")} href={`${base}${heldBackPath(first)}`} note={note}>
      {first.service ? first.service.name : t("noService")}
    </Answer>
  );
}

interface AnswerProps {
  question: string;
  href: string;
  note: string | null;
  children: ReactNode;
}

function Answer({ question, href, note, children }: AnswerProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1 border-t border-l border-rule -mt-px -ml-px p-4 print:p-2">
      <dt className="text-sm font-medium text-soft">{question}</dt>
      <dd className="figures text-2xl leading-tight font-semibold wrap-break-word">
        <Link
          href={href}
          prefetch={false}
          className="inline-flex min-h-11 items-center hover:text-accent hover:underline sm:min-h-7"
        >
          {children}
        </Link>
      </dd>
      {note ? <dd className="text-sm text-soft">{note}</dd> : null}
    </div>
  );
}
