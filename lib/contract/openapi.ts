import { z } from "zod";
import { ALL_ROUTES, type ListedRoute } from "./all-routes";
import { Problem } from "./route";

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 description of the API, derived from the routes: there is nothing to keep in step. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const listed of ALL_ROUTES) {
    const { path, method } = listed.route;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(listed) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Bleu Readiness Program portal", version: "1" },
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, "output") },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "portal.session" } },
    },
    security: [{ session: [] }],
  };
}

function operation(listed: ListedRoute): Json {
  const { route, useCase, responseMedia } = listed;
  const [area, name = ""] = useCase.split("/");
  const body = requestBody(listed);
  return {
    operationId: camelCase(name),
    tags: [area],
    summary: route.summary,
    parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query", route.example.query)],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      200: {
        description: "Done",
        content: { [responseMedia ?? "application/json"]: { schema: schemaOf(route.response, "output") } },
      },
      default: {
        description: "Refused (RFC 9457)",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function requestBody({ route: { body, example }, ...listed }: ListedRoute): Json | null {
  if (listed.requestMedia) return { [listed.requestMedia]: { example: listed.requestExample } };
  if (body instanceof z.ZodUndefined) return null;
  return { "application/json": { schema: schemaOf(body, "input"), example: example.body } };
}

/** Query values arrive as text and are coerced, so that it is their outcome which says what they may be. */
function parameters(shape: z.ZodObject, where: "path" | "query", examples: Json = {}): Json[] {
  return Object.entries(shape.shape).map(([name, schema]) => ({
    name,
    in: where,
    required: where === "path" || !z.safeParse(schema, undefined).success,
    schema: schemaOf(schema, "output"),
    ...(name in examples ? { example: examples[name] } : {}),
  }));
}

function schemaOf(schema: z.core.$ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io });
  return json;
}

/** `read-estate` → `readEstate`, which is also the name the use case is exported by. */
export function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
