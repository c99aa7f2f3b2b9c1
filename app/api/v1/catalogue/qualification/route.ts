import { draftQualificationRoute, listQualificationRoute } from "@/lib/contract/qualification";
import { handle } from "@/lib/server/handle";
import { draftQualification } from "@/lib/server/qualification/draft-qualification";
import { listQualification } from "@/lib/server/qualification/list-qualification";

export const GET = handle(listQualificationRoute, listQualification);
export const POST = handle(draftQualificationRoute, draftQualification);
