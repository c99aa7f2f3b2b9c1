import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aSubscription } from "./builders";
import { plansAsideOf } from "./licence";
import { OFFER } from "./offer";
import words from "./plan-classes.json" with { type: "json" };
import { PLAN_CLASSES, servicesOfProduct, servicesOfSubscription, targetOfPlan } from "./plan-map";
import plans from "./plans.data.json" with { type: "json" };
import products from "./skus.data.json" with { type: "json" };

const offered = new Set(OFFER.map(({ id }) => id));
const targets = Object.entries(plans).map(([id, [name = ""]]) => ({ id, name, target: targetOfPlan(id, name) }));
const byName = (name: string) => targetOfPlan("", name);

describe("the map of service plans", () => {
  it("resolves at least 99 % of the plans to a service or to an argued class", () => {
    const open = targets.filter(({ target }) => target.kind === "class" && target.class === "unmapped");
    expect(open.map(({ name }) => name)).toEqual(["Nucleus", "SPZA"]);
    expect(open.length / targets.length).toBeLessThan(0.01);
  });

  it("names services of the offer only, and gives each class its words", () => {
    const named = targets.flatMap(({ target }) => (target.kind === "service" ? [target.service] : []));
    expect(named.filter((service) => !offered.has(service))).toEqual([]);
    for (const one of PLAN_CLASSES) expect(words[one].fr).not.toBe(words[one].en);
  });

  it("corrects what names alone suggest wrongly", () => {
    const service = (name: string) => {
      const target = byName(name);
      return target.kind === "service" ? target.service : target.class;
    };
    expect(service("CDSAICAPACITY")).toBe("ai-builder");
    expect(service("EXCHANGE_S_FOUNDATION")).toBe("technical");
    expect(service("PROJECT_MADEIRA_PREVIEW_IW")).toBe("dynamics-365");
    expect(service("CORTEX")).toBe("viva-topics");
    expect(service("PAM_ENTERPRISE")).toBe("privileged-access-management");
    expect(service("ADALLOM_S_DISCOVERY")).toBe("defender-for-cloud-apps");
    expect(service("MCO_TEAMS_IW")).toBe("microsoft-teams");
    expect(service("SHAREPOINT_PROJECT")).toBe("project-online");
    expect(service("FORMS_PRO")).toBe("customer-voice");
    expect(service("Teams_Room_Pro")).toBe("teams-rooms");
    expect(service("PRIVACY_MANGEMENT_RISK_EXCHANGE")).toBe("purview-premium-other");
    expect(service("WIN10_PRO_ENT_SUB")).toBe("device-right");
    expect(service("MCOSTANDARD")).toBe("skype-online");
  });

  it("says how exact it is, and takes the id before the name", () => {
    expect(targetOfPlan("EFB87545-963C-4E0D-99DF-69C6916D9EB0", "renamed")).toEqual({
      kind: "service",
      service: "exchange-online",
      precision: "exact",
    });
    expect(byName("MFA_PREMIUM")).toMatchObject({ service: "entra-id-p1", precision: "parent" });
    expect(byName("A_PLAN_OF_TOMORROW")).toEqual({ kind: "class", class: "unmapped" });
  });

  const reference = `${process.env.SHARED_DATA ?? "../shared/data"}/reference/m365_skus.csv`;
  it.runIf(existsSync(reference))("knows every product and plan of the reference list", () => {
    const lines = readFileSync(reference, "utf8").split("\n").slice(1);
    const ids = lines.flatMap((line) => line.toLowerCase().match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []);
    const known = new Set([...Object.keys(plans), ...Object.values(products).flatMap((one) => one.ids)]);
    expect(ids.length).toBeGreaterThan(10_000);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("the services of a subscription", () => {
  it("are those of its plans in force", () => {
    const plan = (name: string, state: "success" | "disabled") => ({ planId: "", name, state });
    const listed = aSubscription({ plans: [plan("TEAMS1", "success"), plan("YAMMER_ENTERPRISE", "disabled")] });
    expect(servicesOfSubscription(listed)).toEqual(["microsoft-teams"]);
  });

  it("are those of the product where no plan is listed, by part number or by id", () => {
    const byPart = servicesOfSubscription(aSubscription());
    expect(byPart).toEqual(expect.arrayContaining(["exchange-online", "teams-phone", "purview-ediscovery-premium"]));
    expect(byPart).toEqual(servicesOfProduct("SPE_E5"));
    const byId = aSubscription({ partNumber: null, skuId: "06EBC4EE-1BB5-47DD-8120-11324BC54E06" });
    expect(servicesOfSubscription(byId)).toEqual(byPart);
    expect(servicesOfSubscription(aSubscription({ partNumber: "OWN_PRODUCT" }))).toBeNull();
  });

  it("carry OneDrive with SharePoint", () => {
    expect(servicesOfProduct("SPE_E3")).toContain("onedrive");
    expect(servicesOfProduct("EXCHANGESTANDARD")).not.toContain("onedrive");
  });

  it("leave aside, with why, the plans that are no service to move", () => {
    const plans = ["EXCHANGE_S_FOUNDATION", "WIN10_PRO_ENT_SUB", "TEAMS1", "A_PLAN_OF_TOMORROW"].map((name) => ({
      planId: "",
      name,
      state: "success" as const,
    }));
    const list = [aSubscription({ plans }), aSubscription({ plans: plans.slice(0, 1) }), aSubscription()];
    const aside = plansAsideOf({ subscriptions: { sources: [], list } });
    expect(aside.map(({ class: kind, plans: names }) => [kind, names])).toEqual([
      ["device-right", ["WIN10_PRO_ENT_SUB"]],
      ["technical", ["EXCHANGE_S_FOUNDATION"]],
      ["unmapped", ["A_PLAN_OF_TOMORROW"]],
    ]);
    expect(plansAsideOf({ subscriptions: null })).toEqual([]);
  });
});
