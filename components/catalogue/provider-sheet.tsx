import { useLocale, useTranslations } from "next-intl";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Notice } from "@/components/ui/notice";
import type { ProviderView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import { offerLines } from "@/lib/domain/provider/offer-lines";
import { formatDay } from "@/lib/i18n/format";
import { FactLine } from "./fact-line";
import { FactSource } from "./fact-source";
import { providerHref, providersHref } from "./provider-filter";
import { ProviderTable } from "./provider-table";
import { TrustReason, TrustWord } from "./trust-word";

/** One provider on a day: the answer, what it rests on, and everything that was stated. `asked`: the day in the address. */
export function ProviderSheet({ provider, asked }: { provider: ProviderView; asked: string | undefined }) {
  const t = useTranslations("provider");
  const locale = useLocale() as Locale;
  const date = formatDay(locale, provider.day);
  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-3">
        <BackLink href={providersHref({ day: asked })}>{t("sheet.back")}</BackLink>
        <h1>{provider.name}</h1>
        <p className="max-w-prose">{provider.what[locale]}</p>
        <FactSource source={provider.source} />
        <FilterForm key={provider.day} action={providerHref(provider.id, undefined)} label={t("sheet.dayTitle")}>
          <Field label={t("filters.day")} className="w-44">
            {(control) => <Input {...control} type="date" name="day" defaultValue={provider.day} required />}
          </Field>
          <Button type="submit">{t("sheet.show")}</Button>
        </FilterForm>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-lg">
          <TrustWord status={provider.trust.status} />
          <span className="text-base text-soft">{t("sheet.onDay", { date })}</span>
        </div>
        <p className="max-w-prose">
          <TrustReason trust={provider.trust} />
        </p>
      </header>
      {provider.remark ? (
        <Notice title={t("sheet.remark")}>
          <p className="max-w-prose">{provider.remark.text[locale]}</p>
          <FactSource source={provider.remark.source} />
        </Notice>
      ) : null}
      {provider.offers.length > 0 ? (
        <section aria-labelledby="offers" className="flex flex-col gap-2">
          <h2 id="offers">{t("sheet.offers")}</h2>
          <ProviderTable lines={offerLines([provider], {})} day={asked} caption={t("caption", { date })} ofOne />
        </section>
      ) : null}
      <Facts facts={provider.facts} />
      <Events events={provider.events} />
    </article>
  );
}

function Facts({ facts }: { facts: ProviderView["facts"] }) {
  const t = useTranslations("provider.sheet");
  return (
    <section aria-labelledby="facts" className="flex flex-col gap-2">
      <h2 id="facts">{t("facts")}</h2>
      {facts.length === 0 ? <p className="text-soft">{t("noFacts")}</p> : null}
      <ul className="flex flex-col border-rule bg-raised empty:hidden [&:not(:empty)]:border">
        {facts.map((fact) => (
          <li key={fact.id} className="border-t border-rule px-4 py-3 first:border-t-0">
            <FactLine fact={fact} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Events({ events }: { events: ProviderView["events"] }) {
  const t = useTranslations("provider.sheet");
  const locale = useLocale() as Locale;
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="events" className="flex flex-col gap-2">
      <h2 id="events">{t("events")}</h2>
      <ol className="flex flex-col border border-rule bg-raised">
        {events.map(({ when, what, source }) => (
          <li
            key={`${when} ${what.fr}`}
            className="grid gap-x-4 gap-y-1 border-t border-rule px-4 py-3 first:border-t-0 sm:grid-cols-[8rem_minmax(0,1fr)]"
          >
            <time dateTime={when} className="figures text-soft">
              {when.length === 10 ? formatDay(locale, when) : when}
            </time>
            <div className="flex min-w-0 flex-col gap-1">
              <p>{what[locale]}</p>
              <FactSource source={source} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
