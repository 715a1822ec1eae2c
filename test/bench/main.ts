import { fileURLToPath } from 'node:url'
import { startEmbedded } from '@portevoix/api/platform/postgres/embedded.ts'
import { createTestDatabase, schemaHash, templateDatabase } from '@portevoix/api/platform/postgres/template.ts'
import { benchAttacks } from './attacks.ts'
import { benchBrokerCall } from './broker-call.ts'
import { benchClicks } from './clicks.ts'
import { benchCloseMonth } from './close-month.ts'
import type { BenchDatabase, Comparison } from './comparison.ts'
import { benchDashboards } from './dashboards.ts'
import { benchDatabaseAway } from './database-away.ts'
import { benchDistinctQueries } from './distinct-queries.ts'
import { benchDuplicates } from './duplicates.ts'
import { benchFeed } from './feed.ts'
import { type Figure, median } from './figure.ts'
import { benchFlood } from './flood.ts'
import { benchGrown } from './grown.ts'
import { benchImportPeople } from './import-people.ts'
import { benchIngest } from './ingest.ts'
import { benchIngestShares } from './ingest-shares.ts'
import { benchKilledServers } from './killed-servers.ts'
import { benchKills } from './kills.ts'
import { benchMisbehaving } from './misbehaving.ts'
import { benchNestedRead } from './nested-read.ts'
import { benchNetworks } from './networks.ts'
import { benchPluginOrganizations } from './plugin-organizations.ts'
import { benchPublishing } from './publishing.ts'
import { benchRolling } from './rolling.ts'
import { benchScim } from './scim.ts'
import { benchScimDirectory } from './scim-directory.ts'
import { benchScoreRun } from './score-run.ts'
import { benchSegments } from './segments.ts'
import { benchUpgrade } from './upgrade.ts'
import { benchWebhooks } from './webhooks.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

function printFigure({ name, lines, passed }: Figure): boolean {
  console.log(`\n${name}`)
  for (const line of lines) console.log(`  ${line}`)
  console.log(`  ${passed ? 'ok' : 'MISSED'}`)
  return passed
}

function print({ name, unit, rounds, limit, against, peer, notes = [] }: Comparison): boolean {
  const ratio = median(rounds.map(({ ours, theirs }) => ours / theirs))
  const peers = peer && median(rounds.map(({ theirs }, round) => (peer.rounds[round] ?? 0) / theirs))
  const passed = ratio >= limit
  console.log(`\n${name}, against ${against} (${unit})`)
  for (const { ours, theirs } of rounds) {
    console.log(
      `  ${Math.round(ours).toLocaleString('en')} against ${Math.round(theirs).toLocaleString('en')}: ${(ours / theirs).toFixed(3)}`,
    )
  }
  if (peer && peers !== undefined) {
    const figures = peer.rounds.map((figure) => Math.round(figure).toLocaleString('en')).join(', ')
    console.log(`  ${peer.name}: ${figures}; median ratio ${peers.toFixed(3)}`)
  }
  for (const note of notes) console.log(`  ${note}`)
  console.log(`  median ratio ${ratio.toFixed(3)}, limit ${limit}: ${passed ? 'ok' : 'TOO SLOW'}`)
  return passed
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const benches: { [name: string]: (database: BenchDatabase) => Promise<Comparison | Figure> } = {
    'nested-read': benchNestedRead,
    ingest: benchIngest,
    'ingest-shares': benchIngestShares,
    clicks: benchClicks,
    feed: benchFeed,
    'import-people': benchImportPeople,
    misbehaving: benchMisbehaving,
    kills: benchKills,
    'broker-call': benchBrokerCall,
    'score-run': benchScoreRun,
    'close-month': benchCloseMonth,
    duplicates: benchDuplicates,
    dashboards: benchDashboards,
    publishing: benchPublishing,
    networks: benchNetworks,
    attacks: benchAttacks,
    'plugin-organizations': benchPluginOrganizations,
    scim: benchScim,
    'scim-directory': benchScimDirectory,
    segments: benchSegments,
    webhooks: benchWebhooks,
    upgrade: benchUpgrade,
    rolling: benchRolling,
    grown: benchGrown,
    flood: benchFlood,
    'killed-servers': benchKilledServers,
    'database-away': benchDatabaseAway,
    'distinct-queries': benchDistinctQueries,
  }
  /** Trials that take long, or need more than the machine: asked for by their name. */
  const onDemand = new Set([
    'upgrade',
    'rolling',
    'grown',
    'flood',
    'killed-servers',
    'database-away',
    'distinct-queries',
  ])
  const log = { info: () => {}, warn: (_fields: unknown, message: string) => console.warn(message) }
  const server = await startEmbedded({ home: inProject('.portevoix/bench'), log })
  let passed = true
  try {
    const migrations = { schemaDir: inProject('prisma'), migrationsDir: inProject('prisma/migrations') }
    const { url, logins } = server
    const template = await templateDatabase({ url, hash: schemaHash(migrations), log, logins, ...migrations })
    for (const [name, bench] of Object.entries(benches)) {
      if (wanted.length > 0 ? !wanted.includes(name) : onDemand.has(name)) continue
      const database = await createTestDatabase({ url: server.url, template, logins })
      try {
        const superuser = new URL(server.superuserUrl)
        superuser.pathname = new URL(database.url).pathname
        const result = await bench({ ...database, superuserUrl: superuser.href })
        passed = ('rounds' in result ? print(result) : printFigure(result)) && passed
      } finally {
        await database.drop()
      }
    }
  } finally {
    await server.stop()
  }
  process.exitCode = passed ? 0 : 1
}

await main()
