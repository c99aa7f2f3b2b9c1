import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { normalised, typeOfLabel } from "./labels";
import entries from "./labels.json" with { type: "json" };
import spellings from "./labels.spellings.json" with { type: "json" };
import { isKnownType } from "./type";

const DATA = process.env.SHARED_DATA ?? "../shared/data";
const DEV_LABELS = `${DATA}/reference/portal_labels_dev.csv`;

/** Type, then `kind` after a space where the label implies one. */
function meant(label: string): string {
  const meaning = typeOfLabel(label);
  return meaning === null ? "null" : [meaning.type, meaning.kind ?? []].flat().join(" ");
}

describe("labels of the portal, as it spells them in its languages", () => {
  it.each(Object.entries(spellings))("%s", (expected, labels) => {
    expect(labels.map((label) => [label, meant(label)])).toEqual(labels.map((label) => [label, expected]));
  });

  it.skipIf(!existsSync(DEV_LABELS))("resolves every label seen in real exports", () => {
    const rows = readFileSync(DEV_LABELS, "utf8").trim().split(/\r?\n/).slice(1);
    const labels = rows.map((row) => row.slice(0, row.lastIndexOf(",")).replace(/^"|"$/g, ""));
    expect(labels.length).toBeGreaterThan(90);
    expect(labels.filter((label) => typeOfLabel(label) === null)).toEqual([]);
  });
});

describe("typeOfLabel", () => {
  it("does not mind case, accents, spaces or apostrophes", () => {
    const expected = typeOfLabel("Groupe d'actions");
    expect(expected?.type).toBe("microsoft.insights/actiongroups");
    for (const label of ["GROUPE D’ACTIONS", "groupe  d‘actions ", "\u00a0Groupe d'actions", "Groupe d´Actions"]) {
      expect(typeOfLabel(label)).toEqual(expected);
    }
    expect(meant("Reseau virtuel")).toBe("microsoft.network/virtualnetworks");
    expect(meant("Computer – Azure Arc")).toBe(meant("Computer - Azure Arc"));
  });

  it("does not mind articles, prepositions, plurals or the brand", () => {
    expect(meant("Espace de noms d'Event Hubs")).toBe("microsoft.eventhub/namespaces");
    expect(meant("Réseaux virtuels")).toBe("microsoft.network/virtualnetworks");
    expect(meant("Azure Virtual networks")).toBe("microsoft.network/virtualnetworks");
    expect(meant("Contas do armazenamento")).toBe("microsoft.storage/storageaccounts");
  });

  it("tells kinds apart where the label does", () => {
    expect(typeOfLabel("Logic app")).toEqual({ type: "microsoft.logic/workflows" });
    expect(typeOfLabel("Logic App (Standard)")).toEqual({ type: "microsoft.web/sites", kind: "functionapp,workflowapp" });
    expect(typeOfLabel("Dedicated SQL pool (formerly SQL DW)")).toEqual({
      type: "microsoft.sql/servers/databases",
      kind: "v12.0,user,datawarehouse",
      sku: "datawarehouse",
    });
  });

  it("takes (classic) seriously", () => {
    expect(meant("Virtual machine (classic)")).toBe("microsoft.classiccompute/virtualmachines");
    expect(meant("Compte de stockage (classique)")).toBe("microsoft.classicstorage/storageaccounts");
    expect(meant("Key vault (classic)")).toBe("null");
  });

  it.each(["", " ", "Azure", "de la", "Machine à café", "Unicorn namespace", "仮想ユニコーン", "NAME", "(classic)", "42"])(
    "answers null for %j rather than guess",
    (label) => expect(typeOfLabel(label)).toBeNull(),
  );
});

describe("the label table", () => {
  it("names only types of the vocabulary, kinds and SKUs in lower case", () => {
    expect(entries.filter((entry) => !isKnownType(entry.type)).map((entry) => entry.type)).toEqual([]);
    const tokens = entries.flatMap((entry) => [entry.kind ?? [], entry.sku ?? []].flat());
    expect(tokens.filter((token) => token !== token.toLowerCase())).toEqual([]);
  });

  it("gives each label one meaning, which the lookup returns", () => {
    const owner = new Map<string, string>();
    for (const { type, kind, en = [], fr = [], es = [], pt = [] } of entries) {
      const expected = [type, kind ?? []].flat().join(" ");
      for (const label of [...en, ...fr, ...es, ...pt]) {
        const text = normalised(label);
        expect([label, owner.get(text) ?? expected]).toEqual([label, expected]);
        owner.set(text, expected);
        expect([label, meant(label)]).toEqual([label, expected]);
      }
    }
    expect(owner.size).toBeGreaterThan(5_000);
  });

  it("is generous in French and covers the common types in Spanish and Portuguese", () => {
    const types = (language: "fr" | "es" | "pt") => entries.filter((entry) => (entry[language] ?? []).length > 0).length;
    expect(types("fr")).toBeGreaterThan(150);
    expect(types("es")).toBeGreaterThan(80);
    expect(types("pt")).toBeGreaterThan(80);
  });
});
