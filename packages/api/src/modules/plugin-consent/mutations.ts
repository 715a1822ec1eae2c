import { z } from 'zod'
import { InvalidInputError } from '../../core/errors.ts'
import { input, listOf, mutation, part, text } from '../../platform/acts/index.ts'
import { storeConsent } from './consent.ts'
import { describePermissions, samePermissions } from './plugin-permissions.ts'
import { Plugin } from './plugin-schema.ts'
import { texts } from './texts.ts'

const NAME = text('One entry.', z.string())

const PluginPermissionsInput = input('PluginPermissionsInput', 'The permissions that a plugin asks for.', {
  network: listOf(NAME, 'Hosts, as `plugins { permissions { network } }` returns them.', { most: 1_000 }),
  data: listOf(NAME, 'Kinds of data, as `plugins { permissions { data } }` returns them.', { most: 1_000 }),
})

/** The caller repeats the permissions, so that nobody agrees to permissions they did not see. */
mutation('pluginConsent', {
  does: 'Agrees to the permissions that a plugin asks for, such as after an upgrade that asks for more. Configuring a plugin for the first time also agrees to them.',
  needs: 'plugin:consent',
  gives: Plugin,
  input: input('PluginConsentInput', 'A plugin and its permissions.', {
    plugin: text('Name of its package, as `plugins { name }` returns it.', z.string()),
    permissions: part(PluginPermissionsInput, 'All permissions that it asks for now. Any other list is refused.'),
  }),
  tells: ['plugin.consented'],
  act: async (ctx, { input: { plugin: name, permissions } }) => {
    const plugin = (await ctx.services.plugins.host()).list(ctx.organizationId).find((one) => one.name === name)
    if (!plugin?.manifest) {
      throw new InvalidInputError(texts('unknown-plugin', { plugin: name }), ['input', 'plugin'], 'UNKNOWN_PLUGIN')
    }
    const asked = plugin.manifest.permissions
    if (!samePermissions(asked, permissions)) {
      throw new InvalidInputError(
        texts('permissions-differ', { plugin: name, version: plugin.version ?? '', asked: describePermissions(asked) }),
        ['input', 'permissions'],
        'PERMISSIONS_DIFFER',
      )
    }
    await storeConsent(ctx, plugin)
    return plugin
  },
})
