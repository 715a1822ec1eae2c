import { builder } from '../../../core/builder.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import type { GuidelineCheckInfo } from '../../../platform/plugin-host/index.ts'
import { checksInForce } from '../loaders.ts'
import { Severity } from '../rule-schema.ts'

/** Every text goes to all of them, and its author waits for the slowest. */
export const MOST_CHECKS = 20

const AvailableCheck = builder.objectRef<GuidelineCheckInfo>('AvailableCheck').implement({
  description: 'A guideline check of a plugin. An active check is asked about every text, in addition to the policies.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its key, such as `claims`: the value for `guidelineCheckSet`.' }),
    plugin: t.exposeString('plugin', { description: 'Name of its plugin, as in `plugins { name }`.' }),
    version: t.exposeString('version', { description: 'Its version.' }),
    title: t.string({
      nullable: true,
      description: 'Name to display; null without one.',
      resolve: ({ title }) => title ?? null,
    }),
    description: t.string({
      nullable: true,
      description: 'What it looks for; null without a description.',
      resolve: ({ description }) => description ?? null,
    }),
    paramsSchema: t.field({
      type: 'JSON',
      description: 'JSON Schema of its parameters, for a form.',
      resolve: ({ paramsSchema }) => paramsSchema,
    }),
  }),
})

builder.queryField('availableChecks', (t) =>
  t.field({
    type: [AvailableCheck],
    description: 'The guideline checks of the loaded plugins.',
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'policy:read', 'part')
      return [...(await ctx.services.plugins.host()).checks()]
    },
  }),
)

export const GuidelineCheck = builder.prismaNode('GuidelineCheck', {
  description: 'An active guideline check: it is asked about every text that is assessed.',
  ...ROW_NODE,
  fields: (t) => ({
    check: t.exposeString('check', { description: 'Key of the check.' }),
    params: t.expose('params', { type: 'JSON', description: 'Its parameters, including defaults.' }),
    severity: t.expose('severity', {
      type: Severity,
      description: 'The highest severity of its findings: with WARN, none of them blocks.',
    }),
    onFailure: t.expose('onFailure', {
      type: Severity,
      description: 'The severity of the finding when the check does not answer.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was activated.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

builder.queryField('guidelineChecks', (t) =>
  t.field({
    type: [GuidelineCheck],
    description: `The active guideline checks, sorted by key; at most ${MOST_CHECKS}, because each of them is asked about every text.`,
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'policy:read', 'part')
      return (await checksInForce(ctx).load('now')) ?? []
    },
  }),
)
