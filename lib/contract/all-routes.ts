import { listOrganisationsRoute, readOrganisationRoute } from "./access";
import { ACCOUNT_ROUTES } from "./account-routes";
import {
  acceptVersionRoute,
  addRemarkRoute,
  answerFromEstateRoute,
  assignSectionRoute,
  compareSnapshotsRoute,
  copyAssessmentRoute,
  followAssessmentRoute,
  listAnswerRevisionsRoute,
  listAssessmentsRoute,
  listRemarksRoute,
  listSnapshotsRoute,
  previewVersionRoute,
  readAssessmentRoute,
  resolveRemarkRoute,
  returnAssessmentRoute,
  saveAnswerRoute,
  scheduleAssessmentRoute,
  startAssessmentRoute,
  submitAssessmentRoute,
  takeSnapshotRoute,
  validateAssessmentRoute,
} from "./assessment";
import { downloadAuditRoute, listAuditRoute, readAuditChoicesRoute } from "./audit";
import { CATALOGUE_ROUTES } from "./catalogue-routes";
import { readDashboardRoute } from "./dashboard";
import { cancelDossierRoute, downloadDossierRoute, listDossiersRoute, requestDossierRoute } from "./dossier";
import {
  changeGroupingRoute,
  editWorkloadRoute,
  listWorkloadsRoute,
  pinResourcesRoute,
  previewGroupingRoute,
  readEstateRoute,
  readWorkloadRoute,
  unpinResourcesRoute,
} from "./eligibility";
import {
  addEvidenceRoute,
  changeEvidenceRoute,
  downloadEvidenceRoute,
  listEvidenceRevisionsRoute,
  listEvidenceRoute,
  listProjectEvidenceRoute,
  reviseEvidenceRoute,
  withdrawEvidenceRoute,
} from "./evidence";
import {
  downloadAnswerWorkbookRoute,
  downloadAnswerYamlRoute,
  downloadDutyDocumentRoute,
  downloadDutyWorkbookRoute,
  downloadKonveyorQuestionnaireRoute,
  importAnswersRoute,
  previewAnswerFileRoute,
} from "./exchange";
import { readFirstStepsRoute } from "./first-steps";
import {
  cancelImportRoute,
  confirmImportRoute,
  downloadRejectionsRoute,
  listDifferencesRoute,
  listImportsRoute,
  listRejectionsRoute,
  listResourcesRoute,
  readImportRoute,
  readResourceRoute,
  uploadInventoryRoute,
} from "./inventory";
import {
  downloadTenantFaultsRoute,
  listTenantImportsRoute,
  uploadTenantFileRoute,
  withdrawTenantImportRoute,
} from "./microsoft365-import";
import { changeMoveAssumptionsRoute, readMicrosoft365Route } from "./microsoft365-move";
import {
  compareMilestonesRoute,
  keepMilestoneRoute,
  listMilestonesRoute,
  readMilestoneRoute,
  withdrawMilestoneRoute,
} from "./milestone";
import { downloadMoveChecklistRoute, readEstateMoveRoute, readMoveRoute } from "./move";
import {
  addDerogationRoute,
  changeDerogationRoute,
  compareObligationsRoute,
  listDerogationsRoute,
  readObligationRoute,
} from "./obligation";
import {
  downloadOwnQuestionnaireRoute,
  importQuestionnaireRoute,
  listOwnQuestionnairesRoute,
  offerQuestionnaireRoute,
  previewQuestionnaireRoute,
} from "./own-questionnaire";
import { PEOPLE_ROUTES } from "./people-routes";
import {
  assignResponsibilitiesRoute,
  attestCriterionRoute,
  downloadDeadlinesRoute,
  endWaiverRoute,
  listDecisionsRoute,
  proposeDecisionRoute,
  readDecisionRoute,
  readProgrammeRoute,
  scheduleGateRoute,
  signDecisionRoute,
  waiveCriterionRoute,
  withdrawAttestationRoute,
} from "./programme";
import {
  addAssumptionRoute,
  changeAssumptionRoute,
  keepReadinessRoute,
  listAssumptionsRoute,
  listReadinessSnapshotsRoute,
  readReadinessRoute,
} from "./readiness";
import { downloadCommitteeDocumentRoute, downloadCommitteeSlidesRoute, downloadReadinessDocumentRoute } from "./report";
import type { Route } from "./route";
import {
  abandonSecondReadingRoute,
  adjudicateDifferenceRoute,
  finishReadingRoute,
  markQuestionRoute,
  openSecondReadingRoute,
  readSecondReadingRoute,
} from "./second-reading";
import { TABLE_ROUTES } from "./table-routes";
import {
  attemptQuizRoute,
  joinTrainingRoute,
  readCoverageRoute,
  readModuleRoute,
  readPathRoute,
  startModuleRoute,
} from "./training";
import {
  addLearnerRoute,
  changeLearnerRoute,
  downloadCertificateRoute,
  downloadTrainingRecordRoute,
  importCompletionsRoute,
  importLearnersRoute,
  listLearnersRoute,
  removeLearnerRoute,
  restoreLearnerRoute,
} from "./training-people";
import {
  cancelTrainingSessionRoute,
  changeTrainingSessionRoute,
  downloadCalendarRoute,
  downloadMeetingRoute,
  listTrainingSessionsRoute,
  planTrainingSessionRoute,
} from "./training-session";
import { countWorkloadDecisionsRoute, readDecisionGroundsRoute, readWorkloadDecisionRoute } from "./workload-decision";

