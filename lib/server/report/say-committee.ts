import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { callNameless } from "@/lib/domain/dashboard/nameless";
import { type CommitteeNote, committeeNote, type First } from "@/lib/domain/report/committee-note";
import { factSentence } from "@/lib/i18n/fact-words";
import type { ReportWords } from "./report-words";
import type { SaidFigure, SaidTable } from "./said";
import { sayAnswers } from "./say-answers";
import { type SaidEstate, type SaidMatrix, sayEstate, sayMatrix } from "./say-estate";
import { type SaidExposure, sayExposure } from "./say-exposure";
import { saidInputs } from "./say-inputs";

export interface SaidCommittee {
  readonly title: string;
  readonly producer: string;
  readonly of: string;
  readonly on: string;
  readonly figuresTitle: string;
  readonly figures: readonly SaidFigure[];
  readonly estate: SaidEstate;
  readonly matrix: SaidMatrix;
  readonly blockers: SaidTable;
  readonly threats: SaidTable;
  readonly urgent: SaidTable;
  readonly exposure: SaidExposure;
  readonly tenant: { readonly title: string; readonly lines: readonly string[] };
  readonly training: { readonly title: string; readonly line: string };
  readonly foot: { readonly title: string; readonly lines: readonly string[] };
}

/** The committee's page in words. */
export function sayCommittee(dashboard: Dashboard, words: ReportWords): SaidCommittee {
  const { t } = words;
  const note = committeeNote(callNameless(dashboard, t("workload.list.rest")));
  return {
    title: t("report.committee.title"),
    producer: t("report.producer"),
    of: t("report.committee.of", { organisation: note.organisation.name, project: note.project.name }),
    on: t(note.gate ? "report.committee.on" : "report.committee.operating", {
      moment: words.moment(note.at),
      phase: t(`eligibility-words.phase.${note.phase}`),
    }),
    figuresTitle: t("report.committee.figures"),
    figures: sayAnswers(note, words),
    estate: sayEstate(note, words),
    matrix: sayMatrix(note, words),
    blockers: sayBlockers(note, words),
    threats: sayThreats(note, words),
    urgent: sayUrgent(note, words),
    exposure: sayExposure(note, words),
    tenant: { title: t("report.committee.tenant.title"), lines: tenantLines(note, words) },
    training: sayTraining(note, words),
    foot: { title: t("report.committee.foot.title"), lines: footOf(note, words) },
  };
}

function deadlineOf({ deadline, on }: CommitteeNote["pressing"]["shown"][number], { t, locale, day }: ReportWords): string {
  const text = deadline[locale];
  return on === null ? text : t("report.committee.pressing.on", { deadline: text, day: day(on) });
}

function sayBlockers({ blockers, estate }: CommitteeNote, { t, locale, number }: ReportWords): SaidTable {
  const rows = blockers.shown.map(({ service, because, remedy, workloads, frees, evidence, owners }) => [
    service?.name[locale] ?? t("report.committee.blockers.unknownService"),
    [because[locale], ...(remedy ? [t("report.committee.blockers.remedy", { remedy: remedy[locale] })] : [])].join(" "),
    number(workloads),
    number(frees),
    t(`eligibility-words.grade.${evidence}`),
    owners.length > 0 ? owners.join(", ") : t("report.committee.blockers.noOwner"),
  ]);
  return {
    title: t("report.committee.blockers.title"),
    head: (["what", "why", "holds", "frees", "evidence", "owners"] as const).map((key) => t(`report.committee.blockers.${key}`)),
    rows,
    note: [t("report.committee.blockers.note"), ...moreOf(blockers, "blockers", t)].join(" "),
    empty: t(`report.committee.blockers.${estate ? "none" : "noImport"}`),
  };
}

function sayThreats({ gate }: CommitteeNote, { t, locale }: ReportWords): SaidTable {
  const programme = (key: string, values?: Readonly<Record<string, string | number>>) => t(`programme.${key}`, values);
  const title = gate
    ? t("report.committee.threats.title", { gate: t(`eligibility-words.phase.${gate.phase}`) })
    : t("report.committee.threats.titleNone");
  const empty = gate ? t("report.committee.threats.none") : t("report.committee.gate.noneBody");
  return {
    title,
    head: (["criterion", "today", "owners"] as const).map((key) => t(`report.committee.threats.${key}`)),
    rows: (gate?.first.shown ?? []).map((criterion) => [
      criterion.title[locale],
      criterion.fact ? factSentence(criterion.fact, programme) : t("report.say.nothing"),
      criterion.owners.length > 0 ? criterion.owners.join(", ") : t("report.committee.blockers.noOwner"),
    ]),
    note: gate ? (moreOf(gate.first, "threats", t)[0] ?? null) : null,
    empty,
  };
}

function sayUrgent({ pressing }: CommitteeNote, words: ReportWords): SaidTable {
  const { t } = words;
  return {
    title: t("report.committee.urgent.title"),
    head: (["workload", "deadline", "owner"] as const).map((key) => t(`report.committee.urgent.${key}`)),
    rows: pressing.shown.map((one) => [one.name, deadlineOf(one, words), one.owner ?? t("report.committee.blockers.noOwner")]),
    note: moreOf(pressing, "urgent", t)[0] ?? null,
    empty: t("report.committee.urgent.none"),
  };
}

function moreOf({ more }: First<unknown>, section: "blockers" | "threats" | "urgent", t: ReportWords["t"]): string[] {
  return more > 0 ? [t(`report.committee.${section}.more`, { count: more })] : [];
}

function tenantLines({ tenant }: CommitteeNote, { t, number }: ReportWords): string[] {
  if (!tenant) return [t("report.committee.tenant.none")];
  const { people, services, byService, affected } = tenant;
  const list = Object.entries(byService)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${t(`eligibility-words.verdict.${verdict}`)} ${number(count)}`)
    .join(", ");
  return [
    t("report.committee.tenant.services", {
      people:
        people === null ? t("report.committee.tenant.peopleUnknown") : t("report.committee.tenant.people", { count: people }),
      count: services,
      list: list || t("report.say.nothing"),
    }),
    affected === null ? t("report.committee.tenant.affectedUnknown") : t("report.committee.tenant.affected", { count: affected }),
  ];
}

function sayTraining({ training }: CommitteeNote, { t, number }: ReportWords): SaidCommittee["training"] {
  const counted = training
    .filter(({ people }) => people > 0)
    .map(({ role, people, trained }) =>
      t("report.say.pair", {
        name: t(`training.role.${role}`),
        value: t("report.committee.training.counted", { trained: number(trained), people: number(people) }),
      }),
    );
  return {
    title: t("report.committee.training.title"),
    line: counted.join(" · ") || t("report.committee.training.none"),
  };
}

function footOf(note: CommitteeNote, words: ReportWords): string[] {
  const { t } = words;
  return [saidInputs(note, words), t("report.committee.foot.equal"), t("report.committee.foot.notAnOpinion")];
}
