import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import type { SnapshotView } from "@/lib/contract/assessment";
import { useSnapshotLabel } from "./snapshot-words";

interface ComparisonFormProps {
  items: readonly SnapshotView[];
  from: string;
  to: string;
}

/** Which two moments to lay side by side: the choice is an address. */
export function ComparisonForm({ items, from, to }: ComparisonFormProps) {
  const t = useTranslations("assessment.snapshots");
  const labelOf = useSnapshotLabel();
  const options = items.map((one) => (
    <option key={one.id} value={one.id}>
      {labelOf(one)}
    </option>
  ));
  return (
    <form method="get" className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
      <Field label={t("from")}>
        {(control) => (
          <Select {...control} name="from" defaultValue={from}>
            {options}
          </Select>
        )}
      </Field>
      <Field label={t("to")}>
        {(control) => (
          <Select {...control} name="to" defaultValue={to}>
            <option value="">{t("now")}</option>
            {options}
          </Select>
        )}
      </Field>
      <Button type="submit">{t("compare")}</Button>
    </form>
  );
}
