import type { z } from "zod";
import { ALL_ROUTES, type ListedRoute } from "@/lib/contract/all-routes";
import { camelCase } from "@/lib/contract/openapi";
import type { UseCase } from "./use-case";

export type LoadedRoute = ListedRoute & { readonly operation: UseCase<z.ZodType, unknown> };

/** Every route of the API with its use case: what the tests over all routes are made from. */
export function loadRoutes(): Promise<LoadedRoute[]> {
  return Promise.all(
    ALL_ROUTES.map(async (listed) => {
      const [area = "", name = ""] = listed.useCase.split("/");
      const module = (await import(`./${area}/${name}.ts`)) as Readonly<Record<string, LoadedRoute["operation"] | undefined>>;
      const operation = module[camelCase(name)];
      if (!operation?.kind) throw new Error(`lib/server/${listed.useCase}.ts exports no use case ${camelCase(name)}`);
      return { ...listed, operation };
    }),
  );
}

/** Names of the ids in a route's path. */
export function idsOf({ route }: ListedRoute): string[] {
  return Object.keys(route.params.shape);
}
