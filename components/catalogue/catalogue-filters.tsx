import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FilterChoice } from "@/components/ui/filter-choice";
import { FilterForm } from "@/components/ui/filter-form";
import { LinkButton } from "@/components/ui/link-button";
import { type EditionView, type ServiceRow, STATUSES } from "@/lib/contract/catalogue";
import { GRADES } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { type CatalogueAddress, catalogueHref } from "./service-filter";

/** Filters of the catalogue: search, family, status, evidence. They work without script too. */
export async function CatalogueFilters({
  edition,
  address,
  locale,
}: {
  edition: EditionView;
  address: CatalogueAddress;
  locale: Locale;
}) {
  const [t, words] = await Promise.all([getTranslations("catalogue.filters"), getTranslations("eligibility-words")]);
  const families = familiesOf(edition.services)
    .map((value) => ({ value, label: words(`family.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const filtered = address.search || address.family || address.status || address.evidence;
  // A change of address from elsewhere (a legend, « clear ») must show in the fields: the key makes them anew.
  return (
    <FilterForm key={catalogueHref(address)} action="/catalogue" label={t("title")}>
      {address.edition ? <input type="hidden" name="edition" value={address.edition} /> : null}
      {address.sort === "name" ? null : <input type="hidden" name="sort" value={address.sort} />}
      {address.order === "ascending" ? null : <input type="hidden" name="order" value={address.order} />}
      <Field label={t("search")} className="w-full sm:w-64">
        {(control) => <Input {...control} type="search" name="search" defaultValue={address.search} maxLength={100} />}
      </Field>
      <FilterChoice name="family" label={t("family")} all={t("allFamilies")} value={address.family} options={families} />
      <FilterChoice
        name="status"
        label={t("status")}
        all={t("all")}
        value={address.status}
        options={STATUSES.map((value) => ({ value, label: words(`status.${value}`) }))}
      />
      <FilterChoice
        name="evidence"
        label={t("evidence")}
        all={t("all")}
        value={address.evidence}
        options={GRADES.map((value) => ({ value, label: words(`grade.${value}`) }))}
      />
      <Button type="submit">{t("apply")}</Button>
      {filtered ? (
        <LinkButton
          variant="quiet"
          scroll={false}
          href={catalogueHref(address, { search: undefined, family: undefined, status: undefined, evidence: undefined })}
        >
          {t("clear")}
        </LinkButton>
      ) : null}
    </FilterForm>
  );
}

function familiesOf(services: readonly ServiceRow[]): ServiceRow["family"][] {
  return [...new Set(services.map(({ family }) => family))];
}
