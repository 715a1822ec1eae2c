import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, startServer, startTestHost, type TestHost, type TestServer } from './test-host.ts'

/**
 * Only these are denials: by Node's permissions, because the power was taken away, or by the broker. That a file is
 * missing, a connection refused or a user the wrong one would hide a hole.
 */
const DENIED =
  /^denied: .*(restricted|ERR_ACCESS_DENIED|requires full fs|there is no such thing|is not a function|of undefined|value undefined|do not allow|only http|Only URLs with a scheme in: file and data|no connection)/

describe('the sandbox', () => {
  let host: TestHost
  let server: TestServer
  const folder = openFolder()
  const outcomes = new Map<string, string>()

  beforeAll(async () => {
    server = await startServer((_request, response) => response.end('reached'))
    host = await startTestHost(['canary'])
    const reading = host.readStream({
      connector: 'canary',
      stream: 'content',
      organizationId: 'o',
      integrationId: 'canary',
      config: { hostPid: process.pid, port: server.port, file: join(import.meta.dirname, 'host.ts'), folder },
      state: null,
      stateVersion: null,
    })
    for await (const { upserts } of reading) for (const { key, title } of upserts) outcomes.set(key, title)
  })
  afterAll(async () => {
    await host.close()
    server.close()
    rmSync(folder, { recursive: true })
  })

  it.each([
    'read a file of the system',
    'read a file of the server',
    'read the host’s environment',
    'read its own environment',
    'list a folder',
    'write a file',
    'write into its own folder',
    'make a link',
    'open a database file',
    'write a heap snapshot',
    'write a report',
    'trace to a file',
    'cache compiled code in a file',
    'find foreign memory',
    'call foreign functions',
    'load a crypto engine',
    'change flags of the engine',
    'connect a socket',
    'connect by node:http',
    'connect to a local socket',
    'listen',
    'listen on a local socket',
    'send a datagram',
    'resolve a name',
    'look a name up',
    'use a WebSocket',
    'fetch an undeclared host',
    'fetch a file',
    'import from the network',
    'import a file of the server',
    'spawn a program',
    'replace itself by a program',
    'start a worker',
    'load an addon',
    'reach internals',
    'use WASI',
    'open the inspector',
    'spawn and wait',
    'fork a process',
    'run a shell',
    'start a worker from a file',
    'hook into the loading of modules',
    'require an addon',
    'connect by TLS',
    'connect by HTTP/2',
    'ask a name server',
    'look a name up backwards',
    'list its own descriptors',
    'read the host’s memory',
    'read what the host was started with',
    'watch a file',
    'remove a folder',
    'change its folder',
    'list its folder',
    'attach an inspector',
    'attach an inspector by promises',
    'signal everybody',
    'signal its group',
    'signal its parent',
    'signal a stranger by the hidden call',
    'start a stranger’s debugger',
    'end the host’s debugger',
    'change a stranger’s priority',
    'change its own priority',
    'become another group',
    'signal the host',
    'signal the host by a named import',
    'signal a stranger',
    'signal by the hidden call',
    'start the host’s debugger',
    'change the host’s priority',
    'change priorities by a named import',
    'become another user',
    'find a variable of the environment',
  ])('does not let a plugin %s', (attempt) => {
    expect(outcomes.get(attempt)).toMatch(DENIED)
  })

  it('has tried nothing that is not asserted above, and left no trace', () => {
    expect([...outcomes].filter(([, outcome]) => !DENIED.test(outcome))).toEqual([])
    expect(outcomes.size).toBe(74)
    expect(server.requests).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })
})
