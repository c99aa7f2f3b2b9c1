"use client";

import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { BarPatterns } from "@/components/ui/bar-patterns";
import type { MyOrganisations, OrganisationView } from "@/lib/contract/access";
import { Header } from "./header";
import { offersOf } from "./offer";
import { PhaseStrip } from "./phase-strip";
import { onlyPlace, type Place, placeOf } from "./place";
import { Rail } from "./rail";

/** The frame of every signed-in page. It stays while pages change, and follows the path for organisation and project. */
export function Shell({ mine, children }: { mine: MyOrganisations; children: ReactNode }) {
  const t = useTranslations("shell");
  const { here, offered } = usePlaces(mine.organisations);
  return (
    <div className="flex min-h-dvh flex-col">
      <BarPatterns />
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:px-4 focus:py-2 focus:text-accent"
      >
        {t("skip")}
      </a>
      <Header mine={mine} place={here} />
      <div className="flex min-w-0 grow flex-col sm:flex-row">
        <Rail place={here ?? offered} overseen={offersOf(mine).includes("portfolio")} />
        <div className="flex min-w-0 grow flex-col pb-20 sm:pb-0">
          {here?.organisation.sandbox ? (
            <p className="border-b border-redesign bg-notice-wash px-4 py-1 text-sm text-redesign-text sm:px-6">{t("sandbox")}</p>
          ) : null}
          {here?.project ? <PhaseStrip phase={here.project.phase} nextGate={here.project.nextGate} /> : null}
          <main id="content" tabIndex={-1} className="w-full max-w-[120rem] grow px-4 py-5 outline-none sm:px-6 print:p-0">
            {children}
          </main>
        </div>
      </div>
    </div>
  );
}

/** Where the path is, and the project to offer in the rail elsewhere: the last one seen, or the only one. */
function usePlaces(organisations: readonly OrganisationView[]): { here: Place | null; offered: Place | null } {
  const { organisationId, projectId } = useParams();
  const here = placeOf(organisations, organisationId, projectId);
  const [last, setLast] = useState<string | null>(null);
  const hereId = here?.project?.id ?? null;
  if (hereId !== null && hereId !== last) setLast(hereId);
  const owner = organisations.find(({ projects }) => projects.some(({ id }) => id === last));
  const remembered = owner ? placeOf(organisations, owner.id, last) : null;
  return { here, offered: remembered ?? onlyPlace(organisations) };
}
