import { downloadWorkloadsRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadWorkloads } from "@/lib/server/table/download-workloads";

export const GET = handle(downloadWorkloadsRoute, downloadWorkloads);
