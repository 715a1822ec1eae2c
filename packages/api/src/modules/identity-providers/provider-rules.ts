import type { WrongPlace } from '../../core/errors.ts'
import { ADDRESS_SOURCE } from '../../core/keys.ts'
import { texts } from './texts.ts'

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

/** Everything that does not fit in the settings of a provider. Paths begin in the input. */
export function wrongSettings(settings: ProviderSettings): WrongPlace[] {
  const { issuer, requiredClaim, requiredValues, idClaim, idsOf, createsPeople } = settings
  const wrong: WrongPlace[] = []
  const isOpen = settings.openToAnybody || OPEN_ISSUERS.some((form) => form.test(issuer))
  if (NO_TENANT.test(issuer)) {
    wrong.push({ path: ['issuer'], message: texts('tenant-issuer') })
  }
  if (isOpen && requiredClaim === null) wrong.push({ path: ['requiredClaim'], message: texts('open-issuer') })
  if ((requiredClaim === null) !== (requiredValues.length === 0)) {
    wrong.push({ path: ['requiredValues'], message: texts('claim-and-values') })
  }
  if (idsOf === ADDRESS_SOURCE) {
    wrong.push({ path: ['idsOf'], message: texts('addresses-no-ids') })
  }
  if (idsOf !== null && idClaim === null) {
    wrong.push({ path: ['idsOf'], message: texts('ids-need-claim') })
  }
  if (createsPeople && idClaim === null) {
    wrong.push({ path: ['createsPeople'], message: texts('people-by-id') })
  }
  return wrong
}
