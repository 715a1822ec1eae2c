import type { Auth } from '@portevoix/sdk/plugin'
import { isRequired } from './secret-declaration-schema.ts'

/** A credential as the API shows it. */
export interface SecretState {
  name: string
  type: Uppercase<Auth['type']>
  title: string | null
  description: string | null
  required: boolean
  isSet: boolean
  setAt: Date | null
  expiresAt: Date | null
  needsLogin: boolean
  sealedTo: readonly string[]
  closedTo: readonly string[]
}

interface StoredSecret {
  entered: boolean
  loggedIn: boolean
  expiresAt: Date | null
  setAt: Date
  sealedTo: string[]
  sealedAt: Date | null
}

/**
 * @param stored the stored row; undefined when there is none.
 * @param destinations all hosts that the settings name now.
 */
export function stateOf(
  { name, auth }: { name: string; auth: Auth },
  stored: StoredSecret | undefined,
  destinations: readonly string[],
): SecretState {
  const isSet = stored !== undefined && (stored.entered || stored.loggedIn)
  // A secret from before seals existed will be sealed to the hosts that the settings name now.
  const sealedTo = !isSet ? [] : stored.sealedAt === null ? destinations : stored.sealedTo
  return {
    name,
    type: auth.type.toUpperCase() as Uppercase<Auth['type']>,
    title: auth.title ?? null,
    description: auth.description ?? null,
    required: isRequired(auth),
    isSet,
    setAt: isSet ? stored.setAt : null,
    expiresAt: isSet ? stored.expiresAt : null,
    needsLogin: auth.type === 'oauth2' && !isSet,
    sealedTo,
    closedTo: isSet ? destinations.filter((one) => !sealedTo.includes(one)) : [],
  }
}
