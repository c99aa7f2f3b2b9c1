import { acceptEditionRoute, readEditionOfferRoute } from "@/lib/contract/edition-change";
import { acceptEdition } from "@/lib/server/eligibility/accept-edition";
import { readEditionOffer } from "@/lib/server/eligibility/read-edition-offer";
import { handle } from "@/lib/server/handle";

export const GET = handle(readEditionOfferRoute, readEditionOffer);
export const POST = handle(acceptEditionRoute, acceptEdition);
