import { cancelDossierRoute } from "@/lib/contract/dossier";
import { cancelDossier } from "@/lib/server/dossier/cancel-dossier";
import { handle } from "@/lib/server/handle";

export const DELETE = handle(cancelDossierRoute, cancelDossier);
