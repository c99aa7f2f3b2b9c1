import { describe, expect, it } from "vitest";
import { azGovVizCsv } from "./azgovviz-csv";
import { mapCells, rejectionIn, reported, resourceIn } from "./builders";
import { getAzResourceCsv } from "./get-azresource-csv";
import { portalCsv } from "./portal-csv";

const ID = "/subscriptions/s-1/resourceGroups/rg-1/providers/microsoft.web/sites/app one";

describe("portal CSV", () => {
  it.each([
    "NAME,TYPE,LOCATION,",
    "NAME,TYPE,RESOURCE GROUP,LOCATION,SUBSCRIPTION,RESOURCE LINK",
    "NOM,TYPE,GROUPE DE RESSOURCES,EMPLACEMENT,ABONNEMENT,",
    "NOMBRE,TIPO,UBICACIÓN,",
    "NOME,TIPO,LOCALIZAÇÃO,",
    "NAME,RESOURCE TYPE,",
    "Name,Type,Subscription ID,Resource ID,Tags",
  ])("is recognised by %s", (header) => {
    expect(portalCsv.recognises(header.split(","))).toBe(true);
  });

  it.each([
    "NAME,LOCATION",
    "TYPE,LOCATION",
    "Name,Type,MeterId,Quantity",
    "RESOURCE_NAME,RESOURCE_TYPES,CHECK_ID",
    "Report Refresh Date,User Principal Name",
  ])("is not seen in %s", (header) => {
    expect(portalCsv.recognises(header.split(","))).toBe(false);
  });

  it.each([
    [{ NAME: "st", TYPE: "Storage account", LOCATION: "France Central", "": "" }],
    [{ NOM: "st", TYPE: "Compte de stockage", EMPLACEMENT: "France Centre", "": "" }],
    [{ NOMBRE: "st", TIPO: "Cuenta de almacenamiento", UBICACIÓN: "Centro de Francia", "": "" }],
    [{ NOME: "st", TIPO: "Conta de armazenamento", LOCALIZAÇÃO: "França Central", "": "" }],
  ])("reads %j", (row) => {
    const resource = resourceIn(mapCells(portalCsv, row));
    expect(resource).toMatchObject({
      type: "microsoft.storage/storageaccounts",
      sourceType: Object.values(row)[1],
      location: "francecentral",
      resourceId: null,
      tags: null,
    });
    expect(reported(resource.facts)).toEqual({ location: "france" });
  });

  it("takes the id out of the link, whatever its casing and the spaces in names", () => {
    const link = `https://portal.azure.com#resource${ID}`;
    const resource = resourceIn(
      mapCells(portalCsv, { NAME: "app one", TYPE: "Function App", LOCATION: "West Europe", "RESOURCE LINK": link }),
    );
    expect(resource).toMatchObject({
      key: ID.toLowerCase(),
      resourceId: ID,
      type: "microsoft.web/sites",
      sourceType: "Function App",
      subscription: "s-1",
      resourceGroup: "rg-1",
    });
    expect(resource.facts.kind).toBe("functionapp");
    const older = `https://portal.azure.com/#@contoso.fr/resource${ID.replace(" ", "%20")}/overview`;
    expect(resourceIn(mapCells(portalCsv, { NAME: "a", TYPE: "App Service", "RESOURCE LINK": older })).resourceId).toBe(ID);
  });

  it("believes the link where the label says otherwise or nothing", () => {
    const link = `https://portal.azure.com#resource${ID}`;
    for (const label of ["Storage account", "A label of tomorrow"]) {
      expect(resourceIn(mapCells(portalCsv, { NAME: "a", TYPE: label, "RESOURCE LINK": link })).type).toBe("microsoft.web/sites");
    }
  });

  it("accepts ARM types in place of labels", () => {
    const resource = resourceIn(mapCells(portalCsv, { NAME: "a", "RESOURCE TYPE": "Microsoft.Network/virtualNetworks" }));
    expect(resource).toMatchObject({ type: "microsoft.network/virtualnetworks", sourceType: null });
    expect(resource.facts.location).toBe("not-reported");
  });

  it("keeps a label it does not know, and keys the resource by it", () => {
    const resource = resourceIn(mapCells(portalCsv, { NAME: "A", TYPE: "A label of tomorrow", LOCATION: "" }));
    expect(resource).toMatchObject({
      type: "unresolved",
      sourceType: "A label of tomorrow",
      key: "derived:test|||a label of tomorrow|a",
    });
    expect(resource.facts).toMatchObject({ type: "unmapped", location: "none" });
  });

  it("calls a database what Azure calls it", () => {
    expect(resourceIn(mapCells(portalCsv, { NAME: "base (srv/base)", TYPE: "SQL database" })).name).toBe("base");
    expect(resourceIn(mapCells(portalCsv, { NAME: "base (copy)", TYPE: "SQL database" })).name).toBe("base (copy)");
  });

  it("rejects rows without a name or a type", () => {
    expect(rejectionIn(mapCells(portalCsv, { NAME: "", TYPE: "Disk" }))).toMatchObject({
      code: "missing-field",
      field: "name",
      cells: { type: "Disk" },
    });
    expect(rejectionIn(mapCells(portalCsv, { NAME: "a", TYPE: " " }))).toMatchObject({ code: "missing-field", field: "type" });
    expect(rejectionIn(mapCells(portalCsv, { NAME: "a", TYPE: "Disk", "RESOURCE ID": "x" }))).toMatchObject({
      code: "invalid-id",
    });
  });
});

describe("Get-AzResource CSV", () => {
  it("matches columns by name in any order and does not take a type name for tags", () => {
    const row = {
      Tags: "System.Collections.Generic.Dictionary`2[System.String,System.String]",
      Location: "francecentral",
      ResourceGroupName: "rg-1",
      Kind: "",
      ResourceType: "Microsoft.Web/sites",
      ResourceName: "app one",
      ResourceId: ID,
    };
    expect(getAzResourceCsv.recognises(Object.keys(row))).toBe(true);
    const resource = resourceIn(mapCells(getAzResourceCsv, row));
    expect(resource).toMatchObject({
      key: ID.toLowerCase(),
      type: "microsoft.web/sites",
      name: "app one",
      resourceGroup: "rg-1",
      subscription: "s-1",
      tags: null,
    });
    expect(reported(resource.facts)).toEqual({ kind: "none", location: "france" });
  });

  it("leaves portal exports and others alone", () => {
    expect(getAzResourceCsv.recognises(["NAME", "TYPE", "RESOURCE GROUP", "RESOURCE ID"])).toBe(false);
    expect(getAzResourceCsv.recognises(["ResourceId", "ResourceGroup", "Quantity"])).toBe(false);
  });
});

describe("AzGovViz CSV", () => {
  const row = {
    subscriptionId: "s-1",
    mgPath: "root/prod",
    type: "microsoft.web/sites",
    id: ID,
    name: "app one",
    location: "westeurope",
    tags: "@{env=prod; owner=}",
    createdTime: "01/02/2025",
    changedTime: "",
  };

  it("reads a row and its PowerShell tags", () => {
    expect(azGovVizCsv.recognises(Object.keys(row))).toBe(true);
    const resource = resourceIn(mapCells(azGovVizCsv, row));
    expect(resource).toMatchObject({ subscription: "s-1", resourceGroup: "rg-1", tags: { env: "prod", owner: "" } });
    expect(reported(resource.facts)).toEqual({ location: "eu" });
  });

  it("is not seen without its management groups", () => {
    expect(azGovVizCsv.recognises(["subscriptionId", "type", "id", "name"])).toBe(false);
  });
});
