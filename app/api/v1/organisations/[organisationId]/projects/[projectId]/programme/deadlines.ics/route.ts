import { downloadDeadlinesRoute } from "@/lib/contract/programme";
import { handle } from "@/lib/server/handle";
import { downloadDeadlines } from "@/lib/server/programme/download-deadlines";

export const GET = handle(downloadDeadlinesRoute, downloadDeadlines);
