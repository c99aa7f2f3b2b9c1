import {
  changePasswordRoute,
  chooseLanguageRoute,
  confirmSecondFactorRoute,
  editAccountRoute,
  giveSecondFactorRoute,
  hideFirstStepsRoute,
  listSessionsRoute,
  readAccountRoute,
  renewRecoveryCodesRoute,
  requestPasswordResetRoute,
  resetPasswordRoute,
  revokeOtherSessionsRoute,
  revokeSessionRoute,
  startSecondFactorRoute,
  stopSecondFactorRoute,
} from "./account";
import { readPlatformStepsRoute } from "./first-steps";

/** One's own account: sessions, password, second factor, language. */
export const ACCOUNT_ROUTES = [
  { route: readAccountRoute, useCase: "account/read-account" },
  { route: editAccountRoute, useCase: "account/edit-account" },
  { route: chooseLanguageRoute, useCase: "account/choose-language" },
  { route: readPlatformStepsRoute, useCase: "help/read-platform-steps" },
  { route: hideFirstStepsRoute, useCase: "account/hide-first-steps" },
  { route: listSessionsRoute, useCase: "account/list-sessions" },
  { route: revokeOtherSessionsRoute, useCase: "account/revoke-other-sessions" },
  { route: revokeSessionRoute, useCase: "account/revoke-session" },
  { route: changePasswordRoute, useCase: "account/change-password" },
  { route: startSecondFactorRoute, useCase: "account/start-second-factor" },
  { route: stopSecondFactorRoute, useCase: "account/stop-second-factor" },
  { route: confirmSecondFactorRoute, useCase: "account/confirm-second-factor" },
  { route: giveSecondFactorRoute, useCase: "account/give-second-factor" },
  { route: renewRecoveryCodesRoute, useCase: "account/renew-recovery-codes" },
  { route: requestPasswordResetRoute, useCase: "account/request-password-reset" },
  { route: resetPasswordRoute, useCase: "account/reset-password" },
] as const;
