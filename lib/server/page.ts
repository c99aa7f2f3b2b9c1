import { forbidden, notFound, redirect } from "next/navigation";
import { Forbidden, Unauthenticated } from "./errors";
import { isGone, signInPath } from "./session";

/** What a page does with a refusal: nothing there → not found, role too weak → forbidden, session over → sign in and come back. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Unauthenticated) redirect(await signInPath());
    if (error instanceof Forbidden) forbidden();
    if (isGone(error)) notFound();
    throw error;
  }
}
