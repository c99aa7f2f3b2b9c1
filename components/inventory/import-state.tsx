import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ImportView } from "@/lib/contract/inventory";

const TONES: Readonly<Record<ImportView["state"], BadgeTone>> = {
  reading: "accent",
  previewed: "notice",
  applying: "accent",
  applied: "plain",
  failed: "danger",
  cancelled: "plain",
};

/** Where an import stands, in a word. */
export function ImportState({ state }: { state: ImportView["state"] }) {
  const t = useTranslations("inventory.states");
  return <Badge tone={TONES[state]}>{t(state)}</Badge>;
}
