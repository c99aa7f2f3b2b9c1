import { handle } from "@/lib/server/handle";
import { query } from "@/lib/server/use-case";
import { read, readingRoute } from "../../../reading";

/** As the portal does everything: session, access, role and organisation proved in the transaction of the query. */
const reading = query({ permission: "workload.read", input: readingRoute.params, run: (scope, where) => read(scope.tx, where) });

export const GET = handle(readingRoute, reading);
