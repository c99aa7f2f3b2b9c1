import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field, Input, Select } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { LinkButton } from "@/components/ui/link-button";
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

/** What narrows the portfolio: each choice asks for the page again. It works without script too. */
export function PortfolioFilterBar({ filters }: { filters: PortfolioFilters }) {
  const t = useTranslations("portfolio.filters");
  const { sort, direction } = filters;
  return (
    <FilterForm key={queryOf(filters)} action="/portfolio" label={t("title")}>
      {sort === "organisation" ? null : <input type="hidden" name="sort" value={sort} />}
      {direction === "ascending" ? null : <input type="hidden" name="direction" value={direction} />}
      <Field label={t("search")} className="w-full sm:w-56">
        {(control) => (
          <Input
            {...control}
            type="search"
            name="search"
            defaultValue={filters.search}
            maxLength={LONGEST_SEARCH}
            autoComplete="off"
          />
        )}
      </Field>
      <Choices filters={filters} />
    </FilterForm>
  );
}

/** Asked for less often: folded away until one of them narrows the list. */
const FURTHER = ["readiness", "review", "edition", "form"] as const;

function Choices({ filters }: { filters: PortfolioFilters }) {
  const t = useTranslations("portfolio");
  const phases = useTranslations("eligibility-words.phase");
  const forms = useTranslations("organisation.legalForms");
  const choice = <T extends string>(name: keyof PortfolioFilters, options: readonly T[], words: (option: T) => string) => (
    <Choice
      name={name}
      label={t(`filters.${name}` as "filters.phase")}
      value={filters[name]}
      options={options.map((value) => ({ value, label: words(value) }))}
    />
  );
  return (
    <>
      {choice("phase", PHASES, phases)}
      {choice("risk", DUE_RISKS, (risk) => t(`risks.${risk}`))}
      {choice("still", STILL_DAYS, (days) => t("filters.stillFor", { days }))}
      <Button type="submit">{t("filters.apply")}</Button>
      {narrowedBy(filters).length > 0 ? (
        <LinkButton variant="quiet" scroll={false} href="/portfolio">
          {t("filters.clear")}
        </LinkButton>
      ) : null}
      <div className="w-full">
        <Disclosure summary={t("filters.more")} open={FURTHER.some((name) => filters[name] !== undefined)}>
          <div className="flex flex-wrap items-end gap-3">
            {choice("readiness", READINESS_BANDS, (band) => t(`filters.bands.${band}`))}
            {choice("review", ["waiting"], () => t("filters.reviewWaiting"))}
            {choice("edition", ["behind"], () => t("filters.editionBehind"))}
            {choice("form", LEGAL_FORMS, forms)}
          </div>
        </Disclosure>
      </div>
    </>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
}

function Choice({ name, label, value, options }: ChoiceProps) {
  const t = useTranslations("portfolio.filters");
  return (
    <Field label={label} className="w-full sm:w-44">
      {(control) => (
        <Select {...control} name={name} defaultValue={value ?? ""}>
          <option value="">{t("all")}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
