import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FilterChoice } from "@/components/ui/filter-choice";
import { FilterForm } from "@/components/ui/filter-form";
import { LinkButton } from "@/components/ui/link-button";
import { SCOPES, TRUST_WORDS } from "@/lib/domain/provider/words";
import { type ProviderAddress, providersHref } from "./provider-filter";

/** The day that the answers are for, and which of them to show. They work without script too. */
export function ProviderFilters({ address, day }: { address: ProviderAddress; day: string }) {
  const t = useTranslations("provider");
  return (
    <FilterForm key={providersHref(address)} action="/catalogue/providers" label={t("filters.title")}>
      <Field label={t("filters.day")} className="w-full sm:w-44">
        {(control) => <Input {...control} type="date" name="day" defaultValue={day} required />}
      </Field>
      <FilterChoice
        name="status"
        label={t("filters.status")}
        all={t("filters.all")}
        value={address.status}
        options={TRUST_WORDS.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <FilterChoice
        name="scope"
        label={t("filters.scope")}
        all={t("filters.all")}
        value={address.scope}
        options={SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) }))}
      />
      <Button type="submit">{t("filters.apply")}</Button>
      {address.status || address.scope || address.day ? (
        <LinkButton variant="quiet" scroll={false} href={providersHref({})}>
          {t("filters.clear")}
        </LinkButton>
      ) : null}
    </FilterForm>
  );
}
