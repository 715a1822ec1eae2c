import { builder } from '../../core/builder.ts'
import type { ConnectorInfo, NotifierInfo } from '../../platform/plugin-host/index.ts'
import { declared, SecretDeclaration } from '../credentials/index.ts'

/** The connector or notifier of an integration; without facts while its plugin is not loaded. */
export interface ConfigurableFacts<Info extends ConnectorInfo | NotifierInfo = ConnectorInfo | NotifierInfo> {
  id: string
  info: Info | undefined
}

export const Configurable = builder.interfaceRef<ConfigurableFacts>('Configurable').implement({
  description: 'A connector or a notifier, which can be configured as an integration.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its key, such as `feed` or `mail`: the value for `integrationCreate`.' }),
    plugin: t.string({
      nullable: true,
      description: 'Name of its plugin, as in `plugins { name }`; null while the plugin is not loaded.',
      resolve: ({ info }) => info?.plugin ?? null,
    }),
    version: t.string({
      nullable: true,
      description: 'Version of its plugin; null while the plugin is not loaded.',
      resolve: ({ info }) => info?.version ?? null,
    }),
    title: t.string({
      nullable: true,
      description: 'Name to display; null while its plugin is not loaded.',
      resolve: ({ info }) => info?.title ?? null,
    }),
    description: t.string({
      nullable: true,
      description: 'What it does; null without a description, and while its plugin is not loaded.',
      resolve: ({ info }) => info?.description ?? null,
    }),
    configSchema: t.field({
      type: 'JSON',
      nullable: true,
      description: 'JSON Schema of its settings, for a form; null while its plugin is not loaded.',
      resolve: ({ info }) => info?.configSchema ?? null,
    }),
    forgets: t.boolean({
      nullable: true,
      description:
        'Whether it asks its provider to delete what it got about a person who is erased; null while its plugin is not loaded.',
      resolve: ({ info }) => info?.forgets ?? null,
    }),
    secrets: t.field({
      type: [SecretDeclaration],
      description: 'Its credentials; empty while its plugin is not loaded.',
      resolve: ({ info }) => declared(info),
    }),
  }),
})
