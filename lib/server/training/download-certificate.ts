import { downloadCertificateRoute } from "@/lib/contract/training-people";
import { allows } from "@/lib/domain/access/policy";
import { Forbidden, Invalid } from "../errors";
import { loadProject } from "../inventory/store-project";
import { download } from "../use-case";
import { certificateFacts } from "./certificate-facts";
import { drawCertificate } from "./draw-certificate";
import { loadLearner } from "./store-learner";
import { recordsOf } from "./store-record";
import { namesOf } from "./store-training-names";

/** The certificate of a module or of a role's whole path: one's own, or anybody's for who manages the training. */
export const downloadCertificate = download({
  permission: "training.read",
  input: downloadCertificateRoute.params.extend(downloadCertificateRoute.query.shape),

  async run(open, { projectId, learnerId, module, role, locale }) {
    const certified = module ? { module } : role ? { role } : null;
    if (!certified || (module && role)) throw new Invalid([{ field: "module", message: "give a module or a role" }]);
    const given = await open(async (scope) => {
      await loadProject(scope, projectId);
      const learner = await loadLearner(scope, projectId, learnerId);
      const own = learner.personId !== null && learner.personId === scope.person?.id;
      if (!own && !(scope.access && allows(scope.access, "training.manage"))) throw new Forbidden();
      const facts = certificateFacts(certified, await recordsOf(scope, learnerId), locale);
      return { ...(await namesOf(scope, projectId)), learner: learner.name, learnerId, ...facts };
    });
    const file = await drawCertificate(given, locale);
    async function* body(): AsyncGenerator<Uint8Array> {
      yield file;
    }
    return { fileName: `certificate-${module ?? role}.pdf`, contentType: "application/pdf", body: body() };
  },
});
