import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { aDecision, someGrounds } from "@/components/decision/builders";
import { DecisionClock } from "@/components/decision/decision-clock";
import { DecisionPicture } from "@/components/decision/decision-picture";
import { ServicePicture } from "@/components/microsoft365-move/service-picture";
import { PhaseTimeline } from "@/components/programme/phase-timeline";
import { DimensionPicture } from "@/components/readiness/dimension-picture";
import { TrendPicture } from "@/components/readiness/trend-picture";
import { RolePicture } from "@/components/training/role-picture";
import { aDashboard } from "@/lib/domain/dashboard/builders";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { PHASES } from "@/lib/domain/programme/phase";
import { formatNumber } from "@/lib/i18n/format";
import { loadMessages } from "@/lib/i18n/messages";

const plain = (text: string) =>
  text
    .replace(/[\u00a0\u202f]/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#x27;", "'");

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(element: ReactElement, locale: Locale): Promise<string> {
  const refuse = (error: Error) => {
    throw error;
  };
  return plain(
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={refuse}>
        {element}
      </NextIntlClientProvider>,
    ),
  );
}

const words = (text: string) => ({ fr: text, en: text });
const evenly = (value: number) => Object.fromEntries(VERDICTS.map((one) => [one, value])) as Record<Verdict, number>;
/** What every figure is: none at all, one, some, and more than any estate holds. */
const SIZES = [0, 1, 37, 10_000_000] as const;

function document(size: number): Dashboard {
  return aDashboard({
    readiness: {
      score: size === 0 ? null : Math.min(size, 100),
      completeness: size === 0 ? 0 : 0.5,
      firm: 0,
      dimensions: [
        {
          id: "a",
          name: words("Formation"),
          weight: 60,
          score: size === 0 ? null : Math.min(size, 100),
          known: size === 0 ? 0 : 50,
          points: null,
        },
        { id: "b", name: words("Technique"), weight: 40, score: null, known: 0, points: null },
      ],
    },
    decisions: {
      workloads: 2 * size,
      pressing: 0,
      cells: [
        { verdict: "eligible", level: "must", outcome: "plan", workloads: size, weak: Math.floor(size / 2) },
        { verdict: "redesign", level: "may", outcome: "redesign", workloads: size, weak: 0 },
      ],
    },
    training: [{ role: "architect", people: size, trained: Math.floor(size / 2) }],
  });
}

const gates = (size: number) =>
  PHASES.map((phase, place) => ({
    phase,
    dueOn: place === 1 && size > 0 ? "2026-12-10" : null,
    risk: place === 1 && size > 0 ? ("at-risk" as const) : null,
    passed: place === 0 && size > 0,
    passedOn: place === 0 && size > 0 ? "2026-10-01" : null,
    criteria: size,
    unmet: size,
  }));

/** Every picture of the product, of a size. */
const PICTURES: Record<string, (size: number) => ReactElement> = {
  "verdict by outcome": (size) => <DecisionPicture view="verdictOutcome" cells={document(size).decisions.cells} />,
  "level by outcome": (size) => <DecisionPicture view="levelOutcome" cells={document(size).decisions.cells} />,
  "level by verdict": (size) => (
    <DecisionPicture view="levelVerdict" cells={document(size).decisions.cells} hrefOf={() => "/list"} />
  ),
  dimensions: (size) => <DimensionPicture readiness={document(size).readiness} />,
  phases: (size) => <PhaseTimeline gates={gates(size)} phase="preparation" today="2026-11-22" hrefOf={(phase) => `/#${phase}`} />,
  services: (size) => <ServicePicture byService={evenly(size)} href="/list" />,
  roles: (size) => <RolePicture roles={document(size).training} href="/list" />,
};

