import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'
import type { Text } from '../../../core/texts/index.ts'
import { ibanLength, isCardNumber, isFrenchNir, isIban, isUsSsn } from './checksums.ts'
import { FINDINGS_PER_RULE, type Finding, findingOf } from './finding.ts'
import type { FoldedText } from './folding.ts'
import type { PersonalDataKind, PersonalDataRule } from './rules.ts'
import { texts } from './texts.ts'
import { addressTest, type Occurrence } from './wording.ts'

const NAMES: Record<PersonalDataKind, Text> = {
  EMAIL: texts('email'),
  PHONE: texts('phone'),
  IBAN: texts('iban'),
  CARD: texts('card'),
  NATIONAL_ID: texts('national-id'),
}

/**
 * Finds personal data by form and, where they exist, by check digits, so that dates, prices, order numbers and ids of
 * posts pass. Supported national numbers: the French NIR and the United States SSN (with hyphens). `countries` are
 * those where numbers without an international prefix can be dialled. Findings never repeat the data.
 */
export function* assessPersonalData(
  rule: PersonalDataRule,
  folded: FoldedText,
  countries: readonly string[],
): Generator<void, Finding[]> {
  const taken: (Occurrence & { kind: PersonalDataKind })[] = []
  // From the most certain form to the least: the digits of an IBAN must not count as a telephone number too.
  const kinds = ['EMAIL', 'IBAN', 'CARD', 'NATIONAL_ID', 'PHONE'] as const
  for (const kind of kinds) {
    if (!rule.detect.includes(kind)) continue
    const others = [...taken].sort((a, b) => a.start - b.start)
    let next = 0
    for (const found of yield* detect(kind, folded, countries)) {
      while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= found.start) next++
      if ((others[next]?.start ?? Number.POSITIVE_INFINITY) < found.end) continue
      taken.push({ ...found, kind })
    }
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .slice(0, FINDINGS_PER_RULE)
    .map(({ start, end, kind }) =>
      findingOf(rule, {
        message: texts('personal-data', { kind: NAMES[kind] }),
        span: folded.spanOf(start, end),
        fix: texts('remove-personal-data'),
      }),
    )
}

function* detect(
  kind: PersonalDataKind,
  folded: FoldedText,
  countries: readonly string[],
): Generator<void, Occurrence[]> {
  switch (kind) {
    case 'EMAIL':
      return [...detectEmails(folded.flat), ...detectDisguisedEmails(folded.flat)].sort((a, b) => a.start - b.start)
    case 'IBAN':
      return detectIbans(folded.flat.toUpperCase())
    case 'CARD':
      return detectNumbers(folded, /(?<![\d.,+])\d(?:[ .·•_-]?\d){13,15}(?![\d]|[ .,-]\d)/g, (digits) =>
        isCardNumber(digits),
      )
    case 'NATIONAL_ID':
      return [...detectNirs(folded), ...detectSsns(folded)].sort((a, b) => a.start - b.start)
    case 'PHONE':
      return yield* detectPhones(folded, countries)
  }
}

function detectEmails(text: string): Occurrence[] {
  const found: Occurrence[] = []
  let searched = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const local = /[\p{L}\p{N}._%+'-]{1,64}$/u.exec(text.slice(Math.max(searched, at - 64), at))
    const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/u.exec(
      text.slice(at + 1, at + 256),
    )
    if (!local || !domain || !/[\p{L}\p{N}]/u.test(local[0])) continue
    searched = at + 1 + domain[0].length
    found.push({ start: at - local[0].length, end: searched })
  }
  return found
}

