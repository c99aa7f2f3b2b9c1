import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ALL_ROUTES } from "@/lib/contract/all-routes";
import * as eligibility from "@/lib/contract/eligibility";
import * as inventory from "@/lib/contract/inventory";
import { camelCase } from "@/lib/contract/openapi";
import type { Route } from "@/lib/contract/route";
import * as ofPortal from "./address";
import * as ofDossier from "./dossier-address";
import * as ofEdition from "./edition-address";
import * as ofMilestones from "./milestone-address";
import * as ofPortfolio from "./portfolio-address";
import * as ofProgramme from "./programme-address";
import * as ofQualification from "./qualification-address";
import * as ofSandbox from "./sandbox-address";
import * as ofTable from "./table-address";

const routes = new Map(
  Object.entries({ ...eligibility, ...inventory }).filter(([name]) => name.endsWith("Route")) as [string, Route][],
);

const routeOf = (name: string) => ALL_ROUTES.find(({ useCase }) => camelCase(useCase.split("/")[1] ?? "") === name)?.route;

const { PROJECT: _, ORGANISATION: __, ...portal } = ofPortal;
const addresses = {
  ...portal,
  ...ofProgramme,
  ...ofQualification,
  ...ofEdition,
  ...ofMilestones,
  ...ofSandbox,
  ...ofDossier,
  ...ofTable,
  ...ofPortfolio,
};

describe("addresses", () => {
  it.each(Object.entries(addresses))("%s is where the contract puts it", (name, address) => {
    const route = routeOf(name);
    expect({ method: address.method, path: address.path }).toEqual({ method: route?.method, path: route?.path });
  });

  it("are given for every route of imports, resources and workloads", () => {
    const known = Object.keys(addresses).map((name) => `${name}Route`);
    expect([...routes.keys()].filter((name) => !known.includes(name))).toEqual([]);
  });

  it("bring no schema to the browser: nothing here imports the contract but for its types", () => {
    for (const file of readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.ts$/.test(name))) {
      const text = readFileSync(`${import.meta.dirname}/${file}`, "utf8");
      const values = [...text.matchAll(/^import (?!type )[^;]*from "@\/lib\/contract\/(\w+)"/gms)].map((match) => match[1]);
      expect(values.filter((module) => module !== "words")).toEqual([]);
    }
  });
});
