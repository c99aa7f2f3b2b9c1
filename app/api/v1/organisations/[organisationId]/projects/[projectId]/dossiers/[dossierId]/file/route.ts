import { downloadDossierRoute } from "@/lib/contract/dossier";
import { downloadDossier } from "@/lib/server/dossier/download-dossier";
import { handle } from "@/lib/server/handle";

export const GET = handle(downloadDossierRoute, downloadDossier);
