import { readConfig } from '../core/config.ts'
import type { Database } from '../core/database.ts'
import { createAccount, createApiKey } from '../modules/organizations/index.ts'
import { storeCommand } from '../platform/operations/index.ts'
import { CommandError } from './failure.ts'
import { quietNarration, showDetails } from './narration.ts'
import { withDatabase } from './open-database.ts'
import { type KnownOrganization, meantOrganizations } from './organizations.ts'
import { findAccount } from './token.ts'

export interface SignOnOptions {
  name?: string
  account?: string
  organization?: string
}

/**
 * Makes a sign-on system that counts at once, and prints its key; or lets one that an owner made count at once. An
 * operator's right: whoever may run it needs no owner to wait for objections.
 */
export async function signOn(options: SignOnOptions): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const { name, account } = options
  if ((name === undefined) === (account === undefined)) {
    throw new CommandError('Which one?', 'Give --name NAME for a new sign-on system, or --account ID of one there is.')
  }
  const key = await withDatabase(config, { narration: quietNarration(), migrates: false }, async (database) => {
    const organizations = await meantOrganizations(database, options.organization)
    return account === undefined
      ? await makeSignOn(database, organizations, (name ?? '').trim())
      : await endWait(database, organizations, account)
  })
  if (key === null) return void process.stderr.write('It counts from now on, with its keys.\n')
  process.stderr.write(
    'Its key follows. It is shown this once; whoever has it can act as every person of the organisation.\n',
  )
  process.stdout.write(`${key}\n`)
}

async function makeSignOn(
  database: Database,
  organizations: readonly KnownOrganization[],
  name: string,
): Promise<string> {
  const [organization, another] = organizations
  if (!organization || another) {
    throw new CommandError('Of which organisation?', 'There are several: --organization SHORT-NAME')
  }
  if (name === '') throw new CommandError('The name is empty.', 'Give one: --name "Intranet"')
  const now = new Date()
  const made = { name: name.slice(0, 200), email: null, roles: ['SIGN_ON' as const] }
  const accountId = await createAccount(database, organization.id, made, now)
  const subject = { type: 'Account', id: accountId } as const
  await storeCommand(database, organization.id, { command: 'portevoix sign-on', subject })
  return await createApiKey(database, organization.id, { accountId, name: 'First key' }, now)
}

async function endWait(database: Database, organizations: readonly KnownOrganization[], text: string): Promise<null> {
  const { organizationId, accountId } = await findAccount(database, organizations, text)
  const subject = { type: 'Account', id: accountId } as const
  await database.inOrganization(organizationId, async (db) => {
    const { roles } = await db.account.findFirstOrThrow({ where: { id: accountId }, select: { roles: true } })
    if (!roles.includes('SIGN_ON')) {
      throw new CommandError('This account is no sign-on system.', 'Give the id of one with the role SIGN_ON.')
    }
    await db.account.updateMany({
      where: { id: accountId },
      data: { countsFrom: null, version: { increment: 1 } },
    })
    await db.apiKey.updateMany({ where: { accountId }, data: { countsFrom: null } })
  })
  await storeCommand(database, organizationId, { command: 'portevoix sign-on', subject })
  return null
}
