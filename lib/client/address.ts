import type * as account from "@/lib/contract/account";
import type * as administration from "@/lib/contract/administration";
import type * as assessment from "@/lib/contract/assessment";
import type * as audit from "@/lib/contract/audit";
import type * as eligibility from "@/lib/contract/eligibility";
import type * as evidence from "@/lib/contract/evidence";
import type * as exchange from "@/lib/contract/exchange";
import type * as inventory from "@/lib/contract/inventory";
import type * as organisation from "@/lib/contract/organisation";
import type * as people from "@/lib/contract/people";
import type * as programme from "@/lib/contract/programme";
import type * as readiness from "@/lib/contract/readiness";
import type { Method, Route } from "@/lib/contract/route";
import type * as secondReading from "@/lib/contract/second-reading";
import type * as training from "@/lib/contract/training";
import type * as trainingPeople from "@/lib/contract/training-people";
import type * as trainingSession from "@/lib/contract/training-session";

/**
 * Where and how to ask. The types of the route ride along; its schemas, and their parser (a third of a page's script),
 * stay on the server. `address.test.ts` holds every one of these to the contract.
 */
export interface Address<R extends Route> {
  readonly method: Method;
  readonly path: string;
  /** Never filled: it carries the type. */
  readonly route?: R;
}

const ORGANISATION = "/api/v1/organisations/{organisationId}";
const PROJECT = "/api/v1/organisations/{organisationId}/projects/{projectId}";
const IMPORT = `${PROJECT}/imports/{importId}`;
const WORKLOAD = `${PROJECT}/workloads/{workloadId}`;

export const uploadInventory: Address<typeof inventory.uploadInventoryRoute> = { method: "POST", path: `${PROJECT}/imports` };
export const listImports: Address<typeof inventory.listImportsRoute> = { method: "GET", path: `${PROJECT}/imports` };
export const readImport: Address<typeof inventory.readImportRoute> = { method: "GET", path: IMPORT };
export const listRejections: Address<typeof inventory.listRejectionsRoute> = { method: "GET", path: `${IMPORT}/rejections` };
export const downloadRejections: Address<typeof inventory.downloadRejectionsRoute> = {
  method: "GET",
  path: `${IMPORT}/rejections.csv`,
};
export const confirmImport: Address<typeof inventory.confirmImportRoute> = { method: "POST", path: `${IMPORT}/confirm` };
export const cancelImport: Address<typeof inventory.cancelImportRoute> = { method: "POST", path: `${IMPORT}/cancel` };
export const listDifferences: Address<typeof inventory.listDifferencesRoute> = { method: "GET", path: `${IMPORT}/differences` };
export const listResources: Address<typeof inventory.listResourcesRoute> = { method: "GET", path: `${PROJECT}/resources` };
export const readResource: Address<typeof inventory.readResourceRoute> = {
  method: "GET",
  path: `${PROJECT}/resources/{resourceId}`,
};

export const readEstate: Address<typeof eligibility.readEstateRoute> = { method: "GET", path: `${PROJECT}/estate` };
export const listWorkloads: Address<typeof eligibility.listWorkloadsRoute> = { method: "GET", path: `${PROJECT}/workloads` };
export const readWorkload: Address<typeof eligibility.readWorkloadRoute> = { method: "GET", path: WORKLOAD };
export const editWorkload: Address<typeof eligibility.editWorkloadRoute> = { method: "PATCH", path: WORKLOAD };
export const pinResources: Address<typeof eligibility.pinResourcesRoute> = { method: "POST", path: `${WORKLOAD}/pins` };
export const unpinResources: Address<typeof eligibility.unpinResourcesRoute> = { method: "DELETE", path: `${WORKLOAD}/pins` };
export const previewGrouping: Address<typeof eligibility.previewGroupingRoute> = { method: "GET", path: `${PROJECT}/grouping` };
export const changeGrouping: Address<typeof eligibility.changeGroupingRoute> = { method: "PUT", path: `${PROJECT}/grouping` };

export const listAudit: Address<typeof audit.listAuditRoute> = { method: "GET", path: `${ORGANISATION}/audit` };
export const downloadAudit: Address<typeof audit.downloadAuditRoute> = { method: "GET", path: `${ORGANISATION}/audit.csv` };

const ACCOUNT = "/api/v1/account";
const SECOND_FACTOR = `${ACCOUNT}/second-factor`;

