import { useTranslations } from "next-intl";
import { GradeMark } from "@/components/ui/grade-mark";
import { SignedWord } from "@/components/ui/sign";
import type { Grade, Verdict } from "@/lib/domain/eligibility/verdict";

/** A verdict as it is written everywhere: its sign and its word. */
export function VerdictWord({ verdict, className }: { verdict: Verdict; className?: string }) {
  const t = useTranslations("eligibility-words");
  return (
    <SignedWord of={verdict} {...(className ? { className } : {})}>
      {t(`verdict.${verdict}`)}
    </SignedWord>
  );
}

/** How far the evidence goes, as steps and a word. */
export function GradeWord({ grade, className }: { grade: Grade; className?: string }) {
  const t = useTranslations("eligibility-words");
  return <GradeMark grade={grade} label={t(`grade.${grade}`)} {...(className ? { className } : {})} />;
}
