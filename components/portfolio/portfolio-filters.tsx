import { useTranslations } from "next-intl";
import { LEGAL_FORMS } from "@/lib/domain/access/organisation";
import {
  LONGEST_SEARCH,
  narrowedBy,
  type PortfolioFilters,
  queryOf,
  READINESS_BANDS,
  STILL_DAYS,
} from "@/lib/domain/portfolio/filter";
import { DUE_RISKS } from "@/lib/domain/programme/due";
import { PHASES } from "@/lib/domain/programme/phase";
import { type Choice, FilterFields } from "./filter-fields";

/** What narrows the portfolio: each choice asks for the page again. It works without script too. */
export function PortfolioFilterBar({ filters }: { filters: PortfolioFilters }) {
  const t = useTranslations("portfolio.filters");
  const { sort, direction, search = "" } = filters;
  const order = { ...(sort === "organisation" ? {} : { sort }), ...(direction === "ascending" ? {} : { direction }) };
  const words = { title: t("title"), search: t("search"), all: t("all"), apply: t("apply"), clear: t("clear"), more: t("more") };
  const { near, further } = useChoices(filters);
  return (
    <FilterFields
      key={queryOf(filters)}
      search={search}
      longestSearch={LONGEST_SEARCH}
      order={order}
      near={near}
      further={further}
      narrowed={narrowedBy(filters).length > 0}
      words={words}
    />
  );
}

/** `further`: asked for less often, folded away until one of them narrows the list. */
function useChoices(filters: PortfolioFilters): Readonly<Record<"near" | "further", readonly Choice[]>> {
  const t = useTranslations("portfolio");
  const phases = useTranslations("eligibility-words.phase");
  const forms = useTranslations("organisation.legalForms");
  const choice = <T extends string>(
    name: keyof PortfolioFilters,
    options: readonly T[],
    words: (option: T) => string,
  ): Choice => ({
    name,
    label: t(`filters.${name}` as "filters.phase"),
    value: filters[name] ?? "",
    options: options.map((value) => [value, words(value)]),
  });
  return {
    near: [
      choice("phase", PHASES, phases),
      choice("risk", DUE_RISKS, (risk) => t(`risks.${risk}`)),
      choice("still", STILL_DAYS, (days) => t("filters.stillFor", { days })),
    ],
    further: [
      choice("readiness", READINESS_BANDS, (band) => t(`filters.bands.${band}`)),
      choice("review", ["waiting"], () => t("filters.reviewWaiting")),
      choice("edition", ["behind"], () => t("filters.editionBehind")),
      choice("form", LEGAL_FORMS, forms),
    ],
  };
}
