import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

/**
 * What somebody would write by hand for this one read: one statement, a pool of the same size, and node:http. Without
 * identity or limits, and as a superuser, whom row-level security does not slow down.
 */
const [databaseUrl = '', organizationId = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 })
const STATEMENT = {
  name: 'nested',
  text: `SELECT json_build_object('data', json_build_object('campaigns', json_build_object('nodes', coalesce(json_agg(c.node), '[]'))))::text AS body FROM (
    SELECT json_build_object('id', c.id, 'name', c.name, 'status', c.status, 'contents', json_build_object('nodes', (
      SELECT coalesce(json_agg(t.node), '[]') FROM (
        SELECT json_build_object('id', t.id, 'title', t.title, 'url', t.url, 'shares', json_build_object('nodes', (
          SELECT coalesce(json_agg(s.node), '[]') FROM (
            SELECT json_build_object('id', s.id, 'text', s.text, 'network', s.network, 'sharedAt', s."sharedAt",
              'ambassador', json_build_object('id', a.id, 'status', a.status)) AS node
            FROM "Share" s
            JOIN "Participation" p ON p."organizationId" = s."organizationId" AND p.id = s."participationId"
            JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
            WHERE s."organizationId" = $1 AND s."contentId" = t.id ORDER BY s."sharedAt" DESC, s.id DESC LIMIT 5) s))) AS node
        FROM "CampaignContent" j JOIN "Content" t ON t."organizationId" = j."organizationId" AND t.id = j."contentId"
        WHERE j."organizationId" = $1 AND j."campaignId" = c.id ORDER BY t."createdAt" DESC, t.id DESC LIMIT 5) t))) AS node
    FROM "Campaign" c WHERE c."organizationId" = $1 ORDER BY c."createdAt" DESC, c.id DESC LIMIT 10) c`,
}
const server = createServer((_request, response) => {
  pool.query({ ...STATEMENT, values: [organizationId] }).then(
    ({ rows }) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end((rows[0] as { body: string }).body),
    (error: Error) => response.writeHead(500).end(error.message),
  )
})
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`),
)
process.once('SIGTERM', () => process.exit(0))
