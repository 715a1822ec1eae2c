import type { Context } from '../core/context.ts'
import type { Database } from '../core/database.ts'
import { uuidv7 } from '../core/ids.ts'
import { measureJob } from '../modules/networks/index.ts'
import { type CreatedOrganization, createOrganization } from '../modules/organizations/index.ts'
import { closeNominations } from '../modules/people/index.ts'
import { closeCampaignCounts } from '../modules/reports/index.ts'
import { acceptRun, startScoreRun } from '../modules/scoring/index.ts'
import { inJob } from '../platform/jobs/index.ts'
import type { OperationEnvironment } from '../platform/operations/index.ts'
import { closeLastMonth } from '../platform/small-groups/index.ts'
import { inOneTransaction } from './one-transaction.ts'
import { diceOf } from './plan/dice.ts'
import { DEMO_NAMES, DEMO_SEED, planDemo } from './plan/index.ts'
import { WRITING_STEPS } from './write/index.ts'

export { DEMO_SEED, type DemoPlan, planDemo } from './plan/index.ts'

/** Told before each step, and with `done` equal to `total` after the last one. */
export type ReportStep = (step: string, done: number, total: number) => void

/** True where no organisation was ever made in this database. */
export async function isEmpty(database: Database): Promise<boolean> {
  return await database.asSystem(async (db) => (await db.organization.count()) === 0)
}

/** The end of the last whole month: the year that the demo tells of ends there. */
export function lastMonthsEnd(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()))
}

/**
 * Puts the demo organisation into a database: invented people, plainly marked, and a year of what they did. All
 * of it is one transaction, so that after a crash at any moment there is the whole demo or none of it. Measures of the
 * networks are stored with it.
 * @param options.until the end of the year that it tells of: the first of a month at midnight UTC, not in the future.
 * Scores follow once a worker has computed them.
 * @returns null where there is a demo already, also one that another server has just made.
 */
export async function fillDemo(
  environment: OperationEnvironment,
  options: { until: Date; report: ReportStep },
): Promise<CreatedOrganization | null> {
  const { until, report } = options
  const plan = planDemo({ until })
  const [name, ...names] = DEMO_NAMES
  const total = WRITING_STEPS.length + 2
  const score = await scoringOf(environment)
  return await inOneTransaction(environment.database, async (whole, db) => {
    // Two servers that start at once on one database take their turn.
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('portevoix demo', 0))`
    if (await db.organization.findFirst({ where: { demo: true }, select: { id: true } })) return null
    report('organisation', 0, total)
    const made = await createOrganization(
      whole,
      {
        name,
        names,
        slug: 'demo',
        timeZone: 'Europe/Paris',
        currency: 'EUR',
        demo: true,
        owner: { name: 'Demo owner', email: 'owner@example.org' },
      },
      environment.now(),
    )
    const { organizationId, ownerId: accountId } = made
    const inside = { ...environment, database: whole }
    const dice = diceOf(`${DEMO_SEED}/writing`)
    for (const [index, { name, write }] of WRITING_STEPS.entries()) {
      report(name, index + 1, total)
      await inJob(inside, { organizationId, accountId }, async (ctx) => {
        // Ids of the dice, so that what the modules make is the same every time, too.
        const sameEveryTime: Context = { ...ctx, newId: () => dice.id(ctx.now()) }
        await write(sameEveryTime, plan)
      })
    }
    await inJob(inside, { organizationId, accountId }, (ctx) =>
      closeLastMonth(ctx, [closeNominations, closeCampaignCounts]),
    )
    report('measures of the networks', total - 1, total)
    const measure = measureJob(inside)
    for (const kind of new Set(plan.ties.map((tie) => tie.kind))) {
      await measure.handle({ organizationId, kind }, { signal: new AbortController().signal })
    }
    if (score) await inJob(inside, { organizationId, accountId }, score)
    report('done', total, total)
    return made
  })
}

const MODEL = 'influence'

const RUN = { model: MODEL, subject: 'PERSON' } as const

/**
 * What begins a run of scores; null where the model that the project ships is not installed. Its plugin is asked before
 * there is an organisation, and so in the name of none: nothing of the demo is written yet.
 */
async function scoringOf(environment: OperationEnvironment): Promise<((ctx: Context) => Promise<unknown>) | null> {
  const host = await environment.services.plugins.host(`scoring-model:${MODEL}`)
  if (!host.scoringModel(MODEL)) return null
  const organizationId = uuidv7(environment.now().getTime())
  const accepted = await acceptRun(environment, { organizationId, request: RUN, earlier: null })
  return (ctx) => startScoreRun(ctx, RUN, accepted)
}
