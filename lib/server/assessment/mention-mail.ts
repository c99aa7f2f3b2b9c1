import type { Text } from "@/lib/domain/text";
import { env } from "../env";
import { layOut } from "../mail/lay-out";
import { mailWords } from "../mail/mail-words";
import type { MailMessage } from "../mail/message";

export interface Mention {
  /** Who calls. */
  readonly by: string;
  readonly organisation: string;
  readonly project: string;
  readonly questionnaire: Text;
  readonly section: Text;
  /** Where the remark is read, from the root of the portal. */
  readonly path: string;
}

/** Tells somebody that a remark calls them: who, where and the way there. In both languages, since an account keeps none; never the remark's words. */
export async function mentionMail(to: string, { questionnaire, section, path, ...names }: Mention): Promise<MailMessage> {
  const [fr, en] = [await mailWords("fr"), await mailWords("en")];
  const place = (locale: "fr" | "en") => ({ ...names, questionnaire: questionnaire[locale], section: section[locale] });
  const paragraphs = [
    fr("mail.mention.called", names),
    fr("mail.mention.place", place("fr")),
    en("mail.mention.called", names),
    en("mail.mention.place", place("en")),
  ];
  const action = {
    label: `${fr("mail.mention.action")} / ${en("mail.mention.action")}`,
    url: new URL(path, env().NEXTAUTH_URL).href,
  };
  const footer = `${fr("mail.mention.footer")} ${en("mail.mention.footer")}`;
  return { to, subject: fr("mail.mention.subject"), ...layOut({ locale: "fr", paragraphs, action, footer }) };
}
