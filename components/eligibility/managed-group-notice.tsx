import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { managedGroupOf } from "@/lib/domain/inventory/managed-group";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

interface Keyed {
  workloadKey: string;
}

/** Under the name of a workload that stands for a group Azure made by itself: what for. */
export function ManagedGroupMark({ workloadKey }: Keyed) {
  const t = useTranslations("workload.managed");
  const group = managedGroupOf(workloadKey);
  if (!group) return null;
  return (
    <span className="block text-sm text-soft" title={t(`for.${group.id}`)}>
      {t("mark")}
    </span>
  );
}

/** On the card of such a workload: what Azure made the group for, and how that is known. */
export function ManagedGroupNotice({ workloadKey }: Keyed) {
  const t = useTranslations("workload.managed");
  const locale = useLocale() as Locale;
  const group = managedGroupOf(workloadKey);
  if (!group) return null;
  return (
    <Notice title={t("title")}>
      <p>
        {t(`for.${group.id}`)} {t(group.hasParent ? "joined" : "alone")}
      </p>
      <p className="text-sm text-soft">
        {group.source === null || group.readOn === null ? (
          t("convention")
        ) : (
          <a href={group.source} className="underline" rel="noreferrer" target="_blank">
            {t("documented", { date: formatDay(locale, group.readOn) })}
          </a>
        )}
      </p>
    </Notice>
  );
}
