"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { acceptEngagement, extendEngagement } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { EngagementView } from "@/lib/contract/people";
import { dayOf, latestEngagementDay } from "@/lib/domain/access/engagement";
import { ProblemFace } from "./problem-face";
import { useChange } from "./use-change";

interface EngagementDialogProps {
  act: "accept" | "extend";
  organisationId: string;
  engagement: EngagementView;
  onClose: (said?: string) => void;
}

/** Up to and including which day a consultant is let in. */
export function EngagementDialog({ act, organisationId, engagement, onClose }: EngagementDialogProps) {
  const t = useTranslations("people.engagements");
  const common = useTranslations("common");
  const { name, personId } = engagement;
  const [today, latest] = [dayOf(new Date()), latestEngagementDay(new Date())];
  const over = engagement.endsOn < today;
  const form = useForm({ defaultValues: { endsOn: over ? today : engagement.endsOn } });
  const change = useChange(
    ({ endsOn }: { endsOn: string }) =>
      call(act === "accept" ? acceptEngagement : extendEngagement, { params: { organisationId, personId }, body: { endsOn } }),
    () => onClose(t(`done.${act}`, { name })),
  );
  return (
    <Dialog
      open
      onClose={() => onClose()}
      title={t(`titles.${act}`, { name })}
      description={t(`leads.${act}`)}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={() => onClose()}>{common("cancel")}</Button>
          <Button type="submit" form="engagement-form" variant="primary" busy={change.isPending}>
            {t(`act.${act}`)}
          </Button>
        </>
      }
    >
      <form
        id="engagement-form"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.handleSubmit((draft) => change.mutate(draft))}
      >
        {engagement.mission === "" ? null : <p className="wrap-anywhere">{t("for", { mission: engagement.mission })}</p>}
        <Field label={t("endsOn")} hint={t("endsOnHint")} error={form.formState.errors.endsOn ? t("endsOnInvalid") : null}>
          {(control) => (
            <Input
              {...control}
              {...form.register("endsOn", { required: true, validate: (day) => day >= today && day <= latest })}
              type="date"
              min={today}
              max={latest}
              className="sm:w-48"
            />
          )}
        </Field>
        {change.error ? <ProblemFace title={t("unchanged")} error={change.error} /> : null}
      </form>
    </Dialog>
  );
}
