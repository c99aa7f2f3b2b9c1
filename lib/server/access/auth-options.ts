import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import type { Caller } from "../database";
import { env } from "../env";
import { cookieName, sessionCookieName } from "../session";
import { checkCredentials } from "./check-credentials";
import { SESSION_SECONDS, signInSession, signOutSession } from "./store-session";

const COOKIE = { httpOnly: true, sameSite: "lax", path: "/" } as const;

/**
 * NextAuth with one password provider, for one request. The token carries a session id only; what it may do is read from the
 * database each time. `onFailure`: NextAuth knows one refusal only and shows the words of any error, so that too many tries and a
 * database that is away are told beside it. `onLanguage` hears the language that the account of who signs in keeps.
 */
export function authOptions(
  caller: Caller,
  onFailure: (error: unknown) => void,
  onLanguage: (locale: Locale) => void = () => undefined,
): NextAuthOptions {
  const secure = env().NEXTAUTH_URL.startsWith("https://");
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: { ...COOKIE, secure } },
      csrfToken: { name: cookieName("portal.csrf"), options: { ...COOKIE, secure } },
      callbackUrl: { name: cookieName("portal.callback"), options: { ...COOKIE, secure } },
    },
    providers: [
      Credentials({
        name: "password",
        credentials: { email: {}, password: {} },
        authorize: (given) =>
          checkCredentials(caller, given).catch((error: unknown) => {
            onFailure(error);
            return null;
          }),
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (!user) return token;
        const { id, locale } = await signInSession(caller, user.id, new Date());
        const chosen = LOCALES.find((one) => one === locale);
        if (chosen) onLanguage(chosen);
        return { sid: id };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await signOutSession(caller, token.sid, new Date());
      },
    },
  };
}
