import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import type { MilestoneView } from "@/lib/contract/milestone";
import type { Locale } from "@/lib/domain/locale";
import { NOW } from "@/lib/domain/milestone/milestone";
import { formatMoment } from "@/lib/i18n/format";
import { useMilestoneName } from "./use-milestone-words";

interface ComparisonFormProps {
  base: string;
  /** Newest first. */
  milestones: readonly MilestoneView[];
  a: string;
  b: string;
}

/** Which two moments to lay side by side: the choice is an address. */
export function ComparisonForm({ base, milestones, a, b }: ComparisonFormProps) {
  const t = useTranslations("milestone");
  const locale = useLocale() as Locale;
  const nameOf = useMilestoneName();
  const options = [
    <option key={NOW} value={NOW}>
      {t("now")}
    </option>,
    ...milestones.map((one) => (
      <option key={one.id} value={one.id}>
        {`${nameOf(one)} (${formatMoment(locale, one.at)})${one.withdrawn ? ` · ${t("withdrawn.badge")}` : ""}`}
      </option>
    )),
  ];
  return (
    <form
      method="get"
      action={`${base}/milestones/comparison`}
      className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <Field label={t("compare.a")}>
        {(control) => (
          <Select {...control} name="a" defaultValue={a}>
            {options}
          </Select>
        )}
      </Field>
      <Field label={t("compare.b")}>
        {(control) => (
          <Select {...control} name="b" defaultValue={b}>
            {options}
          </Select>
        )}
      </Field>
      <Button type="submit">{t("compare.submit")}</Button>
    </form>
  );
}
