import { describe, expect, it } from "vitest";
import { authOptions } from "./auth-options";

Object.assign(process.env, {
  DATABASE_URL: "postgresql://nobody@localhost:1/none",
  NEXTAUTH_SECRET: "3kq9Zt0Yb1m2n3p4r5s6t7u8v9w0x1y2z3A4B5C6",
  NEXTAUTH_URL: "https://portail.exemple.fr",
});

describe("the cookies of a portal behind https", () => {
  const { cookies } = authOptions({ sessionId: null, requestId: "test" }, () => undefined);
  it.each(["sessionToken", "csrfToken", "callbackUrl"] as const)(
    "%s: out of reach of scripts, of other sites and of sibling domains",
    (name) => {
      const cookie = cookies?.[name];
      expect(cookie?.name).toMatch(/^__Host-portal\./);
      expect(cookie?.options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
    },
  );
});
