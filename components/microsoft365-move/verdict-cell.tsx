import { useTranslations } from "next-intl";
import { GradeMark } from "@/components/ui/grade-mark";
import { SignedWord } from "@/components/ui/sign";
import type { Grade, Verdict } from "@/lib/domain/eligibility/verdict";

/** The verdict in its sign and word, and how far its evidence goes. */
export function VerdictCell({ verdict, evidence }: { verdict: Verdict; evidence: Grade }) {
  const words = useTranslations("eligibility-words");
  return (
    <span className="flex flex-col gap-0.5 max-sm:items-end">
      <SignedWord of={verdict}>{words(`verdict.${verdict}`)}</SignedWord>
      <GradeMark grade={evidence} label={words(`grade.${evidence}`)} className="text-sm text-soft" />
    </span>
  );
}
