"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { call, urlOf } from "@/lib/client/call";
import { downloadOwnQuestionnaire, offerQuestionnaire } from "@/lib/client/programme-address";
import type { OwnQuestionnaireView } from "@/lib/contract/own-questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment, formatNumber } from "@/lib/i18n/format";
import { OwnProblem } from "./own-import";

interface OwnTableProps {
  items: readonly OwnQuestionnaireView[];
  organisationId: string;
  canManage: boolean;
}

/** The organisation's own questionnaires: each version with its file, who brought it in, and how many assessments stand on it. */
export function OwnTable({ items, organisationId, canManage }: OwnTableProps) {
  const t = useTranslations("own-questionnaire.list");
  const router = useRouter();
  const offer = useMutation({
    mutationFn: ({ questionnaireId, offered }: { questionnaireId: string; offered: boolean }) =>
      call(offerQuestionnaire, { params: { organisationId, questionnaireId }, body: { offered } }),
    onSuccess: () => router.refresh(),
  });
  const columns = useColumns(organisationId, ({ id, title, offered }) =>
    canManage ? (
      <Button
        aria-label={t(offered ? "retireOf" : "restoreOf", { title })}
        busy={offer.isPending && offer.variables.questionnaireId === id}
        onClick={() => offer.mutate({ questionnaireId: id, offered: !offered })}
      >
        {t(offered ? "retire" : "restore")}
      </Button>
    ) : null,
  );
  return (
    <div className="flex flex-col gap-3">
      {offer.error ? <OwnProblem title={t("failed")} error={offer.error} /> : null}
      <DataTable caption={t("caption")} columns={columns} rows={items} rowKey={({ id }) => id} />
    </div>
  );
}

function useColumns(
  organisationId: string,
  action: (item: OwnQuestionnaireView) => React.ReactNode,
): Column<OwnQuestionnaireView>[] {
  const t = useTranslations("own-questionnaire.list");
  const locale = useLocale() as Locale;
  return [
    {
      key: "questionnaire",
      header: t("questionnaire"),
      rowHeader: true,
      className: "sm:w-1/4",
      cell: ({ title }) => <span className="wrap-anywhere">{title}</span>,
    },
    {
      key: "versions",
      header: t("versions"),
      cell: ({ id, title, versions }) => (
        <ul className="flex flex-col gap-2">
          {versions.map(({ version, questions, fileName, language, by, at }) => (
            <li key={version}>
              {`${t("version", { version })} · ${t("questions", { count: questions })} · ${t(`language.${language ?? "none"}`)} · `}
              <a
                href={urlOf(downloadOwnQuestionnaire.path, { organisationId, questionnaireId: id }, { version })}
                download
                className="text-accent underline"
                aria-label={t("downloadOf", { title, version })}
              >
                {t("download")}
              </a>
              <span className="block text-sm wrap-anywhere text-soft">
                {t("from", { fileName, at: formatMoment(locale, at), by: by || t("gone") })}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: "use",
      header: t("use"),
      align: "end",
      cell: ({ versions }) => (
        <span className="figures">
          {formatNumber(
            locale,
            versions.reduce((sum, { assessments }) => sum + assessments, 0),
          )}
        </span>
      ),
    },
    {
      key: "offer",
      header: t("offer"),
      className: "sm:w-56",
      cell: (item) => (
        <div className="flex flex-col items-start gap-2 max-sm:items-end">
          <span>{t(item.offered ? "offered" : "retired")}</span>
          {action(item)}
        </div>
      ),
    },
  ];
}
