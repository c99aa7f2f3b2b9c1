import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";

/** A search that lives in the address: an ordinary form, sent to the page it stands on. */
export function SearchForm({ path, label, search }: { path: string; label: string; search: string }) {
  const t = useTranslations("admin");
  return (
    <search>
      <form action={path} method="get" className="flex flex-wrap items-end gap-2">
        <Field label={label} className="w-full sm:w-80">
          {(control) => (
            <Input {...control} type="search" name="search" defaultValue={search} maxLength={100} autoComplete="off" />
          )}
        </Field>
        <Button type="submit">{t("search")}</Button>
        {search ? (
          <LinkButton variant="quiet" href={path}>
            {t("clear")}
          </LinkButton>
        ) : null}
      </form>
    </search>
  );
}
