import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { CommitteeLinks } from "./committee-links";
import { REPORTS } from "./reports";
import { ReportsScreen } from "./reports-screen";

const SCOPE = {
  organisationId: "44444444-4444-4444-8444-444444444444",
  projectId: "44444444-4444-4444-8444-444444444445",
};
const ADDRESS = `/api/v1/organisations/${SCOPE.organisationId}/projects/${SCOPE.projectId}/reports`;

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(element: ReactElement, locale: Locale = "fr"): Promise<string> {
  const refuse = (error: Error) => {
    throw error;
  };
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={refuse}>
      {element}
    </NextIntlClientProvider>,
  );
  return markup.replace(/[\u00a0\u202f]/g, " ");
}
const GROUND = { importNumber: 2, edition: "2026-11" };
const screen = (over: Partial<Parameters<typeof ReportsScreen>[0]> = {}) => (
  <ReportsScreen scope={SCOPE} base="/organisations/o/projects/p" ground={GROUND} mayImport {...over} />
);

describe("the page of reports", () => {
  it.each(LOCALES)("offers every form of every document, in one's own language first, in %s", async (locale) => {
    const text = await shown(screen(), locale);
    const files = REPORTS.flatMap(({ files }) => files);
    for (const { path } of files) {
      const name = path.split("/").at(-1);
      expect(text).toContain(`href="${ADDRESS}/${name}?locale=${locale}"`);
    }
    expect(text.match(/ download=""/g)).toHaveLength(files.length);
    expect(text).not.toContain("style=");
  });

  it("says what the documents would rest on, and that there is no inventory before the first import", async () => {
    expect(await shown(screen())).toContain("import n° 2, édition 2026-11");
    expect(await shown(screen({ ground: { importNumber: 1, edition: null } }))).toContain("sans édition appliquée");
    const none = await shown(screen({ ground: null }));
    expect(none).toContain("Aucun inventaire n’a encore été importé");
    expect(none).toContain("/organisations/o/projects/p/inventory");
    expect(await shown(screen({ ground: null, mayImport: false }))).not.toContain("/inventory");
  });
});

describe("the links of the committee’s page", () => {
  it.each(LOCALES)("lead to both forms in the reader’s language, in %s", async (locale) => {
    const text = await shown(<CommitteeLinks scope={SCOPE} />, locale);
    for (const format of ["pdf", "pptx"]) expect(text).toContain(`${ADDRESS}/committee.${format}?locale=${locale}`);
  });
});
