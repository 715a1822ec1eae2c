import type { MentionRecord } from '@portevoix/sdk/plugin'
import { identifier, required, STREAM_FIELDS } from '@portevoix/sdk/rows'
import type { Context } from '../../../core/context.ts'
import { InvalidInputError, NotFoundError } from '../../../core/errors.ts'
import { requireId } from '../../../core/ids.ts'
import { said } from '../../../core/texts/index.ts'
import { idToFind, input } from '../../../platform/acts/index.ts'
import {
  countOutcomes,
  createImportReader,
  defineTarget,
  type FileImport,
  momentOfRow,
  type RecordOutcome,
  type TargetRecord,
} from '../../../platform/bulk/index.ts'
import { upsertSourcedMentions } from '../sourced-mentions.ts'
import { texts } from '../texts.ts'

export const ImportMentionsInput = input('ImportMentionsInput', 'Whose mentions the rows of a file are.', {
  integrationId: idToFind(
    'The integration that they are stored for, such as that of the tool that made the file: its keys name them, and when its imported data is deleted, they go too.',
  ),
})

const { key: _optional, ...fields } = STREAM_FIELDS.mentions

const isTold = ([, value]: [string, unknown]): boolean => value !== undefined && value !== null
const withoutEmpty = (values: object): object => Object.fromEntries(Object.entries(values).filter(isTold))

/** Mentions: one row each. */
const mentionsTarget = defineTarget({
  key: 'MENTIONS',
  fields: { key: required(identifier(), said(texts('give-mention-key'))), ...fields },
  record: ({
    authorId,
    authorHandle,
    authorName,
    followers,
    at,
    competitor,
    topic,
    stance,
    ...values
  }): TargetRecord<MentionRecord> => {
    const labels = [
      ...(competitor ?? []).map((value) => ({ kind: 'competitor', value })),
      ...(topic ?? []).map((value) => ({ kind: 'topic', value })),
      ...(stance ? [{ kind: 'stance', value: stance }] : []),
    ]
    const moment = momentOfRow(at)
    return {
      record: {
        ...withoutEmpty({ ...values, at: moment.at?.toISOString(), on: moment.on }),
        ...(labels.length > 0 && { labels }),
        author: withoutEmpty({ externalId: authorId, handle: authorHandle, name: authorName, followers }),
      } as MentionRecord,
    }
  },
})

interface Stored {
  readonly integrationId: string
}

/** Files of mentions of an integration. */
export const mentionsImport: FileImport<Stored> = {
  target: mentionsTarget,
  needs: 'integration:write',
  presets: [],
  hasSource: false,
  option: 'mentions',
  prepare: async (ctx, { options }) => {
    if (!options) throw new InvalidInputError(texts('name-integration'), ['input', 'mentions'])
    const path = ['input', 'mentions', 'integrationId']
    const integrationId = requireId(options.integrationId, 'Integration', path.join('.'))
    await assertIntegration(ctx, integrationId, path)
    return { integrationId }
  },
  open: ({ mapping, reading, options }) =>
    createImportReader(
      { target: mentionsTarget, mapping },
      async (ctx, records, columnOf) => {
        const rows = records.map(({ record }) => record)
        return countOutcomes(records, await storeMentions(ctx, options as Stored, rows), columnOf)
      },
      { options: reading },
    ),
}

/** @throws NotFoundError where there is none, such as one that was deleted while its file was read. */
async function assertIntegration(ctx: Context, id: string, path: readonly string[] | null): Promise<void> {
  const found = await ctx.db.integration.findFirst({ where: { id }, select: { id: true } })
  if (!found) throw new NotFoundError('Integration', path)
}

/** Stores mentions as a sync of the integration would. Checks no permissions: the act that started the import did. */
async function storeMentions(
  ctx: Context,
  { integrationId }: Stored,
  records: readonly MentionRecord[],
): Promise<RecordOutcome[]> {
  await assertIntegration(ctx, integrationId, null)
  const stored = await upsertSourcedMentions(ctx, { integrationId, records })
  return stored.map((one) => (one.outcome === 'rejected' ? { ...one, field: null } : { outcome: one.outcome }))
}
