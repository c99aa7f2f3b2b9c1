import { downloadEngagementsRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadEngagements } from "@/lib/server/table/download-engagements";

export const GET = handle(downloadEngagementsRoute, downloadEngagements);
