import type { Database } from './core/database.ts'
import type { Replica } from './core/database-replica.ts'
import { watchHeldFeed } from './platform/events/index.ts'
import type { Jobs } from './platform/jobs/index.ts'
import { type Gauge, processGauges } from './platform/telemetry/index.ts'

/** What an operator watches of a process and of the database behind it, whenever the metrics are read. */
export function gauges(of: { database: Database; jobs: Jobs; streams: { count: number } }): readonly Gauge[] {
  const { database, jobs, streams } = of
  const feed = watchHeldFeed(database)
  return [
    ...processGauges(),
    {
      name: 'db.client.connection.count',
      unit: '{connection}',
      description: 'Connections to the database for requests, by what they do.',
      read: () => [
        [database.pool.totalCount - database.pool.idleCount, { 'db.client.connection.state': 'used' }],
        [database.pool.idleCount, { 'db.client.connection.state': 'idle' }],
      ],
    },
    {
      name: 'db.client.connection.pending_requests',
      unit: '{request}',
      description: 'Requests that wait for a connection to the database.',
      read: () => [[database.pool.waitingCount]],
    },
    ...(database.replica ? replicaGauges(database.replica) : []),
    {
      name: 'portevoix.streams.open',
      unit: '{stream}',
      description: 'Subscriptions that are open.',
      read: () => [[streams.count]],
    },
    {
      name: 'portevoix.feed.held',
      unit: 's',
      description: 'How long the oldest open transaction that writes has kept newer events from being read.',
      read: async () => [[((await feed.holder())?.heldMs ?? 0) / 1_000]],
    },
    {
      name: 'portevoix.jobs',
      unit: '{job}',
      description: 'Jobs by queue, those that wait and those that run, as of at most a minute ago.',
      read: async () =>
        (await jobs.counts()).flatMap(({ queue, waiting, running }) => [
          [waiting, { 'messaging.destination.name': queue, state: 'waiting' }] as const,
          [running, { 'messaging.destination.name': queue, state: 'running' }] as const,
        ]),
    },
  ]
}

const replicaGauges = (replica: Replica): readonly Gauge[] => [
  {
    name: 'portevoix.replica.used',
    unit: '1',
    description: 'Whether the replica answers dashboards: 1, or 0 while the primary does.',
    read: () => [[replica.state === 'USED' ? 1 : 0]],
  },
  {
    name: 'portevoix.replica.lag',
    unit: 's',
    description:
      'How long the replica took to have everything, or, while it is behind, how old the newest thing is that it has.',
    read: () => (replica.lagSeconds === null ? [] : [[replica.lagSeconds]]),
  },
  {
    name: 'portevoix.replica.operations',
    unit: '{operation}',
    description: 'Dashboards, by who answered: the replica, or the primary and why.',
    isCount: true,
    read: () =>
      Object.entries(replica.counts).map(([outcome, count]) => [count, { 'portevoix.replica.outcome': outcome }]),
  },
]
