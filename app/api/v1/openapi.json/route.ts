import { openApiDocument } from "@/lib/contract/openapi";

/** What the API is, for everybody: it holds no datum. */
export function GET(): Response {
  return Response.json(openApiDocument());
}
