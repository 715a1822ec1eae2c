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
  mutation,
  oneOf,
  optional,
  prose,
  setArchived,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertRoom } from './objective-room.ts'
import { Objective, ObjectiveDiscipline, ObjectiveKind } from './objective-schema.ts'
import { about, changeOf, fieldsOf, findSubject, metricOfObjective } from './objectives.ts'

/** What a caller says of an objective, whichever act they say it in. */
export const OBJECTIVE_FACTS = {
  kind: oneOf(ObjectiveKind, 'What it is for.'),
  discipline: optional(oneOf(ObjectiveDiscipline, 'Whose craft it is.')),
  metric: text('Key of the metric that says whether it is reached, such as `impressions`.', z.string()),
  baseline: optional(decimal('Where it stands now, in the metric’s unit.')),
  target: decimal('What shall be reached, in the metric’s unit.'),
  dueAt: optional(instant('By when; the end of the campaign when left out.')),
}
const LONGEST_REASON = 500
export const WHY = optional(prose('Why; kept in `Objective.targets`', { least: 1, most: LONGEST_REASON }))

const OBJECTIVE = thing('Objective', 'The objective.')

/** @throws ConflictError CAMPAIGN_ARCHIVED where the campaign that owns it is not changed any more. */
async function assertCampaignOpen(ctx: Context, campaignId: string | null, path: readonly string[]): Promise<void> {
  if (campaignId === null) return
  const { status, version } = await ctx.db.campaign.findFirstOrThrow({ where: { id: campaignId } })
  if (status !== 'ARCHIVED') return
  const message = 'The objectives of an archived campaign are not changed: restore it first.'
  throw new ConflictError(message, version, 'CAMPAIGN_ARCHIVED', path)
}

/** @throws ConflictError DEPARTMENT_MERGED where the department that owns it became a part of another. */
async function assertDepartmentStands(ctx: Context, { departmentId, version }: ObjectiveRow): Promise<void> {
  if (departmentId === null) return
  const { mergedIntoId } = await ctx.db.department.findFirstOrThrow({ where: { id: departmentId } })
  if (mergedIntoId === null) return
  const message = 'Its department became a part of another: make the objective anew for that one, see `mergedInto`.'
  throw new ConflictError(message, version, 'DEPARTMENT_MERGED', ['id'])
}

interface Owner {
  campaignId: string | null
  departmentId: string | null
}

/** @throws InvalidInputError where none or two are named; NotFoundError for a department that became a part of another. */
async function assertOwner(ctx: Context, { campaignId, departmentId }: Owner): Promise<void> {
  if (!campaignId === !departmentId) {
    const message = 'Say whose objective it is: send `campaignId` or `departmentId`, one of the two.'
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
  does: 'Makes an objective of a campaign or a department, which holds from now on: reports of periods that ended before are without it.',
  needs: 'campaign:write',
  gives: Objective,
  input: input('ObjectiveCreateInput', 'A new objective.', {
    campaignId: optional(idOf('Campaign', 'The campaign that owns it. Set either this or `departmentId`.')),
    departmentId: optional(idOf('Department', 'The department that owns it. Set either this or `campaignId`.')),
    ...OBJECTIVE_FACTS,
    subjectId: optional(
      idToFind(
        'Of what the metric is read, such as a content: anything that facts can be about, and whose numbers may be read. The owner itself when left out.',
      ),
    ),
    reason: WHY,
  }),
  tells: ['objective.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { campaignId = null, departmentId = null, subjectId, ...facts } }) => {
    const owner = { campaignId, departmentId }
    await assertOwner(ctx, owner)
    const path = ['input', campaignId === null ? 'departmentId' : 'campaignId']
    await assertRoom(ctx, owner, { version: null, path })
    const own = born(ctx)
    const subject = subjectId ? await findSubject(ctx, subjectId) : subjectOf(owner)
    const { version: edition } = await metricOfObjective(ctx, facts.metric, subject.subjectType)
    const { _max: last } = await ctx.db.objective.aggregate({ where: owner, _max: { position: true } })
    const dates = { from: own.createdAt, updatedAt: own.createdAt }
    const position = (last.position ?? -1) + 1
    const objective = await ctx.db.objective.create({
      data: { ...own, ...dates, ...owner, ...subject, ...facts, edition, position },
    })
    await emit(ctx, 'objective.created', about(objective))
    return objective
  },
})

export const updateObjective = mutation('objectiveUpdate', {
  does: 'Changes an objective that is not archived, from now on: reports of periods that ended before keep the target of then.',
  needs: 'campaign:write',
  on: OBJECTIVE,
  gives: Objective,
  input: changes('ObjectiveChangeInput', 'What changes of an objective; what is left out stays.', OBJECTIVE_FACTS, {
    beside: { reason: WHY },
  }),
  tells: ['objective.updated'],
  act: async (ctx, { thing: objective, input: { reason = null, ...facts } }) => {
    if (Object.keys(differences(objective, facts)).length === 0) return objective
    await assertCampaignOpen(ctx, objective.campaignId, ['id'])
    if (objective.archivedAt !== null) throw isArchived(objective)
    if (reason === null) throw new InvalidInputError('Say why it changes.', ['input', 'reason'])
    const { version } = await metricOfObjective(ctx, facts.metric ?? objective.metric, objective.subjectType)
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
  new ConflictError('An archived objective is not changed: restore it first.', version, 'OBJECTIVE_ARCHIVED', ['id'])

export const archiveObjective = mutation('objectiveArchive', {
  does: 'Lets an objective hold no more, from now on. It stays in the reports of the time in which it held.',
  needs: 'campaign:write',
  on: OBJECTIVE,
  gives: Objective,
  input: input('ObjectiveArchiveInput', 'Why it is done.', {
    reason: prose('Why; kept in `Objective.targets`', { least: 1, most: LONGEST_REASON }),
  }),
  tells: ['objective.archived'],
  act: (ctx, { thing: objective, input: { reason } }) =>
    setArchived(ctx, 'Objective', objective, ctx.now(), {
      along: { reason },
      tell: () => emit(ctx, 'objective.archived', about(objective)),
    }),
})

export const restoreObjective = mutation('objectiveRestore', {
  does: 'Lets an archived objective hold again, from now on.',
  needs: 'campaign:write',
  on: OBJECTIVE,
  gives: Objective,
  input: input('ObjectiveRestoreInput', 'Why it is done, where somebody says.', { reason: WHY }),
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
