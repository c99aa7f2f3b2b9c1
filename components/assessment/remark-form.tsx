"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field, Textarea } from "@/components/ui/field";
import { peopleToName } from "@/lib/client/assessment";
import { call } from "@/lib/client/call";
import { addRemark } from "@/lib/client/programme-address";
import type { AssessmentScope } from "./assessment-scope";
import { ProblemFace } from "./problem-face";

interface RemarkFormProps {
  scope: AssessmentScope;
  about: { readonly sectionId: string; readonly questionId: string | null };
  threadId: string | null;
  onDone?: () => void;
}
interface Draft {
  text: string;
  mentions: string[];
}

/** A remark, or an answer to one, with the people it calls by name. */
export function RemarkForm({ scope, about, threadId, onDone }: RemarkFormProps) {
  const t = useTranslations("assessment.remarks");
  const client = useQueryClient();
  const people = useQuery(peopleToName(scope.organisationId));
  const form = useForm<Draft>({ defaultValues: { text: "", mentions: [] } });
  const { errors } = form.formState;
  const add = useMutation({
    mutationFn: ({ text, mentions }: Draft) =>
      call(addRemark, { params: scope, body: { ...about, threadId, text: text.trim(), mentions: [...mentions] } }),
    onSuccess: () => {
      form.reset();
      onDone?.();
      return client.invalidateQueries({ queryKey: ["remarks", scope] });
    },
  });
  return (
    <form noValidate className="flex flex-col gap-2" onSubmit={form.handleSubmit((draft) => add.mutate(draft))}>
      <Field label={threadId ? t("yourReply") : t("yourRemark")} error={errors.text?.message}>
        {(control) => (
          <Textarea
            {...control}
            {...form.register("text", { validate: (text) => text.trim() !== "" || t("required") })}
            rows={2}
            maxLength={4_000}
          />
        )}
      </Field>
      {people.data && people.data.length > 0 ? (
        <Disclosure summary={t("mention")}>
          <fieldset className="grid gap-x-4 sm:grid-cols-2">
            <legend className="sr-only">{t("mention")}</legend>
            {people.data.map(({ personId, name }) => (
              <label key={personId} className="flex min-h-11 items-center gap-2 sm:min-h-7">
                <input type="checkbox" value={personId} {...form.register("mentions")} className="size-5 shrink-0 sm:size-4" />
                {name}
              </label>
            ))}
          </fieldset>
        </Disclosure>
      ) : null}
      {add.error ? <ProblemFace title={t("notAdded")} error={add.error} /> : null}
      <Button type="submit" size="small" className="self-start" busy={add.isPending}>
        {threadId ? t("sendReply") : t("send")}
      </Button>
    </form>
  );
}
