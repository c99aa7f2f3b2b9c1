import { downloadRejectionsRoute } from "@/lib/contract/inventory";
import { handle } from "@/lib/server/handle";
import { downloadRejections } from "@/lib/server/inventory/download-rejections";

export const GET = handle(downloadRejectionsRoute, downloadRejections);
