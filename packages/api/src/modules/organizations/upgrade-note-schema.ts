import { builder } from '../../core/builder.ts'
import type { UpgradeNote } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'

const MOST_NOTES = 100

const UpgradeNoteType = builder.objectRef<UpgradeNote>('UpgradeNote').implement({
  description: 'A change that an upgrade of the server made to this organisation’s data, for its team to know.',
  fields: (t) => ({
    release: t.exposeString('release', { description: 'The version that the upgrade led to, such as `1.0.0`.' }),
    topic: t.exposeString('topic', { description: 'What it is about, such as `departments`.' }),
    text: t.exposeString('text', { description: 'What was changed, in English.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the upgrade ran.' }),
  }),
})

builder.queryField('upgradeNotes', (t) =>
  t.field({
    type: [UpgradeNoteType],
    description: `The changes that upgrades of the server made to this organisation’s data, the latest first, at most ${MOST_NOTES}. Needs \`audit:read\`.`,
    complexity: 10,
    resolve: (_root, _args, ctx) => {
      assertCan(ctx, 'audit:read')
      return ctx.db.upgradeNote.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: MOST_NOTES })
    },
  }),
)
