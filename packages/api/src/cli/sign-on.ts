import { readConfig } from '../core/config.ts'
import type { Database } from '../core/database.ts'
import { createAccount, createApiKey } from '../modules/organizations/index.ts'
import { storeCommand } from '../platform/operations/index.ts'
import { CommandError } from './failure.ts'
import { showDetails, stderrNarration } from './narration.ts'
import { withDatabase } from './open-database.ts'
import { type KnownOrganization, selectOrganizations } from './organizations.ts'
import { findAccount } from './token.ts'

export interface SignOnOptions {
  name?: string
  account?: string
  organization?: string
}

/**
 * Creates a sign-on system that is active at once and prints its key, or activates one that an owner created. Operators
 * can do this, because they need not wait for objections of owners.
 */
export async function signOn(options: SignOnOptions): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const { name, account } = options
  if ((name === undefined) === (account === undefined)) {
    throw new CommandError(
      'The sign-on system is missing.',
      'Pass --name NAME for a new sign-on system, or --account ID of an existing one.',
    )
  }
  const key = await withDatabase(config, { narration: stderrNarration(), migrates: false }, async (database) => {
    const organizations = await selectOrganizations(database, options.organization)
    return account === undefined
      ? await makeSignOn(database, organizations, (name ?? '').trim())
      : await endWait(database, organizations, account)
  })
  if (key === null) return void process.stderr.write('It is active from now on, with its keys.\n')
  process.stderr.write(
    'Its key follows. It is shown only once. Whoever has it can act as every person of the organisation.\n',
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
    throw new CommandError('The organisation is missing.', 'There are several; pass --organization SHORT-NAME')
  }
  if (name === '') throw new CommandError('The name is empty.', 'Pass one: --name "Intranet"')
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
      throw new CommandError(
        'This account is not a sign-on system.',
        'Pass the id of an account with the role SIGN_ON.',
      )
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
