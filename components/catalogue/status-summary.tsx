import { getTranslations } from "next-intl/server";
import { StackedBar } from "@/components/ui/stacked-bar";
import { type EditionView, STATUSES } from "@/lib/contract/catalogue";
import { type CatalogueAddress, catalogueHref } from "./service-filter";
import { STATUS_SIGNS } from "./status-word";

/** The whole edition in one bar; each part leads to its services. Estimates are told in words. */
export async function StatusSummary({ edition, address }: { edition: EditionView; address: CatalogueAddress }) {
  const [t, words] = await Promise.all([getTranslations("catalogue.summary"), getTranslations("eligibility-words.status")]);
  const segments = STATUSES.map((status) => {
    const value = edition.services.filter((service) => service.status === status).length;
    return {
      key: status,
      sign: STATUS_SIGNS[status],
      value,
      label: words(status),
      text: t("services", { count: value }),
      href: catalogueHref(address, { status, search: undefined, family: undefined, evidence: undefined }),
    };
  });
  const count = edition.services.filter(({ evidence }) => evidence === "weak").length;
  const none = edition.services.filter(({ evidence }) => evidence === "none").length;
  return (
    <div className="flex flex-col gap-2">
      <StackedBar label={t("title")} segments={segments} />
      <p className="text-sm text-soft">{t("estimates", { count, none })}</p>
    </div>
  );
}
