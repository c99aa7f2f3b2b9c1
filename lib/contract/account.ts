import { z } from "zod";
import { LONGEST_PASSWORD } from "@/lib/domain/access/password";
import { ROLES } from "@/lib/domain/access/policy";
import { LOCALES } from "@/lib/domain/locale";
import { Person } from "./access";
import { defineRoute } from "./route";

/** Generous: a password is judged by its characters once they are normalised, and a wrong one must not be told by its length. */
const Password = z
  .string()
  .min(1)
  .max(2 * LONGEST_PASSWORD);
const Email = z.string().trim().toLowerCase().min(3).max(254);
const Token = z.string().regex(/^[\w-]{43}$/);
/** Six digits of an application, or a recovery code; spaces and hyphens as people type them. */
const Code = z.string().trim().min(6).max(40);
const A_CODE = { code: "123456" };

const AccountView = z.strictObject({
  person: Person,
  secondFactor: z.strictObject({
    /** Null: none is set up. */
    since: z.iso.datetime().nullable(),
    recoveryCodesLeft: z.number().int(),
  }),
  organisations: z.array(
    z.strictObject({ id: z.uuid(), name: z.string(), role: z.enum(ROLES), secondFactorRequired: z.boolean() }),
  ),
});
export type AccountView = z.infer<typeof AccountView>;

const SessionView = z.strictObject({
  id: z.uuid(),
  /** Browser and system in words; empty when neither is known. */
  device: z.string(),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  /** The one that asks. */
  current: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;
const SessionList = z.strictObject({ items: z.array(SessionView) });
export type SessionList = z.infer<typeof SessionList>;

const Nothing = z.strictObject({});
const Ended = z.strictObject({ ended: z.number().int() });
const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const readAccountRoute = defineRoute({
  method: "GET",
  path: "/api/v1/account",
  summary: "One's own account",
  response: AccountView,
});
export const editAccountRoute = defineRoute({
  method: "PATCH",
  path: "/api/v1/account",
  summary: "Change one's own name",
  body: z.strictObject({ name: z.string().trim().min(1).max(120) }),
  example: { body: { name: "Claire Fontaine" } },
  response: Person,
});

export const chooseLanguageRoute = defineRoute({
  method: "PUT",
  path: "/api/v1/account/language",
  summary: "Choose one's own language: of pages wherever one signs in, and of mails",
  body: z.strictObject({ locale: z.enum(LOCALES) }),
  example: { body: { locale: "en" } },
  response: z.strictObject({ locale: z.enum(LOCALES) }),
});
export const hideFirstStepsRoute = defineRoute({
  method: "PUT",
  path: "/api/v1/account/first-steps",
  summary: "Put one's own first steps away, or have them shown again",
  body: z.strictObject({ hidden: z.boolean() }),
  example: { body: { hidden: true } },
  response: z.strictObject({ hidden: z.boolean() }),
});

export const listSessionsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/account/sessions",
  summary: "One's own running sessions",
  response: SessionList,
});
export const revokeSessionRoute = defineRoute({
  method: "DELETE",
  path: "/api/v1/account/sessions/{sessionId}",
  summary: "End one of one's own sessions",
  params: z.strictObject({ sessionId: z.uuid() }),
  response: Ended,
});
export const revokeOtherSessionsRoute = defineRoute({
  method: "DELETE",
  path: "/api/v1/account/sessions",
  summary: "End all of one's own sessions but this one",
  response: Ended,
});

export const changePasswordRoute = defineRoute({
  method: "PUT",
  path: "/api/v1/account/password",
  summary: "Change one's own password; ends the other sessions",
  body: z.strictObject({ current: Password, password: Password }),
  example: { body: { current: "an example of the present one", password: "an example of the next one" } },
  response: Nothing,
});
export const requestPasswordResetRoute = defineRoute({
  method: "POST",
  path: "/api/v1/password-resets",
  summary: "Ask for a link by which to set a password; the answer tells nobody whether there is such an account",
  /** `locale`: the language of the mail. */
  body: z.strictObject({ email: Email, locale: z.enum(LOCALES).default("fr") }),
  example: { body: { email: "name@organisation.example" } },
  response: Nothing,
});
export const resetPasswordRoute = defineRoute({
  method: "POST",
  path: "/api/v1/password-resets/use",
  summary: "Set a password by a link; ends every session",
  body: z.strictObject({ token: Token, password: Password }),
  example: { body: { token: "x".repeat(43), password: "an example of the next one" } },
  response: Nothing,
});

const SecondFactorStart = z.strictObject({
  /** In groups of four, for typing. */
  secret: z.string(),
  /** `otpauth://…`, for a telephone to open. */
  uri: z.string(),
  /** The same as a picture: an SVG path of dark modules in a square of so many. */
  picture: z.strictObject({ size: z.number().int(), path: z.string() }),
});
export type SecondFactorStart = z.infer<typeof SecondFactorStart>;

export const startSecondFactorRoute = defineRoute({
  method: "POST",
  path: "/api/v1/account/second-factor",
  summary: "Begin setting up a second factor",
  body: z.strictObject({ password: Password }),
  example: { body: { password: "an example of the present one" } },
  response: SecondFactorStart,
});
export const confirmSecondFactorRoute = defineRoute({
  method: "POST",
  path: "/api/v1/account/second-factor/confirm",
  summary: "Turn the second factor on by a first code",
  body: z.strictObject({ code: Code }),
  example: { body: A_CODE },
  response: RecoveryCodes,
});
export const giveSecondFactorRoute = defineRoute({
  method: "POST",
  path: "/api/v1/account/second-factor/give",
  summary: "Give the second factor in this session: a code, or a recovery code",
  body: z.strictObject({ code: Code }),
  example: { body: A_CODE },
  response: z.strictObject({ recoveryCodesLeft: z.number().int() }),
});
export const stopSecondFactorRoute = defineRoute({
  method: "DELETE",
  path: "/api/v1/account/second-factor",
  summary: "Turn the second factor off",
  body: z.strictObject({ code: Code }),
  example: { body: A_CODE },
  response: Nothing,
});
export const renewRecoveryCodesRoute = defineRoute({
  method: "POST",
  path: "/api/v1/account/second-factor/recovery-codes",
  summary: "Replace the recovery codes",
  body: z.strictObject({ code: Code }),
  example: { body: A_CODE },
  response: RecoveryCodes,
});
