import { listTermsRoute } from "@/lib/contract/glossary";
import { listTerms } from "@/lib/server/glossary/list-terms";
import { handle } from "@/lib/server/handle";

export const GET = handle(listTermsRoute, listTerms);
