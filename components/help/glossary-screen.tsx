import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Field, Input } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import type { GlossaryView } from "@/lib/contract/glossary";
import { alphabetical } from "@/lib/domain/glossary/glossary";
import type { Locale } from "@/lib/domain/locale";
import { TermEntry } from "./term-entry";

interface GlossaryScreenProps {
  glossary: GlossaryView;
  search: string;
  locale: Locale;
}

/** The words, in the order of the reader's language. Searching works without script: it is the address of the page. */
export function GlossaryScreen({ glossary, search, locale }: GlossaryScreenProps) {
  const t = useTranslations("help.glossary");
  const terms = alphabetical(glossary.items, locale);
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-1">
        <h1>{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </header>
      <search aria-label={t("searchLabel")}>
        <form action="/glossary" className="flex flex-wrap items-end gap-3">
          <Field label={t("search")} className="w-full sm:w-72">
            {(control) => <Input {...control} key={search} type="search" name="search" defaultValue={search} maxLength={120} />}
          </Field>
          <Button type="submit">{t("apply")}</Button>
          {search === "" ? null : (
            <LinkButton variant="quiet" href="/glossary">
              {t("clear")}
            </LinkButton>
          )}
        </form>
      </search>
      <p className="text-sm text-soft">{t("found", { count: terms.length, total: glossary.total })}</p>
      {terms.length === 0 ? (
        <Empty title={t("emptyTitle")}>{t("emptyBody")}</Empty>
      ) : (
        <>
          <Letters terms={terms} locale={locale} />
          <div className="flex max-w-4xl flex-col">
            {terms.map((term) => (
              <TermEntry key={term.id} term={term} locale={locale} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** The initials that there are, each leading to its first term. */
function Letters({ terms, locale }: { terms: GlossaryView["items"]; locale: Locale }) {
  const t = useTranslations("help.glossary");
  const first = new Map<string, string>();
  for (const { id, name } of terms) {
    const letter = (name[locale].normalize("NFD")[0] ?? "").toUpperCase();
    if (!first.has(letter)) first.set(letter, id);
  }
  return (
    <nav aria-label={t("letters")}>
      <ul className="flex flex-wrap gap-1">
        {[...first].map(([letter, id]) => (
          <li key={letter}>
            <a
              href={`#${id}`}
              className="inline-flex size-11 items-center justify-center rounded border border-rule text-accent hover:bg-selected sm:size-8"
            >
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
