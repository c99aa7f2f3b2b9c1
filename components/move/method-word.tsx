import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { Method } from "@/lib/domain/move/words";

const TONES: Partial<Readonly<Record<Method, BadgeTone>>> = {
  replace: "notice",
  "not-movable": "danger",
  unknown: "notice",
};

/** A method as it is written everywhere; what asks for a decision stands out, and its words say why. */
export function MethodWord({ method }: { method: Method }) {
  const t = useTranslations("move.method");
  return <Badge tone={TONES[method] ?? "plain"}>{t(method)}</Badge>;
}
