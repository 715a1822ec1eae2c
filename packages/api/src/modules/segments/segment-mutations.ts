import { z } from 'zod'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { keySchema } from '../../core/keys.ts'
import type { Segment as SegmentRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  checked,
  deleted,
  differences,
  input,
  line,
  mutation,
  optional,
  prose,
  taken,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import type { Conditions } from '../../platform/lists/index.ts'
import { PersonFilter } from '../people/index.ts'
import { checkFilter } from './checked-filter.ts'
import { lockSegments, setUses } from './nesting.ts'
import { assertMayPublish } from './published.ts'
import { Segment } from './segment-schema.ts'
import { texts } from './texts.ts'
import { assertUnused } from './unused.ts'

const facts = {
  name: line('The name'),
  description: optional(prose('Who belongs to the segment, and what it is good for')),
  filter: checked(
    PersonFilter.input,
    'Who belongs to it. Each condition needs a permission of whoever saves the filter, and again of whoever uses it.',
    z.custom<Conditions>(),
  ),
}
const SEGMENT = thing('Segment', 'The segment.')
const DELETED = deleted('Segment')

const keyTaken = (key: string) => taken('KEY_TAKEN', texts('key-taken', { key }), ['input', 'key'])
const about = ({ id }: SegmentRow) => ({ subjectType: 'Segment', subjectId: id }) as const

export const createSegment = mutation('segmentCreate', {
  does: 'Creates a segment.',
  needs: 'segment:write',
  gives: Segment,
  input: input('SegmentCreateInput', 'A new segment.', {
    key: text(
      'The key: lower-case letters, digits and hyphens, at most 50 characters; unique in the organisation.',
      keySchema(texts('segment'), 'night-shift'),
    ),
    ...facts,
  }),
  locks: lockSegments,
  tells: ['segment.created'],
  errors: [ConflictError, NotFoundError],
  act: async (ctx, { input: { filter, ...values } }) => {
    const { filter: stored, used } = await checkFilter(ctx, filter)
    const own = born(ctx)
    const segment = await ctx.db.segment
      .create({ data: { ...own, updatedAt: own.createdAt, ...values, filter: stored } })
      .catch(keyTaken(values.key))
    await setUses(ctx, segment.id, used)
    await emit(ctx, 'segment.created', about(segment))
    return segment
  },
})

export const updateSegment = mutation('segmentUpdate', {
  does: 'Changes a segment. Segments that use it change with it.',
  needs: 'segment:write',
  on: SEGMENT,
  gives: Segment,
  input: changes('SegmentUpdateInput', 'The changes of a segment. A field that is left out stays as it is.', facts),
  locks: lockSegments,
  tells: ['segment.updated'],
  act: async (ctx, { thing: segment, input: { filter, ...values } }) => {
    const saved = filter === undefined ? null : await checkFilter(ctx, filter)
    if (
      saved &&
      segment.publishedAt !== null &&
      Object.keys(differences(segment, { filter: saved.filter })).length > 0
    ) {
      throw new ConflictError(texts('filter-fixed'), segment.version, 'SEGMENT_PUBLISHED', ['input', 'filter'])
    }
    const { row, fields } = await change(ctx, 'Segment', segment, { to: { ...values, filter: saved?.filter } })
    if (fields.length === 0) return row
    if (saved) await setUses(ctx, row.id, saved.used)
    await emit(ctx, 'segment.updated', { ...about(row), data: { fields } })
    return row
  },
})

export const publishSegment = mutation('segmentPublish', {
  does: 'Publishes a segment: its filter is fixed, and from the next monthly close on callers with `report:read` who may not list people are told how many people it has. Requires `person:read`, and every permission that a condition of a published segment needs. Refused when its number would tell of fewer people than the smallest group, alone or together with the numbers of departments, sites, countries and published segments; each monthly close asks this again.',
  needs: 'segment:write',
  on: SEGMENT,
  gives: Segment,
  locks: lockSegments,
  tells: ['segment.published'],
  act: async (ctx, { thing: segment }) => {
    if (segment.publishedAt !== null) return segment
    await assertMayPublish(ctx, segment)
    const { row } = await change(ctx, 'Segment', segment, { to: { publishedAt: ctx.now() } })
    await emit(ctx, 'segment.published', about(row))
    return row
  },
})

export const deleteSegment = mutation('segmentDelete', {
  does: 'Deletes a segment that is neither used by another segment, nor the audience of a campaign or a content, nor scored by a run.',
  needs: 'segment:write',
  on: SEGMENT,
  gives: DELETED.payload,
  locks: lockSegments,
  tells: ['segment.deleted'],
  act: async (ctx, { thing: segment }) => {
    await assertUnused(ctx, segment)
    await ctx.db.segment.deleteMany({ where: { id: segment.id } })
    await emit(ctx, 'segment.deleted', about(segment))
    return DELETED.of(segment.id)
  },
})
