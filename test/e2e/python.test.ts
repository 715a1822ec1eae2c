import { spawn, spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { TopicCreateDocument } from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const lacksPython = spawnSync('python3', ['--version']).status !== 0
const page = readFileSync(`${project}docs/python.md`, 'utf8')
const [client = '', webhook = ''] = [...page.matchAll(/```python\n([\s\S]*?)```/g)].map(([, code]) => code)

/** Runs a program by itself. @returns what it printed. */
async function python(program: string): Promise<string> {
  const env = { PATH: process.env.PATH, PYTHONPATH: `${project}recipes`, PYTHONDONTWRITEBYTECODE: '1' }
  const child = spawn('python3', ['-c', program], { env: env as NodeJS.ProcessEnv })
  let printed = ''
  let complaint = ''
  child.stdout.on('data', (bytes) => (printed += bytes))
  child.stderr.on('data', (bytes) => (complaint += bytes))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(complaint)
  return printed
}

describe.skipIf(lacksPython)('the recipe in Python', () => {
  let world: World
  let front: Server
  const seen: { at: number; key: string | undefined }[] = []
  /** What the server in front does with its next requests; it passes on what nothing is planned for. */
  const planned: RequestListener[] = []
  let url: string

  beforeAll(async () => {
    world = await startWorld({ plugins: [], role: 'api' })
    front = createServer(async (request, response) => {
      let body = ''
      for await (const part of request) body += part
      const { 'idempotency-key': key, accept = '', authorization = '' } = request.headers
      seen.push({ at: Date.now(), key: key?.toString() })
      const plan = planned.shift()
      if (plan) return plan(request, response)
      const headers = {
        'content-type': 'application/json',
        accept,
        authorization,
        ...(key && { 'idempotency-key': `${key}` }),
      }
      const answer = await fetch(world.url, { method: 'POST', headers, body })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
    })
    await once(front.listen(0, '127.0.0.1'), 'listening')
    url = `http://127.0.0.1:${(front.address() as AddressInfo).port}/graphql`
  })
  afterAll(async () => {
    front?.close()
    await world?.stop()
  })

  const place = (code: string, key: string) => code.replace('http://localhost:4000/graphql', url).replace('pv_…', key)
  const open = (key: string) =>
    place('from portevoix import *\napi = Portevoix("http://localhost:4000/graphql", "pv_…")\n', key)

  it('pages, does a thing once by its key, and is told what to mend, as its page shows', async () => {
    const { client: sdk, key } = await world.addOrganization('Python')
    for (const name of ['A', 'B', 'C', 'D', 'E']) await sdk.mutate(TopicCreateDocument, { input: { name } })
    expect(await python(place(client, key))).toBe('A\nB\nC\nD\nE\nTrue\nNAME_TAKEN\n')
  })

  it('waits for Retry-After, and carries one key over attempts whose answer was lost', async () => {
    const { key } = await world.addOrganization('Waiting')
    seen.splice(0)
    planned.push(
      (_, response) => response.writeHead(429, { 'retry-after': '1' }).end('{}'),
      (request) => request.socket.destroy(),
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"data":')
        setImmediate(() => request.socket.destroy())
      },
    )
    const [, create] = /(CREATE = """[\s\S]*?""")/.exec(client) ?? []
    await python(`${open(key)}${create}\napi.mutate(CREATE, {"input": {"name": "Energy"}})`)
    expect(seen).toHaveLength(4)
    expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThan(900)
    expect(new Set(seen.map((one) => one.key)).size).toBe(1)
    expect(seen[0]?.key).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('waits where the points will not do, and says what was refused', async () => {
    const { key } = await world.addOrganization('Points')
    const cost = { requested: 200, actual: 200, available: 100, restoreRate: 100 }
    planned.push((_, response) => response.end(JSON.stringify({ data: { a: 1 }, extensions: { cost } })))
    seen.splice(0)
    const program = `${open(key)}api.run("{ a }")\ntry:\n  api.run("{ nonsense }")\nexcept ApiError as error:\n  print(error.code, error.status)`
    expect(await python(program)).toBe('BAD_REQUEST 400\n')
    expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThan(900)
    await expect(python(`${open('pv_wrong')}api.run("{ __typename }")`)).rejects.toThrow(/ApiError: UNAUTHENTICATED/)
  })

  it('believes a webhook of now that is signed with its secret, and no other', async () => {
    const [, secret = ''] = /whsec_([^"]+)/.exec(webhook) ?? []
    const body = '{"type":"campaign.launched"}'
    const now = Math.floor(Date.now() / 1000)
    const sign = (at: number, sent = body) =>
      createHmac('sha256', Buffer.from(secret, 'base64')).update(`msg_1.${at}.${sent}`).digest('base64')
    const receive = (signature: string, at: number, sent = body) => {
      const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': `${at}`, 'webhook-signature': signature }
      return `print(receive(${JSON.stringify(headers)}, ${JSON.stringify(sent)}.encode())[0])\n`
    }
    const printed = await python(
      webhook +
        receive(`v1,${sign(now)}`, now) +
        receive(`v1,AAAA v1,${sign(now)}`, now) +
        receive(`v1,${sign(now)}`, now, body.replace('launched', 'ended')) +
        receive(`v1,${sign(now - 600)}`, now - 600) +
        receive('v1,AAAA', now) +
        receive('v1,é', now) +
        receive(`v1,${sign(now, '{"type":')}`, now, '{"type":') +
        'print(receive({}, b"")[0])\n' +
        // What the standard library's own server has answers None for a header that is missing.
        'from email.message import Message\nprint(receive(Message(), b"")[0])\n',
    )
    expect(printed).toBe(`204\n204\n${'400\n'.repeat(7)}`)
  })
})
