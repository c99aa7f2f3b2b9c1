import { importCompletionsRoute } from "@/lib/contract/training-people";
import { handle } from "@/lib/server/handle";
import { importCompletions } from "@/lib/server/training/import-completions";

export const POST = handle(importCompletionsRoute, importCompletions);
