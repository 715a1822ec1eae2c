import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const [, section = ''] = readFileSync(path('docs/notices.md'), 'utf8').split('## Try it in two minutes')
const [, document = ''] = /```graphql\n(.*?)```/s.exec(section) ?? []

let catcher: ChildProcess
let printed = ''
let port: string
let world: World
beforeAll(async () => {
  catcher = spawn(process.execPath, [path('test/catch-mail.mjs'), '0'])
  catcher.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8')
  })
  port = await vi.waitFor(() => {
    const [, found] = /Catching mails on 127\.0\.0\.1:(\d+)/.exec(printed) ?? []
    if (!found) throw new Error('nothing is caught yet')
    return found
  })
  world = await startWorld({ plugins: ['@portevoix/notifier-mail'], allowPrivate: [`127.0.0.1:${port}`] })
})
afterAll(async () => {
  await world?.stop()
  catcher?.kill()
})

describe('the guide to notices', () => {
  it('leads to a mail within seconds, by its own documents', async () => {
    // The guide takes the port that the command takes when it is told none.
    expect(section).toContain('npm run catch-mail')
    expect(section).toContain('PORTEVOIX_ALLOW_PRIVATE=127.0.0.1:2525')
    const query = document.replace('port: 2525', `port: ${port}`)
    const run = async (operationName: string, variables: object = {}) => {
      const { body } = await post(world.url, world.organization.key, { query, operationName, variables })
      const [made] = Object.values(body.data ?? {}) as { id?: string }[]
      expect(made).toEqual({ id: expect.any(String) })
      return made?.id
    }
    const integrationId = await run('Mails')
    await run('Rule', { integrationId })
    const topicId = await run('Topic')
    await vi.waitFor(() => expect(printed).toContain('--- a mail to me@example.org'), {
      timeout: 30_000,
      interval: 100,
    })
    expect(printed).toContain('Subject: Portevoix: Topic created')
    expect(printed.replaceAll(/=\r?\n/g, '')).toContain(String(topicId).replaceAll('=', '=3D'))
  })
})
