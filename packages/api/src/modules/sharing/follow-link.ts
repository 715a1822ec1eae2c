import type { IncomingMessage } from 'node:http'
import { isbot } from 'isbot'
import { uuidv7 } from '../../core/ids.ts'
import type { Endpoint } from '../../platform/http/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { codesOf, LINK_PATH } from './tracked-link.ts'

/**
 * `/r/CODE`: leads a reader to the content and counts the click, in one statement. The click is a number: neither the
 * address nor the browser of the reader is kept.
 */
export function linkEndpoint({ database, now }: OperationEnvironment): Endpoint {
  return {
    path: LINK_PATH,
    anyCase: true,
    methods: ['GET', 'HEAD'],
    handle: async ({ request, response, url }) => {
      response.setHeader('cache-control', 'no-store')
      response.setHeader('x-robots-tag', 'noindex')
      let target: string | null = null
      for (const code of codesOf(url.pathname)) target ??= await follow(code, isReader(request))
      if (target === null) {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
        response.end('This link leads nowhere. Check that it was copied whole.\n')
        return
      }
      response.writeHead(302, { location: target }).end()
    },
  }

  async function follow(code: string, counts: boolean): Promise<string | null> {
    const { rows } = await database.systemPool.query<{ target: string | null }>(
      'SELECT follow_link($1, $2, $3) AS target',
      [code, uuidv7(now().getTime()), counts],
    )
    return rows[0]?.target ?? null
  }
}

const AHEAD_OF_TIME = /prefetch|prerender|preview/i

/** Whether a person probably follows the link: not a program that looks ahead, nor one that says what it is. */
function isReader({ method, headers }: IncomingMessage): boolean {
  const purposes = [headers.purpose, headers['sec-purpose'], headers['x-purpose'], headers['x-moz']]
  const agent = headers['user-agent'] ?? ''
  return method === 'GET' && agent !== '' && !isbot(agent) && !purposes.some((value) => AHEAD_OF_TIME.test(`${value}`))
}