export const editAccount: Address<typeof account.editAccountRoute> = { method: "PATCH", path: ACCOUNT };
export const revokeOtherSessions: Address<typeof account.revokeOtherSessionsRoute> = {
  method: "DELETE",
  path: `${ACCOUNT}/sessions`,
};
export const revokeSession: Address<typeof account.revokeSessionRoute> = {
  method: "DELETE",
  path: `${ACCOUNT}/sessions/{sessionId}`,
};
export const changePassword: Address<typeof account.changePasswordRoute> = { method: "PUT", path: `${ACCOUNT}/password` };
export const startSecondFactor: Address<typeof account.startSecondFactorRoute> = { method: "POST", path: SECOND_FACTOR };
export const stopSecondFactor: Address<typeof account.stopSecondFactorRoute> = { method: "DELETE", path: SECOND_FACTOR };
export const confirmSecondFactor: Address<typeof account.confirmSecondFactorRoute> = {
  method: "POST",
  path: `${SECOND_FACTOR}/confirm`,
};
export const giveSecondFactor: Address<typeof account.giveSecondFactorRoute> = { method: "POST", path: `${SECOND_FACTOR}/give` };
export const renewRecoveryCodes: Address<typeof account.renewRecoveryCodesRoute> = {
  method: "POST",
  path: `${SECOND_FACTOR}/recovery-codes`,
};
export const requestPasswordReset: Address<typeof account.requestPasswordResetRoute> = {
  method: "POST",
  path: "/api/v1/password-resets",
};
export const resetPassword: Address<typeof account.resetPasswordRoute> = { method: "POST", path: "/api/v1/password-resets/use" };
export const listMembers: Address<typeof people.listMembersRoute> = { method: "GET", path: `${ORGANISATION}/members` };
export const changeMember: Address<typeof people.changeMemberRoute> = {
  method: "PATCH",
  path: `${ORGANISATION}/members/{personId}`,
};
export const endMembership: Address<typeof people.endMembershipRoute> = {
  method: "DELETE",
  path: `${ORGANISATION}/members/{personId}`,
};
export const leaveOrganisation: Address<typeof people.leaveOrganisationRoute> = { method: "POST", path: `${ORGANISATION}/leave` };
export const transferLead: Address<typeof people.transferLeadRoute> = { method: "POST", path: `${ORGANISATION}/lead` };
export const listInvitations: Address<typeof people.listInvitationsRoute> = {
  method: "GET",
  path: `${ORGANISATION}/invitations`,
};
export const invitePerson: Address<typeof people.invitePersonRoute> = { method: "POST", path: `${ORGANISATION}/invitations` };
export const withdrawInvitation: Address<typeof people.withdrawInvitationRoute> = {
  method: "DELETE",
  path: `${ORGANISATION}/invitations/{invitationId}`,
};
export const listEngagements: Address<typeof people.listEngagementsRoute> = {
  method: "GET",
  path: `${ORGANISATION}/engagements`,
};
export const acceptEngagement: Address<typeof people.acceptEngagementRoute> = {
  method: "POST",
  path: `${ORGANISATION}/engagements/{personId}/accept`,
};
export const refuseEngagement: Address<typeof people.refuseEngagementRoute> = {
  method: "POST",
  path: `${ORGANISATION}/engagements/{personId}/refuse`,
};
export const extendEngagement: Address<typeof people.extendEngagementRoute> = {
  method: "PATCH",
  path: `${ORGANISATION}/engagements/{personId}`,
};
export const endEngagement: Address<typeof people.endEngagementRoute> = {
  method: "DELETE",
  path: `${ORGANISATION}/engagements/{personId}`,
};
export const acceptInvitation: Address<typeof people.acceptInvitationRoute> = {
  method: "POST",
  path: "/api/v1/invitations/accept",
};
export const acceptInvitationSignedIn: Address<typeof people.acceptInvitationSignedInRoute> = {
  method: "POST",
  path: "/api/v1/invitations/join",
};

export const createProject: Address<typeof organisation.createProjectRoute> = {
  method: "POST",
  path: `${ORGANISATION}/projects`,
};
export const editProject: Address<typeof organisation.editProjectRoute> = {
  method: "PATCH",
  path: PROJECT,
};
export const archiveProject: Address<typeof organisation.archiveProjectRoute> = {
  method: "POST",
  path: `${PROJECT}/archive`,
};
export const restoreProject: Address<typeof organisation.restoreProjectRoute> = {
  method: "POST",
  path: `${PROJECT}/restore`,
};
export const editOrganisation: Address<typeof organisation.editOrganisationRoute> = {
  method: "PATCH",
  path: `${ORGANISATION}/settings`,
};

