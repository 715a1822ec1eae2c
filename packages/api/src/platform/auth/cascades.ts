import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from './can.ts'
import type { Permission } from './permissions.ts'

/**
 * What the database deletes together with a row of a table: parts, which whoever may delete the row may delete too, and
 * things of their own, for which it takes their own permission. A test holds it against the catalogue of the database.
 */
export const CASCADES: { readonly [table: string]: Cascade } = {
  Account: { parts: ['ApiKey', 'Notice'] },
  Ambassador: { parts: ['Participation'] },
  Campaign: {
    parts: ['CampaignContent', 'CampaignDepartment', 'CampaignTopic', 'ClosedCount', 'Objective'],
    things: {
      Cost: { column: 'campaignId', permission: 'cost:write' },
      Participation: { column: 'campaignId', permission: 'participation:invite' },
    },
  },
  Content: { parts: ['CampaignContent', 'ContentScore'] },
  Department: { parts: ['Department', 'DepartmentMembership'] },
  IdempotentAnswer: { parts: ['AnswerWord'] },
  Import: { parts: ['DoubtfulRow', 'ImportProblem'] },
  Integration: {
    parts: [
      'Channel',
      'DoubtfulRow',
      'IntegrationSecret',
      'MentionSighting',
      'Notice',
      'SourceRecord',
      'StreamState',
      'SyncRun',
      'WaitingRecord',
      'WebhookReceipt',
    ],
    things: {
      NoticeRule: { column: 'integrationId', permission: 'notice:write' },
      Publication: { column: 'integrationId', permission: 'share:publish' },
    },
  },
  Mention: { parts: ['MentionSighting'] },
  NoticeRule: { parts: ['Notice'] },
  // What is known of somebody falls under their erasure; accounts with a role in the team and log-ins do not.
  Person: {
    parts: [
      'Consent',
      'DepartmentMembership',
      'DoubtfulRow',
      'ExternalId',
      'FormerIdentifier',
      'Mention',
      'NetworkMeasure',
      'Nomination',
      'NominationTally',
      'Score',
      'SocialAccount',
      'Tie',
    ],
    things: {
      Account: { column: 'personId', permission: 'account:write', unless: `roles = ARRAY['AMBASSADOR']::"Role"[]` },
      Integration: { column: 'personId', permission: 'integration:write' },
    },
  },
  Participation: { parts: ['ParticipationPeriod'] },
  Policy: { parts: ['PolicyRule'] },
  ScoreRun: { parts: ['ContentScore', 'Score', 'ScoreBacktest'] },
  Share: { parts: ['TrackedLink'], things: { Publication: { column: 'shareId', permission: 'share:publish' } } },
  SyncRun: { parts: ['SyncLogLine'] },
  Upload: { parts: ['UploadChunk', 'UploadWord'] },
}

interface Cascade {
  readonly parts: readonly string[]
  readonly things?: { readonly [table: string]: Thing }
}

interface Thing {
  /** By which its rows refer to what is deleted. */
  readonly column: string
  readonly permission: Permission
  /** SQL: rows that are parts all the same. */
  readonly unless?: string
}

/**
 * Refuses to delete rows with which a thing would fall that the actor may not delete itself. Asked by every act that
 * deletes, before it does.
 * @throws RequestError FORBIDDEN naming the permission that is missing.
 */
export async function assertMayDelete(ctx: Context, table: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  for (const [name, { column, permission, unless }] of Object.entries(CASCADES[table]?.things ?? {})) {
    const [thing, refers] = [Prisma.raw(`"${name}"`), Prisma.raw(`"${column}"`)]
    const rows = await ctx.db.$queryRaw<{ id: string; isPart: boolean }[]>(Prisma.sql`
      SELECT id, ${Prisma.raw(unless ?? 'FALSE')} AS "isPart" FROM ${thing} WHERE ${refers} = ANY(${[...ids]}::uuid[])`)
    if (rows.some(({ isPart }) => !isPart)) assertCan(ctx, permission)
    await assertMayDelete(
      ctx,
      name,
      rows.map(({ id }) => id),
    )
  }
}
