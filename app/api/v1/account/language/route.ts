import { chooseLanguageRoute } from "@/lib/contract/account";
import { chooseLanguage } from "@/lib/server/account/choose-language";
import { handle } from "@/lib/server/handle";

export const PUT = handle(chooseLanguageRoute, chooseLanguage);
