import { mailForm } from '@portevoix/sdk/normal-forms'
import { type Config, readConfig } from '../core/config.ts'
import type { Database } from '../core/database.ts'
import { parseGlobalId, Uuid } from '../core/ids.ts'
import { createAccount, operatorToken, type TokenRefusal } from '../modules/organizations/index.ts'
import { LONGEST_TOKEN_S, openTokens, secretBox, secretKeys } from '../platform/auth/index.ts'
import { storeCommand } from '../platform/operations/index.ts'
import { CommandError } from './failure.ts'
import { showDetails, stderrNarration } from './narration.ts'
import { withDatabase } from './open-database.ts'
import { type KnownOrganization, selectOrganizations } from './organizations.ts'

export interface TokenOptions {
  person?: string
  account?: string
  organization?: string
  lifetime: string
  asLogIn?: boolean
}

export interface FoundAccount {
  organizationId: string
  accountId: string
}

/**
 * Prints a token for one account, or for the ambassador's account of one person, which is created if needed; the
 * operator acts for that account. In an organisation for trials the token can stand for a log-in of the person.
 * Operators can do this: it uses the database, not the API.
 */
export async function token(options: TokenOptions): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const lifetimeS = seconds(options.lifetime)
  if ((options.person === undefined) === (options.account === undefined)) {
    throw new CommandError('The account is missing.', 'Pass either --person ID or --account ID.')
  }
  const asLogIn = options.asLogIn ?? false
  if (asLogIn && options.person === undefined) {
    throw new CommandError('Only a person can log in.', 'Pass their id: --person ID --as-log-in')
  }
  // Prints only the token on standard output and only failures on standard error, for use in scripts.
  const narration = {
    ...stderrNarration(),
    step: <T>(_title: string, work: () => Promise<T>) => work(),
    note: () => {},
  }
  const issued = await withDatabase(config, { narration, migrates: false }, async (database) => {
    const organizations = await selectOrganizations(database, options.organization)
    const found = options.person
      ? await accountOfPerson(database, organizations, options.person)
      : await findAccount(database, organizations, options.account ?? '')
    const issued = await issue(database, config, { ...found, asLogIn, lifetimeS })
    const subject = { type: 'Account', id: found.accountId } as const
    const command = asLogIn ? 'portevoix token --as-log-in' : 'portevoix token'
    // The audit entry comes first, so that no token goes out without one.
    await storeCommand(database, found.organizationId, { command, subject })
    return issued
  })
  process.stdout.write(`${issued}\n`)
}

const REFUSALS: Record<TokenRefusal, [string, string]> = {
  SUSPENDED: ['This account is suspended.', 'Its tokens would be refused: an owner must restore it.'],
  PERSON_INACTIVE: ['This person has left.', 'Their tokens would be refused: set them active again first.'],
  NO_PERSON: [
    'This account does not belong to an ambassador.',
    'Only the account of a person can log in as an ambassador.',
  ],
  NO_TRIAL: [
    'In this organisation people log in themselves.',
    'Log-ins can be simulated only in the demo, and in an organisation created with portevoix init --trial.',
  ],
}

async function issue(
  database: Database,
  config: Config,
  token: FoundAccount & { asLogIn: boolean; lifetimeS: number },
): Promise<string> {
  const now = () => new Date()
  const secrets = secretBox(secretKeys(config))
  const tokens = openTokens({ database, secrets, issuer: 'portevoix', now })
  const issued = await operatorToken({ database, tokens, now: now() }, token)
  if ('token' in issued) return issued.token
  throw new CommandError(...REFUSALS[issued.refusal])
}

/** `90s`, `30m`, `2h`, `1d`, or plain seconds. */
function seconds(text: string): number {
  const [, amount, unit] = /^(\d{1,6})([smhd]?)$/.exec(text) ?? []
  const value = Number(amount) * ({ s: 1, m: 60, h: 3600, d: 86_400 }[unit || 's'] ?? 1)
  if (amount && value > 0 && value <= LONGEST_TOKEN_S) return value
  throw new CommandError(
    `${text} cannot be a lifetime.`,
    'Use seconds, minutes or hours, at most a day: 900s, 30m, 24h. For longer, use an API key.',
  )
}

/** The key inside a global id of this type, or the text itself. */
function keyIn(text: string, type: string): string | null {
  const parsed = parseGlobalId(text)
  const id = parsed?.type === type ? parsed.id : text.toLowerCase()
  return Uuid.safeParse(id).success ? id : null
}

export async function findAccount(
  database: Database,
  organizations: readonly KnownOrganization[],
  text: string,
): Promise<FoundAccount> {
  const id = keyIn(text, 'Account')
  const where = id ? { id } : { email: { equals: mailForm(text), mode: 'insensitive' as const } }
  const rows = await inEach(database, organizations, (db) =>
    db.account.findMany({ where, select: { organizationId: true, id: true }, take: 2 }),
  )
  const account = onlyOne(rows, `account ${text}`, 'Pass its id or its e-mail address: --account me@example.org')
  return { organizationId: account.organizationId, accountId: account.id }
}

async function accountOfPerson(
  database: Database,
  organizations: readonly KnownOrganization[],
  text: string,
): Promise<FoundAccount> {
  const id = keyIn(text, 'Person')
  const where = id ? { OR: [{ id }, { externalId: text }] } : { externalId: text }
  const rows = await inEach(database, organizations, (db) =>
    db.person.findMany({ where, include: { account: true }, take: 2 }),
  )
  const person = onlyOne(rows, `person ${text}`, 'Pass their id, or the externalId of the import: --person 4711')
  const { organizationId, account } = person
  if (account) return { organizationId, accountId: account.id }
  const accountId = await createAccount(
    database,
    organizationId,
    // Without an address, because another account, of a team member, may have the same one.
    { name: person.displayName, email: null, roles: ['AMBASSADOR'], personId: person.id },
    new Date(),
  )
  return { organizationId, accountId }
}

async function inEach<Row>(
  database: Database,
  organizations: readonly KnownOrganization[],
  read: Parameters<typeof database.inOrganization<Row[]>>[1],
): Promise<Row[]> {
  const rows: Row[] = []
  for (const { id } of organizations) rows.push(...(await database.inOrganization(id, read)))
  return rows
}

function onlyOne<Row>(rows: readonly Row[], what: string, remedy: string): Row {
  const [first, second] = rows
  if (!first) throw new CommandError(`There is no ${what}.`, remedy)
  if (second) throw new CommandError(`Several match ${what}.`, 'Pass the organisation: --organization SLUG')
  return first
}
