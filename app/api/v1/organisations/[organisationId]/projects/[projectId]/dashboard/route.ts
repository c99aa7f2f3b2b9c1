import { readDashboardRoute } from "@/lib/contract/dashboard";
import { readDashboard } from "@/lib/server/dashboard/read-dashboard";
import { handle } from "@/lib/server/handle";

export const GET = handle(readDashboardRoute, readDashboard);
