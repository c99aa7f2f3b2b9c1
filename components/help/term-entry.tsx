import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { TermView } from "@/lib/contract/glossary";
import type { Locale } from "@/lib/domain/locale";
import { TermSource } from "./term-source";

/** One word: what it means, what says so and since when, what to read next. Its address is `/glossary#id`. */
export function TermEntry({ term, locale }: { term: TermView; locale: Locale }) {
  const t = useTranslations("help.glossary");
  const { id, area, name, definition, sources, see } = term;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-name`}
      className="flex scroll-mt-16 flex-col gap-2 border-b border-rule py-5 target:bg-selected sm:px-3"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id={`${id}-name`}>
          <a href={`#${id}`} className="hover:underline" title={t("linkTo", { term: name[locale] })}>
            {name[locale]}
          </a>
        </h2>
        <Badge>{t(`areas.${area}`)}</Badge>
      </div>
      <p className="max-w-prose">{definition[locale]}</p>
      <ul aria-label={t("sources")} className="flex flex-col gap-1">
        {sources.map((source) => (
          <li key={source.id}>
            <TermSource source={source} locale={locale} />
          </li>
        ))}
      </ul>
      {see.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <span className="text-soft">{t("see")}</span>
          {see.map((next) => (
            <a key={next.id} href={`/glossary#${next.id}`} className="inline-flex min-h-6 items-center text-accent underline">
              {next.name[locale]}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  );
}
