import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ALL_ROUTES } from "./all-routes";
import { camelCase, openApiDocument } from "./openapi";

const API = path.join(process.cwd(), "app/api/v1");
const fileOf = (route: string) => path.join(process.cwd(), "app", route.replace(/\{(\w+)\}/g, "[$1]"), "route.ts");

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
      const file = fileOf(route.path);
      expect(existsSync(file), file).toBe(true);
      const name = camelCase(useCase.split("/")[1] ?? "");
      const text = readFileSync(file, "utf8");
      expect(text).toContain(`export const ${route.method} = handle(${name}Route, ${name});`);
      expect(text).toContain(`import { ${name} } from "@/lib/server/${useCase}";`);
      expect(existsSync(path.join(process.cwd(), "lib/server", `${useCase}.ts`)), useCase).toBe(true);
    }
  });

  it("are all in the list: no route.ts answers a method that it does not name", () => {
    const listed = new Set(ALL_ROUTES.map(({ route }) => `${fileOf(route.path)} ${route.method}`));
    const files = readdirSync(API, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"));
    expect(files.length).toBeGreaterThan(15);
    for (const file of files.filter((one) => !one.startsWith("openapi.json"))) {
      const text = readFileSync(path.join(API, file), "utf8");
      for (const [, method] of text.matchAll(/^export (?:const|function|async function) (\w+)/gm)) {
        expect(listed.has(`${path.join(API, file)} ${method}`), `${method} ${file}`).toBe(true);
      }
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

  it("carry the organisation in the path, but for the catalogue and the list of one's own", () => {
    const open = ALL_ROUTES.filter(({ route }) => !("organisationId" in route.params.shape)).map(({ useCase }) => useCase);
    expect(open.sort()).toEqual([
      "access/list-organisations",
      "catalogue/list-editions",
      "catalogue/read-edition",
      "catalogue/read-service",
    ]);
  });
});

describe("openApiDocument", () => {
  const document = Document.parse(JSON.parse(JSON.stringify(openApiDocument())));

  it("describes every route, with each of its parameters and its answer", () => {
    const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(described).toHaveLength(ALL_ROUTES.length);
    for (const { route } of ALL_ROUTES) {
      const operation = document.paths[route.path]?.[route.method.toLowerCase()];
      const names = operation?.parameters.map((parameter) => parameter.name).sort();
      expect(names, route.path).toEqual([...Object.keys(route.params.shape), ...Object.keys(route.query.shape)].sort());
      expect(Object.keys(operation?.responses ?? {})).toEqual(["200", "default"]);
      expect(operation?.requestBody !== undefined).toBe(
        !(route.body instanceof z.ZodUndefined) || operation?.operationId === "uploadInventory",
      );
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

  it("gives every operation a name of its own", () => {
    const names = Object.values(document.paths).flatMap((methods) => Object.values(methods).map((one) => one.operationId));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("readEstate");
  });
});
