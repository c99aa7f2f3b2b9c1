import { approveQualificationRoute } from "@/lib/contract/qualification";
import { handle } from "@/lib/server/handle";
import { approveQualification } from "@/lib/server/qualification/approve-qualification";

export const POST = handle(approveQualificationRoute, approveQualification);
