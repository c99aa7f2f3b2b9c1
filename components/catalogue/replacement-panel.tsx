import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { ServiceView } from "@/lib/contract/catalogue";
import type { Locale } from "@/lib/domain/locale";
import { EffectWord } from "./condition-list";

/** What to do instead of a service that is not hosted. Drawn for those only. */
export async function ReplacementPanel({ service, locale }: { service: ServiceView; locale: Locale }) {
  const [t, words] = await Promise.all([getTranslations("catalogue.service"), getTranslations("eligibility-words.effort")]);
  const { replacement } = service;
  if (!replacement && service.status === "available") return null;
  return (
    <section aria-labelledby="replacement" className="flex flex-col gap-2 border border-rule bg-raised px-4 py-3">
      <h2 id="replacement">{t("replacement")}</h2>
      {replacement ? null : <p className="text-soft">{t("noReplacement")}</p>}
      {replacement ? (
        <>
          <p className="max-w-prose">{replacement.pattern[locale]}</p>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <span>{t("effort", { effort: words(replacement.effort) })}</span>
            <span className="inline-flex flex-wrap items-center gap-1.5">
              {t("becomes")} <EffectWord effect={replacement.becomes} />
            </span>
          </p>
          {replacement.uses.length > 0 ? (
            <p className="text-sm">
              <span className="text-soft">{t("uses")}</span>{" "}
              {replacement.uses.map((used, index) => (
                <span key={used.id}>
                  {index > 0 ? ", " : ""}
                  <Link href={`/catalogue/${service.edition}/${used.id}`} prefetch={false} className="text-accent underline">
                    {used.name[locale]}
                  </Link>
                </span>
              ))}
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