const ADMINISTERED = "/api/v1/admin/organisations";
const PERSON = "/api/v1/admin/people/{personId}";

export const openOrganisation: Address<typeof administration.openOrganisationRoute> = {
  method: "POST",
  path: ADMINISTERED,
};
export const inviteFirstLead: Address<typeof administration.inviteFirstLeadRoute> = {
  method: "POST",
  path: `${ADMINISTERED}/{organisationId}/lead-invitation`,
};
export const proposeEngagement: Address<typeof administration.proposeEngagementRoute> = {
  method: "POST",
  path: `${ADMINISTERED}/{organisationId}/engagement-proposals`,
};
export const deactivatePerson: Address<typeof administration.deactivatePersonRoute> = {
  method: "POST",
  path: `${PERSON}/deactivate`,
};
export const reactivatePerson: Address<typeof administration.reactivatePersonRoute> = {
  method: "POST",
  path: `${PERSON}/reactivate`,
};
export const resetSecondFactor: Address<typeof administration.resetSecondFactorRoute> = {
  method: "POST",
  path: `${PERSON}/reset-second-factor`,
};
export const issuePasswordReset: Address<typeof administration.issuePasswordResetRoute> = {
  method: "POST",
  path: `${PERSON}/password-reset`,
};
export const grantPlatformRole: Address<typeof administration.grantPlatformRoleRoute> = {
  method: "PUT",
  path: `${PERSON}/roles/{role}`,
};
export const revokePlatformRole: Address<typeof administration.revokePlatformRoleRoute> = {
  method: "DELETE",
  path: `${PERSON}/roles/{role}`,
};

const ASSESSMENTS = `${PROJECT}/assessments`;
const ASSESSMENT = `${ASSESSMENTS}/{assessmentId}`;

export const listAssessments: Address<typeof assessment.listAssessmentsRoute> = { method: "GET", path: ASSESSMENTS };
export const startAssessment: Address<typeof assessment.startAssessmentRoute> = { method: "POST", path: ASSESSMENTS };
export const readAssessment: Address<typeof assessment.readAssessmentRoute> = { method: "GET", path: ASSESSMENT };
export const scheduleAssessment: Address<typeof assessment.scheduleAssessmentRoute> = { method: "PATCH", path: ASSESSMENT };
export const saveAnswer: Address<typeof assessment.saveAnswerRoute> = {
  method: "PUT",
  path: `${ASSESSMENT}/answers/{questionId}`,
};
export const listAnswerRevisions: Address<typeof assessment.listAnswerRevisionsRoute> = {
  method: "GET",
  path: `${ASSESSMENT}/answers/{questionId}/revisions`,
};
export const followAssessment: Address<typeof assessment.followAssessmentRoute> = {
  method: "POST",
  path: `${ASSESSMENT}/presence`,
};
export const submitAssessment: Address<typeof assessment.submitAssessmentRoute> = {
  method: "POST",
  path: `${ASSESSMENT}/submit`,
};
export const returnAssessment: Address<typeof assessment.returnAssessmentRoute> = {
  method: "POST",
  path: `${ASSESSMENT}/return`,
};
export const validateAssessment: Address<typeof assessment.validateAssessmentRoute> = {
  method: "POST",
  path: `${ASSESSMENT}/validate`,
};
export const assignSection: Address<typeof assessment.assignSectionRoute> = {
  method: "PUT",
  path: `${ASSESSMENT}/sections/{sectionId}/assignment`,
};
export const listRemarks: Address<typeof assessment.listRemarksRoute> = { method: "GET", path: `${ASSESSMENT}/remarks` };
export const addRemark: Address<typeof assessment.addRemarkRoute> = { method: "POST", path: `${ASSESSMENT}/remarks` };
export const resolveRemark: Address<typeof assessment.resolveRemarkRoute> = {
  method: "PUT",
  path: `${ASSESSMENT}/remarks/{remarkId}/resolution`,
};
export const listSnapshots: Address<typeof assessment.listSnapshotsRoute> = { method: "GET", path: `${ASSESSMENT}/snapshots` };
export const takeSnapshot: Address<typeof assessment.takeSnapshotRoute> = { method: "POST", path: `${ASSESSMENT}/snapshots` };
export const compareSnapshots: Address<typeof assessment.compareSnapshotsRoute> = {
  method: "GET",
  path: `${ASSESSMENT}/snapshots/{snapshotId}/differences`,
};
export const answerFromEstate: Address<typeof assessment.answerFromEstateRoute> = {
  method: "POST",
  path: `${ASSESSMENT}/answers-from-estate`,
};
export const copyAssessment: Address<typeof assessment.copyAssessmentRoute> = { method: "POST", path: `${ASSESSMENT}/copy` };
export const previewVersion: Address<typeof assessment.previewVersionRoute> = { method: "GET", path: `${ASSESSMENT}/version` };
export const acceptVersion: Address<typeof assessment.acceptVersionRoute> = { method: "PUT", path: `${ASSESSMENT}/version` };

