import { normalized } from './bounded.ts'

/** ISO 3166-1 alpha-2, and `XK`, which networks and banks use for Kosovo. */
const COUNTRIES = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`.split(/\s+/),
)

/** ISO 4217, and `HRK`, which earlier amounts may have. */
const CURRENCIES = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN
BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD
FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS
KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
SDG SEK SGD SHP SLL SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
USN UYI UYU UYW UZS VES VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS
XUA XXX YER ZAR ZMW ZWG ZWL`.split(/\s+/),
)

/** Common names for a country besides its code. */
const OTHER_COUNTRY_CODES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' }

/** Returns a country as ISO 3166-1 alpha-2 in capitals (`de` → `DE`, `UK` → `GB`); null for anything else. */
export function countryCode(text: string): string | null {
  const written = normalized(text, 'NFKC').trim().toUpperCase()
  const code = OTHER_COUNTRY_CODES[written] ?? written
  return COUNTRIES.has(code) ? code : null
}

/** Returns a currency as ISO 4217 in capitals (`usd` → `USD`); null for anything else. */
export function currencyCode(text: string): string | null {
  const code = normalized(text, 'NFKC').trim().toUpperCase()
  return CURRENCIES.has(code) ? code : null
}

/** Longer than any tag that is in use (BCP 47, 4.4.1). */
const LONGEST_TAG = 255

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/**
 * Returns a language as its canonical BCP 47 tag (`pt_br` → `pt-BR`, `deu` → `de`); null for anything else. A valid
 * form is not enough: `German` has the form of a tag, but is none.
 */
export function languageTag(text: string): string | null {
  // Canonicalising a tag takes quadratic time in its length.
  if (text.length > LONGEST_TAG) return null
  const written = normalized(text, 'NFKC').trim().replaceAll('_', '-')
  try {
    const [tag] = Intl.getCanonicalLocales(written)
    if (!tag) return null
    return languageNames.of(new Intl.Locale(tag).language) === undefined ? null : tag
  } catch {
    return null
  }
}
