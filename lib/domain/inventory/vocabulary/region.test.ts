import { describe, expect, it } from "vitest";
import { LOCATION_CLASSES, locationClass, regionId } from "./region";
import regions from "./regions.json" with { type: "json" };

const SPELLINGS: readonly (readonly [string, readonly string[]])[] = [
  [
    "francecentral",
    [
      "francecentral",
      "France Central",
      "FRANCE CENTRAL",
      "France-Centre",
      "France Centre",
      "Centre de la France",
      "Francia Central",
      "Francia central",
      "França Central",
      "Centro de Francia",
    ],
  ],
  ["francesouth", ["France South", "France-Sud", "Sud de la France", "Francia del Sur", "Sul da França", "France Sud"]],
  [
    "westeurope",
    [
      "West Europe",
      "Europe occidentale",
      "Europe Ouest",
      "Europe de l’Ouest",
      "Europe de l'Ouest",
      "Europa Occidental",
      "Oeste de Europa",
      "Europa Ocidental",
      "Europa occidentale",
    ],
  ],
  [
    "northeurope",
    [
      "North Europe",
      "Europe Nord",
      "Europe du Nord",
      "Norte de Europa",
      "Europa del Norte",
      "Europa do Norte",
      "Europa septentrional",
    ],
  ],
  [
    "germanywestcentral",
    [
      "Germany West Central",
      "Allemagne Centre-Ouest",
      "Allemagne Ouest-Centre",
      "Centro-oeste de Alemania",
      "Centro-Oeste da Alemanha",
    ],
  ],
  ["swedencentral", ["Sweden Central", "Suède Centre", "Centre de la Suède", "Centro de Suecia", "Suécia Central"]],
  ["switzerlandnorth", ["Switzerland North", "Suisse Nord", "Norte de Suiza", "Norte da Suíça"]],
  ["uksouth", ["UK South", "uk south", "Royaume-Uni Sud", "Sud du Royaume-Uni", "Sur de Reino Unido", "Sul do Reino Unido"]],
  ["norwayeast", ["Norway East", "Norvège Est", "Este de Noruega", "Leste da Noruega"]],
  ["eastus", ["East US", "USA Est", "Est des États-Unis", "Este de EE. UU.", "Leste dos EUA"]],
  ["eastus2", ["East US 2", "USA Est 2", "Est des États-Unis 2", "Este de EE. UU. 2", "Leste dos EUA 2"]],
  ["southcentralus", ["South Central US", "USA Centre Sud", "Centro-sur de EE. UU.", "Centro-Sul dos EUA"]],
  ["southeastasia", ["Southeast Asia", "Asie Sud-Est", "Asie du Sud-Est", "Sudeste Asiático", "Sudeste asiático"]],
  ["southafricanorth", ["South Africa North", "Afrique du Sud Nord", "Norte de Sudáfrica", "Norte da África do Sul"]],
  ["koreacentral", ["Korea Central", "Corée Centre", "Centro de Corea del Sur", "Coreia Central"]],
  ["uaenorth", ["UAE North", "Émirats arabes unis Nord", "Norte de Emiratos Árabes Unidos"]],
  ["brazilsouth", ["Brazil South", "Brésil Sud", "Sul do Brasil", "Sur de Brasil"]],
  ["global", ["global", "Global", "Mondial", "Mundial"]],
  ["bleufrancecentral", ["bleufrancecentral", "BleuFranceCentral", "Bleu France Central"]],
];

describe("regionId", () => {
  it.each(SPELLINGS)("%s in its spellings", (id, spellings) => {
    expect(spellings.map((text) => [text, regionId(text)])).toEqual(spellings.map((text) => [text, id]));
  });

  it("knows every region by its own id, name and aliases", () => {
    for (const { id, name, aliases = [] } of regions) {
      expect(regionId(id)).toBe(id);
      expect(regionId(name)).toBe(id);
      for (const alias of aliases) expect([alias, regionId(alias)]).toEqual([alias, id]);
    }
  });

  it.each(["", "Atlantis", "on-premises", "rack 3", "Nord", "Centre", "[parameters('location')]", "unknown"])(
    "%j is no region",
    (text) => {
      expect(regionId(text)).toBeNull();
      expect(locationClass(text)).toBe("not-reported");
    },
  );

  it("survives more spellings than it keeps in mind", () => {
    for (let index = 0; index < 6_000; index++) expect(regionId(`nowhere ${index}x`)).toBeNull();
    expect(regionId("France Central")).toBe("francecentral");
  });
});

describe("locationClass", () => {
  it.each([
    ["france", ["francecentral", "France-Sud", "bleufrancesouth"]],
    [
      "eu",
      [
        "West Europe",
        "northeurope",
        "Germany North",
        "Italy North",
        "Spain Central",
        "Poland Central",
        "austriaeast",
        "belgiumcentral",
        "denmarkeast",
      ],
    ],
    ["outside-eu", ["uksouth", "switzerlandnorth", "norwayeast", "eastus", "usgovvirginia", "chinanorth3", "israelcentral"]],
    ["global", ["global", "mondial"]],
  ])("%s", (expected, spellings) => {
    expect(spellings.map(locationClass)).toEqual(spellings.map(() => expected));
  });

  it("gives every known region a class, and none but Azure Stack is left open", () => {
    expect(regions.filter((region) => !LOCATION_CLASSES.some((name) => name === region.class))).toEqual([]);
    expect(regions.filter((region) => locationClass(region.id) === "not-reported").map((region) => region.id)).toEqual([
      "azurestack",
    ]);
  });
});
