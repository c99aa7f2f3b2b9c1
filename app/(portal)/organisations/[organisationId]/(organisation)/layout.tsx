import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { OrganisationTabs } from "@/components/organisation/organisation-tabs";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { myOrganisations } from "@/lib/server/my-organisations";

interface Props {
  params: Promise<{ organisationId: string }>;
  children: ReactNode;
}

/** Name and tabs of one organisation. It guards nothing: each page's own use case does. */
export default async function OrganisationLayout({ params, children }: Props) {
  const { organisationId } = await params;
  const { organisations } = await myOrganisations();
  const organisation = organisations.find(({ id }) => id === organisationId);
  if (!organisation) notFound();
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-col gap-3">
        <h1>{organisation.name}</h1>
        <ClientMessages areas={["organisation.tabs"]}>
          <OrganisationTabs organisationId={organisationId} permissions={organisation.permissions} />
        </ClientMessages>
      </header>
      {children}
    </div>
  );
}