const EVIDENCE = `${ASSESSMENT}/evidence`;
const ONE_EVIDENCE = `${EVIDENCE}/{evidenceId}`;

export const listEvidence: Address<typeof evidence.listEvidenceRoute> = { method: "GET", path: EVIDENCE };
export const addEvidence: Address<typeof evidence.addEvidenceRoute> = { method: "POST", path: EVIDENCE };
export const changeEvidence: Address<typeof evidence.changeEvidenceRoute> = { method: "PATCH", path: ONE_EVIDENCE };
export const withdrawEvidence: Address<typeof evidence.withdrawEvidenceRoute> = {
  method: "POST",
  path: `${ONE_EVIDENCE}/withdraw`,
};
export const listEvidenceRevisions: Address<typeof evidence.listEvidenceRevisionsRoute> = {
  method: "GET",
  path: `${ONE_EVIDENCE}/revisions`,
};
export const reviseEvidence: Address<typeof evidence.reviseEvidenceRoute> = {
  method: "POST",
  path: `${ONE_EVIDENCE}/revisions`,
};
export const downloadEvidence: Address<typeof evidence.downloadEvidenceRoute> = {
  method: "GET",
  path: `${ONE_EVIDENCE}/revisions/{revisionNumber}/file`,
};

const READING = `${ASSESSMENT}/second-reading`;
export const openSecondReading: Address<typeof secondReading.openSecondReadingRoute> = { method: "POST", path: READING };
export const markQuestion: Address<typeof secondReading.markQuestionRoute> = {
  method: "PUT",
  path: `${READING}/marks/{questionId}`,
};
export const finishReading: Address<typeof secondReading.finishReadingRoute> = { method: "POST", path: `${READING}/finish` };
export const adjudicateDifference: Address<typeof secondReading.adjudicateDifferenceRoute> = {
  method: "PUT",
  path: `${READING}/decisions/{questionId}`,
};
export const abandonSecondReading: Address<typeof secondReading.abandonSecondReadingRoute> = {
  method: "POST",
  path: `${READING}/abandon`,
};

export const downloadAnswerWorkbook: Address<typeof exchange.downloadAnswerWorkbookRoute> = {
  method: "GET",
  path: `${ASSESSMENT}/answers.xlsx`,
};
export const downloadAnswerYaml: Address<typeof exchange.downloadAnswerYamlRoute> = {
  method: "GET",
  path: `${ASSESSMENT}/answers.yaml`,
};
export const downloadKonveyorQuestionnaire: Address<typeof exchange.downloadKonveyorQuestionnaireRoute> = {
  method: "GET",
  path: `${ASSESSMENT}/konveyor-questionnaire.yaml`,
};
export const downloadDutyWorkbook: Address<typeof exchange.downloadDutyWorkbookRoute> = {
  method: "GET",
  path: `${PROJECT}/customer-duties.xlsx`,
};
export const downloadDutyDocument: Address<typeof exchange.downloadDutyDocumentRoute> = {
  method: "GET",
  path: `${PROJECT}/customer-duties.pdf`,
};
export const previewAnswerFile: Address<typeof exchange.previewAnswerFileRoute> = {
  method: "POST",
  path: `${ASSESSMENT}/answer-file`,
};
export const importAnswers: Address<typeof exchange.importAnswersRoute> = {
  method: "POST",
  path: `${ASSESSMENT}/imported-answers`,
};

