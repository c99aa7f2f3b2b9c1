import type { KonveyorRisk, ReadingCode, ReadingStanding, ReadPart } from "./konveyor-words";

export interface SourceTag {
  readonly category: string;
  readonly tag: string;
}
export interface SourceAnswer {
  readonly order: number;
  readonly text: string;
  readonly risk: KonveyorRisk;
  readonly rationale: string | null;
  readonly mitigation: string | null;
  readonly applyTags: readonly SourceTag[];
  readonly autoAnswerFor: readonly SourceTag[];
}
export interface SourceQuestion {
  readonly order: number;
  readonly text: string;
  readonly explanation: string | null;
  readonly includeFor: readonly SourceTag[];
  readonly excludeFor: readonly SourceTag[];
  readonly answers: readonly SourceAnswer[];
}
export interface SourceSection {
  readonly order: number;
  readonly name: string;
  readonly comment: string | null;
  readonly questions: readonly SourceQuestion[];
}
/** A questionnaire of Konveyor's as a file says it, whole: what has no effect here is kept, to be given back. Null: not said. */
export interface KonveyorSource {
  readonly name: string;
  readonly description: string | null;
  readonly required: boolean | null;
  /** In the order in which they are asked, as questions and answers are. */
  readonly sections: readonly SourceSection[];
  readonly thresholds: Readonly<Record<"red" | "yellow" | "unknown", number | null>> | null;
  readonly riskMessages: Readonly<Record<KonveyorRisk, string | null>> | null;
}

/** Something to say of a line. */
export interface ReadingRemark {
  readonly line: number;
  /** `sections[1].questions[0].text`; counted from 1. */
  readonly field: string;
  readonly standing: ReadingStanding;
  readonly code: ReadingCode;
  /** What stands there. */
  readonly given: string;
}
/** What was read on a line. */
export interface ReadLine {
  readonly line: number;
  readonly part: ReadPart;
  readonly text: string;
  /** Of an answer. */
  readonly risk: KonveyorRisk | null;
}
export interface KonveyorReading {
  /** Null while something is wrong. */
  readonly source: KonveyorSource | null;
  readonly remarks: readonly ReadingRemark[];
  readonly lines: readonly ReadLine[];
}
