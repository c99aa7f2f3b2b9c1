import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import { Shell } from "@/components/shell/shell";
import { EVERYWHERE } from "@/lib/i18n/areas";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { myOrganisations } from "@/lib/server/my-organisations";

/** The frame needs names and permissions; it guards nothing: each page's own use case does. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const mine = await myOrganisations();
  return (
    <ClientMessages areas={[...EVERYWHERE, "shell"]}>
      <QueryProvider>
        <Shell mine={mine}>{children}</Shell>
      </QueryProvider>
    </ClientMessages>
  );
}
