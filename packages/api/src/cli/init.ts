import { currencyCode, mailForm } from '@portevoix/sdk/normal-forms'
import { readConfig } from '../core/config.ts'
import { isTimeZone } from '../core/time-zone.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { createOrganization, isSlug } from '../modules/organizations/index.ts'
import { storeCommand } from '../platform/operations/index.ts'
import { CommandError } from './failure.ts'
import { showDetails, stderrNarration } from './narration.ts'
import { withDatabase } from './open-database.ts'

export interface InitOptions {
  organization: string
  owner: string
  slug?: string
  timeZone?: string
  currency?: string
  trial?: boolean
}

/** Creates an organisation with its owner and a first key, and prints the key. */
export async function init(options: InitOptions): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const { timeZone, currency, owner } = checked(options)
  const name = options.organization.trim()
  const made = await withDatabase(config, { narration: stderrNarration(), migrates: true }, async (database) => {
    const { slug, trial = false } = options
    const organization = { name, slug, timeZone, currency, trial, owner: { name: owner, email: owner } }
    const created = await createOrganization(database, organization, new Date()).catch((error: unknown) => {
      if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')) throw error
      throw new CommandError(
        'This short name is in use on this server, or was that of an organisation that left.',
        'Choose another one: --slug SHORT-NAME',
      )
    })
    const subject = { type: 'Organization', id: created.organizationId } as const
    await storeCommand(database, created.organizationId, { command: 'portevoix init', subject })
    return created
  })
  process.stderr.write(
    `Created the organisation ${name} and the account of its owner ${owner}.\n` +
      'Their key follows. It is shown only once. Whoever has it can do everything in the organisation.\n',
  )
  process.stdout.write(`${made.apiKey}\n`)
}

function checked(options: InitOptions): { timeZone?: string; currency?: string; owner: string } {
  const { timeZone } = options
  const currency = options.currency === undefined ? undefined : currencyCode(options.currency)
  if (options.organization.trim() === '') throw new CommandError('The name is empty.', 'Pass one: --organization NAME')
  if (options.slug !== undefined && !isSlug(options.slug)) {
    throw new CommandError(
      `${options.slug} is not a valid short name.`,
      'Use lower-case letters, digits and hyphens. `start` is taken by the server.',
    )
  }
  if (!/^[^\s@]+@[^\s@]+$/.test(options.owner)) {
    throw new CommandError(`${options.owner} is not an e-mail address.`, 'Pass the owner’s: --owner me@example.org')
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new CommandError(`The time zone ${timeZone} is unknown.`, 'Use an IANA name, such as Europe/Paris.')
  }
  if (currency === null) {
    throw new CommandError(`The currency ${options.currency} is unknown.`, 'Use an ISO 4217 code, such as EUR.')
  }
  return { timeZone, currency, owner: mailForm(options.owner) }
}
