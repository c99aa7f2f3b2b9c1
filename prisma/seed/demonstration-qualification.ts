import { beforeScope, type Caller } from "@/lib/server/database";
import { approveQualification } from "@/lib/server/qualification/approve-qualification";
import { draftQualification } from "@/lib/server/qualification/draft-qualification";
import { listQualification } from "@/lib/server/qualification/list-qualification";

type Signed = Caller & { readonly sessionId: string };

/** Said of Scaleway in September 2026; better founded than what ships, which rests on a summary by a third party. */
const STATED = {
  provider: "scaleway",
  offer: "cloud",
  milestone: "pending",
  on: null,
  knownUntil: "2026-09-08",
  validFrom: null,
  validTo: null,
  decision: null,
  source: {
    title: "La Plateforme des données de santé retient Scaleway ; qualification en cours",
    locator: "eucloudpatterns.eu",
    date: "2026-09-08",
    label: "fact",
  },
  note: {
    fr: "Retenu le 23 avril 2026 par un marché qui demandait SecNumCloud ; qualification toujours en cours en septembre 2026.",
    en: "Chosen on 23 April 2026 by a tender that required SecNumCloud; qualification still in progress in September 2026.",
  },
} as const;

/** One fact that two people put in force, and one draft that waits: both true, both with their source. */
export async function seedQualification(editor: Signed, approver: Signed): Promise<void> {
  const { drafts, history } = await listQualification(editor, {});
  if (drafts.length + history.length > 0) return;
  await beforeScope((tx) =>
    tx.session.updateMany({
      where: { id: { in: [editor.sessionId, approver.sessionId] } },
      data: { secondFactorAt: new Date() },
    }),
  );
  const { id } = await draftQualification(editor, { ...STATED, scope: "iaas" });
  await approveQualification(approver, { qualificationId: id });
  await draftQualification(editor, { ...STATED, scope: "paas" });
}
