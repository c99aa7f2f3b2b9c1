import { attestCriterionRoute, withdrawAttestationRoute } from "@/lib/contract/programme";
import { handle } from "@/lib/server/handle";
import { attestCriterion } from "@/lib/server/programme/attest-criterion";
import { withdrawAttestation } from "@/lib/server/programme/withdraw-attestation";

export const PUT = handle(attestCriterionRoute, attestCriterion);
export const DELETE = handle(withdrawAttestationRoute, withdrawAttestation);
