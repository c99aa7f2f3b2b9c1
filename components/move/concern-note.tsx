import { useLocale, useTranslations } from "next-intl";
import type { MoveBreak, MoveCheckItem } from "@/lib/contract/move";
import type { Locale } from "@/lib/domain/locale";

const SHOWN = 6;

/** Through which services a statement concerns the workload, and whether the inventory was able to say so. */
export function ConcernNote({ of: { services, toCheck } }: { of: MoveBreak | MoveCheckItem }) {
  const t = useTranslations("move.step");
  const locale = useLocale() as Locale;
  if (services.length === 0) return null;
  const names = services.slice(0, SHOWN).map(({ name }) => name[locale]);
  const more = services.length > SHOWN ? ` (+ ${services.length - SHOWN})` : "";
  return (
    <p className="text-sm text-soft">
      {toCheck ? <strong className="font-semibold text-redesign-text">{t("toCheck")}. </strong> : null}
      {t("concerns", { services: `${names.join(", ")}${more}` })}
    </p>
  );
}
