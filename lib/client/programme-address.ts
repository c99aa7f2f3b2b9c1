import type * as assessment from "@/lib/contract/assessment";
import type * as evidence from "@/lib/contract/evidence";
import type * as exchange from "@/lib/contract/exchange";

import type * as microsoft365Move from "@/lib/contract/microsoft365-move";
import type * as obligation from "@/lib/contract/obligation";

import type * as own from "@/lib/contract/own-questionnaire";

import type * as programme from "@/lib/contract/programme";
import type * as readiness from "@/lib/contract/readiness";
import type * as report from "@/lib/contract/report";
import type * as secondReading from "@/lib/contract/second-reading";
import type * as training from "@/lib/contract/training";
import type * as trainingPeople from "@/lib/contract/training-people";
import type * as trainingSession from "@/lib/contract/training-session";
import { type Address, ORGANISATION, PROJECT } from "./address";

// What the programme asks for: assessments, training, gates and readiness. `address.test.ts` holds these to the contract too.

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

export const addDerogation: Address<typeof obligation.addDerogationRoute> = { method: "POST", path: `${PROJECT}/derogations` };
export const changeDerogation: Address<typeof obligation.changeDerogationRoute> = {
  method: "PUT",
  path: `${PROJECT}/derogations/{derogationId}`,
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

export const changeMoveAssumptions: Address<typeof microsoft365Move.changeMoveAssumptionsRoute> = {
  method: "PUT",
  path: `${PROJECT}/microsoft365/assumptions`,
};

const QUESTIONNAIRES = `${ORGANISATION}/questionnaires`;
const OWN = `${QUESTIONNAIRES}/{questionnaireId}`;

export const previewQuestionnaire: Address<typeof own.previewQuestionnaireRoute> = {
  method: "POST",
  path: `${QUESTIONNAIRES}/preview`,
};
export const importQuestionnaire: Address<typeof own.importQuestionnaireRoute> = { method: "POST", path: QUESTIONNAIRES };
export const offerQuestionnaire: Address<typeof own.offerQuestionnaireRoute> = { method: "PUT", path: `${OWN}/offer` };
export const downloadOwnQuestionnaire: Address<typeof own.downloadOwnQuestionnaireRoute> = {
  method: "GET",
  path: `${OWN}/konveyor.yaml`,
};

const REPORTS = `${PROJECT}/reports`;
export const downloadCommitteeDocument: Address<typeof report.downloadCommitteeDocumentRoute> = {
  method: "GET",
  path: `${REPORTS}/committee.pdf`,
};
export const downloadCommitteeSlides: Address<typeof report.downloadCommitteeSlidesRoute> = {
  method: "GET",
  path: `${REPORTS}/committee.pptx`,
};
