import { describe, expect, it } from "vitest";
import type { ProviderRow, TrustView } from "@/lib/contract/qualification";
import { offerLines } from "@/lib/domain/provider/offer-lines";
import { ProviderAddress, providerHref, providersHref } from "./provider-filter";

const trust = (status: TrustView["status"]): TrustView => ({
  status,
  reason: "decision",
  expiry: null,
  lastKnown: null,
  fact: null,
});
const offer = { id: "cloud", name: { fr: "Cloud", en: "Cloud" } };
const aProvider = (override: Partial<ProviderRow> = {}): ProviderRow => ({
  id: "s3ns",
  name: "S3NS",
  trust: trust("qualified"),
  offers: [
    { offer, scope: "iaas", trust: trust("qualified") },
    { offer, scope: "paas", trust: trust("qualified") },
    { offer, scope: "saas", trust: trust("unknown") },
  ],
  ...override,
});

describe("offerLines", () => {
  it("gather the classes of which the same is known, and keep the others apart", () => {
    const lines = offerLines([aProvider()], {});
    expect(lines.map(({ scopes, trust: { status } }) => [status, scopes])).toEqual([
      ["qualified", ["iaas", "paas"]],
      ["unknown", ["saas"]],
    ]);
  });

  it("show a provider of the past, which has no offer, by its own word", () => {
    const past = aProvider({ id: "numergy", offers: [], trust: trust("ended") });
    expect(offerLines([past], {})).toMatchObject([{ offer: null, trust: { status: "ended" } }]);
    expect(offerLines([past], { scope: "iaas" })).toEqual([]);
  });

  it("pass the filters on status and class", () => {
    expect(offerLines([aProvider()], { status: "unknown" })).toHaveLength(1);
    expect(offerLines([aProvider()], { scope: "paas" })).toHaveLength(1);
    expect(offerLines([aProvider()], { scope: "paas", status: "unknown" })).toEqual([]);
  });
});

describe("the address of the page", () => {
  it("leaves out what it does not know", () => {
    expect(ProviderAddress.parse({ day: "yesterday", status: "nice", scope: "iaas" })).toEqual({ scope: "iaas" });
    expect(providersHref({ day: "2026-12-01", scope: undefined })).toBe("/catalogue/providers?day=2026-12-01");
    expect(providersHref({})).toBe("/catalogue/providers");
    expect(providerHref("s3ns", "2026-12-01")).toBe("/catalogue/providers/s3ns?day=2026-12-01");
  });
});
