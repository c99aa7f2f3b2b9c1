import type { PortfolioLine } from "@/lib/contract/portfolio";
import { dueRisk } from "@/lib/domain/programme/due";
import type { OpenAction, StoredLine } from "./store-portfolio";

/** A line as it is shown; what threatens its day is judged today. */
export function viewLine(row: StoredLine, actions: readonly OpenAction[], today: string): PortfolioLine {
  const { key: _, organisationId, organisation: name, legalForm, openable, followed, ...line } = row;
  const { projectId, project, phase, operating, ...figures } = line;
  const action = actions.find((one) => one.organisationId === organisationId);
  return {
    ...figures,
    organisation: { id: organisationId, name, legalForm, openable, followed },
    project: projectId === null || project === null || phase === null ? null : { id: projectId, name: project, phase, operating },
    risk: dueRisk({ dueOn: row.dueOn, today, unmet: row.unmet ?? 0 }),
    movedAt: row.movedAt.toISOString(),
    computedAt: row.computedAt?.toISOString() ?? null,
    nextAction: action
      ? { text: action.text, dueOn: action.dueOn, overdue: action.dueOn !== null && action.dueOn < today }
      : null,
  };
}
