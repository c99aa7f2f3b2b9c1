import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DataTable } from "@/components/ui/data-table";
import { importQuery, rejectionsQuery } from "@/lib/client/inventory";
import { IMPORT_STATES, type ImportView } from "@/lib/contract/inventory";
import { WARNING_CODES } from "@/lib/domain/inventory/formats/format";
import { FORMAT_IDS, REFUSAL_CODES, REJECTION_CODES } from "@/lib/domain/inventory/reading";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { aDifference, anImport } from "./builders";
import { useDifferenceColumns } from "./difference-columns";
import { ImportFailure } from "./import-failure";
import { ImportHelp } from "./import-help";
import { ImportPreview } from "./import-preview";
import { ImportApplying } from "./import-progress";
import { ImportRejections } from "./import-rejections";
import { ImportState } from "./import-state";
import { ImportWarnings } from "./import-warnings";

const SCOPE = { organisationId: "o", projectId: "p" };

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(element: ReactElement, locale: Locale = "fr", client = new QueryClient()): Promise<string> {
  const messages = await loadMessages(locale);
  const refuse = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Paris" onError={refuse}>
      <QueryClientProvider client={client}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}
const preview = (view: ImportView, canImport = true) => <ImportPreview view={view} scope={SCOPE} canImport={canImport} />;

describe("words", () => {
  it.each(LOCALES)("says in %s that a type was not recognised", async (locale) => {
    const types = [{ type: "unresolved", service: null, count: 2 }];
    expect(await shown(preview(anImport({ types })), locale)).not.toContain("unresolved");
  });

  it.each(LOCALES)("has a sentence and a remedy in %s for every refusal", async (locale) => {
    for (const code of [...REFUSAL_CODES, "interrupted", "internal"] as const) {
      const view = anImport({ state: "failed", failure: { code, params: { position: "12" } } });
      const html = await shown(<ImportFailure view={view} base="/b" canImport />, locale);
      expect(html.match(/<dd>/g)?.length).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(LOCALES)("has a reason and a remedy in %s for every rejected row", async (locale) => {
    const client = new QueryClient();
    const items = REJECTION_CODES.map((code, index) => ({
      row: index + 1,
      field: "type",
      code,
      params: { seen: "4" },
      cells: { name: "a" },
    }));
    client.setQueryData(rejectionsQuery(SCOPE, "i").queryKey, { pages: [{ items, next: null }], pageParams: [null] });
    const html = await shown(<ImportRejections scope={SCOPE} importId="i" count={items.length} />, locale, client);
    expect(html.match(/<tr/g)).toHaveLength(REJECTION_CODES.length + 1);
    expect(html).toContain(`/imports/i/rejections.csv?locale=${locale}`);
  });

  it.each(LOCALES)("has words in %s for every state, format and warning of the readers", async (locale) => {
    for (const state of IMPORT_STATES) expect(await shown(<ImportState state={state} />, locale)).toMatch(/>\S/);
    for (const format of FORMAT_IDS) expect(await shown(preview(anImport({ format })), locale)).not.toContain(`>${format}<`);
    const warnings = WARNING_CODES.map((code) => ({ code, params: { count: "3", seen: "1000" } }));
    const html = await shown(<ImportWarnings warnings={warnings} />, locale);
    for (const code of WARNING_CODES) expect(html).not.toContain(code);
  });

  it("shows a warning it has no words for rather than hiding it", async () => {
    expect(await shown(<ImportWarnings warnings={[{ code: "brand-new", params: {} }]} />)).toContain("brand-new");
  });
});

describe("ImportPreview", () => {
  it("says what is in the file and what confirming would do", async () => {
    const html = await shown(preview(anImport()));
    expect(html).toContain("Azure Resource Graph (JSON)");
    expect(html).toMatch(/Ajoutées<\/dt><dd[^>]*>1\s?100/);
    expect(html).toContain("Absent du catalogue");
    expect(html).not.toMatch(/ style=/);
  });

  it("asks before removing what the file lacks, and only when it lacks something", async () => {
    const plan = { added: 0, changed: 0, unchanged: 9, missing: 37 };
    const html = await shown(preview(anImport({ plan })));
    expect(html).toContain("Retirer de l’inventaire les 37 ressources absentes du fichier");
    expect(html).not.toContain("checked");
    expect(await shown(preview(anImport()))).not.toContain("checkbox");
  });

  it("cannot be confirmed before the comparison is done, nor with nothing in it", async () => {
    expect(await shown(preview(anImport({ plan: null })))).toMatch(/<button[^>]*disabled=""[^>]*>Confirmer/);
    expect(await shown(preview(anImport({ resources: 0 })))).toMatch(/<button[^>]*disabled=""[^>]*>Confirmer/);
    expect(await shown(preview(anImport()))).not.toMatch(/<button[^>]*disabled=""[^>]*>Confirmer/);
  });

  it("warns that templates called alike are taken for one another", async () => {
    const template = anImport({ format: "arm-template", fileName: "azuredeploy.json" });
    expect(await shown(preview(template))).toContain("azuredeploy.json");
    expect(await shown(preview(template))).toContain("renommez le fichier");
    const first = { added: 9, changed: 0, unchanged: 0, missing: 0 };
    expect(await shown(preview({ ...template, plan: first }))).not.toContain("renommez le fichier");
    expect(await shown(preview(anImport()))).not.toContain("renommez le fichier");
  });

  it("shows a reader the preview without its buttons", async () => {
    const html = await shown(preview(anImport(), false));
    expect(html).not.toContain("Confirmer l’import");
    expect(html).toContain("Votre rôle permet de lire cet aperçu");
  });
});

describe("ImportApplying", () => {
  it("carries how far it is as a value, and says that one may leave", async () => {
    const html = await shown(<ImportApplying view={anImport({ state: "applying", progress: { done: 300, total: 1200 } })} />);
    expect(html).toMatch(/<progress[^>]* value="300" max="1200"|<progress[^>]* max="1200" value="300"/);
    expect(html).toContain("Vous pouvez quitter cette page");
  });
});

function Rows({ rows }: { rows: ReturnType<typeof aDifference>[] }) {
  return <DataTable caption="c" columns={useDifferenceColumns("changed")} rows={rows} rowKey={(row) => row.key} />;
}

describe("differences", () => {
  it("names the fact and shows it before and after, with the verdict that moved", async () => {
    const html = await shown(<Rows rows={[aDifference()]} />);
    expect(html).toContain("Taille");
    expect(html).toMatch(/<del[^>]*>standard_d2s_v3<\/del>.*<ins[^>]*>standard_nc6s_v3<\/ins>/);
    expect(html.indexOf("Éligible")).toBeLessThan(html.indexOf("Prévu"));
  });

  it("tells silence of the source from nothing", async () => {
    const html = await shown(
      <Rows rows={[aDifference({ changes: [{ field: "fact:zones", before: "not-reported", after: "none" }] })]} />,
    );
    expect(html).toContain("non communiqué");
    expect(html).toContain("aucun");
  });
});

describe("ImportHelp", () => {
  it.each(LOCALES)("gives the exact commands in %s", async (locale) => {
    const html = await shown(<ImportHelp open />, locale);
    for (const command of ["az graph query", "az resource list -o json", "Get-AzResource | Export-Csv", "terraform show -json"]) {
      expect(html).toContain(command);
    }
  });
});

describe("importQuery", () => {
  it("is one key for the page that prefetches and the screen that asks", () => {
    expect(importQuery(SCOPE, "i").queryKey).toEqual(importQuery({ ...SCOPE }, "i").queryKey);
  });
});
