import { erasePersonRoute, previewErasureRoute } from "@/lib/contract/erasure";
import { erasePerson } from "@/lib/server/administration/erase-person";
import { previewErasure } from "@/lib/server/administration/preview-erasure";
import { handle } from "@/lib/server/handle";

export const GET = handle(previewErasureRoute, previewErasure);
export const POST = handle(erasePersonRoute, erasePerson);
