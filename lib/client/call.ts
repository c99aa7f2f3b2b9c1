import type { z } from "zod";
import type { Problem, Route } from "@/lib/contract/route";
import type { Address } from "./address";

/** A refused or failed request, as the server says it or, when it said nothing readable, as the browser saw it. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  constructor(
    readonly problem: Problem,
    /** Seconds after which the server wants to be asked again; null when it said nothing of it. */
    readonly retryAfter: number | null = null,
  ) {
    super(problem.code);
  }
}

/** What a call must carry: only the parts that the route declares. */
type Part<Name extends string, S extends z.ZodType> =
  Record<never, never> extends z.input<S> ? { [K in Name]?: z.input<S> } : { [K in Name]: z.input<S> };
type Body<B extends z.ZodType> = undefined extends z.input<B> ? { body?: undefined } : { body: z.input<B> };
export type CallInput<R extends Route> = Part<"params", R["params"]> & Part<"query", R["query"]> & Body<R["body"]>;

/** Asks the server. Throws `ProblemError` for every refusal, also when the network is away (`code: "network"`). */
export async function call<R extends Route>(
  route: R | Address<R>,
  input: CallInput<R>,
  signal?: AbortSignal,
): Promise<z.output<R["response"]>> {
  const { params, query, body } = input as { params?: object; query?: object; body?: unknown };
  return ask(urlOf(route.path, params, query), {
    method: route.method,
    headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
}

/** Sends a file as it is, where how far it has gone need not be told. Throws as `call` does. */
export function callWithFile<R extends Route>(
  route: Address<R>,
  input: { readonly params: z.input<R["params"]>; readonly query: z.input<R["query"]> },
  file: File,
): Promise<z.output<R["response"]>> {
  return ask(urlOf(route.path, input.params as object, input.query as object), {
    method: route.method,
    headers: { accept: "application/json", "content-type": "application/octet-stream" },
    body: file,
  });
}

/** Parsed by the server against the same contract: parsing again here would only cost the reader time. */
async function ask<Output>(url: string, init: RequestInit): Promise<Output> {
  return (await (await goodAnswer(url, init)).json()) as Output;
}

/** A good answer as it came, for what is no JSON. Throws as `call` does. */
export async function goodAnswer(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await send(url, init);
  if (!response.ok) throw new ProblemError(await problemOf(response), secondsOf(response));
  return response;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: "same-origin", cache: "no-store" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ProblemError(bareProblem(0, "network", ""));
  }
}

/** The address of a route: `{name}` filled from `params`, absent query values left out. */
export function urlOf(path: string, params: object = {}, query: object = {}): string {
  const given = new Map<string, unknown>(Object.entries(params));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given.get(name);
    if (value === undefined || value === null || value === "") throw new Error(`${path}: ${name} is missing`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(key, String(value));
  }
  const text = search.toString();
  return text === "" ? filled : `${filled}?${text}`;
}

function secondsOf(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** Reads the problem document of a refusal; an answer that is none (a proxy's page) still gives a status and a number to quote. */
export async function problemOf(response: Response): Promise<Problem> {
  const requestId = response.headers.get("x-request-id") ?? "";
  try {
    const document: unknown = await response.json();
    if (isProblem(document)) return document;
  } catch {
    // not JSON: said below
  }
  return bareProblem(response.status, response.status >= 500 ? "internal" : "unreadable", requestId);
}

function isProblem(document: unknown): document is Problem {
  return (
    typeof document === "object" &&
    document !== null &&
    "code" in document &&
    typeof document.code === "string" &&
    "status" in document &&
    typeof document.status === "number" &&
    "requestId" in document &&
    typeof document.requestId === "string"
  );
}

function bareProblem(status: number, code: string, requestId: string): Problem {
  return { type: "about:blank", title: code, status, code, requestId };
}

/** A refusal that the page itself makes, by its code. */
export function refusalOf(code: string): ProblemError {
  return new ProblemError(bareProblem(0, code, ""));
}

/** The problem inside any thrown value: what screens show. */
export function problemIn(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : bareProblem(0, "internal", "");
}

/** Words by key, as a translator has them. */
interface Words {
  (key: string, values?: Readonly<Record<string, string>>): string;
  has(key: string): boolean;
}

/** A refusal in words: by its code in those of the area, then in everybody's (`problem.<code>`), else by the sort of answer it is. */
export function problemWords(error: unknown, own: Words | null, common: Words): string {
  const { code, status, params = {} } = problemIn(error);
  if (own?.has(code)) return own(code, params);
  if (common.has(`problem.${code}`)) return common(`problem.${code}`, params);
  return common(status === 409 ? "problem.conflict" : "problem.internal");
}

/** What every error face says beside its title: why, as far as it is known, and the number to quote. */
export function problemFace(error: unknown, own: Words | null, common: Words) {
  return {
    detail: problemWords(error, own, common),
    requestId: problemIn(error).requestId || null,
    requestIdLabel: common("error.reference"),
    retryLabel: common("retry"),
  };
}
