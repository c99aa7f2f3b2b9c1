"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/field";
import { grantPlatformRole, revokePlatformRole } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { AdministeredPerson } from "@/lib/contract/administration";
import { PLATFORM_ROLES, type PlatformRole } from "@/lib/domain/access/policy";
import { ProblemFace } from "./problem-face";

/** The roles across organisations that a person has; each is given or taken as its box is ticked. */
export function PersonRoles({ person }: { person: AdministeredPerson }) {
  const t = useTranslations("admin");
  const router = useRouter();
  const change = useMutation({
    mutationFn: ({ role, granted }: { role: PlatformRole; granted: boolean }) =>
      call(granted ? grantPlatformRole : revokePlatformRole, { params: { personId: person.id, role } }),
    onSuccess: () => router.refresh(),
  });
  const known = change.data?.platformRoles ?? person.platformRoles;
  return (
    <fieldset className="flex flex-col gap-1" disabled={change.isPending}>
      <legend className="font-semibold">{t("people.rolesTitle")}</legend>
      <p className="text-sm text-soft">
        {t("people.rolesLead")} {person.oneself ? t("people.ownRoles") : null}
      </p>
      {PLATFORM_ROLES.map((role) => (
        <Checkbox
          key={role}
          label={t(`roles.${role}`)}
          hint={t(`roleHints.${role}`)}
          checked={known.includes(role)}
          onChange={(event) => change.mutate({ role, granted: event.target.checked })}
        />
      ))}
      {change.error ? <ProblemFace title={t("people.failed")} error={change.error} /> : null}
    </fieldset>
  );
}
