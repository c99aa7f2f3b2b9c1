import { describe, expect, it } from "vitest";
import type { LineFault, PersonLine, TenantSummary } from "@/lib/domain/microsoft365/tenant-file";
import { bytesOf, utf16 } from "./builders";
import { openTenantFile } from "./open-tenant-file";
import { RefusedInput } from "./refused-input";
import { aMailbox, anActiveUser, aSubscribedSku, aTeamsUser, csvOf } from "./tenant-builders";

interface Read {
  readonly kind: string | null;
  readonly refused: string | null;
  readonly people: readonly PersonLine[];
  readonly faults: readonly LineFault[];
  readonly summary: TenantSummary | null;
}

async function read(content: string | Uint8Array, fileName = "export.csv", report?: string): Promise<Read> {
  const opened = await openTenantFile(bytesOf(content, 500), { fileName, report });
  const [people, faults]: [PersonLine[], LineFault[]] = [[], []];
  if (!opened.ok) return { kind: null, refused: opened.refusal.code, people, faults, summary: null };
  const { kind, batches, summary } = opened.reading;
  try {
    for await (const batch of batches) {
      people.push(...batch.people);
      faults.push(...batch.faults);
    }
  } catch (error) {
    if (error instanceof RefusedInput) return { kind, refused: error.refusal.code, people, faults, summary: null };
    throw error;
  }
  return { kind, refused: null, people, faults, summary: summary() };
}

const SERIES = { "Report Refresh Date": "2026-10-31", "Report Date": "2026-10-30", "Report Period": 7 };

describe("a usage report", () => {
  it("is the same in UTF-8 with a mark, in UTF-16 of either order, with semicolons, and in JSON", async () => {
    const text = csvOf([aTeamsUser("a@x.fr"), aTeamsUser("b@x.fr")]);
    const plain = await read(text);
    expect(plain).toMatchObject({ kind: "teams-user-activity-user-detail", summary: { rows: 2, rejected: 0 } });
    for (const twin of [`\uFEFF${text}`, utf16(text, "le"), utf16(text, "be"), text.replaceAll(",", ";")])
      expect((await read(twin)).people).toEqual(plain.people);
    const json = await read(JSON.stringify([aTeamsUser("a@x.fr"), aTeamsUser("b@x.fr")]));
    expect(json.people).toEqual(plain.people);
  });

  it("is also what Microsoft Graph answers in JSON, with its own names of columns and lists of products", async () => {
    const graph = {
      value: [
        {
          reportRefreshDate: "2026-10-31",
          userPrincipalName: "a@x.fr",
          isDeleted: false,
          lastActivityDate: "2026-10-30",
          itemCount: 12,
          storageUsedInBytes: 60 * 1024 ** 3,
          prohibitSendQuotaInBytes: 1,
          hasArchive: true,
          reportPeriod: "30",
        },
      ],
    };
    const { kind, summary, people } = await read(JSON.stringify(graph), "x.json");
    expect(kind).toBe("mailbox-usage-detail");
    expect(summary?.contribution.volumes?.mailboxes).toMatchObject({ count: 1, bytes: 60 * 1024 ** 3, archives: 1, items: 12 });
    expect(people).toHaveLength(1);
  });

  it("keeps what it knows of a header that has drifted, and tells the rest", async () => {
    const older = { ...aMailbox("a@x.fr") };
    delete older["Has Archive"];
    delete older["Deleted Item Quota (Byte)"];
    const { summary } = await read(csvOf([{ ...older, "Column of 2027": "x" }]));
    expect(summary).toMatchObject({ rows: 1, unknownColumns: ["Column of 2027"], missingColumns: ["Has Archive"] });
    expect(summary?.contribution.volumes?.mailboxes).toMatchObject({ archives: null, count: 1 });
    expect(summary?.contribution.people?.reported).not.toContain("mailbox-archive");
  });

  it("counts whoever is deleted and leaves them out", async () => {
    const { people, summary } = await read(csvOf([anActiveUser("a@x.fr", { "Is Deleted": "True" }), anActiveUser("b@x.fr")]));
    expect(people).toHaveLength(1);
    expect(summary?.contribution.people?.deleted).toBe(1);
  });

  it("gives every faulty line its place, its column and its reason, and reads the others", async () => {
    const wrong = [
      anActiveUser("a@x.fr", { "User Principal Name": "" }),
      anActiveUser("b@x.fr", { "Teams Last Activity Date": "31/10/2026" }),
      anActiveUser("c@x.fr", { "Report Refresh Date": "" }),
      anActiveUser("d@x.fr"),
    ];
    const { faults, people } = await read(`${csvOf(wrong)}2026-10-31,e@x.fr\n`);
    expect(faults).toEqual([
      { row: 2, field: "User Principal Name", code: "missing-field" },
      { row: 3, field: "Teams Last Activity Date", code: "not-a-date" },
      { row: 4, field: "Report Refresh Date", code: "missing-field" },
      { row: 6, field: null, code: "too-few-fields" },
    ]);
    expect(people).toHaveLength(1);
  });

  it("does not count a mailbox twice", async () => {
    const { faults, summary } = await read(csvOf([aMailbox("a@x.fr"), aMailbox("A@x.fr")]));
    expect(faults).toMatchObject([{ row: 3, code: "duplicate-in-file" }]);
    expect(summary?.contribution.volumes?.mailboxes?.count).toBe(1);
  });

  it("whose columns are those of others is told by its name, or by who hands it in; else it is refused", async () => {
    const counts = csvOf([{ ...SERIES, Liked: 4, Posted: 2, Read: 90 }]);
    expect(await read(counts)).toMatchObject({ refused: "ambiguous-report" });
    expect((await read(counts, "getYammerActivityUserCounts (2).csv")).kind).toBe("yammer-activity-user-counts");
    expect((await read(counts, "x.csv", "yammer-groups-activity-counts")).kind).toBe("yammer-groups-activity-counts");
    expect(await read(counts, "x.csv", "mailbox-usage-storage")).toMatchObject({ refused: "ambiguous-report" });
    expect((await read(csvOf([{ ...SERIES, Send: 1, Receive: 2, Read: 3 }]), "EmailActivityCounts.csv")).summary).toMatchObject({
      contribution: { period: 7, usage: { on: "2026-10-30", counts: { send: 1, receive: 2, read: 3 } } },
    });
  });

  it("of a service that has ended is refused by name", async () => {
    const skype = { ...SERIES, "Peer-to-peer": 1, Organized: 2, Participated: 3 };
    expect(await read(csvOf([skype]))).toMatchObject({ refused: "unknown-report" });
  });
});

