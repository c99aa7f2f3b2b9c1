"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { endWaiver, withdrawAttestation } from "@/lib/client/programme-address";
import type { CriterionView } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { type Bases, hrefOf } from "./href";
import { ProblemFace } from "./problem-face";
import { useChange } from "./use-change";
import { useFactWords } from "./use-fact-words";

interface CriterionDialogProps {
  scope: ProjectScope;
  criterion: CriterionView;
  bases: Bases;
  manages: boolean;
  onAct: (act: "waive" | "attest" | "people") => void;
  onClose: (said?: string) => void;
}

/** Why it is asked for, what the facts say, whose task it is; for a lead, what may be done about it. */
export function CriterionDialog(props: CriterionDialogProps) {
  const { criterion, bases, manages, onClose } = props;
  const t = useTranslations("programme");
  const common = useTranslations("common");
  const locale = useLocale() as Locale;
  const { words, dated } = useFactWords();
  const { title, why, status, fact, at, waiver, attestation, people, responsible, where } = criterion;
  const nameOf = (name: string) => name || t("someone");
  return (
    <Dialog
      open
      onClose={() => onClose()}
      title={title}
      closeLabel={common("close")}
      footer={
        where.page === "programme" ? null : (
          <LinkButton href={hrefOf(where, bases)} variant={status === "unmet" ? "primary" : "secondary"}>
            {t("board.act")}
          </LinkButton>
        )
      }
    >
      <dl className="flex flex-col gap-3">
        <Entry name={t("criterion.fact")}>
          {t(`statuses.${status}`)} — {[words(fact), dated(at)].filter(Boolean).join(", ")}
        </Entry>
        <Entry name={t("criterion.why")}>{why}</Entry>
        <Entry name={t("criterion.responsible")}>
          {people.length === 0
            ? t("criterion.byRole", { role: t(`roles.${responsible}`) })
            : people.map(({ name, letter }) => `${name} (${t(`dialogs.people.letters.${letter}`)})`).join(", ")}
        </Entry>
        {waiver ? (
          <Entry name={t("criterion.waiver")}>
            {t("board.waivedUntil", { name: nameOf(waiver.by), day: formatDay(locale, waiver.until), reason: waiver.reason })}
          </Entry>
        ) : null}
        {attestation ? (
          <Entry name={t("criterion.attestation")}>
            {t("board.attestedBy", { name: nameOf(attestation.by), note: attestation.note })}
          </Entry>
        ) : null}
      </dl>
      {manages ? <Acts {...props} /> : null}
    </Dialog>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm font-medium text-soft">{name}</dt>
      <dd className="max-w-prose wrap-anywhere">{children}</dd>
    </div>
  );
}

function Acts({ scope, criterion, onAct, onClose }: CriterionDialogProps) {
  const t = useTranslations("programme.criterion");
  const { id: criterionId, kind, status, waivable, waiver, attestation } = criterion;
  const params = { ...scope, criterionId };
  const end = useChange(
    () => call(endWaiver, { params }),
    () => onClose(t("ended")),
  );
  const withdraw = useChange(
    () => call(withdrawAttestation, { params }),
    () => onClose(t("withdrawn")),
  );
  const error = end.error ?? withdraw.error;
  return (
    <div className="flex flex-col gap-2 border-t border-rule pt-3">
      <div className="flex flex-wrap gap-2">
        {kind === "attested" ? <Button onClick={() => onAct("attest")}>{t("attest")}</Button> : null}
        {attestation ? (
          <Button busy={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
            {t("withdraw")}
          </Button>
        ) : null}
        {waivable && status !== "met" ? <Button onClick={() => onAct("waive")}>{t("waive")}</Button> : null}
        {waiver ? (
          <Button busy={end.isPending} onClick={() => end.mutate(undefined)}>
            {t("endWaiver")}
          </Button>
        ) : null}
        <Button onClick={() => onAct("people")}>{t("people")}</Button>
      </div>
      {!waivable && status !== "met" ? (
        <p className="text-sm text-soft">{t(kind === "solid-evidence" ? "notWaivableNow" : "notWaivable")}</p>
      ) : null}
      {error ? <ProblemFace title={t("failed")} error={error} /> : null}
    </div>
  );
}
