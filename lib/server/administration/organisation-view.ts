import type { AdministeredOrganisation } from "@/lib/contract/administration";
import { LEGAL_FORMS, STATUSES } from "@/lib/domain/access/organisation";
import type { ListedOrganisation } from "./store-organisation";

export function organisationView({ key: _, ...row }: ListedOrganisation): AdministeredOrganisation {
  const legalForm = LEGAL_FORMS.find((form) => form === row.legalForm);
  if (!legalForm) throw new Error(`unknown legal form ${row.legalForm}`);
  return {
    ...row,
    legalForm,
    statuses: STATUSES.filter((status) => row.statuses.includes(status)),
    createdAt: row.createdAt.toISOString(),
    leadInvitedUntil: row.leadInvitedUntil?.toISOString() ?? null,
  };
}
