import type { Context } from '../../core/context.ts'
import { eventTypes } from '../../platform/events/index.ts'

/** Events about these tell what processing was switched on, changed or ended. None of them is about a person. */
const ABOUT = new Set([
  'GuidelineCheck',
  'IdentityProvider',
  'Integration',
  'MetricSource',
  'Organization',
  'PluginConsent',
  'Purpose',
  'RoleRule',
  'SocialNetwork',
])

/** A dated change of what is processed. */
export interface ProcessingChange {
  readonly at: Date
  readonly event: string
  readonly subjectType: string
  readonly description: string
}

/** The latest changes, as events tell them; only what kind of thing it was, not which and by whom. */
export async function processingChanges(ctx: Context, most: number): Promise<ProcessingChange[]> {
  const told = new Map(eventTypes().filter(([, { subject }]) => ABOUT.has(subject)))
  const rows = await ctx.db.event.findMany({
    where: { type: { in: [...told.keys()] } },
    select: { at: true, type: true, subjectType: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
  })
  return rows.map(({ at, type, subjectType }) => ({
    at,
    event: type,
    subjectType,
    description: told.get(type)?.description ?? '',
  }))
}
