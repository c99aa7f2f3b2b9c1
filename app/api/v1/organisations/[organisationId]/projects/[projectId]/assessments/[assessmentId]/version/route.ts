import { acceptVersionRoute, previewVersionRoute } from "@/lib/contract/assessment";
import { acceptVersion } from "@/lib/server/assessment/accept-version";
import { previewVersion } from "@/lib/server/assessment/preview-version";
import { handle } from "@/lib/server/handle";

export const GET = handle(previewVersionRoute, previewVersion);
export const PUT = handle(acceptVersionRoute, acceptVersion);