// "ana (at) example (dot) org", "ana [at] example.org", "ana arobase example point fr", "ana @ example . org".
const AT = String.raw`(?: ?[([{<] ?(?:at|a|@|arobase|ät|arroba|chiocciola|klammeraffe) ?[)\]}>] ?| (?:at|arobase|arroba|chiocciola) | @ ?|@ |@(?=[\p{L}\p{N}-]{1,63}(?: (?:dot|punkt) | ?[([{<])))`
const DOT = String.raw`(?: ?[([{<] ?(?:dot|point|punkt|punto|\.) ?[)\]}>] ?| (?:dot|point|punkt|punto) |\.| \. ?)`
const DISGUISED_EMAIL = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}._%+-]{1,64})${AT}((?:[\\p{L}\\p{N}-]{1,63}${DOT}){1,4})(\\p{L}{2,24})(?![\\p{L}\\p{N}])`,
  'gu',
)
const IN_DISGUISE =
  /@.* (?:dot|punkt) |[([{<]|(?: at .* (?:dot|punkt) | arobase .* point | (?:arroba|chiocciola) .* (?:punto|dot|point) )|@ | @/u
/** As in "Look at the dot com bubble". */
const NO_HOST =
  /^(?:an?|the|this|that|our|your|my|les?|la|une?|der|die|das|dem|den|el|los|las|il|lo|gli)[^\p{L}\p{N}-]/u
const TOP_LEVEL = /^(?:com|org|net|edu|gov|info|eu|io|co|ai|app|dev|biz|example|[a-z]{2})$/u

/** Addresses that are disguised from machines but readable for people. */
function detectDisguisedEmails(text: string): Occurrence[] {
  return Array.from(text.matchAll(DISGUISED_EMAIL)).flatMap(({ 0: found, 2: host = '', 3: top = '', index }) =>
    IN_DISGUISE.test(found) && TOP_LEVEL.test(top) && !NO_HOST.test(host)
      ? [{ start: index, end: index + found.length }]
      : [],
  )
}

function detectIbans(text: string): Occurrence[] {
  const found: Occurrence[] = []
  let searched = 0
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[A-Z]{2}\d{2}/gu)) {
    const length = ibanLength(text.slice(index, index + 2))
    if (length === null || index < searched) continue
    let iban = ''
    let end = index
    while (iban.length < length) {
      const character = text.charAt(end)
      if (/[A-Z0-9]/.test(character)) iban += character
      else if (!/[ .·•_-]/.test(character) || !/[A-Z0-9]/.test(text.charAt(end + 1))) break
      end++
    }
    if (iban.length !== length || /[A-Z0-9]/.test(text.charAt(end)) || !isIban(iban)) continue
    searched = end
    found.push({ start: index, end })
  }
  return found
}

function detectNumbers(folded: FoldedText, form: RegExp, isValid: (digits: string) => boolean): Occurrence[] {
  const inAddress = addressTest(folded)
  const found: Occurrence[] = []
  for (const match of folded.flat.matchAll(form)) {
    if (inAddress(match.index) || !isValid(match[0].replace(/[ .·•_-]/g, '').toUpperCase())) continue
    found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

function detectNirs(folded: FoldedText): Occurrence[] {
  const form = /(?<![\p{L}\p{N}])[12] ?\d\d ?\d\d ?(?:\d\d|2[ab]) ?\d{3} ?\d{3}[ -]?\d\d(?![\p{L}\p{N}])/gu
  return detectNumbers(folded, form, isFrenchNir)
}

function detectSsns(folded: FoldedText): Occurrence[] {
  const form = /(?<![\p{L}\p{N}-])\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}-])/gu
  return detectNumbers(folded, form, (digits) => isUsSsn(digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)))
}

const PHONE_FORM = /(?<![\p{L}\p{N}.,/+-])(?:\+|\()?\d(?:[ .()/·•_*-]{0,3}\d){6,15}(?![\p{L}\p{N}]|[.,:/-]\d)/gu
const PHONE_WORD =
  /(?:tel|phone|telephone|mobile|portable|cell|call|appelez|appeler|whatsapp|sms|text|fax|joindre)\b[^\p{L}\p{N}]{0,4}(?:me |us |moi |nous |au |at |on |sur |le )?[^\p{L}\p{N}]{0,3}$/u
const OTHER_NUMBER_WORD =
  /(?:#|№|\bn°|\bno\.?|\bref\.?|order|commande|facture|invoice|ticket|dossier|siret|siren|isbn|ean|id|code|tracking|colis)[^\p{L}\p{N}]{0,3}$/u
const CURRENCY_AFTER = /^ ?(?:[\p{Sc}%]|eur\b|euros?\b|usd\b|dollars?\b|gbp\b|chf\b|k\b|km\b|kg\b|m2\b)/u
const DATE = /^(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4})/

const DECIMAL = /^\d+[.]\d+$/

function* detectPhones(folded: FoldedText, countries: readonly string[]): Generator<void, Occurrence[]> {
  const homes = countries.filter((country): country is CountryCode => isSupportedCountry(country))
  const inAddress = addressTest(folded)
  const found: Occurrence[] = []
  for (const match of folded.flat.matchAll(PHONE_FORM)) {
    yield
    const written = match[0].replace(/[·•_*]/g, ' ')
    const start = match.index
    const end = start + written.length
    const before = folded.flat.slice(Math.max(0, start - 32), start)
    if (inAddress(start) || DATE.test(written) || DECIMAL.test(written) || OTHER_NUMBER_WORD.test(before)) continue
    if (/\p{Sc} ?$/u.test(before) || CURRENCY_AFTER.test(folded.flat.slice(end, end + 10))) continue
    const international = written.startsWith('+') ? written : /^00[1-9]/.test(written) ? `+${written.slice(2)}` : null
    // The cheap test comes first: a text can contain thousands of numbers and be subject to the law of every country.
    if (international === null && !mayBeDialled(written) && !PHONE_WORD.test(before)) continue
    const isNumberOf = (home?: CountryCode): boolean => {
      const number = parsePhoneNumberFromString(international ?? written, home)
      if (!number?.isValid()) return false
      return international !== null || isWrittenAsPhone(written, number) || PHONE_WORD.test(before)
    }
    if (international === null ? homes.some(isNumberOf) : isNumberOf()) found.push({ start, end })
  }
  return found
}

/** Digits alone can be anything; a trunk prefix or the grouping of a telephone number identifies them. */
function isWrittenAsPhone(written: string, number: PhoneNumber): boolean {
  const digits = written.replace(/\D/g, '')
  if (digits.startsWith('0') && digits.endsWith(number.nationalNumber)) return true
  // In countries with a trunk prefix, "60 70 80 90 10" are decades.
  return isGrouped(written) && !/^\D*0/.test(number.formatNational())
}

const mayBeDialled = (written: string): boolean => /^\D*0/.test(written) || isGrouped(written)

function isGrouped(written: string): boolean {
  return /^\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}$/.test(written) || /^\d{2}(?:[ .]\d{2}){3,4}$/.test(written)
}
