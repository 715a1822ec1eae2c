import type { Context } from '../../core/context.ts'
import { type Integration, Prisma } from '../../generated/prisma/client.ts'
import { releaseSourcedContent } from '../content/index.ts'
import { removeMentions, sightedMentions } from '../listening/index.ts'
import { sourceOfIntegration, withdrawFacts } from '../metrics/index.ts'
import { removeTies } from '../networks/index.ts'
import { eraseSourcedPeople } from '../people/index.ts'
import { noLongerNamed } from './source-records.ts'

const { sql } = Prisma

/**
 * Removes at most `most` things.
 * @returns how many it handled; fewer than `most` when none are left.
 */
type Step = (ctx: Context, integration: Integration, most: number) => Promise<number>

/** Ties from before the integration, and ties that another source reports too, stay. */
const removeOwnTies: Step = async (ctx, integration, most) => {
  const subjects = await forgetSome(ctx, integration, 'ties', most)
  const ids = await noLongerNamed(ctx, 'ties', subjects.known)
  await removeTies(ctx, { ids, since: integration.createdAt })
  return subjects.count
}

/** A mention that another integration has read stays. */
const removeOwnMentions: Step = async (ctx, integration, most) => {
  const ids = await sightedMentions(ctx, integration.id, most)
  await removeMentions(ctx, { ids, integrationId: integration.id })
  return ids.length
}

const removeOwnFacts: Step = (ctx, integration, most) =>
  withdrawFacts(ctx, { source: sourceOfIntegration(integration.id), most })

const removeOwnContents: Step = (ctx, integration, most) =>
  releaseSourcedContent(ctx, { integrationId: integration.id, most })

/** Runs after ties and mentions, which refer to people. */
const removeOwnPeople: Step = async (ctx, integration, most) => {
  const subjects = await forgetSome(ctx, integration, 'people', most)
  await eraseSourcedPeople(ctx, { ids: subjects.known, integrationId: integration.id })
  return subjects.count
}

const STEPS: readonly Step[] = [removeOwnTies, removeOwnMentions, removeOwnFacts, removeOwnContents, removeOwnPeople]

/**
 * Removes what an integration imported, in bounded steps. These stay: content that was shared, is in a campaign or has
 * facts from elsewhere (withdrawn, without a source); mentions that another integration has read; ties from before, or
 * that another source reports too; people whom it did not create, and people whom anything else needs: an account, an
 * ambassador, ties, nominations, consents, mentions, another source, or an objection to scoring.
 * @param most approximate number of things to handle.
 * @returns whether nothing is left to remove.
 */
export async function removeImported(ctx: Context, integration: Integration, most: number): Promise<boolean> {
  let left = most
  for (const step of STEPS) {
    const dealtWith = await step(ctx, integration, left)
    left -= dealtWith
    if (left <= 0) return false
  }
  return true
}

async function forgetSome(
  ctx: Context,
  integration: Integration,
  stream: string,
  most: number,
): Promise<{ count: number; known: string[] }> {
  const rows = await ctx.db.$queryRaw<{ subjectId: string | null }[]>(sql`
    DELETE FROM "SourceRecord" WHERE ctid = ANY(ARRAY(
      SELECT ctid FROM "SourceRecord"
      WHERE "integrationId" = ${integration.id}::uuid AND stream = ${stream} LIMIT ${most} FOR UPDATE
    )) RETURNING "subjectId"`)
  return { count: rows.length, known: rows.flatMap(({ subjectId }) => subjectId ?? []) }
}