describe("an export of licences", () => {
  it("of the admin centre gives products, by name where the table knows them", async () => {
    const text =
      'Product Title,Total Licenses,Expired Licenses,Assigned licenses\nMicrosoft 365 E3,"1,200",2,1100\nProduit maison,Unlimited,0,3\n';
    const { kind, summary } = await read(text);
    expect(kind).toBe("licence-export");
    expect(summary?.contribution.subscriptions).toMatchObject([
      { partNumber: "SPE_E3", bought: 1200, assigned: 1100, suspended: 2, plans: null },
      { partNumber: null, product: "Produit maison", bought: null, assigned: 3 },
    ]);
  });

  it("of Microsoft Graph gives plans, as a page or as a bare list", async () => {
    for (const document of [{ value: [aSubscribedSku()] }, [aSubscribedSku()]]) {
      const { kind, summary } = await read(JSON.stringify(document), "skus.json");
      expect(kind).toBe("subscribed-skus");
      expect(summary?.contribution.subscriptions).toMatchObject([
        { skuId: "06ebc4ee-1bb5-47dd-8120-11324bc54e06", plans: [{ name: "TEAMS1" }] },
      ]);
    }
    const twice = await read(JSON.stringify([aSubscribedSku(), aSubscribedSku(), { skuId: "no" }, 3]), "skus.json");
    expect(twice.faults.map(({ row, code }) => [row, code])).toEqual([
      [2, "duplicate-in-file"],
      [3, "not-an-id"],
      [4, "not-an-object"],
    ]);
  });
});

