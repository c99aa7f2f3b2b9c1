/** La Poste: its 16,000 establishments exceed what Luhn's key allows under one SIREN, so theirs sum up to a multiple of five. */
const LA_POSTE = "356000000";

/** A SIRET as it is stored: fourteen digits, spaces of any width taken out. Anything else comes back as it is, and is none. */
export function normaliseSiret(text: string): string {
  return text.replace(/[\s\u00a0\u202f]/g, "");
}

/**
 * Whether fourteen digits are a SIRET. In: the digits alone. The last one is Luhn's key (INSEE, ISO/IEC 7812-1); the
 * establishments of La Poste pass by either rule, its head office by Luhn's.
 */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits)) return false;
  if (luhnSum(digits) % 10 === 0) return true;
  return digits.startsWith(LA_POSTE) && sumOf(digits) % 5 === 0;
}

/** Every second digit from the right counts double, and a double of two digits counts as their sum. */
export function luhnSum(digits: string): number {
  const reversed = [...digits].reverse().map(Number);
  return reversed.reduce((sum, digit, index) => sum + (index % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit), 0);
}

function sumOf(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
