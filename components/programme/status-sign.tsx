import clsx from "clsx";
import { Check, Circle, CircleSlash2 } from "lucide-react";
import type { CriterionStatus } from "@/lib/domain/programme/evaluate";

const LOOKS = {
  met: { Icon: Check, ink: "text-eligible-text" },
  unmet: { Icon: Circle, ink: "text-not-eligible-text" },
  waived: { Icon: CircleSlash2, ink: "text-planned-text" },
} as const satisfies Record<CriterionStatus, unknown>;

/** A shape and a colour for each status; `label` says it where no word stands beside. */
export function StatusSign({ of, label }: { of: CriterionStatus; label: string }) {
  const { Icon, ink } = LOOKS[of];
  return (
    <span className={clsx("inline-flex shrink-0", ink)}>
      <Icon className="mt-0.5 size-4" strokeWidth={2.5} aria-hidden="true" />
      <span className="sr-only">{label}</span>
    </span>
  );
}
