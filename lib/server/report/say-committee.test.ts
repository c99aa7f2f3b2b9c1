import { describe, expect, it } from "vitest";
import { aDashboard } from "@/lib/domain/dashboard/builders";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { reportWords } from "./report-words";
import { type SaidCommittee, sayCommittee } from "./say-committee";
import { aFullDashboard, anEmptyDashboard } from "./test-report";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
async function said(dashboard: Dashboard, locale: Locale = "fr"): Promise<SaidCommittee> {
  return sayCommittee(dashboard, await reportWords(locale));
}
const figuresOf = ({ figures }: SaidCommittee) =>
  figures.map(({ value, warning, lines }) => plain([value, ...(warning ? [warning] : []), ...lines].join(" | ")));

describe("sayCommittee", () => {
  it("says the six answers with what they rest on, of a document that names nothing too", async () => {
    expect(figuresOf(await said(aDashboard()))).toEqual([
      "54,2 / 100 sur 80 % connus | Peut finir entre 43 et 64 selon ce qui reste à connaître | preparation : 3 critères sur 4 remplis ou dispensés. C’est sur eux que l’on décide : ce score n’a pas de seuil et n’est en soi ni bon ni mauvais. | Part atteinte de ce qui est attendu, mesurée sur les 80 % connus à ce jour (35 % vérifiés).",
      "Azure Front Door | retient 5 charges ; une fois levé, 4 n’ont plus d’autre blocage | Responsables des charges : Claire Morel",
      "aucune charge | puis 28 à planifier | 18 charges éligibles ne partent pas encore | Éligibles : 45 %, 18 sur 40 charges, dont 4 sur estimation ou sans preuve",
      "3 charges | aucune autre ne part vers une autre offre de confiance",
      "4 charges | À instruire. À part, la solidité : 16 verdicts reposent sur une estimation ou sur rien, sur 40 charges ; 4 de ceux-là sont à instruire. | Inventaire complet à 95 %",
      "10 déc. 2026 | À risque | preparation : 1 critère non rempli | puis le 31 janv. 2027, Paie des agents : Fin du contrat",
    ]);
    expect(figuresOf(await said(aDashboard(), "en"))[2]).toBe(
      "no workload | then 28 to plan | 18 eligible workloads do not move yet | Eligible: 45%, 18 of 40 workloads, 4 of them on an estimate or no evidence",
    );
  });

  it("names the first workloads of an answer, and says why with the source, the date and the standing", async () => {
    const { decisions, blockers, gates } = aDashboard();
    const [blocker] = blockers;
    if (!blocker) expect.fail("the builder has one");
    const why = {
      text: { fr: "Information classifiée.", en: "Classified." },
      standing: "fact" as const,
      source: { fr: "IGI 1300", en: "IGI 1300" },
      date: "2021-08-09",
    };
    const named = [
      { outcome: "must-not" as const, names: ["Archives"], why: [{ ...why, workloads: 2 }] },
      { outcome: "examine" as const, names: ["GED", "Paie"], why: [{ ...why, workloads: 3 }] },
    ];
    const fact = { code: "described", params: { count: 62, total: 100, needed: 80 } };
    const note = await said(
      aDashboard({
        decisions: { ...decisions, named },
        blockers: [{ ...blocker, held: [{ name: "Paie", owner: null }] }],
        gates: gates.map((gate) => ({ ...gate, unmet: gate.unmet.map((one) => ({ ...one, fact })) })),
      }),
    );
    const [, blocks, , mustNot, uncertain] = figuresOf(note);
    expect(blocks).toContain("Paie et 4 autres");
    expect(mustNot).toContain(
      "Archives et 2 autres | 2 charges : Information classifiée. (écrit dans le texte — IGI 1300, 9 août 2021)",
    );
    expect(uncertain).toContain(
      "3 charges : Information classifiée. (écrit dans le texte) | 1 autre charge, pour un autre motif",
    );
    expect(plain(note.threats.rows[0]?.[1] ?? "")).toBe("62 charges sur 100 (62 %) ; il en faut 80");
  });

  it("names whose each reason is, what is eligible and waits, and what goes elsewhere", async () => {
    const { decisions } = aDashboard();
    const shared = { standing: "inference" as const, source: { fr: "Nos règles", en: "Our rules" }, date: "2026-11-22" };
    const text = (fr: string, en: string) => ({ ...shared, text: { fr, en } });
    const dashboard = aDashboard({
      decisions: {
        ...decisions,
        cells: [
          ...decisions.cells.filter(({ outcome }) => outcome !== "must-not"),
          { verdict: "redesign", level: "must-not", outcome: "must-not", workloads: 1, weak: 1 },
          { verdict: "not-eligible", level: "must", outcome: "trusted-alternative", workloads: 2, weak: 0 },
        ],
        named: [
          {
            outcome: "examine",
            names: ["GED", "Paie"],
            why: [
              { ...text("Il manque : la nature.", "Missing: the nature."), workloads: 3, names: ["GED", "Paie"] },
              { ...text("Catalogue muet.", "No word in the catalogue."), workloads: 1, names: ["Stages"] },
            ],
          },
          { outcome: "trusted-alternative", names: ["Cartes", "Visio"] },
        ],
        waiting: [
          {
            ...text("Une estimation ne suffit pas.", "An estimate is not enough."),
            workloads: 18,
            names: ["Portail"],
            outcome: "plan",
          },
        ],
      },
    });
    const [, , now, mustNot, uncertain] = figuresOf(await said(dashboard));
    expect(now).toContain(
      "18 charges éligibles ne partent pas encore | Portail et 17 autres (Planifier) — Une estimation ne suffit pas. | ",
    );
    expect(mustNot).toContain(
      "L’interdiction vaut quel que soit l’avis technique, qui pour 1 charge repose sur une estimation ou sur rien.",
    );
    expect(mustNot).toContain("2 autres partent vers une autre offre de confiance : Cartes, Visio");
    expect(uncertain).toMatch(/^4 charges \| GED/);
    expect(uncertain).toContain("GED, Paie et 1 autre — Il manque : la nature. (notre déduction) | Stages — Catalogue muet.");
    const [, , movable, , open] = figuresOf(await said(dashboard, "en"));
    expect(movable).toContain("Portail and 17 others (Plan) — An estimate is not enough.");
    expect(open).toContain("Stages — No word in the catalogue. (our inference)");
  });

  it("says of what is not known that it is not, and puts no zero in its place", async () => {
    const empty = await said(anEmptyDashboard());
    expect(figuresOf(empty)).toEqual([
      "Indéterminé | training : 4 critères sur 4 remplis ou dispensés. C’est sur eux que l’on décide : ce score n’a pas de seuil et n’est en soi ni bon ni mauvais. | connu à 0 %",
      "Aucun inventaire jugé",
      "Indéterminé | Aucun inventaire importé",
      "Indéterminé",
      "Indéterminé",
      "Aucune n’est connue",
    ]);
    expect(empty.estate.bar).toBeNull();
    expect(empty.matrix.rows).toEqual([]);
    expect(empty.exposure).toMatchObject({ bars: [], empty: "Aucune charge\u202f: l’exposition n’est pas connue." });
    expect(empty.blockers.empty).toContain("Aucun inventaire");
    expect(empty.tenant.lines).toEqual(["Aucun fichier d’un locataire Microsoft 365 n’a été importé."]);
    expect(plain(empty.foot.lines[0] ?? "")).toMatch(/^Aucun import · aucune édition appliquée · moteur 1/);
  });

  it("tells people of a tenant and of a use that would be lost apart from nobody", async () => {
    const { tenant } = aDashboard();
    if (!tenant) expect.fail("the builder has a tenant");
    const lines = (await said(aDashboard({ tenant: { ...tenant, people: null, affected: null } }))).tenant.lines.join(" ");
    expect(lines).toContain("Nombre de personnes non connu");
    expect(lines).toContain("n’est pas connu");
    const none = (await said(aDashboard({ tenant: { ...tenant, affected: 0 } }))).tenant.lines.join(" ");
    expect(none).toContain("Personne ne perdrait un usage");
  });

  it("counts in the matrix what the dashboard counts, weak ones apart", async () => {
    const { matrix } = await said(aDashboard());
    expect(matrix.rows.map(({ total }) => Number(total)).reduce((sum, one) => sum + one, 0)).toBe(40);
    expect(matrix.rows[0]?.cells[1]).toEqual({ workloads: "18", weak: "4 est.", outcomes: ["Planifier"] });
    expect(plain(matrix.lines.join(" "))).toBe(
      "Ensemble : Interdit dans ce cloud 3 · À instruire 4 · Reconcevoir 5 · Planifier 28. est. : sur estimation ou sans preuve (16 sur 40).",
    );
  });

  it("names the owner of what blocks, or says that nobody is named, and counts what it leaves out", async () => {
    const [blocker] = aDashboard().blockers;
    const [unmet] = aDashboard().gates.flatMap((gate) => gate.unmet);
    if (!blocker || !unmet) expect.fail("the builder has both");
    const own = await said(aDashboard({ blockers: [{ ...blocker, owners: [], service: null }] }));
    expect(own.blockers.rows[0]).toEqual([
      "Type absent du catalogue",
      "Le service est distribué par nature. Remède\u202f: Passerelle régionale.",
      "5",
      "4",
      "Estimation",
      "Personne de désigné",
    ]);
    const full = await said(aFullDashboard());
    expect([full.blockers.note, full.threats.note, full.urgent.note].map((note) => plain(note ?? ""))).toEqual([
      "Retient, libère : en nombre de charges. 7 autres blocages sont au tableau de bord.",
      "17 autres critères sont au tableau des phases.",
      "4 318 autres charges ne peuvent pas attendre.",
    ]);
  });

  it.each(LOCALES)("gives each ground of the exposure its standing, its source and its date once, in %s", async (locale) => {
    const [first] = (await said(aDashboard(), locale)).exposure.basis;
    const words = { fr: "déduction ; CLOUD Act, 23 mars 2018)", en: "inference; CLOUD Act, 23 mars 2018, 23 Mar 2018)" };
    expect(plain(first ?? "")).toContain(words[locale]);
  });
});
