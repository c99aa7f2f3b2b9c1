import { getTranslations } from "next-intl/server";
import { GradeMark } from "@/components/ui/grade-mark";
import { SignedWord, type SignName } from "@/components/ui/sign";
import type { STATUSES } from "@/lib/contract/catalogue";
import type { Grade } from "@/lib/domain/eligibility/verdict";

export type Status = (typeof STATUSES)[number];

/** The sign of a status is that of the verdict it leads to by itself. */
export const STATUS_SIGNS: Readonly<Record<Status, SignName>> = {
  available: "eligible",
  planned: "planned",
  "not-planned": "not-eligible",
  unknown: "unknown",
};

export async function StatusWord({ status }: { status: Status }) {
  const words = await getTranslations("eligibility-words.status");
  return <SignedWord of={STATUS_SIGNS[status]}>{words(status)}</SignedWord>;
}

export async function GradeWord({ grade }: { grade: Grade }) {
  const words = await getTranslations("eligibility-words.grade");
  return <GradeMark grade={grade} label={words(grade)} />;
}
