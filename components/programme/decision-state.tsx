import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { DecisionState } from "@/lib/domain/programme/decision";

const TONES: Readonly<Record<DecisionState, BadgeTone>> = { open: "notice", go: "accent", "no-go": "danger" };
const SIGNS: Readonly<Record<DecisionState, string>> = { open: "◐", go: "✓", "no-go": "✕" };

export function DecisionStateBadge({ state }: { state: DecisionState }) {
  const t = useTranslations("programme.decisionStates");
  return (
    <Badge tone={TONES[state]}>
      <span aria-hidden="true">{SIGNS[state]}</span>
      {t(state)}
    </Badge>
  );
}
