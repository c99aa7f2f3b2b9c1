/** Length in characters (OWASP ASVS 5.0 §6.2): no rule of composition beside it, strength is estimated instead. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Why a password may not be chosen. */
export const PASSWORD_WEAKNESSES = ["too-short", "too-long", "common", "guessable", "personal"] as const;
export type PasswordWeakness = (typeof PASSWORD_WEAKNESSES)[number];
