import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'

export interface ConnectionLimits {
  /** Connections at once. */
  most: number
  /** A connection on which nothing is asked, or that does not take its answer, is closed after so long. */
  idleMs: number
}

/** What is under way on a connection. */
interface Connection {
  /** Requests that are not answered yet. */
  requests: number
  /** The last of them. */
  last: IncomingMessage | null
}

/**
 * Bounds the connections of a server. Where there are too many, a new one takes the place of the one that has been idle
 * for longest, or else of one that is still sending its request: whoever opens many and asks nothing keeps nobody out.
 * @param takesFiles paths whose bodies may take long; these are bounded elsewhere.
 */
export function boundConnections(
  server: Server,
  limits: ConnectionLimits,
  takesFiles: (path: string) => boolean,
): void {
  /** In the order in which they became idle. */
  const idle = new Set<Socket>()
  const connections = new Map<Socket, Connection>()

  const isComingIn = (request: IncomingMessage) => !request.complete && !takesFiles(request.url ?? '')

  server.on('connection', (socket: Socket) => {
    if (connections.size >= limits.most) makeRoom()
    if (connections.size >= limits.most) return void socket.destroy()
    connections.set(socket, { requests: 0, last: null })
    idle.add(socket)
    socket.once('close', () => {
      connections.delete(socket)
      idle.delete(socket)
    })
  })

  function makeRoom(): void {
    const [longest] = idle
    const replaced = longest ?? [...connections].find(([, { last }]) => last && isComingIn(last))?.[0]
    if (!replaced) return
    connections.delete(replaced)
    idle.delete(replaced)
    replaced.destroy()
  }

  server.prependListener('request', (request, response) => {
    const { socket } = request
    const connection = connections.get(socket)
    if (!connection) return
    idle.delete(socket)
    connection.requests += 1
    connection.last = request
    // A caller that does not read its answer makes this process keep it in memory. Node ends such a connection at its
    // timeout.
    response.once('prefinish', () => socket.setTimeout(limits.idleMs))
    response.once('close', () => {
      connection.requests -= 1
      // A body that nobody reads could go on for as long as its sender likes.
      if (!request.complete) socket.destroySoon()
      if (connection.requests === 0 && connections.has(socket)) idle.add(socket)
    })
  })

  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // A second answer would be written into the middle of one that has begun.
    if (!socket.writable || (connections.get(socket)?.requests ?? 0) > 0) return void socket.destroy()
    socket.end(answerTo(error), () => socket.destroy())
  })
}

const ANSWERS: Readonly<Record<string, [status: number, code: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'TOO_LARGE', 'The headers of the request are too large: at most 16 KB in all.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'BAD_REQUEST', 'The request did not come in time: send it again at once.'],
}

/** The answer to what is no HTTP request, in the shape of all answers of this API. */
function answerTo({ code }: NodeJS.ErrnoException): string {
  const [status, errorCode, message] = ANSWERS[code ?? ''] ?? [400, 'BAD_REQUEST', 'This is no HTTP request.']
  const body = JSON.stringify({ errors: [{ message, extensions: { code: errorCode } }] })
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json',
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n')
}
