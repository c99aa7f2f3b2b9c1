import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ALL_ROUTES } from "./all-routes";
import { camelCase, openApiDocument } from "./openapi";

const APP = path.join(process.cwd(), "app");
const fileOf = (route: string) => `${route.replace(/^\//, "").replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;
const textOf = (file: string) => readFileSync(path.join(APP, file), "utf8");

/** What may answer without a use case, each with its reason. */
const OWN_ANSWER: Readonly<Record<string, string>> = {
  "api/auth/[...nextauth]/route.ts": "sign-in and sign-out of NextAuth",
  "api/v1/openapi.json/route.ts": "the description of the API: it holds no datum",
  "healthz/route.ts": "the process is alive",
  "readyz/route.ts": "the database answers and is migrated",
};
const IMPORT = /^import \{ [\w, ]+ \} from "@\/lib\/(?:server\/handle|contract\/[\w-]+|server\/[\w-]+\/[\w-]+)";$/;
const ANSWER = /^export const (GET|POST|PUT|PATCH|DELETE) = handle\((\w+)Route, \2\);$/;

const Document = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        parameters: z.array(
          z.object({ name: z.string(), in: z.enum(["path", "query"]), required: z.boolean(), schema: z.looseObject({}) }),
        ),
        requestBody: z.object({ content: z.record(z.string(), z.looseObject({})) }).optional(),
        responses: z.record(
          z.string(),
          z.object({ content: z.record(z.string(), z.looseObject({ schema: z.looseObject({}) })) }),
        ),
      }),
    ),
  ),
});

describe("all routes", () => {
  it("each have one file of one line per method, which names their contract and their use case", () => {
    for (const { route, useCase } of ALL_ROUTES) {
      const text = textOf(fileOf(route.path));
      const name = camelCase(useCase.split("/")[1] ?? "");
      expect(text).toContain(`export const ${route.method} = handle(${name}Route, ${name});`);
      expect(text).toContain(`import { ${name} } from "@/lib/server/${useCase}";`);
      expect(existsSync(path.join(process.cwd(), "lib/server", `${useCase}.ts`)), useCase).toBe(true);
    }
  });

  it("are all in the list: a route.ts holds imports and lines of handle(), each of them listed, and nothing else", () => {
    const listed = new Set(ALL_ROUTES.map(({ route }) => `${fileOf(route.path)} ${route.method}`));
    const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)route\.[jt]sx?$/.test(file));
    expect(files.length).toBeGreaterThan(15);
    for (const file of files.filter((one) => !(one in OWN_ANSWER))) {
      const lines = textOf(file)
        .replace(/\{\s+([\w,\s]+?),?\s+\}/g, (_, names: string) => `{ ${names.replace(/\s+/g, " ")} }`)
        .split("\n")
        .filter((line) => line !== "" && !IMPORT.test(line));
      expect(lines, file).not.toEqual([]);
      for (const line of lines) {
        const method = ANSWER.exec(line)?.[1];
        expect(method, `${file}: ${line}`).toBeDefined();
        expect(listed.has(`${file} ${method}`), `${method} ${file}`).toBe(true);
      }
    }
  });

  it("each give a valid example of what they take", () => {
    for (const listed of ALL_ROUTES) {
      const { query, body, example } = listed.route;
      expect(query.safeParse(example.query).error, listed.useCase).toBeUndefined();
      expect(body.safeParse(example.body).error, listed.useCase).toBeUndefined();
    }
  });

  it("declare each part of their path, and nothing twice", () => {
    for (const { route } of ALL_ROUTES) {
      const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(route.params.shape).sort(), route.path).toEqual(named.sort());
    }
    const keys = ALL_ROUTES.map(({ route }) => `${route.method} ${route.path}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("openApiDocument", () => {
  const document = Document.parse(JSON.parse(JSON.stringify(openApiDocument())));

  it("describes every route, with each of its parameters and its answer", () => {
    const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(described).toHaveLength(ALL_ROUTES.length);
    for (const { route, requestMedia } of ALL_ROUTES) {
      const operation = document.paths[route.path]?.[route.method.toLowerCase()];
      const names = operation?.parameters.map((parameter) => parameter.name).sort();
      expect(names, route.path).toEqual([...Object.keys(route.params.shape), ...Object.keys(route.query.shape)].sort());
      expect(Object.keys(operation?.responses ?? {})).toEqual(["200", "default"]);
      expect(operation?.requestBody !== undefined).toBe(!(route.body instanceof z.ZodUndefined) || requestMedia !== undefined);
    }
  });

  it("says which parameters must be given", () => {
    const parameters = document.paths["/api/v1/organisations/{organisationId}/projects/{projectId}/imports"]?.post?.parameters;
    expect(
      parameters
        ?.filter((one) => one.required)
        .map((one) => one.name)
        .sort(),
    ).toEqual(["fileName", "organisationId", "projectId"]);
    const listed = document.paths["/api/v1/organisations/{organisationId}/projects/{projectId}/workloads"]?.get?.parameters;
    expect(listed?.find((one) => one.name === "limit")).toMatchObject({
      required: false,
      schema: { type: "integer", maximum: 200 },
    });
  });

  it("shows an example of every body", () => {
    for (const listed of ALL_ROUTES) {
      const { path: at, method, body, example } = listed.route;
      const content = document.paths[at]?.[method.toLowerCase()]?.requestBody?.content ?? {};
      const shown = listed.requestMedia ? listed.requestExample : example.body;
      if (listed.requestMedia || !(body instanceof z.ZodUndefined))
        expect(Object.values(content), at).toEqual([expect.objectContaining({ example: shown })]);
    }
  });

  it("gives every operation a name of its own", () => {
    const names = Object.values(document.paths).flatMap((methods) => Object.values(methods).map((one) => one.operationId));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("readEstate");
  });
});
