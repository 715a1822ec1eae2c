import { createHash } from 'node:crypto'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { idOf, input, instant, line, locale, mutation, optional, prose, taken } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { DocumentVersion } from './document-schema.ts'
import { texts } from './texts.ts'

const LONGEST_TEXT = 50_000

mutation('documentVersionPublish', {
  does: 'Publishes the next version of a purpose’s document. Agreements to earlier versions stay in force until they are withdrawn.',
  needs: 'document:write',
  gives: DocumentVersion,
  input: input('DocumentVersionPublishInput', 'A version in one language. It never changes.', {
    documentId: idOf('Document', 'The document of a purpose. Policies are published by `policyPublish`.'),
    edition: line('Name of the version, such as `2026-01`, the same in all languages and unique in each', {
      most: 100,
    }),
    language: locale('Language of the text.'),
    text: prose('The wording', { least: 1, most: LONGEST_TEXT }),
    effectiveFrom: optional(instant('When it comes into force, not in the past. Default: now.')),
  }),
  tells: ['document-version.published'],
  errors: [ConflictError],
  act: async (ctx, { input: { effectiveFrom, ...wording } }) => {
    const now = ctx.now()
    if (effectiveFrom && effectiveFrom < now) {
      throw new InvalidInputError(texts('in-force-too-early'), ['input', 'effectiveFrom'])
    }
    const document = await ctx.db.document.findFirstOrThrow({ where: { id: wording.documentId } })
    if (document.purposeId === null) {
      throw new InvalidInputError(texts('is-policy'), ['input', 'documentId'])
    }
    const message = texts('version-exists', { version: wording.edition })
    const version = await ctx.db.documentVersion
      .create({
        data: {
          ...{ ...wording, id: ctx.newId(), hash: hashOf(wording.text) },
          ...{ effectiveFrom: effectiveFrom ?? now, publishedAt: now },
        },
      })
      .catch(taken('EDITION_TAKEN', message, ['input', 'edition']))
    await emit(ctx, 'document-version.published', {
      subjectType: 'DocumentVersion',
      subjectId: version.id,
      data: { edition: version.edition },
    })
    return version
  },
})

/** The hash that later proves which text a person agreed to. */
export function hashOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text, 'utf8').digest())
}
