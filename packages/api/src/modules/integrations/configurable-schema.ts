import { builder } from '../../core/builder.ts'
import type { ConnectorInfo, NotifierInfo } from '../../platform/plugin-host/index.ts'
import { declared, SecretDeclaration } from '../credentials/index.ts'

/** A connector or notifier as an integration names it; without facts where its plugin is not loaded. */
export interface ConfigurableFacts<Info extends ConnectorInfo | NotifierInfo = ConnectorInfo | NotifierInfo> {
  id: string
  info: Info | undefined
}

export const Configurable = builder.interfaceRef<ConfigurableFacts>('Configurable').implement({
  description: 'What integrations are made with: a connector or a notifier.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its key, such as `feed` or `mail`: pass it to `integrationCreate`.' }),
    plugin: t.string({
      nullable: true,
      description: 'Name of the plugin that brings it: see `plugins { name }`. Null while that is not loaded.',
      resolve: ({ info }) => info?.plugin ?? null,
    }),
    version: t.string({
      nullable: true,
      description: 'Version of the plugin that brings it; null while that is not loaded.',
      resolve: ({ info }) => info?.version ?? null,
    }),
    title: t.string({
      nullable: true,
      description: 'Name for people; null while its plugin is not loaded.',
      resolve: ({ info }) => info?.title ?? null,
    }),
    description: t.string({
      nullable: true,
      description: 'What it does; null where it does not say, and while its plugin is not loaded.',
      resolve: ({ info }) => info?.description ?? null,
    }),
    configSchema: t.field({
      type: 'JSON',
      nullable: true,
      description: 'JSON Schema of its settings, to draw a form from; null while its plugin is not loaded.',
      resolve: ({ info }) => info?.configSchema ?? null,
    }),
    secrets: t.field({
      type: [SecretDeclaration],
      description: 'The credentials that it takes; empty while its plugin is not loaded.',
      resolve: ({ info }) => declared(info),
    }),
  }),
})
