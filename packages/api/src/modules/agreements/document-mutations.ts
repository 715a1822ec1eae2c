import { createHash } from 'node:crypto'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { idOf, input, instant, line, locale, mutation, optional, prose, taken } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { DocumentVersion } from './document-schema.ts'

const LONGEST_TEXT = 50_000

mutation('documentVersionPublish', {
  does: 'Publishes the next wording of a purpose. Agreements to earlier ones stand until they are taken back.',
  needs: 'document:write',
  gives: DocumentVersion,
  input: input('DocumentVersionPublishInput', 'A wording in one language. It is never changed.', {
    documentId: idOf('Document', 'The document of a purpose. Policies are published by `policyPublish`.'),
    edition: line('What it is called, such as `2026-01`, the same in all languages; each language has it once', {
      most: 100,
    }),
    language: locale('Language of the text.'),
    text: prose('The wording', { least: 1, most: LONGEST_TEXT }),
    effectiveFrom: optional(instant('From when it is in force, not before now; now when left out.')),
  }),
  tells: ['document-version.published'],
  errors: [ConflictError],
  act: async (ctx, { input: { effectiveFrom, ...wording } }) => {
    const now = ctx.now()
    if (effectiveFrom && effectiveFrom < now) {
      throw new InvalidInputError('A wording is not in force before it is published: name a later time, or none.', [
        'input',
        'effectiveFrom',
      ])
    }
    const document = await ctx.db.document.findFirstOrThrow({ where: { id: wording.documentId } })
    if (document.purposeId === null) {
      throw new InvalidInputError('This document is a policy: publish its next version by `policyPublish`.', [
        'input',
        'documentId',
      ])
    }
    const message = `The wording ${wording.edition} exists in this language already, and is never changed: choose another edition.`
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

/** What proves later which text was agreed to. */
export function hashOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text, 'utf8').digest())
}
