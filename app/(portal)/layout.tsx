import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import { Shell } from "@/components/shell/shell";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { listOrganisations } from "@/lib/server/access/list-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

/** The frame needs names and permissions; it guards nothing: each page's own use case does. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const mine = await orNotFound(listOrganisations(await currentCaller(), {}));
  return (
    <ClientMessages areas={["shell"]}>
      <QueryProvider>
        <Shell mine={mine}>{children}</Shell>
      </QueryProvider>
    </ClientMessages>
  );
}
