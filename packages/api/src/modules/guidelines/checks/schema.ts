import { builder } from '../../../core/builder.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import type { GuidelineCheckInfo } from '../../../platform/plugin-host/index.ts'
import { checksInForce } from '../loaders.ts'
import { Severity } from '../rule-schema.ts'

/** Every text goes to all of them, and its author waits for the slowest. */
export const MOST_CHECKS = 20

const AvailableCheck = builder.objectRef<GuidelineCheckInfo>('AvailableCheck').implement({
  description: 'A check of texts that a plugin brings. Switched on, it has its say wherever the policies have theirs.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its key, such as `claims`: pass it to `guidelineCheckSet`.' }),
    plugin: t.exposeString('plugin', { description: 'Name of the plugin that brings it: see `plugins { name }`.' }),
    version: t.exposeString('version', { description: 'Its version.' }),
    title: t.string({
      nullable: true,
      description: 'Name for people; null where it has none.',
      resolve: ({ title }) => title ?? null,
    }),
    description: t.string({
      nullable: true,
      description: 'What it looks for; null where it does not say.',
      resolve: ({ description }) => description ?? null,
    }),
    paramsSchema: t.field({
      type: 'JSON',
      description: 'JSON Schema of its parameters, to draw a form from.',
      resolve: ({ paramsSchema }) => paramsSchema,
    }),
  }),
})

builder.queryField('availableChecks', (t) =>
  t.field({
    type: [AvailableCheck],
    description: 'The checks of texts that plugins bring: as many as the plugins that the operator has listed declare.',
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'policy:read', 'part')
      return [...(await ctx.services.plugins.host()).checks()]
    },
  }),
)

export const GuidelineCheck = builder.prismaNode('GuidelineCheck', {
  description: 'A check of a plugin that is switched on: it judges every text that is assessed.',
  ...ROW_NODE,
  fields: (t) => ({
    check: t.exposeString('check', { description: 'Key of the check.' }),
    params: t.expose('params', { type: 'JSON', description: 'Its parameters, with its defaults filled in.' }),
    severity: t.expose('severity', {
      type: Severity,
      description: 'The most that its findings do: WARN lets none of them block.',
    }),
    onFailure: t.expose('onFailure', {
      type: Severity,
      description: 'What it means for a text that the check gives no answer.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was switched on.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

builder.queryField('guidelineChecks', (t) =>
  t.field({
    type: [GuidelineCheck],
    description: `The checks that are switched on, by their keys: at most ${MOST_CHECKS}, since each of them judges every text.`,
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'policy:read', 'part')
      return (await checksInForce(ctx).load('now')) ?? []
    },
  }),
)
