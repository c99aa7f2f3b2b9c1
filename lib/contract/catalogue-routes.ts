import { listEditionsRoute, readEditionRoute, readServiceRoute } from "./catalogue";
import { acceptEditionRoute, readEditionOfferRoute, simulateEditionRoute } from "./edition-change";
import { listTermsRoute, readTermRoute } from "./glossary";
import {
  approveQualificationRoute,
  draftQualificationRoute,
  listProvidersRoute,
  listQualificationRoute,
  readProviderRoute,
  refuseQualificationRoute,
  withdrawQualificationRoute,
} from "./qualification";

/** The glossary, editions, the directory of providers, the facts about their qualification, and a project's own edition. */
export const CATALOGUE_ROUTES = [
  { route: listTermsRoute, useCase: "glossary/list-terms" },
  { route: readTermRoute, useCase: "glossary/read-term" },
  { route: listEditionsRoute, useCase: "catalogue/list-editions" },
  { route: readEditionRoute, useCase: "catalogue/read-edition" },
  { route: readServiceRoute, useCase: "catalogue/read-service" },
  { route: listProvidersRoute, useCase: "qualification/list-providers" },
  { route: readProviderRoute, useCase: "qualification/read-provider" },
  { route: listQualificationRoute, useCase: "qualification/list-qualification" },
  { route: draftQualificationRoute, useCase: "qualification/draft-qualification" },
  { route: approveQualificationRoute, useCase: "qualification/approve-qualification" },
  { route: refuseQualificationRoute, useCase: "qualification/refuse-qualification" },
  { route: withdrawQualificationRoute, useCase: "qualification/withdraw-qualification" },
  { route: readEditionOfferRoute, useCase: "eligibility/read-edition-offer" },
  { route: simulateEditionRoute, useCase: "eligibility/simulate-edition" },
  { route: acceptEditionRoute, useCase: "eligibility/accept-edition" },
] as const;
