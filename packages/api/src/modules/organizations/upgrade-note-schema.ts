import { builder } from '../../core/builder.ts'
import type { UpgradeNote } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'

const MOST_NOTES = 100

const UpgradeNoteType = builder.objectRef<UpgradeNote>('UpgradeNote').implement({
  description: 'What an upgrade of the server did to this organisation’s rows and its people should know.',
  fields: (t) => ({
    release: t.exposeString('release', { description: 'The version that the upgrade led to, such as `0.2.0`.' }),
    topic: t.exposeString('topic', { description: 'What it is about, such as `departments`.' }),
    text: t.exposeString('text', { description: 'What was done, in English.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the upgrade ran.' }),
  }),
})

builder.queryField('upgradeNotes', (t) =>
  t.field({
    type: [UpgradeNoteType],
    description: `What upgrades of the server did to this organisation’s rows, the latest first, at most ${MOST_NOTES}. Needs \`audit:read\`.`,
    complexity: 10,
    resolve: (_root, _args, ctx) => {
      assertCan(ctx, 'audit:read')
      return ctx.db.upgradeNote.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: MOST_NOTES })
    },
  }),
)
