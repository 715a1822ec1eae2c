import { type SecretBox, SecretLost } from '../../platform/auth/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { purposeOf, type SecretColumn, type SecretPlace } from './purpose.ts'
import { texts } from './texts.ts'

/**
 * Decrypts a stored credential.
 * @throws PluginFailure `config` with the remedy when this server lacks the key, as after a restore without it.
 */
export function openCredential(box: SecretBox, sealed: Uint8Array, place: SecretPlace, column: SecretColumn): string {
  try {
    return box.open(sealed, purposeOf(place, column))
  } catch (error) {
    if (!(error instanceof SecretLost)) throw error
    throw new PluginFailure(
      'config',
      'unavailable',
      texts('credential-lost', { secret: place.name, problem: error.told }),
    )
  }
}
