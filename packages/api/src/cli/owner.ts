import { readConfig } from '../core/config.ts'
import type { Database } from '../core/database.ts'
import { createAccount, createApiKey } from '../modules/organizations/index.ts'
import { storeCommand } from '../platform/operations/index.ts'
import { CommandError } from './failure.ts'
import { showDetails, stderrNarration } from './narration.ts'
import { withDatabase } from './open-database.ts'
import { type KnownOrganization, selectOrganizations } from './organizations.ts'

export interface OwnerOptions {
  mail: string
  organization?: string
}

/**
 * Makes somebody an owner when the organisation has lost its own: adds the role to their account, or creates the
 * account, and prints a key. Only operators can do this; it is recorded in the audit log.
 */
export async function addOwner(options: OwnerOptions): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const mail = options.mail.trim().toLowerCase()
  if (!/^[^\s@]+@[^\s@]+$/.test(mail)) {
    throw new CommandError(`${options.mail} is not an e-mail address.`, 'Pass their address: --mail me@example.org')
  }
  const key = await withDatabase(config, { narration: stderrNarration(), migrates: false }, async (database) => {
    const [organization, another] = await selectOrganizations(database, options.organization)
    if (!organization || another) {
      throw new CommandError('The organisation is missing.', 'There are several; pass --organization SHORT-NAME')
    }
    return await makeOwner(database, organization, mail)
  })
  process.stderr.write(
    `${mail} is an owner. Their key follows. It is shown this once; whoever has it can do everything in the organisation.\n`,
  )
  process.stdout.write(`${key}\n`)
}

async function makeOwner(database: Database, { id: organizationId }: KnownOrganization, mail: string): Promise<string> {
  const now = new Date()
  const known = await database.inOrganization(organizationId, (db) =>
    db.account.findFirst({
      where: { email: { equals: mail, mode: 'insensitive' } },
      include: { person: { select: { active: true, archivedAt: true } } },
    }),
  )
  if (known?.person && !(known.person.active && known.person.archivedAt === null)) {
    throw new CommandError(
      'This account belongs to a person who has left.',
      'Pass an address without an account. The new owner can then set the person active again.',
    )
  }
  if (known?.roles.includes('SIGN_ON')) {
    throw new CommandError(
      'This account belongs to a sign-on system.',
      'Pass the address of a person: --mail me@example.org',
    )
  }
  const accountId =
    known?.id ?? (await createAccount(database, organizationId, { name: mail, email: mail, roles: ['OWNER'] }, now))
  if (known) {
    const roles = [...new Set([...known.roles, 'OWNER' as const])]
    await database.inOrganization(organizationId, (db) =>
      db.account.updateMany({
        where: { id: accountId },
        data: { roles, suspendedAt: null, version: { increment: 1 } },
      }),
    )
  }
  const subject = { type: 'Account', id: accountId } as const
  // The audit entry comes first, so that no key goes out without one.
  await storeCommand(database, organizationId, { command: 'portevoix owner', subject })
  return await createApiKey(database, organizationId, { accountId, name: 'By portevoix owner' }, now)
}
