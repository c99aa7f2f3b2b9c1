import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { Forbidden, Refusal, Unauthenticated } from "./errors";
import { faultOf } from "./fault";
import { log } from "./log";
import { isGone, secondFactorPath, signInPath } from "./session";

/**
 * What a page does with a refusal: nothing there → not found, role too weak → forbidden, session over → sign in and come back,
 * second factor owed → give it, or set one up where the organisation demands it.
 */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && "digest" in error) throw error;
    const words = await noted(error);
    if (error instanceof Unauthenticated)
      redirect(error.code === "second-factor-needed" ? await secondFactorPath() : await signInPath());
    if (error instanceof Forbidden && error.code === "second-factor-required") redirect("/account?required=second-factor");
    if (error instanceof Forbidden) forbidden();
    if (isGone(error)) notFound();
    throw new Error(words);
  }
}

/** Logged with the number of the request. What Next prints and sends of a fault is the sentence given back, none of its own words. */
async function noted(error: unknown): Promise<string> {
  const head = await headers();
  const requestId = head.get("x-request-id");
  const page = (head.get("x-pathname") ?? "").split("?")[0];
  if (error instanceof Refusal) log.info({ requestId, page, status: error.status, code: error.code }, "page refused");
  else log.error({ requestId, page, error: faultOf(error) }, "page failed");
  return `page failed (request ${requestId})`;
}
