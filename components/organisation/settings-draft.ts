import type { OrganisationSettings } from "@/lib/contract/organisation";
import type { LegalForm, Status } from "@/lib/domain/access/organisation";

/** The settings as a form holds them. */
export interface SettingsDraft {
  name: string;
  legalForm: LegalForm;
  statuses: Status[];
  siret: string;
  secondFactorRequired: boolean;
}

export function draftOf(settings: OrganisationSettings): SettingsDraft {
  const { name, legalForm, statuses, siret, secondFactorRequired } = settings;
  return { name, legalForm, statuses, siret: groupSiret(siret ?? ""), secondFactorRequired };
}

/** What to send: the fields that were touched, as the contract has them. An empty SIRET takes it away. */
export function changeOf(draft: SettingsDraft, touched: Partial<Record<keyof SettingsDraft, unknown>>) {
  return {
    ...(touched.name ? { name: draft.name } : {}),
    ...(touched.legalForm ? { legalForm: draft.legalForm } : {}),
    ...(touched.statuses ? { statuses: draft.statuses } : {}),
    ...(touched.siret ? { siret: draft.siret.trim() === "" ? null : draft.siret } : {}),
    ...(touched.secondFactorRequired ? { secondFactorRequired: draft.secondFactorRequired } : {}),
  };
}

/** `110 002 011 00044`: the SIREN in threes, then the establishment. */
function groupSiret(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, "$1 $2 $3 $4");
}
