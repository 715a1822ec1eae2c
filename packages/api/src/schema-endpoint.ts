import { createHash } from 'node:crypto'
import { type GraphQLSchema, printSchema } from 'graphql'
import type { Actor } from './core/context.ts'
import { type CrossOrigin, compress, type Endpoint } from './platform/http/index.ts'
import { FILE_POINTS, type RateLimiter, REQUEST_POINTS } from './platform/rate-limits/index.ts'

/**
 * `/schema.graphql`: the schema with its descriptions, as the tools of clients read it. Whoever has a copy sends its ETag, and is told
 * when it has changed.
 */
export function schemaEndpoint(options: {
  schema: GraphQLSchema
  crossOrigin: CrossOrigin
  services: { rateLimiter: RateLimiter }
  authenticate(authorization: string | null): Promise<Actor>
}): Endpoint {
  const { schema, crossOrigin, services, authenticate } = options
  let printed: { text: string; etag: string } | null = null
  const print = () => {
    const text = `${printSchema(schema)}\n`
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }
  }
  return {
    path: '/schema.graphql',
    methods: ['GET', 'HEAD', 'OPTIONS'],
    authenticatedBy: 'bearer',
    crossOrigin,
    handle: async ({ request, response }) => {
      const actor = await authenticate(request.headers.authorization ?? null)
      printed ??= print()
      const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
      const isKnown = known.includes(printed.etag) || known.includes('*')
      // The whole of it is as long as a file.
      await services.rateLimiter.take(actor, isKnown ? REQUEST_POINTS : FILE_POINTS)
      response.setHeader('cache-control', 'private, no-cache')
      // Weak: the bytes are others for each compression.
      response.setHeader('etag', `W/${printed.etag}`)
      if (isKnown) return void response.writeHead(304).end()
      response.setHeader('content-type', 'application/graphql; charset=utf-8')
      await compress(request, response)
      response.end(request.method === 'HEAD' ? undefined : printed.text)
    },
  }
}
