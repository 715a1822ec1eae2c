import { readConfig } from '../core/config.ts'
import type { Database } from '../core/database.ts'
import { createAccount, createApiKey } from '../modules/organizations/index.ts'
import { storeCommand } from '../platform/operations/index.ts'
import { CommandError } from './failure.ts'
import { quietNarration, showDetails } from './narration.ts'
import { withDatabase } from './open-database.ts'
import { type KnownOrganization, meantOrganizations } from './organizations.ts'

export interface OwnerOptions {
  mail: string
  organization?: string
}

/**
 * Lets somebody in as an owner, where the organisation has lost its own: makes their account one, or makes the account,
 * and prints a key of it. An operator's right, written into the audit log.
 */
export async function letOwnerIn(options: OwnerOptions): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const mail = options.mail.trim().toLowerCase()
  if (!/^[^\s@]+@[^\s@]+$/.test(mail)) {
    throw new CommandError(`${options.mail} is no e-mail address.`, 'Give theirs: --mail me@example.org')
  }
  const key = await withDatabase(config, { narration: quietNarration(), migrates: false }, async (database) => {
    const [organization, another] = await meantOrganizations(database, options.organization)
    if (!organization || another) {
      throw new CommandError('Of which organisation?', 'There are several: --organization SHORT-NAME')
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
      'Give an address that no account has: its owner notes that they are active again, if they are.',
    )
  }
  if (known?.roles.includes('SIGN_ON')) {
    throw new CommandError('This account is a sign-on system’s.', 'Give the address of somebody: --mail me@example.org')
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
  // Before anybody has the key: a key goes out only once its entry is in the log.
  await storeCommand(database, organizationId, { command: 'portevoix owner', subject })
  return await createApiKey(database, organizationId, { accountId, name: 'By portevoix owner' }, now)
}
