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

/** Called before each step, and with `done` equal to `total` after the last one. */
export type ReportStep = (step: string, done: number, total: number) => void

/** Whether no organisation was ever created in this database. */
export async function isEmpty(database: Database): Promise<boolean> {
  return await database.asSystem(async (db) => (await db.organization.count()) === 0)
}

/** The end of the last whole month, where the demo's year ends. */
export function lastMonthsEnd(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()))
}

/**
 * Creates the demo organisation: invented people, plainly marked, and a year of their activity. Everything is one
 * transaction, so after a crash there is the whole demo or none of it. The measures of networks are stored with it; a
 * worker computes scores later.
 * @param options.until the end of the demo's year: the first of a month at midnight UTC, not in the future.
 * @returns null when there already is a demo, also one that another server has just created.
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
    // Two servers that start at once on one database wait for each other.
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
        // Deterministic ids, so that the modules' results are the same every time, too.
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
 * A function that starts a score run; null when the project's own model is not installed. Its plugin is asked before
 * the organisation exists, and so without one.
 */
async function scoringOf(environment: OperationEnvironment): Promise<((ctx: Context) => Promise<unknown>) | null> {
  const host = await environment.services.plugins.host(`scoring-model:${MODEL}`)
  if (!host.scoringModel(MODEL)) return null
  const organizationId = uuidv7(environment.now().getTime())
  const accepted = await acceptRun(environment, { organizationId, request: RUN, earlier: null })
  return (ctx) => startScoreRun(ctx, RUN, accepted)
}
