import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { Touchpoint as TouchpointRow } from '../../generated/prisma/client.ts'
import { born, change } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertNoCollision } from './collisions.ts'
import { texts } from './texts.ts'

export const about = ({ id }: TouchpointRow) => ({ subjectType: 'Touchpoint', subjectId: id }) as const
export const of = ({ departmentId }: TouchpointRow) => ({ departmentId })

/** @throws InvalidInputError CONTACT_NOT_HELD_YET. */
export function assertTime(
  ctx: Context,
  { planned, at, outcome }: { planned: boolean; at: Date; outcome: unknown },
): void {
  const isLater = at > ctx.now()
  if (planned === isLater && !(planned && outcome)) return
  throw new InvalidInputError(
    texts('not-held-yet'),
    ['input', planned && isLater ? 'outcome' : 'at'],
    'CONTACT_NOT_HELD_YET',
  )
}

/** @throws ConflictError TOUCHPOINT_WITHDRAWN. */
export function assertStands({ status, version }: TouchpointRow): void {
  if (status !== 'WITHDRAWN') return
  throw new ConflictError(texts('withdrawn'), version, 'TOUCHPOINT_WITHDRAWN', ['id'])
}

/** What a correction changes. */
const said = ({ channel, direction, at, subject, outcome, followUpAt, collisionReason: because }: TouchpointRow) => ({
  ...{ channel, direction, at, subject, outcome, followUpAt, collisionReason: because },
})

/** What is stated as the reason for a collision: by whoever corrects a contact, or by the row of a file that tells of it. */
interface StatedReason {
  readonly stated: string | null | undefined
  /** A file is sent again as it is: a reason that nothing asks for is left out, and what was held is recorded as it was. */
  readonly fromFile?: true
}

/**
 * The reason to keep for a contact that is corrected; undefined where it stays as it is. A contact that moves is judged anew.
 * @throws ConflictError CONTACT_COLLISION; InvalidInputError NO_CONTACT_COLLISION for a reason without anything to give one for.
 */
async function correctedReason(
  ctx: Context,
  { personId, departmentId, at: before, status, collisionReason: kept, version }: TouchpointRow,
  { at, stated, fromFile }: { at: Date } & StatedReason,
): Promise<string | null | undefined> {
  if (fromFile && status === 'HELD') return stated ?? undefined
  const moves = at.getTime() !== before.getTime()
  if (!moves && !stated) return undefined
  // What it collided with may have been taken back since: the reason of then can be corrected all the same.
  if (!moves && kept !== null) return stated
  const reason = stated ?? kept
  const needed =
    personId === null ? null : await assertNoCollision(ctx, { personId, departmentId, at, reason, version })
  if (stated && needed === null && !fromFile) {
    throw new InvalidInputError(texts('no-collision'), ['input', 'collisionReason'], 'NO_CONTACT_COLLISION')
  }
  return moves && personId !== null ? needed : (needed ?? undefined)
}

/** What is said of a contact; a value that is left out stays. */
type Said = Partial<Pick<TouchpointRow, 'channel' | 'direction' | 'at' | 'subject' | 'outcome' | 'followUpAt'>>
type Correction = { readonly [Field in keyof Said]: Said[Field] | undefined }

/**
 * Corrects what was stated of a contact, and keeps what it said before.
 * @returns the contact as it is now, and what changed.
 * @throws ConflictError TOUCHPOINT_WITHDRAWN, CONTACT_COLLISION; InvalidInputError CONTACT_NOT_HELD_YET, NO_CONTACT_COLLISION.
 */
export async function correctTouchpoint(
  ctx: Context,
  touchpoint: TouchpointRow,
  correction: { to: Correction; why: string } & StatedReason,
): Promise<{ row: TouchpointRow; fields: string[] }> {
  const { to, why, ...reason } = correction
  assertStands(touchpoint)
  const planned = touchpoint.status === 'PLANNED'
  if (to.at || to.outcome) assertTime(ctx, { planned, at: to.at ?? touchpoint.at, outcome: to.outcome })
  const collisionReason = await correctedReason(ctx, touchpoint, { at: to.at ?? touchpoint.at, ...reason })
  const { row, fields } = await change(ctx, 'Touchpoint', touchpoint, { to: { ...to, collisionReason } })
  if (fields.length === 0) return { row, fields }
  await ctx.db.touchpointCorrection.create({
    data: { ...born(ctx), touchpointId: row.id, reason: why, ...said(touchpoint) },
  })
  await emit(ctx, 'touchpoint.corrected', { ...about(row), data: { ...of(row), fields } })
  return { row, fields }
}

/**
 * States that a planned contact was held.
 * @throws InvalidInputError CONTACT_NOT_HELD_YET.
 */
export async function markHeld(
  ctx: Context,
  touchpoint: TouchpointRow,
  { at, ...facts }: Pick<TouchpointRow, 'at'> & Pick<Correction, 'outcome' | 'followUpAt'>,
): Promise<TouchpointRow> {
  assertTime(ctx, { planned: false, at, outcome: null })
  const { row } = await change(ctx, 'Touchpoint', touchpoint, { to: { status: 'HELD', at, ...facts } })
  await emit(ctx, 'touchpoint.held', { ...about(row), data: of(row) })
  return row
}
