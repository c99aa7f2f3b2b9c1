import { downloadServicesRoute } from "@/lib/contract/table";
import { handle } from "@/lib/server/handle";
import { downloadServices } from "@/lib/server/table/download-services";

export const GET = handle(downloadServicesRoute, downloadServices);