describe.each(Object.entries(PICTURES))("the picture of %s", (_, draw) => {
  describe.each(LOCALES)("in %s", (locale) => {
    it.each(SIZES)("is named, described and whole at %d", async (size) => {
      const html = await shown(draw(size), locale);
      const [, name = "", said = ""] = /<figure aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html) ?? [];
      expect(html).toMatch(new RegExp(`id="${name}"[^>]*>[^<]{5,}<`));
      expect(html).toMatch(new RegExp(`id="${said}"[^>]*>[^<]{10,}<`));
      expect(html).not.toMatch(/ style=|NaN|Infinity|undefined/);
    });

    it.each(SIZES)("says in words every figure of its table at %d", async (size) => {
      const html = await shown(draw(size), locale);
      const table = /<details.*<\/details>/.exec(html)?.[0] ?? "";
      const rest = html.replace(table, "");
      const cells = [...table.matchAll(/<t[dh][^>]*><div>([^<]*)<\/div>/g)].map(([, text = ""]) => text);
      // « 0 » and « — » are said as « aucune », « indéterminé »: the table is shorter than the words.
      for (const cell of cells.filter((text) => !["0", "0 %", "0%", "—"].includes(text))) expect(rest).toContain(cell);
    });
  });
});

describe("what pictures count", () => {
  const numbers = (html: string) =>
    [...html.matchAll(/<div>([\d ]+)<\/div>/g)].map(([, text = ""]) => Number(text.replace(/ /g, "")));

  it("adds up to every service, configuration left out", async () => {
    const html = await shown(<ServicePicture byService={evenly(7)} />, "fr");
    expect(numbers(html).reduce((sum, one) => sum + one, 0)).toBe(6 * 7);
    expect(html).toContain("42 services et fonctions");
  });
  it.each(["verdictOutcome", "levelOutcome", "levelVerdict"] as const)(
    "adds up to every workload, looked at by %s",
    async (view) => {
      const { cells, workloads } = aDashboard().decisions;
      const html = await shown(<DecisionPicture view={view} cells={cells} />, "fr");
      const totals = [...(/<tfoot.*<\/tfoot>/.exec(html)?.[0].matchAll(/<td[^>]*>([\d ]+)<\/td>/g) ?? [])].map(([, text = ""]) =>
        Number(text),
      );
      expect(totals.at(-1)).toBe(workloads);
      expect(totals.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(workloads);
      expect(html).toContain("16 reposent sur une estimation");
    },
  );
  it("leaves uncertain verdicts out where nobody said which they are", async () => {
    const cells = [{ verdict: "eligible", outcome: "plan", workloads: 3 }] as const;
    const html = await shown(<DecisionPicture view="verdictOutcome" cells={cells} />, "fr");
    expect(html).not.toMatch(/estimation|bar-stripes/);
  });
});

describe("pictures of time", () => {
  it.each(LOCALES)("draw a kept score with its title and description, in %s", async (locale) => {
    const kept = [1, 2].map((day) => ({
      id: `k${day}`,
      at: `2026-11-0${day}T12:00:00.000Z`,
      score: 10 * day,
      completeness: 0.5,
      formula: "2026-11",
    }));
    const html = await shown(<TrendPicture kept={kept} />, locale);
    expect(html).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]*20[.,]0[^<]*<\/desc>/);
  });
  it.each(LOCALES)("draw what presses a workload, and say what presses it most, in %s", async (locale) => {
    const deadlines = { goLiveOn: "2027-03-01", contractEndsOn: "2026-12-31", licenceEndsOn: null, derogationEndsOn: null };
    const { clock, day } = aDecision(someGrounds({ deadlines }));
    const html = await shown(<DecisionClock clock={clock} today={day} />, locale);
    expect(html).toContain({ fr: "31 déc. 2026", en: "31 Dec 2026" }[locale]);
    expect(html.match(/<li[ >]/g)).toHaveLength(clock.events.length);
    expect(html).not.toMatch(/ style=|NaN/);
  });
  it("write great numbers as the language does", async () => {
    expect(await shown(<ServicePicture byService={evenly(12_345)} />, "fr")).toContain(plain(formatNumber("fr", 12_345)));
  });
});
