import { beforeAll, describe, expect, it } from "vitest";
import type { Edition, Service } from "@/lib/domain/catalogue/edition";
import { type EditionLookup, lookupOf } from "@/lib/domain/catalogue/lookup";
import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import type { PresentService } from "./condition";
import { moveGuide } from "./guide";
import { serviceMethod } from "./service-method";
import { BASES, METHODS, STEPS } from "./words";

let edition: Edition;
let lookup: EditionLookup;
beforeAll(async () => {
  const newest = SHIPPED_EDITIONS.at(-1);
  if (!newest) throw new Error("no edition ships");
  edition = await newest.load();
  lookup = lookupOf(edition);
});

function service(id: string): Service {
  const found = lookup.service(id);
  if (!found) throw new Error(`no service ${id}`);
  return found;
}
const using = (id: string, override: Partial<PresentService> = {}): PresentService => ({
  service: service(id),
  resources: 1,
  hosted: true,
  facts: {},
  ...override,
});
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const guideOf = (...present: PresentService[]) => moveGuide(present, lookup);

describe("serviceMethod", () => {
  it("gives every service of the edition a method with what it rests on, or says that it is unknown", () => {
    for (const one of edition.services) {
      const { step, method, basis, how, lost, sources } = serviceMethod(one, lookup.source);
      expect(STEPS, one.id).toContain(step);
      expect(METHODS, one.id).toContain(method);
      expect(BASES, one.id).toContain(basis);
      expect(how.fr && how.en && how.fr !== how.en, one.id).toBe(true);
      if (lost) expect(lost.fr, one.id).not.toBe(lost.en);
      expect(sources.length, one.id).toBeGreaterThan(0);
      for (const { title, locator, date, label } of sources)
        expect(title.fr && title.en && locator && date && label).toBeTruthy();
      if (basis === "none") expect(method, one.id).toBe("unknown");
      if (basis === "family" || basis === "none")
        expect(
          sources.map(({ label }) => label),
          one.id,
        ).toContain("inference");
    }
  });

  it("follows the precedent where there is one, and names the service it likens another to", () => {
    expect(serviceMethod(service("key-vault"), lookup.source)).toMatchObject({
      method: "recreate",
      basis: "precedent",
      like: null,
    });
    expect(serviceMethod(service("azure-files"), lookup.source)).toMatchObject({ basis: "analogy", like: "storage-accounts" });
  });

  it("infers the replacement of what the vendor withdraws, on the edition's own source", () => {
    const { method, basis, sources } = serviceMethod(service("mariadb"), lookup.source);
    expect({ method, basis }).toEqual({ method: "replace", basis: "family" });
    const retirement = service("mariadb").evidence.find(({ kind }) => kind === "retirement");
    expect(idsOf(sources)).toContain(retirement?.source);
  });

  it("invents nothing for what has neither precedent nor family, and nothing for a third party", () => {
    expect(serviceMethod(service("playfab"), lookup.source)).toMatchObject({ method: "unknown", basis: "none" });
    expect(serviceMethod(service("datadog"), lookup.source)).toMatchObject({ method: "unknown", basis: "family" });
  });
});

describe("moveGuide", () => {
  it("puts services in the order of work, those with most resources first, whatever the order given", () => {
    const present = [
      using("app-service"),
      using("key-vault"),
      using("sql-database", { resources: 3 }),
      using("storage-accounts"),
    ];
    const guide = guideOf(...present);
    expect(guideOf(...present.toReversed())).toEqual(guide);
    const placed = guide.steps.map(({ id, services }) => [id, services.map((one) => one.service.id)]);
    expect(placed.filter(([, ids]) => ids?.length)).toEqual([
      ["keys", ["key-vault"]],
      ["data", ["sql-database", "storage-accounts"]],
      ["application", ["app-service"]],
    ]);
    expect(guide.methods).toEqual([
      { method: "copy", services: 1, resources: 1 },
      { method: "export-import", services: 1, resources: 3 },
      { method: "redeploy", services: 1, resources: 1 },
      { method: "recreate", services: 1, resources: 1 },
    ]);
  });

  it("tells what breaks for every workload, and what breaks for the services used alone", () => {
    const breaks = (...present: PresentService[]) => guideOf(...present).steps.flatMap((step) => idsOf(step.breaks));
    expect(breaks()).toEqual(
      expect.arrayContaining(["no-subscription-transfer", "users", "custom-domain", "guests", "hard-coded"]),
    );
    expect(breaks()).not.toContain("messages");
    expect(breaks(using("service-bus"))).toContain("messages");
    expect(breaks(using("virtual-network"))).toContain("no-peering");
  });

  it("leaves a statement to be checked where the inventory does not report the fact, and out where it says no", () => {
    const marketplace = (image: string) => {
      const guide = guideOf(using("virtual-machines", { facts: { image: [image], plan: ["none"] } }));
      return guide.steps.flatMap(({ breaks }) => breaks).find(({ id }) => id === "marketplace")?.concern;
    };
    expect(marketplace("marketplace")).toEqual({ applies: "yes", services: ["virtual-machines"] });
    expect(marketplace("not-reported")).toEqual({ applies: "check", services: ["virtual-machines"] });
    expect(marketplace("platform")).toBeUndefined();
  });

  it("lists the addresses of every workload first, then those of its services; what has none is said", () => {
    const { endpoints, silent } = guideOf(using("key-vault"), using("service-bus"), using("front-door"), using("logic-apps"));
    expect(endpoints[0]).toMatchObject({ id: "authority", bleu: "https://login.sovcloud-identity.fr", confidence: "confirmed" });
    expect(endpoints.find(({ id }) => id === "key-vault")?.bleu).toBe("https://<vault>.vault.sovcloud-api.fr");
    expect(endpoints.find(({ id }) => id === "service-bus")).toMatchObject({ bleu: null, confidence: "none" });
    expect(idsOf(endpoints)).not.toContain("exchange");
    expect(silent).toEqual(["logic-apps"]);
  });

  it("leaves a step without anything to do out", () => {
    expect(idsOf(guideOf(using("storage-accounts")).steps)).not.toContain("workplace");
    expect(idsOf(guideOf(using("microsoft-365")).steps)).toContain("workplace");
  });

  it("asks about what is unknown or stays behind only where there is such a thing", () => {
    const items = (id: string) => guideOf(using(id)).steps.flatMap(({ checklist }) => idsOf(checklist));
    expect(items("openai")).toContain("unknown-methods");
    expect(items("key-vault")).not.toContain("unknown-methods");
    expect(items("backup")).toContain("not-movable");
  });
});
