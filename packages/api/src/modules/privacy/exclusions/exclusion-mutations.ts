import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../core/errors.ts'
import type { ProcessingExclusion as ExclusionRow } from '../../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  country,
  deleted,
  idOf,
  input,
  listOf,
  mutation,
  oneOf,
  optional,
  taken,
  thing,
} from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { texts } from '../texts.ts'
import { EXCLUSION_QUEUE } from './apply-exclusion.ts'
import { ExcludedProcessing, ExclusionReason, ProcessingExclusion } from './exclusion-schema.ts'
import { lockExclusions } from './lock-exclusions.ts'

/** All of them are read wherever people are scored or tied. */
const MOST_EXCLUSIONS = 1_000

const DELETED = deleted('ProcessingExclusion')
const EXCLUSION = thing('ProcessingExclusion', 'The exclusion.')
const about = ({ id }: ExclusionRow) => ({ subjectType: 'ProcessingExclusion', subjectId: id }) as const

const facts = {
  reason: oneOf(ExclusionReason, 'Why.'),
  processing: listOf(oneOf(ExcludedProcessing, 'What is switched off.'), 'Everything that is switched off', {
    least: 1,
    most: 4,
  }),
}

const forbid = (ctx: Context, { id }: ExclusionRow) => enqueue(ctx, EXCLUSION_QUEUE, { exclusionId: id })

mutation('processingExclusionCreate', {
  does: 'Switches processing off for a person, a site or a country. Nothing of it is shown or computed from then on; what is stored is deleted soon after, and counted on the exclusion.',
  needs: 'exclusion:write',
  gives: ProcessingExclusion,
  input: input(
    'ProcessingExclusionCreateInput',
    'A new exclusion: for exactly one of a person, a site and a country.',
    {
      personId: optional(idOf('Person', 'The person.')),
      siteId: optional(idOf('Site', 'The site: covers also everybody whose site is unknown.')),
      country: optional(country('The country: covers also everybody whose country is unknown.')),
      ...facts,
    },
  ),
  tells: ['processing-exclusion.created'],
  errors: [ConflictError],
  locks: lockExclusions,
  act: async (ctx, { input: exclusion }) => {
    if ([exclusion.personId, exclusion.siteId, exclusion.country].filter((one) => one != null).length !== 1) {
      throw new InvalidInputError(texts('exclude-one'), ['input'])
    }
    if ((await ctx.db.processingExclusion.count()) >= MOST_EXCLUSIONS) {
      throw new InvalidInputError(
        texts('too-many-exclusions', { most: MOST_EXCLUSIONS }),
        ['input'],
        'TOO_MANY_EXCLUSIONS',
      )
    }
    const row = await ctx.db.processingExclusion
      .create({ data: { ...born(ctx), ...exclusion, updatedAt: ctx.now() } })
      .catch(taken('ALREADY_EXCLUDED', texts('excluded-already'), ['input']))
    await forbid(ctx, row)
    await emit(ctx, 'processing-exclusion.created', about(row))
    return row
  },
})

mutation('processingExclusionUpdate', {
  does: 'Changes why processing is switched off, and what is.',
  needs: 'exclusion:write',
  on: EXCLUSION,
  gives: ProcessingExclusion,
  input: changes(
    'ProcessingExclusionUpdateInput',
    'The changes of an exclusion. A field that is left out keeps its value.',
    facts,
  ),
  tells: ['processing-exclusion.updated'],
  locks: lockExclusions,
  act: async (ctx, { thing: exclusion, input: to }) => {
    const grows = to.processing?.some((one) => !exclusion.processing.includes(one)) ?? false
    const along = grows ? { appliedAt: null } : {}
    const { row, fields } = await change(ctx, 'ProcessingExclusion', exclusion, { to, along })
    if (grows) await forbid(ctx, row)
    if (fields.length > 0) await emit(ctx, 'processing-exclusion.updated', { ...about(row), data: { fields } })
    return row
  },
})

mutation('processingExclusionDelete', {
  does: 'Deletes an exclusion: processing starts again. What was deleted comes back with the next run, and when files and sources send it again.',
  needs: 'exclusion:write',
  on: EXCLUSION,
  gives: DELETED.payload,
  tells: ['processing-exclusion.deleted'],
  act: async (ctx, { thing: exclusion }) => {
    const { count } = await ctx.db.processingExclusion.deleteMany({ where: { id: exclusion.id } })
    // Another request deleted it since it was found.
    if (count === 0) throw new NotFoundError('ProcessingExclusion', ['id'])
    await emit(ctx, 'processing-exclusion.deleted', about(exclusion))
    return DELETED.of(exclusion.id)
  },
})
