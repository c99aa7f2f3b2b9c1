import { describe, expect, it } from "vitest";
import { SETTING_CHOICES } from "./setting";
import { domainsIn, expiryOf, guestAccessOf, invitationsOf, linkOf, restrictionOf, sharingOf } from "./setting-words";

const NUMBERS = [0, 1, 2, 3, "0", "1", "2", "3"];

describe("words of settings", () => {
  it("are those of the closed list, by the number of the service and by the name that PowerShell writes", () => {
    const told = (read: (value: unknown) => string | undefined, values: readonly unknown[]) =>
      [...new Set(values.map(read))].filter((word) => word !== undefined).sort();
    expect(told(sharingOf, NUMBERS)).toEqual([...SETTING_CHOICES["sharepoint-external-sharing"]].sort());
    expect(told(linkOf, NUMBERS)).toEqual([...SETTING_CHOICES["sharing-link-default"]].sort());
    expect(told(restrictionOf, NUMBERS)).toEqual([...SETTING_CHOICES["sharing-domain-restriction"]].sort());
    const invitations = ["none", "adminsAndGuestInviters", "adminsGuestInvitersAndAllMembers", "everyone"];
    expect(told(invitationsOf, invitations)).toEqual([...SETTING_CHOICES["guest-invitations"]].sort());
    expect(told(guestAccessOf, ["User", "Guest", "RestrictedGuest"])).toEqual(
      [...SETTING_CHOICES["guest-directory-access"]].sort(),
    );
    expect([sharingOf("ExternalUserAndGuestSharing"), sharingOf(2)]).toEqual(["anyone", "anyone"]);
  });

  it("are not invented", () => {
    for (const read of [sharingOf, linkOf, restrictionOf, invitationsOf, guestAccessOf])
      for (const value of [null, undefined, "", "9", "anything", {}]) expect(read(value)).toBeUndefined();
  });
});

describe("figures of settings", () => {
  it("are days until a link expires, and domains in a list that is one text", () => {
    expect([expiryOf(-1), expiryOf("30"), expiryOf(0), expiryOf("never"), expiryOf(null)]).toEqual([
      0,
      30,
      0,
      undefined,
      undefined,
    ]);
    expect([domainsIn("a.fr b.fr"), domainsIn("a.fr, b.fr;c.fr"), domainsIn(null)]).toEqual([2, 3, 0]);
  });
});
