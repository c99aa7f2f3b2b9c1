"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import { membersQuery } from "@/lib/client/people";
import type { MemberView } from "@/lib/contract/people";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { PeopleList } from "./people-list";
import { PersonCell, RoleWord } from "./role-word";

/** Those whose membership is over; asked for when somebody wants to know. */
export function FormerMembers({ organisationId }: { organisationId: string }) {
  const t = useTranslations("people.members");
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <Button
        variant="quiet"
        size="small"
        className="-ml-3 self-start sm:-ml-2"
        aria-expanded={open}
        aria-controls="former-members"
        onClick={() => setOpen(!open)}
      >
        {open ? t("formerHide") : t("formerShow")}
      </Button>
      <div id="former-members" className="flex flex-col gap-2 empty:hidden">
        {open ? <Former organisationId={organisationId} /> : null}
      </div>
    </div>
  );
}

function Former({ organisationId }: { organisationId: string }) {
  const t = useTranslations("people.members");
  const locale = useLocale() as Locale;
  const query = useInfiniteQuery(membersQuery(organisationId, "ended"));
  const day = (at: string | null) => (at ? <time dateTime={at}>{formatDay(locale, at)}</time> : "—");
  const columns: readonly Column<MemberView>[] = [
    { key: "person", header: t("person"), rowHeader: true, cell: (row) => <PersonCell name={row.name} email={row.email} /> },
    { key: "role", header: t("lastRole"), cell: (row) => <RoleWord role={row.role} areas={row.areas} /> },
    { key: "since", header: t("since"), className: "whitespace-nowrap", cell: (row) => day(row.since) },
    { key: "until", header: t("until"), className: "whitespace-nowrap", cell: (row) => day(row.endedAt) },
  ];
  return (
    <PeopleList
      caption={t("formerCaption")}
      query={query}
      columns={columns}
      rowKey={(row) => row.personId}
      empty={<p className="text-soft">{t("formerNone")}</p>}
    />
  );
}
