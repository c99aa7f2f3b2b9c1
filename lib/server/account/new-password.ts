import { hashPassword } from "../access/password";
import { Unprocessable } from "../errors";
import { checkPassword } from "./password-rules";

/** The hash of a password that may be chosen; 422 with what is wrong with it otherwise. Takes a while: in no transaction. */
export async function hashNewPassword(password: string, context: readonly string[]): Promise<string> {
  const weakness = await checkPassword(password, context);
  if (weakness) throw new Unprocessable("weak-password", { weakness });
  return hashPassword(password);
}
