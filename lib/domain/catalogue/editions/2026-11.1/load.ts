import type { Edition } from "@/lib/domain/catalogue/edition";
import { edition2026_11 } from "../2026-11/load";
import edition from "./edition.json" with { type: "json" };
import microsoft365 from "./microsoft-365.json" with { type: "json" };
import sources from "./sources.json" with { type: "json" };

const { rules, map, qualification } = edition2026_11;

/** The November 2026 edition with the services and features of Microsoft 365: the frozen files as they are, and what is added. */
export const edition2026_11_1 = {
  ...edition,
  sources: [...edition2026_11.sources, ...sources],
  services: [...edition2026_11.services, ...microsoft365],
  rules,
  map,
  qualification,
} as unknown as Edition;
