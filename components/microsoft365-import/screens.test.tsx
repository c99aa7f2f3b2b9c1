import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { tenantImportsQuery } from "@/lib/client/microsoft365-import";
import type { TenantImportView } from "@/lib/contract/microsoft365-import";
import { TENANT_IMPORT_STATES } from "@/lib/contract/words";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { SOURCE_KINDS } from "@/lib/domain/microsoft365/source-kind";
import { TENANT_REFUSAL_CODES } from "@/lib/domain/microsoft365/tenant-file";
import { loadMessages } from "@/lib/i18n/messages";
import { ImportHistory } from "./import-history";
import { TenantFiles } from "./tenant-files";
import { UploadOutcome } from "./upload-outcome";

const SCOPE = { organisationId: "o", projectId: "p" };
const ROUTER = { push() {}, replace() {}, refresh() {}, back() {}, forward() {}, prefetch() {}, bfcacheId: "test" };

function anImport(overrides: Partial<TenantImportView> = {}): TenantImportView {
  return {
    id: "5b0d9a52-9a5e-4b0b-8f57-7c8b3d0a4f10",
    state: "applied",
    fileName: "utilisateurs.csv",
    kind: "office365-active-user-detail",
    refreshedOn: "2026-10-31",
    period: 30,
    bytes: 41_234_567,
    rows: 1200,
    rejected: 0,
    identities: "hashed",
    unknownColumns: [],
    missingColumns: [],
    faults: [],
    failure: null,
    by: "Camille Martin",
    createdAt: "2026-11-20T14:02:00.000Z",
    ...overrides,
  };
}

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(element: ReactElement, locale: Locale = "fr", items: readonly TenantImportView[] = []): Promise<string> {
  const messages = await loadMessages(locale);
  const client = new QueryClient();
  client.setQueryData(tenantImportsQuery(SCOPE).queryKey, { pages: [{ items: [...items], next: null }], pageParams: [null] });
  const refuse = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <AppRouterContext.Provider value={ROUTER}>
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Paris" onError={refuse}>
        <QueryClientProvider client={client}>{element}</QueryClientProvider>
      </NextIntlClientProvider>
    </AppRouterContext.Provider>,
  );
}

const outcome = (view: TenantImportView) => (
  <UploadOutcome
    scope={SCOPE}
    outcome={{ id: 1, order: { file: new File([], view.fileName) }, view, error: null }}
    onAgain={() => undefined}
  />
);

describe.each(LOCALES)("words in %s", (locale) => {
  it("are there for every kind of file and every state", async () => {
    const items = SOURCE_KINDS.map((kind, index) =>
      anImport({ id: `${index}`, kind, state: TENANT_IMPORT_STATES[index % 5] ?? "applied" }),
    );
    const html = await shown(<ImportHistory scope={SCOPE} canImport />, locale, items);
    for (const kind of SOURCE_KINDS) expect(html).not.toContain(`>${kind}<`);
    expect(html).not.toMatch(/ style=/);
  });

  it("say what happened and what to do for every refusal", async () => {
    for (const code of [...TENANT_REFUSAL_CODES, "interrupted"] as const) {
      const html = await shown(outcome(anImport({ state: "failed", kind: null, failure: { code, params: {} } })), locale);
      expect(html.match(/<p/g)?.length, code).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("the files of a tenant", () => {
  it("are handed in by who may import, and looked at by who may read", async () => {
    const lead = await shown(<TenantFiles scope={SCOPE} canImport empty />, "fr", [anImport()]);
    expect(lead).toContain("Importer des fichiers Microsoft 365");
    expect(lead).toContain("Retirer utilisateurs.csv");
    const reader = await shown(<TenantFiles scope={SCOPE} canImport={false} empty={false} />, "fr", [anImport()]);
    expect(reader).not.toContain("Retirer");
    expect(reader).toContain("masquées");
    expect(await shown(<ImportHistory scope={SCOPE} canImport={false} />)).toContain("Votre rôle permet de les consulter");
  });

  it("tell what was left out, with its reasons as a file", async () => {
    const html = await shown(<ImportHistory scope={SCOPE} canImport />, "en", [anImport({ rejected: 3 })]);
    expect(html).toContain("/rejections.csv?locale=en");
    const taken = await shown(
      outcome(anImport({ rejected: 3, unknownColumns: ["Neue Spalte"], missingColumns: ["Has Archive"] })),
    );
    expect(taken).toContain("3 écartées");
    expect(taken).toContain("rejections.csv?locale=fr");
    expect(taken).toContain("Neue Spalte");
  });

  it("that were refused say why in the history too", async () => {
    const refused = anImport({ state: "failed", kind: null, failure: { code: "unknown-report", params: {} } });
    expect(await shown(<ImportHistory scope={SCOPE} canImport />, "fr", [refused])).toContain("Skype Entreprise");
  });

  it("whose every line was left out lead to the reasons", async () => {
    const failure = { code: "no-resources", params: {} } as const;
    const html = await shown(outcome(anImport({ state: "failed", rows: 0, rejected: 1, failure })));
    expect(html).toContain("La seule ligne du fichier a été écartée");
    expect(html).toContain("/rejections.csv?locale=fr");
    expect(html).not.toContain("période d’activité");
  });

  it("that could be several reports ask which", async () => {
    const candidates = "onedrive-activity-file-counts,sharepoint-activity-file-counts";
    const failure = { code: "ambiguous-report", params: { candidates } } as const;
    const html = await shown(outcome(anImport({ state: "failed", kind: null, failure })));
    expect(html).toContain("De quel rapport s’agit-il");
    expect(html.match(/<button/g)).toHaveLength(2);
  });
});
