import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isbot } from 'isbot'
import { uuidv7 } from '../../core/ids.ts'
import type { Endpoint } from '../../platform/http/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { clickToken } from './click-token.ts'
import { type Landing, landingAddress } from './landing-address.ts'
import { codesOf, LINK_PATH } from './tracked-link.ts'

/**
 * `/r/CODE`: leads a reader to the content and counts the click, in one statement. The click is a number: neither the
 * address nor the browser of the reader is kept. A click that counts leads to pages of the organisation with parameters that
 * tell where it comes from; everybody else is led to exactly the target.
 */
export function linkEndpoint({ database, services, now }: OperationEnvironment): Endpoint {
  return {
    path: LINK_PATH,
    anyCase: true,
    methods: ['GET', 'HEAD'],
    authenticatedBy: 'address',
    handle: async ({ request, response, url }) => {
      response.setHeader('cache-control', 'no-store')
      response.setHeader('x-robots-tag', 'noindex')
      const counts = isReader(request)
      const location = await locationOf(codesOf(url.pathname), { counts, wantsToken: counts && !objects(request) })
      if (location === null) {
        if (await isRetired(codesOf(url.pathname))) {
          response.writeHead(410, { 'content-type': 'text/plain; charset=utf-8' })
          response.end('This link has ended: whoever made it has left.\n')
          return
        }
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
        response.end('This link leads nowhere. Check that it was copied whole.\n')
        return
      }
      response.writeHead(302, { location }).end()
    },
  }

  async function locationOf(codes: readonly string[], reader: { counts: boolean; wantsToken: boolean }) {
    for (const code of codes) {
      const landing = await follow(code, reader.counts)
      if (landing === undefined) continue
      if (!reader.counts) return landing.target
      return landingAddress(landing, reader.wantsToken ? clickToken(services.secrets, code, now()) : null)
    }
    return null
  }

  /** Whether it was the link of an organisation that left. */
  async function isRetired(codes: readonly string[]): Promise<boolean> {
    if (codes.length === 0) return false
    const hashes = codes.map((code) => createHash('sha256').update(code).digest())
    return await database.asSystem(
      async (db) => (await db.retiredCode.count({ where: { kind: 'LINK', hash: { in: hashes } } })) > 0,
    )
  }

  async function follow(code: string, counts: boolean): Promise<Landing | undefined> {
    const [landing] = await database.callFunction<Landing>('follow_link', [code, uuidv7(now().getTime()), counts])
    return landing
  }
}

const AHEAD_OF_TIME = /prefetch|prerender|preview/i

/** Whether the browser says that the reader does not want to be followed (Global Privacy Control, Do Not Track). */
const objects = ({ headers }: IncomingMessage): boolean => headers['sec-gpc'] === '1' || headers.dnt === '1'

/** Whether a person probably follows the link: not a program that looks ahead, nor one that says what it is. */
function isReader({ method, headers }: IncomingMessage): boolean {
  const purposes = [headers.purpose, headers['sec-purpose'], headers['x-purpose'], headers['x-moz']]
  const agent = headers['user-agent'] ?? ''
  return method === 'GET' && agent !== '' && !isbot(agent) && !purposes.some((value) => AHEAD_OF_TIME.test(`${value}`))
}
