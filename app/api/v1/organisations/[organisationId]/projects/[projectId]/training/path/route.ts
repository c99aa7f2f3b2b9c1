import { readPathRoute } from "@/lib/contract/training";
import { handle } from "@/lib/server/handle";
import { readPath } from "@/lib/server/training/read-path";

export const GET = handle(readPathRoute, readPath);
