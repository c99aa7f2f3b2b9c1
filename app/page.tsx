import { redirect } from "next/navigation";
import { onlyPlace, projectPath } from "@/components/shell/place";
import { myOrganisations } from "@/lib/server/my-organisations";

/** Whoever decides, and has one project, lands on what is decided on; everybody else chooses where to go. */
export default async function HomePage() {
  const place = onlyPlace((await myOrganisations()).organisations);
  if (place?.project && place.organisation.role === "organisation-executive")
    redirect(`${projectPath(place.organisation.id, place.project.id)}/dashboard`);
  redirect("/organisations");
}
