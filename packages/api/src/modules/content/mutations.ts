import { z } from 'zod'
import { ConflictError } from '../../core/errors.ts'
import { keySchema } from '../../core/keys.ts'
import { storableText } from '../../core/text.ts'
import {
  address,
  born,
  change,
  changes,
  date,
  differences,
  input,
  instant,
  locale,
  mutation,
  optional,
  prose,
  setArchived,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { oneTime, publishedColumns } from './published.ts'
import { Content } from './schema.ts'
import { CONTENT_LIMITS } from './sourced-content.ts'
import { WebAddress } from './web-address.ts'

/** Key of a kind of content. */
const ContentKind = keySchema('A kind', 'article')

// Kept as it was written, outer blanks and all.
const Text = z
  .string()
  .max(CONTENT_LIMITS.text, `A text has at most ${CONTENT_LIMITS.text} characters.`)
  .transform(storableText)

const facts = {
  title: prose('Title in plain text', { least: 1, most: CONTENT_LIMITS.title }),
  text: optional(text('Plain text, at most 1,000,000 characters.', Text)),
  url: optional(address('Where it stands: an http or https address. Shares lead there.', WebAddress)),
  language: optional(locale('Its language.')),
  author: optional(prose('Who made it', { most: CONTENT_LIMITS.author })),
  publishedAt: optional(instant('When it was published; in place of `publishedOn`.')),
  publishedOn: optional(date('The day it was published on, where no hour is known; in place of `publishedAt`.')),
}
const CONTENT = thing('Content', 'The content.')

const about = ({ id }: { id: string }) => ({ subjectType: 'Content', subjectId: id }) as const

export const createContent = mutation('contentCreate', {
  does: 'Makes a content of the team’s own, as a draft.',
  needs: 'content:write',
  gives: Content,
  input: input(
    'ContentCreateInput',
    'A new content of the team’s own. It begins as a draft.',
    { kind: optional(text('Kind of content, such as `video`; `article` when left out.', ContentKind)), ...facts },
    oneTime,
  ),
  tells: ['content.created'],
  act: async (ctx, { input: { kind, publishedAt, publishedOn, ...values } }) => {
    const content = await ctx.db.content.create({
      data: {
        ...{ ...born(ctx), updatedAt: ctx.now(), ...values, kind: kind ?? 'article' },
        ...publishedColumns({ publishedAt, publishedOn }, null),
      },
    })
    await emit(ctx, 'content.created', about(content))
    return content
  },
})

export const updateContent = mutation('contentUpdate', {
  does: 'Changes a content of the team’s own. An approved one becomes a draft again, because it was approved as it was. Refused for content of a source.',
  needs: 'content:write',
  on: CONTENT,
  gives: Content,
  input: changes(
    'ContentUpdateInput',
    'Changes of a content. What is left out stays; null empties what may be empty.',
    { kind: text('Kind of content, such as `video`.', ContentKind), ...facts },
    { rule: oneTime },
  ),
  tells: ['content.updated', 'content.reopened'],
  act: async (ctx, { thing: content, input }) => {
    const { publishedAt, publishedOn, ...values } = input
    const to = { ...values, ...publishedColumns({ publishedAt, publishedOn }, content) }
    const fields = Object.keys(differences(content, to))
    if (fields.length === 0) return content
    if (content.integrationId !== null) {
      throw new ConflictError(
        'This content comes from a source and is kept as it is there: change it there, or make one of your own.',
        content.version,
        'CONTENT_FROM_SOURCE',
        ['id'],
      )
    }
    const reopened = content.status === 'APPROVED'
    const { row } = await change(ctx, 'Content', content, {
      to: { ...to, ...(reopened && { status: 'DRAFT', approvedAt: null }) },
    })
    await emit(ctx, 'content.updated', { ...about(content), data: { fields } })
    if (reopened) {
      await emit(ctx, 'content.reopened', { ...about(content), data: { reason: 'CHANGED_BY_TEAM', fields } })
    }
    return row
  },
})

/** What is approved is what was read, not what a sync put there meanwhile: it is at its version. */
export const approveContent = mutation('contentApprove', {
  does: 'Lets ambassadors share a content, a withdrawn one included.',
  needs: 'content:approve',
  on: CONTENT,
  gives: Content,
  tells: ['content.approved'],
  act: async (ctx, { thing: content }) => {
    const { version } = content
    if (content.archivedAt !== null) {
      throw new ConflictError('This content is archived: restore it first.', version, 'CONTENT_ARCHIVED', ['id'])
    }
    if (content.status === 'APPROVED') {
      throw new ConflictError('This content is approved already.', version, 'CONTENT_APPROVED', ['id'])
    }
    const { row } = await change(ctx, 'Content', content, { to: { status: 'APPROVED', approvedAt: ctx.now() } })
    await emit(ctx, 'content.approved', about(row))
    return row
  },
})

export const withdrawContent = mutation('contentWithdraw', {
  does: 'Takes a content out of sharing. What was shared of it stays, and its links still lead there.',
  needs: 'content:approve',
  on: CONTENT,
  gives: Content,
  tells: ['content.withdrawn'],
  act: async (ctx, { thing: content }) => {
    if (content.status === 'WITHDRAWN') {
      throw new ConflictError('This content is withdrawn already.', content.version, 'CONTENT_WITHDRAWN', ['id'])
    }
    const { row } = await change(ctx, 'Content', content, { to: { status: 'WITHDRAWN', approvedAt: null } })
    await emit(ctx, 'content.withdrawn', { ...about(row), data: { reason: 'BY_TEAM' } })
    return row
  },
})

export const archiveContent = mutation('contentArchive', {
  does: 'Takes a content out of lists and of sharing: it is withdrawn as well.',
  needs: 'content:approve',
  on: CONTENT,
  gives: Content,
  tells: ['content.archived'],
  act: (ctx, { thing: content }) =>
    setArchived(ctx, 'Content', content, ctx.now(), {
      along: { status: 'WITHDRAWN', approvedAt: null },
      tell: () => emit(ctx, 'content.archived', about(content)),
    }),
})

export const restoreContent = mutation('contentRestore', {
  does: 'Lists an archived content again, as a withdrawn one: approve it to have it shared.',
  needs: 'content:approve',
  on: CONTENT,
  gives: Content,
  tells: ['content.restored'],
  act: (ctx, { thing: content }) =>
    setArchived(ctx, 'Content', content, null, { tell: () => emit(ctx, 'content.restored', about(content)) }),
})
