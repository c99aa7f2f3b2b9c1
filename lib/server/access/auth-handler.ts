import NextAuth from "next-auth";
import { authOptions } from "./auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** NextAuth's own sign-in and sign-out: the one exception to "routes are handle(route, use case)". */
export function authHandler(request: Request, context: Context): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions()) as Promise<Response>;
}
