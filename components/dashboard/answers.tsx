import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { datesAhead, decidedAs, firstBlocker, namedAs, nextGateOf, together } from "@/lib/domain/dashboard/answers";
import type { Outcome } from "@/lib/domain/decision/decision";
import { boundsOf } from "@/lib/domain/readiness/bounds";
import { Elsewhere, useNamed, Waiting, Why } from "./answer-reasons";
import { heldBackPath } from "./figures";
import type { PartProps } from "./part";
import { useFormat } from "./use-format";

/** The questions of a committee, each with its answer in one figure; the figure opens what it is made of. */
export function Answers({ dashboard, base }: PartProps) {
  const t = useTranslations("dashboard");
  const { tenth, share } = useFormat();
  const { readiness, decisions } = dashboard;
  const of = (outcome: Parameters<typeof decidedAs>[1]) => decidedAs(decisions.cells, outcome).workloads;
  const judged = decisions.workloads > 0;
  const known = share(readiness.completeness);
  const bounds = boundsOf(readiness);
  const count = (workloads: number) => (judged ? t("workloads", { count: workloads }) : t("unknownValue"));
  const named = useNamed();
  const namesOf = (outcome: Outcome) => named(namedAs(decisions, outcome)) || null;
  const whyOf = (outcome: Outcome) => <Why decisions={decisions} outcome={outcome} />;
  const all = together(decisions.cells);
  const undecided = decidedAs(decisions.cells, "examine");
  const listOf = (outcome: Outcome) => `${base}/workloads${of(outcome) > 0 ? `?outcome=${outcome}` : "/decisions"}`;
  return (
    <dl
      aria-label={t("answers.label")}
      className="grid border border-rule bg-raised sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-6 print:grid-cols-6"
    >
      <Answer
        question={t("answers.ready")}
        href={`${base}/readiness`}
        names={bounds && t("answers.readyRange", { ...bounds })}
        note={bounds ? t("answers.readyNote", { known, firm: share(readiness.firm) }) : t("answers.readyUnknown", { known })}
        asked={<Asked dashboard={dashboard} />}
      >
        {readiness.score === null ? t("unknownValue") : t("answers.readyScore", { score: tenth(readiness.score), known })}
      </Answer>
      <Blocked dashboard={dashboard} base={base} />
      <Answer
        question={t("answers.now")}
        href={listOf("migrate-now")}
        names={namesOf("migrate-now")}
        note={judged ? t("answers.nowNote", { plan: of("plan") }) : null}
        asked={<Waiting decisions={decisions} base={base} />}
      >
        {count(of("migrate-now"))}
      </Answer>
      <Answer
        question={t("answers.mustNot")}
        href={`${base}/obligations?level=must-not`}
        names={namesOf("must-not")}
        note={judged ? <Elsewhere decisions={decisions} base={base} /> : null}
        why={whyOf("must-not")}
      >
        {count(of("must-not"))}
      </Answer>
      <Answer
        question={t("answers.uncertain")}
        href={listOf("examine")}
        names={namesOf("examine")}
        why={whyOf("examine")}
        note={judged ? t("answers.uncertainNote", { all: all.workloads, weak: all.weak, here: undecided.weak }) : null}
      >
        {count(of("examine"))}
      </Answer>
      <FirstDate dashboard={dashboard} base={base} />
    </dl>
  );
}

/** No gate is passed on a score: what the next one asks for instead, and how much of it is there. */
function Asked({ dashboard }: Pick<PartProps, "dashboard">) {
  const t = useTranslations("dashboard.answers");
  const gate = nextGateOf(dashboard);
  if (gate === null) return null;
  return (
    <dd className="text-sm text-soft">{t("asked", { gate: gate.title, met: gate.criteria - gate.unmet, all: gate.criteria })}</dd>
  );
}

/** The date that threatens first, then the other one: a gate's, or a deadline that cannot wait. */
function FirstDate({ dashboard, base }: PartProps) {
  const t = useTranslations("dashboard.answers");
  const { day } = useFormat();
  const [first, second] = datesAhead(dashboard);
  const what = ({ gate, pressing }: NonNullable<typeof first>) =>
    gate
      ? t("dateGate", { gate: gate.title, unmet: gate.unmet })
      : t("datePressing", { workload: pressing?.name ?? "", deadline: pressing?.deadline ?? "" });
  return (
    <Answer
      question={t("date")}
      href={first?.pressing ? `${base}/workloads/${first.pressing.workloadId}` : `${base}/programme`}
      names={first ? what(first) : null}
      note={second ? t("dateThen", { day: day(second.on), what: what(second) }) : null}
    >
      {first ? day(first.on) : t("dateNone")}
    </Answer>
  );
}

function Blocked({ dashboard: { blockers, decisions }, base }: PartProps) {
  const t = useTranslations("dashboard");
  const families = useTranslations("eligibility-words.family");
  const named = useNamed();
  const first = firstBlocker(blockers);
  if (first === null) {
    return (
      <Answer question={t("answers.blocks")} href={base} note={null}>
        {t(decisions.workloads > 0 ? "answers.blocksNone" : "answers.blocksUnknown")}
      </Answer>
    );
  }
  const note = t("answers.blocksNote", { count: first.workloads, frees: first.frees });
  const held = (first.held ?? []).map(({ name }) => name);
  const names = named({ names: held, more: Math.max(0, first.workloads - held.length) }) || null;
  return (
    <Answer
      question={t("answers.blocks")}
      href={`${base}${heldBackPath(first)}`}
      names={names}
      note={note}
      why={
        <>
          {first.service?.family ? (
            <dd className="text-sm">{t("blockers.family", { family: families(first.service.family) })}</dd>
          ) : null}
          {first.remedy ? <dd className="text-sm wrap-break-word">{t("blockers.remedy", { text: first.remedy })}</dd> : null}
          <dd className="text-sm wrap-break-word">
            {t("blockers.owners", { names: first.owners.length > 0 ? first.owners.join(", ") : t("nobody") })}
          </dd>
        </>
      }
    >
      {first.service ? first.service.name : t("noService")}
    </Answer>
  );
}

interface AnswerProps {
  question: string;
  href: string;
  /** What the figure counts, by name. */
  names?: string | null;
  note: ReactNode;
  /** Descriptions before and after the note. */
  why?: ReactNode;
  asked?: ReactNode;
  children: ReactNode;
}

function Answer({ question, href, names = null, note, why, asked, children }: AnswerProps) {
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
      {names ? <dd className="text-sm font-medium wrap-break-word">{names}</dd> : null}
      {why}
      {note ? <dd className="text-sm text-soft">{note}</dd> : null}
      {asked}
    </div>
  );
}
