import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import type { Policy } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { JURISDICTION_PACKS, policyOfPack } from './assessment/index.ts'
import { PolicyPackPublishInput } from './input.ts'
import { publishPolicy } from './publish-policy.ts'

/**
 * Publishes a ready pack as it is, as the policy of one of its countries.
 * @throws InvalidInputError for a pack that there is not, or a country that it is not the law of.
 */
export async function publishPack(ctx: Context, input: unknown): Promise<Policy> {
  assertCan(ctx, 'policy:write')
  const { pack: key, country, effectiveFrom } = parseInput(PolicyPackPublishInput, input)
  const pack = JURISDICTION_PACKS.find((one) => one.key === key)
  if (!pack) {
    const known = JURISDICTION_PACKS.map((one) => one.key).join(', ')
    throw new InvalidInputError(`There is no pack with this key: write one of ${known}.`, ['input', 'pack'])
  }
  if (!pack.countries.includes(country)) {
    throw new InvalidInputError(`The pack ${key} is for ${pack.countries.join(', ')}.`, ['input', 'country'])
  }
  return await publishPolicy(ctx, { ...policyOfPack(pack, country), effectiveFrom: effectiveFrom ?? ctx.now() })
}
