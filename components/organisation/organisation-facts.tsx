import { useTranslations } from "next-intl";
import type { OrganisationHome } from "@/lib/contract/organisation";

/** What an organisation is in the eyes of the law, in one line. */
export function OrganisationFacts({ home }: { home: Pick<OrganisationHome, "legalForm" | "statuses" | "binding"> }) {
  const t = useTranslations("organisation");
  const statuses = home.statuses.map((status) => t(`statuses.${status}`)).join(", ");
  const facts = [
    { key: "legalForm", value: t(`legalForms.${home.legalForm}`) },
    { key: "statuses", value: statuses || t("facts.noStatus") },
    { key: "binding", value: t(`bindings.${home.binding}`) },
  ] as const;
  return (
    <dl aria-label={t("facts.label")} className="flex flex-wrap gap-x-8 gap-y-2">
      {facts.map(({ key, value }) => (
        <div key={key}>
          <dt className="text-sm text-soft">{t(`facts.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
