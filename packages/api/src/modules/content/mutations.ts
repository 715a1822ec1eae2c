import { z } from 'zod'
import { ConflictError } from '../../core/errors.ts'
import { keySchema } from '../../core/keys.ts'
import { saying } from '../../core/parse.ts'
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
import { texts } from './texts.ts'
import { WebAddress } from './web-address.ts'

const ContentKind = keySchema(texts('kind'), 'article')

// Whitespace at the ends is kept as written.
const Text = z
  .string()
  .max(CONTENT_LIMITS.text, saying(texts('text-too-long', { most: CONTENT_LIMITS.text })))
  .transform(storableText)

const facts = {
  title: prose('Title in plain text', { least: 1, most: CONTENT_LIMITS.title }),
  text: optional(text('Plain text, at most 1,000,000 characters.', Text)),
  url: optional(address('Its http or https address. Shares link to it.', WebAddress)),
  language: optional(locale('Its language.')),
  author: optional(prose('Its author', { most: CONTENT_LIMITS.author })),
  publishedAt: optional(instant('When it was published; use either this or `publishedOn`.')),
  publishedOn: optional(date('The day of publication when the time is not known; use either this or `publishedAt`.')),
}
const CONTENT = thing('Content', 'The content.')

const about = ({ id }: { id: string }) => ({ subjectType: 'Content', subjectId: id }) as const

export const createContent = mutation('contentCreate', {
  does: 'Creates content of the team’s own, as a draft.',
  needs: 'content:write',
  gives: Content,
  input: input(
    'ContentCreateInput',
    'New content of the team’s own. It starts as a draft.',
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
  does: 'Changes content of the team’s own. Approved content becomes a draft again, because the approval was for the earlier text. Refused for content from a source.',
  needs: 'content:write',
  on: CONTENT,
  gives: Content,
  input: changes(
    'ContentUpdateInput',
    'Changes of content. A field that is left out keeps its value; null clears an optional field.',
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
      throw new ConflictError(texts('from-source'), content.version, 'CONTENT_FROM_SOURCE', ['id'])
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

/** Takes a version, so that nobody approves text that a sync stored after they read it. */
export const approveContent = mutation('contentApprove', {
  does: 'Approves content for sharing, also after it was withdrawn.',
  needs: 'content:approve',
  many: true,
  on: CONTENT,
  gives: Content,
  tells: ['content.approved'],
  act: async (ctx, { thing: content }) => {
    const { version } = content
    if (content.archivedAt !== null) {
      throw new ConflictError(texts('archived'), version, 'CONTENT_ARCHIVED', ['id'])
    }
    if (content.status === 'APPROVED') {
      throw new ConflictError(texts('approved'), version, 'CONTENT_APPROVED', ['id'])
    }
    const { row } = await change(ctx, 'Content', content, { to: { status: 'APPROVED', approvedAt: ctx.now() } })
    await emit(ctx, 'content.approved', about(row))
    return row
  },
})

export const withdrawContent = mutation('contentWithdraw', {
  does: 'Withdraws content from sharing. Existing shares stay, and their links still work.',
  needs: 'content:approve',
  many: true,
  on: CONTENT,
  gives: Content,
  tells: ['content.withdrawn'],
  act: async (ctx, { thing: content }) => {
    if (content.status === 'WITHDRAWN') {
      throw new ConflictError(texts('already-withdrawn'), content.version, 'CONTENT_WITHDRAWN', ['id'])
    }
    const { row } = await change(ctx, 'Content', content, { to: { status: 'WITHDRAWN', approvedAt: null } })
    await emit(ctx, 'content.withdrawn', { ...about(row), data: { reason: 'BY_TEAM' } })
    return row
  },
})

export const archiveContent = mutation('contentArchive', {
  does: 'Archives content: it leaves the lists and is withdrawn from sharing.',
  needs: 'content:approve',
  many: true,
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
  does: 'Restores archived content to the lists. It stays withdrawn: approve it to allow sharing.',
  needs: 'content:approve',
  many: true,
  on: CONTENT,
  gives: Content,
  tells: ['content.restored'],
  act: (ctx, { thing: content }) =>
    setArchived(ctx, 'Content', content, null, { tell: () => emit(ctx, 'content.restored', about(content)) }),
})
