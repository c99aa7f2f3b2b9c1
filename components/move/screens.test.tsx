import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { BASES, CONFIDENCES, METHODS } from "@/lib/domain/move/words";
import { loadMessages } from "@/lib/i18n/messages";
import { aMoveView } from "./builders";
import { EstateMove } from "./estate-move";
import { citedSources } from "./source-numbers";
import { WorkloadMove } from "./workload-move";

const SCOPE = {
  organisationId: "44444444-4444-4444-8444-444444444444",
  projectId: "44444444-4444-4444-8444-444444444445",
};

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

const BASE = "/organisations/o/projects/p";
const screen = (move = aMoveView()) => <WorkloadMove scope={SCOPE} base={BASE} name="Paie" move={move} />;

describe("the move guide", () => {
  it.each(LOCALES)("says how each service moves, what is lost, what breaks and what to do, in %s", async (locale) => {
    const text = await shown(screen(), locale);
    const { steps } = aMoveView();
    for (const { title, purpose, services, breaks, checklist } of steps) {
      for (const one of [title, purpose, ...services.map(({ how }) => how), ...breaks.map((given) => given.text)]) {
        expect(text).toContain(one[locale].replace(/[\u00a0\u202f]/g, " "));
      }
      expect(text).toContain(checklist[0]?.text[locale]);
    }
  });

  it("writes what it does not know first, and nothing of it where all is known", async () => {
    expect(await shown(screen())).toContain("Ce que ce guide ne sait pas");
    const steps = aMoveView().steps.map((step) => ({ ...step, services: step.services.slice(0, 1) }));
    const known = aMoveView({ steps, endpoints: aMoveView().endpoints.slice(0, 1) });
    expect(await shown(screen(known))).not.toContain("Ce que ce guide ne sait pas");
  });

  it("numbers each source once, and every statement leads to a number that is there", async () => {
    const text = await shown(screen());
    const cited = citedSources(aMoveView());
    expect(cited.map(({ id }) => id)).toEqual(["portal-reading", "germany-security"]);
    const led = new Set([...text.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id));
    expect(led).toEqual(new Set(["source-1", "source-2"]));
    for (const id of led) expect(text).toContain(`id="${id}"`);
  });

  it("leads to the questions of the project's assessments; without any, it says how to get there", async () => {
    const question = "/organisations/o/projects/p/assessments/44444444-4444-4444-8444-444444444447?question=keys-and-secrets";
    expect(await shown(screen())).toContain(question);
    expect(await shown(screen())).not.toContain("Voir les évaluations");
    expect(await shown(screen(aMoveView({ linked: false })))).toContain("Voir les évaluations");
  });

  it("gives addresses as a filter takes them, and says which have no counterpart", async () => {
    const text = await shown(screen(), "en");
    expect(text).toContain("*.vault.sovcloud-api.fr");
    expect(text).toContain("not published");
    expect(text).toContain("/catalogue/2026-11/key-vault");
    expect(text).toContain("if the service is not offered: A vault of your own.");
    expect(text).toContain("move/checklist.csv?locale=en");
  });

  it("says that the inventory leaves something open, and stands without any service", async () => {
    expect(await shown(screen(), "en")).toContain("To check: the inventory does not say");
    expect(await shown(screen(aMoveView({ steps: [], methods: [], endpoints: [] })))).toContain("Ordre du travail");
  });

  it("shows a whole estate the same way; without one, or before it is counted, it says why and where to go", async () => {
    const { workload: _, ...guide } = aMoveView();
    expect(await shown(<EstateMove base={BASE} move={{ guide, imported: true }} />)).toContain("Clés et secrets");
    const none = await shown(<EstateMove base={BASE} move={{ guide: null, imported: false }} />);
    expect(none).toContain("importez-en un");
    expect(await shown(<EstateMove base={BASE} move={{ guide: null, imported: true }} />)).toContain("pas encore été comptés");
    expect(none).toContain(`${BASE}/inventory`);
  });

  it.each(LOCALES)("has a word for every method, basis and confidence, in %s", async (locale) => {
    const { move } = (await loadMessages(locale, ["move"])) as { move: Record<string, Record<string, string>> };
    expect(Object.keys(move.method ?? {}).sort()).toEqual([...METHODS].sort());
    expect(Object.keys(move.methodHint ?? {}).sort()).toEqual([...METHODS].sort());
    expect(Object.keys(move.basis ?? {}).sort()).toEqual([...BASES].sort());
    expect(Object.keys(move.confidence ?? {}).sort()).toEqual([...CONFIDENCES].sort());
  });
});
