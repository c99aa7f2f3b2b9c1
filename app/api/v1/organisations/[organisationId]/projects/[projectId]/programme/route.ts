import { readProgrammeRoute } from "@/lib/contract/programme";
import { handle } from "@/lib/server/handle";
import { readProgramme } from "@/lib/server/programme/read-programme";

export const GET = handle(readProgrammeRoute, readProgramme);