interface Listed {
  readonly route: Route;
  /** File of the use case under `lib/server`; it exports the same words in camelCase. */
  readonly useCase: `${string}/${string}`;
  /** Where it is not JSON. */
  readonly responseMedia?:
    | "text/csv"
    | "text/calendar"
    | "application/pdf"
    | "application/octet-stream"
    | "application/yaml"
    | typeof SLIDES
    | typeof WORKBOOK;
}
const SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** A streamed body is no JSON: its example is a file. */
interface Streamed extends Listed {
  readonly requestMedia: "application/octet-stream";
  readonly requestExample: string;
}
export type ListedRoute = Streamed | (Listed & { readonly requestMedia?: undefined });

/** Every operation of the API. OpenAPI, and the tests of isolation and of roles, are made from this list. */
export const ALL_ROUTES: readonly ListedRoute[] = [
  { route: listOrganisationsRoute, useCase: "access/list-organisations" },
  { route: readFirstStepsRoute, useCase: "help/read-first-steps" },
  { route: readOrganisationRoute, useCase: "access/read-organisation" },
  ...ACCOUNT_ROUTES,
  ...CATALOGUE_ROUTES,
  { route: readEstateRoute, useCase: "eligibility/read-estate" },
  { route: listWorkloadsRoute, useCase: "eligibility/list-workloads" },
  { route: readWorkloadRoute, useCase: "eligibility/read-workload" },
  { route: editWorkloadRoute, useCase: "eligibility/edit-workload" },
  { route: readObligationRoute, useCase: "obligation/read-obligation" },
  { route: compareObligationsRoute, useCase: "obligation/compare-obligations" },
  { route: listDerogationsRoute, useCase: "obligation/list-derogations" },
  { route: addDerogationRoute, useCase: "obligation/add-derogation" },
  { route: changeDerogationRoute, useCase: "obligation/change-derogation" },
  { route: readWorkloadDecisionRoute, useCase: "decision/read-workload-decision" },
  { route: readDecisionGroundsRoute, useCase: "decision/read-decision-grounds" },
  { route: readMoveRoute, useCase: "move/read-move" },
  { route: readEstateMoveRoute, useCase: "move/read-estate-move" },
  { route: downloadMoveChecklistRoute, useCase: "move/download-move-checklist", responseMedia: "text/csv" },
  { route: countWorkloadDecisionsRoute, useCase: "decision/count-workload-decisions" },
  { route: pinResourcesRoute, useCase: "eligibility/pin-resources" },
  { route: unpinResourcesRoute, useCase: "eligibility/unpin-resources" },
  { route: previewGroupingRoute, useCase: "eligibility/preview-grouping" },
  { route: changeGroupingRoute, useCase: "eligibility/change-grouping" },
  {
    route: uploadInventoryRoute,
    useCase: "inventory/upload-inventory",
    requestMedia: "application/octet-stream",
    requestExample: "NAME,TYPE,RESOURCE GROUP,LOCATION,SUBSCRIPTION\nst1,Storage account,rg,France Central,Production\n",
  },
  { route: listImportsRoute, useCase: "inventory/list-imports" },
  { route: readImportRoute, useCase: "inventory/read-import" },
  { route: listRejectionsRoute, useCase: "inventory/list-rejections" },
  { route: downloadRejectionsRoute, useCase: "inventory/download-rejections", responseMedia: "text/csv" },
  { route: confirmImportRoute, useCase: "inventory/confirm-import" },
  { route: cancelImportRoute, useCase: "inventory/cancel-import" },
  { route: listDifferencesRoute, useCase: "inventory/list-differences" },
  { route: listResourcesRoute, useCase: "inventory/list-resources" },
  { route: readResourceRoute, useCase: "inventory/read-resource" },
  {
    route: uploadTenantFileRoute,
    useCase: "microsoft365/upload-tenant-file",
    requestMedia: "application/octet-stream",
    requestExample: "Report Refresh Date,Send,Receive,Read,Report Date,Report Period\n2026-10-31,120,300,280,2026-10-30,30\n",
  },
  { route: listTenantImportsRoute, useCase: "microsoft365/list-tenant-imports" },
  { route: withdrawTenantImportRoute, useCase: "microsoft365/withdraw-tenant-import" },
  { route: downloadTenantFaultsRoute, useCase: "microsoft365/download-tenant-faults", responseMedia: "text/csv" },
  { route: listAssessmentsRoute, useCase: "assessment/list-assessments" },
  { route: startAssessmentRoute, useCase: "assessment/start-assessment" },
  { route: readAssessmentRoute, useCase: "assessment/read-assessment" },
  { route: scheduleAssessmentRoute, useCase: "assessment/schedule-assessment" },
  { route: saveAnswerRoute, useCase: "assessment/save-answer" },
  { route: listAnswerRevisionsRoute, useCase: "assessment/list-answer-revisions" },
  { route: followAssessmentRoute, useCase: "assessment/follow-assessment" },
  { route: submitAssessmentRoute, useCase: "assessment/submit-assessment" },
  { route: returnAssessmentRoute, useCase: "assessment/return-assessment" },
  { route: validateAssessmentRoute, useCase: "assessment/validate-assessment" },
  { route: assignSectionRoute, useCase: "assessment/assign-section" },
  { route: listRemarksRoute, useCase: "assessment/list-remarks" },
  { route: addRemarkRoute, useCase: "assessment/add-remark" },
  { route: resolveRemarkRoute, useCase: "assessment/resolve-remark" },
  { route: listSnapshotsRoute, useCase: "assessment/list-snapshots" },
  { route: takeSnapshotRoute, useCase: "assessment/take-snapshot" },
  { route: compareSnapshotsRoute, useCase: "assessment/compare-snapshots" },
  { route: answerFromEstateRoute, useCase: "assessment/answer-from-estate" },
  { route: copyAssessmentRoute, useCase: "assessment/copy-assessment" },
  { route: previewVersionRoute, useCase: "assessment/preview-version" },
  { route: acceptVersionRoute, useCase: "assessment/accept-version" },
  { route: listEvidenceRoute, useCase: "evidence/list-evidence" },
  {
    route: addEvidenceRoute,
    useCase: "evidence/add-evidence",
    requestMedia: "application/octet-stream",
    requestExample: "Lettre de mission du 14 janvier 2026\n",
  },
  {
    route: reviseEvidenceRoute,
    useCase: "evidence/revise-evidence",
    requestMedia: "application/octet-stream",
    requestExample: "Lettre de mission du 14 janvier 2026, signée\n",
  },
  { route: listEvidenceRevisionsRoute, useCase: "evidence/list-evidence-revisions" },
  { route: downloadEvidenceRoute, useCase: "evidence/download-evidence", responseMedia: "application/octet-stream" },
  { route: changeEvidenceRoute, useCase: "evidence/change-evidence" },
  { route: withdrawEvidenceRoute, useCase: "evidence/withdraw-evidence" },
  { route: listProjectEvidenceRoute, useCase: "evidence/list-project-evidence" },
  { route: readSecondReadingRoute, useCase: "second-reading/read-second-reading" },
  { route: openSecondReadingRoute, useCase: "second-reading/open-second-reading" },
  { route: markQuestionRoute, useCase: "second-reading/mark-question" },
  { route: finishReadingRoute, useCase: "second-reading/finish-reading" },
  { route: adjudicateDifferenceRoute, useCase: "second-reading/adjudicate-difference" },
  { route: abandonSecondReadingRoute, useCase: "second-reading/abandon-second-reading" },
  { route: downloadAnswerWorkbookRoute, useCase: "exchange/download-answer-workbook", responseMedia: WORKBOOK },
  { route: downloadAnswerYamlRoute, useCase: "exchange/download-answer-yaml", responseMedia: "application/yaml" },
  {
    route: downloadKonveyorQuestionnaireRoute,
    useCase: "exchange/download-konveyor-questionnaire",
    responseMedia: "application/yaml",
  },
  { route: downloadDutyWorkbookRoute, useCase: "exchange/download-duty-workbook", responseMedia: WORKBOOK },
  { route: downloadDutyDocumentRoute, useCase: "exchange/download-duty-document", responseMedia: "application/pdf" },
  {
    route: previewAnswerFileRoute,
    useCase: "exchange/preview-answer-file",
    requestMedia: "application/octet-stream",
    requestExample: "format: bleu-readiness-assessment/1\n",
  },
  { route: importAnswersRoute, useCase: "exchange/import-answers" },
  { route: listOwnQuestionnairesRoute, useCase: "own-questionnaire/list-own-questionnaires" },
  {
    route: previewQuestionnaireRoute,
    useCase: "own-questionnaire/preview-questionnaire",
    requestMedia: "application/octet-stream",
    requestExample:
      'name: "Socle"\nsections: [{ name: "Exploitation", questions: [{ text: "Qui exploite ?", answers: [{ text: "Une équipe", risk: green }, { text: "Personne", risk: red }] }] }]\n',
  },
  {
    route: importQuestionnaireRoute,
    useCase: "own-questionnaire/import-questionnaire",
    requestMedia: "application/octet-stream",
    requestExample:
      'name: "Socle"\nsections: [{ name: "Exploitation", questions: [{ text: "Qui exploite ?", answers: [{ text: "Une équipe", risk: green }, { text: "Personne", risk: red }] }] }]\n',
  },
  { route: offerQuestionnaireRoute, useCase: "own-questionnaire/offer-questionnaire" },
  {
    route: downloadOwnQuestionnaireRoute,
    useCase: "own-questionnaire/download-own-questionnaire",
    responseMedia: "application/yaml",
  },
  { route: readProgrammeRoute, useCase: "programme/read-programme" },
  { route: waiveCriterionRoute, useCase: "programme/waive-criterion" },
  { route: endWaiverRoute, useCase: "programme/end-waiver" },
  { route: attestCriterionRoute, useCase: "programme/attest-criterion" },
  { route: withdrawAttestationRoute, useCase: "programme/withdraw-attestation" },
  { route: scheduleGateRoute, useCase: "programme/schedule-gate" },
  { route: assignResponsibilitiesRoute, useCase: "programme/assign-responsibilities" },
  { route: proposeDecisionRoute, useCase: "programme/propose-decision" },
  { route: listDecisionsRoute, useCase: "programme/list-decisions" },
  { route: readDecisionRoute, useCase: "programme/read-decision" },
  { route: signDecisionRoute, useCase: "programme/sign-decision" },
  { route: downloadDeadlinesRoute, useCase: "programme/download-deadlines", responseMedia: "text/calendar" },
  { route: readDashboardRoute, useCase: "dashboard/read-dashboard" },
  { route: downloadCommitteeDocumentRoute, useCase: "report/download-committee-document", responseMedia: "application/pdf" },
  { route: downloadCommitteeSlidesRoute, useCase: "report/download-committee-slides", responseMedia: SLIDES },
  { route: downloadReadinessDocumentRoute, useCase: "report/download-readiness-document", responseMedia: "application/pdf" },
  { route: readReadinessRoute, useCase: "readiness-score/read-readiness" },
  { route: listReadinessSnapshotsRoute, useCase: "readiness-score/list-readiness-snapshots" },
  { route: keepReadinessRoute, useCase: "readiness-score/keep-readiness" },
  { route: listMilestonesRoute, useCase: "milestone/list-milestones" },
  { route: keepMilestoneRoute, useCase: "milestone/keep-milestone" },
  { route: compareMilestonesRoute, useCase: "milestone/compare-milestones" },
  { route: readMilestoneRoute, useCase: "milestone/read-milestone" },
  { route: withdrawMilestoneRoute, useCase: "milestone/withdraw-milestone" },
  { route: listAssumptionsRoute, useCase: "readiness-score/list-assumptions" },
  { route: addAssumptionRoute, useCase: "readiness-score/add-assumption" },
  { route: changeAssumptionRoute, useCase: "readiness-score/change-assumption" },
  { route: readMicrosoft365Route, useCase: "microsoft365-move/read-microsoft365" },
  { route: changeMoveAssumptionsRoute, useCase: "microsoft365-move/change-move-assumptions" },
  { route: listDossiersRoute, useCase: "dossier/list-dossiers" },
  { route: requestDossierRoute, useCase: "dossier/request-dossier" },
  { route: cancelDossierRoute, useCase: "dossier/cancel-dossier" },
  { route: downloadDossierRoute, useCase: "dossier/download-dossier", responseMedia: "application/octet-stream" },
  { route: listAuditRoute, useCase: "audit-trail/list-audit" },
  { route: readAuditChoicesRoute, useCase: "audit-trail/read-audit-choices" },
  { route: downloadAuditRoute, useCase: "audit-trail/download-audit", responseMedia: "text/csv" },
  ...PEOPLE_ROUTES,
  ...TABLE_ROUTES,
  { route: readPathRoute, useCase: "training/read-path" },
  { route: joinTrainingRoute, useCase: "training/join-training" },
  { route: readModuleRoute, useCase: "training/read-module" },
  { route: startModuleRoute, useCase: "training/start-module" },
  { route: attemptQuizRoute, useCase: "training/attempt-quiz" },
  { route: readCoverageRoute, useCase: "training/read-coverage" },
  { route: listLearnersRoute, useCase: "training/list-learners" },
  { route: addLearnerRoute, useCase: "training/add-learner" },
  {
    route: importLearnersRoute,
    useCase: "training/import-learners",
    requestMedia: "application/octet-stream",
    requestExample: "name,email,roles\nCamille Exemple,camille.exemple@exemple.fr,support\n",
  },
  { route: changeLearnerRoute, useCase: "training/change-learner" },
  { route: removeLearnerRoute, useCase: "training/remove-learner" },
  { route: restoreLearnerRoute, useCase: "training/restore-learner" },
  { route: downloadCertificateRoute, useCase: "training/download-certificate", responseMedia: "application/pdf" },
  {
    route: importCompletionsRoute,
    useCase: "training/import-completions",
    requestMedia: "application/octet-stream",
    requestExample: "email,module,completed_on,score\ncamille.exemple@exemple.fr,why-a-trusted-cloud,2026-11-02,90\n",
  },
  { route: downloadTrainingRecordRoute, useCase: "training/download-training-record", responseMedia: "text/csv" },
  { route: listTrainingSessionsRoute, useCase: "training/list-training-sessions" },
  { route: planTrainingSessionRoute, useCase: "training/plan-training-session" },
  { route: changeTrainingSessionRoute, useCase: "training/change-training-session" },
  { route: cancelTrainingSessionRoute, useCase: "training/cancel-training-session" },
  { route: downloadMeetingRoute, useCase: "training/download-meeting", responseMedia: "text/calendar" },
  { route: downloadCalendarRoute, useCase: "training/download-calendar", responseMedia: "text/calendar" },
];
