import type { Context } from '../../core/context.ts'
import { hashOf } from './document-mutations.ts'

interface PublishedPolicy {
  id: string
  name: string
  version: number
  language: string | null
  effectiveFrom: Date
  publishedAt: Date
  /** The text that people agree to. */
  text: string
}

/** Stores a version of a policy as a version of the document with the same name, so that people can agree to it. */
export async function keepPolicyDocument(ctx: Context, policy: PublishedPolicy): Promise<void> {
  const { id: policyId, name, version, text, language, effectiveFrom, publishedAt } = policy
  const where = { name, purposeId: null }
  const document =
    (await ctx.db.document.findFirst({ where })) ??
    (await ctx.db.document.create({ data: { id: ctx.newId(), ...where, createdAt: ctx.now() } }))
  await ctx.db.documentVersion.create({
    data: {
      ...{ id: ctx.newId(), documentId: document.id, policyId, language, effectiveFrom, publishedAt },
      ...{ edition: String(version), text, hash: hashOf(text) },
    },
  })
}
