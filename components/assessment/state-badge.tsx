import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { AssessmentState } from "@/lib/domain/assessment/state";

const TONES: Readonly<Record<AssessmentState, BadgeTone>> = {
  draft: "plain",
  submitted: "accent",
  returned: "notice",
  validated: "accent",
};
const SIGNS: Readonly<Record<AssessmentState, string>> = { draft: "○", submitted: "◐", returned: "↩", validated: "✓" };

export function StateBadge({ state }: { state: AssessmentState }) {
  const t = useTranslations("assessment.states");
  return (
    <Badge tone={TONES[state]}>
      <span aria-hidden="true">{SIGNS[state]}</span>
      {t(state)}
    </Badge>
  );
}
