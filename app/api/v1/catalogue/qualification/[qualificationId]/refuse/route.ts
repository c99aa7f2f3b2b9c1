import { refuseQualificationRoute } from "@/lib/contract/qualification";
import { handle } from "@/lib/server/handle";
import { refuseQualification } from "@/lib/server/qualification/refuse-qualification";

export const POST = handle(refuseQualificationRoute, refuseQualification);
