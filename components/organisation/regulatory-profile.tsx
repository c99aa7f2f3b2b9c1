import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { RegulatoryProfileView } from "@/lib/contract/organisation";
import { LEGAL_FORMS, type LegalForm, type Status } from "@/lib/domain/access/organisation";
import type { Locale } from "@/lib/domain/locale";

const isLegalForm = (subject: LegalForm | Status): subject is LegalForm => LEGAL_FORMS.some((form) => form === subject);

/** What legal form and statuses entail: each ground with its source and how it is known, then the texts. */
export function RegulatoryProfile({ profile }: { profile: RegulatoryProfileView }) {
  const t = useTranslations("organisation");
  const locale = useLocale() as Locale;
  const nameOf = (subject: LegalForm | Status) => (isLegalForm(subject) ? t(`legalForms.${subject}`) : t(`statuses.${subject}`));
  return (
    <section aria-labelledby="profile" className="flex flex-col gap-4">
      <header className="flex flex-col gap-1">
        <h2 id="profile">{t("profile.title")}</h2>
        <p className="max-w-prose text-soft">{t("profile.lead")}</p>
      </header>
      <p>
        {t.rich("profile.binding", {
          binding: t(`bindings.${profile.binding}`),
          strong: (text) => <strong>{text}</strong>,
        })}
      </p>
      <div className="flex flex-col gap-2">
        <h3>{t("profile.grounds")}</h3>
        <ul className="flex flex-col gap-3">
          {profile.grounds.map(({ subject, because, source, standing }) => (
            <li key={subject} className="border-l-3 border-control bg-raised px-4 py-2">
              <p className="font-medium">{nameOf(subject)}</p>
              <p className="max-w-prose">{because[locale]}</p>
              <p className="text-sm text-soft">
                {source[locale]} ({t(`standings.${standing}`)})
              </p>
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-col gap-2">
        <h3>{t("profile.obligations")}</h3>
        <DataTable
          caption={t("profile.obligations")}
          rows={profile.obligations}
          rowKey={({ code }) => code}
          columns={[
            { key: "text", header: t("profile.text"), rowHeader: true, cell: ({ label }) => label[locale] },
            { key: "dates", header: t("profile.dates"), cell: ({ dates }) => dates[locale] },
            { key: "source", header: t("profile.source"), cell: ({ source }) => source[locale] },
            { key: "standing", header: t("profile.standing"), cell: ({ standing }) => t(`standings.${standing}`) },
          ]}
        />
      </div>
    </section>
  );
}
