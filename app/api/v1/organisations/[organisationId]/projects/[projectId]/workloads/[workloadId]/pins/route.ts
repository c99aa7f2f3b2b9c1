import { pinResourcesRoute, unpinResourcesRoute } from "@/lib/contract/eligibility";
import { pinResources } from "@/lib/server/eligibility/pin-resources";
import { unpinResources } from "@/lib/server/eligibility/unpin-resources";
import { handle } from "@/lib/server/handle";

export const POST = handle(pinResourcesRoute, pinResources);
export const DELETE = handle(unpinResourcesRoute, unpinResources);