describe("a configuration export", () => {
  it("of ScubaGear gives settings and no name", async () => {
    const document = {
      baseline_version: "1",
      module_version: "1.8.0",
      timestamp_zulu: "2026-05-04T17:15:48.307Z",
      scuba_config: {},
      domain_settings: [
        { Id: "secret.fr", IsVerified: true, AuthenticationType: "Federated" },
        { Id: "b.fr", IsVerified: false },
      ],
      SPO_tenant: [{ SharingCapability: 2, DefaultSharingLinkType: 3, RequireAnonymousLinksExpireInDays: 30 }],
      federation_configuration: [{ AllowFederatedUsers: true, AllowedDomains: { AllowAllKnownDomains: {} } }],
    };
    const { kind, summary } = await read(JSON.stringify(document, null, 2), "ProviderSettingsExport.json");
    expect(kind).toBe("scubagear-settings");
    expect(summary?.contribution).toEqual({
      refreshedOn: "2026-05-04",
      period: null,
      settings: {
        "sharepoint-external-sharing": "anyone",
        "sharing-link-default": "anyone",
        "sharing-link-expiry-days": 30,
        "domains-verified": 1,
        "domains-unverified": 1,
        "domains-federated": 1,
        "teams-federation": true,
        "teams-federated-domains": 0,
      },
    });
  });

  it("of ScubaGear's results gives controls, and the settings that they prove", async () => {
    const header = '"Control ID","Requirement","Result","Criticality"';
    const text = `\uFEFF${header}\n"MS.AAD.1.1v1","Legacy","Pass","Shall"\n"MS.EXO.1.1v2","Forward","Fail","Shall"\n"MS.TEAMS.2.1v2","x","maybe","Shall"\n`;
    const { faults, summary } = await read(text, "ScubaResults.csv");
    expect(summary?.contribution.settings).toEqual({ "legacy-authentication-blocked": true, "mail-forwarding-outside": true });
    expect(faults).toEqual([{ row: 4, field: "Result", code: "unknown-result" }]);
  });

  it("of Microsoft365DSC is read as PowerShell and as JSON", async () => {
    const text = `# Generated with Microsoft365DSC version 1.25\nparam ()\n\nConfiguration M365TenantConfig\n{\n  Node localhost\n  {\n    AADApplication "AADApplication-one"\n    {\n      DisplayName = "secret";\n    }\n\n    AADApplication "AADApplication-two"\n    {\n    }\n    SPOSharingSettings "SPOSharingSettings"\n    {\n      DefaultSharingLinkType = "Internal";\n      SharingCapability = "ExternalUserSharingOnly";\n    }\n    TeamsFederationConfiguration "TeamsFederationConfiguration"\n    {\n      AllowedDomains = @("a.fr","b.fr");\n      AllowFederatedUsers = $True;\n      Identity = "Global";\n    }\n  }\n}\n`;
    const expected = {
      "app-registrations": 2,
      "sharepoint-external-sharing": "new-guests",
      "sharing-link-default": "organisation",
      "teams-federation": true,
      "teams-federated-domains": 2,
    };
    expect(await read(text, "M365TenantConfig.ps1")).toMatchObject({
      kind: "microsoft365-dsc",
      summary: { contribution: { settings: expected } },
    });
    const json = [
      { ResourceName: "AADApplication", DisplayName: "secret" },
      { ResourceName: "AADApplication" },
      { ResourceName: "SPOSharingSettings", DefaultSharingLinkType: "Internal", SharingCapability: "ExternalUserSharingOnly" },
      {
        ResourceName: "TeamsFederationConfiguration",
        Identity: "Global",
        AllowFederatedUsers: true,
        AllowedDomains: ["a.fr", "b.fr"],
      },
    ];
    expect((await read(JSON.stringify(json), "x.json")).summary?.contribution.settings).toEqual(expected);
  });
});

describe("anything else", () => {
  it.each([
    ["", "empty"],
    ["name,type\na,b\n", "unknown-format"],
    ['{"id":"x","totalParticipantCount":6}', "unknown-format"],
    ["[]", "no-resources"],
    ["PK\u0003\u0004", "archive"],
    ['[{"skuId":"06ebc4ee-1bb5-47dd-8120-11324bc54e06"', "truncated"],
  ])("%j is refused: %s", async (content, refused) => {
    expect((await read(content)).refused).toBe(refused);
  });
});
