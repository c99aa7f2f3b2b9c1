"use client";

import { useLocale, useTranslations } from "next-intl";
import { issuePasswordReset } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { AdministeredPerson } from "@/lib/contract/administration";
import type { Locale } from "@/lib/domain/locale";
import { HandedLink } from "./handed-link";
import { PersonAction } from "./person-action";

/** A link by which the person chooses a new password. */
export function PersonPassword({ person }: { person: Pick<AdministeredPerson, "id" | "email"> }) {
  const t = useTranslations("admin.people");
  const locale = useLocale() as Locale;
  return (
    <PersonAction
      title={t("passwordTitle")}
      lead={t("passwordLead")}
      label={t("passwordSubmit")}
      failed={t("failed")}
      act={() => call(issuePasswordReset, { params: { personId: person.id }, body: { locale } })}
      done={({ link }) => <HandedLink kind="reset" link={link} email={person.email} />}
    />
  );
}
