import { readMoveRoute } from "@/lib/contract/move";
import { query } from "../use-case";
import { loadMove } from "./load-move";

/** What moving one workload into a separate cloud asks for. */
export const readMove = query({
  permission: "workload.read",
  input: readMoveRoute.params,

  run: (scope, input) => loadMove(scope, input),
});
