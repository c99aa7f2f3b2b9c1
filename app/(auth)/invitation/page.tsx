import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { InvitationScreen } from "@/components/people/invitation-screen";
import { QueryProvider } from "@/components/shell/query-provider";
import { VisitorFrame } from "@/components/shell/visitor-frame";
import type { Person } from "@/lib/contract/access";
import type { OpenedInvitation } from "@/lib/contract/people";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { listOrganisations } from "@/lib/server/access/list-organisations";
import { Unauthenticated } from "@/lib/server/errors";
import { readInvitation } from "@/lib/server/people/read-invitation";
import { callerOf, isGone } from "@/lib/server/session";

/** The address holds a token: it goes to no other site, and no search engine. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.accept");
  return { title: t("pageTitle"), referrer: "no-referrer", robots: { index: false, follow: false } };
}

type Caller = Awaited<ReturnType<typeof callerOf>>;

async function invitationOf(caller: Caller, token: string): Promise<OpenedInvitation | null> {
  return readInvitation(caller, { token }).catch((error: unknown) => {
    if (isGone(error)) return null;
    throw error;
  });
}

async function personOf(caller: Caller): Promise<Person | null> {
  if (!caller.sessionId) return null;
  return listOrganisations(caller, {}).then(
    ({ person }) => person,
    (error: unknown) => {
      if (error instanceof Unauthenticated) return null;
      throw error;
    },
  );
}

export default async function InvitationPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const [given, head] = await Promise.all([searchParams, headers()]);
  const token = typeof given.token === "string" ? given.token : "";
  const caller = await callerOf(head, head.get("x-request-id") ?? randomUUID());
  const [invitation, person] = await Promise.all([invitationOf(caller, token), personOf(caller)]);
  return (
    <VisitorFrame>
      <ClientMessages areas={["people.accept", "people.roleFields", "people.problems", "account.weaknesses", "access.roles"]}>
        <QueryProvider>
          <InvitationScreen token={token} invitation={invitation} person={person} />
        </QueryProvider>
      </ClientMessages>
    </VisitorFrame>
  );
}
