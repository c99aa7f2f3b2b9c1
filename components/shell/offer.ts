import type { MyOrganisations } from "@/lib/contract/access";
import { platformAllows } from "@/lib/domain/access/policy";

/** Pages outside every organisation that somebody is offered. */
export const OFFERS = ["myAccount", "portfolio", "administration"] as const;
export type Offer = (typeof OFFERS)[number];
export const OFFER_PATHS: Readonly<Record<Offer, string>> = {
  myAccount: "/account",
  portfolio: "/portfolio",
  administration: "/admin",
};

/** A portfolio is for those who accompany several organisations or oversee all; the administration for those who run it. */
export function offersOf({ organisations, platformRoles }: Pick<MyOrganisations, "organisations" | "platformRoles">): Offer[] {
  const engaged = organisations.filter(({ role }) => role === "consultant").length;
  const offered: Readonly<Record<Offer, boolean>> = {
    myAccount: true,
    portfolio: engaged >= 2 || platformRoles.includes("portfolio-executive"),
    administration: platformAllows(platformRoles, "organisation.administer"),
  };
  return OFFERS.filter((offer) => offered[offer]);
}
