import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditionOffer } from "@/components/eligibility/edition-offer";
import { EstateOverview } from "@/components/eligibility/estate-overview";
import { RecomputeWatch } from "@/components/eligibility/recompute-watch";
import { wordedEstate } from "@/components/eligibility/worded-estate";
import { HowCounted } from "@/components/help/how-counted";
import { projectPath } from "@/components/shell/place";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { readEditionOffer } from "@/lib/server/eligibility/read-edition-offer";
import { readEstate } from "@/lib/server/eligibility/read-estate";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
  searchParams: Promise<{ by?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("eligibility.estate"))("title") };
}

export default async function EstatePage({ params, searchParams }: Props) {
  const { organisationId, projectId } = await params;
  const caller = await currentCaller();
  const scope = { organisationId, projectId };
  const [estate, permissions] = await orNotFound(Promise.all([readEstate(caller, scope), permissionsIn(organisationId)]));
  const offer = estate.newerEdition ? await orNotFound(readEditionOffer(caller, scope)) : null;
  const base = projectPath(organisationId, projectId);
  const overview = (
    <EstateOverview
      estate={wordedEstate(estate, await currentLocale())}
      unit={(await searchParams).by === "resources" ? "resource" : "workload"}
      base={base}
      canImport={permissions.includes("inventory.import")}
      watch={estate.recomputing ? <RecomputeWatch scope={scope} /> : offer && <EditionOffer offer={offer} base={base} />}
    />
  );
  return (
    <div className="flex flex-col gap-6">
      <ClientMessages areas={["eligibility.estate"]}>{overview}</ClientMessages>
      {estate.importedAt ? <HowCounted figure="estate" /> : null}
    </div>
  );
}
