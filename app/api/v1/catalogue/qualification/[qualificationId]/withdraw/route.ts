import { withdrawQualificationRoute } from "@/lib/contract/qualification";
import { handle } from "@/lib/server/handle";
import { withdrawQualification } from "@/lib/server/qualification/withdraw-qualification";

export const POST = handle(withdrawQualificationRoute, withdrawQualification);
