import { assertVersion, changedMeanwhile, changesNothing, parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import type { Organization } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { OrganizationUpdateInput } from './input.ts'
import { organizationOf } from './loaders.ts'

/**
 * Changes the settings of the organisation that the input names; what is left out stays, and null empties what may be empty.
 * @throws InvalidInputError; ConflictError VERSION_CONFLICT.
 */
export async function updateOrganization(
  ctx: Context,
  args: { expectedVersion?: number | null; input: unknown },
): Promise<Organization> {
  assertCan(ctx, 'organization:write')
  const changes = parseInput(OrganizationUpdateInput, args.input)
  const organization = await organizationOf(ctx)
  assertVersion(organization, args.expectedVersion)
  if (changesNothing(changes)) return organization
  const { name, names, brands, country, timeZone, currency, minimumGroupSize } = changes
  const [updated] = await ctx.db.organization.updateManyAndReturn({
    where: { id: organization.id, version: organization.version },
    data: {
      name,
      names: names === null ? [] : names,
      brands: brands === null ? [] : brands,
      country,
      timeZone,
      currency,
      minimumGroupSize,
      version: { increment: 1 },
    },
  })
  if (!updated) throw changedMeanwhile()
  await emit(ctx, 'organization.updated', {
    subjectType: 'Organization',
    subjectId: organization.id,
    data: { fields: Object.keys(args.input ?? {}).sort() },
  })
  return updated
}
