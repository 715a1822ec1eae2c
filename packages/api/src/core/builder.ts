import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import DataloaderPlugin from '@pothos/plugin-dataloader'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import ValidationPlugin from '@pothos/plugin-validation'
import { z } from 'zod'
import type PrismaTypes from '../generated/pothos.ts'
import { getDatamodel } from '../generated/pothos.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { RequestError } from './errors.ts'
import { globalId, isUuid, parseGlobalId } from './ids.ts'
import { loadRow } from './nodes.ts'

interface Types {
  Context: Context
  PrismaTypes: PrismaTypes
  AuthScopes: { authenticated: boolean }
  DefaultFieldNullability: false
  /** Who may read a page may also count the whole list. */
  Connection: { count(): Promise<number> }
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: string; Output: Date | string }
    DateTime: { Input: Date; Output: Date }
    Locale: { Input: string; Output: string }
    CountryCode: { Input: string; Output: string }
    Currency: { Input: string; Output: string }
    URL: { Input: URL; Output: URL | string }
    JSON: { Input: unknown; Output: unknown }
    BigInt: { Input: bigint; Output: bigint }
    Decimal: { Input: Prisma.Decimal; Output: Prisma.Decimal | string }
  }
}

/** The types that the builder works with, for code that adds fields on behalf of others. */
export type SchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<Types>

/** The one schema builder: modules add their types and fields to it. */
export const builder = new SchemaBuilder<Types>({
  // Errors come before Prisma, so that what that one throws becomes a member of the result too.
  plugins: [
    ErrorsPlugin,
    ScopeAuthPlugin,
    RelayPlugin,
    PrismaPlugin,
    DataloaderPlugin,
    ValidationPlugin,
    ComplexityPlugin,
  ],
  defaultFieldNullability: false,
  errors: { defaultTypes: [], directResult: true },
  scopeAuth: {
    authScopes: (ctx) => ({ authenticated: ctx.actor !== null }),
    unauthorizedError: () =>
      new RequestError('UNAUTHENTICATED', 'Send an API key or token: "Authorization: Bearer …".'),
  },
  relay: {
    encodeGlobalID: (type, id) => globalId(type, String(id)),
    decodeGlobalID: (value) => {
      const parsed = parseGlobalId(value)
      // What is no id finds nothing, like the id of a thing that is not there.
      return parsed && isUuid(parsed.id) ? { typename: parsed.type, id: parsed.id } : { typename: '', id: '' }
    },
    nodesOnConnection: { description: 'The things of this page.', complexity: { multiplier: 1 } } as never,
    idFieldOptions: { description: 'Global id.' },
    cursorFieldOptions: { description: 'Cursor behind which a later page can begin.' },
    nodeFieldOptions: { description: 'The thing itself.' },
    pageInfoFieldOptions: { description: 'Where this page stands in the whole list.' },
    hasNextPageFieldOptions: { description: 'Whether more come after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether this page began behind a cursor.' },
    startCursorFieldOptions: { description: 'Cursor of the first thing of this page; null where it is empty.' },
    endCursorFieldOptions: {
      description:
        'Cursor of the last thing of this page, for `after`; on an empty page the one it began behind, or null.',
    },
    // The list's own field already multiplies the cost by the page size: these two must not do it again.
    edgesFieldOptions: { description: 'The things of this page with their cursors.', complexity: { multiplier: 1 } },
    nodesFieldOptions: { description: 'The things of this page.' },
    cursorType: 'String',
    nodeTypeOptions: { description: 'Anything with an id of its own.' },
    pageInfoTypeOptions: { description: 'Where this page stands in the whole list.' },
    nodeQueryOptions: {
      description: 'The thing with this id; null where there is none in this organisation or it may not be seen.',
      args: { id: { description: 'Global id, as the API gave it.' } },
      resolve: (_root, { id }, ctx, info) => loadRow(ctx, info, id),
    },
    nodesQueryOptions: {
      description: 'The things with these ids, in their order; null for each that does not exist or may not be seen.',
      args: {
        ids: {
          description: 'Global ids, as the API gave them, at most 100.',
          validate: z.array(z.unknown()).max(100, 'at most 100 things at once: ask again for the others'),
        },
      },
      complexity: ({ ids }: { ids: readonly unknown[] }) => ({ field: 1, multiplier: ids.length }),
      resolve: (_root, { ids }, ctx, info) => ids.map((id) => loadRow(ctx, info, id)),
    },
  },
  prisma: {
    client: (ctx) => ctx.db as never,
    dmmf: getDatamodel(),
    onUnusedQuery: null,
  },
  validation: {
    validationError: (failure) =>
      new RequestError(
        'BAD_REQUEST',
        failure.issues.map((issue) => `${issue.path?.map(String).join('.') ?? ''}: ${issue.message}`).join('; '),
      ),
  },
  complexity: { defaultComplexity: 1, defaultListMultiplier: 10 },
})

builder.queryType({ description: 'Everything that can be read.', authScopes: { authenticated: true } })
builder.mutationType({
  description:
    'Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation.',
  authScopes: { authenticated: true },
})
