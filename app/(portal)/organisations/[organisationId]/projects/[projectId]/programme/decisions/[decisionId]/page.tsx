import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DecisionSheet } from "@/components/programme/decision-sheet";
import { SignButton } from "@/components/programme/sign-button";
import { projectPath } from "@/components/shell/place";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { listMilestones } from "@/lib/server/milestone/list-milestones";
import { orNotFound } from "@/lib/server/page";
import { readDecision } from "@/lib/server/programme/read-decision";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string; decisionId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("programme.ledger"))("title") };
}

export default async function DecisionPage({ params }: Props) {
  const scope = await params;
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const { organisationId, projectId, decisionId } = scope;
  const [decision, milestones] = await orNotFound(
    Promise.all([readDecision(caller, { ...scope, locale }), listMilestones(caller, { organisationId, projectId })]),
  );
  const taken = milestones.items.find((one) => one.decision?.id === decisionId);
  const sign = <SignButton scope={scope} sha256={decision.sha256} as={decision.maySignAs} />;
  return (
    <ClientMessages areas={["programme.decision", "programme.dialogs", "programme.problems", "programme.signers"]}>
      <DecisionSheet
        decision={decision}
        base={projectPath(organisationId, projectId)}
        milestoneId={taken?.id ?? null}
        sign={sign}
      />
    </ClientMessages>
  );
}
