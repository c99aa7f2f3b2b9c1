import { dig, isExpression, isRecord, recordsOf, token, translate } from "./extract-facts-token";
import { NONE, NOT_REPORTED } from "./fact";

type ComputeFacts = Readonly<Record<string, string>>;
type Extract = (properties: unknown, sku: unknown) => ComputeFacts;

const SECURITY: Readonly<Record<string, string>> = {
  standard: "standard",
  trustedlaunch: "trusted-launch",
  confidentialvm: "confidential",
};

/** The machine described by a profile: a virtual machine's properties, or the model of a scale set. */
function machine(profile: unknown): ComputeFacts {
  return {
    os: operatingSystem(profile),
    image: imageOf(profile),
    "security-type": translate(dig(profile, "securityProfile", "securityType"), SECURITY),
    encryption: diskEncryption(dig(profile, "storageProfile", "osDisk", "managedDisk")),
  };
}

function operatingSystem(profile: unknown): string {
  const declared = token(dig(profile, "storageProfile", "osDisk", "osType"));
  if (declared === "windows" || declared === "linux") return declared;
  if (isRecord(dig(profile, "osProfile", "windowsConfiguration"))) return "windows";
  if (isRecord(dig(profile, "osProfile", "linuxConfiguration"))) return "linux";
  const publisher = token(dig(profile, "storageProfile", "imageReference", "publisher"));
  return PLATFORM.get(publisher) ?? (publisher === NONE ? declared : NOT_REPORTED);
}

/** A platform image has no purchase plan; a gallery or own image is referred to by id; an attached disk is an own image. */
function imageOf(profile: unknown): string {
  const reference = dig(profile, "storageProfile", "imageReference");
  if (reference === undefined || isExpression(reference)) return NOT_REPORTED;
  if (["id", "sharedGalleryImageId", "communityGalleryImageId"].some((key) => dig(reference, key))) return "custom";
  const publisher = token(dig(reference, "publisher"));
  if (publisher === NOT_REPORTED) return NOT_REPORTED;
  if (publisher !== NONE) return PLATFORM.has(publisher) ? "platform" : "marketplace";
  return token(dig(profile, "storageProfile", "osDisk", "createOption")) === "attach" ? "custom" : NONE;
}

/** Publishers of the images that Azure itself endorses, with their system; every other one sells through the marketplace. */
const PLATFORM: ReadonlyMap<string, string> = new Map([
  ["almalinux", "linux"],
  ["canonical", "linux"],
  ["credativ", "linux"],
  ["debian", "linux"],
  ["kinvolk", "linux"],
  ["microsoftcblmariner", "linux"],
  ["microsoftsharepoint", "windows"],
  ["microsoftsqlserver", NOT_REPORTED],
  ["microsoftvisualstudio", "windows"],
  ["microsoftwindowsdesktop", "windows"],
  ["microsoftwindowsserver", "windows"],
  ["openlogic", "linux"],
  ["oracle", "linux"],
  ["redhat", "linux"],
  ["resf", "linux"],
  ["suse", "linux"],
]);

function diskEncryption(disk: unknown): string {
  const set = dig(disk, "diskEncryptionSet");
  if (set === undefined || isExpression(set)) return NOT_REPORTED;
  return dig(set, "id") ? "customer-key" : NONE;
}

/** Graphics first, then confidential and large-memory or HPC machines, then the first pool: the size that decides. */
export function mostDemanding(pools: unknown, sizeOf: (pool: Readonly<Record<string, unknown>>) => unknown): string {
  if (pools === undefined || isExpression(pools)) return NOT_REPORTED;
  const sizes = recordsOf(pools).map((pool) => token(sizeOf(pool) ?? null));
  const special = [/^standard_n/, /^standard_([de]c|fx|h|m)/].map((family) => sizes.find((size) => family.test(size)));
  return special.find((size) => size !== undefined) ?? sizes[0] ?? NONE;
}

function scaleSet(properties: unknown, sku: unknown): ComputeFacts {
  return { size: token(dig(sku, "name")), ...machine(dig(properties, "virtualMachineProfile")) };
}

const single =
  (...path: readonly string[]): Extract =>
  (properties) => ({ size: token(dig(properties, ...path)) });

export const computeFacts: readonly (readonly [string, Extract])[] = [
  [
    "microsoft.compute/virtualmachines",
    (properties) => ({
      size: token(dig(properties, "hardwareProfile", "vmSize")),
      ...machine(properties),
    }),
  ],
  ["microsoft.compute/virtualmachinescalesets", scaleSet],
  ["microsoft.compute/disks", (properties) => ({ os: token(dig(properties, "osType")) })],
  ["microsoft.compute/snapshots", (properties) => ({ os: token(dig(properties, "osType")) })],
  ["microsoft.containerservice/managedclusters/agentpools", single("vmSize")],
  ["microsoft.batch/batchaccounts/pools", single("vmSize")],
  ["microsoft.machinelearningservices/workspaces/computes", single("properties", "vmSize")],
  ["microsoft.redhatopenshift/openshiftclusters", single("masterProfile", "vmSize")],
  ["microsoft.servicefabric/managedclusters/nodetypes", single("vmSize")],
  [
    "microsoft.hdinsight/clusters",
    (properties) => ({
      size: mostDemanding(dig(properties, "computeProfile", "roles"), (role) => dig(role, "hardwareProfile", "vmSize")),
    }),
  ],
];
