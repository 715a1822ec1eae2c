import { z } from 'zod'
import { InvalidInputError } from '../../core/errors.ts'
import { input, listOf, mutation, part, text } from '../../platform/acts/index.ts'
import { storeConsent } from './consent.ts'
import { inWords, sameReach } from './plugin-reach.ts'
import { Plugin } from './plugin-schema.ts'

const NAME = text('One of them.', z.string())

const PluginPermissionsInput = input('PluginPermissionsInput', 'What a plugin asks for, repeated.', {
  network: listOf(NAME, 'Hosts, as `plugins { permissions { network } }` gives them.', { most: 1_000 }),
  data: listOf(NAME, 'Kinds of data, as `plugins { permissions { data } }` gives them.', { most: 1_000 }),
})

/** The permissions are repeated, so that nobody agrees to what they did not see. */
mutation('pluginConsent', {
  does: 'Agrees to what a plugin asks for, such as after an upgrade that asks for more. The first use of a plugin agrees by itself.',
  needs: 'plugin:consent',
  gives: Plugin,
  input: input('PluginConsentInput', 'A plugin, and what it may reach.', {
    plugin: text('Name of its package, as `plugins { name }` gives it.', z.string()),
    permissions: part(PluginPermissionsInput, 'All that it asks for now: anything else is refused.'),
  }),
  tells: ['plugin.consented'],
  act: async (ctx, { input: { plugin: name, permissions } }) => {
    const plugin = (await ctx.services.plugins.host()).list(ctx.organizationId).find((one) => one.name === name)
    if (!plugin?.manifest) {
      throw new InvalidInputError(
        `There is no plugin "${name}": see \`plugins\`.`,
        ['input', 'plugin'],
        'UNKNOWN_PLUGIN',
      )
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
  },
})
