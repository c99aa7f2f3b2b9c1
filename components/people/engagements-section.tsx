"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { CsvLink } from "@/components/ui/csv-link";
import { useAsked } from "@/components/ui/use-asked";
import { urlOf } from "@/lib/client/call";
import { engagementsQuery } from "@/lib/client/people";
import { downloadEngagements } from "@/lib/client/table-address";
import type { EngagementView } from "@/lib/contract/people";
import { type EngagementAct, useEngagementColumns } from "./engagement-columns";
import { EngagementConfirm } from "./engagement-confirm";
import { PeopleList, PeopleSection } from "./people-list";

/** Its form comes with the first question. */
const EngagementDialog = dynamic(async () => (await import("./engagement-dialog")).EngagementDialog);

interface Asked {
  readonly act: EngagementAct;
  readonly engagement: EngagementView;
}

/** Consultants' dated access: proposed by the platform, accepted, extended and ended by the organisation. */
export function EngagementsSection({ organisationId, canManage }: { organisationId: string; canManage: boolean }) {
  const t = useTranslations("people.engagements");
  const csv = useTranslations("common.csv");
  const locale = useLocale();
  const { asked, ask, done, close } = useAsked<Asked>("engagements");
  const query = useInfiniteQuery(engagementsQuery(organisationId));
  const columns = useEngagementColumns(canManage, (act, engagement) => ask({ act, engagement }));
  const given = asked && { organisationId, engagement: asked.engagement, onClose: close };
  return (
    <PeopleSection
      id="engagements"
      title={t("title")}
      lead={t("lead")}
      done={done}
      actions={
        <CsvLink
          href={urlOf(downloadEngagements.path, { organisationId }, { locale })}
          word={csv("link")}
          label={`${csv("label")} (${t("title")})`}
        />
      }
    >
      <PeopleList
        caption={t("caption")}
        query={query}
        columns={columns}
        rowKey={(row) => row.personId}
        empty={<p className="border border-dashed border-rule px-4 py-3 text-soft">{t("none")}</p>}
      />
      {given && (asked.act === "accept" || asked.act === "extend") ? <EngagementDialog act={asked.act} {...given} /> : null}
      {given && (asked.act === "refuse" || asked.act === "end") ? <EngagementConfirm act={asked.act} {...given} /> : null}
    </PeopleSection>
  );
}
