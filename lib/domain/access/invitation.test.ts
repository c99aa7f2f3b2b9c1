import { describe, expect, it } from "vitest";
import { invitationExpiry, invitationState, plainEmail } from "./invitation";

const NOW = new Date("2026-11-22T10:00:00Z");
const open = { expiresAt: invitationExpiry(NOW), acceptedAt: null, withdrawnAt: null, engagementEndsAt: null };

describe("invitationState", () => {
  it("is pending for seven days", () => {
    expect(open.expiresAt.toISOString()).toBe("2026-11-29T10:00:00.000Z");
    expect(invitationState(open, NOW)).toBe("pending");
    expect(invitationState(open, open.expiresAt)).toBe("expired");
  });

  it("is used or withdrawn whatever its date", () => {
    expect(invitationState({ ...open, acceptedAt: NOW }, open.expiresAt)).toBe("used");
    expect(invitationState({ ...open, withdrawnAt: NOW }, NOW)).toBe("withdrawn");
  });

  it("is over once the engagement that it offers would be", () => {
    expect(invitationState({ ...open, engagementEndsAt: NOW }, NOW)).toBe("expired");
    expect(invitationState({ ...open, engagementEndsAt: open.expiresAt }, NOW)).toBe("pending");
  });
});

describe("plainEmail", () => {
  it("is the same for every way of writing an address", () => {
    expect(plainEmail(" Claire.Fontaine@Exemple.FR ")).toBe("claire.fontaine@exemple.fr");
  });
});
