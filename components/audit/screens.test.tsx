import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { auditQuery } from "@/lib/client/audit";
import type { AuditEventView } from "@/lib/contract/audit";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { AuditBrowser } from "./audit-browser";

let search = "";
vi.mock("next/navigation", () => ({ usePathname: () => "/audit", useSearchParams: () => new URLSearchParams(search) }));

const PERSON = "8f6f3c1e-0000-4000-8000-000000000001";
const WORKLOAD = "8f6f3c1e-0000-4000-8000-000000000002";

function anEvent(override: Partial<AuditEventView> = {}): AuditEventView {
  return {
    sequence: 1,
    at: "2026-11-22T10:00:00.000Z",
    person: { id: PERSON, name: "Camille Exemple" },
    action: "edit-workload",
    subject: { kind: "workload", id: WORKLOAD },
    changes: [],
    facts: [],
    names: { [WORKLOAD]: "Paie" },
    requestId: "request-1",
    previousHash: "0".repeat(64),
    hash: "a".repeat(64),
    ...override,
  };
}

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(items: readonly AuditEventView[], locale: Locale = "fr"): Promise<string> {
  const client = new QueryClient();
  const filter = search === "" ? {} : { action: "edit-workload" };
  client.setQueryData(auditQuery("o", filter).queryKey, { pages: [{ items: [...items], next: null }], pageParams: [null] });
  const element: ReactElement = (
    <AuditBrowser
      organisationId="o"
      choices={{ people: [{ id: PERSON, name: "Camille" }], actions: ["edit-workload", "unheard-of"] }}
    />
  );
  const onError = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={onError}>
      <QueryClientProvider client={client}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

describe("the audit trail", () => {
  it.each(LOCALES)("says in %s who did what, when, to what, with the proof", async (locale) => {
    const html = await shown([anEvent()], locale);
    for (const text of ["Camille Exemple", "Paie", "request-1", "a".repeat(64), `audit.csv?locale=${locale}`])
      expect(html).toContain(text);
    expect(html).toContain(locale === "fr" ? "Charge modifiée" : "Workload edited");
    expect(html).toContain('dateTime="2026-11-22T10:00:00.000Z"');
    expect(html).not.toContain("style=");
  });

  it("sets before and after face to face, in words", async () => {
    const html = await shown([
      anEvent({
        action: "change-member",
        changes: [
          { field: "role", before: "reader", after: "contributor" },
          { field: "areas", before: "", after: "inventory, workload" },
          { field: "endedAt", before: null, after: "2026-11-22T10:00:00.000Z" },
        ],
        facts: [
          { field: "resources", value: "/subscriptions/a/providers/b/vm-1" },
          { field: "remove", value: "true" },
        ],
      }),
    ]);
    expect(html).toMatch(/<del[^>]*>Lecteur<\/del>/);
    expect(html).toMatch(/<ins[^>]*>Contributeur<\/ins>/);
    expect(html).toMatch(/<ins[^>]*>Inventaire, Charges<\/ins>/);
    expect(html).toContain("22 nov. 2026");
    expect(html).toContain("vm-1");
    expect(html).not.toContain("/subscriptions/a");
    expect(html).toContain("oui");
    expect(html).toContain("1 autre élément");
  });

  it("names the portal, and who is gone by their id", async () => {
    const html = await shown([anEvent({ person: null }), anEvent({ sequence: 2, person: { id: PERSON, name: null } })]);
    expect(html).toContain("Le portail");
    expect(html).toContain("Personne extérieure ou effacée");
    expect(html).toContain("8f6f3c1e");
  });

  it("shows a code that has no words yet, and markup as text", async () => {
    const html = await shown([anEvent({ action: "unheard-of", facts: [{ field: "new.field", value: "<b>x</b>" }], names: {} })]);
    expect(html).toContain("unheard-of");
    expect(html).toContain("&lt;b&gt;x&lt;/b&gt;");
  });

  it("has a face for an empty trail, and another for filters that match nothing", async () => {
    expect(await shown([])).toContain("Le journal est vide");
    search = "action=edit-workload";
    const html = await shown([]);
    expect(html).toContain("Aucune ligne ne correspond");
    expect(html).toContain("audit.csv?action=edit-workload");
    search = "";
  });
});