const TRAINING = `${PROJECT}/training`;
export const joinTraining: Address<typeof training.joinTrainingRoute> = { method: "PUT", path: `${TRAINING}/learner` };
export const startModule: Address<typeof training.startModuleRoute> = {
  method: "POST",
  path: `${TRAINING}/modules/{moduleId}/start`,
};
export const attemptQuiz: Address<typeof training.attemptQuizRoute> = {
  method: "POST",
  path: `${TRAINING}/modules/{moduleId}/attempts`,
};
export const listLearners: Address<typeof trainingPeople.listLearnersRoute> = { method: "GET", path: `${TRAINING}/learners` };
export const addLearner: Address<typeof trainingPeople.addLearnerRoute> = { method: "POST", path: `${TRAINING}/learners` };
export const importLearners: Address<typeof trainingPeople.importLearnersRoute> = {
  method: "POST",
  path: `${TRAINING}/learners/import`,
};
export const changeLearner: Address<typeof trainingPeople.changeLearnerRoute> = {
  method: "PATCH",
  path: `${TRAINING}/learners/{learnerId}`,
};
export const removeLearner: Address<typeof trainingPeople.removeLearnerRoute> = {
  method: "DELETE",
  path: `${TRAINING}/learners/{learnerId}`,
};
export const restoreLearner: Address<typeof trainingPeople.restoreLearnerRoute> = {
  method: "POST",
  path: `${TRAINING}/learners/{learnerId}/restore`,
};
export const downloadCertificate: Address<typeof trainingPeople.downloadCertificateRoute> = {
  method: "GET",
  path: `${TRAINING}/learners/{learnerId}/certificate.pdf`,
};
export const importCompletions: Address<typeof trainingPeople.importCompletionsRoute> = {
  method: "POST",
  path: `${TRAINING}/completions`,
};
export const downloadTrainingRecord: Address<typeof trainingPeople.downloadTrainingRecordRoute> = {
  method: "GET",
  path: `${TRAINING}/record.csv`,
};
export const listTrainingSessions: Address<typeof trainingSession.listTrainingSessionsRoute> = {
  method: "GET",
  path: `${TRAINING}/sessions`,
};
export const planTrainingSession: Address<typeof trainingSession.planTrainingSessionRoute> = {
  method: "POST",
  path: `${TRAINING}/sessions`,
};
export const changeTrainingSession: Address<typeof trainingSession.changeTrainingSessionRoute> = {
  method: "PUT",
  path: `${TRAINING}/sessions/{trainingSessionId}`,
};
export const cancelTrainingSession: Address<typeof trainingSession.cancelTrainingSessionRoute> = {
  method: "POST",
  path: `${TRAINING}/sessions/{trainingSessionId}/cancel`,
};
export const downloadMeeting: Address<typeof trainingSession.downloadMeetingRoute> = {
  method: "GET",
  path: `${TRAINING}/sessions/{trainingSessionId}/calendar.ics`,
};
export const downloadCalendar: Address<typeof trainingSession.downloadCalendarRoute> = {
  method: "GET",
  path: `${TRAINING}/sessions.ics`,
};

export const keepReadiness: Address<typeof readiness.keepReadinessRoute> = {
  method: "POST",
  path: `${PROJECT}/readiness/snapshots`,
};
export const addAssumption: Address<typeof readiness.addAssumptionRoute> = { method: "POST", path: `${PROJECT}/assumptions` };
export const changeAssumption: Address<typeof readiness.changeAssumptionRoute> = {
  method: "PUT",
  path: `${PROJECT}/assumptions/{assumptionId}`,
};

const PROGRAMME = `${PROJECT}/programme`;
export const waiveCriterion: Address<typeof programme.waiveCriterionRoute> = {
  method: "PUT",
  path: `${PROGRAMME}/criteria/{criterionId}/waiver`,
};
export const endWaiver: Address<typeof programme.endWaiverRoute> = {
  method: "DELETE",
  path: `${PROGRAMME}/criteria/{criterionId}/waiver`,
};
export const attestCriterion: Address<typeof programme.attestCriterionRoute> = {
  method: "PUT",
  path: `${PROGRAMME}/criteria/{criterionId}/attestation`,
};
export const withdrawAttestation: Address<typeof programme.withdrawAttestationRoute> = {
  method: "DELETE",
  path: `${PROGRAMME}/criteria/{criterionId}/attestation`,
};
export const scheduleGate: Address<typeof programme.scheduleGateRoute> = { method: "PUT", path: `${PROGRAMME}/gates/{gate}/due` };
export const assignResponsibilities: Address<typeof programme.assignResponsibilitiesRoute> = {
  method: "PUT",
  path: `${PROGRAMME}/responsibilities/{subject}`,
};
export const proposeDecision: Address<typeof programme.proposeDecisionRoute> = {
  method: "POST",
  path: `${PROGRAMME}/gates/{gate}/decisions`,
};
export const signDecision: Address<typeof programme.signDecisionRoute> = {
  method: "POST",
  path: `${PROGRAMME}/decisions/{decisionId}/signature`,
};
export const downloadDeadlines: Address<typeof programme.downloadDeadlinesRoute> = {
  method: "GET",
  path: `${PROGRAMME}/deadlines.ics`,
};
