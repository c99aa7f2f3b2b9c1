import {
  approveQualificationRoute,
  draftQualificationRoute,
  listProvidersRoute,
  listQualificationRoute,
  readProviderRoute,
  refuseQualificationRoute,
  withdrawQualificationRoute,
} from "./qualification";

/** The directory of providers and the facts about their qualification. */
export const QUALIFICATION_ROUTES = [
  { route: listProvidersRoute, useCase: "qualification/list-providers" },
  { route: readProviderRoute, useCase: "qualification/read-provider" },
  { route: listQualificationRoute, useCase: "qualification/list-qualification" },
  { route: draftQualificationRoute, useCase: "qualification/draft-qualification" },
  { route: approveQualificationRoute, useCase: "qualification/approve-qualification" },
  { route: refuseQualificationRoute, useCase: "qualification/refuse-qualification" },
  { route: withdrawQualificationRoute, useCase: "qualification/withdraw-qualification" },
] as const;
