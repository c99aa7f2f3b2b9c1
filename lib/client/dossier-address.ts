import type * as dossier from "@/lib/contract/dossier";
import { type Address, PROJECT } from "./address";

// The eligibility dossiers of a project. `address.test.ts` holds these to the contract too.

const DOSSIERS = `${PROJECT}/dossiers`;
const DOSSIER = `${DOSSIERS}/{dossierId}`;

export const listDossiers: Address<typeof dossier.listDossiersRoute> = { method: "GET", path: DOSSIERS };
export const requestDossier: Address<typeof dossier.requestDossierRoute> = { method: "POST", path: DOSSIERS };
export const cancelDossier: Address<typeof dossier.cancelDossierRoute> = { method: "DELETE", path: DOSSIER };
export const downloadDossier: Address<typeof dossier.downloadDossierRoute> = { method: "GET", path: `${DOSSIER}/file` };
