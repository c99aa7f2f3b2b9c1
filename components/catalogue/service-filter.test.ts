import { describe, expect, it } from "vitest";
import type { ServiceRow } from "@/lib/contract/catalogue";
import { selectServices } from "@/lib/domain/catalogue/select-services";
import { CatalogueAddress, catalogueHref, PAGE_SIZE, pageOf } from "./service-filter";

const aService = (over: Partial<ServiceRow> & { id: string }): ServiceRow => ({
  name: { fr: over.id, en: over.id },
  family: "network",
  nature: "mainstream",
  status: "unknown",
  whyNot: null,
  plannedFor: null,
  evidence: "none",
  pieces: 0,
  date: null,
  ...over,
});
const services = [
  aService({ id: "front-door", status: "not-planned", whyNot: "non-regional", evidence: "weak", date: "2025-03-25" }),
  aService({
    id: "vnet",
    name: { fr: "Réseau virtuel", en: "Virtual Network" },
    status: "available",
    evidence: "strong",
    date: "2026-03-01",
  }),
  aService({ id: "aks", family: "containers", status: "available", evidence: "weak", date: "2024-01-01" }),
  aService({ id: "foundry", family: "ai", status: "planned" }),
];
const address = (query: Record<string, string> = {}) => CatalogueAddress.parse(query);
const ids = (query: Record<string, string>, locale: "fr" | "en" = "fr") =>
  selectServices(services, address(query), locale).map(({ id }) => id);

describe("CatalogueAddress", () => {
  it("leaves out what it does not know", () => {
    expect(address({ family: "cheese", status: "<script>", sort: "colour", order: "up" })).toEqual({
      family: undefined,
      status: undefined,
      sort: "name",
      order: "ascending",
      page: 1,
    });
    expect(address({ page: "-3" }).page).toBe(1);
    expect(address({ page: "3" }).page).toBe(3);
  });
});

describe("pageOf", () => {
  const many = Array.from({ length: PAGE_SIZE * 2 + 3 }, (_, index) => index);
  it("cuts a list into pages that miss nothing", () => {
    expect([1, 2, 3].flatMap((page) => pageOf(many, page).shown)).toEqual(many);
    expect(pageOf(many, 1)).toMatchObject({ from: 1, to: PAGE_SIZE, before: null, after: 2 });
    expect(pageOf(many, 3)).toMatchObject({ from: PAGE_SIZE * 2 + 1, to: many.length, before: 2, after: null });
  });
  it("stays inside the list whatever page is asked", () => {
    expect(pageOf(many, 99)).toMatchObject({ to: many.length, after: null });
    expect(pageOf([], 7)).toEqual({ shown: [], from: 0, to: 0, before: null, after: null });
  });
});

describe("selectServices", () => {
  it("sorts by name in the language of the reader when nothing is asked", () => {
    expect(ids({})).toEqual(["aks", "foundry", "front-door", "vnet"]);
    expect(ids({}, "en").at(-1)).toBe("vnet");
  });
  it("finds words in either language, without accents or order", () => {
    expect(ids({ search: "reseau" })).toEqual(["vnet"]);
    expect(ids({ search: "NETWORK virtual" })).toEqual(["vnet"]);
    expect(ids({ search: "réseau front" })).toEqual([]);
  });
  it("applies every filter together", () => {
    expect(ids({ status: "available" })).toEqual(["aks", "vnet"]);
    expect(ids({ status: "available", evidence: "strong" })).toEqual(["vnet"]);
    expect(ids({ status: "available", family: "ai" })).toEqual([]);
  });
  it("sorts by status, evidence and date, both ways, names settling ties", () => {
    expect(ids({ sort: "status" })).toEqual(["aks", "vnet", "foundry", "front-door"]);
    expect(ids({ sort: "evidence", order: "descending" })).toEqual(["foundry", "aks", "front-door", "vnet"]);
    expect(ids({ sort: "date", order: "descending" })).toEqual(["vnet", "front-door", "aks", "foundry"]);
  });
});

describe("catalogueHref", () => {
  it("carries what was chosen and nothing else", () => {
    expect(catalogueHref(address())).toBe("/catalogue");
    expect(catalogueHref(address({ search: "été", status: "planned" }), { sort: "date" })).toBe(
      "/catalogue?search=%C3%A9t%C3%A9&status=planned&sort=date",
    );
    expect(catalogueHref(address({ status: "planned" }), { status: undefined })).toBe("/catalogue");
  });
  it("goes back to the first page when a filter or the order changes", () => {
    expect(catalogueHref(address({ page: "3" }), { sort: "date" })).toBe("/catalogue?sort=date");
    expect(catalogueHref(address({ status: "planned" }), { page: 2 })).toBe("/catalogue?status=planned&page=2");
  });
});
