import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { dateOf } from '../../core/day.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
import { insertRows } from '../../core/rows.ts'
import { CLOCK_TIME, minuteOf, TimeZone } from '../../core/time-zone.ts'
import type { Rota as RotaRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changedSinceRead,
  changes,
  date,
  deleted,
  idOf,
  input,
  instant,
  line,
  listOf,
  mutation,
  oneOf,
  optional,
  part,
  text,
  thing,
  type ValuesOf,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { Rota, RotaOverrideKind, RotaRotation } from './rota-schema.ts'
import { texts } from './texts.ts'

const MAX_ROTAS = 100
const MOST_MEMBERS = 50
const MOST_OVERRIDES = 200

const overrideFields = {
  kind: oneOf(RotaOverrideKind, 'What it is.'),
  personId: idOf('Person', 'The person: a member, or for a replacement anybody.', 'READ'),
  from: instant('The first instant.'),
  to: instant('The first instant after the end.'),
}
type Override = ValuesOf<typeof overrideFields>

const facts = {
  name: line('Name of the rota, for the team'),
  timeZone: text('IANA name of the time zone of its hand-overs, such as `Europe/Paris`.', TimeZone),
  rotation: oneOf(RotaRotation, 'How long a turn lasts.'),
  handOverTime: text(
    'The time of the day of the hand-over, such as `09:00`.',
    z
      .string()
      .regex(CLOCK_TIME, saying(texts('time')))
      .transform(minuteOf),
  ),
  startsOn: date('The day on which the first member begins; it decides whose turn it is on every later day.'),
  memberIds: listOf(idOf('Person', 'A member.', 'READ'), 'All who take turns, in their order', {
    least: 1,
    most: MOST_MEMBERS,
  }),
}
const overrides = listOf(
  part(input('RotaOverrideInput', 'An exception to the turns of a rota.', overrideFields), 'An exception.'),
  'All exceptions to the turns; those that are over may be left out',
  { most: MOST_OVERRIDES },
)

const ROTA = thing('Rota', 'The rota.')
const about = ({ id }: RotaRow) => ({ subjectType: 'Rota', subjectId: id }) as const

async function writeMembers(ctx: Context, rotaId: string, memberIds: readonly string[]): Promise<void> {
  await ctx.db.rotaMember.deleteMany({ where: { rotaId } })
  const rows = memberIds.map((personId, position) => ({ rotaId, position, personId }))
  await insertRows(ctx, 'RotaMember', rows)
}

async function writeOverrides(ctx: Context, rotaId: string, rows: readonly Override[]): Promise<void> {
  const wrong = rows.findIndex(({ from, to }) => from >= to)
  if (wrong >= 0) throw new InvalidInputError(texts('no-time'), ['input', 'overrides', String(wrong), 'to'])
  await ctx.db.rotaOverride.deleteMany({ where: { rotaId } })
  await insertRows(
    ctx,
    'RotaOverride',
    rows.map((row) => ({ id: ctx.newId(), rotaId, ...row })),
  )
}

mutation('rotaCreate', {
  does: 'Creates a rota: people who take turns at being on duty. A notice rule can name it as its recipients.',
  needs: 'notice:write',
  gives: Rota,
  input: input('RotaCreateInput', 'A new rota.', { ...facts, overrides: optional(overrides) }),
  tells: ['rota.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { memberIds, overrides, startsOn, ...values } }) => {
    if ((await ctx.db.rota.count()) >= MAX_ROTAS) {
      throw new ConflictError(texts('too-many-rotas', { most: MAX_ROTAS }), null, 'TOO_MANY_ROTAS')
    }
    const own = born(ctx)
    const data = { ...own, ...values, startsOn: dateOf(startsOn), updatedAt: own.createdAt }
    const rota = await ctx.db.rota.create({ data })
    await writeMembers(ctx, rota.id, memberIds)
    await writeOverrides(ctx, rota.id, overrides ?? [])
    await emit(ctx, 'rota.created', about(rota))
    return rota
  },
})

mutation('rotaUpdate', {
  does: 'Changes a rota. Lists of members and exceptions replace what was there. A change of the members or of `startsOn` can change whose turn it is.',
  needs: 'notice:write',
  on: ROTA,
  gives: Rota,
  input: changes('RotaUpdateInput', 'Changes of a rota. A field that is left out keeps its value.', {
    ...facts,
    overrides,
  }),
  tells: ['rota.updated'],
  act: async (ctx, { thing: rota, input: { memberIds, overrides, startsOn, ...values } }) => {
    const also = [
      ...(memberIds && !isDeepStrictEqual(memberIds, await membersOf(ctx, rota.id)) ? ['members'] : []),
      ...(overrides && !isDeepStrictEqual(overrides, await overridesOf(ctx, rota.id)) ? ['overrides'] : []),
    ]
    const to = { ...values, startsOn: startsOn === undefined ? undefined : dateOf(startsOn) }
    const { row, fields } = await change(ctx, 'Rota', rota, { to, also })
    if (fields.length === 0) return rota
    if (memberIds && also.includes('members')) await writeMembers(ctx, rota.id, memberIds)
    if (overrides && also.includes('overrides')) await writeOverrides(ctx, rota.id, overrides)
    await emit(ctx, 'rota.updated', { ...about(row), data: { fields } })
    return row
  },
})

async function membersOf(ctx: Context, rotaId: string): Promise<(string | null)[]> {
  const rows = await ctx.db.rotaMember.findMany({ where: { rotaId }, orderBy: { position: 'asc' } })
  return rows.map(({ personId }) => personId)
}

async function overridesOf(ctx: Context, rotaId: string): Promise<Override[]> {
  return await ctx.db.rotaOverride.findMany({
    where: { rotaId },
    orderBy: { id: 'asc' },
    select: { kind: true, personId: true, from: true, to: true },
  })
}

const DELETED = deleted('Rota')

mutation('rotaDelete', {
  does: 'Deletes a rota. Refused while a notice rule uses it.',
  needs: 'notice:write',
  on: ROTA,
  gives: DELETED.payload,
  tells: ['rota.deleted'],
  errors: [ConflictError],
  act: async (ctx, { thing: rota }) => {
    const { id, version } = rota
    const rule = await ctx.db.noticeRule.findFirst({ where: { rotaId: id }, select: { name: true } })
    if (rule) throw new ConflictError(texts('in-use', { name: rule.name }), version, 'ROTA_IN_USE', ['id'])
    const { count } = await ctx.db.rota.deleteMany({ where: { id, version } })
    if (count === 0) throw changedSinceRead()
    await emit(ctx, 'rota.deleted', about(rota))
    return DELETED.of(id)
  },
})
