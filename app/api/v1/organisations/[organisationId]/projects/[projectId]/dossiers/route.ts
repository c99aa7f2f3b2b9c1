import { listDossiersRoute, requestDossierRoute } from "@/lib/contract/dossier";
import { listDossiers } from "@/lib/server/dossier/list-dossiers";
import { requestDossier } from "@/lib/server/dossier/request-dossier";
import { handle } from "@/lib/server/handle";

export const GET = handle(listDossiersRoute, listDossiers);
export const POST = handle(requestDossierRoute, requestDossier);
