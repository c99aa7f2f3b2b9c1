import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { MoveGuideView } from "@/lib/contract/move";
import type { Locale } from "@/lib/domain/locale";

/** What the guide cannot say of this workload, said first. */
export function Gaps({ move }: { move: MoveGuideView }) {
  const t = useTranslations("move.gaps");
  const locale = useLocale() as Locale;
  const { steps, silent, unmapped, endpoints } = move;
  const unknown = steps.flatMap(({ services }) => services).filter(({ method }) => method === "unknown");
  const alone = endpoints.filter(({ bleu }) => bleu === null).length;
  if (unknown.length + silent.length + unmapped + alone === 0) return null;
  const namesOf = (list: readonly { readonly name: MoveGuideView["silent"][number]["name"] }[]) =>
    list.map(({ name }) => name[locale]).join(", ");
  return (
    <Notice tone="notice" title={t("title")}>
      <ul className="flex flex-col gap-1">
        {unknown.length > 0 ? <li>{t("unknown", { services: namesOf(unknown) })}</li> : null}
        {unmapped > 0 ? <li>{t("unmapped", { count: unmapped })}</li> : null}
        {alone > 0 ? <li>{t("counterparts", { count: alone })}</li> : null}
        {silent.length > 0 ? <li>{t("silent", { services: namesOf(silent) })}</li> : null}
      </ul>
    </Notice>
  );
}
