import { createHash } from "node:crypto";
import { encode } from "next-auth/jwt";
import type { PlatformRole } from "../lib/domain/access/policy";
import { beforeScope, type Caller } from "../lib/server/database";
import { env } from "../lib/server/env";
import { addFollowUp } from "../lib/server/follow-up/add-follow-up";
import { importQuestionnaire } from "../lib/server/own-questionnaire/import-questionnaire";
import { keepView } from "../lib/server/portfolio/keep-view";

const SESSION_COOKIE = "portal.session";

/** The cookie of a session, as signing in hands it out. */
export async function cookieOf({ sessionId }: Caller): Promise<string> {
  return `${SESSION_COOKIE}=${await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET })}`;
}

/** A second factor that is in force. */
export async function aSecondFactor(personId: string): Promise<void> {
  await beforeScope((tx) => tx.secondFactor.create({ data: { personId, secret: "sealed", confirmedAt: new Date() } }));
}

export async function aPlatformRole(personId: string, role: PlatformRole): Promise<void> {
  await beforeScope((tx) => tx.platformRole.create({ data: { personId, role } }));
}

/** A questionnaire that an organisation brought in: its id. */
export async function anOwnQuestionnaire(lead: Caller, organisationId: string, mark: string): Promise<string> {
  const answers = "[{ text: Oui, risk: green }, { text: Non, risk: red }]";
  const text = `name: Questionnaire ${mark}\nsections: [{ name: Section, questions: [{ text: Question ${mark} ?, answers: ${answers} }] }]\n`;
  const bytes = new TextEncoder().encode(text);
  async function* body() {
    yield bytes;
  }
  const about = { organisationId, fileName: `${mark}.yaml`, sha256: createHash("sha256").update(bytes).digest("hex") };
  return (await importQuestionnaire.receive(lead, about, body())).id;
}

/** What a lead notes about the organisation, and a view of the portfolio that they keep. */
export async function idsOfPortfolio(lead: Caller, organisationId: string, mark: string): Promise<Record<string, string>> {
  const { id: followUpId } = await addFollowUp(lead, { organisationId, kind: "action", text: `Action ${mark}`, dueOn: null });
  const { id: viewId } = await keepView(lead, { name: `Vue ${mark}`, query: "" });
  return { followUpId, viewId };
}
