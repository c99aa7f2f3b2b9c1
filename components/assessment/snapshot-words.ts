import { useLocale, useTranslations } from "next-intl";
import type { SnapshotView } from "@/lib/contract/assessment";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";

/** What a snapshot is called: the name it was given, or the occasion on which the portal took it. */
export function useSnapshotName(): (snapshot: SnapshotView) => string {
  const t = useTranslations("assessment.snapshots");
  return ({ name, occasion }) => name || t(`occasions.${occasion}`);
}

/** Its name with its date, for a list to choose from. */
export function useSnapshotLabel(): (snapshot: SnapshotView) => string {
  const nameOf = useSnapshotName();
  const locale = useLocale() as Locale;
  return (snapshot) => `${nameOf(snapshot)} — ${formatMoment(locale, snapshot.at)}`;
}
