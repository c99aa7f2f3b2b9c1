import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { findTerm } from "@/lib/domain/glossary/glossary";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { Term } from "./term";

/** Figures that are explained, with the words of the glossary that their explanation uses. */
export const FIGURES = {
  estate: ["workload", "verdict", "configuration", "evidence", "completeness"],
  readiness: ["readiness-score", "completeness"],
  decisions: ["obligation", "verdict", "derogation"],
  microsoft365: ["tenant", "evidence", "unknown"],
  coverage: ["gate"],
  programme: ["gate", "weak"],
} as const;
export type Figure = keyof typeof FIGURES;

/** What a page's figures are made of: what is counted out of what, what is left out, and since when it holds. */
export async function HowCounted({ figure }: { figure: Figure }) {
  const [t, locale] = await Promise.all([getTranslations("help.counted"), currentLocale()]);
  return (
    <Disclosure summary={t("summary")}>
      <div className="flex max-w-prose flex-col gap-2 text-sm">
        <p>{t(`${figure}.what`)}</p>
        <p>{t(`${figure}.aside`)}</p>
        <p>{t(`${figure}.since`)}</p>
        <ClientMessages areas={["help.term"]}>
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="text-soft">{t("glossary")}</span>
            {FIGURES[figure].map((id) => (
              <Term key={id} id={id}>
                {findTerm(id)?.name[locale]}
              </Term>
            ))}
          </p>
        </ClientMessages>
      </div>
    </Disclosure>
  );
}
