import { downloadDerogationsRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadDerogations } from "@/lib/server/table/download-derogations";

export const GET = handle(downloadDerogationsRoute, downloadDerogations);
