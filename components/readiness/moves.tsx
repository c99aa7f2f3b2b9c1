import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { FindOutView, RaiseView, ReadinessView } from "@/lib/contract/readiness";
import type { Locale } from "@/lib/domain/locale";
import { formatTenth } from "@/lib/i18n/format";

const SHOWN = 5;

/** What would move the score most: acts with the points they bring, unknowns with the completeness they bring; each with where to act. */
export function Moves({ readiness, base }: { readiness: ReadinessView; base: string }) {
  const t = useTranslations("readiness.moves");
  const { score, raises, findOuts } = readiness;
  return (
    <section aria-labelledby="moves" className="flex flex-col gap-3">
      <h2 id="moves">{t("title")}</h2>
      <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">
        <List title={t("raises")} lead={t("raisesLead")} none={t(score === null ? "noRaises" : "allDone")}>
          {raises.slice(0, SHOWN).map((move) => (
            <RaiseLine key={`${move.dimension} ${move.kind}`} move={move} base={base} />
          ))}
        </List>
        <List title={t("findOuts")} lead={t("findOutsLead")} none={t("nothingOpen")}>
          {findOuts.slice(0, SHOWN).map((move) => (
            <FindOutLine key={`${move.dimension} ${move.kind} ${move.subject}`} move={move} base={base} />
          ))}
        </List>
      </div>
    </section>
  );
}

function List({ title, lead, none, children }: { title: string; lead: string; none: string; children: readonly ReactNode[] }) {
  return (
    <div className="flex flex-col gap-2">
      <h3>{title}</h3>
      <p className="text-sm text-soft">{children.length > 0 ? lead : none}</p>
      {children.length > 0 ? <ol className="flex flex-col border border-rule bg-raised">{children}</ol> : null}
    </div>
  );
}

function RaiseLine({ move, base }: { move: RaiseView; base: string }) {
  const t = useTranslations("readiness.moves");
  const locale = useLocale() as Locale;
  const what = t(`raise.${move.kind}`, useArguments(move));
  const gain = t("gain", { points: formatTenth(locale, move.gain), count: move.gain });
  return <Line figure={gain} what={what} {...whereToAct(move, base)} />;
}

function FindOutLine({ move, base }: { move: FindOutView; base: string }) {
  const t = useTranslations("readiness.moves");
  const locale = useLocale() as Locale;
  const what = t(`findOut.${move.kind}`, useArguments(move));
  const share = `${formatTenth(locale, Math.max(0.1, 100 * move.surer))}${locale === "fr" ? "\u202f" : ""}%`;
  return <Line figure={t("surer", { share })} what={what} {...whereToAct(move, base)} />;
}

function useArguments({ subjectName, text, count }: Pick<RaiseView, "subjectName" | "text" | "count">) {
  const locale = useLocale() as Locale;
  return { subject: subjectName?.[locale] ?? "", text: text?.[locale] ?? "", count: count ?? 0 };
}

type Act = "answer" | "assessment" | "assessments" | "training" | "workloads" | "inventory";

/** Where one acts. A question opens at its own place in the assessment. */
function whereToAct({ kind, assessmentId, question }: RaiseView | FindOutView, base: string): { act: Act; href: string } {
  if (assessmentId !== null && question !== null) {
    const act = kind === "answer-question" ? "answer" : "assessment";
    return { act, href: `${base}/assessments/${assessmentId}?question=${encodeURIComponent(question)}` };
  }
  if (kind === "start-assessment") return { act: "assessments", href: `${base}/assessments` };
  if (kind === "complete-path" || kind === "name-learners") return { act: "training", href: `${base}/training/coverage` };
  if (kind === "import-estate") return { act: "inventory", href: `${base}/inventory` };
  return { act: "workloads", href: `${base}/workloads${kind === "determine-verdicts" ? "?verdict=unknown" : ""}` };
}

function Line({ figure, what, act, href }: { figure: string; what: string; act: Act; href: string }) {
  const t = useTranslations("readiness.moves");
  return (
    <li className="grid gap-x-4 gap-y-0.5 border-t border-rule px-4 py-2 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <span className="min-w-0 break-words">{what}</span>
      <span className="figures font-semibold whitespace-nowrap sm:text-right">{figure}</span>
      <Link
        href={href}
        aria-label={t("actOf", { act: t(`act.${act}`), what })}
        className="inline-flex min-h-11 items-center justify-self-start text-sm text-accent hover:underline sm:min-h-6"
      >
        {t(`act.${act}`)}
      </Link>
    </li>
  );
}
