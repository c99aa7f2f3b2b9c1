import { describe, expect, it } from "vitest";
import { LEGAL_FORMS, STATUSES } from "./organisation";
import { regulatoryProfile } from "./regulatory-profile";
import { BINDINGS_OF, OBLIGATION_CODES, OBLIGATIONS } from "./regulatory-profile.data";

const codes = (...asked: Parameters<typeof regulatoryProfile>) => regulatoryProfile(...asked).obligations.map(({ code }) => code);

describe("regulatoryProfile", () => {
  it("gives each legal form and status the binding of the fact files", () => {
    const table = Object.fromEntries(
      [...LEGAL_FORMS, ...STATUSES].map((subject) => {
        const { binding, standing, obligations } = BINDINGS_OF[subject];
        return [subject, `${binding} (${standing}): ${obligations.join(", ")}`];
      }),
    );
    expect(table).toMatchInlineSnapshot(`
      {
        "administration_etat": "bound (inference): SREN-31, CLOUD-AU-CENTRE, RGS, RGPD",
        "collectivite": "recommended (fact): RGS, RGPD",
        "defense_industrie": "case-by-case (fact): DR, CLASSIFIE, LPM-SIIV, RGPD",
        "entreprise_privee": "optional (fact): RGPD",
        "gip_liste": "bound (secondary): SREN-31, RGPD",
        "hopital": "recommended (fact): HDS, RGPD",
        "ministere": "bound (fact): SREN-31, CLOUD-AU-CENTRE, RGS, RGPD",
        "nis2-essential": "recommended (inference): NIS2",
        "nis2-important": "optional (secondary): NIS2",
        "oiv": "recommended (fact): LPM-SIIV",
        "operateur_etat": "bound (fact): SREN-31, CLOUD-AU-CENTRE, RGPD",
        "ose": "recommended (fact): NIS1-OSE, NIS2",
      }
    `);
  });

  it("lets the strictest ground decide, and keeps every one of them", () => {
    expect(regulatoryProfile("ministere", ["oiv"]).binding).toBe("bound");
    expect(regulatoryProfile("entreprise_privee", ["nis2-important"]).binding).toBe("optional");
    expect(regulatoryProfile("entreprise_privee", ["ose"]).binding).toBe("recommended");
    const defence = regulatoryProfile("defense_industrie", ["oiv"]);
    expect(defence.binding).toBe("case-by-case");
    expect(defence.grounds.map(({ subject }) => subject)).toEqual(["defense_industrie", "oiv"]);
  });

  it("names each text once, whatever repeats it", () => {
    expect(codes("defense_industrie", ["oiv", "oiv"])).toEqual(["DR", "CLASSIFIE", "LPM-SIIV", "RGPD"]);
    expect(codes("hopital", ["ose", "nis2-essential"])).toEqual(["HDS", "RGPD", "NIS1-OSE", "NIS2"]);
  });

  it("says in both languages on what each rests, and uses every text it knows", () => {
    const used = new Set(Object.values(BINDINGS_OF).flatMap(({ obligations }) => obligations));
    expect([...used].sort()).toEqual([...OBLIGATION_CODES].sort());
    for (const { because, source } of Object.values(BINDINGS_OF)) {
      for (const text of [because, source]) expect(text.fr.length * text.en.length).toBeGreaterThan(0);
    }
    for (const { source, dates } of Object.values(OBLIGATIONS)) expect(source.fr.length * dates.en.length).toBeGreaterThan(0);
  });
});
