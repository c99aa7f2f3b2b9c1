import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { EditionView } from "@/lib/contract/catalogue";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { SourceLine } from "./source-line";

type Fact = EditionView["qualification"][number];

/** What is known of the SecNumCloud qualification, scope by scope, and until when it is known. */
export async function QualificationPanel({ facts, locale }: { facts: readonly Fact[]; locale: Locale }) {
  const t = await getTranslations("catalogue.qualification");
  return (
    <section aria-labelledby="qualification" className="border border-rule bg-raised">
      <header className="flex flex-col gap-1 px-4 py-3">
        <h2 id="qualification">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
        <Link href="/catalogue/qualification" className="self-start text-sm text-accent hover:underline">
          {t("inForce")}
        </Link>
      </header>
      {facts.length === 0 ? <p className="border-t border-rule px-4 py-3">{t("empty")}</p> : null}
      <ul className="grid gap-px border-t border-rule bg-rule sm:grid-cols-2 xl:grid-cols-4">
        {facts.map((fact) => (
          <li key={`${fact.scope}-${fact.milestone}-${fact.on ?? ""}`} className="flex flex-col gap-1 bg-raised px-4 py-3">
            <ScopeFact fact={fact} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function ScopeFact({ fact, locale }: { fact: Fact; locale: Locale }) {
  const t = await getTranslations("catalogue.qualification");
  const knownUntil = formatDay(locale, fact.knownUntil);
  const on = fact.on === null ? null : formatDay(locale, fact.on);
  const qualified = fact.milestone === "J3";
  return (
    <>
      <h3>{t(`scopes.${fact.scope}`)}</h3>
      {qualified && on ? <p className="font-medium">{t("qualified", { date: on })}</p> : null}
      {qualified ? null : <p className="font-medium">{t("notKnown", { date: knownUntil })}</p>}
      {qualified || fact.milestone === "none" ? null : (
        <p>
          {on ? t("milestone", { milestone: fact.milestone, date: on }) : t("milestoneUndated", { milestone: fact.milestone })}
        </p>
      )}
      {fact.validTo ? <p>{t("validTo", { date: formatDay(locale, fact.validTo) })}</p> : null}
      <Disclosure summary={<span className="text-sm">{t("sources")}</span>}>
        <p className="pb-2 text-sm text-soft">{fact.note[locale]}</p>
        <SourceLine source={fact.source} locale={locale} />
      </Disclosure>
    </>
  );
}
