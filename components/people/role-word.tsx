"use client";

import { useTranslations } from "next-intl";
import type { Area, Role } from "@/lib/domain/access/policy";

/** A role, and where it is limited to when it is. */
export function RoleWord({ role, areas }: { role: Role; areas: readonly Area[] }) {
  const roles = useTranslations("access.roles");
  const t = useTranslations("people.roleFields");
  return (
    <>
      {roles(role)}
      {areas.length > 0 ? (
        <span className="block text-sm text-soft">{t("only", { areas: areas.map((area) => t(`area.${area}`)).join(", ") })}</span>
      ) : null}
    </>
  );
}

/** Who somebody is: the name, and the address beneath. */
export function PersonCell({ name, email, self = false }: { name: string; email: string; self?: boolean }) {
  const t = useTranslations("people.members");
  return (
    <>
      <span className="block wrap-anywhere">
        {name}
        {self ? <span className="font-normal text-soft"> {t("you")}</span> : null}
      </span>
      <span className="block text-sm font-normal wrap-anywhere text-soft">{email}</span>
    </>
  );
}
