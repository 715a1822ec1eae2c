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
import { saying, wordedBy } from './parse.ts'
import { declareTexts, MessageRow } from './texts/index.ts'

const texts = declareTexts('schema', {
  'no-credential': {
    en: 'Send an API key or token: "Authorization: Bearer …".',
    fr: 'Envoyez une clé d’API ou un jeton : `Authorization: Bearer …`.',
  },
  'too-many-ids': {
    en: 'at most {most} ids in one request: send the others in further requests',
    fr: 'au plus {most} identifiants par requête : envoyez les autres dans d’autres requêtes',
  },
})

interface Types {
  Context: Context
  PrismaTypes: PrismaTypes
  AuthScopes: { authenticated: boolean }
  DefaultFieldNullability: false
  /** Whoever may read a page may also count the whole list. */
  Connection: { count(): Promise<number> }
  Scalars: { [Name in keyof Scalars]: Scalars[Name] }
}

/** The scalars of the schema; a module adds its own by declaration merging. */
export interface Scalars {
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

/** The builder's types, for code that adds fields to types of other modules. */
export type SchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<Types>

/** The schema builder. All modules add their types and fields to it. */
export const builder = new SchemaBuilder<Types>({
  // The errors plugin comes before Prisma, so that errors thrown by Prisma also become members of the result.
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
    unauthorizedError: () => new RequestError('UNAUTHENTICATED', texts('no-credential')),
  },
  relay: {
    encodeGlobalID: (type, id) => globalId(type, String(id)),
    decodeGlobalID: (value) => {
      const parsed = parseGlobalId(value)
      // A malformed id finds nothing, like the id of an object that does not exist.
      return parsed && isUuid(parsed.id) ? { typename: parsed.type, id: parsed.id } : { typename: '', id: '' }
    },
    nodesOnConnection: { description: 'The objects of this page.', complexity: { multiplier: 1 } } as never,
    idFieldOptions: { description: 'Global id.' },
    cursorFieldOptions: { description: 'Cursor to use as `after` for the next page.' },
    nodeFieldOptions: { description: 'The object.' },
    pageInfoFieldOptions: { description: 'Position of this page in the list.' },
    hasNextPageFieldOptions: { description: 'Whether there are more objects after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether this page began after a cursor.' },
    startCursorFieldOptions: { description: 'Cursor of the first object of this page; null when the page is empty.' },
    endCursorFieldOptions: {
      description:
        'Cursor of the last object of this page, for `after`; on an empty page the cursor it began after, or null.',
    },
    // The field of the list already multiplies the cost by the page size, so these two must not do it again.
    edgesFieldOptions: { description: 'The objects of this page with their cursors.', complexity: { multiplier: 1 } },
    nodesFieldOptions: { description: 'The objects of this page.' },
    cursorType: 'String',
    nodeTypeOptions: { description: 'An object with a global id.' },
    pageInfoTypeOptions: { description: 'Position of this page in the list.' },
    nodeQueryOptions: {
      description: 'The object with this id; null when it does not exist in this organisation or may not be read.',
      args: { id: { description: 'Global id, as returned by the API.' } },
      resolve: (_root, { id }, ctx, info) => loadRow(ctx, info, id),
    },
    nodesQueryOptions: {
      description:
        'The objects with these ids, in the same order; null for each that does not exist or may not be read.',
      args: {
        ids: {
          description: 'Global ids, as returned by the API, at most 100.',
          validate: z.array(z.unknown()).max(100, saying(texts('too-many-ids', { most: 100 }))),
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
        new MessageRow(
          failure.issues.flatMap((issue) => [`${issue.path?.map(String).join('.') ?? ''}:`, wordedBy(issue.message)]),
        ),
      ),
  },
  complexity: { defaultComplexity: 1, defaultListMultiplier: 10 },
})

builder.queryType({ description: 'Root of all queries.', authScopes: { authenticated: true } })
builder.subscriptionType({
  description:
    'Root of all subscriptions, which are answered as server-sent events: send `Accept: text/event-stream`. Each message is an operation of its own, for which rights and costs are judged anew.',
  authScopes: { authenticated: true },
})
builder.mutationType({
  description:
    'Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation.',
  authScopes: { authenticated: true },
})
