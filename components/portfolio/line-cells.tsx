import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { LineWords, ShownLine } from "./shown-line";

interface CellProps {
  line: ShownLine;
  words: LineWords;
}

function Quiet({ children }: { children: ReactNode }) {
  return <span className="text-soft">{children}</span>;
}

const LINK = "text-accent hover:underline";
const SMALL_LINK = `inline-flex min-h-6 items-center text-sm ${LINK}`;
const NOTE = "block text-sm text-soft";

/** Organisation and project; links where they may be opened. Whoever draws it follows its links. */
export function NameCell({ line, words, compare }: CellProps & { compare: ReactNode }) {
  const { id, organisation, organisationId, project, form } = line;
  const place = organisationId === undefined ? null : `/organisations/${organisationId}`;
  return (
    <>
      <Name href={place} strong>
        {organisation}
      </Name>
      <span className="block font-normal">
        {project === null ? <Quiet>{words.noProject}</Quiet> : <Name href={place && `${place}/projects/${id}`}>{project}</Name>}
      </span>
      <span className={`${NOTE} font-normal`}>{form}</span>
      <span className="block font-normal">{compare}</span>
    </>
  );
}

function Name({ href, strong = false, children }: { href: string | null; strong?: boolean; children: string }) {
  const looks = strong ? "wrap-anywhere font-medium" : "wrap-anywhere";
  if (href === null) return <span className={looks}>{children}</span>;
  return (
    <a href={href} data-follow="top" className={`${looks} ${LINK}`}>
      {children}
    </a>
  );
}

/** The first choice is kept in the address of the list, the second one leads to the comparison. */
export function CompareCell({ line, words, chosen, base }: CellProps & { chosen: boolean; base: string }) {
  if (line.compareLabel === undefined) return null;
  if (chosen) return <Badge tone="accent">{words.chosen}</Badge>;
  return (
    <a href={`${base}${line.id}`} data-follow="stay" aria-label={line.compareLabel} className={SMALL_LINK}>
      {words.compare}
    </a>
  );
}

export function PhaseCell({ line: { phase }, words }: CellProps) {
  return phase ?? <Quiet>{words.none}</Quiet>;
}

export function ReadinessCell({ line: { readiness } }: Pick<CellProps, "line">) {
  if (typeof readiness === "string") return <Quiet>{readiness}</Quiet>;
  return (
    <>
      <span className="figures block font-medium whitespace-nowrap">{readiness.score}</span>
      <span className={`figures ${NOTE} whitespace-nowrap`}>{readiness.completeness}</span>
      <span className={`${NOTE} whitespace-nowrap`}>{readiness.counted}</span>
    </>
  );
}

export function DueCell({ line: { due }, words }: CellProps) {
  if (typeof due === "string") return <Quiet>{due}</Quiet>;
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 max-sm:justify-end">
        <time dateTime={due.day} className="whitespace-nowrap">
          {due.words}
        </time>
        {due.risk ? <Badge tone={due.risk === "late" ? "danger" : "notice"}>{words.risks[due.risk]}</Badge> : null}
      </span>
      {due.unmet === null ? null : <span className={NOTE}>{due.unmet}</span>}
    </>
  );
}

export function MovementCell({ line: { movement } }: Pick<CellProps, "line">) {
  return (
    <>
      <time dateTime={movement.day} className="block whitespace-nowrap">
        {movement.words}
      </time>
      <span className={NOTE}>{movement.ago}</span>
    </>
  );
}

export function ReviewCell({ line: { review } }: Pick<CellProps, "line">) {
  return review > 0 ? review : <Quiet>{review}</Quiet>;
}

export function DriftCell({ line: { drift } }: Pick<CellProps, "line">) {
  if (typeof drift === "string") return <Quiet>{drift}</Quiet>;
  return drift.map((words) => (
    <span key={words} className="block">
      {words}
    </span>
  ));
}

export function ActionCell({ line: { action }, words }: CellProps) {
  if (!action) return <Quiet>{words.none}</Quiet>;
  return (
    <>
      {action.text === null ? (
        <span className="block text-soft">{words.noAction}</span>
      ) : (
        <span className="wrap-anywhere">{action.text}</span>
      )}
      {action.due === null ? null : (
        <span className="flex flex-wrap items-center gap-x-2 text-sm text-soft max-sm:justify-end">
          {action.due}
          {action.overdue ? <Badge tone="danger">{words.overdue}</Badge> : null}
        </span>
      )}
      <a href={action.href} data-follow="top" aria-label={action.label} className={SMALL_LINK}>
        {words.followUp}
      </a>
    </>
  );
}
