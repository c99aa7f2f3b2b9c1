import { describe, expect, it } from "vitest";
import { addressIn, deviceOf, networkOf } from "./client-address";

describe("networkOf", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("counts %s under %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe("addressIn", () => {
  it("is what the start command's guard wrote, and nothing where there is none", () => {
    expect(addressIn(new Headers({ "x-forwarded-for": "192.0.2.7" }))).toBe("192.0.2.7");
    expect(addressIn(new Headers())).toBe("unknown");
  });
});

describe("deviceOf", () => {
  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", "Firefox · Linux"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0", "Edge · Windows"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit Version/20.0 Safari/604.1", "Safari · iOS"],
    ["<script>alert(1)</script>", ""],
    [null, ""],
  ])("keeps words of %s alone: %s", (agent, words) => {
    expect(deviceOf(agent)).toBe(words);
  });
});
