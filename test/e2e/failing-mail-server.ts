import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** Where an attempt fails. */
export const STEPS = ['connect', 'RCPT', '4xx', 'within DATA', 'answer lost'] as const
export type Step = (typeof STEPS)[number]

/** A mail whose final dot arrived. */
interface Taken {
  readonly to: string
  readonly messageId: string
  /** Whether the client was told so. */
  readonly answered: boolean
}

export interface FailingMailServer {
  readonly port: number
  readonly attempts: (Step | 'none')[]
  readonly taken: Taken[]
  stop(): void
}

/** A mail server of which attempts fail, each at a step that is drawn. @param draw null for an attempt that succeeds. */
export async function startFailingMailServer(draw: () => Step | null): Promise<FailingMailServer> {
  const attempts: (Step | 'none')[] = []
  const taken: Taken[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    const step = draw()
    attempts.push(step ?? 'none')
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
    if (step === 'connect') return void socket.destroy()
    socket.write('220 ready\r\n')
    let to = ''
    let text: string | null = null
    let waiting = ''
    socket.on('data', (chunk) => {
      if (text !== null) {
        text += chunk.toString('utf8')
        if (step === 'within DATA') return void socket.destroy()
        if (!text.endsWith('\r\n.\r\n')) return
        const messageId = /^Message-ID: <([^>]+)>/im.exec(text)?.[1] ?? ''
        taken.push({ to, messageId, answered: step !== 'answer lost' })
        text = null
        return void (step === 'answer lost' ? socket.destroy() : socket.write('250 taken\r\n'))
      }
      waiting += chunk.toString('utf8')
      for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end)
        waiting = waiting.slice(end + 2)
        const command = line.slice(0, 4).toUpperCase()
        if (command === 'RCPT') {
          to = /<([^>]+)>/.exec(line)?.[1] ?? ''
          if (step === 'RCPT') return void socket.destroy()
          socket.write(step === '4xx' ? '451 4.7.1 later\r\n' : '250 ok\r\n')
        } else if (command === 'DATA') {
          text = ''
          socket.write('354 go on\r\n')
        } else if (command === 'QUIT') {
          socket.end('221 bye\r\n')
        } else {
          socket.write('250 ok\r\n')
        }
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    attempts,
    taken,
    stop: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

/** Draws steps: each attempt fails with this chance, at a step that is drawn evenly; the same for the same seed. */
export function drawSteps(chance: number, seed: number): () => Step | null {
  let state = seed
  const next = (): number => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return () => (next() < chance ? (STEPS[Math.floor(next() * STEPS.length)] ?? null) : null)
}
