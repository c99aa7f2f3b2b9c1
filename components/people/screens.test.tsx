import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { engagementsQuery, invitationsQuery, membersQuery } from "@/lib/client/people";
import type { EngagementView, InvitationView, MemberView } from "@/lib/contract/people";
import { ENGAGEMENT_STATES } from "@/lib/domain/access/engagement";
import { ROLES } from "@/lib/domain/access/policy";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { aMember, anEngagement, anInvitation, anOpenedInvitation } from "./builders";
import { EngagementsSection } from "./engagements-section";
import { InvitationScreen } from "./invitation-screen";
import { InvitationsSection } from "./invitations-section";
import { MembersSection } from "./members-section";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const O = "44444444-4444-4444-8444-444444444444";
const LEAD = { id: aMember().personId, name: "Claire Fontaine", email: "claire@exemple.fr" };

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(element: ReactElement, locale: Locale = "fr", client = new QueryClient()): Promise<string> {
  const refuse = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={refuse}>
      <QueryClientProvider client={client}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

interface Known {
  members?: MemberView[];
  invitations?: InvitationView[];
  engagements?: EngagementView[];
  next?: string;
}
function knowing({ members = [], invitations = [], engagements = [], next }: Known): QueryClient {
  const client = new QueryClient();
  const pages = <Row,>(items: Row[]) => ({ pages: [{ items, next: next ?? null }], pageParams: [null] });
  client.setQueryData(membersQuery(O, "current").queryKey, pages(members));
  client.setQueryData(invitationsQuery(O).queryKey, pages(invitations));
  client.setQueryData(engagementsQuery(O).queryKey, pages(engagements));
  return client;
}
const members = (canManage: boolean) => (
  <MembersSection organisationId={O} organisation="Agence" self={LEAD.id} canManage={canManage} />
);

describe("MembersSection", () => {
  const people = [aMember(), aMember({ personId: O, name: "Inès Roux", role: "contributor", areas: ["workload"] })];

  it.each(LOCALES)("offers to those who manage what may be done, in %s", async (locale) => {
    const text = await shown(members(true), locale, knowing({ members: people, next: "more" }));
    const words = {
      fr: ["Inviter une personne", "Modifier les droits de Inès Roux"],
      en: ["Invite a person", "Change the rights of Inès Roux"],
    };
    for (const word of words[locale]) expect(text).toContain(word);
  });

  it("offers nobody to remove oneself, and to readers nothing at all", async () => {
    const managed = await shown(members(true), "fr", knowing({ members: people }));
    expect(managed).toContain("Retirer Inès Roux de l’organisation");
    expect(managed).not.toContain("Retirer Claire Fontaine");
    const read = await shown(members(false), "fr", knowing({ members: people.map((one) => ({ ...one, activity: null })) }));
    expect(read).not.toMatch(/<button|Second facteur|Dernière activité/);
    expect(read).toContain("seulement\u202f: Charges");
  });

  it("shows that it is loading", async () => {
    expect(await shown(members(false))).toContain("Chargement de la liste");
  });
});

describe("InvitationsSection", () => {
  it("marks what has expired, names who invited, and says when nothing waits", async () => {
    const rows = [
      anInvitation({ state: "expired", invitedBy: null }),
      anInvitation({ id: O, role: "consultant", engagementEndsOn: "2027-05-31" }),
    ];
    const text = await shown(<InvitationsSection organisationId={O} />, "fr", knowing({ invitations: rows }));
    for (const word of ["Expirée", "Administration de la plateforme", "mission jusqu’au 31 mai 2027"])
      expect(text).toContain(word);
    expect(await shown(<InvitationsSection organisationId={O} />, "en", knowing({}))).toContain("No invitation is waiting");
  });
});

describe("EngagementsSection", () => {
  it.each(LOCALES)("has a word for every state, and acts only where one may be taken, in %s", async (locale) => {
    const engagements = ENGAGEMENT_STATES.map((state, index) =>
      anEngagement({ state, personId: `${O.slice(0, -1)}${index}`, name: state }),
    );
    const text = await shown(<EngagementsSection organisationId={O} canManage />, locale, knowing({ engagements }));
    const acts = [...text.matchAll(/aria-label="[^"]* — ([\w-]+)"/g)].map(([, state]) => state);
    expect(acts).toEqual(["proposed", "proposed", "running", "running", "expired"]);
    const read = await shown(<EngagementsSection organisationId={O} canManage={false} />, locale, knowing({ engagements }));
    expect(read).not.toContain("<button");
  });
});

describe("InvitationScreen", () => {
  const screen = (given: Parameters<typeof InvitationScreen>[0]) => shown(<InvitationScreen {...given} />);
  const token = "t".repeat(43);

  it("asks somebody new for a name and a password, somebody known to sign in and come back", async () => {
    const fresh = await screen({ token, invitation: anOpenedInvitation(), person: null });
    expect(fresh).toContain("Rejoindre Agence de l’Exemple");
    expect(fresh).toContain('autoComplete="new-password"');
    const known = await screen({ token, invitation: anOpenedInvitation({ account: true }), person: null });
    expect(known).toContain(`href="/sign-in?callbackUrl=%2Finvitation%3Ftoken%3D${token}"`);
    expect(known).not.toContain("new-password");
  });

  it("lets the invited person in with one button, and nobody else", async () => {
    const invited = { ...LEAD, email: "dominique@exemple.fr" };
    expect(await screen({ token, invitation: anOpenedInvitation({ account: true }), person: invited })).toContain(
      "Accepter l’invitation",
    );
    const other = await screen({ token, invitation: anOpenedInvitation({ account: true }), person: LEAD });
    expect(other).toContain("l’invitation est pour dominique@exemple.fr");
    expect(other).not.toContain("Accepter l’invitation");
  });

  it("says why a link is closed", async () => {
    const expired = { state: "expired", organisation: "Agence", invitedBy: "Claire" } as const;
    expect(await screen({ token, invitation: expired, person: null })).toContain("Demandez un nouveau lien à Claire");
    expect(await screen({ token, invitation: { state: "used", organisation: "Agence" }, person: LEAD })).toContain(
      "a déjà servi",
    );
    expect(await screen({ token, invitation: null, person: null })).toContain("n’ouvre aucune invitation");
  });

  it.each(ROLES)("says what the role %s is", async (role) => {
    const offered = anOpenedInvitation({ role, engagementEndsOn: role === "consultant" ? "2027-05-31" : null });
    expect(await screen({ token, invitation: offered, person: null })).toContain("Rôle proposé");
  });
});
