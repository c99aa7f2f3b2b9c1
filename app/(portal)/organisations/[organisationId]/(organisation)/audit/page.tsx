import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditBrowser } from "@/components/audit/audit-browser";
import { Disclosure } from "@/components/ui/disclosure";
import { AUDIT_PAGE, auditFilterOf, auditQuery } from "@/lib/client/audit";
import { makeQueryClient } from "@/lib/client/query-client";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { listAudit } from "@/lib/server/audit-trail/list-audit";
import { readAuditChoices } from "@/lib/server/audit-trail/read-audit-choices";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ params, searchParams }: Props) {
  const [{ organisationId }, asked, t] = await Promise.all([params, searchParams, getTranslations("audit")]);
  const filter = auditFilterOf((name) => [asked[name]].flat()[0]);
  const caller = await currentCaller();
  const [first, choices] = await orNotFound(
    Promise.all([
      listAudit(caller, { organisationId, ...filter, limit: AUDIT_PAGE }),
      readAuditChoices(caller, { organisationId }),
    ]),
  );
  const client = makeQueryClient();
  client.setQueryData(auditQuery(organisationId, filter).queryKey, { pages: [first], pageParams: [null] });
  return (
    <section aria-labelledby="audit-trail" className="flex flex-col gap-4">
      <header>
        <h2 id="audit-trail">{t("title")}</h2>
        <p className="max-w-prose text-soft">{t("lead")}</p>
        <Disclosure summary={t("verify.summary")}>
          <p className="max-w-prose text-sm">
            {t("verify.body")} <code className="select-all">npm run audit:verify</code>
          </p>
        </Disclosure>
      </header>
      <ClientMessages areas={["audit"]}>
        <HydrationBoundary state={dehydrate(client)}>
          <AuditBrowser organisationId={organisationId} choices={choices} />
        </HydrationBoundary>
      </ClientMessages>
    </section>
  );
}
