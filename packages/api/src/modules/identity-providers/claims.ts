import { idForm, mailForm } from '@portevoix/sdk/normal-forms'
import { MailAddress } from '../../core/keys.ts'
import type { Claims } from './token-exchange.ts'

type Settings = {
  readonly requiredClaim: string | null
  readonly requiredValues: readonly string[]
  readonly idClaim: string | null
  readonly mailDomains: readonly string[]
}

const LONGEST_ID = 200

/** Whether a log-in has the claim that the provider's settings require. */
export function hasRequiredClaim({ requiredClaim, requiredValues }: Settings, claims: Claims): boolean {
  if (requiredClaim === null) return true
  const value = claims[requiredClaim]
  return typeof value === 'string' && requiredValues.includes(value)
}

/** The person's id in the source, as the declared claim says it; null without a usable one. */
export function idIn({ idClaim }: Settings, claims: Claims): string | null {
  if (idClaim === null) return null
  const value = claims[idClaim]
  const text = Number.isSafeInteger(value) ? String(value) : value
  if (typeof text !== 'string') return null
  const id = idForm(text)
  return id !== '' && id.length <= LONGEST_ID ? id : null
}

/** The address of a log-in, only if its provider says with a boolean that it verified it; null otherwise. */
export function verifiedAddress(claims: Claims): string | null {
  const address = MailAddress.safeParse(claims.email)
  return claims.email_verified === true && address.success ? address.data : null
}

/** The verified address of a log-in, if it may find its person: its domain is switched on. */
export function addressThatCounts({ mailDomains }: Settings, claims: Claims): string | null {
  const address = verifiedAddress(claims)
  return address !== null && mailDomains.includes(address.slice(address.lastIndexOf('@') + 1)) ? address : null
}

/** A claim as text for people who answer doubtful log-ins; null where it is something else. */
export function textOf(claims: Claims, name: string): string | null {
  const value = claims[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST_ID) : null
}

/** The address for people to read, verified or not. */
export const shownAddress = (claims: Claims): string | null => {
  const address = textOf(claims, 'email')
  return address && mailForm(address)
}
