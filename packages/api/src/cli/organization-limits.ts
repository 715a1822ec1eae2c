import { readConfig } from '../core/config.ts'
import { storeCommand } from '../platform/operations/index.ts'
import { LEAST_POINTS_PER_SECOND, MOST_POINTS_PER_SECOND } from '../platform/rate-limits/index.ts'
import { CommandError } from './failure.ts'
import { showDetails, stderrNarration } from './narration.ts'
import { withDatabase } from './open-database.ts'
import { selectOrganizations } from './organizations.ts'

export interface LimitOptions {
  account?: string
  organization?: string
}

/** Sets the rate limits of an organisation, from the next request on, and prints those that apply. */
export async function setLimits(slug: string, options: LimitOptions): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const account = pointsOf('--account', options.account)
  const all = pointsOf('--organization', options.organization)
  const set = await withDatabase(config, { narration: stderrNarration(), migrates: false }, async (database) => {
    const [organization] = await selectOrganizations(database, slug)
    if (!organization) throw new CommandError(`There is no organisation ${slug}.`)
    const { id } = organization
    const changed = account !== undefined || all !== undefined
    const subject = { type: 'Organization', id } as const
    if (changed) await storeCommand(database, id, { command: 'portevoix organization limits', subject })
    return await database.inOrganization(id, async (db) => {
      if (changed) {
        const data = {
          ...(account !== undefined && { accountPointsPerSecond: account }),
          ...(all !== undefined && { pointsPerSecond: all }),
        }
        await db.organization.update({ where: { id }, data })
      }
      return await db.organization.findUniqueOrThrow({
        where: { id },
        select: { accountPointsPerSecond: true, pointsPerSecond: true },
      })
    })
  })
  const shown = (own: number | null, usual: number) =>
    own === null ? `${usual} points per second (that of the server)` : `${own} points per second`
  process.stdout.write(
    `each account: ${shown(set.accountPointsPerSecond, config.rates.account)}\nall accounts together: ${shown(set.pointsPerSecond, config.rates.organization)}\n`,
  )
}

/** Undefined where the option is left out; null for the default. @throws CommandError */
function pointsOf(option: string, text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined
  if (text === 'default') return null
  const points = Number(text)
  if (Number.isSafeInteger(points) && points >= LEAST_POINTS_PER_SECOND && points <= MOST_POINTS_PER_SECOND)
    return points
  throw new CommandError(
    `${option} ${text} is no rate limit.`,
    `Pass a whole number from ${LEAST_POINTS_PER_SECOND} to ${MOST_POINTS_PER_SECOND}, or default.`,
  )
}
