import type { PlatformRole } from "@/lib/domain/access/policy";
import { isDemonstration } from "../env";

export interface DemoAccount {
  readonly role: "project-lead" | "consultant" | "executive" | PlatformRole;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Known passwords on purpose: they exist in demonstration mode only, which is bound to the loopback address. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    role: "project-lead",
    email: "cheffe.projet@demonstration.invalid",
    name: "Claire Fontaine",
    password: "demonstration-cheffe-de-projet",
  },
  { role: "consultant", email: "consultant@demonstration.invalid", name: "Karim Benali", password: "demonstration-consultant" },
  { role: "executive", email: "direction@demonstration.invalid", name: "Hélène Marchand", password: "demonstration-direction" },
  {
    role: "portfolio-executive",
    email: "portefeuille@demonstration.invalid",
    name: "Sophie Aubert",
    password: "demonstration-portefeuille",
  },
  {
    role: "administrator",
    email: "administration@demonstration.invalid",
    name: "Marc Delorme",
    password: "demonstration-administration",
  },
  {
    role: "catalogue-editor",
    email: "catalogue@demonstration.invalid",
    name: "Nadia Rousseau",
    password: "demonstration-catalogue",
  },
  {
    role: "catalogue-approver",
    email: "approbation@demonstration.invalid",
    name: "Étienne Vasseur",
    password: "demonstration-approbation",
  },
];

/** The accounts the sign-in page may offer, or null outside demonstration mode. */
export function demoAccounts(): readonly DemoAccount[] | null {
  return isDemonstration() ? DEMO_ACCOUNTS : null;
}
