import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import type { Objective as ObjectiveRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  decimal,
  differences,
  idOf,
  idToFind,
  input,
  instant,
  listOf,
  mutation,
  oneOf,
  optional,
  part,
  prose,
  setArchived,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { MOST_FILTERED_DIMENSIONS, MOST_FILTERED_VALUES } from '../metrics/index.ts'
import { assertRoom } from './objective-room.ts'
import { Objective, ObjectiveDiscipline, ObjectiveKind } from './objective-schema.ts'
import {
  about,
  assertSplit,
  changeOf,
  dimensionsOfObjective,
  fieldsOf,
  findSubject,
  metricOfObjective,
} from './objectives.ts'
import { texts } from './texts.ts'

/** What a caller says of an objective, whichever act they say it in. */
export const OBJECTIVE_FACTS = {
  kind: oneOf(ObjectiveKind, 'The purpose of the objective.'),
  discipline: optional(oneOf(ObjectiveDiscipline, 'The discipline that the objective belongs to.')),
  metric: text('Key of the metric that the objective is measured with, such as `impressions`.', z.string()),
  baseline: optional(decimal('The value before the work begins, in the metric’s unit; money is in minor units.')),
  target: decimal('The value to reach, in the metric’s unit; money is in minor units.'),
  dueAt: optional(
    instant(
      'The instant by which the target is to be reached. When left out: the end of the campaign, or no deadline for a department.',
    ),
  ),
}
const LONGEST_REASON = 500
const LONGEST_VALUE = 1_000
export const WHY = optional(
  prose('The reason, which is kept in `Objective.targets`', { least: 1, most: LONGEST_REASON }),
)

const OBJECTIVE = thing('Objective', 'The objective.')

const ObjectiveDimensionInput = input('ObjectiveDimensionInput', 'Values of one dimension.', {
  dimension: text('The key of the dimension: see `metricDimensions`.', z.string()),
  in: listOf(text('A value.', z.string().max(LONGEST_VALUE)), 'The values, such as `linkedin`.', {
    ...{ least: 1, most: MOST_FILTERED_VALUES },
  }),
})

/** @throws ConflictError CAMPAIGN_ARCHIVED where the campaign that owns it is not changed any more. */
async function assertCampaignOpen(ctx: Context, campaignId: string | null, path: readonly string[]): Promise<void> {
  if (campaignId === null) return
  const { status, version } = await ctx.db.campaign.findFirstOrThrow({ where: { id: campaignId } })
  if (status !== 'ARCHIVED') return
  const message = texts('objectives-of-archived')
  throw new ConflictError(message, version, 'CAMPAIGN_ARCHIVED', path)
}

/** @throws ConflictError DEPARTMENT_MERGED where the department that owns it became a part of another. */
async function assertDepartmentStands(ctx: Context, { departmentId, version }: ObjectiveRow): Promise<void> {
  if (departmentId === null) return
  const { mergedIntoId } = await ctx.db.department.findFirstOrThrow({ where: { id: departmentId } })
  if (mergedIntoId === null) return
  const message = texts('department-merged')
  throw new ConflictError(message, version, 'DEPARTMENT_MERGED', ['id'])
}

interface Owner {
  campaignId: string | null
  departmentId: string | null
}

/** @throws InvalidInputError where none or two are named; NotFoundError for a department that became a part of another. */
async function assertOwner(ctx: Context, { campaignId, departmentId }: Owner): Promise<void> {
  if (!campaignId === !departmentId) {
    const message = texts('name-owner')
    throw new InvalidInputError(message, ['input', 'campaignId'])
  }
  await assertCampaignOpen(ctx, campaignId, ['input', 'campaignId'])
  if (departmentId === null) return
  const { mergedIntoId } = await ctx.db.department.findFirstOrThrow({ where: { id: departmentId } })
  if (mergedIntoId !== null) throw new NotFoundError('Department', ['input', 'departmentId'])
}

const subjectOf = ({ campaignId, departmentId }: Owner) => ({
  subjectType: campaignId === null ? 'DEPARTMENT' : 'CAMPAIGN',
  subjectId: campaignId ?? departmentId ?? '',
})

export const createObjective = mutation('objectiveCreate', {
  does: 'Creates an objective of a campaign or a department. Its target is in force from now on, so reports on earlier periods do not contain it.',
  needs: 'campaign:write',
  gives: Objective,
  input: input('ObjectiveCreateInput', 'A new objective.', {
    campaignId: optional(idOf('Campaign', 'The campaign that owns the objective. Set either this or `departmentId`.')),
    departmentId: optional(
      idOf('Department', 'The department that owns the objective. Set either this or `campaignId`.'),
    ),
    ...OBJECTIVE_FACTS,
    subjectId: optional(
      idToFind(
        'The object whose numbers are compared with the target, such as a content: any subject of facts whose numbers the token may read. The owner when left out.',
      ),
    ),
    dimensions: optional(
      listOf(
        part(ObjectiveDimensionInput, 'One dimension.'),
        'Only the numbers that have one of the listed values of each dimension are compared with the target. Cannot be changed later. Default: all numbers.',
        { most: MOST_FILTERED_DIMENSIONS },
      ),
    ),
    reason: WHY,
  }),
  tells: ['objective.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { campaignId = null, departmentId = null, subjectId, dimensions: wanted, ...facts } }) => {
    const owner = { campaignId, departmentId }
    await assertOwner(ctx, owner)
    const path = ['input', campaignId === null ? 'departmentId' : 'campaignId']
    await assertRoom(ctx, owner, { version: null, path })
    const own = born(ctx)
    const subject = subjectId == null ? subjectOf(owner) : await findSubject(ctx, subjectId)
    const metric = await metricOfObjective(ctx, facts.metric, subject.subjectType)
    const dimensions = await dimensionsOfObjective(ctx, metric, wanted)
    const { _max: last } = await ctx.db.objective.aggregate({ where: owner, _max: { position: true } })
    const dates = { from: own.createdAt, updatedAt: own.createdAt }
    const position = (last.position ?? -1) + 1
    const objective = await ctx.db.objective.create({
      data: { ...own, ...dates, ...owner, ...subject, ...facts, dimensions, edition: metric.version, position },
    })
    await emit(ctx, 'objective.created', about(objective))
    return objective
  },
})

export const updateObjective = mutation('objectiveUpdate', {
  does: 'Changes an objective that is not archived, from now on. Reports on earlier periods keep the target of that time.',
  needs: 'campaign:write',
  on: OBJECTIVE,
  gives: Objective,
  input: changes(
    'ObjectiveChangeInput',
    'The changes of an objective. A field that is left out stays as it is.',
    OBJECTIVE_FACTS,
    {
      beside: { reason: WHY },
    },
  ),
  tells: ['objective.updated'],
  act: async (ctx, { thing: objective, input: { reason = null, ...facts } }) => {
    if (Object.keys(differences(objective, facts)).length === 0) return objective
    await assertCampaignOpen(ctx, objective.campaignId, ['id'])
    if (objective.archivedAt !== null) throw isArchived(objective)
    if (reason === null) throw new InvalidInputError(texts('state-reason'), ['input', 'reason'])
    const metric = await metricOfObjective(ctx, facts.metric ?? objective.metric, objective.subjectType)
    const { key, formula, version } = metric
    assertSplit({ key, facts: formula?.facts ?? [key] }, Object.keys(objective.dimensions as object), [
      'input',
      'metric',
    ])
    const isNewTarget = facts.metric !== undefined || facts.target !== undefined
    const edition = isNewTarget ? version : objective.edition
    const { row, fields } = await change(ctx, 'Objective', objective, { to: { ...facts, edition }, along: { reason } })
    await emit(ctx, 'objective.updated', {
      ...about(row),
      data: changeOf(fieldsOf(fields), { from: objective, to: row }),
    })
    return row
  },
})

const isArchived = ({ version }: ObjectiveRow) =>
  new ConflictError(texts('objective-archived'), version, 'OBJECTIVE_ARCHIVED', ['id'])

export const archiveObjective = mutation('objectiveArchive', {
  does: 'Archives an objective, which ends its target now. Reports on the time in which the target was in force still contain it.',
  needs: 'campaign:write',
  many: true,
  on: OBJECTIVE,
  gives: Objective,
  input: input('ObjectiveArchiveInput', 'The reason for archiving an objective.', {
    reason: prose('The reason, which is kept in `Objective.targets`', { least: 1, most: LONGEST_REASON }),
  }),
  tells: ['objective.archived'],
  act: (ctx, { thing: objective, input: { reason } }) =>
    setArchived(ctx, 'Objective', objective, ctx.now(), {
      along: { reason },
      tell: () => emit(ctx, 'objective.archived', about(objective)),
    }),
})

export const restoreObjective = mutation('objectiveRestore', {
  does: 'Restores an archived objective. Its target is in force again from now on.',
  needs: 'campaign:write',
  many: true,
  on: OBJECTIVE,
  gives: Objective,
  input: input('ObjectiveRestoreInput', 'The reason for restoring an objective, if any.', { reason: WHY }),
  tells: ['objective.restored'],
  act: (ctx, { thing: objective, input: { reason = null } }) =>
    setArchived(ctx, 'Objective', objective, null, {
      before: async () => {
        await assertCampaignOpen(ctx, objective.campaignId, ['id'])
        await assertDepartmentStands(ctx, objective)
        await assertRoom(ctx, objective, { version: objective.version, path: ['id'] })
      },
      along: { reason },
      tell: () => emit(ctx, 'objective.restored', about(objective)),
    }),
})
