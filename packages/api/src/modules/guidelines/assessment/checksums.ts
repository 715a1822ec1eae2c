import { countrySpecs, isValidIBAN } from 'ibantools'

/** The length of an IBAN of a country (ISO 3166-1 alpha-2, upper case); null when the country has none. */
export function ibanLength(country: string): number | null {
  return countrySpecs[country]?.chars ?? null
}

/** ISO 13616, including national check digits within the account number. Upper case, no separators. */
export const isIban = (iban: string): boolean => isValidIBAN(iban)

/**
 * A payment card number: an issuer's prefix with its length, and the Luhn check (ISO/IEC 7812-1). Numbers of 18 and 19
 * digits are left out, because in practice they are ids of posts.
 */
export function isCardNumber(digits: string): boolean {
  const issued =
    /^(?:4\d{15}|5[1-5]\d{14}|2(?:2[3-9]\d|22[1-9]|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12})$/
  if (!issued.test(digits) || /^(\d)\1+$/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.charAt(digits.length - 1 - place))
    const doubled = place % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/**
 * The French social security number (NIR, 15 characters with its key): sex, year, month, department, commune, order, and
 * key = 97 − number modulo 97, with Corsica's 2A and 2B counted as 19 and 18 (INSEE).
 */
export function isFrenchNir(nir: string): boolean {
  if (!/^[12]\d\d(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)(?:\d\d|2A|2B)\d{8}$/.test(nir)) return false
  const number = BigInt(nir.slice(0, 13).replace('2A', '19').replace('2B', '18'))
  return Number(97n - (number % 97n)) === Number(nir.slice(13))
}

/** A United States social security number that can have been issued (20 CFR 422.103). It has no check digit. */
export function isUsSsn(area: string, group: string, serial: string): boolean {
  return area !== '000' && area !== '666' && area < '900' && group !== '00' && serial !== '0000'
}
