import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { type NamedFew, namedAs, namedBy, waitingIn } from "@/lib/domain/dashboard/answers";
import type { Outcome } from "@/lib/domain/decision/decision";
import type { PartProps } from "./part";
import { Reason } from "./reason";

interface DecidedProps {
  decisions: PartProps["dashboard"]["decisions"];
  base: string;
}

/** Why the workloads of an outcome are decided so, each reason with whose it is. */
export function Why({ decisions, outcome }: Pick<DecidedProps, "decisions"> & { outcome: Outcome }) {
  const t = useTranslations("dashboard.answers");
  const { workloads, why, others, weak } = namedAs(decisions, outcome);
  return (
    <>
      {why.map((one) => (
        <dd key={one.text} className="text-sm wrap-break-word">
          <Reason of={one} whole={workloads} />
        </dd>
      ))}
      {others > 0 ? <dd className="text-sm">{t("whyOthers", { count: others })}</dd> : null}
      {outcome === "must-not" && weak > 0 ? <dd className="text-sm text-soft">{t("mustNotWeak", { count: weak })}</dd> : null}
    </>
  );
}

/** What is eligible and does not move now, and what it waits for: beside the few that do, its count would not be understood. */
export function Waiting({ decisions, base }: DecidedProps) {
  const t = useTranslations("dashboard");
  const outcomes = useTranslations("eligibility-words.outcome");
  const named = useNamed();
  const { workloads, why, others } = waitingIn(decisions);
  if (workloads === 0) return null;
  return (
    <>
      <dd className="text-sm">
        <Way href={`${base}/workloads?verdict=eligible`}>{t("answers.waits", { count: workloads })}</Way>
      </dd>
      {why.map((one) => (
        <dd key={`${one.outcome} ${one.text}`} className="text-sm wrap-break-word">
          {t("answers.waitsFor", {
            names: one.names ? named(namedBy(one)) : t("workloads", { count: one.workloads }),
            outcome: outcomes(one.outcome),
            text: one.text,
          })}
        </dd>
      ))}
      {others > 0 ? <dd className="text-sm">{t("answers.whyOthers", { count: others })}</dd> : null}
    </>
  );
}

/** What goes to another trusted offer, by name. */
export function Elsewhere({ decisions, base }: DecidedProps) {
  const t = useTranslations("dashboard.answers");
  const named = useNamed();
  const { workloads, ...few } = namedAs(decisions, "trusted-alternative");
  const said = t("mustNotNote", { alternative: workloads, named: few.names.length, names: named(few) });
  return workloads > 0 ? <Way href={`${base}/workloads?outcome=trusted-alternative`}>{said}</Way> : said;
}

/** Names, and how many more there are. */
export function useNamed(): (few: NamedFew) => string {
  const t = useTranslations("dashboard.answers");
  // Nobody to name is no message: it would come out empty, which is taken for a broken one.
  return ({ names, more }) => (names.length > 0 ? t("named", { names: names.join(", "), more }) : "");
}

function Way({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="text-accent hover:underline">
      {children}
    </Link>
  );
}
