"use client";

import { useTranslations } from "next-intl";
import { type FieldValues, type Path, type UseFormReturn, useWatch } from "react-hook-form";
import { Checkbox, Field, Select } from "@/components/ui/field";
import { AREAS, type Area, type Role } from "@/lib/domain/access/policy";

/** What a form about a role holds; areas as one box each. */
export interface RoleDraft extends FieldValues {
  role: Role;
  area: Record<Area, boolean>;
}

/** The draft of a role: no area ticked means every area. */
export function roleDraft(role: Role, areas: readonly Area[] = []): RoleDraft {
  return { role, area: Object.fromEntries(AREAS.map((area) => [area, areas.includes(area)])) as Record<Area, boolean> };
}

/** The areas that a draft says; meaningful for a contributor only. */
export function areasOf({ role, area }: RoleDraft): Area[] {
  return role === "contributor" ? AREAS.filter((one) => area[one]) : [];
}

/** The role with what it allows, and for a contributor where. */
export function RoleFields<D extends RoleDraft>({ form, roles }: { form: UseFormReturn<D>; roles: readonly Role[] }) {
  const t = useTranslations("people.roleFields");
  const names = useTranslations("access.roles");
  const role = useWatch({ control: form.control, name: "role" as Path<D> }) as Role;
  return (
    <>
      <Field label={t("role")} hint={t(`means.${role}`)}>
        {(control) => (
          <Select {...control} {...form.register("role" as Path<D>)}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {names(one)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {role === "contributor" ? (
        <fieldset className="flex flex-col gap-1">
          <legend className="text-sm font-medium">{t("areas")}</legend>
          <p className="text-sm text-soft">{t("areasHint")}</p>
          {AREAS.map((area) => (
            <Checkbox key={area} label={t(`area.${area}`)} {...form.register(`area.${area}` as Path<D>)} />
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
