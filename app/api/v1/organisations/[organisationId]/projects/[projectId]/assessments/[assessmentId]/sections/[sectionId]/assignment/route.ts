import { assignSectionRoute } from "@/lib/contract/assessment";
import { assignSection } from "@/lib/server/assessment/assign-section";
import { handle } from "@/lib/server/handle";

export const PUT = handle(assignSectionRoute, assignSection);
