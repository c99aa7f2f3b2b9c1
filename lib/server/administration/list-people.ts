import { listPeopleRoute } from "@/lib/contract/administration";
import { plainEmail } from "@/lib/domain/access/invitation";
import { FIRST_PLACE, namePlace, pageByName } from "../access/name-cursor";
import { administrationQuery } from "../use-case";
import { personView } from "./person-view";
import { pageOfPeople, personByEmail } from "./store-person";

/** Every person of the platform by name; a search that holds an @ is a whole address. */
export const listPeople = administrationQuery({
  permission: "person.administer",
  input: listPeopleRoute.query,

  async run(scope, { search = "", after, limit }) {
    if (search.includes("@")) {
      const found = await personByEmail(scope, plainEmail(search));
      return { items: found ? [personView(scope, found)] : [], next: null };
    }
    const rows = await pageOfPeople(scope, search, namePlace(after) ?? FIRST_PLACE, limit + 1);
    return pageByName(rows, limit, (row) => personView(scope, row));
  },
});
