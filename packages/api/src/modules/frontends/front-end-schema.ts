import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { absolute, originsOf } from './own-addresses.ts'

export const FrontEnd = builder.prismaNode('FrontEnd', {
  description:
    'A page or app of the organisation that people log in to through this server: a public OAuth client with PKCE.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name, unique in the organisation.' }),
    clientId: t.field({
      type: 'String',
      description: 'What the front-end sends as `client_id`.',
      extensions: { columns: ['id'] },
      resolve: ({ id }) => id,
    }),
    redirectUris: t.field({
      type: ['URL'],
      description:
        'Addresses that a log-in may lead back to. They are compared as a whole. That of the page for ambassadors follows the public address of the server.',
      extensions: { columns: ['redirectUris'] },
      resolve: ({ redirectUris }, _args, { environment }) =>
        redirectUris.map((address) => absolute(address, environment.publicUrl)),
    }),
    origins: t.stringList({
      description: 'Origins whose pages may ask for tokens from a browser, such as `https://app.example`.',
      extensions: { columns: ['origins', 'redirectUris'] },
      resolve: ({ origins, redirectUris }, _args, { environment }) =>
        originsOf({ origins, redirectUris }, environment.publicUrl),
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was registered.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const frontEnds = defineList({
  type: FrontEnd,
  table: 'FrontEnd',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of registration.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: defineFilter('FrontEndFilter', {
    name: { kind: 'text', description: 'Name.' },
    createdAt: { kind: 'instant', description: 'When it was registered.' },
  }),
})

listField(frontEnds, 'frontEnds', {
  description: 'The registered front-ends of the organisation. Needs `frontend:read`.',
})
