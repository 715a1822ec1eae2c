import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import type { Agreement, DocumentVersion, Purpose } from '../../generated/prisma/client.ts'
import { emit, emitAll } from '../../platform/events/index.ts'
import { documentVersionById, wordingsInForce } from './loaders.ts'
import { texts } from './texts.ts'

/** Every organisation has these purposes, each with its own document, so the text of a policy cannot cover them. */
const BUILT_IN: ReadonlySet<string> = new Set(['SHARING', 'SCORING'])

/** The document version that a person agrees to, and the purpose. */
export interface Yes {
  readonly purpose: Purpose
  readonly version: DocumentVersion
}

/**
 * Finds a purpose by its key.
 * @throws NotFoundError at `path`.
 */
export async function purposeByKey(ctx: Context, key: string, path: readonly string[]): Promise<Purpose> {
  const found = await ctx.db.purpose.findFirst({ where: { key } })
  if (!found) throw new NotFoundError('Purpose', path)
  return found
}

/**
 * Checks that a person can agree to a document version for a purpose: it must be in force and belong to that purpose.
 * @throws InvalidInputError at `path`.
 */
export async function wordingFor(
  ctx: Context,
  { purpose, documentVersionId }: { purpose: Purpose; documentVersionId: string },
  path: readonly string[],
): Promise<Yes> {
  const version = await documentVersionById(ctx).load(documentVersionId)
  if (!version) throw new NotFoundError('DocumentVersion', path)
  const document = await ctx.db.document.findFirstOrThrow({ where: { id: version.documentId } })
  const isOwn = document.purposeId === purpose.id
  const isPolicy = document.purposeId === null && !BUILT_IN.has(purpose.key)
  if (!isOwn && !isPolicy) {
    throw new InvalidInputError(texts('other-document', { document: document.name, purpose: purpose.key }), path)
  }
  const inForce = (await wordingsInForce(ctx).load(document.id)) ?? []
  if (!inForce.some(({ id }) => id === version.id)) {
    throw new InvalidInputError(texts('not-in-force', { version: version.edition }), path)
  }
  return { purpose, version }
}

/**
 * Finds the version with this edition name: one of the purpose's document, else one that is in force elsewhere in the
 * organisation. When there is none, it stores the name without a text.
 */
export async function wordingByEdition(ctx: Context, purpose: Purpose, edition: string): Promise<Yes> {
  const document = await ctx.db.document.findFirstOrThrow({ where: { purposeId: purpose.id } })
  const now = ctx.now()
  // Two requests that store the same new name at once wait for each other.
  const series = `wording ${ctx.organizationId} ${document.id}`
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${series}, 0))`
  const elsewhere = await ctx.db.documentVersion.findFirst({
    where: { documentId: document.id, edition, legacy: true },
  })
  const inForce = (await wordingsInForce(ctx).load(document.id)) ?? []
  const version =
    elsewhere ??
    inForce.find((one) => one.edition === edition) ??
    (await ctx.db.documentVersion.create({
      data: { id: ctx.newId(), documentId: document.id, edition, legacy: true, effectiveFrom: now, publishedAt: now },
    }))
  return { purpose, version }
}

/** Records the agreement of the person who is logged in. Agreeing twice to the same version has no further effect. */
export async function agree(ctx: Context, personId: string, { purpose, version }: Yes): Promise<Agreement> {
  const facts = { personId, purposeId: purpose.id, documentVersionId: version.id }
  const standing = await ctx.db.agreement.findFirst({ where: { ...facts, withdrawnAt: null } })
  if (standing) return standing
  const method = ctx.actor.credential?.kind === 'TRIAL_LOG_IN' ? 'TRIAL_LOG_IN' : 'LOG_IN'
  const agreement = await ctx.db.agreement.create({
    data: { id: ctx.newId(), ...facts, method, givenAt: ctx.now(), updatedAt: ctx.now() },
  })
  await emit(ctx, 'agreement.given', {
    subjectType: 'Person',
    subjectId: personId,
    data: { agreementId: agreement.id, purpose: purpose.key, edition: version.edition },
  })
  return agreement
}

/**
 * Withdraws all agreements of a person for a purpose, and those of whoever is merged into them. Withdrawing is as easy as agreeing (GDPR art. 7(3)); the rows
 * stay as proof.
 * @returns the latest agreement.
 * @throws ConflictError NO_AGREEMENT where none is in force.
 */
export async function withdraw(
  ctx: Context,
  { personId, purpose, path }: { personId: string; purpose: Purpose; path: readonly string[] },
): Promise<Agreement> {
  const merged = await ctx.db.personMerge.findMany({
    where: { intoId: personId, to: null },
    select: { personId: true },
  })
  const ids = [personId, ...merged.map((merge) => merge.personId)]
  const closed = await ctx.db.agreement.updateManyAndReturn({
    where: { personId: { in: ids }, purposeId: purpose.id, withdrawnAt: null },
    data: { withdrawnAt: ctx.now(), updatedAt: ctx.now() },
  })
  // What they say themselves stays when a merge is undone.
  const closedByMerge = await ctx.db.agreement.updateManyAndReturn({
    where: { personId, purposeId: purpose.id, withdrawnByMergeId: { not: null } },
    data: { withdrawnByMergeId: null },
  })
  const latest = [...closed, ...closedByMerge].toSorted((a, b) => b.givenAt.getTime() - a.givenAt.getTime())[0]
  if (!latest) {
    throw new ConflictError(texts('nothing-to-withdraw'), null, 'NO_AGREEMENT', path)
  }
  const events = [...new Set([personId, ...closed.map((agreement) => agreement.personId)])].map((subjectId) => ({
    subjectType: 'Person' as const,
    subjectId,
    data: { purpose: purpose.key },
  }))
  await emitAll(ctx, 'agreement.withdrawn', events)
  return latest
}
