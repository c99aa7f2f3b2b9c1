import { describe, expect, it } from "vitest";
import { aSubscription, aTenant, aVolume, somePopulations } from "./builders";
import { COEXISTENCE_STATES, coexistenceOf } from "./coexistence";
import data from "./coexistence.json" with { type: "json" };
import type { Tenant } from "./tenant";

const of = (id: string, override: Partial<Tenant> = {}) => coexistenceOf(aTenant(override)).find((one) => one.id === id);
const set = (value: number | boolean | string) => ({ value, source: "a" });

describe("the matters of coexistence", () => {
  it("each have words for every state in both languages, a remedy, and dated graded sources", () => {
    expect(data.length).toBe(14);
    for (const entry of data) {
      for (const state of COEXISTENCE_STATES) {
        expect(entry.because[state].fr.length, entry.id).toBeGreaterThan(10);
        expect(entry.because[state].fr).not.toBe(entry.because[state].en);
        expect(entry.because[state].fr.match(/\{\w+\}/g)).toEqual(entry.because[state].en.match(/\{\w+\}/g));
      }
      expect(entry.remedy.fr).not.toBe(entry.remedy.en);
      expect(entry.sources.length).toBeGreaterThan(0);
      for (const { date, label } of entry.sources) {
        expect(date <= "2026-11-22").toBe(true);
        expect(["fact", "secondary", "inference"]).toContain(label);
      }
    }
  });

  it("are all unknown for a tenant of which nothing is known", () => {
    expect(coexistenceOf(aTenant()).filter(({ state }) => state !== "unknown")).toEqual([]);
  });

  it("fill every place of their sentence", () => {
    const full = aTenant({
      subscriptions: { sources: [], list: [aSubscription()] },
      populations: somePopulations({ people: 3, reported: ["teams-shared-channels"], byFact: { "teams-shared-channels": 1 } }),
      volumes: {
        mailboxes: null,
        drives: null,
        sites: aVolume({ links: { anyone: 1, organisation: 2, guests: 3 } }),
        groups: aVolume({ externalMembers: 4, withExternals: 2 }),
      },
      settings: {
        "domains-verified": set(4),
        "domains-federated": set(1),
        "teams-federation": set(true),
        "teams-federated-domains": set(3),
        "sharepoint-external-sharing": set("anyone"),
        "app-registrations": set(120),
        "mail-transport-rules": set(4),
        "mail-connectors": set(1),
        "intune-policies": set(9),
        "sensitivity-labels": set(4),
        "dlp-policies": set(2),
        "retention-policies": set(3),
        "power-platform-environments": set(6),
      },
    });
    for (const { id, state, figures, because } of coexistenceOf(full)) {
      expect(state, id).toBe("to-prepare");
      for (const [, name = ""] of because.fr.matchAll(/\{(\w+)\}/g))
        expect(figures[name] ?? null, `${id} ${name}`).not.toBeNull();
    }
  });
});

describe("the state of a matter", () => {
  it("takes the initial domain for what stays behind", () => {
    expect(of("domains", { settings: { "domains-verified": set(1) } })?.state).toBe("ready");
    expect(of("domains", { settings: { "domains-verified": set(2) } })).toMatchObject({
      state: "to-prepare",
      figures: { domains: 2 },
    });
  });

  it("is unknown while one of two figures is missing and the other is zero", () => {
    expect(of("mail-flow", { settings: { "mail-transport-rules": set(0) } })?.state).toBe("unknown");
    const both = { "mail-transport-rules": set(0), "mail-connectors": set(0) };
    expect(of("mail-flow", { settings: both })?.state).toBe("ready");
  });

  it("follows settings that close a door", () => {
    expect(of("federation", { settings: { "teams-federation": set(false) } })?.state).toBe("ready");
    expect(of("external-sharing", { settings: { "sharepoint-external-sharing": set("disabled") } })?.state).toBe("ready");
  });

  it("tells a use that nobody made from a use that no report tells", () => {
    expect(of("shared-channels", { populations: somePopulations({ people: 5 }) })?.state).toBe("unknown");
    const reported = somePopulations({ people: 5, reported: ["teams-shared-channels"] });
    expect(of("shared-channels", { populations: reported })?.state).toBe("ready");
  });
});
