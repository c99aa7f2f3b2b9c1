import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Problem, Route } from "@/lib/contract/route";
import { readWithin, streamWithin } from "./body";
import type { Caller } from "./database";
import { env } from "./env";
import { Forbidden, Invalid, Refusal, TooMany, Unprocessable } from "./errors";
import { faultOf } from "./fault";
import { log } from "./log";
import { callerOf, setSessionCookie } from "./session";
import type { Download, RenewingUseCase, Upload, UseCase } from "./use-case";

const BODY_LIMIT = 1_000_000;
/** A streamed file: far above any inventory seen, and an end to what never ends. */
const UPLOAD_LIMIT = 8_000_000_000;
type Context = { params: Promise<Record<string, string | string[] | undefined>> };
type AnyUseCase =
  | UseCase<z.ZodType, unknown>
  | RenewingUseCase<z.ZodType, unknown>
  | Upload<z.ZodType<{ organisationId: string }>, unknown>;

/** HTTP ↔ use case: caller, Origin and content type, parsing, problems. Every route.ts is one line of this. */
export function handle<U extends AnyUseCase>(
  route: Route,
  operation: U,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const requestId = randomUUID();
    const since = performance.now();
    try {
      refuseForeignOrigin(request, route);
      const caller = await callerOf(request.headers, requestId);
      const input = { ...Object.fromEntries(new URL(request.url).searchParams), ...(await context.params) };
      const answered = await answer(route, operation, caller, input, request);
      log.info({ requestId, route: route.path, method: route.method, ms: Math.round(performance.now() - since) }, "answered");
      return answered;
    } catch (error) {
      return problem(error, requestId, route);
    }
  };
}

async function answer(
  route: Route,
  operation: AnyUseCase,
  caller: Caller,
  input: Record<string, unknown>,
  request: Request,
): Promise<Response> {
  const headers = { "cache-control": "no-store", "x-request-id": caller.requestId };
  if ("receive" in operation) {
    requireType(request, "application/octet-stream");
    const result = await operation.receive(caller, input as never, streamWithin(request, UPLOAD_LIMIT));
    return Response.json(route.response.parse(result), { headers });
  }
  const body = route.method === "GET" ? {} : await readBody(request);
  if ("renew" in operation) {
    const { result, session } = await operation.renew(caller, { ...body, ...input });
    if (session) await setSessionCookie(session);
    return Response.json(route.response.parse(result), { headers });
  }
  const result = await operation(caller, { ...body, ...input });
  if (operation.kind !== "download" && operation.kind !== "personal-download")
    return Response.json(route.response.parse(result), { headers });
  const file = result as Download;
  return new Response(toStream(file.body), {
    headers: {
      ...headers,
      "content-type": file.contentType,
      "content-disposition": dispositionOf(file.fileName),
    },
  });
}

/** Never shown in the page's place. A name with accents is given in both ways: old clients read the first (RFC 6266). */
function dispositionOf(fileName: string): string {
  const plain = `attachment; filename="${fileName.replace(/[^\w.-]+/g, "_")}"`;
  const whole = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return whole === fileName ? plain : `${plain}; filename*=UTF-8''${whole}`;
}

/** Writes must come from our own pages: another site's form or script is refused before anything is read. */
function refuseForeignOrigin(request: Request, route: Route): void {
  if (route.method === "GET") return;
  const origin = request.headers.get("origin");
  if (origin !== new URL(env().NEXTAUTH_URL).origin) throw new Forbidden("foreign-origin");
}

function requireType(request: Request, type: string): void {
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== type)
    throw new Unprocessable("content-type", { expected: type });
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const given = await readWithin(request, BODY_LIMIT);
  if (given.length === 0) return {};
  requireType(request, "application/json");
  try {
    const body: unknown = JSON.parse(given.toString("utf8"));
    if (body && typeof body === "object" && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // answered below
  }
  throw new Invalid([{ field: "", message: "a JSON object was expected" }]);
}

function toStream(body: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = body[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

function problem(error: unknown, requestId: string, route: Route): Response {
  const refusal = error instanceof Refusal ? error : busy(error);
  const status = refusal?.status ?? 500;
  if (status >= 500) log.error({ requestId, route: route.path, method: route.method, error: faultOf(error) }, "request failed");
  else log.info({ requestId, route: route.path, method: route.method, status, code: refusal?.code }, "request refused");
  const document: Problem = {
    type: "about:blank",
    title: refusal?.code ?? "internal",
    status,
    code: refusal?.code ?? "internal",
    requestId,
    ...(refusal ? { params: { ...refusal.params } } : {}),
    ...(error instanceof Invalid ? { invalid: error.fields.map((field) => ({ ...field })) } : {}),
  };
  const headers = {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "x-request-id": requestId,
    ...(status === 503 ? { "retry-after": "2" } : {}),
    ...(error instanceof TooMany ? { "retry-after": String(error.seconds) } : {}),
  };
  return new Response(JSON.stringify(document), { status, headers });
}

/** P2028: no transaction slot in time. P1001/P1017/P2024: the database is away or the pool is full. */
function busy(error: unknown): Refusal | null {
  const code = error && typeof error === "object" && "code" in error ? error.code : null;
  return code === "P2028" || code === "P1001" || code === "P1017" || code === "P2024" ? new Refusal(503, "busy") : null;
}
