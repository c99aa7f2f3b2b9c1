import { getTranslations } from "next-intl/server";
import { findTerm } from "@/lib/domain/glossary/glossary";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { Term } from "./term";

/** The words that a page takes for known, each with its definition a press away. */
export async function Words({ ids }: { ids: readonly string[] }) {
  const [t, locale] = await Promise.all([getTranslations("help.term"), currentLocale()]);
  return (
    <ClientMessages areas={["help.term"]}>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <span className="text-soft">{t("words")}</span>
        {ids.map((id) => (
          <Term key={id} id={id}>
            {findTerm(id)?.name[locale]}
          </Term>
        ))}
      </p>
    </ClientMessages>
  );
}
