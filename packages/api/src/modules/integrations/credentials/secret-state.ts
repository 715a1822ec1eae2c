import type { Auth } from '@portevoix/sdk/plugin'
import { isRequired } from '../provider-schema.ts'

/** A credential as people see it. */
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
}

/** @param stored what is kept of it; undefined where nothing is. */
export function stateOf(
  name: string,
  auth: Auth,
  stored: { entered: boolean; loggedIn: boolean; expiresAt: Date | null; setAt: Date } | undefined,
): SecretState {
  const isSet = stored !== undefined && (stored.entered || stored.loggedIn)
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
  }
}
