import { builder } from '../../core/builder.ts'
import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { type MentionLabel as LabelRow, Prisma } from '../../generated/prisma/client.ts'
import { Mention, MentionLabelAuthor, MentionLabelKind } from '../listening/index.ts'
import { Account, readableAccountById } from '../organizations/index.ts'
import { readableIntegrationById } from './loaders.ts'
import { Integration } from './schema.ts'

const { sql } = Prisma

export const MentionLabel = builder.objectRef<LabelRow>('MentionLabel').implement({
  description:
    'What somebody says of a mention. Several authors may disagree: each label is the word of its author alone. A correction is another label, and the earlier one stays with the time at which it was superseded.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MentionLabelKind, description: 'What it says of the mention.' }),
    value: t.exposeString('value', { description: 'The value, in the words of its author, such as `negative`.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of its author; null without a reason.',
    }),
    author: t.expose('author', {
      type: MentionLabelAuthor,
      description: 'Whether a source, a model or a person says it.',
    }),
    source: t.field({
      type: Integration,
      nullable: true,
      description:
        'The integration that delivered it; null for labels of people, and for callers who may not read integrations.',
      resolve: async ({ integrationId }, _args, ctx, info) =>
        integrationId === null ? null : await readableIntegrationById(ctx, { info }).load(integrationId),
    }),
    model: t.exposeString('model', {
      nullable: true,
      description: 'The name of the model that says it; null for labels of sources and people.',
    }),
    version: t.exposeString('release', {
      nullable: true,
      description:
        'The release of the model, or of the plugin that read the source, when it was said; null when unknown, and for labels of people.',
    }),
    account: t.field({
      type: Account,
      nullable: true,
      description:
        'The account of the person who says it; null for labels of sources and models, when it was deleted, and for callers who may not read accounts.',
      resolve: async ({ accountId }, _args, ctx, info) =>
        accountId === null ? null : await readableAccountById(ctx, { info }).load(accountId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first said.' }),
    supersededAt: t.expose('supersededAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its author said otherwise, or took it back; null while it stands.',
    }),
  }),
})

/** At most this many labels are returned for one mention: those in force, then the newest of the others. */
const MOST_LABELS = 500

/** Labels of mentions, in the order in which they were said. */
export const labelsOf = defineLoader<string, LabelRow[]>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<LabelRow[]>(sql`
    SELECT found.* FROM unnest(${[...ids]}::uuid[]) AS asked(id) CROSS JOIN LATERAL (
      SELECT ${everyColumn('MentionLabel', 'l')} FROM "MentionLabel" l WHERE l."mentionId" = asked.id
      ORDER BY l."supersededAt" IS NULL DESC, l."createdAt" DESC, l.id DESC LIMIT ${MOST_LABELS}
    ) found ORDER BY found."createdAt", found.kind, found.author, found."valueKey", found.id`)
  return manyForEach(ids, rows, ({ mentionId }) => mentionId)
})

builder.objectField(Mention, 'labels', (t) =>
  t.field({
    type: [MentionLabel],
    description: `What sources, models and people say of it, in the order in which they said it; at most ${MOST_LABELS}.`,
    args: {
      kind: t.arg({ type: MentionLabelKind, description: 'Only labels of this kind. Default: all kinds.' }),
      superseded: t.arg.boolean({
        defaultValue: false,
        description: 'Whether labels that their authors no longer stand by are listed too.',
      }),
    },
    extensions: { columns: ['id'] },
    complexity: { field: 2, multiplier: 3 },
    resolve: async ({ id }, { kind, superseded }, ctx) =>
      ((await labelsOf(ctx).load(id)) ?? []).filter(
        (label) => (!kind || label.kind === kind) && (superseded || label.supersededAt === null),
      ),
  }),
)
