import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { readBy } from '../../platform/auth/index.ts'
import { LOOKED } from '../../platform/looks/index.ts'
import type { PluginHost } from '../../platform/plugin-host/index.ts'
import { daysOf, reasonOf, retentionClasses, termsOf } from '../../platform/retention/index.ts'
import { allMetrics, METRIC_SUBJECTS } from '../metrics/index.ts'
import { entry, listed, type ProcessingEntry, rolesWith } from './entry.ts'

const { sql } = Prisma

/**
 * All processing of data in an organisation, read from what modules and plugins declare and what the organisation has set:
 * nothing is written by hand, so that nothing is missing because nobody wrote it. The number of statements is fixed.
 */
export async function processingEntries(ctx: Context): Promise<ProcessingEntry[]> {
  const host = await ctx.services.plugins.host()
  const entries = [
    personalData(),
    await metrics(ctx, host),
    await scoringModels(ctx, host),
    await integrations(ctx, host),
    await plugins(ctx, host),
    await purposes(ctx),
    await retention(ctx),
  ]
  return entries.flat()
}

/** What of a person is told to others, by class, from the declarations of looks. */
function personalData(): ProcessingEntry[] {
  const fields = [...LOOKED].flatMap(([type, { fields: classes }]) =>
    Object.entries(classes).flatMap(([field, of]) => (of === null ? [] : [{ of, type, field }])),
  )
  return [...Map.groupBy(fields, ({ of }) => of)].toSorted().map(([of, its]) => {
    const types = listed(its.map(({ type }) => type))
    return entry({
      key: of,
      kind: 'PERSONAL_DATA',
      title: of,
      dataCategories: listed(its.map(({ type, field }) => `${type}.${field}`)),
      peopleCategories: ['person'],
      seenBy: rolesWith(...types.map((type) => LOOKED.get(type)?.read ?? readBy(type as Prisma.ModelName))),
    })
  })
}

async function metrics(ctx: Context, host: PluginHost): Promise<ProcessingEntry[]> {
  const own = new Map(
    (await ctx.db.metricDefinition.findMany({ select: { key: true, createdAt: true } })).map((one) => [one.key, one]),
  )
  const subjects = [...METRIC_SUBJECTS.values()]
  const producers = host.connectors().flatMap(({ id, metrics: declared }) => declared.map(({ key }) => ({ id, key })))
  return (await allMetrics(ctx)).map(({ key, title, description, unit }) =>
    entry({
      key,
      kind: 'METRIC',
      title,
      purpose: description,
      dataCategories: listed(
        [unit],
        producers.flatMap((one) => (one.key === key ? [`connector:${one.id}`] : [])),
      ),
      peopleCategories: listed(subjects.map(({ called }) => called)),
      since: own.get(key)?.createdAt ?? null,
      seenBy: rolesWith(...subjects.map(({ numbers }) => numbers)),
    }),
  )
}

async function scoringModels(ctx: Context, host: PluginHost): Promise<ProcessingEntry[]> {
  const runs = await ctx.db.$queryRaw<{ model: string; since: Date }[]>(sql`
    SELECT model, min("createdAt") AS since FROM "ScoreRun" GROUP BY model`)
  const purpose = await ctx.db.purpose.findFirst({ where: { key: 'SCORING' }, include: WITH_EXCEPTIONS })
  const terms = await termsOf(ctx.db)
  const kept = retentionClasses().find(({ class: key }) => key.startsWith('score'))
  return host.scoringModels().map(({ id, title, plugin, subject, features }) =>
    entry({
      key: id,
      kind: 'SCORING_MODEL',
      title: title ?? id,
      dataCategories: listed(Object.values(features).map(({ source }) => source)),
      peopleCategories: [subject],
      recipients: [plugin],
      retentionDays: kept ? daysOf(kept, terms) : null,
      legalBasis: purpose && basisText(purpose),
      since: runs.find(({ model }) => model === id)?.since ?? null,
      seenBy: rolesWith('score:read'),
    }),
  )
}

async function integrations(ctx: Context, host: PluginHost): Promise<ProcessingEntry[]> {
  const rows = await ctx.db.integration.findMany({
    select: { id: true, name: true, kind: true, connector: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, name, kind, connector: key, createdAt }) => {
    const connector = kind === 'CONNECTOR' ? host.connector(key) : undefined
    const provider = connector ?? host.notifier(key)
    const manifest = host.list().find((plugin) => plugin.name === provider?.plugin)?.manifest
    const streams = connector?.streams.map((stream) => stream.name) ?? []
    return entry({
      key: id,
      kind: 'INTEGRATION',
      title: name,
      purpose: connector?.description ?? provider?.title ?? null,
      dataCategories: listed(streams, manifest?.permissions.data ?? []),
      recipients: listed(provider ? [provider.plugin] : [], manifest?.permissions.network ?? []),
      since: createdAt,
      seenBy: rolesWith(readBy('Integration')),
    })
  })
}

/** What each plugin of the server may access, whether the organisation uses it or not. */
async function plugins(ctx: Context, host: PluginHost): Promise<ProcessingEntry[]> {
  const consents = await ctx.db.$queryRaw<{ plugin: string; since: Date }[]>(sql`
    SELECT plugin, min("grantedAt") AS since FROM "PluginConsent" GROUP BY plugin`)
  return host.list().map(({ name, manifest }) =>
    entry({
      key: name,
      kind: 'PLUGIN',
      title: name,
      dataCategories: listed(manifest?.permissions.data ?? []),
      recipients: listed(manifest?.permissions.network ?? []),
      since: consents.find(({ plugin }) => plugin === name)?.since ?? null,
    }),
  )
}

const WITH_EXCEPTIONS = { exceptions: { include: { site: { select: { name: true } } } } } as const

/** The general basis, and those of countries and sites: `OBJECTION, DE: CONSENT, Lyon: CONSENT`. */
function basisText({
  basis,
  exceptions,
}: Pick<Prisma.PurposeGetPayload<{ include: typeof WITH_EXCEPTIONS }>, 'basis' | 'exceptions'>): string {
  return [basis, ...exceptions.map((one) => `${one.country ?? one.site?.name}: ${one.basis}`).sort()].join(', ')
}

async function purposes(ctx: Context): Promise<ProcessingEntry[]> {
  const rows = await ctx.db.purpose.findMany({ include: WITH_EXCEPTIONS, orderBy: { key: 'asc' } })
  return rows.map(({ key, name, description, createdAt, ...purpose }) =>
    entry({
      key,
      kind: 'PURPOSE',
      title: name,
      purpose: description,
      peopleCategories: ['person'],
      legalBasis: basisText(purpose),
      since: createdAt,
      seenBy: rolesWith(readBy('Agreement')),
    }),
  )
}

async function retention(ctx: Context): Promise<ProcessingEntry[]> {
  const terms = await termsOf(ctx.db)
  return retentionClasses().map((of) =>
    entry({
      key: of.class,
      kind: 'RETENTION',
      title: of.class,
      purpose: reasonOf(of),
      retentionDays: daysOf(of, terms),
    }),
  )
}
