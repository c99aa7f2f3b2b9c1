import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "../env";
import { sessionCookieName } from "../session";
import { pretendToVerify, verifyPassword } from "./password";
import { findCredential, openSession, revokeSession } from "./store-session";

/** Absolute length of a session, in seconds: one working day. */
const SESSION_SECONDS = 12 * 60 * 60;
const Given = z.object({ email: z.string().min(3).max(254), password: z.string().min(1).max(256) });

async function authorize(given: unknown): Promise<{ id: string; name: string; email: string } | null> {
  const parsed = Given.safeParse(given);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const person = await findCredential(email);
  if (!person) {
    await pretendToVerify(password);
    return null;
  }
  if (!(await verifyPassword(person.passwordHash, password))) return null;
  return { id: person.id, name: person.name, email: person.email };
}

/** NextAuth with one password provider. The token carries a session id only; what it may do is read from the database each time. */
export function authOptions(): NextAuthOptions {
  const secure = env().NEXTAUTH_URL.startsWith("https://");
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
    },
    providers: [Credentials({ name: "password", credentials: { email: {}, password: {} }, authorize })],
    callbacks: {
      async jwt({ token, user }) {
        if (!user) return token;
        return { sid: await openSession(user.id, new Date(Date.now() + SESSION_SECONDS * 1000)) };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await revokeSession(token.sid, new Date());
      },
    },
  };
}
