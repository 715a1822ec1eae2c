import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { change, input, line, mutation, theOnly } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { mailOwners, Organization, organizationOf } from '../organizations/index.ts'
import { resumeAfterLeave } from '../webhooks/index.ts'
import { texts } from './texts.ts'

const about = ({ organizationId }: Context) => ({ subjectType: 'Organization', subjectId: organizationId }) as const

/** How long owners can change their mind. */
const DAYS_TO_UNDO = 7

export const leaveOrganization = mutation('organizationLeave', {
  does: `Deletes the organisation with everything in it, after ${DAYS_TO_UNDO} days in which an owner can undo it with \`organizationLeaveUndo\`. Until then only owners get in: keys, tokens and sessions of all other accounts are refused, and scheduled syncs do not start. Tracked links still lead on. All active owners with an address are told by mail if the organisation has a mail notifier. Then log-ins at providers are revoked and all data is deleted for good; links answer 410, and the short name is never given again. The operator can hand you an archive before: \`portevoix organization export\`.`,
  needs: 'organization:leave',
  on: theOnly('Organization', organizationOf),
  gives: Organization,
  input: input('OrganizationLeaveInput', 'Confirms that the organisation leaves.', {
    slug: line('Short name of the organisation (`Organization.slug`), to confirm which one leaves'),
  }),
  tells: ['organization.leave-announced'],
  errors: [ConflictError],
  act: async (ctx, { thing: organization, input: { slug } }) => {
    if (slug !== organization.slug) throw new InvalidInputError(texts('other-slug'), ['input', 'slug'])
    if (organization.leavesAt !== null) {
      const told = texts('already-leaving', { at: organization.leavesAt.toISOString() })
      throw new ConflictError(told, organization.version, 'ALREADY_LEAVING', [])
    }
    const leavesAt = new Date(ctx.now().getTime() + DAYS_TO_UNDO * 86_400_000)
    const { row } = await change(ctx, 'Organization', organization, { to: { leavesAt } })
    const data = { leavesAt: leavesAt.toISOString() }
    await mailOwners(ctx, await emit(ctx, 'organization.leave-announced', { ...about(ctx), data }))
    return row
  },
})

export const undoLeave = mutation('organizationLeaveUndo', {
  does: 'Undoes `organizationLeave` before its time is up: everything is as before, keys and tokens count again, and webhooks of others than owners go on where they were stopped. Owners are told as before.',
  needs: 'organization:leave',
  on: theOnly('Organization', organizationOf),
  gives: Organization,
  tells: ['organization.leave-undone', 'webhook-endpoint.resumed'],
  errors: [ConflictError],
  act: async (ctx, { thing: organization }) => {
    if (organization.leavesAt === null) {
      throw new ConflictError(texts('not-leaving'), organization.version, 'NOT_LEAVING', [])
    }
    const { row } = await change(ctx, 'Organization', organization, { to: { leavesAt: null } })
    await resumeAfterLeave(ctx, new Date(organization.leavesAt.getTime() - DAYS_TO_UNDO * 86_400_000))
    await mailOwners(ctx, await emit(ctx, 'organization.leave-undone', about(ctx)))
    return row
  },
})
