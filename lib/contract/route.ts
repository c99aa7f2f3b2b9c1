import { z } from "zod";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Shape = z.ZodObject<z.ZodRawShape>;
const Nothing = z.strictObject({});
export type Nothing = typeof Nothing;

/** One HTTP operation, declared once: the handler parses with it, the browser calls with it, the isolation test is made from it. */
export interface Route<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** `/api/v1/organisations/{organisationId}/…`: every `{name}` is a key of `params`. */
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  /** `z.undefined()` when there is none. */
  readonly body: B;
  readonly response: R;
  /** A valid request, but for the ids in the path: documents the operation, and is what the isolation test sends. */
  readonly example: Readonly<{ query: Readonly<Record<string, unknown>>; body: unknown }>;
}

type Given<K extends string, T> = Record<never, never> extends T ? { [N in K]?: T } : { [N in K]: T };
type ExampleQuery<Q extends z.ZodType> = Given<"query", z.input<Q>>;
type ExampleBody<B extends z.ZodType> = undefined extends z.input<B> ? { body?: undefined } : { body: z.input<B> };
/** Required as soon as a query field or a body is. */
type Example<Q extends z.ZodType, B extends z.ZodType> = Given<"example", ExampleQuery<Q> & ExampleBody<B>>;

interface Parts<P, Q, B, R> {
  method: Method;
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
}
type Declared<P, Q extends z.ZodType, B extends z.ZodType, R> = Parts<P, Q, B, R> & Example<Q, B>;

/** Declares a route; absent parts are empty. */
export function defineRoute<
  R extends z.ZodType,
  P extends Shape = Nothing,
  Q extends Shape = Nothing,
  B extends z.ZodType = z.ZodUndefined,
>(route: Declared<P, Q, B, R>): Route<P, Q, B, R> {
  const { example } = route as { example?: { query?: Record<string, unknown>; body?: unknown } };
  return {
    method: route.method,
    path: route.path,
    summary: route.summary,
    params: (route.params ?? Nothing) as P,
    query: (route.query ?? Nothing) as Q,
    body: (route.body ?? z.undefined()) as B,
    response: route.response,
    example: { query: example?.query ?? {}, body: example?.body },
  };
}

/** Where a project's things live: in every path from the first migration. */
export const OrganisationPath = z.strictObject({ organisationId: z.uuid() });
export const ProjectPath = OrganisationPath.extend({ projectId: z.uuid() });

/** A keyset page: `after` is the opaque cursor of the previous answer. */
export const PageQuery = z.strictObject({
  after: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() });
}

/** RFC 9457. The wire carries `code`; the browser translates it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  requestId: z.string(),
  params: z.record(z.string(), z.string()).optional(),
  invalid: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
