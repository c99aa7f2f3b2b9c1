"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { erasePerson } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { AdministeredPerson } from "@/lib/contract/administration";
import { ERASURE_REASONS, type ErasureReason } from "@/lib/domain/access/erasure";
import { plainEmail } from "@/lib/domain/access/invitation";
import { ErasureFacts } from "./erasure-facts";
import { NamedTexts } from "./named-texts";
import { ProblemFace } from "./problem-face";

interface ErasePersonProps {
  person: AdministeredPerson;
  onErased: () => void;
}

/** The last act for a closed account: first all that it does and leaves is said, then it is confirmed by the address, typed. */
export function ErasePerson({ person, onErased }: ErasePersonProps) {
  const t = useTranslations("admin.erasure");
  const [prepared, setPrepared] = useState(false);
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col items-start gap-2 border-t border-rule pt-4">
      <h3 id={id}>{t("title")}</h3>
      <p className="text-sm text-soft">{t("lead")}</p>
      {prepared ? (
        <PreparedErasure person={person} onErased={onErased} />
      ) : (
        <Button onClick={() => setPrepared(true)}>{t("prepare")}</Button>
      )}
    </section>
  );
}

function PreparedErasure({ person, onErased }: ErasePersonProps) {
  const first = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: reading goes on where it led.
  useEffect(() => first.current?.focus(), []);
  return (
    <div ref={first} tabIndex={-1} className="flex w-full flex-col gap-4 outline-none">
      <ErasureFacts />
      <NamedTexts personId={person.id} />
      <ErasureForm person={person} onErased={onErased} />
    </div>
  );
}

interface Draft {
  reason: ErasureReason | "";
  confirmation: string;
}

function ErasureForm({ person: { id, email }, onErased }: ErasePersonProps) {
  const t = useTranslations("admin.erasure");
  const { register, handleSubmit, formState } = useForm<Draft>({ defaultValues: { reason: "", confirmation: "" } });
  const { errors } = formState;
  const erase = useMutation({
    mutationFn: ({ reason, confirmation }: { reason: ErasureReason; confirmation: string }) =>
      call(erasePerson, { params: { personId: id }, body: { reason, confirmation } }),
    onSuccess: onErased,
  });
  const typed = (given: string) => plainEmail(given) === email || t("confirmationWrong");
  const submit = handleSubmit(({ reason, confirmation }) => {
    if (reason !== "") erase.mutate({ reason, confirmation });
  });
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4 border-t border-rule pt-4">
      <Field label={t("reason")} error={errors.reason?.message} className="max-w-80">
        {(control) => (
          <Select {...control} {...register("reason", { required: t("reasonMissing") })}>
            <option value="">{t("reasonChoose")}</option>
            {ERASURE_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {t(`reasons.${reason}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("confirmation")} hint={t("confirmationHint", { email })} error={errors.confirmation?.message}>
        {(control) => (
          <Input
            {...control}
            {...register("confirmation", { validate: typed })}
            type="email"
            maxLength={254}
            autoComplete="off"
          />
        )}
      </Field>
      {erase.error ? <ProblemFace title={t("failed")} error={erase.error} /> : null}
      <Button type="submit" variant="danger" busy={erase.isPending} className="self-start">
        {t("submit")}
      </Button>
    </form>
  );
}
