"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { acceptInvitation } from "@/lib/client/address";
import { call, problemIn } from "@/lib/client/call";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "@/lib/domain/access/password";
import { ProblemFace } from "./problem-face";

interface Draft {
  name: string;
  password: string;
}

/** Somebody new: a name and a password make the account, and one is in. */
export function AcceptForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("people.accept");
  const weaknesses = useTranslations("account.weaknesses");
  const form = useForm<Draft>({ defaultValues: { name: "", password: "" } });
  const { errors } = form.formState;
  const accept = useMutation({
    mutationFn: (draft: Draft) => call(acceptInvitation, { params: {}, body: { token, ...draft } }),
    onSuccess: ({ organisationId }) => window.location.assign(`/organisations/${organisationId}`),
    onError: (error) => {
      const { code, params } = problemIn(error);
      const weakness = params?.weakness ?? "";
      if (code === "weak-password" && weaknesses.has(weakness))
        form.setError("password", { message: weaknesses(weakness) }, { shouldFocus: true });
    },
  });
  const weak = accept.error && problemIn(accept.error).code === "weak-password";
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((draft) => accept.mutate(draft))}>
      {accept.error && !weak ? <ProblemFace title={t("failed")} error={accept.error} /> : null}
      {/* For password managers: the account that is being made. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <Field label={t("name")} hint={t("nameHint")} error={errors.name ? t("nameMissing") : null}>
        {(control) => (
          <Input
            {...control}
            {...form.register("name", { validate: (name) => name.trim() !== "" })}
            autoComplete="name"
            maxLength={120}
          />
        )}
      </Field>
      <Field
        label={t("password")}
        hint={t("passwordHint", { least: SHORTEST_PASSWORD })}
        error={errors.password ? errors.password.message || t("passwordMissing") : null}
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("password", { required: true })}
            type="password"
            autoComplete="new-password"
            maxLength={2 * LONGEST_PASSWORD}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" busy={accept.isPending || accept.isSuccess}>
        {t("submit")}
      </Button>
    </form>
  );
}
