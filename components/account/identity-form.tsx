"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { editAccount } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { Person } from "@/lib/contract/access";
import { Refusal } from "./refusal";
import { Section } from "./section";

const LONGEST = 120;

/** Name and e-mail; the name may be changed. */
export function IdentityForm({ person }: { person: Person }) {
  const t = useTranslations("account.identity");
  const router = useRouter();
  const form = useForm({ defaultValues: { name: person.name } });
  const save = useMutation({
    mutationFn: (body: { name: string }) => call(editAccount, { body }),
    onSuccess: ({ name }) => {
      form.reset({ name });
      router.refresh();
    },
  });
  const { errors, isDirty } = form.formState;
  return (
    <Section id="identity" title={t("title")}>
      <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((given) => save.mutate(given))}>
        <Field label={t("name")} hint={t("nameHint")} error={errors.name?.message}>
          {(control) => (
            <Input
              {...control}
              {...form.register("name", {
                validate: (name) => name.trim() !== "" || t("missing"),
                maxLength: { value: LONGEST, message: t("tooLong") },
              })}
              autoComplete="name"
            />
          )}
        </Field>
        <dl>
          <dt className="text-sm font-medium">{t("email")}</dt>
          <dd className="break-words">{person.email}</dd>
          <dd className="text-sm text-soft">{t("emailHint")}</dd>
        </dl>
        <Refusal title={t("failed")} error={save.error} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" busy={save.isPending} disabled={!isDirty}>
            {t("save")}
          </Button>
          <span aria-live="polite" className="text-sm text-soft">
            {save.isSuccess && !isDirty ? t("saved") : null}
          </span>
        </div>
      </form>
    </Section>
  );
}
