import { useTranslations } from "next-intl";
import { OutcomeMark } from "@/components/ui/outcome-mark";
import type { Outcome } from "@/lib/domain/decision/decision";

/** A decision as it is written everywhere: its sign and its words. */
export function OutcomeWord({ outcome, className }: { outcome: Outcome; className?: string }) {
  const t = useTranslations("eligibility-words");
  return (
    <OutcomeMark
      outcome={outcome}
      label={t(`outcome.${outcome}`)}
      hint={t(`outcomeHint.${outcome}`)}
      {...(className ? { className } : {})}
    />
  );
}
