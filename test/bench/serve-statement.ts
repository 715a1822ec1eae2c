import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

/**
 * What somebody would write by hand: the statement of the path, by a pool of the same size, and node:http. As a superuser, whom
 * row-level security does not slow down. The arguments: the database, the organisation, and the statements by path as JSON.
 */
const [databaseUrl = '', organizationId = '', statements = '{}'] = process.argv.slice(2)
const byPath = JSON.parse(statements) as { [path: string]: string }
const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 })
const server = createServer(({ url = '' }, response) => {
  pool.query({ name: url, text: byPath[url] ?? '', values: [organizationId] }).then(
    ({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows)),
    (error: Error) => response.writeHead(500).end(error.message),
  )
})
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`),
)
process.once('SIGTERM', () => process.exit(0))
