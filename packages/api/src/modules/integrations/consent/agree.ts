import { z } from 'zod'
import { parseInput } from '../../../core/acts.ts'
import type { Context } from '../../../core/context.ts'
import { InvalidInputError } from '../../../core/errors.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import type { PluginInfo } from '../../../platform/plugin-host/index.ts'
import { storeConsent } from './consent.ts'
import { inWords, sameReach } from './permissions.ts'

const PluginConsentInput = z.object({
  plugin: z.string(),
  permissions: z.object({ network: z.array(z.string()).max(1_000), data: z.array(z.string()).max(1_000) }),
})

/**
 * Agrees to what a plugin asks for. The permissions must be repeated, so that nobody agrees to what they did not see.
 * @throws InvalidInputError UNKNOWN_PLUGIN; PERMISSIONS_DIFFER with what it asks for now.
 */
export async function agreeToPlugin(ctx: Context, input: unknown): Promise<PluginInfo> {
  assertCan(ctx, 'plugin:consent')
  const { plugin: name, permissions } = parseInput(PluginConsentInput, input)
  const plugin = (await ctx.services.plugins.host()).list(ctx.organizationId).find((one) => one.name === name)
  if (!plugin?.manifest) {
    throw new InvalidInputError(`There is no plugin "${name}": see \`plugins\`.`, ['input', 'plugin'], 'UNKNOWN_PLUGIN')
  }
  const asked = plugin.manifest.permissions
  if (!sameReach(asked, permissions)) {
    throw new InvalidInputError(
      `This is not what it asks for: ${name} ${plugin.version ?? ''} asks ${inWords(asked)}. Repeat exactly that to agree.`,
      ['input', 'permissions'],
      'PERMISSIONS_DIFFER',
    )
  }
  await storeConsent(ctx, plugin)
  return plugin
}
