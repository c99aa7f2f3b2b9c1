"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Checkbox } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { OrganisationSettings } from "@/lib/contract/organisation";
import type { SettingsDraft } from "./settings-draft";

interface SecondFactorFieldProps {
  form: UseFormReturn<SettingsDraft>;
  settings: Pick<OrganisationSettings, "ownSecondFactor" | "peopleWithout" | "secondFactorRequired">;
}

/** Whether a second factor is demanded, and what that does to whom; not to be asked for by somebody who has none. */
export function SecondFactorField({ form, settings }: SecondFactorFieldProps) {
  const t = useTranslations("organisation.settings");
  const { ownSecondFactor, peopleWithout, secondFactorRequired } = settings;
  const offered = ownSecondFactor || secondFactorRequired;
  const words = { label: t("secondFactor"), hint: t("secondFactorHint") };
  const wanted = form.watch("secondFactorRequired");
  return (
    <>
      {offered ? (
        <Checkbox {...words} {...form.register("secondFactorRequired")} />
      ) : (
        // Not the form's own: it holds nothing of a field that is disabled.
        <Checkbox {...words} disabled checked={false} readOnly />
      )}
      {ownSecondFactor ? null : (
        <Notice>
          {t("secondFactorFirst")}{" "}
          <Link href="/account" className="text-accent underline">
            {t("secondFactorSetUp")}
          </Link>
        </Notice>
      )}
      {wanted && !secondFactorRequired ? (
        <Notice tone="notice" live>
          {t("secondFactorWithout", { count: peopleWithout })}
        </Notice>
      ) : null}
    </>
  );
}
