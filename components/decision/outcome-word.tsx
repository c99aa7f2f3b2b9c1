import clsx from "clsx";
import { Anchor, ArrowRight, Ban, CalendarClock, CircleQuestionMark, PencilRuler, Shuffle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Outcome } from "@/lib/domain/decision/decision";

/** A shape of its own for each: the hues of verdicts stay with verdicts. */
const ICONS: Readonly<Record<Outcome, typeof Ban>> = {
  "must-not": Ban,
  examine: CircleQuestionMark,
  "trusted-alternative": Shuffle,
  redesign: PencilRuler,
  plan: CalendarClock,
  "migrate-now": ArrowRight,
  stay: Anchor,
};

/** A decision as it is written everywhere: its sign and its words. */
export function OutcomeWord({ outcome, className }: { outcome: Outcome; className?: string }) {
  const t = useTranslations("decision");
  const Icon = ICONS[outcome];
  return (
    <span
      title={t(`outcomeHints.${outcome}`)}
      className={clsx("inline-flex items-center gap-1.5 font-semibold", outcome === "must-not" && "text-danger", className)}
    >
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      {t(`outcomes.${outcome}`)}
    </span>
  );
}
