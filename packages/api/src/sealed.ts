import type { Database } from './core/database.ts'
import type { Log } from './core/log.ts'
import { SEALED_CREDENTIALS } from './modules/credentials/index.ts'
import { SEALED_CLIENT_SECRETS, SEALED_DOUBTFUL_LOGINS } from './modules/identity-providers/index.ts'
import { SEALED_DOUBTS, SEALED_FORMER, SEALED_IDENTITY_KEYS } from './modules/people/index.ts'
import { SEALED_RECIPIENT_TASKS } from './modules/recipients/index.ts'
import { SEALED_WAITING } from './modules/streams/index.ts'
import { SEALED_WEBHOOK_SECRETS } from './modules/webhooks/index.ts'
import { countLost, SEALED_SIGNING_KEYS, type SealedColumn, type SecretBox } from './platform/auth/index.ts'

/**
 * Columns that must be sealed again after a rotation. Stored answers are not among them, because they expire after a
 * day.
 */
export const KEPT_SEALED: readonly SealedColumn[] = [
  SEALED_SIGNING_KEYS,
  ...SEALED_CREDENTIALS,
  SEALED_CLIENT_SECRETS,
  SEALED_DOUBTFUL_LOGINS,
  SEALED_IDENTITY_KEYS,
  SEALED_FORMER,
  SEALED_DOUBTS,
  SEALED_WAITING,
  SEALED_RECIPIENT_TASKS,
  SEALED_WEBHOOK_SECRETS,
]

/** Identifiers of people: without them no source says whom its rows name, and no recipient whom to forget. */
const OF_PEOPLE = [SEALED_IDENTITY_KEYS, SEALED_FORMER, SEALED_DOUBTS, SEALED_WAITING, SEALED_RECIPIENT_TASKS]

const REMEDY =
  'Restore the key that they were sealed with, as another line of secret.key or after a comma in PORTEVOIX_SECRET_KEY, ' +
  'and start again. If the key is lost for good, run portevoix secrets forget-lost and set the secrets of integrations again.'

/** Warns at start about values that no key of this server can open, before the first run needs them. */
export async function warnOfLostSecrets(database: Database, box: SecretBox, log: Log): Promise<void> {
  const counted = await Promise.all(
    KEPT_SEALED.map(async (of) => ({ table: of.table, count: await countLost(database, box, of) })),
  )
  const of = (tables: readonly string[]) =>
    counted.filter(({ table }) => tables.includes(table)).reduce((sum, { count }) => sum + count, 0)
  const signingKeys = of([SEALED_SIGNING_KEYS.table])
  const ofIntegrations = of(SEALED_CREDENTIALS.map(({ table }) => table))
  const ofPeople = of(OF_PEOPLE.map(({ table }) => table))
  const ofIdentityProviders = of([SEALED_CLIENT_SECRETS, SEALED_DOUBTFUL_LOGINS].map(({ table }) => table))
  const ofWebhooks = of([SEALED_WEBHOOK_SECRETS.table])
  const lost = signingKeys + ofIntegrations + ofIdentityProviders + ofPeople + ofWebhooks
  if (lost === 0) return
  const parts = [
    ...(ofIntegrations > 0 ? [`${ofIntegrations} of integrations`] : []),
    ...(ofIdentityProviders > 0 ? [`${ofIdentityProviders} of identity providers, whose log-ins stop`] : []),
    ...(ofPeople > 0 ? [`${ofPeople} of people, whose imports stop`] : []),
    ...(ofWebhooks > 0 ? [`${ofWebhooks} of webhook endpoints, which send nothing`] : []),
    ...(signingKeys > 0 ? [`${signingKeys} that ${signingKeys === 1 ? 'signs' : 'sign'} tokens`] : []),
  ]
  const what = lost === 1 ? '1 secret in the database was' : `${lost} secrets in the database were`
  log.warn(
    { lost, ofIntegrations, ofIdentityProviders, ofPeople, ofWebhooks, signingKeys },
    `${what} sealed with a key that this server does not have: ${parts.join(', ')}. ${REMEDY}`,
  )
}
