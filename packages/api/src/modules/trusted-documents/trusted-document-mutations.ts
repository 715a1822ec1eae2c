import { z } from 'zod'
import { builder } from '../../core/builder.ts'
import { invalidPlaces, NotFoundError, type WrongPlace } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
import type { TrustedDocument as TrustedDocumentRow } from '../../generated/prisma/client.ts'
import { born, deleted, input, listOf, mutation, text, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { LARGEST_DOCUMENT_BYTES } from '../../platform/http/index.ts'
import { checkedDocument } from './checked-document.ts'
import { sha256Of } from './document-store.ts'
import { texts } from './texts.ts'
import { TrustedDocument } from './trusted-document-schema.ts'

const MOST_AT_ONCE = 50
const DELETED = deleted('TrustedDocument')
const about = ({ id }: TrustedDocumentRow) => ({ subjectType: 'TrustedDocument', subjectId: id }) as const

/** A document as it is sent. */
export const DocumentText = z
  .string()
  .refine(
    (document) => Buffer.byteLength(document) <= LARGEST_DOCUMENT_BYTES,
    saying(texts('too-long', { most: LARGEST_DOCUMENT_BYTES })),
  )

const TrustedDocumentPushPayload = builder
  .objectRef<{ documents: TrustedDocumentRow[]; pushed: number }>('TrustedDocumentPushPayload')
  .implement({
    description: 'Documents that are trusted now.',
    fields: (t) => ({
      pushed: t.exposeInt('pushed', { description: 'How many of them were not trusted before.' }),
      documents: t.expose('documents', {
        type: [TrustedDocument],
        description: 'All of them, in the order of the input.',
      }),
    }),
  })

mutation('trustedDocumentPush', {
  does: 'Makes GraphQL documents trusted, exactly as they are written. Every one must be valid for the schema; otherwise none is stored. One that is trusted already stays as it is.',
  needs: 'trusteddocument:push',
  gives: TrustedDocumentPushPayload,
  input: input('TrustedDocumentPushInput', 'Documents to trust.', {
    documents: listOf(
      text(
        `A document, at most ${LARGEST_DOCUMENT_BYTES / 1024} KiB, as clients send it: every space counts.`,
        DocumentText,
      ),
      'The documents, 1 to 50.',
      { least: 1, most: MOST_AT_ONCE },
    ),
  }),
  tells: ['trusted-document.pushed'],
  act: async (ctx, { input: { documents } }) => {
    const wrong: WrongPlace[] = []
    const names = new Map<string, { text: string; name: string | null }>()
    for (const [index, document] of documents.entries()) {
      const checked = checkedDocument(document)
      if ('reason' in checked) {
        wrong.push({
          path: ['input', 'documents', String(index)],
          message: texts('not-a-document', { reason: checked.reason }),
        })
      } else names.set(sha256Of(document), { text: document, name: checked.name })
    }
    if (wrong.length > 0) throw invalidPlaces(wrong, 'INVALID_DOCUMENT')
    const created = await ctx.db.trustedDocument.createManyAndReturn({
      data: [...names].map(([sha256, document]) => ({ ...born(ctx), sha256, ...document })),
      skipDuplicates: true,
    })
    for (const row of created) await emit(ctx, 'trusted-document.pushed', about(row))
    const rows = await ctx.db.trustedDocument.findMany({ where: { sha256: { in: [...names.keys()] } } })
    const bySha256 = new Map(rows.map((row) => [row.sha256, row]))
    return {
      pushed: created.length,
      documents: documents.flatMap((document) => bySha256.get(sha256Of(document)) ?? []),
    }
  },
})

mutation('trustedDocumentDelete', {
  does: 'Ends the trust in a document, in every process within five seconds.',
  needs: 'trusteddocument:push',
  on: thing('TrustedDocument', 'The trusted document.'),
  gives: DELETED.payload,
  tells: ['trusted-document.deleted'],
  act: async (ctx, { thing }) => {
    const { count } = await ctx.db.trustedDocument.deleteMany({ where: { id: thing.id } })
    // Another request deleted it since it was found.
    if (count === 0) throw new NotFoundError('TrustedDocument', ['id'])
    await emit(ctx, 'trusted-document.deleted', about(thing))
    return DELETED.of(thing.id)
  },
})
