import type { Context } from '../../core/context.ts'
import type { Text } from '../../core/texts/index.ts'
import { eventTypes, saidOf } from '../../platform/events/index.ts'

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
  readonly description: Text
}

/** The latest changes, as events tell them; only what kind of thing it was, not which and by whom. */
export async function processingChanges(ctx: Context, most: number): Promise<ProcessingChange[]> {
  const types = eventTypes().flatMap(([type, { subject }]) => (ABOUT.has(subject) ? [type] : []))
  const rows = await ctx.db.event.findMany({
    where: { type: { in: types } },
    select: { at: true, type: true, subjectType: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
  })
  return rows.flatMap(({ at, type, subjectType }) => {
    const description = saidOf(type)
    return description ? [{ at, event: type, subjectType, description }] : []
  })
}
