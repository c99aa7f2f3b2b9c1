import { describe, expect, it } from "vitest";
import { type CountedPeople, composeTenant, factsIn, joinReports, type SourceInForce } from "./compose-tenant";
import type { Contribution } from "./contribution";
import type { Volume } from "./tenant";
import { PERSON_FACTS } from "./vocabulary";

let number = 0;
function aSource(contribution: Partial<Contribution>, override: Partial<SourceInForce> = {}): SourceInForce {
  number += 1;
  return {
    id: `source-${number}`,
    kind: "office365-active-user-detail",
    fileName: "a.csv",
    refreshedOn: "2026-10-31",
    period: 30,
    importedAt: "2026-11-01T00:00:00.000Z",
    rows: 1,
    contribution: { refreshedOn: "2026-10-31", period: 30, ...contribution },
    ...override,
  };
}

const total = (told: Partial<Volume>): Omit<Volume, "sources"> => ({
  precision: "total",
  count: null,
  bytes: null,
  items: null,
  largestBytes: null,
  largestItems: null,
  inactive: null,
  deleted: null,
  sizes: null,
  archives: null,
  recoverableBytes: null,
  externalMembers: null,
  withExternals: null,
  links: null,
  ...told,
});

const people = (identities: "clear" | "hashed", listsPeople = true): Partial<Contribution> => ({
  people: { identities, reported: ["mailbox"], productsReported: true, deleted: 2, listsPeople },
});

describe("joinReports", () => {
  it("joins the reports that name people as the newest does", () => {
    const [newest, older, oldest] = [aSource(people("hashed", false)), aSource(people("clear")), aSource(people("hashed"))];
    expect(joinReports([aSource({}), newest, older, oldest])).toEqual({
      identities: "hashed",
      joined: [newest, oldest],
      leftOut: [older],
      listsPeople: true,
    });
  });

  it("is nothing where nobody is named", () => {
    expect(joinReports([aSource({})])).toBeNull();
  });
});

describe("composeTenant", () => {
  it("says nothing of what no file reports", () => {
    const tenant = composeTenant([], null);
    expect(tenant).toMatchObject({ subscriptions: null, populations: null, usage: [], settings: {}, controls: [] });
    expect(Object.values(tenant.volumes)).toEqual([null, null, null, null]);
  });

  it("takes the licence list with plans before one without, and either before what a configuration export knows", () => {
    const [scuba, list, skus] = ["scubagear-settings", "licence-export", "subscribed-skus"].map((kind) =>
      aSource({ subscriptions: [] }, { kind }),
    ) as [SourceInForce, SourceInForce, SourceInForce];
    expect(composeTenant([scuba, list, skus], null).subscriptions?.sources).toEqual([skus.id]);
    expect(composeTenant([scuba, list], null).subscriptions?.sources).toEqual([list.id]);
    expect(composeTenant([scuba], null).subscriptions?.sources).toEqual([scuba.id]);
  });

  it("takes a volume seen one by one before totals, and puts totals together, the newest first", () => {
    const storage = aSource({ volumes: { mailboxes: total({ bytes: 500 }) } });
    const counts = aSource({ volumes: { mailboxes: total({ count: 91, bytes: 1 }) } });
    expect(composeTenant([storage, counts], null).volumes.mailboxes).toMatchObject({
      precision: "total",
      bytes: 500,
      count: 91,
      items: null,
      sources: [storage.id, counts.id],
    });
    const detail = aSource({ volumes: { mailboxes: { ...total({ count: 90 }), precision: "detail" } } });
    expect(composeTenant([storage, detail], null).volumes.mailboxes).toMatchObject({
      precision: "detail",
      count: 90,
      bytes: null,
    });
  });

  it("takes a setting from the newest file that reports it", () => {
    const [newer, older] = [
      aSource({ settings: { "teams-federation": false } }),
      aSource({ settings: { "teams-federation": true, "domains-verified": 7 } }),
    ];
    expect(composeTenant([newer, older], null).settings).toEqual({
      "teams-federation": { value: false, source: newer.id },
      "domains-verified": { value: 7, source: older.id },
    });
  });

  it("counts populations, and those too small to list", () => {
    const counted: CountedPeople = {
      people: 100,
      groups: [
        { bits: 2 ** PERSON_FACTS.indexOf("mailbox"), products: "ENTERPRISEPACK+other", people: 60 },
        { bits: 0, products: "", people: 30 },
      ],
      byBit: { [PERSON_FACTS.indexOf("mailbox")]: 65 },
      byProduct: { ENTERPRISEPACK: 60, other: 60 },
    };
    expect(composeTenant([aSource(people("clear"))], counted).populations).toMatchObject({
      people: 100,
      deleted: 2,
      byFact: { mailbox: 65 },
      groups: [
        { people: 60, facts: ["mailbox"], products: ["ENTERPRISEPACK", "other"] },
        { people: 30, facts: [], products: [] },
      ],
      others: 10,
    });
  });
});

describe("factsIn", () => {
  it("reads every fact back from its bit, beyond 32 of them", () => {
    for (const [bit, fact] of PERSON_FACTS.entries()) expect(factsIn(2 ** bit)).toEqual([fact]);
    expect(factsIn(2 ** PERSON_FACTS.length - 1)).toEqual(PERSON_FACTS);
  });
});
