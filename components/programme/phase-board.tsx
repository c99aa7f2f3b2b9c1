"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { ProgrammeView } from "@/lib/contract/programme";
import { CriterionDialog } from "./criterion-dialog";
import { AttestDialog, DueDialog, WaiveDialog } from "./field-dialogs";
import { type GateAct, GateColumn } from "./gate-column";
import type { Bases } from "./href";
import { PeopleDialog } from "./people-dialog";
import { ProposeDialog } from "./propose-dialog";

export type CriterionAct = "criterion" | "waive" | "attest" | "people";
interface Asked {
  readonly act: GateAct | CriterionAct;
  /** The phase of a gate, or the id of a criterion. */
  readonly of: string;
}
interface PhaseBoardProps {
  scope: ProjectScope;
  programme: Pick<ProgrammeView, "phase" | "operating" | "gates" | "people">;
  bases: Bases;
  manages: boolean;
}

/** The present phase has twice the room of each other one. */
const COLUMNS: readonly string[] = [
  "xl:grid-cols-[minmax(0,2fr)_repeat(4,minmax(0,1fr))]",
  "xl:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_repeat(3,minmax(0,1fr))]",
  "xl:grid-cols-[repeat(2,minmax(0,1fr))_minmax(0,2fr)_repeat(2,minmax(0,1fr))]",
  "xl:grid-cols-[repeat(3,minmax(0,1fr))_minmax(0,2fr)_minmax(0,1fr)]",
  "xl:grid-cols-[repeat(4,minmax(0,1fr))_minmax(0,2fr)]",
];

/** Five columns, each a gate with its criteria; below a wide screen one column, the present phase first. */
export function PhaseBoard({ scope, programme, bases, manages }: PhaseBoardProps) {
  const t = useTranslations("programme.board");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState("");
  const { gates, phase, operating } = programme;
  const at = gates.findIndex((gate) => gate.phase === phase);
  const ask = (act: Asked["act"], of: string) => {
    setSaid("");
    setAsked({ act, of });
  };
  const close = (words?: string) => {
    setAsked(null);
    setSaid(words ?? "");
  };
  return (
    <section aria-labelledby="board" className="flex flex-col gap-3">
      <h2 id="board">{t("title")}</h2>
      <p role="status" className="font-medium empty:hidden">
        {said}
      </p>
      <div className={`grid items-start gap-3 ${COLUMNS[at] ?? ""}`}>
        {gates.map((gate, index) => (
          <GateColumn
            key={gate.phase}
            gate={gate}
            number={index + 1}
            standing={gate.passed ? "passed" : index === at && !operating ? "now" : "next"}
            bases={bases}
            onAct={manages ? (act) => ask(act, gate.phase) : null}
            onOpen={({ id }) => ask("criterion", id)}
            className={index === at ? "max-xl:order-first" : ""}
          />
        ))}
      </div>
      {asked ? <AskedDialog asked={asked} {...{ scope, programme, bases, manages, ask, close }} /> : null}
    </section>
  );
}

interface AskedDialogProps extends PhaseBoardProps {
  asked: Asked;
  ask: (act: Asked["act"], of: string) => void;
  close: (words?: string) => void;
}

/** What is asked for, on the facts as they are now: a refreshed page shows through. */
function AskedDialog({ asked: { act, of }, scope, programme, bases, manages, ask, close }: AskedDialogProps) {
  const t = useTranslations("programme.dialogs.people");
  const { gates, people } = programme;
  const gate = gates.find(({ phase }) => phase === of);
  const criterion = gates.flatMap(({ criteria }) => criteria).find(({ id }) => id === of);
  const shared = { scope, onClose: close };
  if (gate) {
    if (act === "due") return <DueDialog {...shared} gate={gate} />;
    if (act === "propose") return <ProposeDialog {...shared} gate={gate} bases={bases} />;
    const subject = { subject: `gate:${gate.phase}`, title: gate.title, named: gate.people };
    return <PeopleDialog {...shared} {...subject} people={people} words={t("done")} />;
  }
  if (!criterion) return null;
  if (act === "waive") return <WaiveDialog {...shared} criterion={criterion} />;
  if (act === "attest") return <AttestDialog {...shared} criterion={criterion} />;
  if (act === "people") {
    const subject = { subject: criterion.id, title: criterion.title, named: criterion.people };
    return <PeopleDialog {...shared} {...subject} people={people} words={t("done")} />;
  }
  return <CriterionDialog {...shared} criterion={criterion} bases={bases} manages={manages} onAct={(one) => ask(one, of)} />;
}
