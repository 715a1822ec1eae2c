import type { WrongPlace } from '../../core/errors.ts'
import { ADDRESS_SOURCE } from '../../core/keys.ts'

/** The settings of a provider that depend on each other. */
export interface ProviderSettings {
  readonly issuer: string
  readonly openToAnybody: boolean
  readonly requiredClaim: string | null
  readonly requiredValues: readonly string[]
  readonly idClaim: string | null
  readonly idsOf: string | null
  readonly mailDomains: readonly string[]
  readonly createsPeople: boolean
}

/** Issuers with which anybody can get an account. The tenant is the one of Microsoft’s personal accounts. */
const OPEN_ISSUERS: readonly RegExp[] = [
  /^https:\/\/accounts\.google\.com\/?$/,
  /^https:\/\/login\.microsoftonline\.com\/9188040d-6c67-4c5b-b112-36a304b66dad\//,
  /^https:\/\/appleid\.apple\.com\/?$/,
  /^https:\/\/gitlab\.com\/?$/,
  /^https:\/\/www\.linkedin\.com\//,
  /^https:\/\/www\.facebook\.com\/?$/,
]

/** Addresses of Entra ID for several tenants. The issuer in their tokens is that of a tenant, so no log-in would work. */
const NO_TENANT = /^https:\/\/login\.microsoftonline\.com\/(common|organizations|consumers)\//

const OPEN_HINT =
  'Anybody can get an account with this issuer: name a claim that only people of the organisation have, such as `hd` (Google) or `tid` (Microsoft), and its values.'

/** Everything that does not fit in the settings of a provider. Paths begin in the input. */
export function wrongSettings(settings: ProviderSettings): WrongPlace[] {
  const { issuer, requiredClaim, requiredValues, idClaim, idsOf, createsPeople } = settings
  const wrong: WrongPlace[] = []
  const isOpen = settings.openToAnybody || OPEN_ISSUERS.some((form) => form.test(issuer))
  if (NO_TENANT.test(issuer)) {
    const message =
      'Tokens of Entra ID name a tenant as their issuer: enter https://login.microsoftonline.com/TENANT-ID/v2.0.'
    wrong.push({ path: ['issuer'], message })
  }
  if (isOpen && requiredClaim === null) wrong.push({ path: ['requiredClaim'], message: OPEN_HINT })
  if ((requiredClaim === null) !== (requiredValues.length === 0)) {
    const message = 'A required claim and its values belong together: name both, or neither.'
    wrong.push({ path: ['requiredValues'], message })
  }
  if (idsOf === ADDRESS_SOURCE) {
    const message = 'Mail addresses are no ids here: switch on `mailDomains`, which checks that they are verified.'
    wrong.push({ path: ['idsOf'], message })
  }
  if (idsOf !== null && idClaim === null) {
    wrong.push({ path: ['idsOf'], message: 'Name the claim that holds these ids as `idClaim`, or leave this out.' })
  }
  if (createsPeople && idClaim === null) {
    const message = 'People are made by their id: name the claim that holds it as `idClaim`, or do not make people.'
    wrong.push({ path: ['createsPeople'], message })
  }
  return wrong
}
